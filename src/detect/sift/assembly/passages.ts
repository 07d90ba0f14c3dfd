const FIRST: u64 = 0x9e3779b97f4a7c15;
const SECOND: u64 = 0xd6e8feb86659fd93;

/** Lines that are shorter end no passage, so that there are not too many; longer ones than `LONG_LINE` always do. */
const SHORTEST_END: usize = 16;
const LONG_LINE: usize = 512;

/** Lines of base64 are no shorter (RFC 7468, RFC 2045). */
export const RUN_LINE: usize = 60;

// @ts-ignore: decorator
@inline
export function mixed(hash: u64): u64 {
  const folded = (hash ^ (hash >> 32)) * SECOND;
  return folded ^ (folded >> 29);
}

// @ts-ignore: decorator
@inline
function added(hash: u64, word: u64): u64 {
  return rotl((hash ^ word) * FIRST, 31);
}

/** Of some bytes, at least one; those behind them may be read. */
export function hashOf(from: usize, end: usize, seed: u64): u64 {
  const size = <u64>(end - from);
  let one = seed ^ (size * SECOND);
  let other = seed + FIRST;
  let at = from;
  for (; at + 16 <= end; at += 16) {
    one = added(one, load<u64>(at));
    other = added(other, load<u64>(at, 8));
  }
  if (at + 8 <= end) {
    one = added(one, load<u64>(at));
    at += 8;
  }
  if (at < end) other = added(other, load<u64>(at) << (64 - (<u64>(end - at) << 3)));
  return mixed(one ^ rotl(other, 17) * SECOND);
}

/** Whether a passage ends with a line, which its last bytes decide. */
// @ts-ignore: decorator
@inline
export function endsPassage(from: usize, end: usize): bool {
  const size = end - from;
  if (size < SHORTEST_END) return false;
  return size >= LONG_LINE || (load<u64>(end - 8) * FIRST) >> 62 == 0;
}

/** Letters, digits and signs of base64 in both alphabets. */
// @ts-ignore: decorator
@inline
function isBase64(code: u32): bool {
  const lower = code | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (code >= 0x2f && code <= 0x39) ||
    code == 0x2b ||
    code == 0x2d ||
    code == 0x5f
  );
}

/** Whether base64 may go on from a line in the next one: as `mayGoOn` of `windows.ts` says. */
export function mayGoOn(from: usize, end: usize): bool {
  let last = end;
  if (last > from && load<u8>(last - 1) == 0x0d) last--;
  if (last - from < RUN_LINE || !isBase64(load<u8>(last - 1))) return false;
  for (let at = last - 2; at >= last - RUN_LINE; at--) {
    const code: u32 = load<u8>(at);
    const escapes = code == 0x23 || code == 0x25 || code == 0x26 || code == 0x3b || code == 0x5c;
    if (!escapes && !isBase64(code)) return false;
  }
  return true;
}

/** Where the line at `from` ends; a line feed stands behind the text. */
// @ts-ignore: decorator
@inline
export function lineEnd(from: usize): usize {
  let at = from;
  let mask = lineFeeds(at);
  while (mask == 0) {
    at += 16;
    mask = lineFeeds(at);
  }
  return at + <usize>ctz(mask);
}

/** A bit for each of the sixteen bytes at `at` that is a line feed. */
// @ts-ignore: decorator
@inline
function lineFeeds(at: usize): u32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x0a)));
}
