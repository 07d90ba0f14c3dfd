import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { MOST_BYTES } from './delta.ts';
import { PackFailure } from './pack-failure.ts';
import type { IdBytes, PackIndex } from './pack-listing.ts';

/** The kinds of entries in a pack (gitformat-pack(5), "Object types"). */
export const ENTRY = { commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, idDelta: 7 } as const;

/**
 * What the headers of a pack say, before anything is inflated; entries are in the order of their offsets. All of it
 * is memory that threads can share.
 */
export interface PackLayout {
  /** Of each entry: its place in the index. */
  readonly entries: Uint32Array;
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

/** A pack that is open for reading. Each thread opens its own. */
export interface PackFile {
  /** The bytes of an entry, inflated. @throws PackFailure */
  inflate(layout: PackLayout, entry: number): Buffer;
  readLayout(index: PackIndex): PackLayout;
  close(): void;
}

const HEADER_BYTES = 12;
/** Bytes that are held to read into. Most objects are smaller. */
const WINDOW = 262_144;
/** Type, size and base of an entry take no more. */
const MOST_HEADER = 64;

/** @throws PackFailure when it is not a pack of version 2 or 3. */
export function openPack(path: string, idBytes: IdBytes): PackFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const scratch = Buffer.allocUnsafe(WINDOW);
  let windowFrom = 0;
  let windowTo = 0;

  /** Bytes of the pack, valid until the next call; objects of one tree lie far apart, so nothing is read ahead. */
  function read(from: number, to: number): Buffer {
    if (to > size) throw new PackFailure('the pack is cut off');
    windowTo = 0;
    return readInto(
      to - from > WINDOW ? Buffer.allocUnsafe(to - from) : scratch.subarray(0, to - from),
      from,
    );
  }

  /** The same for one place after another. */
  function readNext(from: number, to: number): Buffer {
    if (to > size) throw new PackFailure('the pack is cut off');
    if (from < windowFrom || to > windowTo) {
      windowTo = from + readInto(scratch.subarray(0, Math.min(WINDOW, size - from)), from).length;
      windowFrom = from;
    }
    return scratch.subarray(from - windowFrom, to - windowFrom);
  }

  function readInto(buffer: Buffer, from: number): Buffer {
    for (let done = 0; done < buffer.length; ) {
      const count = readSync(file, buffer, done, buffer.length - done, from + done);
      if (count === 0) throw new PackFailure('the pack is cut off');
      done += count;
    }
    return buffer;
  }

  function readLayout(index: PackIndex): PackLayout {
    const { count, offsets } = index;
    const header = read(0, HEADER_BYTES);
    const version = header.readUInt32BE(4);
    if (header.toString('latin1', 0, 4) !== 'PACK' || (version !== 2 && version !== 3))
      throw new PackFailure('it is not a pack of version 2 or 3');
    if (header.readUInt32BE(8) !== count) throw new PackFailure('pack and index have different counts');
    const sorted = Float64Array.from(offsets).sort();
    const entryOf = new Uint32Array(count);
    const layout = {
      entries: new Uint32Array(new SharedArrayBuffer(count * 4)),
      types: new Uint8Array(new SharedArrayBuffer(count)),
      sizes: new Float64Array(new SharedArrayBuffer(count * 8)),
      starts: new Float64Array(new SharedArrayBuffer(count * 8)),
      ends: new Float64Array(new SharedArrayBuffer(count * 8)),
      bases: new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1),
    };
    for (let at = 0; at < count; at += 1) {
      const entry = entryAt(sorted, offsets[at] as number);
      layout.entries[entry] = at;
      entryOf[at] = entry;
    }
    for (let entry = 0; entry < count; entry += 1) {
      const offset = sorted[entry] as number;
      const end = entry + 1 < count ? (sorted[entry + 1] as number) : size - idBytes;
      if (offset < HEADER_BYTES || end <= offset) throw new PackFailure('two objects begin at one place');
      layout.ends[entry] = end;
      readEntry(entry, offset, end);
    }
    return layout;

    function readEntry(entry: number, offset: number, end: number): void {
      const bytes = readNext(offset, Math.min(end, offset + MOST_HEADER));
      let at = 1;
      const first = bytes[0] as number;
      let length = first & 0x0f;
      for (let byte = first, scale = 16; byte >= 0x80; scale *= 128) {
        byte = byteAt(bytes, at);
        at += 1;
        length += (byte & 0x7f) * scale;
      }
      const type = (first >> 4) & 7;
      layout.types[entry] = type;
      layout.sizes[entry] = length;
      if (type === ENTRY.offsetDelta) {
        let byte = byteAt(bytes, at);
        let back = byte & 0x7f;
        for (at += 1; byte >= 0x80; at += 1) {
          byte = byteAt(bytes, at);
          back = (back + 1) * 128 + (byte & 0x7f);
        }
        layout.bases[entry] = entryAt(sorted, offset - back);
      } else if (type === ENTRY.idDelta) {
        if (at + idBytes > bytes.length) throw new PackFailure('the header of an object is cut off');
        const found = index.find(bytes.subarray(at, at + idBytes));
        at += idBytes;
        layout.bases[entry] = found === -1 ? -1 : (entryOf[found] as number);
      } else if (type < ENTRY.commit || type > ENTRY.tag) {
        throw new PackFailure(`an object has the unknown type ${type}`);
      }
      layout.starts[entry] = offset + at;
    }
  }

  function inflate(layout: PackLayout, entry: number): Buffer {
    const expected = layout.sizes[entry] as number;
    if (expected > MOST_BYTES) throw new PackFailure('an object is too large');
    const packed = read(layout.starts[entry] as number, layout.ends[entry] as number);
    let bytes: Buffer;
    try {
      // One byte more than is expected, so that what is longer than it says is noticed and never unfolds.
      bytes = inflateSync(packed, { chunkSize: Math.max(64, expected + 1), maxOutputLength: expected + 1 });
    } catch (cause) {
      throw new PackFailure('an object cannot be inflated', { cause });
    }
    if (bytes.length !== expected) throw new PackFailure('an object is not as long as it says');
    return bytes;
  }

  return { inflate, readLayout, close: () => closeSync(file) };
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new PackFailure('the header of an object is cut off');
  return byte;
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
