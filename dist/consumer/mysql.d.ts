import type { SecretCredentials } from './credentials.js';
import type { DatabaseSecret } from './database-secret.js';
/** A pool of `mysql2`, or one of `mysql2/promise`, which holds such a one. */
export type MysqlPool = object;
/** Whether MySQL or MariaDB judged the password and refused it. */
export declare function isMysqlAuthFailure(error: unknown): boolean;
/**
 * Makes a pool log in with what the secret says, and gives the same pool back: `query`, `execute` and
 * `getConnection` of it then wait, instead of failing, while a password changes. Connections that are open stay.
 */
export declare function withMysqlSecret<Pool extends MysqlPool>(pool: Pool, credentials: SecretCredentials<DatabaseSecret>): Pool;
