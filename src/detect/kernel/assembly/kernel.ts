/**
 * The loops that see every byte, in AssemblyScript. The host lays out the memory and passes addresses; nothing is
 * allocated here. `tools/kernel.ts` compiles it into `../wasm.ts`.
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

/**
 * Of the places that `findAnchors` gave, those where a rule may match, in order; gives their number. `filters` holds
 * for each state the address of what its rules ask for, or 0 where every place is kept: a number of alternatives, each
 * with the length of its anchor, whether it may not follow a letter or digit, its places, and a set of 256 bits for
 * each of these. What the end of the text cuts off is kept.
 */
export function keepFitting(filters: usize, text: usize, length: u32, out: usize, count: u32): u32 {
  let kept = out;
  for (let index: u32 = 0; index < count; index++) {
    const pair = out + (index << 3);
    const filter = load<u32>(filters + (load<u32>(pair, 4) << 2));
    if (filter != 0 && !fitsAny(filter, text, length, load<u32>(pair))) continue;
    store<u64>(kept, load<u64>(pair));
    kept += 8;
  }
  return <u32>((kept - out) >> 3);
}

function fitsAny(filter: usize, text: usize, length: u32, end: u32): bool {
  let at = filter + 4;
  for (let left = load<u32>(filter); left != 0; left--) {
    const start = end - load<u32>(at);
    const places = load<u32>(at, 8);
    const sets = at + 12;
    at = sets + (places << 5);
    if (load<u32>(sets - 8) != 0 && followsToken(text, start)) continue;
    let place: u32 = 0;
    while (place < places && start + place < length) {
      const byte = <u32>load<u8>(text + start + place);
      if (((load<u8>(sets + (place << 5) + (byte >> 3)) >> <u8>(byte & 7)) & 1) == 0) break;
      place++;
    }
    if (place == places || start + place >= length) return true;
  }
  return false;
}

/** Whether a letter or digit stands before, unless it is that of an escape. */
function followsToken(text: usize, start: u32): bool {
  if (start == 0) return false;
  const before = <u32>load<u8>(text + start - 1);
  const letter = before | 0x20;
  if (before - 0x30 >= 10 && letter - 0x61 >= 26) return false;
  // `m` and `K` end control sequences of terminals: whether it is one, `search.ts` tells.
  if (before == 0x6d || before == 0x4b) return false;
  if (start == 1 || load<u8>(text + start - 2) != 0x5c) return true;
  return !(
    before == 0x6e || before == 0x72 || before == 0x74 || before == 0x62 ||
    before == 0x66 || before == 0x76 || before == 0x30
  );
}

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

/**
 * Whether the equals sign at `at`, the last character of its line, says that the line goes on (RFC 2045, 6.7). Lines of
 * mails are broken when they are full, or nearly; in other texts a line seldom ends so there. Base64 ends with it too,
 * and so do assignments in programs, whose next line is indented: no encoder writes blanks on both sides.
 */
function breaksLine(text: usize, at: u32, next: u32): bool {
  if (at == 0) return false;
  const before = load<u8>(text + at - 1);
  if (before == 0x3d) return false;
  if (isBlank(before) && isBlank(load<u8>(text + next))) return false;
  const first = at > LONGEST_MAIL_LINE + 1 ? at - LONGEST_MAIL_LINE - 1 : 0;
  let start = at;
  while (start > first && load<u8>(text + start - 1) != 0x0a) start--;
  const length = at - start + 1;
  return length >= SHORTEST_MAIL_LINE && length <= LONGEST_MAIL_LINE;
}

/** Lines have at most 76 characters, with the equals sign that says that they go on. */
const LONGEST_MAIL_LINE: u32 = 76;
const SHORTEST_MAIL_LINE: u32 = 60;

function isBlank(byte: u32): bool {
  return byte == 0x20 || byte == 0x09;
}

/** Whether there is an equals sign at `at` that quoted-printable has encoded, or ends a line with. */
function isMail(text: usize, at: u32): bool {
  if (load<u8>(text + at) != 0x3d) return false;
  const next = load<u8>(text + at, 1);
  const second = load<u8>(text + at, 2);
  if (next == 0x33) return (second | 0x20) == 0x64;
  if (next == 0x0a) return breaksLine(text, at, at + 2);
  return next == 0x0d && second == 0x0a && breaksLine(text, at, at + 3);
}

/** The places of `text[from..length)` that say that it is quoted-printable, in order; gives their number, at most `most`. */
export function findMail(text: usize, from: u32, length: u32, out: usize, most: u32): u32 {
  let count: u32 = 0;
  for (let at = from; at < length && count < most; at++) {
    if (!isMail(text, at)) continue;
    store<u32>(out + (count << 2), at);
    count++;
  }
  return count;
}

/** Whether one of the sixteen bytes at `from` says that the text is quoted-printable. */
function holdsMail(text: usize, from: u32): bool {
  for (let at = from; at < from + BLOCK; at++) if (isMail(text, at)) return true;
  return false;
}

/** Signs that a text may hold such encodings: a bit for each. */
const PERCENT: u32 = 1;
const BACKSLASH: u32 = 2;
const ENTITY: u32 = 4;
const MAIL: u32 = 8;

/**
 * Which encodings a text may hold: `%2` to `%7`; a backslash before `u`, `x` or `/`; `&` before `#` or a letter; an
 * encoded equals sign, or one that breaks a line, as in mails. Behind the text are {@link BLOCK} zeros and more.
 */
export function findSigns(text: usize, length: u32): u32 {
  let percent = i8x16.splat(0);
  let backslash = i8x16.splat(0);
  let entity = i8x16.splat(0);
  let mail = false;
  for (let at: u32 = 0; at < length; at += BLOCK) {
    const here = v128.load(text + at);
    const next = v128.load(text + at, 1);
    const digit = i8x16.lt_u(i8x16.sub(next, i8x16.splat(0x32)), i8x16.splat(6));
    percent = v128.or(percent, v128.and(i8x16.eq(here, i8x16.splat(0x25)), digit));
    const escape = v128.or(
      v128.or(i8x16.eq(next, i8x16.splat(0x75)), i8x16.eq(next, i8x16.splat(0x78))),
      i8x16.eq(next, i8x16.splat(0x2f)),
    );
    backslash = v128.or(backslash, v128.and(i8x16.eq(here, i8x16.splat(0x5c)), escape));
    const lower = v128.or(next, i8x16.splat(0x20));
    const named = v128.or(
      i8x16.eq(next, i8x16.splat(0x23)),
      i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26)),
    );
    entity = v128.or(entity, v128.and(i8x16.eq(here, i8x16.splat(0x26)), named));
    const behind = v128.or(
      v128.or(i8x16.eq(next, i8x16.splat(0x0a)), i8x16.eq(next, i8x16.splat(0x0d))),
      i8x16.eq(next, i8x16.splat(0x33)),
    );
    const equals = v128.and(i8x16.eq(here, i8x16.splat(0x3d)), behind);
    if (!mail && v128.any_true(equals)) mail = holdsMail(text, at);
  }
  return (
    (v128.any_true(percent) ? PERCENT : 0) |
    (v128.any_true(backslash) ? BACKSLASH : 0) |
    (v128.any_true(entity) ? ENTITY : 0) |
    (mail ? MAIL : 0)
  );
}
