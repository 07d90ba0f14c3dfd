import type { Clock } from '../../../src/base/clock.ts';

/** A clock on which nobody waits: when all that runs is asleep, time jumps to the earliest awakening. */
export interface VirtualClock extends Clock {
  /** Lets time pass between two runs. */
  pass(ms: number): void;
}

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** Starts at a fixed moment, so that a failing test fails again at the same one. */
export function virtualClock(start: Date = new Date('2026-11-02T10:00:00.000Z')): VirtualClock {
  let now = start.getTime();
  const sleepers = new Set<Sleeper>();
  let pumping = false;

  function pump(): void {
    if (pumping) return;
    pumping = true;
    // After all that is ready to run: only then is everybody asleep.
    setImmediate(() => {
      pumping = false;
      const [next] = [...sleepers].sort((a, b) => a.wakeAt - b.wakeAt);
      if (!next) return;
      sleepers.delete(next);
      now = Math.max(now, next.wakeAt);
      next.wake();
      if (sleepers.size > 0) pump();
    });
  }

  return {
    now: () => new Date(now),
    pass(ms) {
      now += ms;
    },
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { wakeAt: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener(
          'abort',
          () => {
            sleepers.delete(sleeper);
            reject(signal.reason);
          },
          { once: true },
        );
        return pump();
      }),
  };
}
