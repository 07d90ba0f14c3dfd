import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import type { EndingId } from '../../../findings/diagnosis/catalogue.ts';
import { configProblemOf } from '../../config-problem.ts';
import type { TimeRange } from '../../downstream/ports.ts';
import { type LabelAction, needsPin, pinStep, promoteStep, tidyStep, unlabelStep } from '../../labels.ts';
import type { Decision, Ending, PlannedStep } from '../../lifecycle.ts';
import type { AccessKey } from '../../ports.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { isRotationToken, shortVersion } from '../../rotation-token.ts';
import { dueAt, owesSpread, pendingState, refusalOf, startingToken } from '../../secret-state.ts';
import { nextSpread, type SpreadAction } from '../../spread.ts';
import { goBackToKey, keepActive } from './go-back.ts';
import { preflight } from './preflight.ts';
import { discardStep, retireOthers } from './retire-others.ts';
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
  /** Of the workflow runs of a repository that may hold the old key. */
  | { readonly do: 'ask-runs'; readonly repository: string; readonly created: TimeRange }
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

function sameIds(ids: readonly string[], keys: readonly AccessKey[]): boolean {
  return ids.length === keys.length && keys.every(({ id }) => ids.includes(id));
}

function next(step: PlannedStep<IamUserAction>): Decided {
  return { next: step };
}

function end(status: Ending['status'], summary: string, diagnosis?: EndingId): Decided {
  return { end: { status, summary, diagnosis } };
}
