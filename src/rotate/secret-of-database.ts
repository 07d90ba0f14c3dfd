import { RekeyError } from '../base/errors.ts';
import type { Secret } from '../credentials/secret.ts';
import type { Tagged, TaggedDatabase, TaggedSecret } from './ports.ts';
import { type FieldNames, SecretDocument } from './secret-document.ts';

/** The present value of a secret, or why it could not be read; `undefined` when it has none. */
export type HeldValue = Secret | RekeyError | undefined;

export interface DatabaseSecrets {
  /** Those that carry the tags, of this region's own. */
  readonly secrets: readonly TaggedSecret[];
  /** By ARN. */
  readonly values: ReadonlyMap<string, HeldValue>;
  /** As a message names the tags. */
  readonly tags: string;
  readonly fields: FieldNames;
}

/** Whether something carries all of these tags. */
export function carries({ tags }: Tagged, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => tags.get(key) === value);
}

/** Secrets that nobody but their service or another region writes are no place for a password of ours. */
export function isOwn({ owningService, replicaOf }: TaggedSecret): boolean {
  return owningService === undefined && replicaOf === undefined;
}

/**
 * The one secret whose value names the database and its master user: AWS's console and templates write such secrets
 * for every user of a database. Where several do, or where one could not be read, it is not known which it is.
 * @returns its name, or why there is none: a clause after "which"
 */
export function secretOfDatabase(
  { id, masterUser }: TaggedDatabase,
  idField: 'dbInstanceIdentifier' | 'dbClusterIdentifier',
  { secrets, values, tags, fields }: DatabaseSecrets,
): { readonly secret: string } | { readonly gap: string } {
  for (const { arn, id: name } of secrets) {
    const value = values.get(arn);
    if (value instanceof RekeyError)
      return {
        gap: `may have its password in the secret "${name}", which could not be read: ${value.what.replace(/\.$/, '')}`,
      };
  }
  const named = secrets.filter(({ arn, id: name }) => {
    const document = documentIn(values.get(arn), name, fields);
    // RDS's names are the same in upper and lower case.
    const isOfDatabase = document?.text(idField)?.toLowerCase() === id.toLowerCase();
    return isOfDatabase && masterUser !== undefined && document?.text('username') === masterUser;
  });
  const [only, ...others] = named;
  if (!only) {
    const user = masterUser === undefined ? '' : ` with the user "${masterUser}"`;
    return { gap: `no secret with ${tags} names as its "${idField}"${user}` };
  }
  if (others.length > 0)
    return { gap: `is named by several secrets: ${named.map((one) => `"${one.id}"`).join(', ')}` };
  return { secret: only.id };
}

/** What is no JSON object names nothing. */
function documentIn(value: HeldValue, name: string, fields: FieldNames): SecretDocument | undefined {
  if (value === undefined || value instanceof RekeyError) return undefined;
  try {
    return SecretDocument.parse(value, fields, name);
  } catch (error) {
    if (error instanceof RekeyError) return undefined;
    throw error;
  }
}
