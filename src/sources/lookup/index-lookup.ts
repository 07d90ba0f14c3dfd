import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PackFailure } from '../pack/pack-failure.ts';
import type { IdBytes } from '../pack/pack-listing.ts';

/** The index of a pack, of which is read what is asked for: few of a million objects. */
export interface IndexLookup {
  /** Where an object begins in the pack, in bytes; `undefined` when the pack does not have it. @throws PackFailure */
  offsetOf(id: Buffer): number | undefined;
  close(): void;
}

const MAGIC = 0xff744f63;
const HEADER = 8;
const FANOUT_BYTES = 1_024;
/** Ids that begin with the same byte, of the largest packs that are worth it. */
const MOST_IDS = 65_536;

/** Opens an index of version 2 (gitformat-pack(5)). @throws PackFailure for any other. */
export function openIndex(path: string, idBytes: IdBytes): IndexLookup {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const head = readAt(file, 0, HEADER + FANOUT_BYTES);
    if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== 2)
      throw new PackFailure('the index is not of version 2');
    const upTo = (byte: number): number => (byte < 0 ? 0 : head.readUInt32BE(HEADER + byte * 4));
    const count = upTo(255);
    const ids = HEADER + FANOUT_BYTES;
    const offsets = ids + count * (idBytes + 4);
    const large = offsets + count * 4;
    if (large + 2 * idBytes > size) throw new PackFailure('the index is cut off');
    const groups = new Map<number, Buffer>();

    function groupOf(byte: number): Buffer {
      const known = groups.get(byte);
      if (known) return known;
      const [from, to] = [upTo(byte - 1), upTo(byte)];
      if (to < from || to > count || to - from > MOST_IDS)
        throw new PackFailure('the index has too many ids of one beginning');
      const group = readAt(file, ids + from * idBytes, (to - from) * idBytes);
      groups.set(byte, group);
      return group;
    }

    return {
      offsetOf(id) {
        const byte = id[0] as number;
        const place = placeIn(groupOf(byte), id);
        if (place === -1) return undefined;
        const offset = readAt(file, offsets + (upTo(byte - 1) + place) * 4, 4).readUInt32BE(0);
        // The highest bit says that the rest is a place in the table of 64-bit offsets.
        if (offset < 0x8000_0000) return offset;
        return Number(readAt(file, large + (offset - 0x8000_0000) * 8, 8).readBigUInt64BE(0));
      },
      close: () => closeSync(file),
    };
  } catch (failure) {
    closeSync(file);
    throw failure;
  }
}

/** Which of the sorted ids it is, or -1. */
function placeIn(group: Buffer, id: Buffer): number {
  let low = 0;
  let high = group.length / id.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = group.compare(id, 0, id.length, middle * id.length, (middle + 1) * id.length);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Bytes of a file. @throws PackFailure when it ends before. */
export function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, from + done);
    if (count === 0) throw new PackFailure('a file is cut off');
    done += count;
  }
  return bytes;
}
