/** The checksum of zlib streams. */

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
