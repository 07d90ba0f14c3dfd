import type { SecretCredentials } from './credentials.ts';
import type { DatabaseSecret } from './database-secret.ts';

type Acquired = (error: Error | undefined, client?: unknown, release?: unknown) => void;

interface Checkout {
  readonly client: unknown;
  readonly release: unknown;
}

/** The part of a `Pool` of `pg` (version 8) that is used. */
export interface PostgresPool {
  readonly options: { user?: string | undefined; password?: unknown };
  readonly connect: (...callback: never[]) => unknown;
}

/** Whether PostgreSQL judged the password and refused it (appendix A, `invalid_password`). */
export function isPostgresAuthFailure(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '28P01';
}

/**
 * Makes a pool log in with what the secret says, and gives the same pool back: `query` and `connect` of it then
 * wait, instead of failing, while a password changes. Connections that are open stay as they are.
 */
export function withPostgresSecret<Pool extends PostgresPool>(
  pool: Pool,
  credentials: SecretCredentials<DatabaseSecret>,
): Pool {
  const connect = pool.connect.bind(pool) as unknown as (callback: Acquired) => void;

  const acquire = (): Promise<Checkout> =>
    credentials.logIn(
      ({ username, password }) =>
        new Promise((resolve, reject) => {
          // The pool gives its options to every client that it makes.
          if (username !== undefined) pool.options.user = username;
          pool.options.password = password;
          connect((error, client, release) => (error ? reject(error) : resolve({ client, release })));
        }),
      isPostgresAuthFailure,
    );

  // `pool.query` goes through `connect` too, with a callback.
  const connectWithSecret = (callback?: Acquired): Promise<unknown> | undefined => {
    const acquired = acquire();
    if (!callback) return acquired.then(({ client }) => client);
    void answer(acquired, callback);
    return undefined;
  };
  return Object.assign(pool, { connect: connectWithSecret });
}

async function answer(acquired: Promise<Checkout>, callback: Acquired): Promise<void> {
  let checkout: Checkout;
  try {
    checkout = await acquired;
  } catch (error) {
    return callback(error as Error);
  }
  callback(undefined, checkout.client, checkout.release);
}
