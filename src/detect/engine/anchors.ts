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
}

/** Builds the automaton; anchors are ASCII literals of at least one character. A few milliseconds. */
export function createAnchorFinder(anchors: readonly string[]): AnchorFinder {
  const folded = anchors.map((anchor) => anchor.toLowerCase());
  const automaton = buildAutomaton(folded);
  const lengths = Uint16Array.from(folded, (anchor) => anchor.length);
  let starts = new Uint32Array(4_096);
  let found = new Uint16Array(4_096);

  function findAnchors(bytes: Uint8Array): AnchorHits {
    const { next, outputStart, outputs } = automaton;
    const length = bytes.length;
    let count = 0;
    let state = 0;
    for (let at = 0; at < length; at += 1) {
      state = next[(state << 8) | (bytes[at] as number)] as number;
      // The root and states without an output share one comparison: see `buildAutomaton`.
      if (state < automaton.firstWithOutput) continue;
      const to = outputStart[state + 1] as number;
      for (let output = outputStart[state] as number; output < to; output += 1) {
        if (count === starts.length) {
          starts = grown(starts, new Uint32Array(count * 2));
          found = grown(found, new Uint16Array(count * 2));
        }
        const anchor = outputs[output] as number;
        starts[count] = at + 1 - (lengths[anchor] as number);
        found[count] = anchor;
        count += 1;
      }
    }
    return { count, starts: starts.slice(0, count), anchors: found.slice(0, count) };
  }

  return { findAnchors };
}

interface Automaton {
  /** 256 entries a state. */
  readonly next: Uint16Array;
  /** States from here on have outputs. */
  readonly firstWithOutput: number;
  /** Outputs of state s are `outputs[outputStart[s]..outputStart[s + 1]]`. */
  readonly outputStart: Uint32Array;
  readonly outputs: Uint16Array;
}

function buildAutomaton(anchors: readonly string[]): Automaton {
  const trie = buildTrie(anchors);
  const { order, failure } = breadthFirst(trie);
  const outputsOf: number[][] = trie.map((node) => [...node.anchors]);
  for (const state of order) outputsOf[state]?.push(...(outputsOf[failure[state] ?? 0] ?? []));

  // Renumber so that states with outputs come last: the inner loop then needs one comparison.
  const silent = order.filter((state) => outputsOf[state]?.length === 0);
  const loud = order.filter((state) => outputsOf[state]?.length !== 0);
  const sequence = [0, ...silent, ...loud];
  if (sequence.length > 0xffff) throw new RangeError('too many anchors for one automaton');
  const numberOf = new Uint16Array(sequence.length);
  for (const [number, state] of sequence.entries()) numberOf[state] = number;

  const next = new Uint16Array(sequence.length * 256);
  for (const state of [0, ...order]) {
    const row = (numberOf[state] ?? 0) << 8;
    // A state moves as its failure state does, except where the trie has a child; breadth first, so that row is done.
    if (state !== 0) {
      const failureRow = (numberOf[failure[state] ?? 0] ?? 0) << 8;
      next.copyWithin(row, failureRow, failureRow + 256);
    }
    for (const [byte, child] of trie[state]?.children ?? []) {
      next[row | byte] = numberOf[child] ?? 0;
      if (byte >= 0x61 && byte <= 0x7a) next[row | (byte - 0x20)] = numberOf[child] ?? 0;
    }
  }

  const outputStart = new Uint32Array(sequence.length + 1);
  const outputs: number[] = [];
  for (const [number, state] of sequence.entries()) {
    outputs.push(...(outputsOf[state] ?? []));
    outputStart[number + 1] = outputs.length;
  }
  return { next, firstWithOutput: 1 + silent.length, outputStart, outputs: Uint16Array.from(outputs) };
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
      const node = trie[state] as TrieNode;
      let child = node.children.get(anchor.charCodeAt(at));
      if (child === undefined) {
        child = trie.push({ children: new Map(), anchors: [] }) - 1;
        node.children.set(anchor.charCodeAt(at), child);
      }
      state = child;
    }
    trie[state]?.anchors.push(index);
  }
  return trie;
}

/** All states but the root, nearest first, and the failure state of each. */
function breadthFirst(trie: readonly TrieNode[]): { order: number[]; failure: number[] } {
  const failure: number[] = [0];
  const order: number[] = [];
  const queue = [0];
  for (const state of queue) {
    if (state !== 0) order.push(state);
    for (const [byte, child] of trie[state]?.children ?? []) {
      let fallback = failure[state] ?? 0;
      while (state !== 0 && fallback !== 0 && !trie[fallback]?.children.has(byte))
        fallback = failure[fallback] ?? 0;
      const target = state === 0 ? 0 : (trie[fallback]?.children.get(byte) ?? 0);
      failure[child] = target;
      queue.push(child);
    }
  }
  return { order, failure };
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
