import { SIXTETS } from '../decode/base64-alphabet.ts';
import { createKernel, type Fitting, type Kernel } from '../kernel/kernel.ts';
import { lowerAscii } from './ascii-case.ts';

/** What was found in a text; the tables are those of the finder, and hold it until it searches the next one. */
export interface AnchorHits {
  readonly count: number;
  /** Byte offset of the first byte of each anchor found, in the order in which the anchors end. */
  readonly starts: Uint32Array;
  /** Which anchor it is: its index in the list that the finder was built from. */
  readonly anchors: Uint16Array;
}

/**
 * The one pass that looks at every byte: all anchors of all rules at once, ASCII case folded
 * (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975), as a dense automaton.
 */
export interface AnchorFinder {
  findAnchors(bytes: Uint8Array): AnchorHits;
  /** What it runs in, which holds the bytes that were searched last. */
  readonly kernel: Kernel;
}

/** What must stand where an anchor is worth a look; `undefined` where it always is. */
export type FittingsOf = (anchor: number) => readonly Omit<Fitting, 'length'>[] | undefined;

/** Anchors that the tables of a finder hold at first, and those beyond which they are not kept for the next text. */
const FEW = 4_096;
const MOST_KEPT = 262_144;

/** Places of a state after which it pays to ask what makes one worth a look: most states are never met so often. */
const OFTEN = 16;

/**
 * Builds the automaton; anchors are ASCII literals of at least one character. A few milliseconds. Places of which
 * `fittingsOf` says that they are not worth a look are left out, once the anchor has been met often.
 * @throws RangeError when they are more than the kernel's tables hold.
 */
export function createAnchorFinder(anchors: readonly string[], fittingsOf?: FittingsOf): AnchorFinder {
  const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
  const kernel = createKernel(
    anchors.map((anchor) => lowerAscii(anchor)),
    SIXTETS,
  );
  const { ending, endingFrom } = kernel;
  const met = new Uint8Array(endingFrom.length);
  let starts = new Uint32Array(FEW);
  let found = new Uint16Array(FEW);

  function anchorsOf(state: number): Uint16Array {
    return ending.subarray(endingFrom[state], endingFrom[state + 1]);
  }

  /** Has the kernel look closer where every anchor of a state says what it asks for. */
  function lookCloser(state: number): void {
    const fittings: Fitting[] = [];
    for (const anchor of anchorsOf(state)) {
      const those = fittingsOf?.(anchor);
      if (!those) return;
      const length = lengths[anchor] as number;
      fittings.push(...those.map((each) => ({ ...each, length })));
    }
    kernel.require(state, fittings);
  }

  function findAnchors(bytes: Uint8Array): AnchorHits {
    kernel.load(bytes);
    const { pairs, length } = kernel.outputs();
    let count = 0;
    for (let pair = 1; pair < length; pair += 2) {
      const state = pairs[pair] as number;
      count += (endingFrom[state + 1] as number) - (endingFrom[state] as number);
    }
    if (count > starts.length || starts.length > MOST_KEPT) {
      starts = new Uint32Array(Math.max(FEW, count));
      found = new Uint16Array(Math.max(FEW, count));
    }
    let at = 0;
    for (let pair = 0; pair < length; pair += 2) {
      const end = pairs[pair] as number;
      const state = pairs[pair + 1] as number;
      const to = endingFrom[state + 1] as number;
      if ((met[state] as number) <= OFTEN) {
        met[state] = (met[state] as number) + 1;
        if (met[state] === OFTEN) lookCloser(state);
      }
      for (let output = endingFrom[state] as number; output < to; output += 1) {
        const anchor = ending[output] as number;
        starts[at] = end - (lengths[anchor] as number);
        found[at] = anchor;
        at += 1;
      }
    }
    return { count, starts, anchors: found };
  }

  return { findAnchors, kernel };
}
