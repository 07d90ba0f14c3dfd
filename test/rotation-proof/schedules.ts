import fc from 'fast-check';
import { CALM, type Conditions } from './conditions.ts';
import type { Schedule } from './interleave.ts';

/** About as many gates as two runs of the longest scenario pass. */
const MOST_GATES = 90;

const MINUTE_MS = 60_000;

/**
 * Orders of two runs, of which any may die anywhere. Long turns are as likely as short ones: most races need one
 * run to get far ahead of the other.
 */
const schedules: fc.Arbitrary<Schedule> = fc.record({
  choices: fc
    .array(fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 24 })
    .map((turns) => turns.flatMap(([choice, length]) => Array.from({ length }, () => choice))),
  kills: fc
    .array(fc.tuple(fc.nat({ max: 1 }), fc.integer({ min: 0, max: MOST_GATES })), { maxLength: 2 })
    .map((kills) => new Map(kills)),
});

/** Delays within what Rekey waits for in one run, and clocks off by minutes or by days. */
const conditions: fc.Arbitrary<Conditions> = fc.record({
  propagationMs: fc.constantFrom(0, 2_000, 30_000),
  relapses: fc.nat({ max: 2 }),
  replicationMs: fc.constantFrom(0, 3_000, 60_000),
  readersMs: fc.constantFrom(0, 1_000, 20_000),
  throttled: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  behindMs: fc.tuple(behind(), behind()),
});

function behind(): fc.Arbitrary<number> {
  return fc.constantFrom(0, 10 * MINUTE_MS, -10 * MINUTE_MS, 2 * 1_440 * MINUTE_MS, -2 * 1_440 * MINUTE_MS);
}

/** The same orders in every weather. */
export const roughSchedules: fc.Arbitrary<Schedule> = fc
  .tuple(schedules, fc.option(conditions, { nil: CALM, freq: 4 }))
  .map(([schedule, weather]) => ({ ...schedule, conditions: weather }));
