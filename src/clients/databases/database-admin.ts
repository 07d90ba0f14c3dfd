import type { DatabaseAdmin, LoginResult, PairResult } from '../../rotate/ports.ts';
import { databaseTrust, type TlsOptions } from './tls.ts';

/** Administrators of databases; the driver of a family is loaded when the first of that family is needed. */
export function databaseAdmin(options: TlsOptions): DatabaseAdmin {
  const trusted = databaseTrust(options);
  return {
    async inspect(admin, pair) {
      const trust = await trusted();
      if (admin.family === 'postgres') {
        const [{ usePostgres }, users] = [await import('./postgres.ts'), await import('./postgres-users.ts')];
        return pairResult(await usePostgres(admin, trust, (client) => users.inspectPostgres(client, pair)));
      }
      const [{ useMysql }, users] = [await import('./mysql.ts'), await import('./mysql-users.ts')];
      return pairResult(await useMysql(admin, trust, (connection) => users.inspectMysql(connection, pair)));
    },

    async createTwin(admin, pair, password) {
      const trust = await trusted();
      if (admin.family === 'postgres') {
        const [{ usePostgres }, users] = [await import('./postgres.ts'), await import('./postgres-users.ts')];
        return mustHaveUsed(
          await usePostgres(admin, trust, (client) => users.createPostgresTwin(client, pair, password)),
        );
      }
      const [{ useMysql }, users] = [await import('./mysql.ts'), await import('./mysql-users.ts')];
      mustHaveUsed(
        await useMysql(admin, trust, (connection) => users.createMysqlTwin(connection, pair, password)),
      );
    },

    async setPassword(admin, pair, password) {
      const trust = await trusted();
      if (admin.family === 'postgres') {
        const [{ usePostgres }, users] = [await import('./postgres.ts'), await import('./postgres-users.ts')];
        return mustHaveUsed(
          await usePostgres(admin, trust, (client) => users.setPostgresPassword(client, pair.twin, password)),
        );
      }
      const [{ useMysql }, users] = [await import('./mysql.ts'), await import('./mysql-users.ts')];
      mustHaveUsed(
        await useMysql(admin, trust, (connection) => users.setMysqlPassword(connection, pair, password)),
      );
    },
  };
}

type Used<T> = { readonly kind: 'used'; readonly result: T } | LoginResult;

/** An error of the login that comes after its password was accepted leaves no connection to ask over. */
function pairResult(used: Used<Extract<PairResult, { kind: 'seen' }>['facts']>): PairResult {
  if (used.kind === 'used') return { kind: 'seen', facts: used.result };
  if (used.kind === 'accepted')
    return { kind: 'unreachable', reason: 'the login was accepted and no session given' };
  return used;
}

function mustHaveUsed(used: Used<void>): void {
  if (used.kind === 'used') return;
  throw new Error(
    `the administrator's login: ${used.kind === 'unreachable' ? used.reason : `it was ${used.kind}`}`,
  );
}
