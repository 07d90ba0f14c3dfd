import pLimit from 'p-limit';

/** Maps every item with at most `limit` at work at once; results keep the items' order. The first error wins. */
export async function mapBounded<T, R>(
  items: readonly T[],
  limit: number,
  map: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const bounded = pLimit(limit);
  return await Promise.all(items.map((item, index) => bounded(map, item, index)));
}
