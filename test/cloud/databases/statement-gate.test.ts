import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSecret } from '../../ledger.ts';
import { type Databases, isMissing, startDatabases } from './start-databases.ts';
import { openStatementGate, type StatementGate } from './statement-gate.ts';

let databases: Databases;

beforeAll(async () => {
  databases = await startDatabases();
});

afterAll(async () => {
  await databases.close();
});

/** Runs SQL as that user through the gate. */
async function run(
  gate: StatementGate,
  user: string,
  password: string,
  sql: readonly string[],
): Promise<void> {
  const { host, port, ca } = gate;
  if (gate.engine === 'postgres') {
    const client = new pg.Client({ host, port, user, password, database: gate.databaseName, ssl: { ca } });
    client.on('error', () => {});
    await client.connect();
    for (const text of sql) await client.query(text);
    return await client.end();
  }
  const ssl = { ca, verifyIdentity: true };
  const connection = await createConnection({ host, port, user, password, ssl, database: gate.databaseName });
  connection.on('error', () => {});
  for (const text of sql) await connection.query(text);
  return await connection.end();
}

describe.each(['postgres', 'mariadb'] as const)('a gate before %s', (engine) => {
  it('stops at statements that change something, before and after their effect', async ({ skip }) => {
    const database = databases[engine];
    if (isMissing(database)) return skip(database.reason);
    const gate = await openStatementGate(database);
    const user = `user_${randomBytes(4).toString('hex')}`;
    const password = randomBytes(12).toString('hex');
    recordSecret(password);
    await database.createUser(user, password);
    if (engine === 'postgres') await database.exec(`GRANT CREATE ON SCHEMA public TO ${user}`);
    const table = `things_${randomBytes(4).toString('hex')}`;
    const exists = (): Promise<boolean> =>
      database.canLogin(user, password, `SELECT * FROM ${where}`).catch(() => false);
    const where = engine === 'postgres' ? table : `${database.databaseName}.${table}`;

    const seen: string[] = [];
    gate.look = async (statement, at) => {
      seen.push(`${at}: ${statement}: ${await exists()}`);
      return undefined;
    };
    const sql = `CREATE TABLE ${table} (id int)`;
    await run(gate, user, password, ['SELECT 1', sql, 'SELECT 2']);
    expect(seen).toEqual([`before effect: ${sql}: false`, `after effect: ${sql}: true`]);

    for (const [at, remains] of [
      ['before effect', true],
      ['after effect', false],
    ] as const) {
      gate.look = async (_statement, when) => (when === at ? 'cut' : undefined);
      await expect(run(gate, user, password, [`DROP TABLE ${table}`])).rejects.toThrow(
        /terminated|closed|reset/i,
      );
      expect(await exists()).toBe(remains);
    }
    await gate.close();
    return undefined;
  });
});
