import type { LoginRequest, LoginResult } from '../../rotate/ports.ts';
import { type LoginCodes, loginResultOf } from './login-error.ts';

/** PostgreSQL, appendix A. 28000 is not among the refusals: `pg_hba.conf` may refuse before any password. */
const CODES: LoginCodes = {
  refused: new Set(['28P01']),
  afterLogin: new Set(['3D000', '42501']),
};

/** Milliseconds for connecting, TLS and the login together. */
const TIMEOUT_MS = 15_000;

/** Logs in to PostgreSQL over TLS, with the certificate and its host name verified, and asks one question. */
export async function postgresLogin(login: LoginRequest, ca: string[] | undefined): Promise<LoginResult> {
  const { Client } = (await import('pg')).default;
  const client = new Client({
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
  try {
    await client.connect();
    await client.query('SELECT 1');
    return { kind: 'accepted' };
  } catch (error) {
    return loginResultOf(error, CODES);
  } finally {
    await client.end().catch(() => {});
  }
}
