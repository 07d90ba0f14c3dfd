import { PackFailure } from './pack-failure.ts';

/** Bytes of an object id: SHA-1 or SHA-256 (gitformat-pack(5)). */
export type IdBytes = 20 | 32;

/** How long the ids of a repository are that has this one, in hexadecimal; SHA-1 where it has none. */
export function idBytesOf(id: string | undefined): IdBytes {
  return id?.length === 64 ? 32 : 20;
}

/** The objects of one pack, in the order of their ids, as its `.idx` file lists them. */
export interface PackIndex {
  readonly count: number;
  /** Where each object begins in the pack, in bytes. */
  readonly offsets: Float64Array;
  /** Where in `bytes` the first id stands, and how far apart they are. */
  readonly ids: { readonly bytes: Uint8Array; readonly at: number; readonly step: number };
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
  const { count, ids, step, offsets } = tables;
  const slots = slotsOf(bytes, tables);
  const mask = slots.length - 1;
  return {
    count,
    offsets,
    ids: { bytes, at: ids, step },
    hexId: (index) => bytes.toString('hex', ids + index * step, ids + index * step + idBytes),
    find(id, at) {
      for (let slot = slotOf(id, at) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] as number) - 1;
        if (index === -1 || isSame(bytes, ids + index * step, id, at, idBytes)) return index;
      }
    },
  };
}

/** Objects by the beginnings of their ids: a hash table with open addressing, 0 for what is empty. */
function slotsOf(bytes: Uint8Array, { count, ids, step }: Tables): Uint32Array {
  let size = 16;
  while (size < count * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (let index = 0; index < count; index += 1) {
    let slot = slotOf(bytes, ids + index * step) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  }
  return slots;
}

/** An id is a hash already: its first bytes are as even as any. */
function slotOf(id: Uint8Array, at: number): number {
  return (
    (id[at] as number) |
    ((id[at + 1] as number) << 8) |
    ((id[at + 2] as number) << 16) |
    ((id[at + 3] as number) << 24)
  );
}

function isSame(one: Uint8Array, a: number, other: Uint8Array, b: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (one[a + at] !== other[b + at]) return false;
  return true;
}

interface Tables {
  readonly count: number;
  /** Where the first id stands, and how far the next is. */
  readonly ids: number;
  readonly step: number;
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
  return { count, ids, step: idBytes, offsets };
}

function versionOne(bytes: Buffer, idBytes: IdBytes): Tables {
  const count = countIn(bytes, 0);
  const entries = FANOUT * 4;
  const step = idBytes + 4;
  requireLength(bytes, entries + count * step + 2 * idBytes);
  const offsets = new Float64Array(count);
  for (let index = 0; index < count; index += 1) offsets[index] = bytes.readUInt32BE(entries + index * step);
  return { count, ids: entries + 4, step, offsets };
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
