import { GithubError } from './errors.ts';
import type { Caller } from './tokens.ts';

export interface LimitOptions {
  /** Issues and comments a minute and token; GitHub's is about 80. `off` for none. */
  contentPerMinute?: number | 'off';
  /** The same an hour; GitHub's is about 500. */
  contentPerHour?: number | 'off';
  /**
   * Milliseconds that lie between two of them at least. GitHub asks for one second between requests that change
   * something, says that there are lower limits which it does not tell, and its own client keeps three seconds between
   * those that notify people (docs.github.com, "Best practices for using the REST API"; @octokit/plugin-throttling).
   * `off` unless told: tests have no time.
   */
  contentSpacing?: number | 'off';
  /** Requests an hour: 1,000 for a workflow's token, 5,000 for others (docs.github.com, rate limits). */
  primary?: number;
}

export interface Limits {
  /** Throws 403 when the hour's requests are used up. */
  require(caller: Caller): void;
  count(caller: Caller): void;
  /** `x-ratelimit-*` */
  headers(caller: Caller): Record<string, string>;
  /** Throws 403 when too much was created in the last minute or hour, or too soon. */
  countContent(caller: Caller): void;
  usage(caller: Caller): { limit: number; used: number; remaining: number; reset: number };
}

export function createLimits(options: LimitOptions, now: () => Date): Limits {
  const used = new Map<string, number>();
  const created = new Map<string, number[]>();
  const reset = Math.floor(now().getTime() / 1000) + 3600;
  const perMinute = options.contentPerMinute ?? 80;
  const perHour = options.contentPerHour ?? 500;
  const spacing = options.contentSpacing ?? 'off';

  /** Seconds after which one more may be made; 0 for now. */
  function waitFor(times: readonly number[]): number {
    const at = now().getTime();
    const within = (ms: number): number[] => times.filter((time) => time > at - ms);
    if (perHour !== 'off' && within(3_600_000).length >= perHour) return 3_600;
    if (perMinute !== 'off' && within(60_000).length >= perMinute) return 60;
    return spacing !== 'off' && within(spacing).length > 0 ? 60 : 0;
  }

  function usage(caller: Caller): ReturnType<Limits['usage']> {
    const limit =
      options.primary ?? (caller.kind === 'workflow' ? 1000 : caller.kind === 'anonymous' ? 60 : 5000);
    const count = Math.min(limit, used.get(caller.name) ?? 0);
    return { limit, used: count, remaining: limit - count, reset };
  }

  function headers(caller: Caller): Record<string, string> {
    const current = usage(caller);
    return {
      'x-ratelimit-limit': String(current.limit),
      'x-ratelimit-remaining': String(current.remaining),
      'x-ratelimit-used': String(current.used),
      'x-ratelimit-reset': String(current.reset),
      'x-ratelimit-resource': 'core',
    };
  }

  return {
    usage,
    headers,
    require(caller) {
      if (usage(caller).remaining > 0) return;
      throw new GithubError(403, 'API rate limit exceeded for installation.', { headers: headers(caller) });
    },
    count: (caller) => void used.set(caller.name, (used.get(caller.name) ?? 0) + 1),
    countContent(caller) {
      const times = created.get(caller.name) ?? [];
      const wait = waitFor(times);
      if (wait > 0) throw secondaryLimit(403, wait);
      const hourAgo = now().getTime() - 3_600_000;
      created.set(caller.name, [...times.filter((time) => time > hourAgo), now().getTime()]);
    },
  };
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export function secondaryLimit(status: 403 | 429, retryAfter: number | undefined): GithubError {
  const message =
    'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';
  return new GithubError(
    status,
    message,
    retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } },
  );
}
