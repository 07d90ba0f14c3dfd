import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createConnection, escapeId, escape as quote } from 'mysql2/promise';
import { type ServerBinaries, setUpMariadb } from '../../../tools/setup-databases.ts';
import { recordSecret } from '../../ledger.ts';
import { makeServerCertificate } from './certificate.ts';
import type { Database, MissingDatabase } from './database.ts';
import {
  freePort,
  makePrivateFolder,
  newFolder,
  type RunAs,
  runToEnd,
  startServer,
  unprivileged,
  writePrivateFile,
} from './server-process.ts';

const host = '127.0.0.1';
const databaseName = 'app';

/** A wrong user or password, and work that it may not do (MariaDB documentation, "Error Codes"). */
const refused = new Set(['ER_ACCESS_DENIED_ERROR', 'ER_TABLEACCESS_DENIED_ERROR']);

/** A real MariaDB with TLS, empty, for one test file. */
export async function startMariadb(): Promise<Database | MissingDatabase> {
  const binaries = setUpMariadb();
  if ('reason' in binaries) return binaries;
  const as = unprivileged();
  const folder = newFolder('mariadb', as);
  const superPassword = randomBytes(18).toString('base64url');
  recordSecret(superPassword);
  await initialise(binaries, folder, superPassword, as);

  const tls = makeServerCertificate();
  const port = await freePort();
  const server = startServer({
    program: binaries.server,
    arguments: [
      ...commonArguments(binaries, folder),
      `--bind-address=${host}`,
      `--port=${port}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      '--skip-name-resolve',
      '--skip-log-bin',
      `--ssl-cert=${writePrivateFile(join(folder, 'server.crt'), tls.certificate, as)}`,
      `--ssl-key=${writePrivateFile(join(folder, 'server.key'), tls.key, as)}`,
      `--ssl-ca=${writePrivateFile(join(folder, 'ca.crt'), tls.ca, as)}`,
    ],
    environment: binaries.environment,
    folder,
    stopSignal: 'SIGTERM',
    ...as,
  });

  async function connected(
    user: string,
    password: string,
    use: (connection: Connection) => Promise<unknown>,
  ): Promise<void> {
    const connection = await createConnection({
      host,
      port,
      user,
      password,
      ssl: { ca: tls.ca, verifyIdentity: true },
    });
    try {
      await use(connection);
    } finally {
      await connection.end();
    }
  }

  async function exec(sql: string): Promise<void> {
    await connected('superuser', superPassword, (connection) => connection.query(sql));
  }

  async function canLogin(user: string, password: string, work = 'SELECT 1'): Promise<boolean> {
    try {
      await connected(user, password, (connection) => connection.query(work));
      return true;
    } catch (error) {
      if (refused.has((error as { code?: string }).code ?? '')) return false;
      throw error;
    }
  }

  await server.ready(() => exec(`CREATE DATABASE IF NOT EXISTS ${escapeId(databaseName)}`));
  return {
    engine: 'mariadb',
    host,
    port,
    ca: tls.ca,
    databaseName,
    exec,
    createUser: async (user, password) => {
      recordSecret(password);
      await exec(`CREATE USER ${login(user)} IDENTIFIED BY ${quote(password)}`);
      await exec(`GRANT ALL ON ${escapeId(databaseName)}.* TO ${login(user)}`);
    },
    setPassword: (user, password) => {
      recordSecret(password);
      return exec(`ALTER USER ${login(user)} IDENTIFIED BY ${quote(password)}`);
    },
    canLogin,
    close: () => server.stop(),
  };
}

/** The account of a user who may come from anywhere. */
function login(user: string): string {
  return `${quote(user)}@'%'`;
}

function commonArguments(binaries: ServerBinaries, folder: string): string[] {
  const share = join(binaries.base, 'share', 'mysql');
  return [
    '--no-defaults',
    `--basedir=${binaries.base}`,
    `--datadir=${join(folder, 'data')}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${join(share, 'charsets')}`,
    `--plugin-dir=${join(folder, 'plugins')}`,
    // Durability is nothing to a database that lives for one test.
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=16M',
    '--innodb-log-file-size=4M',
    '--performance-schema=OFF',
  ];
}

/** What mariadb-install-db does, without the tools that it needs: the server reads its own tables from SQL. */
async function initialise(
  binaries: ServerBinaries,
  folder: string,
  superPassword: string,
  as: RunAs,
): Promise<void> {
  for (const name of ['data', 'plugins']) makePrivateFolder(join(folder, name), as);
  const share = join(binaries.base, 'share', 'mysql');
  const files = ['system_tables', 'performance_tables', 'system_tables_data'].map((name) =>
    readSql(share, name),
  );
  const input = [
    'CREATE DATABASE IF NOT EXISTS mysql;',
    'USE mysql;',
    "SET @auth_root_socket=NULL, @current_hostname='localhost', @skip_auth_anonymous=1;",
    ...files,
    'FLUSH PRIVILEGES;',
    `CREATE USER 'superuser'@'%' IDENTIFIED BY ${quote(superPassword)};`,
    "GRANT ALL ON *.* TO 'superuser'@'%' WITH GRANT OPTION;",
    '',
  ].join('\n');
  await runToEnd(binaries.server, [...commonArguments(binaries, folder), '--bootstrap'], {
    ...as,
    cwd: folder,
    env: { ...process.env, ...binaries.environment },
    input,
  });
}

/** The names changed from mysql_… to mariadb_… with MariaDB 11. */
function readSql(share: string, name: string): string {
  try {
    return readFileSync(join(share, `mariadb_${name}.sql`), 'utf8');
  } catch {
    return readFileSync(join(share, `mysql_${name}.sql`), 'utf8');
  }
}
