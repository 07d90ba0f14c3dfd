import { createHash } from 'node:crypto';

/** One of several parts of a work, `2/16`: counted from 1. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/** `2/16`. */
export function formatPart({ index, count }: Part): string {
  return `${index}/${count}`;
}

/**
 * Which part has an object of git: equal ranges of ids, which are as even as hashes are. The same on every machine.
 * @returns 1 to `count`
 */
export function partOfId(id: string, count: number): number {
  return Math.floor((Number.parseInt(id.slice(0, 8), 16) / 2 ** 32) * count) + 1;
}

/** The same for anything that has a name. */
export function partOfName(name: string, count: number): number {
  return partOfId(createHash('sha256').update(name).digest('hex'), count);
}
