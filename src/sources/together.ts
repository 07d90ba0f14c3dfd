import type { Origin, Piece, Source, Standing } from './piece.ts';

/** Several sources as one: a secret that stands in two of them is one finding with the places of both. */
export function together(sources: readonly Source[]): Source {
  const [only] = sources;
  if (sources.length === 1 && only) return only;
  const ownerOf = new WeakMap<Origin, Source>();
  return {
    async *pieces(): AsyncGenerator<Piece> {
      for (const source of sources) {
        for await (const piece of source.pieces()) {
          ownerOf.set(piece.origin, source);
          yield piece;
        }
      }
    },
    async standings(origins) {
      const found = new Map<Origin, readonly Standing[]>();
      for (const source of sources) {
        const ours = origins.filter((origin) => ownerOf.get(origin) === source);
        for (const [origin, standings] of await source.standings(ours)) found.set(origin, standings);
      }
      return found;
    },
    async *before(paths) {
      for (const source of sources) yield* source.before(paths);
    },
    async commitTimes(commits) {
      const times = new Map<string, Date>();
      for (const source of sources) {
        for (const [commit, time] of (await source.commitTimes?.(commits)) ?? []) times.set(commit, time);
      }
      return times;
    },
    coverage() {
      const parts = sources.map((source) => source.coverage());
      const sum = (count: (part: (typeof parts)[number]) => number): number =>
        parts.reduce((total, part) => total + count(part), 0);
      return {
        scope: parts.flatMap(({ scope }) => scope),
        gaps: parts.flatMap(({ gaps }) => gaps),
        notes: parts.flatMap(({ notes }) => notes),
        blobs: sum(({ blobs }) => blobs),
        files: sum(({ files }) => files),
        bytes: sum(({ bytes }) => bytes),
      };
    },
    async close() {
      for (const source of sources) await source.close();
    },
  };
}
