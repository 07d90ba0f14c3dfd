import type { Clock } from '../base/clock.ts';
import { messageOf, RekeyError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { collectRequests, type RequestRecord, type TakeDown } from '../base/request-log.ts';
import { causeOf } from '../findings/diagnosis/catalogue.ts';
import type { RotationOutcome, StepRecord } from '../findings/run-report.ts';
import type { Trail, TrailEntry } from './trail.ts';

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
  | 'reactivate'
  | 'roll-back'
  | 'tidy'
  | 'abandon'
  | 'wait';

/** What one rotation did in this run, step by step, in the log as it happens and in the report afterwards. */
export interface Timeline {
  readonly steps: readonly StepRecord[];
  /** Does one thing and records it with its duration; what did not succeed is recorded as `promote-failed`, say. */
  during<T>(step: StepName, call: string, run: () => Promise<T>, tell: (result: T) => Told): Promise<T>;
}

/** A timeline as the life cycle keeps it. */
export interface KeptTimeline extends Timeline {
  /** Runs something that is no step itself: what it asks outside of any step is in the trail alone. */
  around<T>(run: () => Promise<T>): Promise<T>;
  /** From now on it is about this version of the secret. */
  about(version: string | undefined): void;
  /** What became of the rotation, as the last word of the trail. */
  end(outcome: Pick<RotationOutcome, 'status' | 'summary'>, diagnosis: string | undefined): void;
}

/** One sentence on what became of a step, and whether that is what it was for. Plain text: it is. */
export type Told = string | { readonly failed: string };

export interface TimelineTools {
  readonly clock: Clock;
  readonly log: Log;
  /** Removes every known secret from a text. */
  readonly redact: (text: string) => string;
  readonly trail?: Trail | undefined;
}

export function openTimeline(
  { name, kind }: Pick<RotationOutcome, 'name' | 'kind'>,
  { clock, log, redact, trail }: TimelineTools,
): KeptTimeline {
  const steps: StepRecord[] = [];
  let version: string | undefined;

  function write(startedAt: Date, entry: Omit<TrailEntry, 'at' | 'rotation' | 'kind' | 'version'>): void {
    trail?.write({ at: startedAt.toISOString(), rotation: name, kind, version, ...entry });
  }

  /** The requests of something; those that are answered when it is over are lines of their own. */
  function opened(): { readonly take: TakeDown; readonly close: () => readonly RequestRecord[] } {
    const requests: RequestRecord[] = [];
    let isOver = false;
    return {
      take: (request) => {
        if (isOver) write(clock.now(), { ms: 0, step: 'observe', outcome: 'done', requests: [request] });
        else requests.push(request);
      },
      close: () => {
        isOver = true;
        return requests;
      },
    };
  }

  function record(
    step: StepName,
    call: string,
    told: Told,
    startedAt: Date,
    requests: readonly RequestRecord[],
    thrown?: unknown,
  ): void {
    const at = clock.now();
    const failed = typeof told === 'object';
    const detail = redact(failed ? told.failed : told);
    const ms = since(startedAt, at);
    const entry = {
      at: at.toISOString(),
      step: failed ? `${step}-failed` : step,
      call,
      detail,
      ms,
      ...(requests.length > 0 ? { requests } : {}),
    };
    steps.push(entry);
    const outcome = failed ? 'failed' : 'done';
    write(startedAt, { ms, step, call, outcome, detail, requests, ...failureOf(thrown) });
    const line = `${name}: ${entry.step}: ${detail} (${call}, ${ms} ms)`;
    if (failed) log.warning(line);
    else log.info(line);
  }

  return {
    steps,
    async during(step, call, run, tell) {
      const startedAt = clock.now();
      const { take, close } = opened();
      write(startedAt, { step, call, outcome: 'begun' });
      let result: Awaited<ReturnType<typeof run>>;
      try {
        result = await collectRequests(take, run);
      } catch (error) {
        record(step, call, { failed: messageOf(error) }, startedAt, close(), error);
        throw error;
      }
      record(step, call, tell(result), startedAt, close());
      return result;
    },
    async around(run) {
      const startedAt = clock.now();
      const { take, close } = opened();
      const tell = (failure: Pick<TrailEntry, 'outcome' | 'error' | 'diagnosis'>): void => {
        const ms = since(startedAt, clock.now());
        const requests = close();
        if (requests.length > 0) write(startedAt, { ms, step: 'observe', requests, ...failure });
      };
      try {
        const result = await collectRequests(take, run);
        tell({ outcome: 'done' });
        return result;
      } catch (error) {
        tell({ outcome: 'failed', ...failureOf(error) });
        throw error;
      }
    },
    about(id) {
      version = id;
    },
    end({ status, summary }, diagnosis) {
      write(clock.now(), { step: 'end', outcome: status, detail: redact(summary), diagnosis });
    },
  };
}

/** Milliseconds; a clock that is corrected meanwhile may seem to go back. */
function since(startedAt: Date, at: Date): number {
  return Math.max(0, at.getTime() - startedAt.getTime());
}

/** What an error is, in words that hold nothing of what it says: its code, else Node's, else its class. */
function failureOf(thrown: unknown): Pick<TrailEntry, 'error' | 'diagnosis'> {
  if (thrown === undefined) return {};
  if (thrown instanceof RekeyError) {
    const { code, diagnosis } = thrown;
    return causeOf(diagnosis) ? { error: code, diagnosis } : { error: code };
  }
  const { code, name } = thrown as { code?: unknown; name?: unknown };
  const word = [code, name].find((text) => typeof text === 'string' && /^\w{1,60}$/.test(text));
  return { error: typeof word === 'string' ? word : 'Error' };
}
