import { RekeyError } from '../../../base/errors.ts';
import { withDemands } from '../../find-demands.ts';
import { observeSecret, type SecretState } from '../../secret-state.ts';
import type { RotationWorld } from '../../world.ts';
import type { ManagedDatabase, ManagedFacts } from './database.ts';

/** What RDS and Secrets Manager say about a managed master password, and what this run did. */
export interface RdsManagedState {
  readonly database: ManagedFacts;
  /** The secret that RDS keeps it in; nothing of its value is ever read. */
  readonly secret?: SecretState | undefined;
  /** Once this run has asked for a new password: the version that was AWSCURRENT before. */
  readonly replacing?: string | undefined;
}

/** @throws RekeyError `instance-missing`, `cluster-missing` or `secret-missing`. */
export async function observeRdsManaged(
  managed: ManagedDatabase,
  world: RotationWorld,
): Promise<RdsManagedState> {
  const { noun, id } = managed;
  const database = await managed.describe();
  if (!database) {
    throw new RekeyError({
      code: `${noun}-missing`,
      what: `There is no DB ${noun} "${id}" in this account and region.`,
      fix: `Correct "${noun}" or "aws.region" in the config.`,
    });
  }
  const { managedSecret } = database;
  const secret = managedSecret && (await observeSecret(world.secrets, managedSecret.arn));
  if (!secret || secret.description.deletedAt) return { database, secret };
  return { database, secret: await withDemands(secret, managed.config, world) };
}
