import type { Subject } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { AuditSettings, Facts } from './facts.ts';

/** One thing that a check found wrong. */
export interface Problem {
  /** What it is wrong with, in words that stay the same from run to run: the finding's identity. */
  readonly resource: string;
  readonly subject: Subject;
  /** One line without anything that changes daily. */
  readonly title: string;
  readonly detail: string;
  /** Where one problem is worse than what the check finds in general. */
  readonly severity?: Severity;
}

/** An account as the check would meet it, made anew each time since it may hold a random password. */
interface CheckExample {
  readonly what: string;
  readonly facts: () => Facts;
}

/** One question to an account. It says everything about itself; `examine` decides and asks nobody. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What to do, most important step first. */
  readonly remedy: readonly string[];
  readonly links: readonly string[];
  readonly examine: (facts: Facts, settings: AuditSettings) => readonly Problem[];
  readonly finds: readonly CheckExample[];
  readonly ignores: readonly CheckExample[];
}
