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
