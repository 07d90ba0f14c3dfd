import { messageOf, RekeyError } from '../base/errors.ts';
import type { RotationOutcome, RotationStatus, StepRecord } from '../findings/run-report.ts';
import { isLate, mayPass } from './ports.ts';
import type { SecretState } from './secret-state.ts';
import { openTimeline, type StepName, type Timeline } from './timeline.ts';
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
  readonly status: 'settled' | 'pending' | 'failed' | 'needs-person';
  readonly summary: string;
  /** What somebody should look at although nothing is stuck. */
  readonly concern?: Concern | undefined;
  /** Why, by its entry in the diagnosis catalogue. */
  readonly diagnosis?: string | undefined;
}

/** `old-key-in-use`: a key that should have been retired by now is still used by somebody. */
export type Concern = 'old-key-in-use';

/** An outcome, and what somebody should look at besides. */
export interface Rotated {
  readonly outcome: RotationOutcome;
  readonly concern: Concern | undefined;
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
  /** The state that `perform` is expected to leave, for a plan. */
  foresee(state: State, action: Action, now: Date): State;
}

/** Far above the steps of any rotation: reaching it is a bug, not a long rotation. */
const MOST_STEPS = 200;

/** How often in a row an error whose effect is unknown is answered by looking again. */
const MOST_TROUBLES = 4;
const FIRST_PAUSE_MS = 1_000;

/** How often a step may end so that only looking again can tell what is: others act on the same things. */
const MOST_LOOKS = 10;
const CONTESTED: Ending = {
  status: 'failed',
  summary: 'Somebody else kept changing the same things at the same time. The next run looks anew.',
};

/** Takes one rotation as far as it goes in this run. It never throws: every end is an outcome. */
export async function runRotation<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
): Promise<Rotated> {
  const redact = (text: string): string => world.redactor.redact(text);
  const timeline = openTimeline(rotation.name, { clock: world.clock, log: world.log, redact });
  let state: State | undefined;
  let changed = false;
  let troubles = 0;
  let looks = 0;
  let doubted: string | undefined;
  for (let turn = 0; turn < MOST_STEPS; turn += 1) {
    try {
      world.signal.throwIfAborted();
      state ??= await rotation.observe();
      const decision = rotation.decide(state, world.clock.now());
      if ('end' in decision) {
        const { end } = decision;
        // Several questions make one observation, and another run may have acted between two of them: a person is
        // called only for what is still so at a second look.
        if (end.status !== 'needs-person' || end.summary === doubted)
          return conclude(rotation, end, timeline.steps, changed, redact);
        doubted = end.summary;
        state = undefined;
        await pause(world, 1);
        continue;
      }
      const { action, reads } = decision.next;
      const before = state;
      // Until it has answered, its effect is unknown and the state with it.
      state = undefined;
      changed ||= reads !== true;
      state = await rotation.perform(before, action, timeline);
      troubles = 0;
      if (state === undefined) looks += 1;
      if (looks > MOST_LOOKS) return conclude(rotation, CONTESTED, timeline.steps, changed, redact);
    } catch (error) {
      state = undefined;
      troubles += 1;
      const end = endingOf(error, troubles, world.signal);
      if (end) return conclude(rotation, end, timeline.steps, changed, redact);
      world.log.warning(`${rotation.name}: looking again after: ${redact(messageOf(error))}`);
      await pause(world, troubles);
    }
  }
  const stuck: Ending = {
    status: 'failed',
    summary: 'The rotation did not come to an end; this is a bug of Rekey.',
  };
  return conclude(rotation, stuck, timeline.steps, changed, redact);
}

/** What a run would do, found without changing anything: observes, and foresees instead of performing. */
export async function planRotation<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
): Promise<Rotated> {
  const redact = (text: string): string => world.redactor.redact(text);
  const timeline = openTimeline(rotation.name, { clock: world.clock, log: world.log, redact });
  const steps: StepRecord[] = [];
  try {
    let state: State = await rotation.observe();
    for (let turn = 0; turn < MOST_STEPS; turn += 1) {
      world.signal.throwIfAborted();
      const now = world.clock.now();
      const decision = rotation.decide(state, now);
      if ('end' in decision) {
        if (steps.length === 0) return conclude(rotation, decision.end, [], false, redact);
        const summary = `Planned, nothing was changed: ${steps.length} steps. Then: ${decision.end.summary}`;
        const outcome = {
          ...described(rotation),
          status: 'planned',
          summary: redact(summary),
          steps,
        } as const;
        return { outcome, concern: decision.end.concern };
      }
      const { step, call, detail, action, reads } = decision.next;
      if (reads && steps.length === 0) {
        state = (await rotation.perform(state, action, timeline)) ?? (await rotation.observe());
        continue;
      }
      steps.push({ at: now.toISOString(), step, call, detail: redact(detail), ms: 0 });
      world.log.info(`${rotation.name}: would ${step}: ${redact(detail)} (${call})`);
      state = rotation.foresee(state, action, now);
    }
    throw new Error('the plan did not come to an end');
  } catch (error) {
    const end = endingOf(error, MOST_TROUBLES, world.signal);
    return conclude(rotation, end ?? { status: 'failed', summary: messageOf(error) }, steps, false, redact);
  }
}

/** What an error means for the rotation; `undefined` when it is worth looking again. */
function endingOf(error: unknown, troubles: number, signal: AbortSignal): Ending | undefined {
  if (signal.aborted) {
    return { status: 'failed', summary: 'Stopped between two steps; the next run goes on from here.' };
  }
  if (error instanceof RekeyError && !mayPass(error))
    return { status: 'needs-person', summary: error.message };
  if (troubles < MOST_TROUBLES && !isLate(error)) return undefined;
  return { status: 'failed', summary: `${messageOf(error)} The next run goes on from here.` };
}

async function pause(world: RotationWorld, troubles: number): Promise<void> {
  try {
    await world.clock.sleep(FIRST_PAUSE_MS * 2 ** (troubles - 1), world.signal);
  } catch {
    // Aborted: the loop notices at its next turn.
  }
}

type Described = Pick<RotationOutcome, 'name' | 'kind' | 'caveats'>;

function described({ name, kind, caveats }: Described): Described {
  return { name, kind, caveats };
}

function conclude(
  rotation: Described,
  end: Ending,
  steps: readonly StepRecord[],
  changed: boolean,
  redact: (text: string) => string,
): Rotated {
  const outcome = {
    ...described(rotation),
    status: statusOf(end, changed),
    summary: redact(end.summary),
    steps,
  };
  return { outcome, concern: end.concern };
}

function statusOf({ status }: Ending, changed: boolean): RotationStatus {
  if (status !== 'settled') return status;
  return changed ? 'done' : 'not-due';
}
