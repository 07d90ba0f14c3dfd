import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import { isAwsError } from './errors.ts';

/**
 * Answers a throttled service by sending more slowly, not by failing: the SDK's own adaptive mode sends in bursts and
 * gives a third of the quota away (it backs off to 70 % and climbs back by a cubic). Here calls are spaced evenly at
 * the rate that the service was seen to take, which creeps up until it throttles again. Nothing is held back before
 * the first throttling.
 */
export interface Pace {
  /** Resolves when the next call may go out. */
  take(): Promise<void>;
  succeeded(): void;
  /** `sentAt`: when the call that was throttled went out, in milliseconds of {@link performance.now}. */
  throttled(sentAt: number): void;
}

/** Over how many milliseconds the rate that a service takes is measured. */
const WINDOW_MS = 2_000;

/** Calls a second. Less is left to the back-off between the tries of a call: no service of AWS allows so little for long. */
const LEAST_RATE = 4;

/** By how much of itself, and by how many calls a second, the rate grows in a second after a throttling… */
const GROWTH = 0.01;
const STEP = 0.02;

/** …and after how many milliseconds without another one it grows twice, then five times as fast. */
const PATIENCE_MS = 5_000;

/** A retreat shows only when the second has passed over which quotas are counted: until then there is no other. */
const SETTLE_MS = 1_000;

/** What is tried after a throttling, as a share of what the service took. */
const RETREAT = 0.95;

/** The pace of one service. Times are of the monotonic clock: it is about this process's sending only. */
export function openPace(now: () => number = () => performance.now(), wait = waitFor): Pace {
  let rate = Number.POSITIVE_INFINITY;
  let nextAt = 0;
  let grownAt = now();
  let retreatedAt = Number.NEGATIVE_INFINITY;
  let successes: number[] = [];

  function measured(at: number): number {
    successes = successes.filter((time) => time > at - WINDOW_MS);
    const first = successes[0];
    // A service that has only just been called is measured over the time since then, not over the whole window.
    return first === undefined ? 0 : (successes.length * 1_000) / Math.max(1_000, at - first);
  }

  return {
    async take() {
      const at = now();
      const slot = Math.max(at, nextAt);
      nextAt = slot + (Number.isFinite(rate) ? 1_000 / rate : 0);
      if (slot > at) await wait(slot - at);
    },
    succeeded() {
      const at = now();
      successes.push(at);
      if (successes.length > 1_000) successes = successes.slice(-500);
      if (!Number.isFinite(rate)) return;
      const boldness = 1 + ((at - retreatedAt) / PATIENCE_MS) ** 2;
      rate += ((at - grownAt) / 1_000) * (rate * GROWTH + STEP) * boldness;
      grownAt = at;
    },
    throttled(sentAt) {
      if (sentAt < retreatedAt + SETTLE_MS) return;
      const at = now();
      rate = Math.max(LEAST_RATE, Math.min(rate, measured(at)) * RETREAT);
      grownAt = at;
      retreatedAt = at;
      nextAt = Math.max(nextAt, at + 1_000 / rate);
    },
  };
}

/** Milliseconds before the second try of a call whose effect is unknown; doubled each time, and shaken. */
const FIRST_WAIT_MS = 100;
const MOST_WAIT_MS = 20_000;

export interface PacedRetryOptions {
  /** Tries of one call, the first included. */
  readonly attempts: number;
  /** Whether only throttled calls, which had no effect, are sent again: for calls without an idempotency token. */
  readonly onlyThrottled: boolean;
}

interface PacedToken extends RetryToken {
  readonly sentAt: number;
}

/** The SDK's interface to repetitions, at a pace that the clients of one service share. */
export function pacedRetries(pace: Pace, { attempts, onlyThrottled }: PacedRetryOptions): RetryStrategyV2 {
  async function tokenOf(tried: number): Promise<PacedToken> {
    await pace.take();
    return {
      sentAt: performance.now(),
      getRetryCount: () => tried,
      // The waiting is over when the token is given.
      getRetryDelay: () => 0,
    };
  }

  return {
    acquireInitialRetryToken: async () => await tokenOf(0),
    async refreshRetryTokenForRetry(token, { error, errorType, retryAfterHint }: RetryErrorInfo) {
      // The SDK takes LimitExceeded for a throttling; at IAM it means that the user has two keys, now and later.
      const isLimit = isAwsError(error, 'LimitExceeded');
      const isThrottled = errorType === 'THROTTLING' && !isLimit;
      if (isThrottled) pace.throttled((token as PacedToken).sentAt);
      const tried = token.getRetryCount() + 1;
      const isWorthIt =
        isThrottled ||
        isRefusedForTime(error) ||
        (!isLimit && !onlyThrottled && errorType !== 'CLIENT_ERROR');
      // The SDK then throws the service's own error.
      if (tried >= attempts || !isWorthIt) throw new Error('the call is not tried again');
      const hinted = retryAfterHint ? retryAfterHint.getTime() - Date.now() : 0;
      const backOff = isThrottled && tried === 1 ? 0 : Math.random() * FIRST_WAIT_MS * 2 ** tried;
      await waitFor(Math.min(MOST_WAIT_MS, Math.max(hinted, backOff)));
      return await tokenOf(tried);
    },
    recordSuccess: () => pace.succeeded(),
  };
}

/** Refused before anything was done, since the machine's clock is off: the SDK now knows by how much. */
function isRefusedForTime(error: unknown): boolean {
  const { $metadata } = (error ?? {}) as { $metadata?: { clockSkewCorrected?: boolean } };
  return $metadata?.clockSkewCorrected === true;
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
