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
  /** Whether a name is that of a configured rotation, or of one that a configured selection stands for. */
  readonly isRotation: (name: string) => boolean;
  /** `owner/name` of what the issues are about, where it is another repository than has them. */
  readonly source?: string | undefined;
  readonly dryRun: boolean;
}

/** What came of a comment or a tick; what is asked for is for others to do, behind their approvals. */
export interface TriageOutcome {
  /** Names of rotations that somebody who may asked for. */
  readonly rotate: readonly string[];
  /** Names of rotations of which such a person wants to see the plan. */
  readonly plan: readonly string[];
  readonly rescan: boolean;
  /** `owner/name` of where it is to be done, where that is not the repository that has the issue. */
  readonly source?: string;
  /** What is proposed to be suppressed. */
  readonly falsePositive?: { readonly fingerprint: string; readonly until: string; readonly reason: string };
  /** Sentences for the log. */
  readonly told: readonly string[];
}

export const NOTHING_ASKED: TriageOutcome = { rotate: [], plan: [], rescan: false, told: [] };
