import { byteSetOf, has } from './byte-set.ts';
import { type Part, partsOf } from './pattern-syntax.ts';

/**
 * Most characters that a pattern can look at, look-arounds included; Infinity where a repetition has no bound.
 * Rough upward: alternatives and look-arounds count with the widest, a back-reference as without bound.
 */
export function patternWidth(pattern: RegExp): number {
  return widthOf(partsOf(pattern));
}

function widthOf(part: Part): number {
  switch (part.is) {
    case 'character':
      return 1;
    case 'sequence':
      return part.parts.reduce((sum, each) => sum + widthOf(each), 0);
    case 'choice':
      return part.of.reduce((widest, each) => Math.max(widest, widthOf(each)), 0);
    case 'repeated': {
      const width = widthOf(part.part);
      return width === 0 ? 0 : width * part.most;
    }
    case 'look':
      return widthOf(part.part);
    case 'edge':
      return 0;
    case 'unknown':
      return Number.POSITIVE_INFINITY;
  }
}

/** Whether a pattern may look at more than one line; where it is not known, it may. */
export function crossesLines(pattern: RegExp): boolean {
  return !/^[im]*$/.test(pattern.flags) || mayCross(partsOf(pattern), pattern.flags.includes('i'));
}

function mayCross(part: Part, fold: boolean): boolean {
  switch (part.is) {
    case 'character': {
      const set = byteSetOf(part.written, fold);
      return !set || has(set, LINE_FEED);
    }
    case 'sequence':
      return part.parts.some((each) => mayCross(each, fold));
    case 'choice':
      return part.of.some((each) => mayCross(each, fold));
    case 'repeated':
    case 'look':
      return mayCross(part.part, fold);
    case 'edge':
      return false;
    case 'unknown':
      return true;
  }
}

const LINE_FEED = 0x0a;
