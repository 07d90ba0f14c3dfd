/** How a text's bytes are read as characters. Everything that has no byte order mark of UTF-16 counts as UTF-8. */
type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A place in a text: bytes 0-based from its beginning, line and column 1-based. */
export interface TextPosition {
  readonly byte: number;
  readonly line: number;
  /** In UTF-16 code units, as SARIF's `columnKind: utf16CodeUnits` counts. */
  readonly column: number;
  readonly encoding: TextEncoding;
}

/** A piece of a text with both its ends in lines and columns; the end is exclusive. */
export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly startByte: number;
  readonly endByte: number;
}

/** The beginning of a text, whose first bytes tell its encoding. */
export function textStart(bytes: Uint8Array): TextPosition {
  return { byte: 0, line: 1, column: 1, encoding: encodingOf(bytes) };
}

/** The position after `bytes`, which follow `from`. */
export function advance(from: TextPosition, bytes: Uint8Array): TextPosition {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from.encoding !== 'utf-8') return advanceDecoded(from, text);
  let line = from.line;
  let lineStart = -1;
  for (let at = text.indexOf(0x0a); at !== -1; at = text.indexOf(0x0a, at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  const units = text.toString('utf8', Math.max(0, lineStart)).length;
  return { ...from, byte: from.byte + text.length, line, column: (lineStart < 0 ? from.column : 1) + units };
}

/**
 * Places byte spans of one piece of text, which begins at `start`. Bytes are asked for and told from the beginning of
 * the whole text. Quick when asked in ascending order: it goes on from the last answer.
 */
export function locator(
  start: TextPosition,
  bytes: Uint8Array,
): (startByte: number, endByte: number) => Span {
  let last = start;
  const positionOf = (byte: number): TextPosition => {
    const from = byte >= last.byte ? last : start;
    return advance(from, bytes.subarray(from.byte - start.byte, byte - start.byte));
  };
  return (startByte, endByte) => {
    last = positionOf(startByte);
    const end = positionOf(endByte);
    return {
      startLine: last.line,
      startColumn: last.column,
      endLine: end.line,
      endColumn: end.column,
      startByte,
      endByte,
    };
  };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function advanceDecoded(from: TextPosition, bytes: Buffer): TextPosition {
  const text = new TextDecoder(from.encoding, { ignoreBOM: from.byte !== 0 }).decode(bytes);
  const lines = text.split('\n');
  const units = lines.at(-1)?.length ?? 0;
  return {
    ...from,
    byte: from.byte + bytes.length,
    line: from.line + lines.length - 1,
    column: (lines.length === 1 ? from.column : 1) + units,
  };
}
