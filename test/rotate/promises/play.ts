import type { RotationStatus } from '../../../src/findings/run-report.ts';
import type { Blow, Call, Fault } from '../world/calls.ts';
import type { Ended } from '../world/world.ts';
import { openOracle } from './oracle.ts';
import { type Scenario, type Stage, setTheStage } from './scenarios.ts';
import { whatIsLeft } from './what-is-left.ts';

/** How a scenario went. */
export interface Course {
  /** Calls of the run that the troubles were for. */
  readonly calls: readonly Call[];
  /** How many of them changed something. */
  readonly changing: number;
  readonly deaths: number;
  readonly violations: readonly string[];
  readonly left: unknown;
  readonly ended: RotationStatus | undefined;
}

/** Longer than a run may be between two calls: what a dead process left is then nobody's work in progress. */
const UNTIL_THE_NEXT_RUN_MS = 6 * 60_000;
const MOST_RUNS = 5;
const GOOD_ENDS: readonly (RotationStatus | undefined)[] = ['done', 'pending', 'rolled-back', 'not-due'];

/** What befalls a run, given its number among the runs that are the subject (counted from 1) and the stage. */
export type Trouble = (stage: Stage, run: number) => Fault;

export const atCall =
  (index: number, blow: Blow): Trouble =>
  (_stage, run) => ({ when: (call) => call.run === run && call.index === index, blow });

export const atChange =
  (changing: number, blow: Blow): Trouble =>
  (_stage, run) => ({ when: (call) => call.run === run && call.changing === changing, blow });

/** The numbers of the calls at which it matters what happens: in the middle of a long wait one is like another. */
export function tellingCalls(calls: readonly Call[]): number[] {
  const isLike = (at: number, other: number): boolean => calls[at]?.name === calls[other]?.name;
  const inWait = (at: number): boolean =>
    [1, 2, 3].some((period) =>
      [1, 2, 3].every((turn) => at >= turn * period && isLike(at, at - turn * period)),
    );
  return calls.flatMap(({ index }, at) => (inWait(at) && inWait(at + 1) ? [] : [index]));
}

/**
 * The undisturbed runs that come before, then one run for each trouble, then fresh ones until one comes to a good
 * end. The oracle looks at every call.
 */
export async function play(scenario: Scenario, troubles: readonly Trouble[]): Promise<Course> {
  const stage = setTheStage(scenario);
  const { world, rotations } = stage;
  const oracle = openOracle(stage);
  world.watchers.push(oracle);
  let runs = 0;
  const run = async (isSubject = true): Promise<Ended> => {
    if (isSubject) runs += 1;
    const ended = await world.run(rotations, { asks: isSubject ? scenario.asks?.(runs) : undefined });
    oracle.read(ended);
    oracle.look('when the run was over');
    return ended;
  };
  for (const pause of scenario.before ?? []) {
    await run(false);
    world.pass(pause);
  }
  const first = (world.calls.at(-1)?.run ?? 0) + 1;
  let [subject, deaths]: [Ended | undefined, number] = [undefined, 0];
  for (const [index, trouble] of troubles.entries()) {
    world.faults.push(trouble(stage, first + index));
    const ended = await run();
    subject ??= ended;
    if (!ended.rotated) deaths += 1;
    world.pass(UNTIL_THE_NEXT_RUN_MS);
  }
  world.faults.length = 0;
  let ended: RotationStatus | undefined;
  for (let turn = 0; turn < MOST_RUNS && !GOOD_ENDS.includes(ended); turn += 1) {
    const last = await run();
    subject ??= last;
    ended = last.rotated?.[0]?.outcome.status;
    if (ended === 'needs-person') break;
  }
  // Replicas get the last move of a label a moment later.
  world.pass(60_000);
  const calls = subject?.calls ?? [];
  return {
    calls,
    changing: calls.filter(({ changing }) => changing > 0).length,
    deaths,
    violations: oracle.violations,
    left: whatIsLeft(stage),
    ended,
  };
}
