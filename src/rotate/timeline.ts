import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { StepRecord } from '../findings/run-report.ts';

/** The steps of the life cycle, in its words. */
export type StepName =
  | 'journal'
  | 'generate'
  | 'stage'
  | 'apply'
  | 'verify'
  | 'promote'
  | 'prove'
  | 'spread'
  | 'retire'
  | 'tidy'
  | 'abandon'
  | 'wait';

/** What one rotation did in this run, step by step, in the log as it happens and in the report afterwards. */
export interface Timeline {
  readonly steps: readonly StepRecord[];
  /** Does one thing and records it with its duration; `tell` says in one sentence what became of it. */
  during<T>(step: StepName, call: string, run: () => Promise<T>, tell: (result: T) => string): Promise<T>;
}

export interface TimelineTools {
  readonly clock: Clock;
  readonly log: Log;
  /** Removes every known secret from a text. */
  readonly redact: (text: string) => string;
}

export function openTimeline(name: string, { clock, log, redact }: TimelineTools): Timeline {
  const steps: StepRecord[] = [];

  function record(step: StepName, call: string, detail: string, startedAt: number): StepRecord {
    const at = clock.now();
    const entry = { at: at.toISOString(), step, call, detail: redact(detail), ms: at.getTime() - startedAt };
    steps.push(entry);
    return entry;
  }

  return {
    steps,
    async during(step, call, run, tell) {
      const startedAt = clock.now().getTime();
      try {
        const result = await run();
        const { detail, ms } = record(step, call, tell(result), startedAt);
        log.info(`${name}: ${step}: ${detail} (${call}, ${ms} ms)`);
        return result;
      } catch (error) {
        const { detail } = record(step, call, `failed: ${messageOf(error)}`, startedAt);
        log.warning(`${name}: ${step}: ${detail} (${call})`);
        throw error;
      }
    },
  };
}
