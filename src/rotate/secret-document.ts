import { RekeyError } from '../base/errors.ts';
import { Secret } from '../credentials/secret.ts';

/** Fields of a secret that are no secrets; every other text in it is treated as one. */
const PUBLIC_FIELDS = new Set([
  'engine',
  'host',
  'port',
  'username',
  'dbname',
  'dbInstanceIdentifier',
  'dbClusterIdentifier',
  'ssl',
]);

const SHOWN = '[secret]';

/** Names of the fields in the secret, where they differ from ours (`fields:` in the config). */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * The JSON object that a secret holds. Fields that we do not know are kept as they are, to the digits of their
 * numbers. Like {@link Secret} it cannot be printed.
 */
export class SecretDocument {
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #names: FieldNames;

  private constructor(fields: ReadonlyMap<string, unknown>, names: FieldNames) {
    this.#fields = fields;
    this.#names = names;
  }

  static empty(names: FieldNames): SecretDocument {
    return new SecretDocument(new Map(), names);
  }

  /** @throws RekeyError `secret-not-json`, without any part of the value. */
  static parse(value: Secret, names: FieldNames, where: string): SecretDocument {
    let parsed: unknown;
    try {
      parsed = JSON.parse(value.expose(), keepDigits);
    } catch {
      // No cause: the parser's message quotes the text.
      throw notJson(where, 'is not JSON');
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw notJson(where, 'is not a JSON object');
    }
    return new SecretDocument(new Map(Object.entries(parsed)), names);
  }

  /** A field that is no secret, by our name for it; `undefined` when it is missing or no text. */
  text(field: string): string | undefined {
    const value = this.#fields.get(this.#nameOf(field));
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** A whole number that is no secret, written as number or as text; `undefined` when it is missing or none. */
  integer(field: string): number | undefined {
    const value = this.#fields.get(this.#nameOf(field));
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    return Number.isInteger(number) ? Number(number) : undefined;
  }

  /** A field that is a secret, by our name for it. */
  secret(field: string): Secret | undefined {
    const value = this.text(field);
    return value === undefined ? undefined : Secret.of(value);
  }

  /** The same document with these fields set, in their places. */
  with(changes: Readonly<Record<string, string | number | Secret | undefined>>): SecretDocument {
    const fields = new Map(this.#fields);
    for (const [field, value] of Object.entries(changes)) {
      if (value === undefined) continue;
      fields.set(this.#nameOf(field), value instanceof Secret ? value.expose() : value);
    }
    return new SecretDocument(fields, this.#names);
  }

  /** The value to store. */
  toSecret(): Secret {
    return Secret.of(JSON.stringify(Object.fromEntries(this.#fields)));
  }

  /** Every text in it that may be a secret: what the redactor must know. */
  *secrets(): Generator<Secret> {
    const open = new Set([...PUBLIC_FIELDS].map((field) => this.#nameOf(field)));
    for (const [name, value] of this.#fields) {
      if (!open.has(name)) yield* textsIn(value);
    }
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  #nameOf(field: string): string {
    return this.#names[field] ?? field;
  }
}

function* textsIn(value: unknown): Generator<Secret> {
  if (typeof value === 'string') yield Secret.of(value);
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

function notJson(where: string, what: string): RekeyError {
  return new RekeyError({
    code: 'secret-not-json',
    what: `The value of ${where} ${what}.`,
    fix: 'Store a JSON object with the documented fields.',
    docs: 'https://github.com/rekey/rekey/blob/main/docs/configuration.md',
  });
}

/** Numbers that a double cannot hold are carried as they were written (ECMA-262, JSON.parse source text access). */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== 'number' || source === undefined || String(value) === source) return value;
  const { rawJSON } = JSON as unknown as { rawJSON?: (text: string) => unknown };
  return rawJSON ? rawJSON(source) : value;
}
