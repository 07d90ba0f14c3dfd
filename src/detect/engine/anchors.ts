import { SIXTETS } from '../decode/base64-alphabet.ts';
import { type Automaton, CLASSES, createKernel, type Kernel, LOUD } from '../kernel/kernel.ts';

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

/**
 * Builds the automaton; anchors are ASCII literals of at least one character. A few milliseconds.
 * @throws RangeError when they are more than the kernel's tables hold.
 */
export function createAnchorFinder(anchors: readonly string[]): AnchorFinder {
  const { automaton, outputStart, outputs } = buildAutomaton(anchors.map((anchor) => anchor.toLowerCase()));
  const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
  const kernel = createKernel(automaton, SIXTETS);

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

function buildAutomaton(anchors: readonly string[]): Built {
  const trie = buildTrie(anchors);
  const classes = classesOf(anchors);
  const next = new Uint16Array(trie.length * CLASSES);
  const failure = new Uint16Array(trie.length);
  const order = [0];
  // Breadth first: the row of a failure state is complete when it is copied, and most of a row is copied natively,
  // since this runs once, cold, before anything is scanned.
  for (const state of order) {
    const row = state * CLASSES;
    const failureRow = (failure[state] as number) * CLASSES;
    if (state !== 0) next.copyWithin(row, failureRow, failureRow + CLASSES);
    for (const [byte, child] of trie[state]?.children ?? []) {
      const column = classes[byte] as number;
      const fallback = state === 0 ? 0 : (next[failureRow + column] as number) & ~LOUD;
      const outputs = trie[child]?.anchors as number[];
      outputs.push(...(trie[fallback]?.anchors ?? []));
      failure[child] = fallback;
      next[row + column] = outputs.length > 0 ? child | LOUD : child;
      order.push(child);
    }
  }
  const outputStart = new Uint32Array(trie.length + 1);
  for (const [state, node] of trie.entries()) {
    outputStart[state + 1] = (outputStart[state] as number) + node.anchors.length;
  }
  const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
  const outputs = Uint16Array.from(trie.flatMap((node) => node.anchors));
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

interface TrieNode {
  readonly children: Map<number, number>;
  readonly anchors: number[];
}

function buildTrie(anchors: readonly string[]): TrieNode[] {
  const trie: TrieNode[] = [{ children: new Map(), anchors: [] }];
  for (const [index, anchor] of anchors.entries()) {
    let state = 0;
    for (let at = 0; at < anchor.length; at += 1) {
      const { children } = trie[state] as TrieNode;
      const byte = anchor.charCodeAt(at);
      const child = children.get(byte) ?? trie.push({ children: new Map(), anchors: [] }) - 1;
      children.set(byte, child);
      state = child;
    }
    trie[state]?.anchors.push(index);
  }
  if (trie.length > LOUD) throw new RangeError('too many anchors for one automaton');
  return trie;
}
