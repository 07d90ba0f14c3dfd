import { utf16View } from './utf16.ts';
import type { View } from './view.ts';

type Order = 'le' | 'be';

const UNIT = 4;
/** Characters of the beginning that must be those of a text. */
const SAMPLE = 256;

/** The byte order of a UTF-32 text, by its mark, or because nothing but small numbers of four bytes stand where a text begins. */
export function utf32Order(bytes: Uint8Array): Order | undefined {
  if (bytes.length < 2 * UNIT || bytes.length % UNIT !== 0) return undefined;
  const order = bytes[1] === 0 || bytes[2] === 0 ? orderOfFirst(bytes) : undefined;
  if (order === undefined) return undefined;
  const units = Math.min(SAMPLE, bytes.length / UNIT);
  let characters = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const code = unitAt(bytes, unit, order);
    if (code > 0x10_ffff) return undefined;
    if (code >= 0x20 || (code >= 9 && code <= 13)) characters += 1;
  }
  return characters >= units * 0.95 ? order : undefined;
}

function orderOfFirst(bytes: Uint8Array): Order | undefined {
  const [a, b, c, d] = bytes as unknown as [number, number, number, number];
  if (c === 0 && d === 0 && (b === 0 || (a === 0xff && b === 0xfe))) return 'le';
  return a === 0 && b === 0 && (c === 0 || (c === 0xfe && d === 0xff)) ? 'be' : undefined;
}

function unitAt(bytes: Uint8Array, unit: number, order: Order): number {
  const at = unit * UNIT;
  const [a, b, c, d] = [0, 1, 2, 3].map((byte) => bytes[at + byte] as number) as [
    number,
    number,
    number,
    number,
  ];
  return order === 'le'
    ? a + b * 0x100 + c * 0x1_0000 + d * 0x100_0000
    : d + c * 0x100 + b * 0x1_0000 + a * 0x100_0000;
}

/** The text as UTF-8, mapped back to the UTF-32 bytes. `bytes` begin at `offset` of the file, a multiple of four. */
export function utf32View(bytes: Uint8Array, order: Order, offset: number): View {
  const units = Math.floor(bytes.length / UNIT);
  const utf16 = Buffer.alloc(units * 2);
  for (let unit = 0; unit < units; unit += 1) {
    const code = unitAt(bytes, unit, order);
    // What needs two units of UTF-16 is in no name and no secret.
    utf16.writeUInt16LE(code > 0xffff ? 0xfffd : code, unit * 2);
  }
  const view = utf16View(utf16, 'le', 0);
  return {
    ...view,
    encodings: [order === 'le' ? 'utf-32le' : 'utf-32be'],
    toOriginal: (start, end) => {
      const span = view.toOriginal(start, end);
      return { start: offset + span.start * 2, end: offset + span.end * 2 };
    },
  };
}
