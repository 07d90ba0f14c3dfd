import type { Octokit } from 'octokit';
import { RekeyError } from '../../../base/errors.ts';
import { type CallNames, callGithub } from '../explain-error.ts';

/** Calls that read much: one after the other, and not to the last request that the token may make. */
export interface Asking {
  /** Runs one call. Errors: as {@link callGithub}; `github-limited` also when the rest is kept for others. */
  readonly ask: <T>(names: CallNames, run: () => Promise<T>) => Promise<T>;
  /** A list, a page at a time. */
  readonly pages: <T>(
    names: CallNames,
    list: AsyncIterable<{ readonly data: readonly T[] }>,
  ) => AsyncGenerator<readonly T[]>;
}

/**
 * The part of the hour's requests that is left to the rest of the run (its issues, its rotations) and to the other
 * jobs of the repository, which share a workflow's 1,000 (GitHub Docs, "Rate limits for the REST API").
 */
const KEPT_PART = 0.1;
const KEPT_AT_LEAST = 20;

interface Limit {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
}

/** Watches what GitHub says of the limit with each answer. Aborts between calls. */
export function politeAsking(octokit: Octokit, signal: AbortSignal | undefined): Asking {
  let known: Limit | undefined;
  octokit.hook.after('request', ({ headers }) => {
    known = limitIn(headers) ?? known;
  });

  async function ask<T>(names: CallNames, run: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    if (known && known.remaining <= Math.max(KEPT_AT_LEAST, known.limit * KEPT_PART)) {
      throw reserved(names, known);
    }
    return await callGithub(names, run);
  }

  async function* pages<T>(
    names: CallNames,
    list: AsyncIterable<{ readonly data: readonly T[] }>,
  ): AsyncGenerator<readonly T[]> {
    const answers = list[Symbol.asyncIterator]();
    for (;;) {
      const page = await ask(names, async () => await answers.next());
      if (page.done === true) return;
      yield page.value.data;
    }
  }

  return { ask, pages };
}

function reserved({ what }: CallNames, { limit, remaining, reset }: Limit): RekeyError {
  const until = new Date(reset * 1_000).toISOString();
  return new RekeyError({
    code: 'github-limited',
    diagnosis: 'github-unavailable',
    what: `Could not ${what}: of ${limit} requests ${remaining} are left to this token until ${until}, and they are kept for other steps.`,
    fix: 'Look at less at a time (fewer texts, a later "since"), or use the token of a GitHub App.',
    exit: 3,
  });
}

/** An Enterprise Server without limits says nothing of them. */
function limitIn(headers: Readonly<Record<string, unknown>>): Limit | undefined {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    Number(headers[`x-ratelimit-${name}`] ?? Number.NaN),
  ) as [number, number, number];
  return [limit, remaining, reset].every(Number.isFinite) ? { limit, remaining, reset } : undefined;
}
