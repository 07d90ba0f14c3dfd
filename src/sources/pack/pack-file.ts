import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PackFailure } from './pack-failure.ts';
import type { IdBytes, PackIndex } from './pack-listing.ts';
import { MOST_HEADER, readDistance, readEntrySize } from './pack-numbers.ts';

/** The kinds of entries in a pack (gitformat-pack(5), "Object types"). */
export const ENTRY = { commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, idDelta: 7 } as const;

/**
 * What the headers of a pack say, before anything is inflated; entries are in the order of their offsets. All of it
 * is memory that threads can share.
 */
export interface PackLayout {
  /** Of each object, in the order of the index: its entry. */
  readonly entryOf: Uint32Array;
  /** One of {@link ENTRY}. */
  readonly types: Uint8Array;
  /** Bytes that inflating it gives: of a delta, the delta's own. */
  readonly sizes: Float64Array;
  /** Where its compressed bytes begin, and where the next entry does. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Of a delta: the entry that it is a change of, or -1 when this pack has none such. */
  readonly bases: Int32Array;
}

/** A pack that is open for reading. */
export interface PackFile {
  /** Bytes of the whole pack. */
  readonly size: number;
  /** All of them, in memory that threads can share; `undefined` when they are too many to be held. */
  readonly whole: Uint8Array | undefined;
  /** Fills `bytes` with what stands in the pack from `from` on. @throws PackFailure when that is less. */
  readInto(bytes: Uint8Array, from: number): void;
  readLayout(index: PackIndex): PackLayout;
  close(): void;
}

/** A pack of at most so many bytes is held as a whole: its objects lie anywhere, and each would be read by itself. */
const MOST_WHOLE = 134_217_728;

const HEADER_BYTES = 12;
/** Bytes that are read at once for the headers. */
const WINDOW = 262_144;

/** Opens a pack. Each thread does so; what one of them holds of it is given to the others. */
export function openPack(
  path: string,
  idBytes: IdBytes,
  held?: Uint8Array,
  mostWhole: number = MOST_WHOLE,
): PackFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);

  function readFile(bytes: Uint8Array, from: number): Uint8Array {
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(file, bytes, done, bytes.length - done, from + done);
      if (count === 0) throw new PackFailure('the pack is cut off');
      done += count;
    }
    return bytes;
  }

  try {
    const whole =
      held ?? (size <= mostWhole ? readFile(new Uint8Array(new SharedArrayBuffer(size)), 0) : undefined);
    const readInto = (bytes: Uint8Array, from: number): void => {
      if (whole && from + bytes.length > whole.length) throw new PackFailure('the pack is cut off');
      if (whole) bytes.set(whole.subarray(from, from + bytes.length));
      else readFile(bytes, from);
    };
    const pack = { size, whole, readInto, close: () => closeSync(file) };
    return { ...pack, readLayout: (index) => readLayout(pack, index, idBytes) };
  } catch (failure) {
    closeSync(file);
    throw failure;
  }
}

/** @throws PackFailure when it is not a pack of version 2 or 3. */
function readLayout(
  { size, whole, readInto }: Pick<PackFile, 'size' | 'whole' | 'readInto'>,
  index: PackIndex,
  idBytes: IdBytes,
): PackLayout {
  const { count, offsets } = index;
  /** What is at hand of the pack, and where in the pack it begins and ends. */
  const window = whole ?? Buffer.allocUnsafe(Math.min(size, WINDOW));
  let windowFrom = 0;
  let windowTo = whole ? size : 0;

  function bring(from: number, to: number): void {
    if (to > size) throw new PackFailure('the pack is cut off');
    if (from >= windowFrom && to <= windowTo) return;
    windowTo = 0;
    const end = Math.min(size, from + window.length);
    readInto(window.subarray(0, end - from), from);
    windowFrom = from;
    windowTo = end;
  }

  bring(0, HEADER_BYTES);
  const header = Buffer.from(window.subarray(0, HEADER_BYTES));
  const version = header.readUInt32BE(4);
  if (header.toString('latin1', 0, 4) !== 'PACK' || (version !== 2 && version !== 3))
    throw new PackFailure('it is not a pack of version 2 or 3');
  if (header.readUInt32BE(8) !== count) throw new PackFailure('pack and index have different counts');
  const sorted = Float64Array.from(offsets).sort();
  const layout = {
    entryOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
    types: new Uint8Array(new SharedArrayBuffer(count)),
    sizes: new Float64Array(new SharedArrayBuffer(count * 8)),
    starts: new Float64Array(new SharedArrayBuffer(count * 8)),
    ends: new Float64Array(new SharedArrayBuffer(count * 8)),
    bases: new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1),
  };
  for (let at = 0; at < count; at += 1) layout.entryOf[at] = entryAt(sorted, offsets[at] as number);
  for (let entry = 0; entry < count; entry += 1) {
    const offset = sorted[entry] as number;
    const end = entry + 1 < count ? (sorted[entry + 1] as number) : size - idBytes;
    if (offset < HEADER_BYTES || end <= offset) throw new PackFailure('two objects begin at one place');
    layout.ends[entry] = end;
    const headerEnd = Math.min(end, offset + MOST_HEADER);
    bring(offset, headerEnd);
    readEntry(entry, offset, headerEnd);
  }
  return layout;

  function readEntry(entry: number, offset: number, end: number): void {
    const limit = end - windowFrom;
    const cursor = { at: offset - windowFrom };
    const type = ((window[cursor.at] as number) >> 4) & 7;
    layout.types[entry] = type;
    layout.sizes[entry] = readEntrySize(window, cursor, limit);
    if (type === ENTRY.offsetDelta) {
      layout.bases[entry] = entryAt(sorted, offset - readDistance(window, cursor, limit));
    } else if (type === ENTRY.idDelta) {
      if (cursor.at + idBytes > limit) throw new PackFailure('the header of an object is cut off');
      const found = index.find(window, cursor.at);
      cursor.at += idBytes;
      layout.bases[entry] = found === -1 ? -1 : (layout.entryOf[found] as number);
    } else if (type < ENTRY.commit || type > ENTRY.tag) {
      throw new PackFailure(`an object has the unknown type ${type}`);
    }
    layout.starts[entry] = windowFrom + cursor.at;
  }
}

/** The entry that begins at an offset, or -1. */
function entryAt(sorted: Float64Array, offset: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle] as number;
    if (there === offset) return middle;
    if (there < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
