import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { ENTRY } from '../../../src/sources/pack/pack-file.ts';

/** An object of a made-up pack; nothing has to be true of it. */
export interface MadeEntry {
  readonly type: number;
  readonly content: Uint8Array;
  /** What its header says that it has, in place of what it has. */
  readonly size?: number;
  /** Of a delta by offset: how far back its base begins. */
  readonly back?: number;
  /** Of a delta by id: which entry is its base. */
  readonly base?: number;
  /** Written in place of what its content packs to. */
  readonly packed?: Uint8Array;
}

/** The id of the entry at a place: made up, since nobody checks it. */
export function madeId(index: number): Buffer {
  return createHash('sha1').update(String(index)).digest();
}

/** A pack and its index (gitformat-pack(5)). `offsets` are told by the index in place of the true ones. */
export function packOf(
  entries: readonly MadeEntry[],
  offsets: ReadonlyMap<number, number> = new Map(),
): { readonly pack: Buffer; readonly index: Buffer; readonly starts: readonly number[] } {
  const header = Buffer.alloc(12);
  header.write('PACK');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(entries.length, 8);
  const parts: Buffer[] = [header];
  const starts: number[] = [];
  let at = header.length;
  for (const { type, content, size = content.length, back = 0, base = 0, packed } of entries) {
    starts.push(at);
    const bases =
      type === ENTRY.offsetDelta ? offsetOf(back) : type === ENTRY.idDelta ? madeId(base) : Buffer.alloc(0);
    const part = Buffer.concat([sizeOf(type, size), bases, packed ?? deflateSync(content)]);
    parts.push(part);
    at += part.length;
  }
  const pack = Buffer.concat([...parts, Buffer.alloc(20)]);
  return { pack, index: indexOf(starts.map((start, index) => offsets.get(index) ?? start)), starts };
}

/** A delta that copies its whole base of `length` bytes and adds a text of at most 127. */
export function growingDelta(length: number, added: string): Buffer {
  const text = Buffer.from(added);
  const copy = [0x80 | 0x10 | 0x20 | 0x40, length & 0xff, (length >> 8) & 0xff, (length >> 16) & 0xff];
  return Buffer.concat([
    varint(length),
    varint(length + text.length),
    Buffer.from([...copy, text.length]),
    text,
  ]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function sizeOf(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 0x0f)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) as number) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}

function offsetOf(back: number): Buffer {
  const bytes = [back & 0x7f];
  for (let rest = Math.floor(back / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1;
    bytes.unshift((rest & 0x7f) | 0x80);
  }
  return Buffer.from(bytes);
}

function indexOf(offsets: readonly number[]): Buffer {
  const ids = offsets.map((_, index) => madeId(index));
  const order = offsets
    .map((_, index) => index)
    .sort((a, b) => Buffer.compare(ids[a] as Buffer, ids[b] as Buffer));
  const head = Buffer.alloc(8 + 1_024);
  head.writeUInt32BE(0xff74_4f63, 0);
  head.writeUInt32BE(2, 4);
  const counts = new Uint32Array(256);
  for (const each of ids) counts[each[0] as number] = (counts[each[0] as number] as number) + 1;
  let upTo = 0;
  for (const [byte, count] of counts.entries()) {
    upTo += count;
    head.writeUInt32BE(upTo, 8 + byte * 4);
  }
  const large: Buffer[] = [];
  const small = Buffer.alloc(order.length * 4);
  for (const [place, index] of order.entries()) {
    const offset = offsets[index] as number;
    if (offset < 0x8000_0000) small.writeUInt32BE(offset, place * 4);
    else {
      small.writeUInt32BE((0x8000_0000 + large.length) >>> 0, place * 4);
      const wide = Buffer.alloc(8);
      wide.writeBigUInt64BE(BigInt(offset));
      large.push(wide);
    }
  }
  return Buffer.concat([
    head,
    ...order.map((index) => ids[index] as Buffer),
    Buffer.alloc(order.length * 4),
    small,
    ...large,
    Buffer.alloc(40),
  ]);
}
