import { EVERYWHERE } from '../decode/allowance.ts';
import type { Span } from '../decode/view.ts';
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

/** Tells what a rule looks at that a window around a change need not hold: `undefined` where there is no such thing. */
export interface Reach {
  /** When the rule is tried at `at`; `end` is where the value ends that it read there. */
  ofTry(rule: CompiledRule, text: string, at: number, end: number | undefined): Span | undefined;
  /** When the rule has matched, and what stands around is judged. */
  ofJudging(rule: CompiledRule, text: string, found: Found): Span | undefined;
}

/** Worked out for a rule when it is first tried: a text calls for few of them, and reading a pattern takes its time. */
export function createReach(): Reach {
  const known: OwnReach[] = [];
  const ownOf = (compiled: CompiledRule): OwnReach => (known[compiled.index] ??= reachOf(compiled.rule));
  return {
    ofTry: (rule, text, at, end) => ownOf(rule).ofTry(text, at, end),
    ofJudging: (rule, text, found) => ownOf(rule).ofJudging(text, found),
  };
}

interface OwnReach {
  ofTry(text: string, at: number, end: number | undefined): Span | undefined;
  ofJudging(text: string, found: Found): Span | undefined;
}

const nowhere = (): undefined => undefined;
const everywhere = (): Span => EVERYWHERE;

function reachOf({ match, rows, around = 0, extent }: Rule): OwnReach {
  // Where a table ends, nobody knows before it is read.
  const ofTable = rows && everywhere;
  if (typeof match === 'function') {
    if (extent === undefined) return { ofTry: everywhere, ofJudging: everywhere };
    const ofTry = extent === 'line' ? nowhere : (text: string, at: number) => wide(extent(text, at));
    return { ofTry, ofJudging: ofTable ?? ((_, found) => far(found, 2 * around > WIDEST, around)) };
  }
  if (!(match instanceof RegExp))
    return { ofTry: ofAssignment, ofJudging: ofTable ?? ((text, found) => ofValue(text, found, around)) };
  const width = crossesLines(match) ? patternWidth(match) : 0;
  return {
    ofTry: width > WIDEST ? (_, at) => ({ start: at - width, end: at + width }) : nowhere,
    ofJudging: ofTable ?? ((_, found) => far(found, width + 2 * around > WIDEST, width + around)),
  };
}

function far({ start, end }: Span, isFar: boolean, by: number): Span | undefined {
  return isFar ? { start: start - by, end: end + by } : undefined;
}

/** What a window need not hold. */
function wide(span: Span | undefined): Span | undefined {
  return span && span.end - span.start > WIDEST ? span : undefined;
}

/** Of an assignment whose name holds `at`. */
function ofAssignment(text: string, at: number, end = at + LONGEST_VALUE): Span | undefined {
  const isFar = ASSIGNMENT_WIDTH + end - at > WIDEST && text.slice(at, end).includes('\n');
  return far({ start: at, end }, isFar, ASSIGNMENT_WIDTH);
}

function ofValue(text: string, { start, end }: Found, around: number): Span | undefined {
  // Lines are whole, so that the value of one line counts only where what is behind it may stand in another.
  const counts = around > CLOSE || text.slice(start, end).includes('\n');
  const before = Math.max(ASSIGNMENT_WIDTH, around);
  const isFar = before + (counts ? end - start : 0) + around > WIDEST;
  return far({ start, end }, isFar, ASSIGNMENT_WIDTH + around);
}

/** Characters around a value that hardly leave its line. */
const CLOSE = 48;
