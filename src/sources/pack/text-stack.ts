import { createUnpacker, OWN_BYTES, SLACK, type Unpacker } from './inflate/unpacker.ts';
import { PackFailure } from './pack-failure.ts';
import type { PackFile, PackLayout } from './pack-file.ts';
import { readDeltaSize } from './pack-numbers.ts';
import { createPackWindows, type PackWindows, WINDOWS_BYTES } from './pack-windows.ts';

/** Where a text differs from its base: pairs of start and end, in order; an empty pair is a seam. */
export interface Changes {
  readonly pairs: Uint32Array;
  /** Numbers of `pairs` that count: two a range. */
  readonly length: number;
}

/** A text on the stack. */
export interface StackedText {
  readonly at: number;
  readonly size: number;
}

/**
 * Texts of a pack, one on top of another in one memory: each is a change of the one below it. What is read takes the
 * place of what was above its base.
 */
export interface TextStack {
  /** Reads an entry that is stored whole. @throws PackFailure */
  whole(entry: number): StackedText;
  /** Reads an entry that changes a text on the stack; `undefined` when it is too large. @throws PackFailure */
  changed(entry: number, base: StackedText): StackedText | undefined;
  /** The bytes of a text, and where the one that was read last differs from its base; until the next one is read. */
  bytes(text: StackedText): Buffer;
  changes(): Changes;
}

/** Bytes of the texts on one path of a tree that are held at most. */
export const MOST_HELD = 134_217_728;
/** Memory that is kept from one tree to the next. */
const MOST_KEPT = 67_108_864;

/** More places than this at which a text differs from its base are not told apart. */
const MOST_RANGES = 65_536;
/** Larger deltas stand on the stack, below what they give. */
const DELTA_BYTES = 1_048_576;

const WINDOWS_AT = OWN_BYTES;
const RANGES_AT = WINDOWS_AT + WINDOWS_BYTES + SLACK;
const DELTA_AT = RANGES_AT + MOST_RANGES * 8;
const STACK_AT = DELTA_AT + DELTA_BYTES + SLACK;

/** A stack for the texts of one pack. */
export function createTextStack(pack: PackFile, layout: PackLayout): TextStack {
  let { unpacker, windows, memory, ranges } = opened(pack);
  let count = 0;

  /** Makes sure that the memory reaches so far. */
  function reserve(end: number): void {
    if (end + SLACK <= memory.length) return;
    ({ memory, ranges } = viewsOf(unpacker, end + SLACK + DELTA_BYTES));
  }

  /** Inflates an entry to a place; the memory is free from `free` on. */
  function inflate(entry: number, to: number, size: number, free: number): void {
    const from = layout.starts[entry] as number;
    // What follows a stream is not looked at, and no packer makes a text more than twice as long.
    const end = Math.min(layout.ends[entry] as number, from + 2 * size + 1_024);
    let at = windows.place(from, end, memory);
    if (at === -1) {
      at = free;
      reserve(at + end - from);
      pack.readInto(memory.subarray(at, at + end - from), from);
    }
    unpacker.inflate(at, at + end - from, to, size);
  }

  return {
    whole(entry) {
      if (memory.length > MOST_KEPT) ({ unpacker, windows, memory, ranges } = opened(pack));
      const size = layout.sizes[entry] as number;
      reserve(STACK_AT + size);
      inflate(entry, STACK_AT, size, above(STACK_AT + size));
      return { at: STACK_AT, size };
    },
    changed(entry, base) {
      const length = layout.sizes[entry] as number;
      const top = above(base.at + base.size);
      const from = length <= DELTA_BYTES ? DELTA_AT : top;
      const end = from + length;
      reserve(end);
      inflate(entry, from, length, Math.max(top, above(end)));
      const cursor = { at: from };
      if (readDeltaSize(memory, cursor, end) !== base.size)
        throw new PackFailure('a delta is of another base');
      const size = readDeltaSize(memory, cursor, end);
      const at = length <= DELTA_BYTES ? top : above(end);
      if (at - STACK_AT + size > 2 * MOST_HELD) return undefined;
      reserve(at + size);
      const result = { at, size };
      count = unpacker.apply({ from: cursor.at, end }, base, result, { at: RANGES_AT, most: MOST_RANGES });
      return result;
    },
    bytes: ({ at, size }) => memory.subarray(at, at + size),
    changes: () => ({ pairs: ranges, length: count * 2 }),
  };
}

/** A memory with the fixed places, and windows in it. */
function opened(pack: PackFile): {
  readonly unpacker: Unpacker;
  readonly windows: PackWindows;
  readonly memory: Buffer;
  readonly ranges: Uint32Array;
} {
  const unpacker = createUnpacker(STACK_AT + DELTA_BYTES);
  return { unpacker, windows: createPackWindows(pack, WINDOWS_AT), ...viewsOf(unpacker, STACK_AT) };
}

function viewsOf(unpacker: Unpacker, least: number): { memory: Buffer; ranges: Uint32Array } {
  const { buffer } = unpacker.memory(least);
  return { memory: Buffer.from(buffer), ranges: new Uint32Array(buffer, RANGES_AT, MOST_RANGES * 2) };
}

/** Where something may stand behind what ends at a place. */
function above(end: number): number {
  return (end + SLACK + 7) & ~7;
}
