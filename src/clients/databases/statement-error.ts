import { RekeyError } from '../../base/errors.ts';

/** Codes that stay until a person acts; anything else may be a moment's. */
export interface LastingCodes {
  readonly forbidden: ReadonlySet<string>;
  /** The server's own rule for passwords said no. */
  readonly password: ReadonlySet<string>;
}

/**
 * What a failed statement becomes. Messages of servers and drivers quote the statement, and with it perhaps a
 * password: nothing but the code is taken from them, and they are no `cause`.
 * @param attempt what was tried, in our words: `make the user "app_clone"`
 */
export function statementError(error: unknown, attempt: string, lasting: LastingCodes): Error {
  if (error instanceof RekeyError) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  const name = typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no code';
  if (lasting.forbidden.has(name)) {
    return new RekeyError({
      code: 'database-admin-forbidden',
      what: `The user of "admin-secret" may not ${attempt} (${name}).`,
      fix: 'Give it the privileges that docs/permissions.md names for database-user.',
    });
  }
  if (lasting.password.has(name)) {
    return new RekeyError({
      code: 'database-password-rule',
      what: `The database's own rule for passwords does not allow to ${attempt} (${name}).`,
      fix: 'Choose a "passwords.profile" that satisfies it.',
    });
  }
  return new RekeyError({
    code: 'database-statement-unavailable',
    what: `The database could not ${attempt} (${name}).`,
    exit: 3,
  });
}
