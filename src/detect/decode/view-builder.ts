import type { Span, View } from './view.ts';

/**
 * How the bytes of one decoded segment lie in its parent: `copy` one to one, `base64` three in four, `hex` one in two,
 * `escape` too, `percent` in three, `byte-escape` in four, `unicode-escape` in six; `whole` not divisible.
 */
export type SegmentKind = keyof typeof UNITS;

/** Bytes of one unit, decoded and encoded. */
const UNITS = {
  whole: [0, 0],
  copy: [1, 1],
  base64: [3, 4],
  hex: [1, 2],
  escape: [1, 2],
  percent: [1, 3],
  'byte-escape': [1, 4],
  'unicode-escape': [1, 6],
} as const;

const KINDS = Object.keys(UNITS) as SegmentKind[];
const CODES = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<SegmentKind, number>;
const WHOLE = CODES.whole;
const COPY = CODES.copy;

/** What is known of a segment: where it is in the decoded view, where in the parent it begins and ends, its kind. */
const FIELDS = 4;

/** Most texts have nothing encoded in them: no memory is taken for what is not there. */
const NOTHING = Buffer.alloc(0);
const NO_SEGMENTS = new Uint32Array(0);
const FIRST_BYTES = 256;
const FIRST_SEGMENTS = 16 * FIELDS;

/** Up to here bytes are copied one by one, which takes less than to begin at once. */
const SHORT = 48;

/**
 * Collects decoded segments, in order, into one view of their parent. Hostile texts have one for every few bytes, so
 * that they stand in tables, and those that go on as the one before did are one with it.
 */
export class ViewBuilder {
  readonly #parent: View;
  readonly #encoding: string;
  #bytes: Buffer = NOTHING;
  #length = 0;
  #segments = NO_SEGMENTS;
  #used = 0;

  constructor(parent: View, encoding: string) {
    this.#parent = parent;
    this.#encoding = encoding;
  }

  /** Appends decoded bytes (as latin1) that stand in `from` of the parent. */
  add(kind: SegmentKind, decoded: string, from: Span): void {
    const { length } = decoded;
    if (length === 0) return;
    this.#segment(CODES[kind], from.start, from.end);
    this.#reserve(length);
    this.#bytes.write(decoded, this.#length, 'latin1');
    this.#length += length;
  }

  /** Appends one decoded byte, which one unit of the parent stands for. */
  addByte(kind: Exclude<SegmentKind, 'base64'>, byte: number, start: number, end: number): void {
    this.#segment(CODES[kind], start, end);
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Appends a part of the parent as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#segment(COPY, start, end);
    this.#reserve(end - start);
    const bytes = this.#bytes;
    const from = this.#parent.bytes;
    let to = this.#length;
    this.#length += end - start;
    if (end - start > SHORT) bytes.set(from.subarray(start, end), to);
    else for (let at = start; at < end; at += 1) bytes[to++] = from[at] as number;
  }

  /** Keeps what follows from being read together with what stands before. */
  separate(at: number): void {
    this.add('whole', '\n\n', { start: at, end: at });
  }

  /** The view, or `undefined` when nothing was added. */
  build(): View | undefined {
    if (this.#length === 0) return undefined;
    const bytes = this.#bytes.subarray(0, this.#length);
    const segments = this.#segments.subarray(0, this.#used);
    const parent = this.#parent;
    return {
      bytes,
      text: bytes.toString('latin1'),
      encodings: [...parent.encodings, this.#encoding],
      toOriginal: (start, end) => {
        const first = segmentAt(segments, start);
        const last = segmentAt(segments, Math.max(start, end - 1));
        return parent.toOriginal(placeOf(segments, first, start, 1), placeOf(segments, last, end, 2));
      },
    };
  }

  #segment(kind: number, start: number, end: number): void {
    const segments = this.#segments;
    const last = this.#used - FIELDS;
    // Of the others a last unit may be cut short.
    const isDivisible = kind !== WHOLE && kind !== CODES.base64;
    if (last >= 0 && isDivisible && segments[last + 3] === kind && segments[last + 2] === start) {
      segments[last + 2] = end;
      return;
    }
    if (this.#used === segments.length) {
      this.#segments = new Uint32Array(Math.max(FIRST_SEGMENTS, segments.length * 2));
      this.#segments.set(segments);
    }
    this.#segments[this.#used] = this.#length;
    this.#segments[this.#used + 1] = start;
    this.#segments[this.#used + 2] = end;
    this.#segments[this.#used + 3] = kind;
    this.#used += FIELDS;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(FIRST_BYTES, this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Where in the table the segment stands that holds a byte of the view. */
function segmentAt(segments: Uint32Array, offset: number): number {
  let low = 0;
  let high = segments.length / FIELDS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle * FIELDS] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * FIELDS;
}

/** The edge, in the parent, of the smallest encoded unit that holds the decoded edge. `edge`: 1 its start, 2 its end. */
function placeOf(segments: Uint32Array, segment: number, offset: number, edge: 1 | 2): number {
  const kind = segments[segment + 3] as number;
  if (kind === WHOLE) return segments[segment + edge] as number;
  const [decoded, encoded] = UNITS[KINDS[kind] as SegmentKind];
  const inside = (offset - (segments[segment] as number)) / decoded;
  const units = edge === 1 ? Math.floor(inside) : Math.ceil(inside);
  return Math.min((segments[segment + 1] as number) + units * encoded, segments[segment + 2] as number);
}
