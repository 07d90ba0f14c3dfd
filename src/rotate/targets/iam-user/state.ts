import { RekeyError } from '../../../base/errors.ts';
import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import type { Exposure } from '../../demand.ts';
import type { RunsAnswer } from '../../downstream/queued-runs.ts';
import { withDemands, withExposures } from '../../find-demands.ts';
import {
  INTENT_TAG,
  type Intent,
  ONLY_KEY_TAG,
  RETIRED_TAG,
  type Retirement,
  readIntent,
  readRetirement,
  readStamp,
  type Stamp,
} from '../../journal.ts';
import type { AccessKey, LastUse, SecretVersion } from '../../ports.ts';
import { readDocuments } from '../../read-document.ts';
import { candidateOf, owesRollBack } from '../../roll-back/standing.ts';
import {
  dueAt,
  observeSecret,
  owesSpread,
  pendingState,
  refusalOf,
  type SecretState,
} from '../../secret-state.ts';
import type { RotationWorld } from '../../world.ts';

/** What IAM and Secrets Manager say about a user's keys, and what this run did with them. */
export interface IamUserState {
  readonly secret: SecretState;
  readonly keys: readonly AccessKey[];
  /** Last uses that IAM was asked for in this run. */
  readonly lastUses: ReadonlyMap<string, LastUse | 'never'>;
  /** By repository: what GitHub said in this run of the workflow runs that may hold the old key. */
  readonly runs: ReadonlyMap<string, RunsAnswer>;
  /** Which key a version holds, by version id; only versions that were read. */
  readonly keyOf: ReadonlyMap<string, string>;
  readonly intent: Intent | undefined;
  readonly retired: Retirement | undefined;
  /** Since when the user has the key of that version alone; `unasked` where nobody reads such a note. */
  readonly onlyKey: Stamp | 'unasked' | undefined;
  /** What became of the pending key's trial in this run. */
  readonly trial: 'none' | 'accepted' | 'refused';
  /** The same, of the key that a roll-back goes back to. */
  readonly backTrial: 'none' | 'accepted' | 'refused';
  /** What is wrong with a probe, as the present key shows it: a sentence, or `none`; nobody looked where absent. */
  readonly wrongProbe?: string | undefined;
  /** The key that this run made inactive. */
  readonly deactivated: string | undefined;
  /** Why a pending version was given up in this run: the next run starts anew, not this one. */
  readonly abandoned: 'refused' | 'stale' | undefined;
}

/**
 * Observes; the values of the secret are read only when something is to be decided about keys, so that a run in
 * which nothing is due, or nothing may be done, never holds one.
 */
export async function observeIamUser(
  config: IamUserRotationConfig,
  world: RotationWorld,
): Promise<IamUserState> {
  const [bareSecret, keys] = await Promise.all([
    observeSecret(world.secrets, config.secret, world.rollBackRequest),
    world.keys.listKeys(config.user),
  ]);
  // An id tells whose key it is: values are read only for one that may be of this user.
  const mayBe = ({ keyId }: Exposure): boolean =>
    keyId === undefined || keys.some(({ id }) => maskKeyId(id) === keyId);
  const secret =
    refusalOf(bareSecret, config) === undefined
      ? await withDemands(bareSecret, config, world, mayBe)
      : bareSecret;
  const bare: IamUserState = {
    secret,
    keys,
    lastUses: new Map(),
    runs: new Map(),
    keyOf: new Map(),
    intent: undefined,
    retired: undefined,
    onlyKey: world.lists ? readStamp(secret.description.tags.get(ONLY_KEY_TAG)) : 'unasked',
    trial: 'none',
    backTrial: 'none',
    deactivated: undefined,
    abandoned: undefined,
  };
  const quiet =
    keys.length === 1 &&
    pendingState(secret) === 'none' &&
    !owesSpread(secret) &&
    !owesRollBack(secret) &&
    dueAt(secret, config.every, world.clock.now()) > world.clock.now();
  // What the user's tags remember is of keys that come or go; one that is to stay is not asked for.
  if (quiet) return bare;
  const known = await withMemory(bare, config, world);
  return refusalOf(secret, config) !== undefined ? known : await withValues(known, config, world);
}

/** @throws RekeyError `user-missing`. */
async function withMemory(
  state: IamUserState,
  config: IamUserRotationConfig,
  world: RotationWorld,
): Promise<IamUserState> {
  const user = await world.keys.readUser(config.user);
  if (!user) {
    throw new RekeyError({
      code: 'user-missing',
      what: `There is no IAM user "${config.user}" in this account.`,
      fix: 'Correct "user" in the config, or the account that the role belongs to.',
    });
  }
  return {
    ...state,
    intent: readIntent(user.tags.get(INTENT_TAG)),
    retired: readRetirement(user.tags.get(RETIRED_TAG)),
  };
}

async function withValues(
  state: IamUserState,
  config: IamUserRotationConfig,
  world: RotationWorld,
): Promise<IamUserState> {
  const { current, pending, previous, pinned } = state.secret;
  const before =
    state.keys.length > 1 || owesRollBack(state.secret) ? [previous, pinned, candidateOf(state.secret)] : [];
  const wanted = [current, pending, ...before];
  const secret = await readDocuments(state.secret, wanted, config, world);
  const keyOf = new Map<string, string>();
  for (const version of wanted) {
    if (version) keyOf.set(version.id, keyIdIn(secret, version, config));
  }
  return { ...state, secret: withExposures(secret, config, world), keyOf };
}

function keyIdIn(secret: SecretState, version: SecretVersion, config: IamUserRotationConfig): string {
  const document = secret.documents.get(version.id);
  const id = document?.text('AccessKeyId');
  if (id !== undefined && document?.secret('SecretAccessKey')) return id;
  const field = (name: string): string => config.fields[name] ?? name;
  throw new RekeyError({
    code: 'secret-without-key',
    diagnosis: 'secret-incomplete',
    what: `"${secret.description.name}" (${version.labels.join(', ')}) has no texts "${field('AccessKeyId')}" and "${field('SecretAccessKey')}".`,
    fix: 'Put the key of the user into the secret under these names, or name the fields with "fields".',
  });
}

/** The key that a version holds. */
export function keyOfVersion(state: IamUserState, version: SecretVersion | undefined): string | undefined {
  return version && state.keyOf.get(version.id);
}
