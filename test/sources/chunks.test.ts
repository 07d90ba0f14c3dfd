import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, textStart } from '../../src/findings/locate.ts';
import { inPieces, MARGIN_BYTES, PIECE_BYTES, pieceSpans } from '../../src/sources/chunks.ts';
import type { Piece } from '../../src/sources/piece.ts';

const origin = { kind: 'file', path: 'a.txt' } as const;

async function piecesOf(parts: readonly Uint8Array[], piece: number, margin: number): Promise<Piece[]> {
  const pieces: Piece[] = [];
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield await Promise.resolve(part);
  }
  for await (const each of inPieces(origin, stream(), piece, margin))
    pieces.push({ ...each, bytes: each.bytes.slice() });
  return pieces;
}

describe('a text that is cut into pieces', () => {
  it('is covered once and without a hole, with a margin on both sides, wherever its stream was cut', async () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 10 }),
        async (cut, piece, margin) => {
          const whole = Buffer.concat(cut);
          const pieces = await piecesOf(cut, piece, margin);

          const spans = pieces.map(({ start, bytes, ownFrom, ownTo }) => ({
            start: start.byte,
            end: start.byte + bytes.length,
            ownFrom,
            ownTo,
          }));
          expect(pieceSpans(whole.length, piece, margin)).toEqual(spans);
          let next = 0;
          for (const { bytes, start, ownFrom, ownTo } of pieces) {
            const end = start.byte + bytes.length;
            expect(ownFrom).toBe(next);
            next = ownTo;
            expect(Buffer.from(bytes).equals(whole.subarray(start.byte, end))).toBe(true);
            expect(start.byte).toBe(Math.max(0, ownFrom - margin));
            expect(end).toBe(ownTo === whole.length && end === whole.length ? end : ownTo + margin);
            expect(start).toEqual({
              ...advance(textStart(whole), whole.subarray(0, start.byte)),
              column: start.column,
            });
          }
          expect(next).toBe(whole.length);
        },
      ),
    );
  });

  it('stays below what the detector searches for the patterns of users', () => {
    expect(PIECE_BYTES + 2 * MARGIN_BYTES).toBeLessThan(2 * 1024 * 1024);
    expect(PIECE_BYTES % 2).toBe(0);
  });
});
