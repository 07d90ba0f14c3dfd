import { describe, expect, it } from 'vitest';
import type { Call } from '../world/calls.ts';
import { BY_HAND, type ByHand } from './by-hand.ts';
import { atCall, play, type Trouble, tellingCalls } from './play.ts';
import { SCENARIOS } from './scenarios.ts';

/** A whole other run, from its beginning to its end, in between two calls. */
const overtakenAt =
  (index: number): Trouble =>
  (stage, run) =>
    atCall(index, async () => {
      await stage.world.run(stage.rotations);
    })(stage, run);

const byHandAt =
  (index: number, { act }: ByHand): Trouble =>
  (stage, run) =>
    atCall(index, () => act(stage))(stage, run);

/**
 * Between the last look at the labels and the call nobody can look, and no service of AWS swaps a label and a key, or
 * a user of a server, in one go. That of RDS takes no condition either: it replaces its password once more.
 */
const IN_ONE_GO: readonly string[] = [
  'keys.setStatus',
  'keys.deleteKey',
  'admins.setPassword',
  'admins.createTwin',
  'databases.rotateManaged',
];

const racingCalls = (calls: readonly Call[]): number[] =>
  tellingCalls(calls).filter((index) => !IN_ONE_GO.includes(calls[index - 1]?.name ?? ''));

describe.each(SCENARIOS)('$name', (scenario) => {
  it('ends as one run would have, when another overtakes it at any of its calls', async () => {
    const { calls, left } = await play(scenario, []);
    for (const index of racingCalls(calls)) {
      const course = await play(scenario, [overtakenAt(index)]);
      expect({ index, ...course }).toMatchObject({ index, deaths: 0, violations: [], left });
    }
  });

  it.each(BY_HAND)('breaks no promise when somebody $what at any of its calls', async (byHand) => {
    const { calls } = await play(scenario, []);
    for (const index of racingCalls(calls)) {
      const { violations, ended } = await play(scenario, [byHandAt(index, byHand)]);
      expect({ index, violations }).toEqual({ index, violations: [] });
      expect(ended).toMatch(/^(?:done|pending|not-due|needs-person)$/);
    }
  });
});
