import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { createPool as createCallbackPool } from 'mysql2';
import { createPool } from 'mysql2/promise';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromSecretsManager } from '../../src/consumer/aws-secret.ts';
import { type SecretCredentials, type Stage, secretCredentials } from '../../src/consumer/credentials.ts';
import { type DatabaseSecret, parseDatabaseSecret } from '../../src/consumer/database-secret.ts';
import { withMysqlSecret } from '../../src/consumer/mysql.ts';
import { withPostgresSecret } from '../../src/consumer/postgres.ts';
import type { Database } from '../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../cloud/databases/start-databases.ts';
import { DAY, outcome, type Stage as Scene, startStage } from '../commands/rotate/stage.ts';

const NAME = 'rekey/orders-db';
const CONFIG = `
version: 1
rotate:
  - { name: orders-db, kind: rds-instance, instance: orders, secret: ${NAME}, every: 30d }
`;
const MASTER = 'consumed';

let databases: Databases;
let folder: string;

beforeAll(async () => {
  databases = await startDatabases();
  folder = await mkdtemp(join(tmpdir(), 'rekey-test-'));
});

afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

/** One query over a connection of its own: each is a new login. */
interface Consumer {
  query(): Promise<void>;
  end(): Promise<void>;
}

function postgresConsumer(server: Database, credentials: SecretCredentials<DatabaseSecret>): Consumer {
  const { host, port, databaseName: database, ca } = server;
  const pool = new pg.Pool({ host, port, database, ssl: { ca }, max: 4, maxUses: 1 });
  withPostgresSecret(pool, credentials);
  let turn = 0;
  return {
    query: async () => {
      turn += 1;
      if (turn % 2 === 0) return void (await pool.query('SELECT 1'));
      const client = await pool.connect();
      await client.query('SELECT 1').finally(() => client.release());
    },
    end: () => pool.end(),
  };
}

function mysqlOptions({ host, port, ca }: Database) {
  return { host, port, ssl: { ca }, connectionLimit: 4 };
}

function mysqlConsumer(server: Database, credentials: SecretCredentials<DatabaseSecret>): Consumer {
  const pool = withMysqlSecret(createPool(mysqlOptions(server)), credentials);
  return {
    query: async () => {
      const connection = await pool.getConnection();
      await connection.query('SELECT 1').finally(() => connection.destroy());
    },
    end: () => pool.end(),
  };
}

const ENGINES = [
  { engine: 'postgres', consumerOf: postgresConsumer },
  { engine: 'mariadb', consumerOf: mysqlConsumer },
] as const;

it.for(ENGINES)('a pool of $engine fails no query while its password is rotated', async (one, context) => {
  const { engine, consumerOf } = one;
  const server = databases[engine];
  if (isMissing(server)) return context.skip(server.reason);
  const scene = await startStage();
  const env = await seedInstance(scene, server, engine);
  const read: Stage[] = [];
  const consumer = consumerOf(server, credentialsFrom(scene, read));
  // The window in which AWSCURRENT is dead, made long: no promotion before it was met.
  scene.aws.faults.add({
    when: ({ action }) => action === 'UpdateSecretVersionStage',
    do: async () => {
      for (let turn = 0; turn < 200 && !read.includes('AWSPENDING'); turn += 1) await sleep(20);
      await sleep(100);
      return undefined;
    },
  });

  const load = underLoad(consumer);
  for (let rotation = 0; rotation < 2; rotation += 1) {
    read.length = 0;
    expect(outcome(await scene.run(CONFIG, { env })).status).toBe('done');
    expect(read, 'the window was met').toContain('AWSPENDING');
    await scene.aws.clock.travel(31 * DAY);
  }
  const { queries, failed } = await load.stop();
  expect(failed).toEqual([]);
  expect(queries).toBeGreaterThan(20);
  await consumer.end();
  await scene.close();
});

it('pools of mysql2 with callbacks are served as well', async (context) => {
  const server = databases.mariadb;
  if (isMissing(server)) return context.skip(server.reason);
  const password = crypto.randomUUID();
  await server.createUser('callbacks', password);
  const credentials = secretCredentials<DatabaseSecret>({
    fetch: async (stage) => ({
      version: stage,
      value: { username: 'callbacks', password: stage === 'AWSPENDING' ? password : crypto.randomUUID() },
    }),
  });
  const pool = withMysqlSecret(createCallbackPool(mysqlOptions(server)), credentials);
  const rows = await new Promise((resolve, reject) =>
    pool.query('SELECT 1 AS one', (error: Error | null, found: unknown) =>
      error ? reject(error) : resolve(found),
    ),
  );
  expect(rows).toEqual([{ one: 1 }]);
  await pool.promise().end();
});

it('what is no pool of mysql2 is refused', () => {
  const credentials = secretCredentials<DatabaseSecret>({ fetch: async () => undefined });
  expect(() => withMysqlSecret({}, credentials)).toThrow('not a pool of mysql2');
});

async function seedInstance(scene: Scene, server: Database, engine: string): Promise<Record<string, string>> {
  const { seed, clock } = scene.aws;
  const createdAt = new Date(clock.now().getTime() - 40 * DAY);
  const { password } = seed.instance({
    id: 'orders',
    engine,
    masterUsername: MASTER,
    server,
    databaseName: server.databaseName,
  });
  await server.createUser(MASTER, password);
  const { host, port, databaseName: dbname } = server;
  seed.secret({ name: NAME, value: { engine, host, port, username: MASTER, password, dbname }, createdAt });
  const caFile = join(folder, `${engine}.pem`);
  await writeFile(caFile, server.ca);
  return { REKEY_RDS_CA_FILE: caFile };
}

/** As an application makes them, with the real SDK; what is read is noted. */
function credentialsFrom({ aws }: Scene, read: Stage[]): SecretCredentials<DatabaseSecret> {
  const client = new SecretsManager({
    endpoint: aws.url,
    region: aws.region,
    credentials: aws.seed.accessKey({ user: 'administrator' }),
  });
  const fetch = fromSecretsManager(client, NAME, parseDatabaseSecret);
  return secretCredentials({
    fetch: async (stage) => {
      read.push(stage);
      return await fetch(stage);
    },
  });
}

function underLoad(consumer: Consumer): { stop(): Promise<{ queries: number; failed: unknown[] }> } {
  const stop = new AbortController();
  let queries = 0;
  const failed: unknown[] = [];
  const workers = Array.from({ length: 8 }, async () => {
    while (!stop.signal.aborted) {
      try {
        await consumer.query();
        queries += 1;
      } catch (error) {
        failed.push(error);
      }
      await sleep(5);
    }
  });
  return {
    stop: async () => {
      stop.abort();
      await Promise.all(workers);
      return { queries, failed };
    },
  };
}
