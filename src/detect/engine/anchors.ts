import { SIXTETS } from '../decode/base64-alphabet.ts';
import { type Automaton, CLASSES, createKernel, type Fitting, type Kernel, LOUD } from '../kernel/kernel.ts';

/**
 * The one pass that looks at every byte: all anchors of all rules at once, ASCII case folded
 * (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975), as a dense automaton.
 */
export interface AnchorHits {
  readonly count: number;
  /** Byte offset of the first byte of each anchor found, in the order in which the anchors end. */
  readonly starts: Uint32Array;
  /** Which anchor it is: its index in the list that the finder was built from. */
  readonly anchors: Uint16Array;
}

export interface AnchorFinder {
  findAnchors(bytes: Uint8Array): AnchorHits;
  /** What it runs in, which holds the bytes that were searched last. */
  readonly kernel: Kernel;
}

/** What must stand where an anchor is worth a look; `undefined` where it always is. */
export type FittingsOf = (anchor: number) => readonly Omit<Fitting, 'length'>[] | undefined;

/** Places of a state after which it pays to ask what makes one worth a look: most states are never met so often. */
const OFTEN = 16;

/**
 * Builds the automaton; anchors are ASCII literals of at least one character. A few milliseconds. Places of which
 * `fittingsOf` says that they are not worth a look are left out, once the anchor has been met often.
 * @throws RangeError when they are more than the kernel's tables hold.
 */
export function createAnchorFinder(anchors: readonly string[], fittingsOf?: FittingsOf): AnchorFinder {
  const { automaton, outputStart, outputs } = buildAutomaton(anchors.map((anchor) => anchor.toLowerCase()));
  const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
  const kernel = createKernel(automaton, SIXTETS);
  const met = new Uint8Array(outputStart.length);

  function anchorsOf(state: number): Uint16Array {
    return outputs.subarray(outputStart[state], outputStart[state + 1]);
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
      count += (outputStart[state + 1] as number) - (outputStart[state] as number);
    }
    const starts = new Uint32Array(count);
    const found = new Uint16Array(count);
    let at = 0;
    for (let pair = 0; pair < length; pair += 2) {
      const end = pairs[pair] as number;
      const state = pairs[pair + 1] as number;
      const to = outputStart[state + 1] as number;
      if ((met[state] as number) <= OFTEN) {
        met[state] = (met[state] as number) + 1;
        if (met[state] === OFTEN) lookCloser(state);
      }
      for (let output = outputStart[state] as number; output < to; output += 1) {
        const anchor = outputs[output] as number;
        starts[at] = end - (lengths[anchor] as number);
        found[at] = anchor;
        at += 1;
      }
    }
    return { count, starts, anchors: found };
  }

  return { findAnchors, kernel };
}

interface Built {
  readonly automaton: Automaton;
  /** Outputs of state s are `outputs[outputStart[s]..outputStart[s + 1]]`. */
  readonly outputStart: Uint32Array;
  readonly outputs: Uint16Array;
}

/**
 * Builds in flat tables and without objects, since this runs once, cold, before anything is scanned. Anchors are
 * distinct, so that a state has at most one of its own.
 */
function buildAutomaton(anchors: readonly string[]): Built {
  const classes = classesOf(anchors);
  const trie = buildTrie(anchors, classes);
  const { next, own, states, column, firstChild, sibling } = trie;
  const failure = new Uint16Array(states);
  const outputStart = new Uint32Array(states + 1);
  // Breadth first: the row of a failure state is complete when it is used. The counts come first, each in its place.
  const order = new Uint16Array(states);
  let found = 1;
  for (let at = 0; at < found; at += 1) {
    const state = order[at] as number;
    const row = state * CLASSES;
    const failureRow = (failure[state] as number) * CLASSES;
    if (state !== 0) next.copyWithin(row, failureRow, failureRow + CLASSES);
    for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number) {
      const place = row + (column[child] as number);
      const failing = state === 0 ? 0 : (next[place] as number) & ~LOUD;
      const count = (own[child] === 0 ? 0 : 1) + (outputStart[failing + 1] as number);
      failure[child] = failing;
      outputStart[child + 1] = count;
      next[place] = count > 0 ? child | LOUD : child;
      order[found] = child;
      found += 1;
    }
  }
  for (let state = 0; state < states; state += 1)
    outputStart[state + 1] = (outputStart[state + 1] as number) + (outputStart[state] as number);
  const outputs = new Uint16Array(outputStart[states] as number);
  for (const state of order) {
    let at = outputStart[state] as number;
    if (own[state] !== 0) {
      outputs[at] = (own[state] as number) - 1;
      at += 1;
    }
    const failing = failure[state] as number;
    if (state !== 0) outputs.copyWithin(at, outputStart[failing] as number, outputStart[failing + 1]);
  }
  const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
  return { automaton: { next, classes, reach }, outputStart, outputs };
}

/** A class for each character of the anchors, in either case; 0 for all other bytes. */
function classesOf(anchors: readonly string[]): Uint8Array {
  const classes = new Uint8Array(256);
  let used = 1;
  for (const anchor of anchors) {
    for (let at = 0; at < anchor.length; at += 1) {
      const byte = anchor.charCodeAt(at);
      if (classes[byte] !== 0) continue;
      classes[byte] = used;
      if (byte >= 0x61 && byte <= 0x7a) classes[byte - 0x20] = used;
      used += 1;
    }
  }
  if (used > CLASSES) throw new RangeError('too many different characters in anchors for one automaton');
  return classes;
}

interface Trie {
  /** {@link CLASSES} entries a state: the child behind each class, 0 for none. */
  readonly next: Uint16Array;
  /** The anchor that ends in each state, counted from 1. */
  readonly own: Uint16Array;
  readonly states: number;
  /** The class that leads to each state, its first child, and its next sibling. */
  readonly column: Uint8Array;
  readonly firstChild: Uint16Array;
  readonly sibling: Uint16Array;
}

function buildTrie(anchors: readonly string[], classes: Uint8Array): Trie {
  const most = anchors.reduce((sum, anchor) => sum + anchor.length, 1);
  const next = new Uint16Array(most * CLASSES);
  const own = new Uint16Array(most);
  const column = new Uint8Array(most);
  const firstChild = new Uint16Array(most);
  const sibling = new Uint16Array(most);
  let states = 1;
  for (let index = 0; index < anchors.length; index += 1) {
    const anchor = anchors[index] as string;
    let state = 0;
    for (let at = 0; at < anchor.length; at += 1) {
      const found = classes[anchor.charCodeAt(at)] as number;
      const place = state * CLASSES + found;
      if (next[place] === 0) {
        next[place] = states;
        column[states] = found;
        sibling[states] = firstChild[state] as number;
        firstChild[state] = states;
        states += 1;
      }
      state = next[place] as number;
    }
    own[state] = index + 1;
  }
  if (states > LOUD) throw new RangeError('too many anchors for one automaton');
  return { next: next.subarray(0, states * CLASSES), own, states, column, firstChild, sibling };
}
