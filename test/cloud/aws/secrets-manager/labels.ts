import { InvalidParameterException$, ResourceNotFoundException$ } from '@aws-sdk/client-secrets-manager';
import { modelledError } from '../wire/aws-error.ts';
import { type StoredSecret, versionWith } from './model.ts';

/**
 * Puts a label on a version and takes it from the one that had it. When AWSCURRENT moves, AWSPREVIOUS
 * follows to the version it left (Secrets Manager API reference, UpdateSecretVersionStage).
 */
export function moveLabel(secret: StoredSecret, stage: string, toVersion: string): void {
  const holder = versionWith(secret, stage);
  if (holder?.id === toVersion) return;
  holder?.stages.delete(stage);
  secret.versions.get(toVersion)?.stages.add(stage);
  if (stage !== 'AWSCURRENT' || !holder) return;
  versionWith(secret, 'AWSPREVIOUS')?.stages.delete('AWSPREVIOUS');
  holder.stages.add('AWSPREVIOUS');
}

/**
 * UpdateSecretVersionStage: a compare-and-swap. A label that is attached somewhere moves only if the
 * request names its present holder, so of two who saw the same state only one can succeed.
 */
export function updateStage(
  secret: StoredSecret,
  stage: string,
  from: string | undefined,
  to: string | undefined,
): void {
  const holder = versionWith(secret, stage);
  if (to !== undefined && !secret.versions.has(to)) throw missingVersion(to);
  if (from !== undefined && !secret.versions.has(from)) throw missingVersion(from);
  if (from === undefined && holder && to !== holder.id) {
    throw modelledError(
      InvalidParameterException$,
      `The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${holder.id}, so you must explicitly reference that version in RemoveFromVersionId.`,
    );
  }
  if (from !== undefined && holder?.id !== from) {
    throw modelledError(
      InvalidParameterException$,
      `Staging label ${stage} is currently ${holder ? `attached to version ${holder.id}` : 'not attached to any version'}, not to version ${from}.`,
    );
  }
  if (to !== undefined) {
    moveLabel(secret, stage, to);
    return;
  }
  if (stage === 'AWSCURRENT') {
    throw modelledError(
      InvalidParameterException$,
      "You can't remove the staging label AWSCURRENT from a version without moving it to another version.",
    );
  }
  holder?.stages.delete(stage);
}

function missingVersion(id: string): Error {
  return modelledError(
    ResourceNotFoundException$,
    `Secrets Manager can't find the specified secret value for VersionId: ${id}`,
  );
}
