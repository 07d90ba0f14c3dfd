import { partOfName } from '../../base/part.ts';

/** A piece of work that one shard does as a whole. */
export interface WorkUnit {
  readonly name: string;
  /** How long it takes beside the others: above 0. */
  readonly weight: number;
}

/**
 * Deals out the units so that the shards are about as heavy: the heaviest first, each to the shard that has least so
 * far. What weighs the same is dealt in the order of its hash, so that the order of the list does not matter and
 * neighbours, which are often alike, are parted. No shard is heavier than the mean and the heaviest unit together
 * (Graham 1969, "Bounds on multiprocessing timing anomalies").
 * @returns of each unit, by name, its shard: 1 to `count`
 */
export function deal(units: readonly WorkUnit[], count: number): ReadonlyMap<string, number> {
  const SPREAD = 2 ** 31;
  const ordered = units
    .map((unit) => ({ ...unit, at: partOfName(unit.name, SPREAD) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at || (a.name < b.name ? -1 : 1));
  const loads = Array.from({ length: count }, () => 0);
  const shards = new Map<string, number>();
  for (const { name, weight } of ordered) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    shards.set(name, lightest + 1);
  }
  return shards;
}
