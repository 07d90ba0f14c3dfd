/** Bits of what a byte of base64 stands for; 255 where it is none. Both alphabets (RFC 4648). */
// @ts-ignore: decorator
@inline
function sixtet(sixtets: usize, byte: usize): u32 {
  return load<u8>(sixtets + load<u8>(byte));
}

// @ts-ignore: decorator
@inline
function isText(byte: u32): bool {
  return (byte >= 32 && byte < 127) || byte == 10 || byte == 13 || byte == 9;
}

function hexDigit(byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30;
  const lower = (byte | 0x20) - 0x61;
  return lower < 6 ? lower + 10 : 0x100;
}

/** Whether the first six bytes that a run of base64 stands for are text, as they are or in UTF-16. */
function saysText(sixtets: usize, run: usize): bool {
  let narrow = true;
  let wide = true;
  for (let group = 0; group < 2; group++) {
    let bits: u32 = 0;
    for (let at = 0; at < 4; at++) bits = (bits << 6) | sixtet(sixtets, run + group * 4 + at);
    for (let index = 0; index < 3; index++) {
      const byte = (bits >> (16 - 8 * index)) & 0xff;
      if (!isText(byte)) narrow = false;
      if (((group * 3 + index) & 1) == 0 ? !isText(byte) : byte != 0) wide = false;
    }
  }
  return narrow || wide;
}

/** Whether a run of base64 begins as gzip, zip and Zstandard do: `H4sI`, `UEsD`, `KLUv`. */
function saysPacked(run: usize): bool {
  const first = load<u32>(run);
  return first == 0x49733448 || first == 0x44734555 || first == 0x76554c4b;
}

/** Whether the first bytes that a run of hex digits stands for are text. */
function saysTextInHex(run: usize, length: u32): bool {
  let at = run;
  if (load<u8>(run) == 0x30 && (load<u8>(run + 1) | 0x20) == 0x78) at += 2;
  if (length < <u32>(at - run) + 12) return false;
  for (const end = at + 12; at < end; at += 2) {
    const byte = (hexDigit(load<u8>(at)) << 4) | hexDigit(load<u8>(at + 1));
    if (byte > 0xff || !isText(byte)) return false;
  }
  return true;
}

/** A bit for each of the sixteen bytes at `at` that is a character of base64. */
// @ts-ignore: decorator
@inline
function base64Mask(at: usize): u32 {
  const bytes = v128.load(at);
  const lower = v128.or(bytes, i8x16.splat(0x20));
  const letters = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26));
  const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10));
  const standard = v128.or(i8x16.eq(bytes, i8x16.splat(0x2b)), i8x16.eq(bytes, i8x16.splat(0x2f)));
  const url = v128.or(i8x16.eq(bytes, i8x16.splat(0x2d)), i8x16.eq(bytes, i8x16.splat(0x5f)));
  return i8x16.bitmask(v128.or(v128.or(letters, digits), v128.or(standard, url)));
}

/**
 * Puts down the run `text[start..end)` of base64 if it has `shortest` characters and its first bytes come out as text,
 * or as a packed file; gives how many runs there are now.
 */
function putRun(sixtets: usize, text: usize, from: u32, end: u32, shortest: u32, out: usize, count: u32): u32 {
  let start = from;
  // The `n` of `\n` in a string literal is not part of what follows.
  if (start > 0 && load<u8>(text + start - 1) == 0x5c) {
    const letter = load<u8>(text + start);
    if (letter == 0x6e || letter == 0x72 || letter == 0x74) start++;
  }
  if (end - start < shortest) return count;
  const run = text + start;
  if (!saysText(sixtets, run) && !saysTextInHex(run, end - start) && !saysPacked(run)) return count;
  store<u32>(out + (count << 3), start);
  store<u32>(out + (count << 3), end, 4);
  return count + 1;
}

/**
 * Runs of at least `shortest` characters of base64 in `text[from..length)` whose first bytes come out as text, or as a
 * packed file: pairs of start and end, in order; gives their number, at most `most`. Of the rest nothing is known when
 * it is `most`. `text` is followed by a byte that is no character of base64.
 */
export function findRuns(
  sixtets: usize,
  text: usize,
  from: u32,
  length: u32,
  shortest: u32,
  out: usize,
  most: u32,
): u32 {
  return shortest < BLOCK
    ? findShortRuns(sixtets, text, from, length, shortest, out, most)
    : findLongRuns(sixtets, text, from, length, shortest, out, most);
}

/** Bytes of a vector. */
const BLOCK: u32 = 16;

/** Sixteen bytes at a time: a run that fills no block begins in one and ends in the next. */
function findLongRuns(
  sixtets: usize,
  text: usize,
  from: u32,
  length: u32,
  shortest: u32,
  out: usize,
  most: u32,
): u32 {
  let count: u32 = 0;
  let start = from;
  let at = from;
  for (; at + BLOCK <= length; at += BLOCK) {
    const mask = base64Mask(text + at);
    if (mask == 0xffff) continue;
    const end = at + <u32>ctz(~mask);
    if (end - start >= shortest) {
      count = putRun(sixtets, text, start, end, shortest, out, count);
      if (count == most) return count;
    }
    start = at + BLOCK - <u32>clz(~(mask << 16));
  }
  for (; at <= length; at++) {
    if (at < length && sixtet(sixtets, text + at) != 0xff) continue;
    if (at - start >= shortest) {
      count = putRun(sixtets, text, start, at, shortest, out, count);
      if (count == most) return count;
    }
    start = at + 1;
  }
  return count;
}

/** A run of n characters cannot hide between probes n apart, so that most bytes are never looked at. */
function findShortRuns(
  sixtets: usize,
  text: usize,
  from: u32,
  length: u32,
  shortest: u32,
  out: usize,
  most: u32,
): u32 {
  let count: u32 = 0;
  let least = from;
  let probe = from + shortest - 1;
  while (probe < length) {
    if (sixtet(sixtets, text + probe) == 0xff) {
      probe += shortest;
      continue;
    }
    let start = probe;
    while (start > least && sixtet(sixtets, text + start - 1) != 0xff) start--;
    let end = probe + 1;
    while (end < length && sixtet(sixtets, text + end) != 0xff) end++;
    least = end;
    probe = end + shortest;
    count = putRun(sixtets, text, start, end, shortest, out, count);
    if (count == most) return count;
  }
  return count;
}
