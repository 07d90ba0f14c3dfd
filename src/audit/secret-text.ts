import { Secret } from '../credentials/secret.ts';

/** Fields of a database secret that tell which database it is for, as AWS's rotation functions name them. */
export interface DatabaseFields {
  readonly engine: string | undefined;
  readonly host: string | undefined;
  readonly username: string | undefined;
  readonly instance: string | undefined;
  readonly cluster: string | undefined;
  /** Set in the secrets of users that a master user rotates: this is not the master then. */
  readonly masterArn: string | undefined;
}

/** What the text of a secret says. `unreadable`: why there is no password in it, as the end of a sentence. */
export type SecretText =
  | { readonly kind: 'password'; readonly password: Secret; readonly database: DatabaseFields | undefined }
  | { readonly kind: 'access-key' }
  | { readonly kind: 'unreadable'; readonly why: string };

export interface TextExpectation {
  /** The name of the field that holds the password. */
  readonly passwordField: string;
  /** Whether it must be a database secret; otherwise the whole text may be the password. */
  readonly database: boolean;
}

/** Fields that are shown everywhere anyway; every other value of a JSON secret is taken for a secret. */
const PUBLIC_FIELDS = new Set([
  'engine',
  'host',
  'port',
  'username',
  'dbname',
  'dbInstanceIdentifier',
  'dbClusterIdentifier',
  'masterarn',
  'ssl',
  'AccessKeyId',
]);

/**
 * Reads the text of a secret. `learn` is told every value in it before anything else is done with them.
 * A parser's error is never passed on: it quotes what it could not parse.
 */
export function readSecretText(
  text: Secret,
  expected: TextExpectation,
  learn: (value: Secret) => void,
): SecretText {
  const fields = jsonObject(text);
  if (fields === undefined) {
    learn(text);
    if (expected.database) return { kind: 'unreadable', why: 'is not the JSON of a database secret' };
    if (looksLikeJson(text)) return { kind: 'unreadable', why: 'looks like JSON and is not valid' };
    if (text.expose() === '') return { kind: 'unreadable', why: 'is empty' };
    return { kind: 'password', password: text, database: undefined };
  }
  for (const [name, value] of Object.entries(fields)) {
    if (!PUBLIC_FIELDS.has(name)) learnAll(value, learn);
  }
  const password = stringIn(fields, expected.passwordField);
  if (password !== undefined && password !== '') {
    return { kind: 'password', password: Secret.of(password), database: databaseFields(fields) };
  }
  if (!expected.database && 'SecretAccessKey' in fields) return { kind: 'access-key' };
  return { kind: 'unreadable', why: `is JSON without a value in the field "${expected.passwordField}"` };
}

function jsonObject(text: Secret): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text.expose());
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function looksLikeJson(text: Secret): boolean {
  return /^\s*\{[\s\S]*\}\s*$/.test(text.expose());
}

function learnAll(value: unknown, learn: (value: Secret) => void): void {
  if (typeof value === 'string') learn(Secret.of(value));
  if (typeof value === 'number') learn(Secret.of(String(value)));
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) learnAll(inner, learn);
}

function databaseFields(fields: Record<string, unknown>): DatabaseFields {
  return {
    engine: stringIn(fields, 'engine'),
    host: stringIn(fields, 'host'),
    username: stringIn(fields, 'username'),
    instance: stringIn(fields, 'dbInstanceIdentifier'),
    cluster: stringIn(fields, 'dbClusterIdentifier'),
    masterArn: stringIn(fields, 'masterarn'),
  };
}

function stringIn(fields: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
