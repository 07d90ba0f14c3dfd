import { RekeyError } from '../../base/errors.ts';
import { withDemands } from '../find-demands.ts';
import { readDocuments } from '../read-document.ts';
import { candidateOf, owesRollBack } from '../roll-back/standing.ts';
import {
  dueAt,
  observeSecret,
  owesSpread,
  pendingState,
  refusalOf,
  type SecretState,
} from '../secret-state.ts';
import type { RotationWorld } from '../world.ts';
import { masterPasswordRefusalOf } from './refusal.ts';
import type { MasterDatabase, MasterPasswordTarget } from './target.ts';

/** Whether a password logs in: not tried yet in this run, or the last answer. */
export type Trial = 'untried' | 'accepted' | 'refused' | Unreachable;

/** The password was not judged. */
export interface Unreachable {
  /** Why, as a reader can use it. */
  readonly unreachable: string;
  /** The entry of the diagnosis catalogue that explains it. */
  readonly cause?: string | undefined;
}

/** What RDS and Secrets Manager say about a master password, and what this run found and did. */
export interface MasterPasswordState {
  readonly secret: SecretState;
  readonly database: MasterDatabase;
  readonly logins: {
    readonly pending: Trial;
    readonly current: Trial;
    readonly previous: Trial;
    /** AWSCURRENT at the endpoint of the readers, where there is one. */
    readonly readers: Trial;
  };
  /** How often this run asked RDS to set the pending password. */
  readonly applied: number;
  /** Without logins: whether RDS has settled since the password was applied in this run. */
  readonly settled: boolean;
  readonly abandoned: boolean;
}

/** Observes; the values of the secret are read only when something is to be decided about them. */
export async function observeMasterPassword(
  target: MasterPasswordTarget,
  world: RotationWorld,
): Promise<MasterPasswordState> {
  const { config, noun, id } = target;
  const [observed, database] = await Promise.all([
    observeSecret(world.secrets, config.secret, world.rollBackRequest),
    target.describe(),
  ]);
  if (!database) {
    throw new RekeyError({
      code: `${noun}-missing`,
      what: `There is no DB ${noun} "${id}" in this account and region.`,
      fix: `Correct "${noun}" or "aws.region" in the config.`,
    });
  }
  const secret =
    refusalOf(observed, config) === undefined ? await withDemands(observed, config, world) : observed;
  const bare: MasterPasswordState = {
    secret,
    database,
    logins: { pending: 'untried', current: 'untried', previous: 'untried', readers: 'untried' },
    applied: 0,
    settled: false,
    abandoned: false,
  };
  const now = world.clock.now();
  const standing = pendingState(secret);
  const owes = owesSpread(secret) || owesRollBack(secret);
  const quiet = standing === 'none' && !owes && dueAt(secret, config.every, now) > now;
  if (quiet || masterPasswordRefusalOf(bare, target) !== undefined) return bare;
  // The previous value is read only where it must be shown to be refused.
  const previous = standing === 'promoted' ? secret.previous : undefined;
  const former = owesRollBack(secret) ? candidateOf(secret) : undefined;
  const read = await readDocuments(secret, [secret.current, secret.pending, previous, former], config, world);
  return { ...bare, secret: read };
}
