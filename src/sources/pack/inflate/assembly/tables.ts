/** The tables in which codes are looked up, in the first page of the memory (RFC 1951, 3.2.2). */

/**
 * An entry of a table of codes: how many bits to drop (0–5), how many of these are the code itself (8–11; the rest
 * are extra bits), and the value (16–31). An exception is a longer code, whose rest stands in a table of its own at
 * the value; the end of the block; or no code at all.
 */
export const LITERAL: u32 = 0x8000;
export const EXCEPTION: u32 = 0x4000;
export const LONGER: u32 = EXCEPTION | 0x80;
export const END: u32 = EXCEPTION | 0x40;
const NONE: u32 = EXCEPTION;

/** Bits that are looked up at once, at most. With codes of 15 bits, no set has more than 1,334 and 402 entries. */
export const LITERAL_BITS: u32 = 10;
export const DISTANCE_BITS: u32 = 8;
export const LENGTH_BITS: u32 = 7;
const MOST_ENTRIES: u32 = 2048;

const LITERALS: u32 = 288;
const DISTANCES: u32 = 32;
export const LENGTHS: u32 = 19;

export const LITERAL_TABLE: usize = 4096;
export const DISTANCE_TABLE: usize = LITERAL_TABLE + MOST_ENTRIES * 4;
export const FIXED_LITERAL_TABLE: usize = DISTANCE_TABLE + MOST_ENTRIES * 4;
export const FIXED_DISTANCE_TABLE: usize = FIXED_LITERAL_TABLE + (4 << LITERAL_BITS);
export const LENGTH_TABLE: usize = FIXED_DISTANCE_TABLE + (4 << DISTANCE_BITS);
/** What stands for each symbol in a table, before the length of its code is known. */
export const LITERAL_VALUES: usize = LENGTH_TABLE + (4 << LENGTH_BITS);
export const DISTANCE_VALUES: usize = LITERAL_VALUES + LITERALS * 4;
export const LENGTH_VALUES: usize = DISTANCE_VALUES + DISTANCES * 4;
/** A byte for each symbol: the length of its code. */
export const CODE_LENGTHS: usize = LENGTH_VALUES + LENGTHS * 4;
const SORTED: usize = CODE_LENGTHS + 512;
const COUNTS: usize = SORTED + LITERALS * 2;
const PLACES: usize = COUNTS + 16 * 2;
/** Symbols that have a code, in their order, and in the highest four bits the lengths. */
const USED: usize = PLACES + 16 * 2;

/** Fills the tables that are the same for every text. Called once. */
export function fillTables(): void {
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
export function build(table: usize, most: u32, lengths: usize, symbols: u32, values: usize): u32 {
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

// @ts-ignore: decorator
@inline
export function lookUp(table: usize, b: u64, width: u32): u32 {
  return load<u32>(table + ((<u32>b & ((1 << width) - 1)) << 2));
}
