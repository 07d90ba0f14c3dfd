import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM } from './conditions.ts';
import { playTogether, type Schedule } from './interleave.ts';
import { SCENARIOS, scenarioNamed } from './scenarios.ts';
import { roughSchedules } from './schedules.ts';

/** How many schedules are played here; `test/bench/rotation/interleavings.ts` plays thousands. */
const EACH = 2;

/** What ends in a promotion, of each kind. */
const RACES = SCENARIOS.filter(({ name }) => name.startsWith('the replacement'));
const ALONE: Schedule = { choices: [0], kills: new Map([[1, 0]]) };

/** One run looks while the other stores, tries and promotes: what it saw is no longer so when it judges. */
const TORN_LOOK: Schedule = {
  choices: [
    [4, 6],
    [7, 11],
    [2, 10],
    [1, 4],
    [3, 9],
  ].flatMap(([choice = 0, length = 0]) => Array.from({ length }, () => choice)),
  kills: new Map(),
};

/** Schedules that once broke a promise; each counts as one of those that are played. */
const EXAMPLES: Readonly<Record<string, [Schedule][]>> = {
  'the replacement of a key': [[TORN_LOOK]],
  'the replacement of a password that RDS manages, of an instance': [[TORN_LOOK]],
};

describe.each(RACES)('$name by two runs at once', (scenario) => {
  it('ends as one run would, in any order and weather, wherever they die', async () => {
    const { left } = await playTogether(scenario, ALONE);
    const property = fc.asyncProperty(roughSchedules, async (schedule) => {
      expect(await playTogether(scenario, schedule)).toMatchObject({ violations: [], left });
    });
    const seed = RACES.indexOf(scenario);
    await fc.assert(property, {
      seed,
      numRuns: EACH,
      examples: EXAMPLES[scenario.name] ?? [],
      endOnFailure: true,
    });
  });
});

describe('a key on a machine whose clock is wrong', () => {
  it.each([2, -2])("is retired by AWS's time, %d days off", async (days) => {
    const scenario = scenarioNamed('the replacement of a key');
    const off = days * 86_400_000;
    const { left } = await playTogether(scenario, ALONE);
    const conditions = { ...CALM, behindMs: [off, off] } as const;
    const played = await playTogether(scenario, { choices: [0], kills: new Map(), conditions });
    expect(played).toMatchObject({ violations: [], left });
  });
});

describe('a new master password that logs in', () => {
  it('is AWSCURRENT two calls later at most, also when the run that applied it is dead', async () => {
    const scenario = scenarioNamed('the replacement of a master password');
    // Gates before, at and after the call that applies it.
    for (const gate of [90, 17, 19, 21, 23]) {
      const kills = new Map([
        [0, gate],
        [1, 0],
      ]);
      const { callsToPromote, violations } = await playTogether(scenario, { choices: [0], kills });
      expect(violations).toEqual([]);
      expect(callsToPromote, `killed at gate ${gate}`).toBeLessThanOrEqual(2);
    }
  });
});
