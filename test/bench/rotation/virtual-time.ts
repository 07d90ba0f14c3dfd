import type { Clock } from '../../../src/base/clock.ts';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Time in which nobody waits. */
export interface VirtualTime {
  readonly clock: Clock;
  /** Milliseconds since it began. */
  elapsed(): number;
  /** Gives the process its own time back. */
  end(): void;
}

/** How often all that is ready may run before everybody counts as asleep. */
const ROUNDS = 3;

/**
 * Replaces the time of this process, in which product and local cloud then live together: `setTimeout`,
 * `performance.now` and `Date.now` go by a clock that jumps to the next timer when all that can run has run. What is
 * computed takes no time at all, so only waiting is measured: for answers, for a pace, for a key to be known. Were the
 * clock to jump too early, the time that is measured would be longer, never shorter.
 */
export function beginVirtualTime(): VirtualTime {
  const real = {
    setTimeout,
    clearTimeout,
    dateNow: Date.now,
    performanceNow: Reflect.get(performance, 'now'),
  };
  const began = Date.now();
  const pageBegan = performance.now();
  let elapsed = 0;
  const timers = new Set<Timer>();
  let pumping = false;

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    while (timers.size > 0) {
      for (let round = 0; round < ROUNDS; round += 1) await new Promise(setImmediate);
      const next = Math.min(...[...timers].map(({ at }) => at));
      elapsed = Math.max(elapsed, next);
      for (const timer of [...timers].filter(({ at }) => at <= next)) {
        if (timers.delete(timer)) timer.fire();
      }
    }
    pumping = false;
  }

  function later(fire: () => void, ms = 0): object {
    const timer: Timer = { at: elapsed + Math.max(0, ms), fire };
    timers.add(timer);
    void pump();
    const handle = { unref: () => handle, ref: () => handle, hasRef: () => true, timer };
    return handle;
  }

  Object.assign(globalThis, {
    setTimeout: (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
      later(() => callback(...args), ms),
    clearTimeout: (handle: { readonly timer?: Timer } | undefined) => {
      if (handle?.timer) timers.delete(handle.timer);
    },
  });
  Date.now = () => began + elapsed;
  performance.now = () => pageBegan + elapsed;

  return {
    clock: {
      now: () => new Date(began + elapsed),
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          signal?.throwIfAborted();
          later(resolve, ms);
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
    },
    elapsed: () => elapsed,
    end() {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.dateNow;
      performance.now = real.performanceNow;
    },
  };
}
