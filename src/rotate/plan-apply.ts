import { logTo } from '../base/log.ts';
import type { RotationPlanEntry, RotationPlanStep } from '../findings/rotation-plan.ts';
import { type Decision, planRotation, type Rotated, type Rotation, runRotation } from './lifecycle.ts';
import type { RotationWorld } from './world.ts';

/** What of an entry of a plan somebody approved. */
export type Approved = Pick<RotationPlanEntry, 'steps'>;

/**
 * Plans again, and does what was approved if that, or the rest of it, is what would be done now; a run that died in
 * the middle of a plan is finished by applying the plan again. Where anything else would be done, nothing is.
 */
export async function applyApproved<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
  approved: Approved,
): Promise<Rotated> {
  // What would be done was said by the plan, and is said by what is then done.
  const again = await planRotation(rotation, { ...world, log: logTo(() => undefined), trail: undefined });
  const { outcome } = again;
  if (outcome.status === 'failed' || outcome.status === 'needs-person') return again;
  if (outcome.status !== 'planned') {
    const summary = `Nothing of the plan is left to do. ${outcome.summary}`;
    return { ...again, outcome: { ...outcome, summary } };
  }
  const now = outcome.steps.map(asPlanned);
  const [first] = now;
  if (first && isWithin(now, approved.steps)) {
    return await runRotation(beginningWith(rotation, first), world);
  }
  const differences = differencesOf(approved.steps, now);
  for (const line of differences) world.log.warning(`${rotation.name}: ${line}`);
  return {
    outcome: { ...outcome, status: 'needs-person', summary: NOT_APPROVED, steps: [] },
    concern: undefined,
    differences,
  };
}

const NOT_APPROVED =
  'What would be done now is not what was approved, so nothing was done. Plan again, and have that approved.';

/**
 * Whether each of these steps was approved, and in this order. Some of those approved may be missing: a run that goes
 * on after another finds them done.
 */
export function isWithin(steps: readonly RotationPlanStep[], approved: readonly RotationPlanStep[]): boolean {
  let rest = approved;
  for (const step of steps) {
    const at = rest.findIndex((other) => isSame(step, other));
    if (at < 0) return false;
    rest = rest.slice(at + 1);
  }
  return true;
}

/** Line by line: what was approved and would not be done, and what would be done and was not approved. */
export function differencesOf(
  approved: readonly RotationPlanStep[],
  now: readonly RotationPlanStep[],
): string[] {
  const gone = approved.filter((step) => lacks(now, step)).map((step) => `approved, not now: ${told(step)}`);
  const added = now.filter((step) => lacks(approved, step)).map((step) => `now, not approved: ${told(step)}`);
  const both = [...gone, ...added];
  return both.length > 0 ? both : ['the same steps, in another order'];
}

/**
 * Lets a rotation begin with that step or not at all: between the second plan and the act somebody may have changed
 * what is. What is begun is finished, however it then has to be.
 */
function beginningWith<State extends object, Action>(
  rotation: Rotation<State, Action>,
  first: RotationPlanStep,
): Rotation<State, Action> {
  let begun = false;
  return {
    ...rotation,
    decide(state, now): Decision<Action> {
      const decision = rotation.decide(state, now);
      if (begun || 'end' in decision || decision.next.reads) return decision;
      if (!isSame(asPlanned(decision.next), first)) {
        return { end: { status: 'needs-person', summary: NOT_APPROVED } };
      }
      begun = true;
      return decision;
    },
  };
}

function lacks(list: readonly RotationPlanStep[], step: RotationPlanStep): boolean {
  return !list.some((other) => isSame(step, other));
}

function isSame(step: RotationPlanStep, other: RotationPlanStep): boolean {
  return step.step === other.step && step.call === other.call && step.detail === other.detail;
}

function told({ step, call, detail }: RotationPlanStep): string {
  return `${step}: ${detail} (${call})`;
}

/** A step as a plan has it. */
export function asPlanned({
  step,
  call = '',
  detail,
}: {
  readonly step: string;
  readonly call?: string;
  readonly detail: string;
}): RotationPlanStep {
  return { step, call, detail };
}
