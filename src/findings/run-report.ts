import type { RequestRecord } from '../base/request-log.ts';
import { type CredentialAge, eachCredentialOnce } from './credential-age.ts';
import type { Finding } from './finding.ts';
import type { FollowUp } from './follow-up.ts';
import type { RotationPlan } from './rotation-plan.ts';

/** One thing that was done (or, in a plan, would be done), without any secret in it. */
export interface StepRecord {
  /** ISO time at which it ended. */
  readonly at: string;
  /** What it was, in the words of the life cycle: `generate`, `stage`, `apply`, `verify`, `promote`, … */
  readonly step: string;
  /** The remote call, as its documentation spells it: `iam:CreateAccessKey`. */
  readonly call?: string;
  /** One plain sentence on what happened. */
  readonly detail: string;
  readonly ms: number;
  /** What it asked of AWS and GitHub, each try of its own. */
  readonly requests?: readonly RequestRecord[];
}

/** How long a part of a rotation took in this run. */
export interface StageTime {
  /**
   * `database`: from the request to set the password to the proof that it is set. `exposed`: from that request to
   * promotion, the time in which AWSCURRENT may not log in. `replicas`: from promotion to the last replica that has it.
   */
  readonly stage: 'database' | 'exposed' | 'replicas';
  readonly ms: number;
  /** How long it should take at most. */
  readonly targetMs?: number;
  /** False when the run stopped before the end of it: then it takes longer than `ms`. */
  readonly reached: boolean;
  /** What of it took longest. */
  readonly slowest?: { readonly step: string; readonly call: string; readonly ms: number };
}

/** Why a rotation did not succeed: an entry of the diagnosis catalogue, as it applies here. */
export interface OutcomeDiagnosis {
  readonly id: string;
  /** What is the matter in general: a clause. */
  readonly cause: string;
  /** What the reader should do: sentences. */
  readonly fix: string;
  /** Where its provider, or a page of ours, explains it. */
  readonly docs: string;
  /** Its place on the page of all causes. */
  readonly page: string;
}

/**
 * `not-due`: nothing was touched. `planned`: a dry run. `done`: nothing is left to do before it is next due.
 * `pending`: promoted, and the old credential waits for its grace or recovery period. `rolled-back`:
 * an earlier value is AWSCURRENT again, and nothing new begins for a while. `failed`: this run could not go on, and the
 * next one will. `needs-person`: no run can go on without somebody.
 */
export type RotationStatus =
  | 'not-due'
  | 'planned'
  | 'done'
  | 'pending'
  | 'rolled-back'
  | 'failed'
  | 'needs-person';

/** What became of one configured rotation in this run. */
export interface RotationOutcome {
  readonly name: string;
  readonly kind: string;
  readonly status: RotationStatus;
  /** One sentence: what happened and what happens next, and when. */
  readonly summary: string;
  readonly steps: readonly StepRecord[];
  /** Of a rotation that failed or needs a person, where the cause is known. */
  readonly diagnosis?: OutcomeDiagnosis;
  readonly stages?: readonly StageTime[];
  /** How old what it renews is now, and when it is next due; absent where that could not be seen. */
  readonly credential?: CredentialAge;
  /** Degradations that the config allows and every report must say: `status-only`, … */
  readonly caveats: readonly string[];
}

/** A configured rotation that could not be looked at. */
export interface UnseenRotation {
  readonly name: string;
  readonly kind: string;
}

export interface ScanStats {
  readonly bytes: number;
  readonly blobs: number;
  readonly files: number;
  readonly ms: number;
}

/** A place that a rule looked at and did not take for a credential. */
export interface LeftAlone {
  readonly rule: string;
  readonly path: string;
  /** 1-based. */
  readonly startLine: number;
  readonly startColumn: number;
  /** A plain phrase that holds nothing of the value. */
  readonly why: string;
}

/** Which part of a work a run did, of several jobs whose reports are put together. */
export interface ShardRecord {
  /** Counted from 1. */
  readonly index: number;
  readonly count: number;
  /** The same for all jobs that did one work: of one run, by one configuration, over one list of repositories. */
  readonly set: string;
  /** What was scanned, if anything was. */
  readonly scan?: ShardScan;
  /** Of a fleet, the repositories of this part. */
  readonly repositories?: readonly string[];
  /** The run was about some of the configured things only. */
  readonly isPartial?: boolean;
  /** Of the workflow run; the newest report of a shard counts. */
  readonly attempt: number;
  /** ISO time. */
  readonly startedAt: string;
}

export type ShardScan = 'range' | 'tree' | 'history' | 'fleet-tree' | 'fleet-history';

/** Everything a run has to say. Each report is a rendering of this. */
export interface RunReport {
  /** `scan`, `rotate`, `audit`; in the order in which they ran. */
  readonly commands: readonly string[];
  /** What was looked at, as the reader would say it: `3 commits of main..topic`. */
  readonly scope: readonly string[];
  /** False when anything in scope could not be looked at. */
  readonly complete: boolean;
  /** Why not, one sentence each: what, and what to do. */
  readonly gaps: readonly string[];
  readonly findings: readonly Finding[];
  readonly rotations: readonly RotationOutcome[];
  /** Those that are configured and of which nobody knows how they are; a gap says why. */
  readonly unseenRotations?: readonly UnseenRotation[];
  readonly stats: ScanStats;
  readonly notes: readonly string[];
  /** The credentials that were looked at, and their age; each once. */
  readonly credentials?: readonly CredentialAge[];
  /** What rotations would do; of a dry run. */
  readonly plan?: RotationPlan;
  /** Where those who may read them find the details that a public page does not have: words that name nothing. */
  readonly detailsIn?: readonly string[];
  /** Whom the run could not tell, and why not; sentences that are among the notes too, and name nothing. */
  readonly untold?: readonly string[];
  /** Whether GitHub's own alerts were read, so that what is missing from them is settled. */
  readonly alertsRead?: boolean;
  /** Fingerprints of findings whose issue is closed: on proof, or because a person said so. */
  readonly settled?: readonly string[];
  /** How findings are dealt with, where there are issues. */
  readonly followUp?: FollowUp;
  /** What was looked at and left alone; only where somebody asked for the reasons. */
  readonly leftAlone?: readonly LeftAlone[];
  /** Only of a job that did a part of the work. */
  readonly shard?: ShardRecord;
}

export const emptyReport: RunReport = {
  commands: [],
  scope: [],
  complete: true,
  gaps: [],
  findings: [],
  rotations: [],
  stats: { bytes: 0, blobs: 0, files: 0, ms: 0 },
  notes: [],
};

/** The report of several commands of one run. */
export function mergeReports(reports: readonly RunReport[]): RunReport {
  const stats = { bytes: 0, blobs: 0, files: 0, ms: 0 };
  for (const report of reports) {
    stats.bytes += report.stats.bytes;
    stats.blobs += report.stats.blobs;
    stats.files += report.stats.files;
    stats.ms += report.stats.ms;
  }
  return {
    commands: reports.flatMap((report) => report.commands),
    scope: reports.flatMap((report) => report.scope),
    complete: reports.every((report) => report.complete),
    gaps: reports.flatMap((report) => report.gaps),
    findings: reports.flatMap((report) => report.findings),
    rotations: reports.flatMap((report) => report.rotations),
    stats,
    notes: reports.flatMap((report) => report.notes),
    ...credentialsOf(reports),
    ...unseenOf(reports),
    ...leftAloneOf(reports),
    ...reports.reduce<Pick<RunReport, 'plan'>>((found, { plan }) => (plan ? { plan } : found), {}),
  };
}

function credentialsOf(reports: readonly RunReport[]): Pick<RunReport, 'credentials'> {
  const seen = eachCredentialOnce(reports.flatMap(({ credentials = [] }) => credentials));
  return seen.length === 0 ? {} : { credentials: seen };
}

/** Several jobs fail to see the same one; one that a job has seen is seen. */
function unseenOf(reports: readonly RunReport[]): Pick<RunReport, 'unseenRotations'> {
  const seen = new Set(reports.flatMap(({ rotations }) => rotations.map(({ name }) => name)));
  const byName = new Map(
    reports.flatMap(({ unseenRotations = [] }) => unseenRotations.map((each) => [each.name, each] as const)),
  );
  const unseen = [...byName.values()].filter(({ name }) => !seen.has(name));
  return unseen.length === 0 ? {} : { unseenRotations: unseen };
}

function leftAloneOf(reports: readonly RunReport[]): Pick<RunReport, 'leftAlone'> {
  const asked = reports.flatMap(({ leftAlone }) => (leftAlone ? [leftAlone] : []));
  return asked.length === 0 ? {} : { leftAlone: asked.flat() };
}
