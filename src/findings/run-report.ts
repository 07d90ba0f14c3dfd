import type { Finding } from './finding.ts';

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
}

/**
 * `not-due`: nothing was touched. `planned`: a dry run. `done`: nothing is left to do before it is next due.
 * `pending`: promoted, and the old credential waits for its grace or recovery period. `failed`: this run could
 * not go on, and the next one will. `needs-person`: no run can go on without somebody.
 */
export type RotationStatus = 'not-due' | 'planned' | 'done' | 'pending' | 'failed' | 'needs-person';

/** What became of one configured rotation in this run. */
export interface RotationOutcome {
  readonly name: string;
  readonly kind: string;
  readonly status: RotationStatus;
  /** One sentence: what happened and what happens next, and when. */
  readonly summary: string;
  readonly steps: readonly StepRecord[];
  /** Degradations that the config allows and every report must say: `status-only`, … */
  readonly caveats: readonly string[];
}

export interface ScanStats {
  readonly bytes: number;
  readonly blobs: number;
  readonly files: number;
  readonly ms: number;
}

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
  readonly stats: ScanStats;
  readonly notes: readonly string[];
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
  };
}
