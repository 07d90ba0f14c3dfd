import { entropyOf } from './entropy.ts';
import { readsAsWords } from './words.ts';

/** Characters without a break that a generator would have drawn: fewer say nothing. */
const SHORTEST = 20;
/** Characters that go up or down one by one, from which they are somebody's and not drawn. */
const RUN = 5;

/** So much may stand beside a run in an id that was made up: `T0000000`, `123456789012`. */
const BESIDE_RUN = 4;

/**
 * Whether there is a drawn piece besides pieces that are sequences and repetitions: ids that were made up do not clear
 * the secret that stands behind them. A piece with a run in its middle was masked, and so was all of it.
 */
export function hasDrawnRest(value: string): boolean {
  const pieces = value.split(/[^A-Za-z\d]+/);
  const rests = pieces.map(withoutRuns);
  if (rests.some((rest, index) => rest !== pieces[index] && rest.trim().length > BESIDE_RUN)) return false;
  return rests.some(
    (piece) =>
      piece.length >= SHORTEST &&
      /\d/.test(piece) &&
      /[A-Za-z]/.test(piece) &&
      entropyOf(piece) >= 3.3 &&
      !readsAsWords(piece),
  );
}

/** The piece with a blank for each run of characters whose codes differ by the same step: up, down or none. */
function withoutRuns(value: string): string {
  let rest = '';
  for (let start = 0; start < value.length; ) {
    const end = runEnd(value, start);
    rest += end - start >= RUN ? ' ' : value.slice(start, end);
    start = end;
  }
  return rest;
}

function runEnd(value: string, start: number): number {
  const step = value.charCodeAt(start + 1) - value.charCodeAt(start);
  if (!(Math.abs(step) <= 1)) return start + 1;
  let end = start + 2;
  while (value.charCodeAt(end) - value.charCodeAt(end - 1) === step) end += 1;
  return end - start >= RUN ? end : start + 1;
}
