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

export function collectGaps(): Gaps {
  const gaps = new Map<string, { reason: string; times: number }>();
  return {
    async attempt(what, ask) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof RekeyError) || !ONE_QUESTION.has(error.code)) throw error;
        const known = gaps.get(what);
        gaps.set(what, { reason: known?.reason ?? messageOf(error), times: (known?.times ?? 0) + 1 });
        return undefined;
      }
    },
    list: () =>
      [...gaps].map(([what, { reason, times }]) => {
        const often = times === 1 ? '' : ` (${times} times)`;
        return `${what} could not be looked at${often}: ${reason}`;
      }),
  };
}
