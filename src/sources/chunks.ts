import { containerKind, KIND_BYTES, LARGEST_CONTAINER } from '../base/container-kind.ts';
import { advance, type TextPosition, textStart } from '../findings/locate.ts';
import type { Origin, Piece } from './piece.ts';

/**
 * Bounds the memory of a scan. With a margin on both sides it stays under the 2 MiB that the detector searches for
 * the user's own patterns, so that no part of a large file is left out.
 */
export const PIECE_BYTES = 1_835_008;

/**
 * What neighbouring pieces share on each side. Longer than any credential with the text around it that tells what
 * it is (the largest armoured keys are about 16 kB).
 */
export const MARGIN_BYTES = 64 * 1024;

/** A whole text as one piece. */
export function wholePiece(origin: Origin, bytes: Uint8Array): Piece {
  return { origin, bytes, start: textStart(bytes), ownFrom: 0, ownTo: bytes.length };
}

/** Whether a piece is a whole text. */
export function isWhole({ start, bytes, ownTo }: Piece): boolean {
  return start.byte === 0 && ownTo === bytes.length;
}

/** Where a piece begins and ends, and what of it is its own. */
export interface PieceSpan extends Pick<Piece, 'ownFrom' | 'ownTo'> {
  readonly start: number;
  readonly end: number;
}

/** The pieces of a text of so many bytes, as {@link inPieces} cuts a stream. */
export function pieceSpans(
  length: number,
  pieceBytes: number = PIECE_BYTES,
  marginBytes: number = MARGIN_BYTES,
): readonly PieceSpan[] {
  const spans: PieceSpan[] = [];
  let own = 0;
  for (; length >= own + pieceBytes + marginBytes; own += pieceBytes) {
    const end = own + pieceBytes + marginBytes;
    spans.push({ start: Math.max(0, own - marginBytes), end, ownFrom: own, ownTo: own + pieceBytes });
  }
  return [...spans, { start: Math.max(0, own - marginBytes), end: length, ownFrom: own, ownTo: length }];
}

/**
 * Cuts a stream into overlapping pieces; a text of at most a piece and a margin stays whole, and so does one that can
 * only be opened as a whole.
 */
export async function* inPieces(
  origin: Origin,
  stream: AsyncIterable<Uint8Array>,
  pieceBytes: number = PIECE_BYTES,
  marginBytes: number = MARGIN_BYTES,
): AsyncGenerator<Piece> {
  let held: Uint8Array = new Uint8Array(0);
  let parts: Uint8Array[] = [];
  let length = 0;
  let start: TextPosition | undefined;
  let own = 0;
  let isHeld: boolean | undefined;
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (start === undefined && length >= pieceBytes + marginBytes && length <= LARGEST_CONTAINER) {
      isHeld ??= containerKind(headOf(parts)) !== undefined;
      if (isHeld) continue;
    }
    while ((start?.byte ?? 0) + length >= own + pieceBytes + marginBytes) {
      held = joined(parts, length);
      start ??= textStart(held);
      const end = own + pieceBytes + marginBytes - start.byte;
      yield { origin, bytes: held.subarray(0, end), start, ownFrom: own, ownTo: own + pieceBytes };
      own += pieceBytes;
      const drop = Math.max(0, own - marginBytes - start.byte);
      start = advance(start, held.subarray(0, drop));
      parts = [held.subarray(drop)];
      length -= drop;
    }
  }
  held = joined(parts, length);
  start ??= textStart(held);
  yield { origin, bytes: held, start, ownFrom: own, ownTo: start.byte + length };
}

function headOf(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  return first && first.length >= KIND_BYTES ? first : Buffer.concat(parts).subarray(0, KIND_BYTES);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts, length);
}
