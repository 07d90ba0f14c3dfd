import type { Inside } from '../../detect/containers/inside.ts';
import type { InnerPlace } from '../../findings/finding.ts';
import { locator, type Span, textStart } from '../../findings/locate.ts';
import type { Piece } from '../../sources/piece.ts';

/** Something that the detector tells of a piece. */
interface Told {
  readonly startByte: number;
  readonly endByte: number;
  readonly inside?: Inside;
}

/** Where it stands in the whole text, and what it stands in. */
export interface Place {
  readonly span: Span;
  /** Where it stands in a text that the file holds. */
  readonly inside?: InnerPlace;
  /** The text that it stands in, and its bytes there. */
  readonly text: Uint8Array;
  readonly startByte: number;
  readonly endByte: number;
}

/** Places what was found in a piece. Quick when asked in the order of the text. */
export function placer({ start, bytes }: Piece): (told: Told) => Place {
  const locate = locator(start, bytes);
  let inner: { readonly bytes: Uint8Array; readonly locate: ReturnType<typeof locator> } | undefined;
  return ({ startByte, endByte, inside }) => {
    const from = start.byte + startByte;
    const to = start.byte + endByte;
    if (!inside) return { span: locate(from, to), text: bytes, startByte, endByte };
    if (inner?.bytes !== inside.bytes)
      inner = { bytes: inside.bytes, locate: locator(textStart(inside.bytes), inside.bytes) };
    const place = inner.locate(inside.startByte, inside.endByte);
    const { startLine, startColumn, endLine, endColumn } = place;
    return {
      // An archive has no lines.
      span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, startByte: from, endByte: to },
      inside: { path: inside.path, startLine, startColumn, endLine, endColumn },
      text: inside.bytes,
      startByte: inside.startByte,
      endByte: inside.endByte,
    };
  };
}
