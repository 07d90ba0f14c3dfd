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
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** The value of a span: UTF-8 where it is valid, else latin1, so that no two values become one. */
export function textAt(view: View, start: number, end: number): string {
  const text = view.text.slice(start, end);
  if (isAscii(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(view.bytes.subarray(start, end));
  } catch {
    return text;
  }
}
