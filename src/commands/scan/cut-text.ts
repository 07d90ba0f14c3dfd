import type { ReadAs } from '../../detect/collect.ts';
import { isBinary } from '../../detect/decode/utf16.ts';
import { factsOf } from '../../detect/file-facts.ts';
import type { Spans } from '../../detect/sift/spans.ts';
import { around, linesOf } from '../../detect/sift/windows.ts';
import { advance, type TextPosition, textStart } from '../../findings/locate.ts';
import type { PieceSpan } from '../../sources/chunks.ts';
import type { CutText } from '../../sources/piece.ts';

/** With more of a text in which something may be found than so many bytes it is not cut, but read again. */
const MOST_BYTES = 262_144;

/** A piece of a text, and where in it all stands that may be found. */
export interface SiftedPiece {
  readonly piece: PieceSpan;
  readonly within: Spans;
}

/**
 * Cuts out of a text what is to be searched: the lines in which something may be found, each with all that decides about it.
 * `undefined` where that is too much.
 */
export function cutText(text: Buffer, path: string, pieces: readonly SiftedPiece[]): CutText | undefined {
  const parts: CutText['parts'][number][] = [];
  let left = MOST_BYTES;
  let start = textStart(text);
  for (const { piece, within } of pieces) {
    const bytes = text.subarray(piece.start, piece.end);
    const readAs: ReadAs = { minified: factsOf(path, bytes).minified, binary: isBinary(bytes) };
    for (const cut of cutsOf(bytes, within)) {
      left -= cut.end - cut.start;
      if (left < 0) return undefined;
      const ownFrom = Math.max(piece.ownFrom, piece.start + cut.ownFrom);
      const ownTo = Math.min(piece.ownTo, piece.start + cut.ownTo);
      if (ownFrom >= ownTo) continue;
      start = positionOf(text, piece.start + cut.start, start);
      // Of its own: the text is gone when the next one is read.
      parts.push({
        bytes: Uint8Array.from(bytes.subarray(cut.start, cut.end)),
        start,
        ownFrom,
        ownTo,
        readAs,
      });
    }
  }
  return { bytes: text.length, parts };
}

/** What is cut out of a piece, and what of that may hold something: the rest only decides. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly ownFrom: number;
  readonly ownTo: number;
}

function cutsOf(bytes: Buffer, within: Spans): readonly Cut[] {
  const lines = linesOf(bytes, within);
  const windows = lines && linesOf(bytes, around(lines, bytes.length));
  if (!windows) return [{ start: 0, end: bytes.length, ownFrom: 0, ownTo: bytes.length }];
  const cuts: Cut[] = [];
  let next = 0;
  for (let at = 0; at < windows.length; at += 2) {
    const end = windows.pairs[at + 1] as number;
    const first = next;
    while (next < lines.length && (lines.pairs[next + 1] as number) <= end) next += 2;
    cuts.push({
      start: windows.pairs[at] as number,
      end,
      ownFrom: lines.pairs[first] as number,
      ownTo: lines.pairs[next - 1] as number,
    });
  }
  return cuts;
}

/** The place of a byte; quick when it is asked for behind one that is known. */
function positionOf(text: Buffer, byte: number, known: TextPosition): TextPosition {
  const from = known.byte <= byte ? known : textStart(text);
  return advance(from, text.subarray(from.byte, byte));
}
