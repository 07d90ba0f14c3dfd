import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';

describe('the system clock', () => {
  it('tells the time and sleeps', async () => {
    const before = Date.now();
    await systemClock.sleep(20);
    const now = systemClock.now().getTime();
    expect(now - before).toBeGreaterThanOrEqual(19);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('wakes up when it is told to stop', async () => {
    const stop = new AbortController();
    const sleeping = systemClock.sleep(60_000, stop.signal);
    stop.abort();
    await expect(sleeping).rejects.toThrow(/abort/i);
  });
});
