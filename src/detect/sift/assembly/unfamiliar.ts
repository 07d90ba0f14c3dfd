import { charge, KEY, putKey, slotOf } from './keys.ts';
import { endsPassage, hashOf, lineEnd, mayGoOn, mixed, RUN_LINE } from './passages.ts';

const AT_START: u64 = 0xa0761d6478bd642f;
const AT_END: u64 = 0xe7037ed1a0b428db;

/** Bytes of what is put down of each passage: where it begins, and the hash of all before it. */
const PASSAGE: usize = 16;

/** What the hash of all before is multiplied with for each passage; odd, so that nothing is lost. */
const STEP: u64 = 0x9fb21c651e98df25;
/** STEP times this is 1 (modulo 2^64). */
const INVERSE: u64 = 0x2ab9c720d1024ad;

/** Numbers of `state`, which is kept from one part of a text to the next. */
const SPANS: usize = 0;
const KEYS: usize = 4;
const ASKED: usize = 8;
const SUMS: usize = 16;

/**
 * Looks up the passages of `text[start..end)`, whole lines of a text of `length` bytes, that touch one of the spans
 * that are asked for. A passage is a few lines, and its key is also about the lines that stand up to `reach` bytes
 * before it. What is not known is added to `spans`, with those lines, and its key to `keys`; of what is, `state` sums
 * up what the looks took that made it known. A passage has no key where too little stands before it in this part, and
 * where base64 may go on in it from lines further above.
 */
export function findUnfamiliar(
  text: usize,
  length: u32,
  start: u32,
  end: u32,
  seedLow: u32,
  seedHigh: u32,
  reach: u32,
  asked: usize,
  askedEnd: usize,
  table: usize,
  slots: u32,
  looks: usize,
  question: u32,
  passages: usize,
  spans: usize,
  keys: usize,
  state: usize,
): void {
  const seed = mixed((<u64>seedHigh << 32) | <u64>seedLow);
  const isStart = start == 0;
  const isEnd = end == length;
  const partEnd = text + end;
  let count: usize = 0;
  let back: usize = 0;
  let first = text + start;
  let hash: u64 = 0;
  /** What the hash before the context is multiplied with, to be taken away from the one behind the passage. */
  let power: u64 = 1;
  let lastLook: u32 = 0;
  /** Where the last line ends that base64 may go on from. */
  let run: usize = 0;
  let isWhole = isStart;
  let next = asked + load<u32>(state, ASKED);
  for (let at = first; at < partEnd; ) {
    const from = at;
    const lineFeed = min(lineEnd(from), partEnd);
    at = min(lineFeed + 1, partEnd);
    if (lineFeed - from >= RUN_LINE && mayGoOn(from, lineFeed)) run = at;
    const ends = endsPassage(from, lineFeed);
    if (!ends && at < partEnd) continue;

    const begin = <u32>(first - text);
    const stop = <u32>(at - text);
    const passage = passages + count * PASSAGE;
    store<u32>(passage, begin);
    store<u64>(passage, hash, 8);
    hash = hash * STEP + hashOf(first, at, seed);
    // The nearest passage that begins far enough away.
    const far: u32 = begin < reach ? 0 : begin - reach;
    power *= STEP;
    while (back < count && load<u32>(passages + (back + 1) * PASSAGE) <= far) {
      back++;
      power *= INVERSE;
    }
    count++;
    first = at;
    const hasBegun = isWhole;
    isWhole = true;

    while (next < askedEnd && load<u32>(next, 4) < begin) next += 8;
    if (next == askedEnd) break;
    if (load<u32>(next) > stop) continue;
    const before = passages + back * PASSAGE;
    const context: u32 = load<u32>(before);
    const isFirst = context == 0 && isStart;
    const isNear = isFirst || context + reach <= begin;
    if (hasBegun && isNear && run <= text + context && (ends || isEnd)) {
      let key = mixed(hash - load<u64>(before, 8) * power) ^ seed;
      if (isFirst) key ^= AT_START;
      if (at == partEnd && isEnd) key ^= AT_END;
      key = mixed(key);
      const slot = slotOf(table, slots, key);
      const look = load<u32>(slot, 8);
      if (look != 0 && load<u64>(slot) == key) {
        if (look != lastLook) charge(looks, look, question, state + SUMS);
        lastLook = look;
        continue;
      }
      const fresh = load<u32>(state, KEYS);
      putKey(keys + <usize>fresh * KEY, key, context, stop);
      store<u32>(state, fresh + 1, KEYS);
    }
    putSpan(spans, state, context, stop);
  }
  store<u32>(state, <u32>(next - asked), ASKED);
}

/** Puts a span down behind the others, or makes the last one longer. */
function putSpan(spans: usize, state: usize, start: u32, end: u32): void {
  const count = load<u32>(state, SPANS);
  const last = spans + (<usize>count << 3);
  if (count > 0 && start <= load<u32>(last - 4)) {
    store<u32>(last - 4, end);
    return;
  }
  store<u32>(last, start);
  store<u32>(last, end, 4);
  store<u32>(state, count + 1, SPANS);
}
