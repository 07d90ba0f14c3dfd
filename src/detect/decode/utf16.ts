import type { View } from './view.ts';

type Order = 'le' | 'be';

/**
 * The byte order of a UTF-16 text: by its mark, or, without one, because every other byte of its first
 * kilobytes is zero, as in text that is mostly ASCII (Windows registry exports, PowerShell output, SQL Server).
 */
export function utf16Order(bytes: Uint8Array): Order | undefined {
  if (bytes.length < 4) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const sample = Math.min(bytes.length & ~1, 4_096);
  if (!hasZero(bytes, sample)) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  const pairs = sample / 2;
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return 'le';
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05) return 'be';
  return undefined;
}

/** The text as UTF-8, mapped back to the UTF-16 bytes. `bytes` begin at `offset` of the file, an even one. */
export function utf16View(bytes: Uint8Array, order: Order, offset: number): View {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (order === 'be') even.swap16();
  const utf8 = Buffer.from(even.toString('utf16le'));
  // Where all is ASCII the map is a shift; else each UTF-8 byte remembers its code unit.
  const map = utf8.length * 2 === even.length ? undefined : unitOfByte(even, utf8.length);
  const unitAt = (index: number): number => (map ? (map[index] ?? even.length >> 1) : index);
  return {
    bytes: utf8,
    text: utf8.toString('latin1'),
    encodings: [order === 'le' ? 'utf-16le' : 'utf-16be'],
    toOriginal: (start, end) => ({ start: offset + unitAt(start) * 2, end: offset + unitAt(end) * 2 }),
  };
}

function unitOfByte(utf16: Buffer, length: number): Uint32Array {
  const map = new Uint32Array(length);
  let at = 0;
  for (let unit = 0; unit * 2 < utf16.length; unit += 1) {
    const code = utf16.readUInt16LE(unit * 2);
    const next = unit * 2 + 2 < utf16.length ? utf16.readUInt16LE(unit * 2 + 2) : 0;
    const pair = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    const width = pair ? 4 : utf8Width(code);
    map.fill(unit, at, at + width);
    at += width;
    if (pair) unit += 1;
  }
  return map;
}

/** A lone surrogate becomes U+FFFD, which takes three bytes. */
function utf8Width(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}

/** As git judges it: a NUL in the first 8,000 bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  return hasZero(bytes, 8_000);
}

/** Whether one of the first bytes is zero: one native search, many times as fast as that of typed arrays. */
function hasZero(bytes: Uint8Array, within: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(within, bytes.length)).includes(0);
}
