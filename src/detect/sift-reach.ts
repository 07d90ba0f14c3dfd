import { crossesLines, patternWidth } from './engine/pattern-width.ts';
import type { CompiledRule } from './engine/plan.ts';
import type { Found } from './rule.ts';

/**
 * Longest match over several lines that a window around a change is sure to hold (less than the margin of
 * sift-windows.ts); lines it holds whole.
 */
export const WIDEST = 720;
/** What an assignment may look at besides its value: name, blanks, other fields of its entry. */
const ASSIGNMENT_WIDTH = 340;
const LONGEST_VALUE = 512;

/** Tells whether a change further away than windows go may decide what a rule finds. */
export interface Reach {
  /** When the rule is tried at `at`; `end` is where the value ends that it read there. */
  triesFar(rule: CompiledRule, text: string, at: number, end: number | undefined): boolean;
  /** When the rule has matched, and what stands around is judged. */
  judgesFar(rule: CompiledRule, text: string, found: Found): boolean;
}

/** @param rules all of a plan, in its order: of most it is known before there is a text */
export function createReach(rules: readonly CompiledRule[]): Reach {
  const tried = rules.map(triesFar);
  const judged = rules.map(judgesFar);
  return {
    triesFar: ({ index }, text, at, end) => tried[index] ?? readsFar(text, at, end),
    judgesFar: (rule, text, found) => judged[rule.index] ?? judgesValueFar(rule, text, found),
  };
}

/** `undefined` where what the rule reads tells that. */
function triesFar({ rule: { match } }: CompiledRule): boolean | undefined {
  if (typeof match === 'function') return true;
  return match instanceof RegExp ? crossesLines(match) && patternWidth(match) > WIDEST : undefined;
}

/** Of an assignment whose name holds `at`. */
function readsFar(text: string, at: number, end = at + LONGEST_VALUE): boolean {
  return ASSIGNMENT_WIDTH + end - at > WIDEST && text.slice(at, end).includes('\n');
}

/** `undefined` where the value that was assigned tells that. */
function judgesFar({ rule: { match, rows, around = 0 } }: CompiledRule): boolean | undefined {
  if (rows || typeof match === 'function') return true;
  if (!(match instanceof RegExp)) return undefined;
  return (crossesLines(match) ? patternWidth(match) : 0) + 2 * around > WIDEST;
}

function judgesValueFar(
  { rule: { around = 0 } }: CompiledRule,
  text: string,
  { start, end }: Found,
): boolean {
  const length = text.slice(start, end).includes('\n') ? end - start : 0;
  return ASSIGNMENT_WIDTH + length + 2 * around > WIDEST;
}
