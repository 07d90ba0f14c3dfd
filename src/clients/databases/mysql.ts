import { isIP } from 'node:net';
import type { Connection } from 'mysql2/promise';
import type { LoginRequest, LoginResult } from '../../rotate/ports.ts';
import { type LoginCodes, loginResultOf } from './login-error.ts';
import type { Trust } from './tls.ts';

/** MySQL Server Error Reference and MariaDB's; both servers use these names. */
const CODES: LoginCodes = {
  refused: new Set(['ER_ACCESS_DENIED_ERROR', 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR']),
  afterLogin: new Set(['ER_MUST_CHANGE_PASSWORD_LOGIN']),
};

/** Milliseconds for connecting, TLS and the login together. */
const TIMEOUT_MS = 15_000;

/** Logs in to MySQL or MariaDB over TLS, with the certificate and its host name verified, and asks one question. */
export async function mysqlLogin(login: LoginRequest, trust: Trust): Promise<LoginResult> {
  try {
    const used = await useMysql(login, trust, (connection) =>
      connection.query({ sql: 'SELECT 1', timeout: TIMEOUT_MS }),
    );
    return used.kind === 'used' ? { kind: 'accepted' } : used;
  } catch (error) {
    return loginResultOf(error, CODES);
  }
}

/** Uses a connection; what the login itself said when there was none. Errors of `use` pass through. */
export async function useMysql<T>(
  login: LoginRequest,
  trust: Trust,
  use: (connection: Connection) => Promise<T>,
): Promise<{ readonly kind: 'used'; readonly result: T } | LoginResult> {
  // For an address the driver asks for a certificate of "localhost" (mysql2 3.24, connection.js, startTLS): that is
  // right on loopback and would trust a stranger elsewhere. Endpoints of RDS are names.
  if (isIP(login.host) !== 0 && !isLoopback(login.host)) {
    return {
      kind: 'unreachable',
      reason: `${login.host} is an address, for which no certificate can be verified`,
    };
  }
  const { createConnection } = await import('mysql2/promise');
  const { ca } = trust;
  let connection: Connection;
  try {
    connection = await createConnection({
      host: login.host,
      port: login.port,
      user: login.user,
      password: login.password.expose(),
      // No database: that it exists is not what is asked.
      ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
      connectTimeout: TIMEOUT_MS,
    });
  } catch (error) {
    return loginResultOf(error, CODES);
  }
  // A connection that breaks later must not bring the process down.
  connection.on('error', () => {});
  trust.verified(login.host, socketOf(connection));
  try {
    return { kind: 'used', result: await use(connection) };
  } finally {
    connection.destroy();
  }
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** The encrypted connection, of which the types of `mysql2` say nothing (mysql2 3.24, base/connection.js). */
function socketOf(connection: Connection): unknown {
  const { connection: inner } = connection as { readonly connection?: { readonly stream?: unknown } };
  return inner?.stream;
}
