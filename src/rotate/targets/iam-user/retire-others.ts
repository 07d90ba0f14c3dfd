import { formatDuration } from '../../../base/duration.ts';
import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import { isPreviousExposed } from '../../demand.ts';
import { LISTING_RUNS, nextRunsDoubt, type RunsQuestion, unaskedRuns } from '../../downstream/queued-runs.ts';
import { pinAgainStep, unpinStep } from '../../labels.ts';
import type { Concern, Decision, PlannedStep } from '../../lifecycle.ts';
import { judgeUnknownKey } from '../../orphan.ts';
import type { AccessKey, LastUse } from '../../ports.ts';
import { judgeOldKey, type WaitReason } from '../../retire.ts';
import { rolledBack } from '../../roll-back/standing.ts';
import { isRotationToken } from '../../rotation-token.ts';
import { startingToken } from '../../secret-state.ts';
import type { IamUserAction } from './decide.ts';
import { type IamUserState, keyOfVersion } from './state.ts';

type Decided = Decision<IamUserAction>;

/** Every key besides the present one: the one it replaced is retired by rule, any other is reported. */
export function retireOthers(
  state: IamUserState,
  config: IamUserRotationConfig,
  now: Date,
): Decided | undefined {
  const { secret, keys } = state;
  const present = keyOfVersion(state, secret.current);
  // With one key and nothing due the value was not read: then there is nothing to tell apart.
  if (keys.length === 1 && secret.current) return undefined;
  const other = keys.find(({ id }) => id !== present);
  if (!other) return undefined;
  // AWSPREVIOUS moves whenever anybody writes to the secret; the label of the roll-back does not.
  const replaced = [secret.previous, secret.pinned].some(
    (version) => version?.id !== secret.current?.id && keyOfVersion(state, version) === other.id,
  );
  const undone = rolledBack(secret);
  const isRolledBack = undone !== undefined && undone.from === secret.previous?.id;
  const byUs = secret.current !== undefined && (isRotationToken(secret.current.id) || isRolledBack);
  return replaced && byUs && secret.spread
    ? retireOld(state, other, secret.spread.at, config, now)
    : unknownKey(state, other, config, now);
}

function retireOld(
  state: IamUserState,
  key: AccessKey,
  replacedAt: Date,
  config: IamUserRotationConfig,
  now: Date,
): Decided {
  const lastUse = state.lastUses.get(key.id) ?? 'unasked';
  const { grace: graceMs, recovery: recoveryMs } = config;
  const { pinned, current } = state.secret;
  const isPinned = pinned !== undefined && keyOfVersion(state, pinned) === key.id;
  const verdict = judgeOldKey({
    key,
    lastUse,
    replacedAt,
    retired: state.retired,
    pinned: isPinned,
    graceMs,
    recoveryMs,
    now,
  });
  const name = maskKeyId(key.id);
  switch (verdict.do) {
    case 'ask':
      return next(askStep(key));
    case 'forget':
      return next({
        step: 'retire',
        call: 'iam:UntagUser',
        detail: `Forget that ${name} was retired: somebody made it active again`,
        action: { do: 'forget' },
      });
    case 'deactivate': {
      const doubt = nextRunsDoubt(state.runs, config.downstream, replacedAt, now);
      if (doubt && 'ask' in doubt) return next(askRunsStep(doubt.ask));
      if (doubt) {
        const held = `${standingOf(state, name)} stays active: ${doubt.held}${unaskedRuns(state.runs)}`;
        return { end: { status: 'pending', summary: `${held}${exposedUntilThen(state, key, config)}` } };
      }
      return next({
        step: 'retire',
        call: 'iam:UpdateAccessKey',
        detail: `Make the old key ${name} inactive: unused for ${formatDuration(graceMs)}`,
        action: { do: 'deactivate', keyId: key.id },
      });
    }
    case 'stamp': {
      const isOurs = state.deactivated === key.id && lastUse !== 'unasked';
      const knownUse = isOurs ? (lastUse === 'never' ? lastUse : lastUse.at) : undefined;
      return next({
        step: 'retire',
        call: 'iam:TagUser',
        detail: `Write down that ${name} is inactive from now on`,
        action: { do: 'stamp', keyId: key.id, knownUse },
      });
    }
    case 'reactivate':
      return next({
        step: 'reactivate',
        call: 'iam:UpdateAccessKey',
        detail: `Make ${name} active again: it was in use (${usedFor(lastUse)}) when it was made inactive`,
        action: { do: 'activate', keyId: key.id, step: 'reactivate' },
      });
    case 'note-reactivated':
      return next({
        step: 'reactivate',
        call: 'iam:TagUser',
        detail: `Write down that ${name} is active again, since it was in use`,
        action: { do: 'note-reactivated', keyId: key.id },
      });
    case 'unpin':
      return next(unpinStep(state.secret));
    case 'delete':
      // Somebody goes back to this key, or tried to: only who has taken its label off may delete it.
      if (pinned && pinned.id === current?.id) return next(pinAgainStep(state.secret));
      return next({
        step: 'retire',
        call: 'iam:DeleteAccessKey',
        detail: `Delete the old key ${name}: inactive for ${formatDuration(recoveryMs)}`,
        action: { do: 'delete', keyId: key.id },
      });
    case 'wait':
      return {
        end: {
          status: 'pending',
          summary: `${waiting(verdict.why, name, verdict.until, lastUse, standingOf(state, name))}${unaskedRuns(state.runs)}${exposedUntilThen(state, key, config)}`,
          concern: CONCERNS[verdict.why],
        },
      };
  }
}

/** Who replaces a leaked key cares most about the old one: the grace is the configured one, and a person may end it. */
function exposedUntilThen(
  { secret }: IamUserState,
  { status }: AccessKey,
  { user }: IamUserRotationConfig,
): string {
  if (status !== 'Active' || !isPreviousExposed(secret)) return '';
  return ` It is exposed, and valid until then: when its users have the new one, make it inactive at once (aws iam list-access-keys --user-name ${user}, then aws iam update-access-key --status Inactive).`;
}

const CONCERNS: Readonly<Record<WaitReason, Concern | undefined>> = {
  grace: undefined,
  'in-use': 'old-key-in-use',
  reactivated: 'old-key-reactivated',
  recovery: undefined,
};

/** For what and where a key was last used, as IAM recorded it. */
function usedFor(lastUse: LastUse | 'never' | 'unasked'): string {
  return typeof lastUse === 'object'
    ? `${lastUse.service} in ${lastUse.region}, ${lastUse.at.toISOString()}`
    : 'unknown service';
}

/** The beginning of a sentence about the key that is not used any more. */
function standingOf({ secret }: IamUserState, key: string): string {
  return rolledBack(secret)
    ? `The former key is in use again; the rolled-back key ${key}`
    : `The new key is in use; the old key ${key}`;
}

function waiting(
  why: WaitReason,
  key: string,
  until: Date,
  lastUse: LastUse | 'never' | 'unasked',
  standing: string,
): string {
  const time = until.toISOString();
  if (why === 'recovery') return `${standing} is inactive and is deleted after ${time}.`;
  const rest = `it is made inactive when it was unused until ${time}.`;
  if (why === 'grace') return `${standing} stays active for its grace: ${rest}`;
  if (why === 'reactivated')
    return `The old key ${key} was inactive although it was in use (${usedFor(lastUse)}), and is active again: ${rest}`;
  return `The old key ${key} is still used (${typeof lastUse === 'object' ? lastUse.service : 'unknown service'}): ${rest}`;
}

function unknownKey(state: IamUserState, key: AccessKey, config: IamUserRotationConfig, now: Date): Decided {
  const { intent, secret } = state;
  const lastUse = state.lastUses.get(key.id);
  if (lastUse === undefined) return next(askStep(key));
  const verdict = judgeUnknownKey({
    key,
    lastUse,
    intent,
    token: startingToken(secret),
    stored: [secret.current, secret.pending].flatMap((version) => (version ? [version.id] : [])),
    now,
  });
  if (verdict.do === 'delete') return next(discardStep(key.id));
  if (verdict.do === 'wait') {
    return next({
      step: 'wait',
      call: 'iam:ListAccessKeys',
      detail: `See whether another run stores the new key ${maskKeyId(key.id)}`,
      action: { do: 'await-flight', keyId: key.id, until: verdict.until },
    });
  }
  const summary =
    `The user "${config.user}" has the key ${maskKeyId(key.id)}, which "${secret.description.name}" does not hold and no ` +
    'rotation of ours made. Delete it if nobody needs it; Rekey does not remove it.';
  return { end: { status: 'needs-person', summary, diagnosis: 'key-of-unknown-origin' } };
}

function askStep({ id }: AccessKey): PlannedStep<IamUserAction> {
  const detail = `See when the key ${maskKeyId(id)} was last used`;
  return {
    step: 'retire',
    call: 'iam:GetAccessKeyLastUsed',
    detail,
    action: { do: 'ask-use', keyId: id },
    reads: true,
  };
}

function askRunsStep({ repository, created }: RunsQuestion): PlannedStep<IamUserAction> {
  const detail = `See whether workflow runs of ${repository} that began before it had the new key are not over`;
  const action = { do: 'ask-runs', repository, created } as const;
  return { step: 'retire', call: LISTING_RUNS, detail, action, reads: true };
}

/** A key that a rotation made and nobody can use. */
export function discardStep(keyId: string): PlannedStep<IamUserAction> {
  const detail = `Delete the key ${maskKeyId(keyId)}, which a rotation made and nobody can use`;
  return { step: 'abandon', call: 'iam:DeleteAccessKey', detail, action: { do: 'discard', keyId } };
}

function next(step: PlannedStep<IamUserAction>): Decided {
  return { next: step };
}
