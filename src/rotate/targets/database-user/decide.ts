import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { DatabaseUserRotationConfig } from '../../../config/schema.ts';
import type { EndingId } from '../../../findings/diagnosis/catalogue.ts';
import { isPreviousExposed } from '../../demand.ts';
import { type LabelAction, needsPin, pinStep, promoteStep, tidyStep, unlabelStep } from '../../labels.ts';
import type { Decision, Ending, PlannedStep } from '../../lifecycle.ts';
import type { PairFacts } from '../../ports.ts';
import { shortVersion } from '../../rotation-token.ts';
import { dueAt, owesSpread, pendingState, startingToken } from '../../secret-state.ts';
import { nextSpread, type SpreadAction } from '../../spread.ts';
import { goBackToUser } from './go-back.ts';
import { databaseUserRefusalOf } from './refusal.ts';
import { type DatabaseUserState, originOfTwin, pairOf, type Trial, type Unreachable } from './state.ts';

export type DatabaseUserAction =
  | LabelAction
  | SpreadAction
  | { readonly do: 'stage'; readonly token: string }
  /** Makes the twin, with the pending password, like the active user. */
  | { readonly do: 'create' }
  /** Sets the twin's password to the pending one. */
  | { readonly do: 'apply' }
  /** One login with the password under that label. */
  | { readonly do: 'try'; readonly which: 'pending' | 'current' | 'former' };

type Decided = Decision<DatabaseUserAction>;

/** How often one run sets the same password before it gives the version up. */
const MOST_APPLIES = 2;

/** How many differences between the users a message names. */
const MOST_DRIFT = 5;

/** What to do next about two users who take turns, from what is. AWSCURRENT logs in all the time. */
export function decideDatabaseUser(
  state: DatabaseUserState,
  config: DatabaseUserRotationConfig,
  now: Date,
): Decided {
  const refusal = databaseUserRefusalOf(state, config);
  if (refusal !== undefined) return end('needs-person', refusal.text, refusal.id);
  if (state.abandoned) {
    return end(
      'failed',
      'The rotation was given up; AWSCURRENT still logs in. The next run tries again.',
      'attempt-given-up',
    );
  }
  const back = goBackToUser(state);
  if (back) return back;
  switch (pendingState(state.secret)) {
    case 'ours':
      return whenSeen(state, (facts) => finish(state, facts));
    case 'stale':
      return giveUpStale(state);
    case 'promoted':
      if (owesSpread(state.secret)) return nextSpread(state.secret, config, now);
      return next(tidyStep(state.secret));
    case 'none':
    case 'foreign':
      if (owesSpread(state.secret)) return nextSpread(state.secret, config, now);
      return startWhenDue(state, config, now);
  }
}

/** The server says how far a dead run came. Nothing is promoted before the twin may all that the other may. */
function finish(state: DatabaseUserState, facts: PairFacts): Decided {
  const { secret, logins } = state;
  const fresh = originOfTwin(state) === 'attempted';
  if (!facts.twinExists || (fresh && facts.drift.length > 0 && state.created === 0)) {
    return state.created < MOST_APPLIES
      ? next(createStep(state))
      : end('failed', TWIN_VANISHED, 'changed-meanwhile');
  }
  if (facts.drift.length > 0) return end('needs-person', unlike(state, facts), 'users-differ');
  if (isUnreachable(logins.pending)) return unasked(logins.pending);
  if (logins.pending === 'untried') return next(tryStep('pending', state));
  if (logins.pending === 'accepted') return next(promoteStep(secret));
  return state.applied < MOST_APPLIES ? next(applyStep(state)) : next(unlabelStep(secret));
}

/** AWSCURRENT was changed by somebody else meanwhile. It is theirs, as long as it works. */
function giveUpStale(state: DatabaseUserState): Decided {
  const { logins, secret } = state;
  if (logins.current === 'untried') return next(tryStep('current', state));
  if (isUnreachable(logins.current)) return unasked(logins.current);
  if (logins.current === 'accepted') return next(unlabelStep(secret));
  return end(
    'needs-person',
    'AWSCURRENT was changed by somebody else during the rotation, and it does not log in. Put a user and password that work into the secret and take AWSPENDING off.',
    'changed-meanwhile',
  );
}

function startWhenDue(state: DatabaseUserState, config: DatabaseUserRotationConfig, now: Date): Decided {
  const { secret, logins } = state;
  const due = dueAt(secret, config.every, now);
  if (due > now) {
    return end(
      'settled',
      `The present user is next due on ${due.toISOString()}; the one before it works until then.${exposedUntilThen(secret, config)}`,
    );
  }
  return whenSeen(state, (facts) => {
    const { twin } = pairOf(state);
    if (facts.twinExists && originOfTwin(state) === "nobody's") {
      return end(
        'needs-person',
        `There is a user "${inertExcerpt(twin, 80)}" already, and nothing says that it is this secret's. Drop it if nobody needs it: a rotation would change its password.`,
        'user-of-unknown-origin',
      );
    }
    if (facts.twinExists && originOfTwin(state) === 'former' && facts.drift.length > 0) {
      return end('needs-person', unlike(state, facts), 'users-differ');
    }
    if (logins.current === 'untried') return next(tryStep('current', state));
    if (isUnreachable(logins.current)) return unasked(logins.current, ' Nothing was changed.');
    if (logins.current === 'refused') return end('needs-person', CURRENT_IS_DEAD, 'current-does-not-log-in');
    if (needsPin(secret)) return next(pinStep(secret, 'journal'));
    const token = startingToken(secret);
    return next({
      step: 'stage',
      call: 'secretsmanager:PutSecretValue',
      detail: `Make a password for "${inertExcerpt(twin, 80)}" and store both as version ${shortVersion(token)} under AWSPENDING`,
      action: { do: 'stage', token },
    });
  });
}

/** The former user keeps its password until it takes its turn. */
function exposedUntilThen(secret: DatabaseUserState['secret'], { name }: DatabaseUserRotationConfig): string {
  if (!isPreviousExposed(secret)) return '';
  return ` Its password is exposed: when everybody has the new user, replace it (rekey rotate --only ${name} --force, not before an hour has passed).`;
}

/** Goes on when the administrator has seen the users, and both may be what they are. */
function whenSeen({ sight }: DatabaseUserState, go: (facts: PairFacts) => Decided): Decided {
  switch (sight?.kind) {
    case undefined:
      throw new Error('the users were not looked at');
    case 'unreachable':
      return unasked({ unreachable: sight.reason, cause: sight.cause });
    case 'refused':
      return end('needs-person', ADMIN_IS_DEAD, 'admin-does-not-log-in');
    case 'seen':
      return sight.facts.unfit === undefined
        ? go(sight.facts)
        : end('needs-person', `This user cannot be rotated: ${sight.facts.unfit}`, 'user-unfit');
  }
}

const CURRENT_IS_DEAD =
  'The password in AWSCURRENT does not log in: it was changed elsewhere. Put the one that works into the secret; nothing was changed.';
const ADMIN_IS_DEAD =
  'The password in "admin-secret" does not log in. Put the one that works into that secret; nothing was changed.';
const TWIN_VANISHED = 'The twin was made, and is gone again. The next run looks anew.';

function unlike(state: DatabaseUserState, { drift }: PairFacts): string {
  const { active, twin } = pairOf(state);
  const more = drift.length > MOST_DRIFT ? `, and ${drift.length - MOST_DRIFT} more` : '';
  return `"${inertExcerpt(twin, 80)}" is not like "${inertExcerpt(active, 80)}": it ${drift.slice(0, MOST_DRIFT).join(', ')}${more}. Make the two alike; who takes their place would notice.`;
}

function isUnreachable(trial: Trial): trial is Unreachable {
  return typeof trial === 'object';
}

function noRoute(trial: Unreachable): string {
  return `The database could not be asked: ${trial.unreachable}.`;
}

/** Nothing is known about the password, and why not. */
function unasked(trial: Unreachable, more = ''): Decided {
  return { end: { status: 'failed', summary: `${noRoute(trial)}${more}`, diagnosis: trial.cause } };
}

function createStep(state: DatabaseUserState): PlannedStep<DatabaseUserAction> {
  const { active, twin } = pairOf(state);
  const detail = `Make the user "${inertExcerpt(twin, 80)}" with the pending password, and let it do all that "${inertExcerpt(active, 80)}" may`;
  return { step: 'apply', call: 'database:create-user', detail, action: { do: 'create' } };
}

function applyStep(state: DatabaseUserState): PlannedStep<DatabaseUserAction> {
  const detail = `Set the pending password as that of "${inertExcerpt(pairOf(state).twin, 80)}"`;
  return { step: 'apply', call: 'database:set-password', detail, action: { do: 'apply' } };
}

function tryStep(which: 'pending' | 'current', state: DatabaseUserState): PlannedStep<DatabaseUserAction> {
  const label = which === 'pending' ? 'AWSPENDING' : 'AWSCURRENT';
  const { active, twin } = pairOf(state);
  const user = which === 'pending' ? twin : active;
  const detail = `See whether ${label} logs in as "${inertExcerpt(user, 80)}" over verified TLS`;
  return { step: 'verify', call: 'database:login', detail, action: { do: 'try', which }, reads: true };
}

function next(step: PlannedStep<DatabaseUserAction>): Decided {
  return { next: step };
}

function end(status: Ending['status'], summary: string, diagnosis?: EndingId): Decided {
  return { end: { status, summary, diagnosis } };
}
