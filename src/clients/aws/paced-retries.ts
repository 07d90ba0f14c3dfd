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
  /** `sentAt`, here and below: when the call went out, in milliseconds of {@link performance.now}. */
  succeeded(sentAt: number): void;
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

/** What is tried after a throttling, as a share of what the service took. More would be given away; less, begged. */
const RETREAT = 0.98;

/** The pace of one service. Times are of the monotonic clock: it is about this process's sending only. */
export function openPace(now: () => number = () => performance.now(), wait = waitFor): Pace {
  let rate = Number.POSITIVE_INFINITY;
  /** The rate before the last retreat. */
  let ceiling = rate;
  let nextAt = 0;
  let grownAt = now();
  let retreatedAt = Number.NEGATIVE_INFINITY;
  /** When the calls went out that were taken. */
  let taken: number[] = [];

  /** What the service takes, in calls a second. */
  function measured(at: number): number {
    taken = taken.filter((time) => time > at - WINDOW_MS);
    if (taken.length === 0) return 0;
    // A service that has only just been called is measured over the time since then, not over the whole window.
    return (taken.length * 1_000) / Math.max(SETTLE_MS, at - Math.min(...taken));
  }

  /** Slower, and not before the oldest call of the last second counts no more: what follows a burst is a pause. */
  function retreat(at: number): void {
    rate = Math.max(LEAST_RATE, Math.min(ceiling, measured(at)) * RETREAT);
    const counted = taken.filter((time) => time > at - SETTLE_MS);
    nextAt = Math.max(nextAt, counted.length === 0 ? at + 1_000 / rate : Math.min(...counted) + SETTLE_MS);
  }

  return {
    async take() {
      const at = now();
      const slot = Math.max(at, nextAt);
      nextAt = slot + (Number.isFinite(rate) ? 1_000 / rate : 0);
      if (slot > at) await wait(slot - at);
    },
    succeeded(sentAt) {
      const at = now();
      taken.push(sentAt);
      if (taken.length > 1_000) taken = taken.slice(-500);
      if (!Number.isFinite(rate)) return;
      // It was under way when the service throttled another: that one takes more than it had seemed to.
      if (sentAt < retreatedAt) return retreat(at);
      const boldness = 1 + ((at - retreatedAt) / PATIENCE_MS) ** 2;
      rate += ((at - grownAt) / 1_000) * (rate * GROWTH + STEP) * boldness;
      grownAt = at;
    },
    throttled(sentAt) {
      if (sentAt < retreatedAt + SETTLE_MS) return;
      const at = now();
      ceiling = rate;
      grownAt = at;
      retreatedAt = at;
      retreat(at);
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
      const isUnknown = errorType !== 'CLIENT_ERROR' && !isLimit && !isRefusal(error);
      const isWorthIt = isThrottled || isRefusedForTime(error) || (isUnknown && !onlyThrottled);
      // The SDK then throws the service's own error.
      if (tried >= attempts || !isWorthIt) throw new Error('the call is not tried again');
      const hinted = retryAfterHint ? retryAfterHint.getTime() - Date.now() : 0;
      const backOff = isThrottled && tried === 1 ? 0 : Math.random() * FIRST_WAIT_MS * 2 ** tried;
      await waitFor(Math.min(MOST_WAIT_MS, Math.max(hinted, backOff)));
      return await tokenOf(tried);
    },
    recordSuccess: (token) => pace.succeeded((token as PacedToken).sentAt),
  };
}

/** What services answer to a signature of another time (the SDK's list of such errors). */
const OF_ANOTHER_TIME = [
  'AuthFailure',
  'InvalidSignature',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
];

/** Refused before anything was done, since the machine's clock is off: the SDK now knows by how much. */
function isRefusedForTime(error: unknown): boolean {
  return isCorrected(error) && isAwsError(error, ...OF_ANOTHER_TIME);
}

/**
 * An answer that stays what it is. While the clock is off by minutes, each answer corrects it a little, and the SDK
 * then takes every error for one that passes (AwsSdkSigV4Signer, `clockSkewCorrected`).
 */
function isRefusal(error: unknown): boolean {
  const { $metadata } = (error ?? {}) as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 0;
  return isCorrected(error) && status >= 400 && status < 500 && !isAwsError(error, 'RequestTimeout');
}

function isCorrected(error: unknown): boolean {
  const { $metadata } = (error ?? {}) as { $metadata?: { clockSkewCorrected?: boolean } };
  return $metadata?.clockSkewCorrected === true;
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
