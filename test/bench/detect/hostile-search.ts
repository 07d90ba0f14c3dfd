/**
 * Looks for texts that are slow to search: a few pieces that rules and decoders care about, repeated, of which the
 * slowest are kept and changed again. `node test/bench/detect/hostile-search.ts [SECONDS] [SEED] [--show COUNT]`.
 * What was slowest is measured anew at the end: a mebibyte of it, warm.
 */
import { parseArgs } from 'node:util';
import { createDetector } from '../../../src/detect/detector.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { costOf, lineOf } from './hostile-measure.ts';
import { grown, PATHS, piecesOf, type Seed, WRAPPERS } from './hostile-seeds.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '15' } },
});
const seconds = Number(positionals[0] ?? 60);
const make = exampleSource(Number(positionals[1] ?? 1));
const pieces = piecesOf(make);
const detector = await createDetector({ disable: [], userRules: [] });

/** Enough that what is allowed a text is counted by its bytes, and short enough to try many. */
const TRIED_BYTES = 196_608;
const MEBIBYTE = 1_048_576;
/** Seeds that are kept to be changed; of those that begin alike only the slowest, so that not all are one and the same. */
const KEPT = 24;

function below(limit: number): number {
  return Number.parseInt(make.hex(7), 16) % limit;
}

function oneOf<Item>(items: readonly Item[]): Item {
  return items[below(items.length)] as Item;
}

function newSeed(): Seed {
  return {
    pieces: Array.from({ length: 1 + below(4) }, () => oneOf(pieces)),
    wrapper: below(2) === 0 ? 'nothing' : oneOf(Object.keys(WRAPPERS) as (keyof typeof WRAPPERS)[]),
    path: oneOf(PATHS),
  };
}

/** A seed with one thing changed. */
function changed(seed: Seed, other: Seed): Seed {
  const at = below(seed.pieces.length);
  switch (below(8)) {
    case 0:
      return { ...seed, pieces: seed.pieces.toSpliced(at, 0, oneOf(pieces)) };
    case 1:
      return { ...seed, pieces: seed.pieces.toSpliced(at, 1, oneOf(pieces)) };
    case 2:
      return seed.pieces.length === 1 ? newSeed() : { ...seed, pieces: seed.pieces.toSpliced(at, 1) };
    case 3:
      return { ...seed, pieces: seed.pieces.toSpliced(at, 0, oneOf(seed.pieces)) };
    case 4:
      return { ...seed, pieces: [...seed.pieces.slice(0, at + 1), ...other.pieces.slice(-2)] };
    case 5:
      return { ...seed, path: oneOf(PATHS) };
    case 6: {
      const piece = seed.pieces[at] as string;
      const cut = below(piece.length + 1);
      return { ...seed, pieces: seed.pieces.with(at, piece.slice(0, cut)) };
    }
    default:
      return { ...seed, wrapper: oneOf(Object.keys(WRAPPERS) as (keyof typeof WRAPPERS)[]) };
  }
}

interface Tried {
  readonly seed: Seed;
  readonly ms: number;
}

const slowest = new Map<string, Tried>();
const ranked = (): Tried[] => [...slowest.values()].sort((a, b) => b.ms - a.ms);
let tried = 0;

function attempt(seed: Seed): void {
  if (seed.pieces.join('') === '' || seed.pieces.length > 12) return;
  const bytes = grown(seed, TRIED_BYTES);
  const niche = `${seed.wrapper} ${[...seed.pieces].sort((a, b) => b.length - a.length)[0]?.slice(0, 12)}`;
  const before = slowest.get(niche);
  tried += 1;
  let { ms } = costOf(detector, bytes, seed.path, 1);
  const enough = before?.ms ?? ranked()[KEPT - 1]?.ms ?? 0;
  if (ms <= enough) return;
  // It may have been something else that was slow.
  ({ ms } = costOf(detector, bytes, seed.path, 3));
  if (ms > enough) slowest.set(niche, { seed, ms });
  for (const { seed: last } of ranked().slice(KEPT))
    for (const [key, each] of slowest) if (each.seed === last) slowest.delete(key);
}

for (let round = 0; round < 40; round += 1) attempt(newSeed());
for (const end = Date.now() + seconds * 1_000; Date.now() < end; ) {
  const best = ranked();
  const one = best[below(best.length)];
  const other = best[below(best.length)];
  attempt(!one || !other || below(6) === 0 ? newSeed() : changed(one.seed, other.seed));
}

console.log(`${tried} texts tried`);
const rows = ranked()
  .slice(0, Number(values.show))
  .map(({ seed }) => ({ seed, cost: costOf(detector, grown(seed, MEBIBYTE), seed.path, 3) }));
for (const { seed, cost } of rows.sort((a, b) => b.cost.ms - a.cost.ms)) {
  const { pieces: parts, wrapper, path } = seed;
  console.log(
    lineOf(cost, `${JSON.stringify(parts.join('')).slice(0, 160)} in ${wrapper}, as ${path}`).slice(0, 400),
  );
}
