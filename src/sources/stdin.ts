import { inPieces } from './chunks.ts';
import { formatBytes } from './counts.ts';
import type { Piece, Source } from './piece.ts';
import { nothing, standWhereTheyAre } from './standing-texts.ts';
import { Tally } from './tally.ts';

/** A text that somebody pipes in. */
export interface StdinRequest {
  readonly kind: 'stdin';
  readonly stream: AsyncIterable<Uint8Array>;
}

export function openStdin(request: StdinRequest): Source {
  const tally = new Tally();
  async function* pieces(): AsyncGenerator<Piece> {
    for await (const piece of inPieces({ kind: 'file', path: '(standard input)' }, request.stream)) {
      yield tally.count(piece);
    }
  }
  return {
    pieces,
    standings: async (origins) => await Promise.resolve(standWhereTheyAre(origins)),
    before: nothing,
    coverage: () => tally.coverage([`${formatBytes(tally.bytes)} of standard input`]),
    close: async () => await Promise.resolve(),
  };
}
