import type { Clock } from './clock.ts';

export interface PollOptions {
  readonly clock: Clock;
  /** Give up this many milliseconds after the first attempt. */
  readonly deadlineMs: number;
  /** First wait in milliseconds; it doubles up to `maxWaitMs`. */
  readonly firstWaitMs: number;
  readonly maxWaitMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks until the answer is not `undefined` or the deadline has passed; then the last `undefined` is returned.
 * The wait doubles each time: a remote service that is slow to settle is not hammered.
 */
export async function pollUntil<T>(
  ask: (attempt: number) => Promise<T | undefined>,
  options: PollOptions,
): Promise<T | undefined> {
  const start = options.clock.now().getTime();
  let wait = options.firstWaitMs;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(attempt);
    if (answer !== undefined) return answer;
    const left = start + options.deadlineMs - options.clock.now().getTime();
    if (left <= 0) return undefined;
    await options.clock.sleep(Math.min(wait, left), options.signal);
    wait = Math.min(wait * 2, options.maxWaitMs);
  }
}
