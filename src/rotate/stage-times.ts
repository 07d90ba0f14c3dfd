import type { RotationOutcome, StageTime, StepRecord } from '../findings/run-report.ts';
import type { Rotated } from './lifecycle.ts';

/** How long the stages of a rotation should take at most, in milliseconds. */
export interface StageTargets {
  /** From the request to set a password to the proof that it is set. */
  readonly database: number;
  /** From promotion to the last replica that has the new value. */
  readonly replicas: number;
}

/** A step of the report with its times as numbers. */
interface TimedStep {
  readonly step: string;
  readonly failed: boolean;
  readonly call: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How long the stages of a rotation took in this run. A stage of which this run saw the beginning only is still
 * measured, up to where it stopped; one that an earlier run began is not, for nobody took its time.
 */
export function stageTimes(
  { kind, status, steps }: Pick<RotationOutcome, 'kind' | 'status' | 'steps'>,
  targets: StageTargets,
): StageTime[] {
  if (status === 'planned') return [];
  const timed = steps.map(timesOf);
  const appliedAt = timed.findIndex(isApplying);
  const applied = timed[appliedAt];
  const promotedAt = timed.findLastIndex(({ step, failed }) => step === 'promote' && !failed);
  const promoted = timed[promotedAt];
  // What was promoted before has nothing to do with it.
  const next = promotedAt > appliedAt ? promoted : undefined;
  return [
    ...databaseStage(timed, applied, next, targets.database),
    ...exposedStage(kind, applied, next),
    ...replicaStage(timed, promoted, targets.replicas),
  ];
}

/** What became of a rotation, with how long its stages took. */
export function withStageTimes(rotated: Rotated, targets: StageTargets): Rotated {
  const stages = stageTimes(rotated.outcome, targets);
  return stages.length === 0 ? rotated : { ...rotated, outcome: { ...rotated.outcome, stages } };
}

/** Whether a stage took longer than it should. */
export function isSlow({ ms, targetMs }: StageTime): boolean {
  return ms > (targetMs ?? Number.POSITIVE_INFINITY);
}

const FAILED = '-failed';

function timesOf({ at, ms, step, call = '' }: StepRecord): TimedStep {
  const end = Date.parse(at);
  const failed = step.endsWith(FAILED);
  return { step: failed ? step.slice(0, -FAILED.length) : step, failed, call, start: end - ms, end };
}

/** RDS makes the password that it manages in the same call that sets it. */
function isApplying({ step, call }: TimedStep): boolean {
  return step === 'apply' || (step === 'generate' && call.startsWith('rds:'));
}

function databaseStage(
  steps: readonly TimedStep[],
  applied: TimedStep | undefined,
  promoted: TimedStep | undefined,
  targetMs: number,
): StageTime[] {
  if (!applied) return [];
  const before = promoted?.start ?? Number.POSITIVE_INFINITY;
  const within = steps.filter(
    ({ step, start }) =>
      (step === 'apply' || step === 'generate' || step === 'verify') &&
      start >= applied.start &&
      start <= before,
  );
  const proof = within.findLast(({ step, failed }) => step === 'verify' && !failed);
  return [measured('database', within, { from: applied.start, until: proof?.end, targetMs })];
}

/** While a master password is replaced, AWSCURRENT does not log in; users who take turns are never without one. */
function exposedStage(
  kind: string,
  applied: TimedStep | undefined,
  promoted: TimedStep | undefined,
): StageTime[] {
  const hasWindow = kind === 'rds-instance' || kind === 'rds-cluster';
  if (!hasWindow || !applied || !promoted) return [];
  return [{ stage: 'exposed', ms: promoted.end - applied.start, reached: true }];
}

const READ_REPLICA = 'secretsmanager:GetSecretValue';

function replicaStage(
  steps: readonly TimedStep[],
  promoted: TimedStep | undefined,
  targetMs: number,
): StageTime[] {
  if (!promoted) return [];
  const reads = steps.filter(
    ({ step, call, start }) => step === 'spread' && call === READ_REPLICA && start >= promoted.end,
  );
  const last = reads.at(-1);
  if (!last) return [];
  const until = last.failed ? undefined : last.end;
  return [measured('replicas', reads, { from: promoted.end, until, targetMs })];
}

interface Span {
  readonly from: number;
  /** `undefined` when the end was not reached. */
  readonly until: number | undefined;
  readonly targetMs: number;
}

function measured(
  stage: StageTime['stage'],
  steps: readonly TimedStep[],
  { from, until, targetMs }: Span,
): StageTime {
  const end = until ?? Math.max(from, ...steps.map((step) => step.end));
  const [slowest] = steps.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return {
    stage,
    ms: end - from,
    targetMs,
    reached: until !== undefined,
    ...(slowest
      ? { slowest: { step: slowest.step, call: slowest.call, ms: slowest.end - slowest.start } }
      : {}),
  };
}
