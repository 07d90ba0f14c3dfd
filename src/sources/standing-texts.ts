import type { Origin, Piece, Standing } from './piece.ts';

/** The standings of texts that say themselves where they are. */
export function standWhereTheyAre(origins: readonly Origin[]): ReadonlyMap<Origin, readonly Standing[]> {
  return new Map(origins.map((origin) => [origin, [{ path: origin.path, current: true, order: 0 }]]));
}

/** The `before` of sources that have none. */
export async function* nothing(): AsyncGenerator<Piece> {}
