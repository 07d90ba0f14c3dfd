import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import type { CommandName } from './choose.ts';
import { uploadToCodeScanning } from './code-scanning.ts';
import { keepAdvisory } from './confidential-advisory.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { tellPullRequest } from './pull-request.ts';
import type { ScanRequest } from './scan/request.ts';
import { withSecretAlerts } from './secret-alerts.ts';

export interface TellRequest {
  readonly token: string;
  readonly event: GithubEvent;
  readonly commands: readonly CommandName[];
  readonly scan: ScanRequest;
  /** Whether the run was about some of the configured things only. */
  readonly isPartial: boolean;
  readonly dryRun: boolean;
  readonly failOn: FailOn;
  /** What code scanning compares a run's results with. */
  readonly category: string;
  /** Where the reports go. */
  readonly folder: string;
  readonly observedAt: Date;
  /** Brings the issues in line with a report. */
  readonly withIssues: (report: RunReport) => Promise<RunReport>;
}

/** The report with what GitHub knows and what was told there, and the file for a run that may comment. */
export interface Told {
  readonly report: RunReport;
  /** Absolute path; empty where the event is of no pull request. */
  readonly pullFile: string;
}

/**
 * Tells the findings wherever this repository wants to know them: issues first, since what is accepted there is told
 * nowhere else.
 */
export async function tellOthers(found: RunReport, request: TellRequest, context: Context): Promise<Told> {
  const { token, event, commands, isPartial, dryRun, failOn, folder } = request;
  const scan = commands.includes('scan') ? request.scan : undefined;
  const alerted = await withSecretAlerts(found, { token, event, scan, dryRun }, context);
  const tracked = await request.withIssues(alerted);
  const pull = await tellPullRequest(tracked, { token, event, dryRun, failOn, folder }, context);
  const uploaded = await uploadToCodeScanning(tracked, request, context);
  const isTold = uploaded.uploaded || (tracked.detailsIn ?? []).length > 0;
  const advisory = await keepAdvisory(tracked, { token, event, scan, isPartial, dryRun, isTold }, context);
  return { report: [pull, uploaded, advisory].reduce(withOutcome, tracked), pullFile: pull.file };
}

interface Outcome {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  readonly detailsIn?: readonly string[] | undefined;
}

/** What telling others adds to the report: what could not be told makes it incomplete. */
export function withOutcome(report: RunReport, { notes, gaps, detailsIn = [] }: Outcome): RunReport {
  return {
    ...report,
    complete: report.complete && gaps.length === 0,
    gaps: [...report.gaps, ...gaps],
    notes: [...report.notes, ...notes],
    ...(detailsIn.length > 0 ? { detailsIn: [...(report.detailsIn ?? []), ...detailsIn] } : {}),
  };
}
