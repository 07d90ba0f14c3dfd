import type { RequestRecord } from '../base/request-log.ts';
import type { RotationStatus } from '../findings/run-report.ts';
import type { StepName } from './timeline.ts';

/** Where everything that rotations do is written down as it happens: a run that is killed leaves what it did. */
export interface Trail {
  write(entry: TrailEntry): void;
}

/** One line of the trail, without any secret in it. */
export interface TrailEntry {
  /** ISO time at which it began. */
  readonly at: string;
  /** Milliseconds that it took; none of what has only begun. */
  readonly ms?: number;
  readonly rotation: string;
  readonly kind: string;
  /** `observe`: what was asked before and between the steps. `end`: what became of the rotation in this run. */
  readonly step: StepName | 'observe' | 'end';
  readonly call?: string;
  /** `begun` without a later line of the same `at` and step: the run died in it, and it may have had its effect. */
  readonly outcome: 'begun' | 'done' | 'failed' | RotationStatus;
  /** One plain sentence. */
  readonly detail?: string;
  /** Id of the version of the secret that it is about. */
  readonly version?: string | undefined;
  readonly requests?: readonly RequestRecord[];
  /** Of a failure: what kind of error it was, in words that do not change. */
  readonly error?: string;
  /** The entry of the diagnosis catalogue that explains a failure or an end. */
  readonly diagnosis?: string | undefined;
}
