import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import type { Database, MissingDatabase } from './database.ts';
import { isMissing, startDatabases } from './start-databases.ts';

const databases = await startDatabases();
afterAll(() => databases.close());

const engines = ['postgres', 'mariadb'] as const;

function password(): string {
  return randomBytes(16).toString('base64url');
}

/** Behind the title of a suite: why it is skipped. */
function reason(found: Database | MissingDatabase): string {
  return isMissing(found) ? ` (${found.reason})` : '';
}

/** A TLS connection by a client that trusts the public authorities only. */
const connectAsStranger = {
  postgres: ({ host, port }: Database) =>
    new pg.Client({ host, port, user: 'stranger', ssl: true }).connect(),
  mariadb: ({ host, port }: Database) =>
    createConnection({ host, port, user: 'stranger', ssl: { verifyIdentity: true } }),
};

describe.for(engines)('%s', (engine) => {
  const found = databases[engine];
  describe.skipIf(isMissing(found))(`a real server${reason(found)}`, () => {
    const database = found as Database;

    test('a login is accepted with its password and with no other', async () => {
      const own = password();
      await database.createUser('reader', own);
      expect(await database.canLogin('reader', own)).toBe(true);
      expect(await database.canLogin('reader', password())).toBe(false);
      expect(await database.canLogin('nobody-there', own)).toBe(false);
    });

    test('a changed password ends the old one, also with characters that SQL gives a meaning', async () => {
      const old = password();
      const hostile = `${password()}'";--\\%$\``;
      await database.createUser("o'hara", old);
      await database.setPassword("o'hara", hostile);
      expect(await database.canLogin("o'hara", old)).toBe(false);
      expect(await database.canLogin("o'hara", hostile)).toBe(true);
    });

    test('a client that does not know its authority refuses its certificate', async () => {
      await expect(connectAsStranger[engine](database)).rejects.toThrow(/certificate/);
    });
  });
});

describe.skipIf(isMissing(databases.postgres))(`the real PostgreSQL${reason(databases.postgres)}`, () => {
  test('passwords are kept as SCRAM verifiers', async () => {
    const database = databases.postgres as Database;
    await database.createUser('scram', password());
    const isScram = "(SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = 'scram')";
    await expect(database.exec(`DO $$ BEGIN ASSERT ${isScram}; END $$`)).resolves.toBeUndefined();
  });
});
