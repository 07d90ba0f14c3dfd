import { messageOf, RekeyError } from '../base/errors.ts';

/** Errors that leave one question open. Every other one (no credentials, a wrong clock) would meet all questions. */
const ONE_QUESTION = new Set(['aws-denied', 'aws-refused', 'aws-unavailable']);

/** Collects what could not be looked at, so that one missing permission does not hide everything else. */
export interface Gaps {
  /** The answer, or `undefined` when it cannot be had. `what` is the subject of the sentence that says so. */
  attempt<T>(what: string, ask: () => Promise<T>): Promise<T | undefined>;
  /** One sentence for each `what`, with the reason of its first failure. */
  list(): string[];
}

/** Once `signal` is aborted nothing more is asked, and what was left is a gap too. */
export function collectGaps(signal: AbortSignal): Gaps {
  const gaps = new Map<string, { reason: string; times: number }>();
  const note = (what: string, reason: string): undefined => {
    const known = gaps.get(what);
    gaps.set(what, { reason: known?.reason ?? reason, times: (known?.times ?? 0) + 1 });
  };
  return {
    async attempt(what, ask) {
      if (signal.aborted) return note('What was left when the run was stopped', messageOf(signal.reason));
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof RekeyError) || !ONE_QUESTION.has(error.code)) throw error;
        return note(what, messageOf(error));
      }
    },
    list: () =>
      [...gaps].map(([what, { reason, times }]) => {
        const often = times === 1 ? '' : ` (${times} times)`;
        return `${what} could not be looked at${often}: ${reason}`;
      }),
  };
}
