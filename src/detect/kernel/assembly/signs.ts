/** Bytes of a vector. */
const BLOCK: u32 = 16;

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
  // RFC 2045, 6.7: its letters are upper case. `KEY=3d2db…` is a value that begins so.
  if (next == 0x33) return second == 0x44;
  if (next == 0x0a) return breaksLine(text, at, at + 2);
  return next == 0x0d && second == 0x0a && breaksLine(text, at, at + 3);
}

/** The places of `text[from..length)` that say that it is quoted-printable, in order; gives their number, at most `most`. */
export function findMail(text: usize, from: u32, length: u32, out: usize, most: u32): u32 {
  let count: u32 = 0;
  for (let block = from; block < length; block += BLOCK) {
    const equals = i8x16.eq(v128.load(text + block), i8x16.splat(0x3d));
    for (let bits = i8x16.bitmask(equals); bits != 0; bits &= bits - 1) {
      const at = block + ctz(bits);
      if (at >= length || !isMail(text, at)) continue;
      if (count == most) return count;
      store<u32>(out + (count << 2), at);
      count++;
    }
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
