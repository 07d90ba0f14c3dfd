import { RekeyError } from '../../../base/errors.ts';
import type { RdsInstanceRotationConfig } from '../../../config/schema.ts';
import type { DatabaseInstance } from '../../ports.ts';
import { readDocuments } from '../../read-document.ts';
import { dueAt, observeSecret, owesSpread, pendingState, type SecretState } from '../../secret-state.ts';
import type { RotationWorld } from '../../world.ts';
import { rdsRefusalOf } from './refusal.ts';

/** Whether a password logs in: not tried yet in this run, or the last answer. */
export type Trial = 'untried' | 'accepted' | 'refused' | { readonly unreachable: string };

/** What RDS and Secrets Manager say about an instance's master password, and what this run found and did. */
export interface RdsInstanceState {
  readonly secret: SecretState;
  readonly instance: DatabaseInstance;
  readonly logins: {
    readonly pending: Trial;
    readonly current: Trial;
    readonly previous: Trial;
  };
  /** How often this run asked RDS to set the pending password. */
  readonly applied: number;
  /** Without logins: whether RDS has settled since the password was applied in this run. */
  readonly settled: boolean;
  readonly abandoned: boolean;
}

/** Observes; the values of the secret are read only when something is to be decided about them. */
export async function observeRdsInstance(
  config: RdsInstanceRotationConfig,
  world: RotationWorld,
): Promise<RdsInstanceState> {
  const [secret, instance] = await Promise.all([
    observeSecret(world.secrets, config.secret),
    world.databases.describe(config.instance),
  ]);
  if (!instance) {
    throw new RekeyError({
      code: 'instance-missing',
      what: `There is no DB instance "${config.instance}" in this account and region.`,
      fix: 'Correct "instance" or "aws.region" in the config.',
    });
  }
  const bare: RdsInstanceState = {
    secret,
    instance,
    logins: { pending: 'untried', current: 'untried', previous: 'untried' },
    applied: 0,
    settled: false,
    abandoned: false,
  };
  const now = world.clock.now();
  const standing = pendingState(secret);
  const quiet = standing === 'none' && !owesSpread(secret) && dueAt(secret, config.every, now) > now;
  if (quiet || rdsRefusalOf(bare, config) !== undefined) return bare;
  // The previous value is read only where it must be shown to be refused.
  const previous = standing === 'promoted' ? secret.previous : undefined;
  const read = await readDocuments(secret, [secret.current, secret.pending, previous], config, world);
  return { ...bare, secret: read };
}
