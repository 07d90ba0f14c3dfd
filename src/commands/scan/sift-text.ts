import { containerKind, LARGEST_CONTAINER } from '../../base/container-kind.ts';
import type { Detector, Text } from '../../detect/detector.ts';
import { DIRTY, type Sifted, type Version } from '../../detect/sift/sieve.ts';
import { PIECE_BYTES, pieceSpans } from '../../sources/chunks.ts';
import type { CutText } from '../../sources/piece.ts';
import { isLfsPointer } from '../../sources/tally.ts';
import { cutText, type SiftedPiece } from './cut-text.ts';

/** Sifts the texts of one thread. */
export interface TextSifter {
  /**
   * Says whether a text is clean, and cuts out of one that is not what is to be searched. A text is looked at in the pieces
   * that it would be searched in. `undefined` where nothing is said: the plain way tells.
   */
  sift(text: Buffer, path: string, from?: Version['from']): SiftedText | undefined;
}

export interface SiftedText {
  readonly sifted: Sifted;
  readonly cut?: CutText | undefined;
}

/** Bytes of all parts that one thread holds at most. */
const MOST_CUT = 67_108_864;

/** Nobody knows what follows from changes. */
const CLEAN: Sifted = { ...DIRTY, clean: true };

/**
 * `undefined` where patterns of users decide.
 * @param areVersions whether the texts are versions of each other, rather than each a new one
 */
export function createTextSifter(detector: Detector, areVersions: boolean): TextSifter | undefined {
  const sieve = detector.sieve(areVersions);
  let left = MOST_CUT;

  /** What the sieve leaves, packed files above all, is searched as it would be later: mostly nothing is in it. */
  function isEmpty(text: Text): boolean {
    const { matches, gaps, notes = [] } = detector.detect(text);
    return matches.length + gaps.length + notes.length === 0;
  }

  function cut(text: Buffer, path: string, pieces: readonly SiftedPiece[]): CutText | undefined {
    const parts = cutText(text, path, pieces);
    left -= parts?.parts.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0;
    return left > 0 ? parts : undefined;
  }

  return (
    sieve && {
      sift(text, path, from) {
        if (isLfsPointer(text)) return undefined;
        if (text.length > PIECE_BYTES && containerKind(text)) {
          const isRead = text.length <= LARGEST_CONTAINER;
          return isRead ? { sifted: isEmpty({ bytes: text, path }) ? CLEAN : DIRTY } : undefined;
        }
        const spans = pieceSpans(text.length);
        const isOne = spans.length === 1;
        const held: SiftedPiece[] = [];
        let last = CLEAN;
        for (const piece of spans) {
          const bytes = text.subarray(piece.start, piece.end);
          last = sieve.sift({ bytes, path, from: isOne ? from : undefined });
          if (last.clean) continue;
          if (last.within) held.push({ piece, within: last.within });
          else if (last.holdsSome === true || !isEmpty({ bytes, path, isPart: !isOne }))
            return { sifted: DIRTY };
          else last = CLEAN;
        }
        if (held.length > 0) return { sifted: DIRTY, cut: cut(text, path, held) };
        return { sifted: isOne ? last : CLEAN };
      },
    }
  );
}
