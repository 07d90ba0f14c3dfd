/** A half-open span of bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text to search: the file itself, or what some encoded part of it says. One character of `text` is one byte
 * of `bytes` (latin1), so that offsets are bytes and nothing is copied twice.
 */
export interface View {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** How it was hidden, outermost first: `base64`, `percent`, … Empty for the file itself. */
  readonly encodings: readonly string[];
  /** The bytes of the file that hold a span of this view. */
  toOriginal(start: number, end: number): Span;
}

/** The view of a file's own bytes, which begin at `offset` of the file. */
export function plainView(bytes: Uint8Array, offset: number): View {
  return {
    bytes,
    text: latin1(bytes),
    encodings: [],
    toOriginal: (start, end) => ({ start: start + offset, end: end + offset }),
  };
}

/** The bytes as a text of the same length. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The value of a span: UTF-8 where it is valid, else latin1, so that no two values become one. */
export function textAt(view: View, start: number, end: number): string {
  const text = view.text.slice(start, end);
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(view.bytes.subarray(start, end));
  } catch {
    return text;
  }
}

/**
 * How the bytes of one decoded segment lie in its parent: `copy` one to one, `base64` three in four,
 * `hex` one in two, `whole` not divisible.
 */
export type SegmentKind = 'copy' | 'base64' | 'hex' | 'whole';

const UNITS: Readonly<Record<Exclude<SegmentKind, 'whole'>, { decoded: number; encoded: number }>> = {
  copy: { decoded: 1, encoded: 1 },
  base64: { decoded: 3, encoded: 4 },
  hex: { decoded: 1, encoded: 2 },
};

interface Segment {
  readonly kind: SegmentKind;
  /** In the decoded view. */
  readonly at: number;
  /** In the parent. */
  readonly from: Span;
}

/** Collects decoded segments, in order, into one view of their parent. */
export class ViewBuilder {
  readonly #parent: View;
  readonly #encoding: string;
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;

  constructor(parent: View, encoding: string) {
    this.#parent = parent;
    this.#encoding = encoding;
  }

  get length(): number {
    return this.#length;
  }

  /** Appends decoded bytes (as latin1) that stand in `from` of the parent. */
  add(kind: SegmentKind, decoded: string, from: Span): void {
    if (decoded.length === 0) return;
    this.#segments.push({ kind, at: this.#length, from });
    this.#parts.push(decoded);
    this.#length += decoded.length;
  }

  /** Appends a part of the parent as it is. */
  copy(start: number, end: number): void {
    this.add('copy', this.#parent.text.slice(start, end), { start, end });
  }

  /** Keeps what follows from being read together with what stands before. */
  separate(at: number): void {
    this.add('whole', '\n\n', { start: at, end: at });
  }

  /** The view, or `undefined` when nothing was added. */
  build(): View | undefined {
    if (this.#length === 0) return undefined;
    const text = this.#parts.join('');
    const parent = this.#parent;
    const segments = this.#segments;
    return {
      bytes: Buffer.from(text, 'latin1'),
      text,
      encodings: [...parent.encodings, this.#encoding],
      toOriginal: (start, end) => {
        const first = segmentAt(segments, start);
        const last = segmentAt(segments, Math.max(start, end - 1));
        return parent.toOriginal(placeOf(first, start, 'start'), placeOf(last, end, 'end'));
      },
    };
  }
}

function segmentAt(segments: readonly Segment[], offset: number): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).at <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low] as Segment;
}

/** The edge, in the parent, of the smallest encoded unit that holds the decoded edge. */
function placeOf(segment: Segment, offset: number, edge: 'start' | 'end'): number {
  if (segment.kind === 'whole') return segment.from[edge];
  const unit = UNITS[segment.kind];
  const inside = (offset - segment.at) / unit.decoded;
  const units = edge === 'start' ? Math.floor(inside) : Math.ceil(inside);
  return Math.min(segment.from.start + units * unit.encoded, segment.from.end);
}
