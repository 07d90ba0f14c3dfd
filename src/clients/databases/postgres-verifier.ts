import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { Secret } from '../../credentials/secret.ts';

/** PostgreSQL's own values (src/include/common/scram-common.h). */
const ITERATIONS = 4_096;
const SALT_BYTES = 16;

/**
 * What PostgreSQL stores of a password, made here as libpq's PQencryptPasswordConn makes it, so that the password
 * itself is in no statement and in no log of the server (PostgreSQL documentation, "pg_authid", rolpassword).
 * The password must be ASCII, for which SASLprep changes nothing.
 * @param encryption the server's `password_encryption`
 */
export function passwordVerifier(user: string, password: Secret, encryption: string): string {
  const text = password.expose();
  if (encryption === 'md5' || encryption === 'on') {
    return `md5${createHash('md5')
      .update(text + user)
      .digest('hex')}`;
  }
  const salt = randomBytes(SALT_BYTES);
  const salted = pbkdf2Sync(text, salt, ITERATIONS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
