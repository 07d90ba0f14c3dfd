import {
  InvalidParameterException$,
  InvalidRequestException$,
  LimitExceededException$,
  ResourceExistsException$,
} from '@aws-sdk/client-secrets-manager';
import { newVersionId } from '../identifiers.ts';
import type { Call } from '../operation.ts';
import { CommonError, modelledError } from '../wire/aws-error.ts';
import { moveLabel } from './labels.ts';
import { type SecretValue, type SecretVersion, type StoredSecret, sameValue } from './model.ts';

/** Secrets Manager quotas: size of an encrypted secret value, in bytes; versions of one secret. */
const maxValueBytes = 65_536;
const maxVersions = 100;
const keptMs = 24 * 3_600_000;

interface GivenValue {
  SecretString?: string | undefined;
  SecretBinary?: Uint8Array | undefined;
}

/** The value that a request carries, or nothing. */
export function valueIn(input: GivenValue, call: Call): SecretValue | undefined {
  const { SecretString, SecretBinary } = input;
  if (SecretString !== undefined && SecretBinary !== undefined) {
    throw modelledError(
      InvalidParameterException$,
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  }
  const given = SecretString ?? SecretBinary;
  if (given === undefined) return undefined;
  call.cloud.issuedSecrets.add(given);
  if (Buffer.byteLength(given) > maxValueBytes) {
    const member = SecretString === undefined ? 'secretBinary' : 'secretString';
    throw new CommonError(
      'validation',
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must have length less than or equal to ${maxValueBytes}`,
    );
  }
  return SecretString === undefined ? { SecretBinary: SecretBinary as Uint8Array } : { SecretString };
}

/** Like `valueIn`, where a value must be there. */
export function requiredValueIn(input: GivenValue, call: Call): SecretValue {
  const value = valueIn(input, call);
  if (!value)
    throw modelledError(InvalidRequestException$, 'You must provide either SecretString or SecretBinary.');
  return value;
}

/**
 * Stores a value under a token, which becomes its version id. A version's value never changes: the same
 * value again changes nothing, another one is refused (Secrets Manager API reference, PutSecretValue).
 */
export function storeValue(
  secret: StoredSecret,
  token: string | undefined,
  value: SecretValue,
  stages: string[],
  call: Call,
): SecretVersion {
  const id = token ?? newVersionId();
  if (id.length < 32 || id.length > 64) {
    throw modelledError(InvalidParameterException$, 'ClientRequestToken must be 32-64 characters long.');
  }
  const existing = secret.versions.get(id);
  if (existing?.value) {
    if (sameValue(existing.value, value)) return existing;
    throw modelledError(
      ResourceExistsException$,
      `You can't use ClientRequestToken ${id} because that value is already in use for a version of secret ${secret.arn}.`,
    );
  }
  prune(secret, call.now);
  const isFirst = secret.versions.size === 0 && call.cloud.faults.firstIsCurrent;
  const version = existing ?? { id, createdAt: call.now, stages: new Set<string>() };
  version.value = value;
  secret.versions.set(id, version);
  for (const stage of stages) moveLabel(secret, stage, id);
  // "If this operation creates the first version for the secret, then Secrets Manager automatically attaches the
  // staging label AWSCURRENT to it": whatever labels were asked for (PutSecretValue).
  if (isFirst) moveLabel(secret, 'AWSCURRENT', id);
  secret.changedAt = call.now;
  return version;
}

/** Forgets versions without a label beyond the quota, the oldest first, but none younger than a day. */
function prune(secret: StoredSecret, now: Date): void {
  for (const version of secret.versions.values()) {
    if (secret.versions.size < maxVersions) return;
    if (version.stages.size === 0 && now.getTime() - version.createdAt.getTime() > keptMs)
      secret.versions.delete(version.id);
  }
  if (secret.versions.size >= maxVersions) {
    throw modelledError(
      LimitExceededException$,
      `You've exceeded the maximum number of versions per secret, which is ${maxVersions}.`,
    );
  }
}
