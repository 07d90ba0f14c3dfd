/**
 * Inflating (RFC 1950, RFC 1951) and the deltas of packs (gitformat-pack(5)), in AssemblyScript. The host lays out
 * the memory and passes addresses; nothing is allocated here, and tables live in the first page. Behind each input
 * up to 24 bytes are read, and behind each result up to 16 are written: the host leaves them free.
 * `tools/kernel.ts` compiles it into `../wasm.ts`.
 */

/** What `inflate` gives. */
const INFLATED: u32 = 0;
const BROKEN: u32 = 1;
const OTHER_LENGTH: u32 = 2;

/**
 * An entry of a table of codes: how many bits to drop (0–5), how many of these are the code itself (8–11; the rest
 * are extra bits), and the value (16–31). An exception is a longer code, whose rest stands in a table of its own at
 * the value; the end of the block; or no code at all.
 */
const LITERAL: u32 = 0x8000;
const EXCEPTION: u32 = 0x4000;
const LONGER: u32 = EXCEPTION | 0x80;
const END: u32 = EXCEPTION | 0x40;
const NONE: u32 = EXCEPTION;

/** Bits that are looked up at once, at most. With codes of 15 bits, no set has more than 1,334 and 402 entries. */
const LITERAL_BITS: u32 = 10;
const DISTANCE_BITS: u32 = 8;
const LENGTH_BITS: u32 = 7;
const MOST_ENTRIES: u32 = 2048;

const LITERALS: u32 = 288;
const DISTANCES: u32 = 32;
const LENGTHS: u32 = 19;

const LITERAL_TABLE: usize = 4096;
const DISTANCE_TABLE: usize = LITERAL_TABLE + MOST_ENTRIES * 4;
const FIXED_LITERAL_TABLE: usize = DISTANCE_TABLE + MOST_ENTRIES * 4;
const FIXED_DISTANCE_TABLE: usize = FIXED_LITERAL_TABLE + (4 << LITERAL_BITS);
const LENGTH_TABLE: usize = FIXED_DISTANCE_TABLE + (4 << DISTANCE_BITS);
/** What stands for each symbol in a table, before the length of its code is known. */
const LITERAL_VALUES: usize = LENGTH_TABLE + (4 << LENGTH_BITS);
const DISTANCE_VALUES: usize = LITERAL_VALUES + LITERALS * 4;
const LENGTH_VALUES: usize = DISTANCE_VALUES + DISTANCES * 4;
/** A byte for each symbol: the length of its code. */
const CODE_LENGTHS: usize = LENGTH_VALUES + LENGTHS * 4;
const SORTED: usize = CODE_LENGTHS + 512;
const COUNTS: usize = SORTED + LITERALS * 2;
const PLACES: usize = COUNTS + 16 * 2;
/** Symbols that have a code, in their order, and in the highest four bits the lengths. */
const USED: usize = PLACES + 16 * 2;

/** Fills the tables that are the same for every text. Called once. */
export function prepare(): void {
  for (let symbol: u32 = 0; symbol < LITERALS; symbol++) {
    let value: u32 = NONE;
    if (symbol < 256) value = LITERAL | (symbol << 16);
    else if (symbol == 256) value = END;
    else if (symbol < 265) value = (symbol - 254) << 16;
    else if (symbol < 285) {
      const extra = (symbol - 261) >> 2;
      value = (((((symbol - 261) & 3) | 4) << extra) + 3) << 16 | extra;
    } else if (symbol == 285) value = 258 << 16;
    store<u32>(LITERAL_VALUES + (symbol << 2), value);
  }
  for (let symbol: u32 = 0; symbol < DISTANCES; symbol++) {
    let value: u32 = NONE;
    if (symbol < 4) value = (symbol + 1) << 16;
    else if (symbol < 30) {
      const extra = (symbol >> 1) - 1;
      value = (((2 | (symbol & 1)) << extra) + 1) << 16 | extra;
    }
    store<u32>(DISTANCE_VALUES + (symbol << 2), value);
  }
  for (let symbol: u32 = 0; symbol < LENGTHS; symbol++) store<u32>(LENGTH_VALUES + (symbol << 2), symbol << 16);
  memory.fill(CODE_LENGTHS, 8, 144);
  memory.fill(CODE_LENGTHS + 144, 9, 112);
  memory.fill(CODE_LENGTHS + 256, 7, 24);
  memory.fill(CODE_LENGTHS + 280, 8, 8);
  store<u64>(CODE_LENGTHS + LITERALS, 0);
  build(FIXED_LITERAL_TABLE, LITERAL_BITS, CODE_LENGTHS, LITERALS, LITERAL_VALUES);
  memory.fill(CODE_LENGTHS, 5, DISTANCES);
  store<u64>(CODE_LENGTHS + DISTANCES, 0);
  build(FIXED_DISTANCE_TABLE, DISTANCE_BITS, CODE_LENGTHS, DISTANCES, DISTANCE_VALUES);
}

/** The code after one, where codes are read from their last bit on. */
// @ts-ignore: decorator
@inline
function after(code: u32, length: u32): u32 {
  let bit: u32 = 1 << (length - 1);
  while (code & bit) {
    code ^= bit;
    bit >>= 1;
  }
  return code | bit;
}

/**
 * Builds the table of a set of codes from their lengths (RFC 1951, 3.2.2), behind which eight bytes are 0. Gives how
 * many bits are looked up first, at most `most`; 0 when the set is none: as zlib has it, only a single code of one bit
 * may leave others unused.
 */
function build(table: usize, most: u32, lengths: usize, symbols: u32, values: usize): u32 {
  memory.fill(COUNTS, 0, 32);
  let used = USED;
  for (let group: u32 = 0; group < symbols; group += 8) {
    // Most symbols of a short text have no code.
    for (let eight = load<u64>(lengths + group), symbol = group; eight != 0; eight >>= 8, symbol++) {
      const length = <u32>eight & 0xff;
      if (length == 0) continue;
      store<u16>(used, <u16>(symbol | (length << 12)));
      used += 2;
      const at = COUNTS + (length << 1);
      store<u16>(at, load<u16>(at) + 1);
    }
  }
  let left: i32 = 1;
  let longest: u32 = 0;
  let place: u32 = 0;
  for (let length: u32 = 1; length < 16; length++) {
    const count = load<u16>(COUNTS + (length << 1));
    left = (left << 1) - <i32>count;
    if (left < 0) return 0;
    if (count) longest = length;
    store<u16>(PLACES + (length << 1), place);
    place += count;
  }
  if (left > 0 && longest > 1) return 0;
  for (let each = USED; each < used; each += 2) {
    const code = <u32>load<u16>(each);
    const at = PLACES + ((code >> 12) << 1);
    const to = load<u16>(at);
    store<u16>(SORTED + (to << 1), code & 0xfff);
    store<u16>(at, to + 1);
  }
  const root = max<u32>(1, min(most, longest));
  let next = SORTED;
  let code: u32 = 0;
  store<u32>(table, NONE);
  for (let length: u32 = 1; length <= root; length++) {
    const half: usize = 4 << (length - 1);
    if (half < 64) for (let at: usize = 0; at < half; at += 4) store<u32>(table + half + at, load<u32>(table + at));
    else memory.copy(table + half, table, half);
    for (let rest = load<u16>(COUNTS + (length << 1)); rest > 0; rest--) {
      store<u32>(table + (<usize>code << 2), load<u32>(values + (load<u16>(next) << 2)) + length * 0x101);
      next += 2;
      code = after(code, length);
    }
  }
  let size: u32 = 1 << root;
  let prefix: u32 = -1;
  let start: u32 = 0;
  let width: u32 = 0;
  for (let length = root + 1; length <= longest; length++) {
    for (let rest: u32 = load<u16>(COUNTS + (length << 1)); rest > 0; rest--) {
      if ((code & ((1 << root) - 1)) != prefix) {
        prefix = code & ((1 << root) - 1);
        width = length - root;
        // As wide as the longest code that begins so: until the codes left fill it.
        let free: i32 = (1 << width) - rest;
        while (free > 0 && width + root < longest) {
          width++;
          free = (free << 1) - load<u16>(COUNTS + ((width + root) << 1));
        }
        start = size;
        size += 1 << width;
        if (size > MOST_ENTRIES) return 0;
        store<u32>(table + (prefix << 2), LONGER | (start << 16) | (width << 8) | root);
      }
      const entry = load<u32>(values + (load<u16>(next) << 2)) + (length - root) * 0x101;
      for (let at = code >> root; at < 1 << width; at += 1 << (length - root))
        store<u32>(table + ((start + at) << 2), entry);
      next += 2;
      code = after(code, length);
    }
  }
  return root;
}

/** Where the lengths of the codes for lengths stand, by the order in which they are given (RFC 1951, 3.2.7). */
function placeOfLength(index: u32): u32 {
  if (index < 3) return index + 16;
  if (index == 3) return 0;
  const far = (index - 4) >> 1;
  return index & 1 ? 7 - far : 8 + far;
}

let bits: u64 = 0;
let count: u32 = 0;
let input: usize = 0;
/** Who has read up to here has used bits that are not there. */
let furthest: usize = 0;

/** At least 56 bits more. */
// @ts-ignore: decorator
@inline
function refill(): void {
  bits |= load<u64>(input) << <u64>count;
  input += (63 - count) >> 3;
  count |= 56;
}

// @ts-ignore: decorator
@inline
function take(width: u32): u32 {
  const value = <u32>bits & ((1 << width) - 1);
  bits >>= <u64>width;
  count -= width;
  return value;
}

let literalBits: u32 = 0;
let distanceBits: u32 = 0;

/** Reads the codes of a block that brings its own (RFC 1951, 3.2.7), and builds their tables. */
function readCodes(): bool {
  refill();
  const literals = take(5) + 257;
  const distances = take(5) + 1;
  const lengths = take(4) + 4;
  if (literals > 286 || distances > 30) return false;
  memory.fill(CODE_LENGTHS, 0, LENGTHS + 8);
  for (let index: u32 = 0; index < lengths; index++) {
    if (count < 3) refill();
    if (input > furthest) return false;
    store<u8>(CODE_LENGTHS + placeOfLength(index), take(3));
  }
  const width = build(LENGTH_TABLE, LENGTH_BITS, CODE_LENGTHS, LENGTHS, LENGTH_VALUES);
  if (width == 0) return false;
  const all = literals + distances;
  for (let have: u32 = 0; have < all; ) {
    refill();
    if (input > furthest) return false;
    const entry = lookUp(LENGTH_TABLE, bits, width);
    if (entry & EXCEPTION) return false;
    take(entry & 0x3f);
    const symbol = entry >> 16;
    if (symbol < 16) {
      store<u8>(CODE_LENGTHS + have, symbol);
      have++;
      continue;
    }
    let value: u32 = 0;
    let times: u32 = 0;
    if (symbol == 16) {
      if (have == 0) return false;
      value = load<u8>(CODE_LENGTHS + have - 1);
      times = 3 + take(2);
    } else if (symbol == 17) times = 3 + take(3);
    else times = 11 + take(7);
    if (have + times > all) return false;
    memory.fill(CODE_LENGTHS + have, <u8>value, times);
    have += times;
  }
  if (load<u8>(CODE_LENGTHS + 256) == 0) return false;
  store<u64>(CODE_LENGTHS + all, 0);
  distanceBits = build(DISTANCE_TABLE, DISTANCE_BITS, CODE_LENGTHS + literals, distances, DISTANCE_VALUES);
  store<u64>(CODE_LENGTHS + literals, 0);
  literalBits = build(LITERAL_TABLE, LITERAL_BITS, CODE_LENGTHS, literals, LITERAL_VALUES);
  return literalBits != 0 && distanceBits != 0;
}

/** The checksum of a text (RFC 1950, 8.2). */
export function adler(from: usize, length: usize): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  const end = from + length;
  const weights = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  while (from < end) {
    // As many bytes as keep both sums below 2^32.
    const stop = min(end, from + 5536);
    const whole = from + ((stop - from) & ~15);
    b += a * <u32>(whole - from);
    let sums = i32x4.splat(0);
    let before = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    for (; from < whole; from += 16) {
      const bytes = v128.load(from);
      const low = i16x8.extend_low_i8x16_u(bytes);
      const high = i16x8.extend_high_i8x16_u(bytes);
      // What came before counts once for each byte that follows, and the first eight for the last eight.
      before = i32x4.add(before, sums);
      const first = i32x4.extadd_pairwise_i16x8_u(low);
      weighted = i32x4.add(weighted, i32x4.shl(first, 3));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(low, weights));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(high, weights));
      sums = i32x4.add(sums, i32x4.add(first, i32x4.extadd_pairwise_i16x8_u(high)));
    }
    weighted = i32x4.add(weighted, i32x4.shl(before, 4));
    a += sum(sums);
    b += sum(weighted);
    for (; from < stop; from++) {
      a += load<u8>(from);
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return (b << 16) | a;
}

// @ts-ignore: decorator
@inline
function sum(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

/**
 * Inflates the zlib stream that begins at `from` and ends before `end` into the `size` bytes at `to`, and checks its
 * sum. What follows the stream is not looked at.
 */
export function inflate(from: usize, end: usize, to: usize, size: u32): u32 {
  if (end - from < 2) return BROKEN;
  // Method 8, a window of at most 32 kB, no dictionary (RFC 1950, 2.2).
  const method = load<u8>(from);
  const flags = load<u8>(from, 1);
  if ((method & 15) != 8 || method >> 4 > 7 || flags & 0x20 || ((<u32>method << 8) | flags) % 31 != 0) return BROKEN;
  input = from + 2;
  furthest = end + 8;
  bits = 0;
  count = 0;
  const outEnd = to + size;
  let out = to;
  for (let last: u32 = 0; !last; ) {
    // Bits behind the end are read, but whoever used one has gone too far.
    if (input - (count >> 3) > end) return BROKEN;
    refill();
    last = take(1);
    const kind = take(2);
    if (kind == 0) {
      input -= count >> 3;
      bits = 0;
      count = 0;
      if (input + 4 > end) return BROKEN;
      const length = <u32>load<u16>(input);
      if ((length ^ load<u16>(input, 2)) != 0xffff) return BROKEN;
      input += 4;
      if (input + length > end) return BROKEN;
      if (out + length > outEnd) return OTHER_LENGTH;
      memory.copy(out, input, length);
      out += length;
      input += length;
      continue;
    }
    if (kind == 3 || (kind == 2 && !readCodes())) return BROKEN;
    const status =
      kind == 1
        ? readBlock(FIXED_LITERAL_TABLE, 9, FIXED_DISTANCE_TABLE, 5, to, out, outEnd)
        : readBlock(LITERAL_TABLE, literalBits, DISTANCE_TABLE, distanceBits, to, out, outEnd);
    if (status != INFLATED) return status;
    out = blockEnd;
  }
  input -= count >> 3;
  if (input + 4 > end) return BROKEN;
  if (out != outEnd) return OTHER_LENGTH;
  return bswap(load<u32>(input)) == adler(to, size) ? INFLATED : BROKEN;
}

let blockEnd: usize = 0;

/**
 * Inflates a block up to its end. Of `n`, the bits that are left, only the last six count, as they do in shifts: so a
 * whole entry can be taken from it.
 */
function readBlock(
  literals: usize,
  literalWidth: u32,
  distances: usize,
  distanceWidth: u32,
  to: usize,
  out: usize,
  outEnd: usize,
): u32 {
  // Copies, since globals are memory and these are registers.
  let b = bits;
  let n: u64 = count;
  let at = input;
  const most = furthest;
  while (true) {
    // Literals take at most 30 bits, a length and a distance 48.
    b |= load<u64>(at) << n;
    at += <usize>(7 - ((n >> 3) & 7));
    n |= 56;
    if (at > most) return BROKEN;
    let entry = lookUp(literals, b, literalWidth);
    if (entry & LITERAL) {
      if (out == outEnd) return OTHER_LENGTH;
      store<u8>(out++, entry >> 16);
      b >>= <u64>entry;
      n -= <u64>entry;
      entry = lookUp(literals, b, literalWidth);
      if (entry & LITERAL) {
        if (out == outEnd) return OTHER_LENGTH;
        store<u8>(out++, entry >> 16);
        b >>= <u64>entry;
        n -= <u64>entry;
        entry = lookUp(literals, b, literalWidth);
        if (entry & LITERAL) {
          if (out == outEnd) return OTHER_LENGTH;
          store<u8>(out++, entry >> 16);
          b >>= <u64>entry;
          n -= <u64>entry;
          continue;
        }
      }
      b |= load<u64>(at) << n;
      at += <usize>(7 - ((n >> 3) & 7));
      n |= 56;
    }
    if (entry & EXCEPTION) {
      if ((entry & LONGER) == LONGER) {
        b >>= <u64>literalWidth;
        n -= <u64>literalWidth;
        entry = load<u32>(literals + (((entry >> 16) + (<u32>b & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
      }
      if (entry & LITERAL) {
        if (out == outEnd) return OTHER_LENGTH;
        store<u8>(out++, entry >> 16);
        b >>= <u64>entry;
        n -= <u64>entry;
        continue;
      }
      if (entry & EXCEPTION) {
        if ((entry & END) != END) return BROKEN;
        bits = b >> <u64>entry;
        count = <u32>(n - <u64>entry) & 63;
        input = at;
        blockEnd = out;
        return INFLATED;
      }
    }
    const length = valueOf(entry, b);
    b >>= <u64>entry;
    n -= <u64>entry;
    entry = lookUp(distances, b, distanceWidth);
    if (entry & EXCEPTION) {
      if ((entry & LONGER) != LONGER) return BROKEN;
      b >>= <u64>distanceWidth;
      n -= <u64>distanceWidth;
      entry = load<u32>(distances + (((entry >> 16) + (<u32>b & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
      if (entry & EXCEPTION) return BROKEN;
    }
    const distance = valueOf(entry, b);
    b >>= <u64>entry;
    n -= <u64>entry;
    if (distance > <u32>(out - to)) return BROKEN;
    const stop = out + length;
    if (stop > outEnd) return OTHER_LENGTH;
    let source = out - distance;
    if (distance >= 16) {
      do {
        v128.store(out, v128.load(source));
        out += 16;
        source += 16;
      } while (out < stop);
    } else if (distance == 1) {
      const many = i8x16.splat(load<u8>(source));
      do {
        v128.store(out, many);
        out += 16;
      } while (out < stop);
    } else {
      do store<u8>(out++, load<u8>(source++));
      while (out < stop);
    }
    out = stop;
  }
}

// @ts-ignore: decorator
@inline
function lookUp(table: usize, b: u64, width: u32): u32 {
  return load<u32>(table + ((<u32>b & ((1 << width) - 1)) << 2));
}

/** A length or distance: what its entry says, and the extra bits behind the code. */
// @ts-ignore: decorator
@inline
function valueOf(entry: u32, b: u64): u32 {
  return (entry >> 16) + <u32>((b & ((<u64>1 << <u64>entry) - 1)) >> <u64>((entry >> 8) & 15));
}

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
