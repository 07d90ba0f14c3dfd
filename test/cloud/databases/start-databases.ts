import type { Database, MissingDatabase } from './database.ts';
import { startMariadb } from './mariadb.ts';
import { startPostgres } from './postgres.ts';

/** The two servers, each real or missing with a reason. */
export interface Databases {
  postgres: Database | MissingDatabase;
  mariadb: Database | MissingDatabase;
  close(): Promise<void>;
}

/** Starts what can be started here. */
export async function startDatabases(): Promise<Databases> {
  const [postgres, mariadb] = await Promise.all([startPostgres(), startMariadb()]);
  const running = [postgres, mariadb].filter((database) => !isMissing(database));
  return {
    postgres,
    mariadb,
    close: async () => {
      await Promise.all(running.map((database) => (database as Database).close()));
    },
  };
}

export function isMissing(database: Database | MissingDatabase): database is MissingDatabase {
  return 'reason' in database;
}
