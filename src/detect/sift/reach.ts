import { crossesLines, patternWidth } from '../engine/pattern-width.ts';
import type { CompiledRule } from '../engine/plan.ts';
import type { Found, Rule } from '../rule.ts';

/**
 * Longest match over several lines that a window around a change is sure to hold; lines it holds whole.
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

/** Worked out for a rule when it is first tried: a text calls for few of them, and reading a pattern takes its time. */
export function createReach(): Reach {
  const known: OwnReach[] = [];
  const ownOf = (compiled: CompiledRule): OwnReach => (known[compiled.index] ??= reachOf(compiled.rule));
  return {
    triesFar: (rule, text, at, end) => ownOf(rule).tries ?? readsFar(text, at, end),
    judgesFar: (rule, text, found) => ownOf(rule).judges ?? judgesValueFar(rule, text, found),
  };
}

/** What a rule by itself tells; `undefined` where that depends on the assignment that it reads. */
interface OwnReach {
  readonly tries: boolean | undefined;
  readonly judges: boolean | undefined;
}

function reachOf({ match, rows, around = 0 }: Rule): OwnReach {
  if (typeof match === 'function') return { tries: true, judges: true };
  if (!(match instanceof RegExp)) return { tries: undefined, judges: rows ? true : undefined };
  const width = crossesLines(match) ? patternWidth(match) : 0;
  return { tries: width > WIDEST, judges: rows !== undefined || width + 2 * around > WIDEST };
}

/** Of an assignment whose name holds `at`. */
function readsFar(text: string, at: number, end = at + LONGEST_VALUE): boolean {
  return ASSIGNMENT_WIDTH + end - at > WIDEST && text.slice(at, end).includes('\n');
}

function judgesValueFar(
  { rule: { around = 0 } }: CompiledRule,
  text: string,
  { start, end }: Found,
): boolean {
  const length = text.slice(start, end).includes('\n') ? end - start : 0;
  return ASSIGNMENT_WIDTH + length + 2 * around > WIDEST;
}
