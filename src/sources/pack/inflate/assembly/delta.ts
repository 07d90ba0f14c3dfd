/** The deltas of packs (gitformat-pack(5), "Deltified representation"). */

/** What `apply` gives in place of a number of ranges. */
const UNKNOWN_INSTRUCTION: i32 = -1;
const CUT_OFF: i32 = -2;
const OUTSIDE: i32 = -3;
const LESS: i32 = -4;

/** Copies of fewer bytes are made eight by eight. */
const WORTH_A_CALL: usize = 256;

// @ts-ignore: decorator
@inline
function copy(to: usize, from: usize, length: usize): void {
  if (length >= WORTH_A_CALL) {
    memory.copy(to, from, length);
    return;
  }
  for (const stop = to + length; to < stop; to += 8, from += 8) store<u64>(to, load<u64>(from));
}

/**
 * Applies the instructions of a delta, from `delta` to before `end`, to the base, which gives the `size` bytes at
 * `to`. Where they differ from the base is put at `ranges` as pairs of start and end, at most `most` of them: what
 * there is no room for is taken into the last one. Gives how many pairs.
 */
export function apply(
  delta: usize,
  end: usize,
  base: usize,
  baseSize: u32,
  to: usize,
  size: u32,
  ranges: usize,
  most: u32,
): i32 {
  const outEnd = to + size;
  const lastRange = ranges + (<usize>most << 3) - 8;
  let out = to;
  let copiedTo: u32 = 0;
  let range = ranges - 8;
  let rangeEnd: i32 = -1;
  while (delta < end) {
    const op = <u32>load<u8>(delta++);
    if (op == 0) return UNKNOWN_INSTRUCTION;
    const start = <u32>(out - to);
    if (op < 0x80) {
      if (delta + op > end || out + op > outEnd) return CUT_OFF;
      if (<i32>start > rangeEnd && range < lastRange) {
        range += 8;
        store<u32>(range, start);
      }
      copy(out, delta, op);
      out += op;
      delta += op;
      rangeEnd = start + op;
      store<u32>(range, rangeEnd, 4);
      copiedTo = -1;
      continue;
    }
    let from: u32 = 0;
    let length: u32 = 0;
    if (op & 0x01) from = load<u8>(delta++);
    if (op & 0x02) from |= <u32>load<u8>(delta++) << 8;
    if (op & 0x04) from |= <u32>load<u8>(delta++) << 16;
    if (op & 0x08) from |= <u32>load<u8>(delta++) << 24;
    if (op & 0x10) length = load<u8>(delta++);
    if (op & 0x20) length |= <u32>load<u8>(delta++) << 8;
    if (op & 0x40) length |= <u32>load<u8>(delta++) << 16;
    if (length == 0) length = 0x10000;
    if (delta > end || <u64>from + length > baseSize || out + length > outEnd) return OUTSIDE;
    if (from != copiedTo && <i32>start > rangeEnd) {
      if (range < lastRange) {
        range += 8;
        store<u32>(range, start);
      }
      rangeEnd = start;
      store<u32>(range, rangeEnd, 4);
    }
    copy(out, base + from, length);
    out += length;
    copiedTo = from + length;
  }
  if (out != outEnd) return LESS;
  if (copiedTo != baseSize && <i32>size > rangeEnd) {
    if (range < lastRange) {
      range += 8;
      store<u32>(range, size);
    }
    store<u32>(range, size, 4);
  }
  return <i32>((range + 8 - ranges) >> 3);
}
