import { PackFailure } from './pack-failure.ts';

/** Where the next byte is read. */
export interface Cursor {
  at: number;
}

/** Type, size and base of an entry take no more bytes. */
export const MOST_HEADER = 64;

/** The size in the header of an entry; its first byte has the type too (gitformat-pack(5)). @throws PackFailure */
export function readEntrySize(bytes: Uint8Array, cursor: Cursor, end: number): number {
  let byte = nextByte(bytes, cursor, end);
  let size = byte & 0x0f;
  for (let scale = 16; byte >= 0x80; scale *= 128) {
    byte = nextByte(bytes, cursor, end);
    size += (byte & 0x7f) * scale;
  }
  return size;
}

/** How far before a change the entry begins that it is a change of. @throws PackFailure */
export function readDistance(bytes: Uint8Array, cursor: Cursor, end: number): number {
  let byte = nextByte(bytes, cursor, end);
  let distance = byte & 0x7f;
  while (byte >= 0x80) {
    byte = nextByte(bytes, cursor, end);
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  return distance;
}

function nextByte(bytes: Uint8Array, cursor: Cursor, end: number): number {
  if (cursor.at >= end) throw new PackFailure('the header of an object is cut off');
  const byte = bytes[cursor.at] as number;
  cursor.at += 1;
  return byte;
}

/** A size in a delta (gitformat-pack(5), "Deltified representation"). @throws PackFailure */
export function readDeltaSize(bytes: Uint8Array, cursor: Cursor, end: number): number {
  let size = 0;
  for (let scale = 1; scale <= 2 ** 42 && cursor.at < end; scale *= 128) {
    const byte = bytes[cursor.at] as number;
    cursor.at += 1;
    size += (byte & 0x7f) * scale;
    if (byte < 0x80) return size;
  }
  throw new PackFailure('a size in a delta has no end');
}
