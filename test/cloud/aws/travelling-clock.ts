import type { Clock } from '../../../src/base/clock.ts';

/** The system's time plus a shift: time runs by itself, and a test can skip a grace period. */
export interface TravellingClock extends Clock {
  /** Moves time on by `ms`; whatever slept until a moment that has now come is woken, in order. */
  travel(ms: number): Promise<void>;
}

/** A longer one fires at once (Node.js documentation, setTimeout); such a sleep ends by travelling only. */
const longestTimerMs = 2 ** 31 - 1;

interface Sleeper {
  until: number;
  wake: () => void;
}

/** A clock that starts at `start` (default: the real time) and can be moved on. */
export function travellingClock(start: Date = new Date()): TravellingClock {
  let shift = start.getTime() - Date.now();
  const sleepers = new Set<Sleeper>();
  const now = (): number => Date.now() + shift;

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const sleeper: Sleeper = { until: now() + ms, wake: () => finish(resolve) };
      const timer = setTimeout(sleeper.wake, Math.min(ms, longestTimerMs));
      // What still sleeps in a local cloud must not keep the process of a finished test alive.
      timer.unref();
      const abort = (): void => finish(() => reject(signal?.reason));
      signal?.addEventListener('abort', abort, { once: true });
      sleepers.add(sleeper);

      function finish(settle: () => void): void {
        clearTimeout(timer);
        sleepers.delete(sleeper);
        signal?.removeEventListener('abort', abort);
        settle();
      }
    });
  }

  async function travel(ms: number): Promise<void> {
    const arrival = now() + ms;
    for (;;) {
      const next = [...sleepers].sort((a, b) => a.until - b.until)[0];
      if (!next || next.until > arrival) break;
      shift += Math.max(0, next.until - now());
      next.wake();
      // What was woken may sleep again within the journey, so it runs before the next one is chosen.
      await new Promise(setImmediate);
    }
    shift += Math.max(0, arrival - now());
  }

  return { now: () => new Date(now()), sleep, travel };
}
