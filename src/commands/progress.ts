import { groupedDigits } from '../base/grouped-digits.ts';
import type { Piece } from '../sources/piece.ts';

/** Says how far something is; what it said before is overwritten. */
export type ShowProgress = (text: string) => void;

/** One line at the end of a terminal that is written over and over, and gone when there is something to say. */
export interface ProgressLine {
  readonly show: ShowProgress;
  /** Takes the line away: call it before anything else is printed. */
  clear(): void;
}

/** Milliseconds between two lines: people do not read faster, and a fast scan shows none. */
const PACE_MS = 200;
const CLEAR = '\r\u001b[K';

export function progressLine(
  write: (text: string) => void,
  { now, columns }: { readonly now: () => number; readonly columns: number },
): ProgressLine {
  let last = now();
  let isShown = false;
  return {
    show(text) {
      if (now() - last < PACE_MS) return;
      last = now();
      isShown = true;
      write(`${CLEAR}${text.slice(0, Math.max(0, columns - 1))}`);
    },
    clear() {
      if (isShown) write(CLEAR);
      isShown = false;
    },
  };
}

/** The pieces, counted aloud. */
export async function* watched(pieces: AsyncIterable<Piece>, show: ShowProgress): AsyncGenerator<Piece> {
  let texts = 0;
  let bytes = 0;
  for await (const piece of pieces) {
    if (piece.start.byte === 0) texts += 1;
    bytes += piece.bytes.length;
    show(`scanning: ${groupedDigits(texts)} text${texts === 1 ? '' : 's'}, ${(bytes / 1e6).toFixed(0)} MB`);
    yield piece;
  }
}
