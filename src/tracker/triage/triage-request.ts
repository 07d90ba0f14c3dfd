import type { IssueTracker } from '../ports.ts';
import type { TriageReply } from './decide-triage.ts';
import type { TriageDesk } from './ports.ts';

export interface TriageRequest {
  readonly tracker: IssueTracker;
  readonly desk: TriageDesk;
  /** Makes the text of an answer. */
  readonly renderReply: (replies: readonly TriageReply[]) => string;
  /** ISO, in UTC. */
  readonly today: string;
  readonly isPublic: boolean;
  /** Names of the configured rotations. */
  readonly rotations: readonly string[];
  readonly dryRun: boolean;
}

/** What came of a comment or a tick; what is asked for is for others to do, behind their approvals. */
export interface TriageOutcome {
  /** Names of rotations that somebody who may asked for. */
  readonly rotate: readonly string[];
  readonly rescan: boolean;
  /** What is proposed to be suppressed. */
  readonly falsePositive?: { readonly fingerprint: string; readonly until: string; readonly reason: string };
  /** Sentences for the log. */
  readonly told: readonly string[];
}

export const NOTHING_ASKED: TriageOutcome = { rotate: [], rescan: false, told: [] };
