/**
 * The loops that see every byte, in AssemblyScript. The host lays out the memory and passes addresses; nothing is
 * allocated here. `tools/kernel.ts` compiles all files of this folder into `../wasm.ts`. This one: where anchors stand.
 */

/** Set in a state that has outputs: the inner loop then needs one comparison a byte. */
const LOUD: u32 = 0x8000;

/** A row of the automaton holds one state for each of 64 classes of bytes. */
// @ts-ignore: decorator
@inline
function follow(next: usize, classes: usize, state: u32, byte: usize): u32 {
  return load<u16>(next + ((((state & ~LOUD) << 6) | <u32>load<u8>(classes + load<u8>(byte))) << 1));
}

// @ts-ignore: decorator
@inline
function put(out: usize, end: u32, state: u32): usize {
  store<u32>(out, end);
  store<u32>(out, state & ~LOUD, 4);
  return out + 8;
}

/** The state in which a text is read on at `from`, when nothing that began before `from - reach` can end after it. */
function warm(next: usize, classes: usize, text: usize, from: u32, reach: u32): u32 {
  let state: u32 = 0;
  for (let at = from > reach ? from - reach : 0; at < from; at++) state = follow(next, classes, state, text + at);
  return state & ~LOUD;
}

/**
 * Where anchors end in `text[from..to)`: pairs of the offset after the last byte and the state, in order; gives their
 * number. Four parts are read in turn, since each step waits for the memory of the step before. `out` has room for as
 * many pairs as bytes are read.
 */
export function findAnchors(
  next: usize,
  classes: usize,
  text: usize,
  from: u32,
  to: u32,
  reach: u32,
  out: usize,
): u32 {
  const part = (to - from) >> 2;
  const t0 = text + from;
  const t1 = t0 + part;
  const t2 = t1 + part;
  const t3 = t2 + part;
  let s0 = warm(next, classes, text, from, reach);
  let s1 = warm(next, classes, text, from + part, reach);
  let s2 = warm(next, classes, text, from + part * 2, reach);
  let s3 = warm(next, classes, text, from + part * 3, reach);
  const o1 = out + ((<usize>part) << 3);
  const o2 = o1 + ((<usize>part) << 3);
  const o3 = o2 + ((<usize>part) << 3);
  let p0 = out;
  let p1 = o1;
  let p2 = o2;
  let p3 = o3;
  for (let at: u32 = 0; at < part; at++) {
    s0 = follow(next, classes, s0, t0 + at);
    s1 = follow(next, classes, s1, t1 + at);
    s2 = follow(next, classes, s2, t2 + at);
    s3 = follow(next, classes, s3, t3 + at);
    if ((s0 | s1 | s2 | s3) & LOUD) {
      const end = from + at + 1;
      if (s0 & LOUD) p0 = put(p0, end, s0);
      if (s1 & LOUD) p1 = put(p1, end + part, s1);
      if (s2 & LOUD) p2 = put(p2, end + part * 2, s2);
      if (s3 & LOUD) p3 = put(p3, end + part * 3, s3);
    }
  }
  for (let at = from + part * 4; at < to; at++) {
    s3 = follow(next, classes, s3, text + at);
    if (s3 & LOUD) p3 = put(p3, at + 1, s3);
  }
  let end = p0;
  memory.copy(end, o1, p1 - o1);
  end += p1 - o1;
  memory.copy(end, o2, p2 - o2);
  end += p2 - o2;
  memory.copy(end, o3, p3 - o3);
  end += p3 - o3;
  return <u32>((end - out) >> 3);
}
