/**
 * Inflating (RFC 1950, RFC 1951) and the deltas of packs (gitformat-pack(5)), in AssemblyScript. The host lays out
 * the memory and passes addresses; nothing is allocated here, and tables live in the first page. Behind each input
 * up to 24 bytes are read, and behind each result up to 16 are written: the host leaves them free.
 * `tools/kernel.ts` compiles it into `../wasm.ts`.
 */

import { adler } from './adler.ts';
import {
  build,
  CODE_LENGTHS,
  DISTANCE_BITS,
  DISTANCE_TABLE,
  DISTANCE_VALUES,
  END,
  EXCEPTION,
  fillTables,
  FIXED_DISTANCE_TABLE,
  FIXED_LITERAL_TABLE,
  LENGTH_BITS,
  LENGTH_TABLE,
  LENGTH_VALUES,
  LENGTHS,
  LITERAL,
  LITERAL_BITS,
  LITERAL_TABLE,
  LITERAL_VALUES,
  LONGER,
  lookUp,
} from './tables.ts';

/** Called once, before anything else. */
export function prepare(): void {
  fillTables();
}

/** What `inflate` gives. */
const INFLATED: u32 = 0;
const BROKEN: u32 = 1;
const OTHER_LENGTH: u32 = 2;

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

/** A length or distance: what its entry says, and the extra bits behind the code. */
// @ts-ignore: decorator
@inline
function valueOf(entry: u32, b: u64): u32 {
  return (entry >> 16) + <u32>((b & ((<u64>1 << <u64>entry) - 1)) >> <u64>((entry >> 8) & 15));
}
