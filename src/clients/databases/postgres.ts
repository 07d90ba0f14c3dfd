import type { Client } from 'pg';
import type { LoginRequest, LoginResult } from '../../rotate/ports.ts';
import { type LoginCodes, loginResultOf } from './login-error.ts';
import type { Trust } from './tls.ts';

/** PostgreSQL, appendix A. 28000 is not among the refusals: `pg_hba.conf` may refuse before any password. */
const CODES: LoginCodes = {
  refused: new Set(['28P01']),
  afterLogin: new Set(['3D000', '42501']),
};

/** Milliseconds for connecting, TLS and the login together. */
const TIMEOUT_MS = 15_000;

/** A client that connects over TLS, with the certificate and its host name verified. It is not connected yet. */
async function postgresClient(login: LoginRequest, { ca }: Trust): Promise<Client> {
  const pg = (await import('pg')).default;
  const client = new pg.Client({
    host: login.host,
    port: login.port,
    user: login.user,
    password: login.password.expose(),
    database: login.database ?? 'postgres',
    ssl: { rejectUnauthorized: true, ...(ca ? { ca } : {}) },
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    application_name: 'rekey',
  });
  // A connection that breaks later must not bring the process down.
  client.on('error', () => {});
  return client;
}

/** Logs in to PostgreSQL over TLS and asks one question. */
export async function postgresLogin(login: LoginRequest, trust: Trust): Promise<LoginResult> {
  const client = await postgresClient(login, trust);
  try {
    await client.connect();
    trust.verified(login.host, socketOf(client));
    await client.query('SELECT 1');
    return { kind: 'accepted' };
  } catch (error) {
    return loginResultOf(error, CODES);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Uses a connection; what the login itself said when there was none. Errors of `use` pass through. */
export async function usePostgres<T>(
  login: LoginRequest,
  trust: Trust,
  use: (client: Client) => Promise<T>,
): Promise<{ readonly kind: 'used'; readonly result: T } | LoginResult> {
  const client = await postgresClient(login, trust);
  try {
    try {
      await client.connect();
      trust.verified(login.host, socketOf(client));
    } catch (error) {
      return loginResultOf(error, CODES);
    }
    return { kind: 'used', result: await use(client) };
  } finally {
    await client.end().catch(() => {});
  }
}

/** The encrypted connection, of which the types of `pg` say nothing (pg 8, lib/connection.js). */
function socketOf(client: Client): unknown {
  const { connection } = client as { readonly connection?: { readonly stream?: unknown } };
  return connection?.stream;
}
