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
  /** Does one thing and records it with its duration; what did not succeed is recorded as `promote-failed`, say. */
  during<T>(step: StepName, call: string, run: () => Promise<T>, tell: (result: T) => Told): Promise<T>;
}

/** One sentence on what became of a step, and whether that is what it was for. Plain text: it is. */
export type Told = string | { readonly failed: string };

export interface TimelineTools {
  readonly clock: Clock;
  readonly log: Log;
  /** Removes every known secret from a text. */
  readonly redact: (text: string) => string;
}

export function openTimeline(name: string, { clock, log, redact }: TimelineTools): Timeline {
  const steps: StepRecord[] = [];

  function record(step: StepName, call: string, told: Told, startedAt: number): void {
    const at = clock.now();
    const failed = typeof told === 'object';
    const detail = redact(failed ? told.failed : told);
    const entry = {
      at: at.toISOString(),
      step: failed ? `${step}-failed` : step,
      call,
      detail,
      ms: at.getTime() - startedAt,
    };
    steps.push(entry);
    const line = `${name}: ${entry.step}: ${detail} (${call}, ${entry.ms} ms)`;
    if (failed) log.warning(line);
    else log.info(line);
  }

  return {
    steps,
    async during(step, call, run, tell) {
      const startedAt = clock.now().getTime();
      let result: Awaited<ReturnType<typeof run>>;
      try {
        result = await run();
      } catch (error) {
        record(step, call, { failed: messageOf(error) }, startedAt);
        throw error;
      }
      record(step, call, tell(result), startedAt);
      return result;
    },
  };
}
