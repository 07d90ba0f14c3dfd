import { formatDuration } from '../../../base/duration.ts';
import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import type { EndingId } from '../../../findings/diagnosis/catalogue.ts';
import { configProblemOf } from '../../config-problem.ts';
import { isPreviousExposed } from '../../demand.ts';
import {
  type LabelAction,
  needsPin,
  pinAgainStep,
  pinStep,
  promoteStep,
  tidyStep,
  unlabelStep,
  unpinStep,
} from '../../labels.ts';
import type { Concern, Decision, Ending, PlannedStep } from '../../lifecycle.ts';
import { judgeUnknownKey } from '../../orphan.ts';
import type { AccessKey, LastUse } from '../../ports.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { judgeOldKey, type WaitReason } from '../../retire.ts';
import { rolledBack } from '../../roll-back/standing.ts';
import { isRotationToken, shortVersion } from '../../rotation-token.ts';
import { dueAt, owesSpread, pendingState, refusalOf, startingToken } from '../../secret-state.ts';
import { nextSpread, type SpreadAction } from '../../spread.ts';
import { goBackToKey, keepActive } from './go-back.ts';
import { preflight } from './preflight.ts';
import { type IamUserState, keyOfVersion } from './state.ts';

export type IamUserAction =
  | LabelAction
  | SpreadAction
  | { readonly do: 'journal'; readonly token: string }
  | { readonly do: 'create'; readonly token: string }
  | { readonly do: 'try' }
  /** Of a key that a rotation made and nobody can use: inactive, then gone. */
  | { readonly do: 'discard'; readonly keyId: string }
  | { readonly do: 'await-flight'; readonly keyId: string; readonly until: Date }
  | { readonly do: 'ask-use'; readonly keyId: string }
  | { readonly do: 'probe-present' }
  | { readonly do: 'forget' }
  | { readonly do: 'deactivate'; readonly keyId: string }
  /** `knownUse`: what IAM showed when this run made it inactive; absent when nobody saw us do it. */
  | { readonly do: 'stamp'; readonly keyId: string; readonly knownUse?: Date | 'never' | undefined }
  /** Of a key that turned out to be in use, or that a roll-back goes back to. */
  | { readonly do: 'activate'; readonly keyId: string; readonly step: 'reactivate' | 'roll-back' }
  | { readonly do: 'note-reactivated'; readonly keyId: string }
  /** Signs with the key of an earlier version. */
  | { readonly do: 'try-back'; readonly version: string }
  | { readonly do: 'delete'; readonly keyId: string }
  /** That the former key is gone, which tells later runs that there is nothing to retire. */
  | { readonly do: 'note-only-key' };

type Decided = Decision<IamUserAction>;

/** What to do next about a user's key, from what is. */
export function decideIamUser(state: IamUserState, config: IamUserRotationConfig, now: Date): Decided {
  const refusal = refusalOf(state.secret, config) ?? configProblemOf(config);
  const back = refusal ? undefined : (goBackToKey(state) ?? keepActive(state));
  if (back) return back;
  const problem = refusal ?? ownershipProblem(state, config);
  if (problem !== undefined) return end('needs-person', problem.text, problem.id);
  if (state.abandoned) return { end: { status: 'failed', ...ABANDONED[state.abandoned] } };
  return (
    finishPending(state, config) ??
    spreadCurrent(state, config, now) ??
    retireOthers(state, config, now) ??
    startWhenDue(state, config, now)
  );
}

const ABANDONED = {
  refused: {
    summary:
      'AWS did not accept the new key in time, so it was deleted. AWSCURRENT was not touched; the next run tries again.',
    diagnosis: 'key-not-accepted',
  },
  stale: {
    summary:
      'AWSCURRENT was changed by somebody else during the rotation, which was given up. The next run looks anew.',
    diagnosis: 'changed-meanwhile',
  },
} as const;

/** A pending version that is not AWSCURRENT: tried, then promoted or given up. */
function finishPending(state: IamUserState, config: IamUserRotationConfig): Decided | undefined {
  const { secret, trial } = state;
  const pending = pendingState(secret);
  if (pending === 'none' || pending === 'foreign') return undefined;
  if (pending === 'stale' || (pending === 'ours' && trial === 'refused')) return giveUp(state);
  if (trial === 'none') {
    const count = config.probes.length;
    const probes =
      count === 0 ? '' : `, then make ${count === 1 ? 'the probe' : `the ${count} probes`} with it`;
    // Not by its id: a plan is made before there is one, and compared when there is.
    const detail = `Sign calls with the new key until AWS accepts it everywhere${probes}`;
    return next({ step: 'verify', call: 'sts:GetCallerIdentity', detail, action: { do: 'try' } });
  }
  if (pending === 'ours') return next(promoteStep(secret));
  if (trial === 'refused') {
    return end(
      'needs-person',
      'AWS does not accept the key that is AWSCURRENT. Put a working key into the secret.',
      'current-key-refused',
    );
  }
  return undefined;
}

/** The pending key goes first: a label that is gone would leave a key that nothing speaks of. */
function giveUp(state: IamUserState): Decided {
  const { secret } = state;
  const keyId = keyOfVersion(state, secret.pending);
  const inUse = [secret.current, secret.previous].some((version) => keyOfVersion(state, version) === keyId);
  return next(keyId === undefined || inUse ? unlabelStep(secret) : discardStep(keyId));
}

function spreadCurrent(state: IamUserState, config: IamUserRotationConfig, now: Date): Decided | undefined {
  if (owesSpread(state.secret)) return nextSpread(state.secret, config, now);
  if (pendingState(state.secret) === 'promoted') return next(tidyStep(state.secret));
  return undefined;
}

/** Every key besides the present one: the one it replaced is retired by rule, any other is reported. */
function retireOthers(state: IamUserState, config: IamUserRotationConfig, now: Date): Decided | undefined {
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
    case 'deactivate':
      return next({
        step: 'retire',
        call: 'iam:UpdateAccessKey',
        detail: `Make the old key ${name} inactive: unused for ${formatDuration(graceMs)}`,
        action: { do: 'deactivate', keyId: key.id },
      });
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
          summary: `${waiting(verdict.why, name, verdict.until, lastUse, rolledBack(state.secret) !== undefined)}${exposedUntilThen(state, key, config)}`,
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

function waiting(
  why: WaitReason,
  key: string,
  until: Date,
  lastUse: LastUse | 'never' | 'unasked',
  isRolledBack: boolean,
): string {
  const standing = isRolledBack
    ? `The former key is in use again; the rolled-back key ${key}`
    : `The new key is in use; the old key ${key}`;
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
  return end(
    'needs-person',
    `The user "${config.user}" has the key ${maskKeyId(key.id)}, which "${secret.description.name}" does not hold and no ` +
      'rotation of ours made. Delete it if nobody needs it; Rekey does not remove it.',
    'key-of-unknown-origin',
  );
}

function startWhenDue(state: IamUserState, config: IamUserRotationConfig, now: Date): Decided {
  const { secret, intent } = state;
  const due = dueAt(secret, config.every, now);
  if (due > now) {
    if (owesNote(state)) return next(noteStep());
    return end('settled', `The present key is next due on ${due.toISOString()}.`);
  }
  const foreseen = preflight(state, config);
  if (foreseen) return foreseen;
  if (needsPin(secret)) return next(pinStep(secret, 'journal'));
  const token = startingToken(secret);
  const fresh = intent?.token === token && now.getTime() - intent.at.getTime() < FRESH_INTENT_MS;
  if (!fresh || !sameIds(intent.keyIds, state.keys)) {
    return next({
      step: 'journal',
      call: 'iam:TagUser',
      detail: `Write down which keys "${config.user}" has, before a new one is made`,
      action: { do: 'journal', token },
    });
  }
  return next({
    step: 'generate',
    call: 'iam:CreateAccessKey',
    detail: `Make a new key and store it as version ${shortVersion(token)} under AWSPENDING (secretsmanager:PutSecretValue)`,
    action: { do: 'create', token },
  });
}

/** Whether lists are read whose readers must know that the key of AWSCURRENT is the user's only one. */
function owesNote({ secret, keys, onlyKey }: IamUserState): boolean {
  if (onlyKey === 'unasked' || !secret.current || !isRotationToken(secret.current.id)) return false;
  return keys.length === 1 && onlyKey?.id !== secret.current.id;
}

function noteStep(): PlannedStep<IamUserAction> {
  const detail = 'Note on the secret that its key is the only one of the user';
  return { step: 'retire', call: 'secretsmanager:TagResource', detail, action: { do: 'note-only-key' } };
}

/** An older intent is written again: a key is attributed to it only when it was made right afterwards. */
const FRESH_INTENT_MS = 30_000;

/** The secret and the user must belong together, or we would rotate the one and break the other. */
function ownershipProblem(state: IamUserState, config: IamUserRotationConfig): Refusal | undefined {
  const present = keyOfVersion(state, state.secret.current);
  if (present === undefined) return undefined;
  const name = `"${state.secret.description.name}" holds the key ${maskKeyId(present)}`;
  const key = state.keys.find(({ id }) => id === present);
  if (!key && pendingState(state.secret) === 'promoted') return undefined; // not listed yet; it is tried instead
  if (!key) {
    return refuse(
      'key-of-another-user',
      `${name}, which the user "${config.user}" does not have. Correct "user" or "secret", or put a key of that user into the secret.`,
    );
  }
  if (key.status === 'Inactive') {
    return refuse(
      'key-inactive',
      `${name}, which is inactive. Make it active, or put a working key into the secret.`,
    );
  }
  return undefined;
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

function discardStep(keyId: string): PlannedStep<IamUserAction> {
  const detail = `Delete the key ${maskKeyId(keyId)}, which a rotation made and nobody can use`;
  return { step: 'abandon', call: 'iam:DeleteAccessKey', detail, action: { do: 'discard', keyId } };
}

function sameIds(ids: readonly string[], keys: readonly AccessKey[]): boolean {
  return ids.length === keys.length && keys.every(({ id }) => ids.includes(id));
}

function next(step: PlannedStep<IamUserAction>): Decided {
  return { next: step };
}

function end(status: Ending['status'], summary: string, diagnosis?: EndingId): Decided {
  return { end: { status, summary, diagnosis } };
}
