/** What a database is logged in with. The names are those of AWS's own rotation functions. */
export interface DatabaseSecret {
  /** Without it the pool's own user stays. */
  readonly username?: string;
  readonly password: string;
}

/**
 * Reads the JSON of a secret.
 * @throws Error that says nothing of the text: when it is no JSON object with a text `password`.
 */
export function parseDatabaseSecret(text: string): DatabaseSecret {
  const { username, password } = objectIn(text);
  if (typeof password !== 'string') throw new Error('The secret has no text "password".');
  return typeof username === 'string' ? { username, password } : { password };
}

function objectIn(text: string): { readonly username?: unknown; readonly password?: unknown } {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // The parser's message quotes the text.
  }
  throw new Error('The secret is not a JSON object.');
}
