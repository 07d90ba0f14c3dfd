import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { setUpPostgres } from '../../../tools/setup-databases.ts';
import { recordSecret } from '../../ledger.ts';
import { makeServerCertificate } from './certificate.ts';
import type { Database, MissingDatabase } from './database.ts';
import {
  freePort,
  newFolder,
  runToEnd,
  startServer,
  unprivileged,
  writePrivateFile,
} from './server-process.ts';

const host = '127.0.0.1';
const databaseName = 'postgres';

/**
 * SQLSTATE of a wrong password, of a login that may not connect, and of work that it may not do (PostgreSQL
 * documentation, appendix A).
 */
const refused = new Set(['28P01', '28000', '42501']);

/** A real PostgreSQL with TLS and SCRAM, empty, for one test file. */
export async function startPostgres(): Promise<Database | MissingDatabase> {
  const binaries = setUpPostgres();
  if ('reason' in binaries) return binaries;
  const as = unprivileged();
  const folder = newFolder('postgres', as);
  const data = join(folder, 'data');
  const superPassword = randomBytes(18).toString('base64url');
  recordSecret(superPassword);
  const passwordFile = writePrivateFile(join(folder, 'superuser'), superPassword, as);
  const env = { ...process.env, ...binaries.environment, LC_ALL: 'C' };
  await runToEnd(
    join(dirname(binaries.server), process.platform === 'win32' ? 'initdb.exe' : 'initdb'),
    [
      '-D',
      data,
      '-U',
      'superuser',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...as, cwd: folder, env },
  );

  const tls = makeServerCertificate();
  const port = await freePort();
  const settings = {
    listen_addresses: host,
    port: String(port),
    unix_socket_directories: '',
    fsync: 'off',
    ssl: 'on',
    ssl_cert_file: writePrivateFile(join(folder, 'server.crt'), tls.certificate, as),
    ssl_key_file: writePrivateFile(join(folder, 'server.key'), tls.key, as),
    password_encryption: 'scram-sha-256',
    log_min_messages: 'panic',
  };
  const server = startServer({
    program: binaries.server,
    arguments: [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    environment: { ...binaries.environment, LC_ALL: 'C' },
    folder,
    // "Fast shutdown": open connections do not hold it up (PostgreSQL documentation, 18.5).
    stopSignal: 'SIGINT',
    ...as,
  });

  async function connected<Result>(
    user: string,
    password: string,
    use: (client: pg.Client) => Promise<Result>,
  ): Promise<Result> {
    const client = new pg.Client({ host, port, user, password, database: databaseName, ssl: { ca: tls.ca } });
    // A server that goes away during a test is reported by the query, not by an unhandled event.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  }

  async function exec(sql: string): Promise<void> {
    await connected('superuser', superPassword, (client) => client.query(sql));
  }

  async function canLogin(user: string, password: string, work = 'SELECT 1'): Promise<boolean> {
    try {
      await connected(user, password, (client) => client.query(work));
      return true;
    } catch (error) {
      if (refused.has((error as { code?: string }).code ?? '')) return false;
      throw error;
    }
  }

  const role = pg.escapeIdentifier;
  const text = pg.escapeLiteral;
  await server.ready(() => exec('SELECT 1'));
  return {
    engine: 'postgres',
    host,
    port,
    ca: tls.ca,
    databaseName,
    exec,
    createUser: (user, password) => {
      recordSecret(password);
      return exec(`CREATE ROLE ${role(user)} LOGIN PASSWORD ${text(password)}`);
    },
    setPassword: (user, password) => {
      recordSecret(password);
      return exec(`ALTER ROLE ${role(user)} PASSWORD ${text(password)}`);
    },
    canLogin,
    close: () => server.stop(),
  };
}
