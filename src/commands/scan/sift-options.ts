import { availableParallelism } from 'node:os';
import type { UserRuleConfig } from '../../config/schema.ts';
import type { Detector } from '../../detect/detector.ts';

/** What decides what is found, as far as threads need to know it. */
export interface SiftOptions {
  readonly disable: readonly string[];
  readonly userRules: readonly UserRuleConfig[];
  readonly now: Date;
  /** That of the detector of this thread. */
  readonly detector: () => Promise<Detector>;
  /** Ends the threads at once. */
  readonly signal?: AbortSignal;
  /** Hears how far it is. */
  readonly progress?: ((text: string) => void) | undefined;
}

const MOST_THREADS = 8;

/** How many threads share so many portions of work. */
export function threadsFor(portions: number): number {
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.ceil(portions)));
}
