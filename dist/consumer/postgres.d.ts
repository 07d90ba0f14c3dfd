import type { SecretCredentials } from './credentials.js';
import type { DatabaseSecret } from './database-secret.js';
/** The part of a `Pool` of `pg` (version 8) that is used. */
export interface PostgresPool {
    readonly options: {
        user?: string | undefined;
        password?: unknown;
    };
    readonly connect: (...callback: never[]) => unknown;
}
/** Whether PostgreSQL judged the password and refused it (appendix A, `invalid_password`). */
export declare function isPostgresAuthFailure(error: unknown): boolean;
/**
 * Makes a pool log in with what the secret says, and gives the same pool back: `query` and `connect` of it then
 * wait, instead of failing, while a password changes. Connections that are open stay as they are.
 */
export declare function withPostgresSecret<Pool extends PostgresPool>(pool: Pool, credentials: SecretCredentials<DatabaseSecret>): Pool;
