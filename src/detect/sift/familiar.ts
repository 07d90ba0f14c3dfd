import { randomBytes } from 'node:crypto';
import { instantiate } from '../../base/web-assembly.ts';
import { NO_SPANS, SpanList, type Spans } from './spans.ts';
import { FAMILIAR } from './wasm.ts';
import { MARGIN } from './windows.ts';

/** What of a text was not seen before. Valid until the next text is asked about. */
export interface Unfamiliar {
  /** Where a match may stand that was not seen before. */
  readonly spans: Spans;
  /** When the rest was looked at, that took at most so much. */
  readonly steps: number;
  readonly decoded: number;
  /**
   * Makes it familiar, but for what touches one of `except`: nothing else is in the text, nothing far away decides that, and to
   * see that took so much.
   */
  remember(steps: number, decoded: number, except?: Spans): void;
}

/**
 * Remembers passages of texts in which nothing was found, each with what stands near before it: whatever ends in such
 * a passage was looked at with all that decides it. Most of what a version brings another one brought before: a merge,
 * a revert, a copy, a bundle that is built anew. A passage is a few lines, and the last one's own content says that it
 * ends (content-defined chunks).
 */
export interface Familiar {
  /**
   * @param reading how the text is read: what is familiar in one reading is not in another
   * @param changes where it differs from a text that is all familiar; `undefined`: all of it is asked for
   * @returns `undefined` for a text that is too large to be looked up
   */
  unfamiliar(bytes: Uint8Array, reading: number, changes: Spans | undefined): Unfamiliar | undefined;
}

interface Exports {
  /** Places and numbers, as `assembly/unfamiliar.ts` names them. */
  readonly findUnfamiliar: (...places: readonly number[]) => void;
  /** table, slots, keys, count, look, except, end of these; gives how many are new. */
  readonly enter: (...places: readonly number[]) => number;
  /** table, slots, room for it. */
  readonly grow: (...places: readonly number[]) => void;
}

/** Larger texts are not looked up, so that little memory is needed. */
const LARGEST = 8_388_608;
/** Of shorter texts all passages are found; of others those near changes. */
const SHORT = 4_096;
/** Bytes within which a passage mostly begins or ends. */
const PASSAGE = 512;
/** Lines that end a passage have at least so many bytes. */
const SHORTEST_END = 16;

/** The table takes a megabyte at first; with three quarters of its slots taken it grows. */
const SLOT_BYTES = 16;
const FEWEST_SLOTS = 65_536;
const MOST_SLOTS = 1_048_576;
const LOOK_BYTES = 24;
const MOST_LOOKS = 262_144;
const MOST_ASKED = 65_536;
const KEY_BYTES = 16;
export const MOST_EXCEPTED = 1_024;

/** The first page is the module's own; of what follows, only what is used takes memory. */
const STATE = 65_536;
const STATE_BYTES = 32;
const SUMS = 16;
const ASKED = STATE + STATE_BYTES;
const LOOKS = ASKED + MOST_ASKED * 8;
const TABLE = LOOKS + (MOST_LOOKS + 1) * LOOK_BYTES;
const TEXT = TABLE + MOST_SLOTS * SLOT_BYTES;
/** A line feed ends the last line; behind it more bytes are read than it has. */
const PADDING = 32;
const LINE_FEED = 0x0a;

/** @param mostSlots a power of two: with three quarters as many passages known, all are forgotten */
export function createFamiliar(mostSlots = MOST_SLOTS): Familiar {
  const { exports, memory } = instantiate<Exports>(FAMILIAR, TEXT);
  // Drawn anew each time, so that nobody can make two passages share a key.
  const seed = randomBytes(4).readUInt32LE();
  let bytes = memory(TEXT);
  let slots = FEWEST_SLOTS;
  let used = 0;
  let looks = 0;
  let questions = 0;

  /** Makes room for so many keys; `free` is where nothing is kept. */
  function makeRoom(keys: number, free: number): void {
    if ((used + keys) * 4 > mostSlots * 3 || looks === MOST_LOOKS) {
      bytes.fill(0, LOOKS, TEXT);
      slots = FEWEST_SLOTS;
      used = 0;
      looks = 0;
    }
    while ((used + keys) * 4 > slots * 3) {
      bytes = memory(free + slots * SLOT_BYTES);
      exports.grow(TABLE, slots, free);
      slots *= 2;
    }
  }

  /** Takes the lines of a text that are to be cut into passages, each to its place. */
  function load(text: Uint8Array, { pairs, length }: Spans): void {
    for (let at = 0; at < length; at += 2) {
      const start = pairs[at] as number;
      bytes.set(text.subarray(start, pairs[at + 1]), TEXT + start);
    }
    bytes.fill(LINE_FEED, TEXT + text.length, TEXT + text.length + PADDING);
  }

  return {
    unfamiliar(text, reading, changes) {
      const { length } = text;
      if (length > LARGEST || (changes && changes.length > MOST_ASKED * 2)) return undefined;
      const most = Math.ceil(length / SHORTEST_END) + 2;
      const passages = (TEXT + length + PADDING + 7) & ~7;
      const spans = passages + most * 16;
      const keys = spans + most * 8;
      const excepted = keys + most * KEY_BYTES;
      const free = excepted + MOST_EXCEPTED * 8;
      bytes = memory(free);
      const asked = changes ? behind(changes) : new SpanList().add(0, length);
      const parts = changes && length > SHORT ? linesAround(text, asked) : new SpanList().add(0, length);
      load(text, parts);
      new Uint32Array(bytes.buffer, ASKED).set(asked.pairs.subarray(0, asked.length));
      bytes.fill(0, STATE, STATE + STATE_BYTES);
      questions += 1;
      const askedEnd = ASKED + asked.length * 4;
      for (let at = 0; at < parts.length; at += 2) {
        const part = [length, parts.pairs[at] as number, parts.pairs[at + 1] as number];
        const places = [ASKED, askedEnd, TABLE, slots, LOOKS, questions, passages, spans, keys, STATE];
        exports.findUnfamiliar(TEXT, ...part, seed, reading, MARGIN, ...places);
      }
      const [found = 0, fresh = 0] = new Uint32Array(bytes.buffer, STATE, 2);
      const [steps = 0, decoded = 0] = new Float64Array(bytes.buffer, STATE + SUMS, 2);
      return {
        spans: { pairs: new Uint32Array(bytes.buffer, spans, found * 2), length: found * 2 },
        steps,
        decoded,
        remember(ownSteps, ownDecoded, except = NO_SPANS) {
          if (except.length > MOST_EXCEPTED * 2) return;
          makeRoom(fresh, free);
          new Uint32Array(bytes.buffer, excepted).set(except.pairs.subarray(0, except.length));
          looks += 1;
          new Float64Array(bytes.buffer, LOOKS + looks * LOOK_BYTES + 8, 2).set([ownSteps, ownDecoded]);
          const exceptedEnd = excepted + except.length * 4;
          used += exports.enter(TABLE, slots, keys, fresh, looks, excepted, exceptedEnd);
        },
      };
    },
  };
}

/** Where a match may end that touches a change. */
function behind({ pairs, length }: Spans): Spans {
  const spans = new SpanList();
  for (let at = 0; at < length; at += 2) spans.add(pairs[at] as number, (pairs[at + 1] as number) + MARGIN);
  return spans;
}

/** The lines in which the passages stand that touch some spans, with what their keys are about. */
function linesAround(bytes: Uint8Array, { pairs, length }: Spans): Spans {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines = new SpanList();
  let last = 0;
  for (let at = 0; at < length; at += 2) {
    const from = (pairs[at] as number) - MARGIN - PASSAGE;
    const to = (pairs[at + 1] as number) + PASSAGE;
    const lineFeed = to < text.length ? text.indexOf(LINE_FEED, to) : -1;
    const end = lineFeed === -1 ? text.length : lineFeed + 1;
    const start = from <= last ? last : text.lastIndexOf(LINE_FEED, from) + 1;
    lines.add(Math.max(start, last), end);
    last = end;
  }
  return lines;
}
