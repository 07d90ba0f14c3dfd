import type { MiddlewareStack } from '@smithy/types';
import type { Clock } from '../../base/clock.ts';

/**
 * AWS's time. Grace and recovery periods are promises about the time that AWS stamps keys and uses with, and a
 * runner's clock may be off by minutes or by days; every answer says in its header `Date` what time it is there
 * (RFC 9110, 6.6.1).
 */
export interface ServerTime {
  /** The given clock, corrected by what was heard so far. */
  readonly clock: Clock;
  /** How far AWS's time is ahead of the given clock, in milliseconds; 0 while the answers do not contradict it. */
  aheadMs(): number;
  /** The same for the system's clock, by which the SDK signs; 0 before anything was heard. */
  aheadOfSystemMs(): number;
  /** An answer of that `date`, in whole seconds, to a call that went out at `sentAt` of the given clock. */
  heard(date: Date, sentAt: number): void;
}

/** A date in a header has no fraction: the time was up to a second later. */
const GRAIN_MS = 1_000;

/** Corrects a clock by no more than the answers demand, so that a clock which is right stays as it is. */
export function serverTime(local: Clock): ServerTime {
  let ahead = 0;
  let isHeard = false;
  const now = (): Date => new Date(local.now().getTime() + ahead);

  return {
    clock: {
      now,
      sleep: (ms, signal) => local.sleep(ms, signal),
    },
    aheadMs: () => ahead,
    aheadOfSystemMs: () => (isHeard ? now().getTime() - Date.now() : 0),
    heard(date, sentAt) {
      isHeard = true;
      // It was dated at some time between sending and now.
      const least = date.getTime() - local.now().getTime();
      const most = date.getTime() + GRAIN_MS - sentAt;
      ahead = Math.min(Math.max(ahead, least), most);
    },
  };
}

/** A client of the SDK. */
export interface Listened<I extends object, O extends object> {
  readonly middlewareStack: MiddlewareStack<I, O>;
}

/** Lets a client of the SDK tell when its answers were given, those that are errors too. */
export function listen<I extends object, O extends object>(
  { middlewareStack }: Listened<I, O>,
  time: ServerTime,
  local: Clock,
): void {
  middlewareStack.add(
    (next) => async (args) => {
      const sentAt = local.now().getTime();
      const answer = await next(args);
      const date = dateOf(answer.response);
      if (date) time.heard(date, sentAt);
      return answer;
    },
    // The innermost place: each try of a call on its own, before its answer is read.
    { step: 'deserialize', priority: 'low', name: 'serverTime', override: true },
  );
}

function dateOf(response: unknown): Date | undefined {
  const { headers } = (response ?? {}) as { headers?: Readonly<Record<string, string>> };
  const text = headers?.date ?? headers?.Date;
  const date = text === undefined ? undefined : new Date(text);
  return date && Number.isFinite(date.getTime()) ? date : undefined;
}
