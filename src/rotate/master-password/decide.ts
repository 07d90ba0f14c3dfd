import type { EndingId } from '../../findings/diagnosis/catalogue.ts';
import { type LabelAction, needsPin, pinStep, promoteStep, tidyStep, unlabelStep } from '../labels.ts';
import type { Decision, Ending, PlannedStep } from '../lifecycle.ts';
import { shortVersion } from '../rotation-token.ts';
import { dueAt, owesSpread, pendingState, startingToken } from '../secret-state.ts';
import { nextSpread, type SpreadAction } from '../spread.ts';
import { goBackToPassword } from './go-back.ts';
import { masterPasswordRefusalOf } from './refusal.ts';
import type { MasterPasswordState, Trial, Unreachable } from './state.ts';
import type { MasterPasswordTarget } from './target.ts';

export type Which = 'pending' | 'current' | 'previous';

export type MasterPasswordAction =
  | LabelAction
  | SpreadAction
  /** `passwordOf`: the version whose password it is again; a new one where absent. */
  | { readonly do: 'stage'; readonly token: string; readonly passwordOf?: string }
  | { readonly do: 'apply' }
  /** After applying: until RDS has settled and, with logins, the new password logs in. */
  | { readonly do: 'verify' }
  /** One question to the database, once RDS has settled: does that password log in? */
  | { readonly do: 'probe'; readonly which: 'pending' | 'current' }
  /** Before anything is changed and after promotion: does AWSCURRENT log in at the endpoint of the readers? */
  | { readonly do: 'probe-readers' }
  /** After promotion: the old password must be refused. */
  | { readonly do: 'prove' };

type Decided = Decision<MasterPasswordAction>;

/** How often one run asks RDS to set the same password: a reset may end without an effect. */
const MOST_APPLIES = 2;

/** What to do next about a master password, from what is. */
export function decideMasterPassword(
  state: MasterPasswordState,
  target: MasterPasswordTarget,
  now: Date,
): Decided {
  const refusal = masterPasswordRefusalOf(state, target);
  if (refusal !== undefined) return end('needs-person', refusal.text, refusal.id);
  if (state.abandoned) {
    return end(
      'failed',
      'The rotation was given up; AWSCURRENT still logs in. The next run tries again.',
      'attempt-given-up',
    );
  }
  return (
    goBackToPassword(state, target) ??
    finishPending(state, target) ??
    afterPromotion(state, target, now) ??
    startWhenDue(state, target, now)
  );
}

function finishPending(state: MasterPasswordState, target: MasterPasswordTarget): Decided | undefined {
  switch (pendingState(state.secret)) {
    case 'none':
    case 'foreign':
      return undefined;
    case 'stale':
      return giveUpStale(state, target);
    case 'ours':
      return target.config.verify === 'login' ? finishByLogin(state, target) : finishByStatus(state, target);
    case 'promoted':
      return target.config.verify === 'login'
        ? finishByLogin(state, target)
        : finishFirstByStatus(state, target);
  }
}

/**
 * The database says how far the dead run came: whichever password logs in is the one that it has. Rolling forward
 * comes before everything else: until promotion AWSCURRENT may not log in.
 */
function finishByLogin(state: MasterPasswordState, target: MasterPasswordTarget): Decided | undefined {
  const { logins, applied, secret } = state;
  const isCurrent = secret.pending?.id === secret.current?.id;
  if (logins.pending === 'untried')
    return next(applied > 0 ? verifyStep(target) : probeStep('pending', target));
  if (isUnreachable(logins.pending)) return unasked(logins.pending);
  if (logins.pending === 'accepted') return isCurrent ? undefined : next(promoteStep(secret));
  if (isCurrent || !secret.current) {
    if (applied < MOST_APPLIES) return next(applyStep(target));
    return end(
      'failed',
      'RDS took the new password, but the database does not. The next run sets it again.',
      'reset-without-effect',
    );
  }
  if (logins.current === 'untried') return next(probeStep('current', target));
  if (isUnreachable(logins.current)) return unasked(logins.current);
  if (logins.current === 'refused') return end('needs-person', nothingLogsIn(target), 'nothing-logs-in');
  return applied < MOST_APPLIES ? next(applyStep(target)) : next(unlabelStep(secret));
}

/** Without logins it cannot be told whether the dead run had applied it: the same password is set again. */
function finishByStatus(state: MasterPasswordState, target: MasterPasswordTarget): Decided {
  if (state.applied === 0) return next(applyStep(target));
  return next(state.settled ? promoteStep(state.secret) : verifyStep(target));
}

/** The very first value is AWSCURRENT as soon as it is stored; any other was applied before it was promoted. */
function finishFirstByStatus(state: MasterPasswordState, target: MasterPasswordTarget): Decided | undefined {
  if (state.secret.previous || state.settled) return undefined;
  return next(state.applied === 0 ? applyStep(target) : verifyStep(target));
}

/** AWSCURRENT was changed by somebody else meanwhile. It is theirs, as long as it works. */
function giveUpStale(state: MasterPasswordState, target: MasterPasswordTarget): Decided {
  const { logins, secret } = state;
  const stuck = end(
    'needs-person',
    'AWSCURRENT was changed by somebody else during the rotation, and it is not known to log in. Put the password that works into the secret and take AWSPENDING off.',
    'changed-meanwhile',
  );
  if (target.config.verify !== 'login') return stuck;
  if (logins.current === 'untried') return next(probeStep('current', target));
  if (isUnreachable(logins.current)) return unasked(logins.current);
  return logins.current === 'accepted' ? next(unlabelStep(secret)) : stuck;
}

function afterPromotion(
  state: MasterPasswordState,
  target: MasterPasswordTarget,
  now: Date,
): Decided | undefined {
  const { secret, logins, database } = state;
  const { config } = target;
  const promoted = pendingState(secret) === 'promoted';
  const byLogin = config.verify === 'login' && promoted;
  const hasReaders = byLogin && database.readerEndpoint !== undefined;
  if (hasReaders && logins.readers === 'untried') return next(probeReadersStep(target));
  const provable = byLogin && secret.previous !== undefined;
  const readersFollow = !hasReaders || logins.readers === 'accepted';
  if (provable && readersFollow && logins.previous === 'untried') {
    return next({
      step: 'prove',
      call: 'database:login',
      detail: 'Try the old password, which must be refused now',
      action: { do: 'prove' },
    });
  }
  const isRejected = hasReaders && logins.readers === 'refused';
  // Nobody else gets a value that is to be rolled back.
  if (isRejected && config['roll-back'] === 'on-rejection') return readersRefuse(state);
  const spread = owesSpread(secret) ? nextSpread(secret, config, now) : undefined;
  // What is wrong with the password itself comes before what a downstream is waited for.
  if (spread && ('next' in spread || !promoted)) return spread;
  if (!promoted) return undefined;
  if (!readersFollow) return readersRefuse(state);
  if (provable && isUnreachable(logins.previous)) {
    const summary = `The new password is set and promoted. Of the old one: ${noRoute(logins.previous)}`;
    return { end: { status: 'failed', summary, diagnosis: logins.previous.cause } };
  }
  if (provable && logins.previous === 'accepted') {
    return end(
      'needs-person',
      `The new password is set, but the old one still logs in to "${database.id}". Look at how the database authenticates its master user.`,
      'old-password-accepted',
    );
  }
  return spread ?? next(tidyStep(secret));
}

function readersRefuse({ database, logins }: MasterPasswordState): Decided {
  const summary = `The new password is set and logs in to the writer of "${database.id}", but not at the endpoint of its readers (${why(logins.readers)}). The next run looks again.`;
  const rejected = logins.readers === 'refused';
  return { end: { status: 'failed', summary, diagnosis: 'readers-do-not-follow', rejected } };
}

function startWhenDue(state: MasterPasswordState, target: MasterPasswordTarget, now: Date): Decided {
  const { secret, database, logins } = state;
  const { config } = target;
  const due = dueAt(secret, config.every, now);
  if (due > now) return end('settled', `The present password is next due on ${due.toISOString()}.`);
  if (database.status !== 'available') {
    return end(
      'failed',
      `The ${target.noun} "${database.id}" is "${database.status}", not "available". The next run tries again.`,
      'database-not-available',
    );
  }
  if (config.verify === 'login' && secret.current) {
    if (logins.current === 'untried') return next(probeStep('current', target));
    if (isUnreachable(logins.current)) return unasked(logins.current, ' Nothing was changed.');
    if (logins.current === 'refused') return end('needs-person', CURRENT_IS_DEAD, 'current-does-not-log-in');
    if (database.readerEndpoint !== undefined) {
      if (logins.readers === 'untried') return next(probeReadersStep(target));
      if (logins.readers !== 'accepted') {
        return end('failed', readersNotReady(logins.readers), 'readers-do-not-follow');
      }
    }
  }
  if (needsPin(secret)) return next(pinStep(secret, 'journal'));
  const token = startingToken(secret);
  return next({
    step: 'stage',
    call: 'secretsmanager:PutSecretValue',
    detail: `Make a new password and store it as version ${shortVersion(token)} under AWSPENDING`,
    action: { do: 'stage', token },
  });
}

const CURRENT_IS_DEAD =
  'The password in AWSCURRENT does not log in: it was changed elsewhere. Put the one that works into the secret; nothing was changed.';

function nothingLogsIn({ calls }: MasterPasswordTarget): string {
  return `Neither AWSCURRENT nor AWSPENDING logs in: the password was changed elsewhere. Put the one that works into the secret and take AWSPENDING off, or set the pending one with ${calls.modify}.`;
}

function readersNotReady(trial: Trial): string {
  return `AWSCURRENT logs in to the writer, but not at the endpoint of the readers (${why(trial)}). Nothing was changed.`;
}

function why(trial: Trial): string {
  return isUnreachable(trial) ? trial.unreachable : 'the password is refused';
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

function applyStep({ id, calls }: MasterPasswordTarget): PlannedStep<MasterPasswordAction> {
  const detail = `Ask RDS to set the pending password as the master password of "${id}"`;
  return { step: 'apply', call: calls.modify, detail, action: { do: 'apply' } };
}

function verifyStep({ config, calls }: MasterPasswordTarget): PlannedStep<MasterPasswordAction> {
  const byLogin = config.verify === 'login';
  const call = byLogin ? 'database:login' : calls.describe;
  const detail = byLogin
    ? 'Wait until RDS has settled and the new password logs in over verified TLS'
    : 'Wait until RDS has settled; whether the new password logs in is not tried (status-only)';
  return { step: 'verify', call, detail, action: { do: 'verify' } };
}

function probeStep(
  which: 'pending' | 'current',
  { id }: MasterPasswordTarget,
): PlannedStep<MasterPasswordAction> {
  const label = which === 'pending' ? 'AWSPENDING' : 'AWSCURRENT';
  const detail = `See whether ${label} logs in to "${id}" over verified TLS`;
  return { step: 'verify', call: 'database:login', detail, action: { do: 'probe', which }, reads: true };
}

function probeReadersStep({ id }: MasterPasswordTarget): PlannedStep<MasterPasswordAction> {
  const detail = `See whether AWSCURRENT logs in at the endpoint of the readers of "${id}"`;
  return { step: 'verify', call: 'database:login', detail, action: { do: 'probe-readers' }, reads: true };
}

function next(step: PlannedStep<MasterPasswordAction>): Decided {
  return { next: step };
}

function end(status: Ending['status'], summary: string, diagnosis?: EndingId): Decided {
  return { end: { status, summary, diagnosis } };
}
