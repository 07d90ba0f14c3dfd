import fc from 'fast-check';
import type { Schedule } from './interleave.ts';

/** About as many gates as two runs of the longest scenario pass. */
const MOST_GATES = 90;

/**
 * Orders of two runs, of which any may die anywhere. Long turns are as likely as short ones: most races need one
 * run to get far ahead of the other.
 */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  choices: fc
    .array(fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 24 })
    .map((turns) => turns.flatMap(([choice, length]) => Array.from({ length }, () => choice))),
  kills: fc
    .array(fc.tuple(fc.nat({ max: 1 }), fc.integer({ min: 0, max: MOST_GATES })), { maxLength: 2 })
    .map((kills) => new Map(kills)),
});
