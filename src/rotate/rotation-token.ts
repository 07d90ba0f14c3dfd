import { createHash } from 'node:crypto';
import type { SecretDescription } from './ports.ts';

/**
 * The version id that a rotation writes (Secrets Manager: the ClientRequestToken becomes the VersionId, 32 to 64
 * characters). It is not random: it is derived from the version that is AWSCURRENT when the rotation starts. So
 * - two runs that start from the same state use the same token, and only one value can be stored under it: the
 *   other run finds the token taken and goes on with the stored value;
 * - a resumed run knows which AWSCURRENT the pending version was made for, and never promotes over another one.
 */
const PREFIX = 'rekey-';
const HASH_LENGTH = 40;

/** Attempts from one AWSCURRENT, each with a token of its own, since an abandoned version keeps its value. */
const MOST_ATTEMPTS = 50;

export function rotationToken(arn: string, basedOn: string | undefined, attempt: number): string {
  const hash = createHash('sha256').update(JSON.stringify([arn, basedOn ?? null, attempt]));
  return PREFIX + hash.digest('hex').slice(0, HASH_LENGTH);
}

/** Whether a version was written by a rotation of ours. */
export function isRotationToken(versionId: string): boolean {
  return versionId.startsWith(PREFIX) && versionId.length === PREFIX.length + HASH_LENGTH;
}

/** Whether the version was made to follow the given AWSCURRENT. */
export function isBasedOn(versionId: string, arn: string, current: string | undefined): boolean {
  for (const token of attempts(arn, current)) if (token === versionId) return true;
  return false;
}

/** The token that the next rotation from this state uses: the first that names no version yet. */
export function nextToken(secret: SecretDescription, current: string | undefined): string | undefined {
  const taken = new Set(secret.versions.map(({ id }) => id));
  for (const token of attempts(secret.arn, current)) if (!taken.has(token)) return token;
  return undefined;
}

/** A version id as it is shown in a log. */
export function shortVersion(versionId: string): string {
  return versionId.length <= 16 ? versionId : `${versionId.slice(0, 14)}…`;
}

/** One by one: most of the time the first is the one that is looked for. */
function* attempts(arn: string, current: string | undefined): Generator<string> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) yield rotationToken(arn, current, attempt);
}
