import type { SecretCredentials } from './credentials.ts';
import type { DatabaseSecret } from './database-secret.ts';

type Acquired = (error: Error | null, connection?: unknown) => void;

/** The part of a pool of `mysql2` (version 3) that is used. */
interface CallbackPool {
  readonly config: {
    readonly connectionConfig: { user?: string | undefined; password?: string | undefined };
  };
  getConnection(callback: Acquired): void;
}

/** A pool of `mysql2`, or one of `mysql2/promise`, which holds such a one. */
export type MysqlPool = object;

/** MySQL Server Error Reference, and MariaDB's: the login was judged and refused. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'ER_ACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_NO_PASSWORD_ERROR',
]);

/** Whether MySQL or MariaDB judged the password and refused it. */
export function isMysqlAuthFailure(error: unknown): boolean {
  return REFUSED.has((error as { code?: unknown } | null)?.code);
}

/**
 * Makes a pool log in with what the secret says, and gives the same pool back: `query`, `execute` and
 * `getConnection` of it then wait, instead of failing, while a password changes. Connections that are open stay.
 */
export function withMysqlSecret<Pool extends MysqlPool>(
  pool: Pool,
  credentials: SecretCredentials<DatabaseSecret>,
): Pool {
  const inner = callbackPoolOf(pool);
  const getConnection = inner.getConnection.bind(inner);

  const acquire = (): Promise<unknown> =>
    credentials.logIn(
      ({ username, password }) =>
        new Promise((resolve, reject) => {
          // The pool gives a copy of these to every connection that it makes.
          const { connectionConfig } = inner.config;
          if (username !== undefined) connectionConfig.user = username;
          connectionConfig.password = password;
          getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
        }),
      isMysqlAuthFailure,
    );

  // `query`, `execute` and the pool of promises all go through this.
  inner.getConnection = (callback) => void answer(acquire(), callback);
  return pool;
}

async function answer(acquired: Promise<unknown>, callback: Acquired): Promise<void> {
  let connection: unknown;
  try {
    connection = await acquired;
  } catch (error) {
    return callback(error as Error);
  }
  callback(null, connection);
}

function callbackPoolOf(pool: MysqlPool): CallbackPool {
  const inner = 'pool' in pool ? pool.pool : pool;
  const { config, getConnection } = inner as Partial<CallbackPool>;
  if (config?.connectionConfig === undefined || getConnection === undefined) {
    throw new TypeError('This is not a pool of mysql2, version 3.');
  }
  return inner as CallbackPool;
}
