import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/base/clock.ts';
import { pollUntil } from '../../src/base/retry.ts';

function clockOfWaits(): Clock & { readonly waits: number[] } {
  let now = Date.parse('2026-06-01T00:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
}

async function atSixth(attempt: number): Promise<string | undefined> {
  return attempt === 6 ? 'ready' : undefined;
}

describe('polling', () => {
  it('ends with the first answer and doubles its waits up to the longest', async () => {
    const clock = clockOfWaits();
    const answer = await pollUntil(atSixth, { clock, deadlineMs: 60_000, firstWaitMs: 100, maxWaitMs: 500 });
    expect(answer).toBe('ready');
    expect(clock.waits).toEqual([100, 200, 400, 500, 500]);
  });

  it('does not wait when the first answer is there', async () => {
    const clock = clockOfWaits();
    const answer = await pollUntil(async () => 0, {
      clock,
      deadlineMs: 1_000,
      firstWaitMs: 100,
      maxWaitMs: 100,
    });
    expect(answer).toBe(0);
    expect(clock.waits).toEqual([]);
  });

  it('asks once more at the deadline, and then gives up', async () => {
    const clock = clockOfWaits();
    let asked = 0;
    const ask = async (): Promise<undefined> => {
      asked += 1;
    };
    const answer = await pollUntil(ask, { clock, deadlineMs: 1_000, firstWaitMs: 400, maxWaitMs: 10_000 });
    expect(answer).toBeUndefined();
    expect(clock.waits).toEqual([400, 600]);
    expect(asked).toBe(3);
  });

  it('stops when it is told to', async () => {
    const clock = clockOfWaits();
    const stop = new AbortController();
    const ask = async (): Promise<undefined> => {
      stop.abort(new Error('stopped'));
    };
    const options = { clock, deadlineMs: 1_000, firstWaitMs: 100, maxWaitMs: 100, signal: stop.signal };
    await expect(pollUntil(ask, options)).rejects.toThrow('stopped');
  });

  it('does not take a failure for "not yet"', async () => {
    const options = { clock: clockOfWaits(), deadlineMs: 1_000, firstWaitMs: 100, maxWaitMs: 100 };
    await expect(pollUntil(() => Promise.reject(new Error('broken')), options)).rejects.toThrow('broken');
  });
});
