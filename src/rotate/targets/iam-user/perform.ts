import { RekeyError } from '../../../base/errors.ts';
import { pollUntil } from '../../../base/retry.ts';
import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import { askRuns } from '../../downstream/queued-runs.ts';
import {
  INTENT_TAG,
  type Intent,
  ONLY_KEY_TAG,
  RETIRED_TAG,
  writeIntent,
  writeStamp,
} from '../../journal.ts';
import { performLabel } from '../../labels.ts';
import { type LastUse, mayPass } from '../../ports.ts';
import { learn } from '../../read-document.ts';
import { shortVersion } from '../../rotation-token.ts';
import { SecretDocument } from '../../secret-document.ts';
import { documentOf, observeSecret, pendingState, staged, withDocument } from '../../secret-state.ts';
import { performSpread } from '../../spread.ts';
import type { Timeline } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';
import { activateKey, noteReactivated, stampKey } from './activate.ts';
import type { IamUserAction } from './decide.ts';
import { foreseeIamUser } from './foresee.ts';
import { probePresent } from './preflight.ts';
import type { IamUserState } from './state.ts';
import { tryVersion } from './try-version.ts';

/** Does one thing to a user's keys or their secret; `undefined` when only looking again tells what is. */
export async function performIamUser(
  state: IamUserState,
  action: IamUserAction,
  config: IamUserRotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<IamUserState | undefined> {
  const { keys, clock } = world;
  const { user } = config;
  switch (action.do) {
    case 'journal': {
      const intent: Intent = { token: action.token, at: clock.now(), keyIds: state.keys.map(({ id }) => id) };
      await timeline.during(
        'journal',
        'iam:TagUser',
        () => keys.tagUser(user, { [INTENT_TAG]: writeIntent(intent) }),
        () => `a rotation to version ${shortVersion(action.token)} begins`,
      );
      return { ...state, intent };
    }
    case 'create':
      return await createKey(state, action.token, config, world, timeline);
    case 'try':
      return { ...state, trial: await tryVersion(state, undefined, config, world, timeline) };
    case 'await-flight':
      await timeline.during(
        'wait',
        'secretsmanager:DescribeSecret',
        () => awaitFlight(state, action, config, world),
        (landed) =>
          landed ? 'another run took care of its new key' : 'nobody took care of the new key that was found',
      );
      return undefined;
    case 'probe-present':
      return { ...state, wrongProbe: await probePresent(state, config, world, timeline) };
    case 'ask-use': {
      const use = await timeline.during(
        'retire',
        'iam:GetAccessKeyLastUsed',
        () => keys.lastUsed(action.keyId),
        (last) => `${maskKeyId(action.keyId)} ${saidOf(last)}`,
      );
      if (use === 'gone') return undefined;
      return { ...state, lastUses: new Map(state.lastUses).set(action.keyId, use) };
    }
    case 'ask-runs': {
      const answer = await askRuns(action, world, timeline);
      return { ...state, runs: new Map(state.runs).set(action.repository, answer) };
    }
    case 'discard':
      if (!(await isStillNotCurrent(state, world))) return undefined;
      await timeline.during(
        'abandon',
        'iam:DeleteAccessKey',
        () => discard(user, action.keyId, world),
        () => `the key ${maskKeyId(action.keyId)}, which nobody can use, is deleted`,
      );
      break;
    case 'forget':
      await timeline.during(
        'retire',
        'iam:UntagUser',
        () => keys.untagUser(user, [RETIRED_TAG]),
        () => 'an earlier retirement is forgotten',
      );
      break;
    case 'deactivate': {
      if (!(await isStillNotCurrent(state, world))) return undefined;
      const answer = await timeline.during(
        'retire',
        'iam:UpdateAccessKey',
        () => keys.setStatus(user, action.keyId, 'Inactive'),
        (result) => `the old key ${maskKeyId(action.keyId)} is ${result === 'set' ? 'inactive' : 'gone'}`,
      );
      if (answer === 'gone') return undefined;
      break;
    }
    case 'stamp':
      await stampKey(action, { user, world, timeline });
      break;
    case 'activate':
      if ((await activateKey(action, { user, world, timeline })) === 'gone') return undefined;
      break;
    case 'note-reactivated':
      await noteReactivated(action, { user, world, timeline });
      break;
    case 'try-back':
      return { ...state, backTrial: await tryVersion(state, action.version, config, world, timeline) };
    case 'go-back':
      await performLabel(state.secret, action, world, timeline);
      // Another run may have been about to make this key inactive: looked at again.
      return undefined;
    case 'delete':
      if (!(await isStillNotCurrent(state, world))) return undefined;
      await timeline.during(
        'retire',
        'iam:DeleteAccessKey',
        () => keys.deleteKey(user, action.keyId),
        () => `the old key ${maskKeyId(action.keyId)} is deleted`,
      );
      break;
    case 'note-only-key': {
      const { current, description } = state.secret;
      const note = writeStamp({ id: current?.id ?? '', at: clock.now() });
      await timeline.during(
        'retire',
        'secretsmanager:TagResource',
        () => world.secrets.tag(description.arn, { [ONLY_KEY_TAG]: note }),
        () => 'its key is the only one of the user',
      );
      break;
    }
    case 'promote':
    case 'tidy':
    case 'pin':
    case 'unpin':
    case 'unlabel': {
      const secret = await performLabel(state.secret, action, world, timeline);
      return secret && { ...foreseeIamUser(state, action, clock.now()), secret };
    }
    case 'await-replica':
    case 'deliver':
    case 'acknowledge': {
      const secret = await performSpread(state.secret, action, config, world, timeline);
      return { ...state, secret };
    }
  }
  return foreseeIamUser(state, action, clock.now());
}

/**
 * Between these two calls the secret access key is only in this process; if it dies here, the key that it leaves is
 * known by the journal and is removed by the next run.
 */
async function createKey(
  state: IamUserState,
  token: string,
  config: IamUserRotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<IamUserState | undefined> {
  const { secret } = state;
  const key = await timeline.during(
    'generate',
    'iam:CreateAccessKey',
    async () => {
      const made = await world.keys.createKey(config.user);
      // Not a limit of ours to mend: another run or a person made a key since we looked.
      if (made === 'limit') {
        throw new RekeyError({
          code: 'key-limit-unavailable',
          diagnosis: 'changed-meanwhile',
          what: `"${config.user}" got another key meanwhile.`,
        });
      }
      world.redactor.add(made.secret);
      return made;
    },
    ({ id }) => `the new key ${maskKeyId(id)} is made`,
  );
  const base = secret.current ? documentOf(secret, secret.current) : SecretDocument.empty(config.fields);
  const document = learn(base.with({ AccessKeyId: key.id, SecretAccessKey: key.secret }), world);
  const stored = await timeline.during(
    'stage',
    'secretsmanager:PutSecretValue',
    () => putOrDiscard(),
    (outcome) =>
      outcome === 'stored'
        ? `the new key is stored as version ${shortVersion(token)} under AWSPENDING`
        : { failed: 'another run stored its new key first; ours is deleted' },
  );
  if (stored === 'taken' || !secret.current) return undefined;
  return {
    ...state,
    secret: withDocument(staged(secret, token, world.clock.now()), token, document),
    keys: [...state.keys, { id: key.id, status: 'Active', createdAt: key.createdAt }],
    keyOf: new Map(state.keyOf).set(token, key.id),
  };

  async function putOrDiscard(): Promise<'stored' | 'taken'> {
    try {
      const outcome = await world.secrets.putPending(secret.description.arn, token, document.toSecret());
      if (outcome === 'taken') await discard(config.user, key.id, world);
      return outcome;
    } catch (error) {
      // Refused for good, a missing permission say: the value is surely not stored, so the key is of no use.
      if (error instanceof RekeyError && !mayPass(error)) await discard(config.user, key.id, world);
      throw error;
    }
  }
}

function saidOf(last: LastUse | 'never' | 'gone'): string {
  if (last === 'gone') return 'is gone';
  return last === 'never' ? 'was never used' : `was last used ${last.at.toISOString()} (${last.service})`;
}

/**
 * The labels once more, right before a key is taken away: had somebody gone back to it meanwhile, or promoted it, it
 * would be the one in AWSCURRENT.
 */
async function isStillNotCurrent({ secret }: IamUserState, world: RotationWorld): Promise<boolean> {
  const now = await observeSecret(world.secrets, secret.description.arn);
  const isBegun = now.rollBack?.at.getTime() !== secret.rollBack?.at.getTime();
  return now.current?.id === secret.current?.id && now.pending?.id === secret.pending?.id && !isBegun;
}

/** Inactive first: if the next call fails, what is left cannot be used. */
async function discard(user: string, keyId: string, { keys }: RotationWorld): Promise<void> {
  const present = (await keys.listKeys(user)).find(({ id }) => id === keyId);
  if (present?.status === 'Active') await keys.setStatus(user, keyId, 'Inactive');
  await keys.deleteKey(user, keyId);
}

/** Whether another run stored the key, or removed it, before the time was over. */
async function awaitFlight(
  state: IamUserState,
  action: { readonly keyId: string; readonly until: Date },
  config: IamUserRotationConfig,
  world: RotationWorld,
): Promise<boolean> {
  const { description } = state.secret;
  const left = action.until.getTime() - world.clock.now().getTime();
  const landed = await pollUntil(
    async () => {
      const keys = await world.keys.listKeys(config.user);
      if (!keys.some(({ id }) => id === action.keyId)) return true;
      const now = await world.secrets.describe(description.arn);
      const pending = now?.versions.some(({ labels }) => labels.includes('AWSPENDING'));
      return pending && pendingState(state.secret) === 'none' ? true : undefined;
    },
    { clock: world.clock, deadlineMs: left, firstWaitMs: 2_000, maxWaitMs: 30_000, signal: world.signal },
  );
  return landed === true;
}
