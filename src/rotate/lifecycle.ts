import { messageOf } from '../base/errors.ts';
import { plannedSummary } from '../findings/rotation-plan.ts';
import type { RotationOutcome, StepRecord } from '../findings/run-report.ts';
import { conclude, described, endingOf, lastEndingOf } from './conclude.ts';
import type { PlanDetails } from './plan-details.ts';
import type { CourseBack, WhyBack } from './roll-back/course.ts';
import { type SecretState, versionInHand } from './secret-state.ts';
import { type KeptTimeline, openTimeline, type StepName, type Timeline } from './timeline.ts';
import type { RotationWorld } from './world.ts';

/** One thing to do next. Plain data: a dry run prints it, a test asserts it. */
export interface PlannedStep<Action> {
  readonly step: StepName;
  /** The remote call, as IAM policies spell it. */
  readonly call: string;
  /** What it does, as one sentence in the imperative. */
  readonly detail: string;
  readonly action: Action;
  /** Whether it changes nothing and is done in a dry run too, because what follows depends on its answer. */
  readonly reads?: boolean;
}

/** Nothing more to do in this run. `settled`: nothing at all before it is due again. */
export interface Ending {
  readonly status: 'settled' | 'pending' | 'rolled-back' | 'failed' | 'needs-person';
  readonly summary: string;
  /** What somebody should look at although nothing is stuck. */
  readonly concern?: Concern | undefined;
  /** Whether it ended because those who need the new value cannot use it. */
  readonly rejected?: boolean;
  /** Why, by its entry in the diagnosis catalogue. */
  readonly diagnosis?: string | undefined;
  /** What to do about it, where the catalogue alone does not say; default: its words. */
  readonly fix?: string | undefined;
}

/**
 * `old-key-in-use`: a key that should have been retired by now is still used by somebody. `old-key-reactivated`: it was
 * inactive already, and was in use.
 */
export type Concern = 'old-key-in-use' | 'old-key-reactivated';

/** An outcome, and what somebody should look at besides. */
export interface Rotated {
  readonly outcome: RotationOutcome;
  readonly concern: Concern | undefined;
  /** What a plan says besides. */
  readonly plan?: PlanDetails | undefined;
  /** In what it differs from what was approved, line by line; then nothing was done. */
  readonly differences?: readonly string[] | undefined;
}

export type Decision<Action> = { readonly next: PlannedStep<Action> } | { readonly end: Ending };

/**
 * A kind of rotation: observe → decide → perform, until the decision is to end. `decide` is a function of the
 * state alone, so that a run which finds a half-done rotation goes on exactly as the one that began it would have.
 */
export interface Rotation<State extends object, Action> {
  readonly name: string;
  readonly kind: string;
  readonly caveats: readonly string[];
  observe(): Promise<State>;
  decide(state: State, now: Date): Decision<Action>;
  /** Does it, records it, and gives the state as it is known then; `undefined` when only looking again can tell. */
  perform(state: State, action: Action, timeline: Timeline): Promise<State | undefined>;
  /** The secret in a state: what holds for every kind is read from it. */
  secretOf?(state: State): SecretState | undefined;
  /** Why AWSCURRENT is not what its user or database has, as a sentence; it only reads. */
  mismatchOf?(state: State): Promise<string | undefined>;
  /** How to go back to the credential before; absent where there is none that we hold. */
  readonly back?: WayBack<State>;
  /** The state that `perform` is expected to leave, for a plan. */
  foresee(state: State, action: Action, now: Date): State;
}

/** What a roll-back needs to know of a kind. */
export interface WayBack<State> {
  /** Where it leads, or why it leads nowhere. */
  courseOf(state: State, now: Date, why: WhyBack): CourseBack;
  withSecret(state: State, secret: SecretState): State;
}

/** Far above the steps of any rotation: reaching it is a bug, not a long rotation. */
const MOST_STEPS = 200;

const FIRST_PAUSE_MS = 1_000;

const LOOKING = 'looking';

/** How often a step may end so that only looking again can tell what is: others act on the same things. */
const MOST_LOOKS = 10;
const CONTESTED: Ending = {
  status: 'failed',
  summary: 'Somebody else kept changing the same things at the same time. The next run looks anew.',
  diagnosis: 'changed-meanwhile',
};

/** Takes one rotation as far as it goes in this run. It never throws: every end is an outcome. */
export async function runRotation<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
): Promise<Rotated> {
  const redact = (text: string): string => world.redactor.redact(text);
  const timeline = timelineOf(rotation, world);
  let state: State | undefined;
  let changed = false;
  // By what was being done: a step that fails again and again is not mended by others in between that succeed.
  const troubles = new Map<string, number>();
  let doing = LOOKING;
  let looks = 0;
  let doubted: string | undefined;
  for (let turn = 0; turn < MOST_STEPS; turn += 1) {
    try {
      world.signal.throwIfAborted();
      doing = LOOKING;
      state ??= await timeline.around(() => rotation.observe());
      troubles.delete(doing);
      const decision = rotation.decide(state, world.clock.now());
      if ('end' in decision) {
        const { end } = decision;
        // Several questions make one observation, and another run may have acted between two of them: a person is
        // called only for what is still so at a second look.
        if (end.status !== 'needs-person' || end.summary === doubted)
          return conclude(rotation, end, { timeline, changed, redact });
        doubted = end.summary;
        state = undefined;
        await pause(world, 1);
        continue;
      }
      const { step, detail, action, reads } = decision.next;
      doing = `${step}: ${detail}`;
      const before = state;
      // Until it has answered, its effect is unknown and the state with it.
      state = undefined;
      changed ||= reads !== true;
      timeline.about(versionInHand(rotation.secretOf?.(before), action));
      state = await timeline.around(() => rotation.perform(before, action, timeline));
      troubles.delete(doing);
      if (state === undefined) looks += 1;
      if (looks > MOST_LOOKS) return conclude(rotation, CONTESTED, { timeline, changed, redact });
    } catch (error) {
      state = undefined;
      const count = (troubles.get(doing) ?? 0) + 1;
      troubles.set(doing, count);
      const end = endingOf(error, count, world.signal);
      if (end) return conclude(rotation, end, { timeline, changed, redact });
      world.log.warning(`${rotation.name}: looking again after: ${redact(messageOf(error))}`);
      await pause(world, count);
    }
  }
  const stuck: Ending = {
    status: 'failed',
    summary: 'The rotation did not come to an end; this is a bug of Rekey.',
  };
  return conclude(rotation, stuck, { timeline, changed, redact });
}

/** What a run would do, found without changing anything: observes, and foresees instead of performing. */
export async function planRotation<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
): Promise<Rotated> {
  const redact = (text: string): string => world.redactor.redact(text);
  const timeline = timelineOf(rotation, world);
  const steps: StepRecord[] = [];
  try {
    let state: State = await timeline.around(() => rotation.observe());
    for (let turn = 0; turn < MOST_STEPS; turn += 1) {
      world.signal.throwIfAborted();
      const now = world.clock.now();
      const decision = rotation.decide(state, now);
      if ('end' in decision) {
        if (steps.length === 0) return conclude(rotation, decision.end, { timeline, steps, redact });
        const summary = plannedSummary(steps.length, decision.end.summary);
        const outcome = {
          ...described(rotation),
          status: 'planned',
          summary: redact(summary),
          steps,
        } as const;
        timeline.end(outcome, undefined);
        return { outcome, concern: decision.end.concern };
      }
      const { step, call, detail, action, reads } = decision.next;
      if (reads && steps.length === 0) {
        const before = state;
        state = await timeline.around(
          async () => (await rotation.perform(before, action, timeline)) ?? (await rotation.observe()),
        );
        continue;
      }
      steps.push({ at: now.toISOString(), step, call, detail: redact(detail), ms: 0 });
      world.log.info(`${rotation.name}: would ${step}: ${redact(detail)} (${call})`);
      state = rotation.foresee(state, action, now);
    }
    throw new Error('the plan did not come to an end');
  } catch (error) {
    return conclude(rotation, lastEndingOf(error, world.signal), { timeline, steps, redact });
  }
}

async function pause(world: RotationWorld, troubles: number): Promise<void> {
  try {
    await world.clock.sleep(FIRST_PAUSE_MS * 2 ** (troubles - 1), world.signal);
  } catch {
    // Aborted: the loop notices at its next turn.
  }
}

function timelineOf(
  rotation: { readonly name: string; readonly kind: string },
  world: RotationWorld,
): KeptTimeline {
  const { clock, log, redactor, trail } = world;
  return openTimeline(rotation, { clock, log, trail, redact: (text) => redactor.redact(text) });
}
