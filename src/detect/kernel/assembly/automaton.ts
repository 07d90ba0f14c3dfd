/**
 * Builds the automaton that `findAnchors` runs (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975): here
 * and not in the host, since it is built anew in every process and thread, before anything is compiled for speed. The
 * host passes addresses of zeroed tables.
 */

/** Set in a state that has outputs. */
const LOUD: u32 = 0x8000;
/** A row of the automaton holds one state for each of 64 classes of bytes. */
const CLASSES: u32 = 64;

// @ts-ignore: decorator
@inline
function at16(table: usize, index: u32): u32 {
  return load<u16>(table + (index << 1));
}

// @ts-ignore: decorator
@inline
function put16(table: usize, index: u32, value: u32): void {
  store<u16>(table + (index << 1), value);
}

/** A class for each byte of the anchors, letters in either case; 0 for all others. Gives how many there are. */
function classify(anchors: usize, length: u32, classes: usize): u32 {
  let used: u32 = 1;
  for (let at: u32 = 0; at < length; at++) {
    const byte = <u32>load<u8>(anchors + at);
    if (load<u8>(classes + byte) != 0) continue;
    store<u8>(classes + byte, used);
    if (byte - 0x61 < 26) store<u8>(classes + byte - 0x20, used);
    used++;
  }
  return used;
}

/**
 * The states of `count` anchors, which stand one after the other at `anchors`, in lower case and each once, with their
 * lengths at `lengths` (16 bits each). `next` gets the rows, `classes` the 256 classes, `order` the states breadth
 * first, `own` the anchor that ends in each, counted from 1, and `failure` the longest other state that each ends
 * with; `starts` (32 bits each) where the outputs of each begin. `child`, `sibling`, `column`
 * and `reached` are for the time of the building. All have room for a state for each byte of the anchors, and one more. Gives the number of states; 0
 * when there are too many of them, or of classes.
 */
export function buildStates(
  anchors: usize,
  lengths: usize,
  count: u32,
  classes: usize,
  next: usize,
  order: usize,
  own: usize,
  failure: usize,
  starts: usize,
  child: usize,
  sibling: usize,
  column: usize,
  reached: usize,
): u32 {
  let length: u32 = 0;
  for (let index: u32 = 0; index < count; index++) length += at16(lengths, index);
  if (classify(anchors, length, classes) > CLASSES) return 0;
  let states: u32 = 1;
  // All first bytes, then all second ones: states that most bytes of a text lead to stand together in memory.
  for (let depth: u32 = 0, left = count; left > 0; depth++) {
    let byte = anchors + depth;
    for (let index: u32 = 0; index < count; index++) {
      const size = at16(lengths, index);
      const end = byte + size;
      if (depth < size) {
        const state = at16(reached, index);
        const found = <u32>load<u8>(classes + load<u8>(byte));
        const place = state * CLASSES + found;
        if (at16(next, place) == 0) {
          if (states == LOUD) return 0;
          put16(next, place, states);
          put16(column, states, found);
          put16(sibling, states, at16(child, state));
          put16(child, state, states);
          states++;
        }
        put16(reached, index, at16(next, place));
        if (depth + 1 == size) {
          put16(own, at16(next, place), index + 1);
          left--;
        }
      }
      byte = end;
    }
  }
  // Breadth first: the row of a failure state is complete when it is used. The counts come first, each in its place.
  let found: u32 = 1;
  for (let at: u32 = 0; at < found; at++) {
    const state = at16(order, at);
    const row = next + ((state * CLASSES) << 1);
    if (state != 0) memory.copy(row, next + ((at16(failure, state) * CLASSES) << 1), CLASSES << 1);
    for (let each = at16(child, state); each != 0; each = at16(sibling, each)) {
      const place = at16(column, each);
      const failing = state == 0 ? 0 : at16(row, place) & ~LOUD;
      const outputs = <u32>(at16(own, each) != 0) + load<u32>(starts + ((failing + 1) << 2));
      put16(failure, each, failing);
      store<u32>(starts + ((each + 1) << 2), outputs);
      put16(row, place, outputs > 0 ? each | LOUD : each);
      put16(order, found, each);
      found++;
    }
  }
  for (let state: u32 = 0; state < states; state++) {
    const start = starts + (state << 2);
    store<u32>(start, load<u32>(start) + load<u32>(start, 4), 4);
  }
  return states;
}

/** The anchors that end in each state, its own first: 16 bits each, where `starts` says. */
export function fillOutputs(
  states: u32,
  order: usize,
  own: usize,
  failure: usize,
  starts: usize,
  outputs: usize,
): void {
  for (let index: u32 = 0; index < states; index++) {
    const state = at16(order, index);
    let at = load<u32>(starts + (state << 2));
    if (at16(own, state) != 0) {
      put16(outputs, at, at16(own, state) - 1);
      at++;
    }
    if (state == 0) continue;
    const from = load<u32>(starts + (at16(failure, state) << 2));
    const to = load<u32>(starts + (at16(failure, state) << 2), 4);
    memory.copy(outputs + (at << 1), outputs + (from << 1), (to - from) << 1);
  }
}
