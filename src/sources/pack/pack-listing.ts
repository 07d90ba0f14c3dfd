import { PackFailure } from './pack-failure.ts';

/** Bytes of an object id: SHA-1 or SHA-256 (gitformat-pack(5)). */
export type IdBytes = 20 | 32;

/** The objects of one pack, in the order of their ids, as its `.idx` file lists them. */
export interface PackIndex {
  readonly count: number;
  /** Where each object begins in the pack, in bytes. */
  readonly offsets: Float64Array;
  /** The id of object `index` in hexadecimal. */
  hexId(index: number): string;
  /** The object of the id that begins at `at`, or -1. */
  find(bytes: Uint8Array, at: number): number;
}

const MAGIC = 0xff744f63;
const FANOUT = 256;

/**
 * Reads an index of version 1 or 2 (gitformat-pack(5), "pack-*.idx files have the following format").
 * @throws PackFailure for anything else.
 */
export function readPackIndex(bytes: Buffer, idBytes: IdBytes): PackIndex {
  if (bytes.length < FANOUT * 4 + 8) throw new PackFailure('the index is too short');
  const tables = bytes.readUInt32BE(0) === MAGIC ? versionTwo(bytes, idBytes) : versionOne(bytes, idBytes);
  const { count, ids, step, fanout, offsets } = tables;
  const idAt = (index: number): number => ids + index * step;
  return {
    count,
    offsets,
    hexId: (index) => bytes.toString('hex', idAt(index), idAt(index) + idBytes),
    find(id, at) {
      const first = id[at] as number;
      let low = first === 0 ? 0 : bytes.readUInt32BE(fanout + (first - 1) * 4);
      let high = bytes.readUInt32BE(fanout + first * 4);
      while (low < high) {
        const middle = (low + high) >>> 1;
        const order = compared(bytes, idAt(middle), id, at, idBytes);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return -1;
    },
  };
}

/** Below 0 when the `length` bytes at `a` of the one come before those at `b` of the other. */
function compared(one: Uint8Array, a: number, other: Uint8Array, b: number, length: number): number {
  for (let at = 0; at < length; at += 1) {
    const order = (one[a + at] as number) - (other[b + at] as number);
    if (order !== 0) return order;
  }
  return 0;
}

interface Tables {
  readonly count: number;
  /** Where the first id stands, and how far the next is. */
  readonly ids: number;
  readonly step: number;
  readonly fanout: number;
  readonly offsets: Float64Array;
}

function versionTwo(bytes: Buffer, idBytes: IdBytes): Tables {
  const version = bytes.readUInt32BE(4);
  if (version !== 2) throw new PackFailure(`the index has version ${version}`);
  const fanout = 8;
  const count = countIn(bytes, fanout);
  const ids = fanout + FANOUT * 4;
  const small = ids + count * (idBytes + 4);
  const large = small + count * 4;
  requireLength(bytes, large + 2 * idBytes);
  const offsets = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const offset = bytes.readUInt32BE(small + index * 4);
    // The highest bit says that the rest is a place in the table of 64-bit offsets.
    if (offset < 0x8000_0000) offsets[index] = offset;
    else {
      const at = large + (offset - 0x8000_0000) * 8;
      requireLength(bytes, at + 8 + 2 * idBytes);
      offsets[index] = Number(bytes.readBigUInt64BE(at));
    }
  }
  return { count, ids, step: idBytes, fanout, offsets };
}

function versionOne(bytes: Buffer, idBytes: IdBytes): Tables {
  const count = countIn(bytes, 0);
  const entries = FANOUT * 4;
  const step = idBytes + 4;
  requireLength(bytes, entries + count * step + 2 * idBytes);
  const offsets = new Float64Array(count);
  for (let index = 0; index < count; index += 1) offsets[index] = bytes.readUInt32BE(entries + index * step);
  return { count, ids: entries + 4, step, fanout: 0, offsets };
}

function countIn(bytes: Buffer, fanout: number): number {
  let last = 0;
  for (let byte = 0; byte < FANOUT; byte += 1) {
    const upTo = bytes.readUInt32BE(fanout + byte * 4);
    if (upTo < last) throw new PackFailure('the counts of the index fall');
    last = upTo;
  }
  return last;
}

function requireLength(bytes: Buffer, length: number): void {
  if (bytes.length < length) throw new PackFailure('the index is cut off');
}
