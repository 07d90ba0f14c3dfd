/** Bytes of a slot of the table: a key, and the number of its look, from 1 on; of a look: when it was last asked for, steps and bytes decoded. */
const SLOT: usize = 16;
const LOOK: usize = 24;

/** The slot of a key, or the one that it would take. The number of slots is a power of two; one is free at least. */
export function slotOf(table: usize, slots: u32, key: u64): usize {
  const mask: u32 = slots - 1;
  let slot: u32 = <u32>key & mask;
  let at = table + <usize>slot * SLOT;
  while (load<u32>(at, 8) != 0 && load<u64>(at) != key) {
    slot = (slot + 1) & mask;
    at = table + <usize>slot * SLOT;
  }
  return at;
}

/** Bytes of a key that is not known, and of what it is about: from where to where that stands in the text. */
export const KEY: usize = 16;

export function putKey(at: usize, key: u64, start: u32, end: u32): void {
  store<u64>(at, key);
  store<u32>(at, start, 8);
  store<u32>(at, end, 12);
}

/**
 * Enters keys that a look made known, but for those of what touches one of the spans between `except` and `exceptEnd`; both are
 * in the order of the text. Gives how many were new.
 */
export function enter(
  table: usize,
  slots: u32,
  keys: usize,
  count: u32,
  look: u32,
  except: usize,
  exceptEnd: usize,
): u32 {
  let fresh: u32 = 0;
  let next = except;
  for (let each: u32 = 0; each < count; each++) {
    const put = keys + <usize>each * KEY;
    while (next < exceptEnd && load<u32>(next, 4) < load<u32>(put, 8)) next += 8;
    if (next < exceptEnd && load<u32>(next) <= load<u32>(put, 12)) continue;
    const key = load<u64>(put);
    const at = slotOf(table, slots, key);
    if (load<u32>(at, 8) != 0) continue;
    store<u64>(at, key);
    store<u32>(at, look, 8);
    fresh++;
  }
  return fresh;
}

/** Spreads a table over twice as many slots; `old` is room for what it held. */
export function grow(table: usize, slots: u32, old: usize): void {
  const size = <usize>slots * SLOT;
  memory.copy(old, table, size);
  memory.fill(table, 0, size * 2);
  for (let at = old; at < old + size; at += SLOT) {
    if (load<u32>(at, 8) == 0) continue;
    const to = slotOf(table, slots * 2, load<u64>(at));
    memory.copy(to, at, SLOT);
  }
}

/** Adds what a look took to the sums at `sums`, once for each question. */
export function charge(looks: usize, look: u32, question: u32, sums: usize): void {
  const at = looks + <usize>look * LOOK;
  if (load<u32>(at) == question) return;
  store<u32>(at, question);
  store<f64>(sums, load<f64>(sums) + load<f64>(at, 8));
  store<f64>(sums, load<f64>(sums, 8) + load<f64>(at, 16), 8);
}
