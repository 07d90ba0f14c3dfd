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

/** Set in a state that has outputs: the inner loop then needs one comparison a byte. */
const LOUD = 0x8000;

/** Builds the automaton; anchors are ASCII literals of at least one character. A few milliseconds. */
export function createAnchorFinder(anchors: readonly string[]): AnchorFinder {
  const automaton = buildAutomaton(anchors.map((anchor) => anchor.toLowerCase()));
  const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
  let starts = new Uint32Array(4_096);
  let found = new Uint16Array(4_096);

  function findAnchors(bytes: Uint8Array): AnchorHits {
    const { next, outputStart, outputs } = automaton;
    const length = bytes.length;
    let count = 0;
    let state = 0;
    for (let at = 0; at < length; at += 1) {
      state = next[((state & ~LOUD) << 8) | (bytes[at] as number)] as number;
      if (state < LOUD) continue;
      const index = state & ~LOUD;
      const to = outputStart[index + 1] as number;
      for (let output = outputStart[index] as number; output < to; output += 1) {
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
  /** 256 entries a state: the state that a byte leads to, with {@link LOUD} where that has outputs. */
  readonly next: Uint16Array;
  /** Outputs of state s are `outputs[outputStart[s]..outputStart[s + 1]]`. */
  readonly outputStart: Uint32Array;
  readonly outputs: Uint16Array;
}

function buildAutomaton(anchors: readonly string[]): Automaton {
  const trie = buildTrie(anchors);
  const next = new Uint16Array(trie.length * 256);
  const failure = new Uint16Array(trie.length);
  const order = [0];
  // Breadth first: the row of a failure state is complete when it is copied, and most of a row is copied natively,
  // since this runs once, cold, before anything is scanned.
  for (const state of order) {
    const row = state << 8;
    const failureRow = (failure[state] as number) << 8;
    if (state !== 0) next.copyWithin(row, failureRow, failureRow + 256);
    for (const [byte, child] of trie[state]?.children ?? []) {
      const fallback = state === 0 ? 0 : (next[failureRow | byte] as number) & ~LOUD;
      const outputs = trie[child]?.anchors as number[];
      outputs.push(...(trie[fallback]?.anchors ?? []));
      failure[child] = fallback;
      const target = outputs.length > 0 ? child | LOUD : child;
      next[row | byte] = target;
      if (byte >= 0x61 && byte <= 0x7a) next[row | (byte - 0x20)] = target;
      order.push(child);
    }
  }
  const outputStart = new Uint32Array(trie.length + 1);
  for (const [state, node] of trie.entries()) {
    outputStart[state + 1] = (outputStart[state] as number) + node.anchors.length;
  }
  return { next, outputStart, outputs: Uint16Array.from(trie.flatMap((node) => node.anchors)) };
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

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
