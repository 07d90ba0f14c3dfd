import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, escapeId, escape as quote } from 'mysql2/promise';
import pg from 'pg';
import type { Database } from '../../cloud/databases/database.ts';
import { recordSecret } from '../../ledger.ts';
import { DAY, type Stage, valueUnder } from './stage.ts';

export const SECRET = 'rekey/app-user';
export const ADMIN_SECRET = 'rekey/administrator';
export const CONFIG = `
version: 1
rotate:
  - { name: app-user, kind: database-user, secret: ${SECRET}, admin-secret: ${ADMIN_SECRET}, every: 30d }
`;

/** A name that ends every quotation that it could be put into. */
export function hostileName(): string {
  return `a"'\`\\ ; ?--${randomBytes(3).toString('hex')}`;
}

export function plainName(): string {
  return `app_${randomBytes(4).toString('hex')}`;
}

/** A server with an administrator who is no superuser, a user of an application, and a secret of each. */
export interface Scene {
  readonly user: string;
  readonly password: string;
  readonly admin: string;
  readonly env: Readonly<Record<string, string>>;
  /** The text of a query that the application makes: it reads one row of its table. */
  readonly work: string;
}

export async function setScene(
  stage: Stage,
  database: Database,
  options: { readonly user?: string; readonly port?: number; readonly folder: string },
): Promise<Scene> {
  const user = options.user ?? plainName();
  const admin = `dba_${randomBytes(4).toString('hex')}`;
  const table = `orders ${randomBytes(4).toString('hex')}`;
  const [password, adminPassword] = [randomPassword(), randomPassword()];
  await database.createUser(user, password);
  await database.createUser(admin, adminPassword);
  const work = database.engine === 'postgres' ? await postgresWork() : await mariadbWork();

  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 40 * DAY);
  const place = {
    engine: database.engine,
    host: database.host,
    port: options.port ?? database.port,
    dbname: database.databaseName,
  };
  seed.secret({ name: SECRET, value: { ...place, username: user, password, note: 'kept' }, createdAt });
  seed.secret({ name: ADMIN_SECRET, value: { ...place, username: admin, password: adminPassword } });
  const caFile = join(options.folder, `${database.engine}.pem`);
  await writeFile(caFile, database.ca);
  return { user, password, admin, env: { REKEY_RDS_CA_FILE: caFile }, work };

  async function postgresWork(): Promise<string> {
    const id = pg.escapeIdentifier;
    await database.exec(`ALTER ROLE ${id(admin)} CREATEROLE`);
    await database.exec(`GRANT ${id(user)} TO ${id(admin)} WITH ADMIN OPTION`);
    await database.exec(`ALTER ROLE ${id(user)} SET search_path = pg_catalog, public`);
    await database.exec(`CREATE TABLE ${id(table)} AS SELECT 1 AS id`);
    await database.exec(`GRANT SELECT ON ${id(table)} TO ${id(user)}`);
    return `SELECT id FROM ${id(table)}`;
  }

  async function mariadbWork(): Promise<string> {
    const name = `${escapeId(database.databaseName, true)}.${escapeId(`${table} TO \`x\`@\`%\` ?`, true)}`;
    const dba = `${quote(admin)}@'%'`;
    await database.exec(`GRANT CREATE USER ON *.* TO ${dba}`);
    await database.exec(`GRANT SELECT ON mysql.* TO ${dba}`);
    await database.exec(
      `GRANT ALL ON ${escapeId(database.databaseName, true)}.* TO ${dba} WITH GRANT OPTION`,
    );
    await database.exec(`CREATE TABLE ${name} AS SELECT 1 AS id`);
    await database.exec(`GRANT SELECT ON ${name} TO ${quote(user)}@'%'`);
    return `SELECT id FROM ${name}`;
  }
}

/** What AWSCURRENT says now. */
export function currentLogin(stage: Stage): { readonly user: string; readonly password: string } {
  const value = valueUnder(stage.secret(SECRET), 'AWSCURRENT');
  return { user: String(value?.username), password: String(value?.password) };
}

/** `works`, or what went wrong when a user did the application's work. */
export async function workAs(
  database: Database,
  login: { readonly user: string; readonly password: string },
  sql: string,
): Promise<string> {
  const { host, port, ca } = database;
  try {
    if (database.engine === 'postgres') {
      const client = new pg.Client({ ...login, host, port, database: database.databaseName, ssl: { ca } });
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
      return 'works';
    }
    const connection = await createConnection({ ...login, host, port, ssl: { ca, verifyIdentity: true } });
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
    return 'works';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'rekey-test-'));
  return { path, remove: () => rm(path, { recursive: true }) };
}

function randomPassword(): string {
  const password = randomBytes(18).toString('base64url');
  recordSecret(password);
  return password;
}

/** A way to a server that can be cut, as the death of a process cuts it: nothing gets through any more. */
export interface CuttableWay {
  readonly port: number;
  /** Cuts it at the n-th connection (from 1), or once that one has ended; `dead` is then called. */
  cutAt(connection: number, when: 'before effect' | 'after effect', dead: () => void): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openWay(database: Database): Promise<CuttableWay> {
  const open = new Set<Socket>();
  let cut = false;
  let count = 0;
  let plan: { at: number; when: string; dead: () => void } | undefined;
  const die = (dead: () => void): void => {
    cut = true;
    dead();
    for (const socket of open) socket.destroy();
  };
  const server = createServer((incoming) => {
    count += 1;
    const doomed = plan?.at === count ? plan : undefined;
    incoming.on('error', () => {});
    if (doomed?.when === 'before effect') die(doomed.dead);
    if (cut) {
      incoming.destroy();
      return;
    }
    const outgoing = connect(database.port, database.host);
    outgoing.on('error', () => {});
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    if (doomed) incoming.on('close', () => die(doomed.dead));
  });
  await new Promise<void>((resolve) => server.listen(0, database.host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutAt: (at, when, dead) => {
      count = 0;
      plan = { at, when, dead };
    },
    mend: () => {
      cut = false;
      plan = undefined;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
