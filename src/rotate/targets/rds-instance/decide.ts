import type { RdsInstanceRotationConfig } from '../../../config/schema.ts';
import { type LabelAction, promoteStep, tidyStep, unlabelStep } from '../../labels.ts';
import type { Decision, Ending, PlannedStep } from '../../lifecycle.ts';
import { shortVersion } from '../../rotation-token.ts';
import { dueAt, owesSpread, pendingState, startingToken } from '../../secret-state.ts';
import { nextSpread, type SpreadAction } from '../../spread.ts';
import { rdsRefusalOf } from './refusal.ts';
import type { RdsInstanceState, Trial } from './state.ts';

export type Which = 'pending' | 'current' | 'previous';

export type RdsInstanceAction =
  | LabelAction
  | SpreadAction
  | { readonly do: 'stage'; readonly token: string }
  | { readonly do: 'apply' }
  /** After applying: until RDS has settled and, with logins, the new password logs in. */
  | { readonly do: 'verify' }
  /** One question to the database, once RDS has settled: does that password log in? */
  | { readonly do: 'probe'; readonly which: 'pending' | 'current' }
  /** After promotion: the old password must be refused. */
  | { readonly do: 'prove' };

type Decided = Decision<RdsInstanceAction>;

/** How often one run asks RDS to set the same password: a reset may end without an effect. */
const MOST_APPLIES = 2;

/** What to do next about a master password, from what is. */
export function decideRdsInstance(
  state: RdsInstanceState,
  config: RdsInstanceRotationConfig,
  now: Date,
): Decided {
  const refusal = rdsRefusalOf(state, config);
  if (refusal !== undefined) return end('needs-person', refusal);
  if (state.abandoned) {
    return end('failed', 'The rotation was given up; AWSCURRENT still logs in. The next run tries again.');
  }
  return finishPending(state, config) ?? afterPromotion(state, config) ?? startWhenDue(state, config, now);
}

function finishPending(state: RdsInstanceState, config: RdsInstanceRotationConfig): Decided | undefined {
  switch (pendingState(state.secret)) {
    case 'none':
    case 'foreign':
      return undefined;
    case 'stale':
      return giveUpStale(state, config);
    case 'ours':
      return config.verify === 'login' ? finishByLogin(state) : finishByStatus(state);
    case 'promoted':
      return config.verify === 'login' ? finishByLogin(state) : finishFirstByStatus(state);
  }
}

/**
 * The database says how far the dead run came: whichever password logs in is the one that it has. Rolling forward
 * comes before everything else: until promotion AWSCURRENT may not log in.
 */
function finishByLogin(state: RdsInstanceState): Decided | undefined {
  const { logins, applied, secret } = state;
  const isCurrent = secret.pending?.id === secret.current?.id;
  if (logins.pending === 'untried') return next(applied > 0 ? verifyStep(true) : probeStep('pending', state));
  if (isUnreachable(logins.pending)) return end('failed', noRoute(logins.pending));
  if (logins.pending === 'accepted') return isCurrent ? undefined : next(promoteStep(secret));
  if (isCurrent || !secret.current) {
    if (applied < MOST_APPLIES) return next(applyStep(state));
    return end('failed', 'RDS took the new password, but the database does not. The next run sets it again.');
  }
  if (logins.current === 'untried') return next(probeStep('current', state));
  if (isUnreachable(logins.current)) return end('failed', noRoute(logins.current));
  if (logins.current === 'refused') return end('needs-person', NOTHING_LOGS_IN);
  return applied < MOST_APPLIES ? next(applyStep(state)) : next(unlabelStep(secret));
}

/** Without logins it cannot be told whether the dead run had applied it: the same password is set again. */
function finishByStatus(state: RdsInstanceState): Decided {
  if (state.applied === 0) return next(applyStep(state));
  return next(state.settled ? promoteStep(state.secret) : verifyStep(false));
}

/** The very first value is AWSCURRENT as soon as it is stored; any other was applied before it was promoted. */
function finishFirstByStatus(state: RdsInstanceState): Decided | undefined {
  if (state.secret.previous || state.settled) return undefined;
  return next(state.applied === 0 ? applyStep(state) : verifyStep(false));
}

/** AWSCURRENT was changed by somebody else meanwhile. It is theirs, as long as it works. */
function giveUpStale(state: RdsInstanceState, config: RdsInstanceRotationConfig): Decided {
  const { logins, secret } = state;
  const stuck = end(
    'needs-person',
    'AWSCURRENT was changed by somebody else during the rotation, and it is not known to log in. Put the password that works into the secret and take AWSPENDING off.',
  );
  if (config.verify !== 'login') return stuck;
  if (logins.current === 'untried') return next(probeStep('current', state));
  if (isUnreachable(logins.current)) return end('failed', noRoute(logins.current));
  return logins.current === 'accepted' ? next(unlabelStep(secret)) : stuck;
}

function afterPromotion(state: RdsInstanceState, config: RdsInstanceRotationConfig): Decided | undefined {
  const { secret, logins } = state;
  const promoted = pendingState(secret) === 'promoted';
  const provable = config.verify === 'login' && promoted && secret.previous !== undefined;
  if (provable && logins.previous === 'untried') {
    return next({
      step: 'prove',
      call: 'database:login',
      detail: 'Try the old password, which must be refused now',
      action: { do: 'prove' },
    });
  }
  if (owesSpread(secret)) return next(nextSpread(secret, config));
  if (!promoted) return undefined;
  if (provable && logins.previous === 'accepted') {
    return end(
      'needs-person',
      `The new password is set, but the old one still logs in to "${state.instance.id}". Look at how the database authenticates its master user.`,
    );
  }
  return next(tidyStep(secret));
}

function startWhenDue(state: RdsInstanceState, config: RdsInstanceRotationConfig, now: Date): Decided {
  const { secret, instance, logins } = state;
  const due = dueAt(secret, config.every, now);
  if (due > now) return end('settled', `The present password is next due on ${due.toISOString()}.`);
  if (instance.status !== 'available') {
    return end(
      'failed',
      `The instance "${instance.id}" is "${instance.status}", not "available". The next run tries again.`,
    );
  }
  if (config.verify === 'login' && secret.current) {
    if (logins.current === 'untried') return next(probeStep('current', state));
    if (isUnreachable(logins.current))
      return end('failed', `${noRoute(logins.current)} Nothing was changed.`);
    if (logins.current === 'refused') return end('needs-person', CURRENT_IS_DEAD);
  }
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
const NOTHING_LOGS_IN =
  'Neither AWSCURRENT nor AWSPENDING logs in: the password was changed elsewhere. Put the one that works into the secret and take AWSPENDING off, or set the pending one with rds:ModifyDBInstance.';

function isUnreachable(trial: Trial): trial is { readonly unreachable: string } {
  return typeof trial === 'object';
}

function noRoute(trial: { readonly unreachable: string }): string {
  return `The database could not be asked: ${trial.unreachable}.`;
}

function applyStep({ instance }: RdsInstanceState): PlannedStep<RdsInstanceAction> {
  const detail = `Ask RDS to set the pending password as the master password of "${instance.id}"`;
  return { step: 'apply', call: 'rds:ModifyDBInstance', detail, action: { do: 'apply' } };
}

function verifyStep(byLogin: boolean): PlannedStep<RdsInstanceAction> {
  const call = byLogin ? 'database:login' : 'rds:DescribeDBInstances';
  const detail = byLogin
    ? 'Wait until RDS has settled and the new password logs in over verified TLS'
    : 'Wait until RDS has settled; whether the new password logs in is not tried (status-only)';
  return { step: 'verify', call, detail, action: { do: 'verify' } };
}

function probeStep(
  which: 'pending' | 'current',
  { instance }: RdsInstanceState,
): PlannedStep<RdsInstanceAction> {
  const label = which === 'pending' ? 'AWSPENDING' : 'AWSCURRENT';
  const detail = `See whether ${label} logs in to "${instance.id}" over verified TLS`;
  return { step: 'verify', call: 'database:login', detail, action: { do: 'probe', which }, reads: true };
}

function next(step: PlannedStep<RdsInstanceAction>): Decided {
  return { next: step };
}

function end(status: Ending['status'], summary: string): Decided {
  return { end: { status, summary } };
}
