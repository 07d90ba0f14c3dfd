import { byteSetOf, has } from './byte-set.ts';
import { type Part, partsOf } from './pattern-syntax.ts';

/**
 * Most characters that a pattern can look at, look-arounds included; Infinity where a repetition has no bound.
 * Rough upward: alternatives count with the widest, look-arounds in both directions, a back-reference as without bound.
 */
export function patternWidth(pattern: RegExp): number {
  const { ahead, behind } = widthOf(partsOf(pattern));
  return ahead + behind;
}

/** Most characters that a part takes, and that it looks at from where it begins. */
interface Width {
  readonly taken: number;
  readonly ahead: number;
  readonly behind: number;
}

const NOTHING: Width = { taken: 0, ahead: 0, behind: 0 };

function widthOf(part: Part): Width {
  switch (part.is) {
    case 'character':
      return { taken: 1, ahead: 1, behind: 0 };
    case 'sequence':
      return part.parts.map(widthOf).reduce(followedBy, NOTHING);
    case 'choice':
      return part.of.map(widthOf).reduce(widest, NOTHING);
    case 'repeated': {
      const { taken, ahead, behind } = widthOf(part.part);
      // What the last one looks at beyond itself comes once.
      return taken === 0
        ? { taken, ahead, behind }
        : { taken: taken * part.most, ahead: taken * Math.max(0, part.most - 1) + ahead, behind };
    }
    case 'look': {
      const { ahead, behind } = widthOf(part.part);
      return { taken: 0, ahead: ahead + behind, behind: ahead + behind };
    }
    case 'edge':
      return NOTHING;
    case 'unknown':
      return { taken: 0, ahead: Number.POSITIVE_INFINITY, behind: 0 };
  }
}

function followedBy(first: Width, next: Width): Width {
  return {
    taken: first.taken + next.taken,
    ahead: Math.max(first.ahead, first.taken + next.ahead),
    behind: Math.max(first.behind, next.behind),
  };
}

function widest(one: Width, other: Width): Width {
  return {
    taken: Math.max(one.taken, other.taken),
    ahead: Math.max(one.ahead, other.ahead),
    behind: Math.max(one.behind, other.behind),
  };
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
