import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapBounded } from '../../src/base/concurrency.ts';

describe('bounded concurrency', () => {
  it('keeps the order of the items and never has more at work than allowed', async () => {
    const items = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), async (waits, limit) => {
        let atWork = 0;
        let most = 0;
        const results = await mapBounded(waits, limit, async (wait, index) => {
          atWork += 1;
          most = Math.max(most, atWork);
          for (let turn = 0; turn < wait; turn += 1) await setImmediate();
          atWork -= 1;
          return index;
        });
        expect(results).toEqual(waits.map((_, index) => index));
        expect(most).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 30 },
    );
  });

  it('has as many at work as are allowed', async () => {
    let waiting = 0;
    const { promise: all, resolve: open } = Promise.withResolvers<undefined>();
    await mapBounded(['a', 'b', 'c', 'd'], 3, async () => {
      waiting += 1;
      if (waiting === 3) open(undefined);
      await all;
    });
    expect(waiting).toBe(4);
  });

  it('fails with the first error', async () => {
    const failing = mapBounded([1, 2, 3], 2, async (item) => {
      await setImmediate();
      if (item >= 2) throw new Error(`item ${item}`);
      return item;
    });
    await expect(failing).rejects.toThrow('item 2');
  });
});
