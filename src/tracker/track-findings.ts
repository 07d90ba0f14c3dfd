import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import type { Config } from '../config/schema.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { applyIssues } from './apply-issues.ts';
import type { CodeOwners } from './codeowners.ts';
import { coverageOf, type RunScope } from './coverage.ts';
import { ownersFor } from './issue-owners.ts';
import { OUR_LABEL } from './labels.ts';
import { type IssuePlan, planIssues } from './plan-issues.ts';
import type { IssueRenderer, IssueTracker, TrackedIssue } from './ports.ts';

export interface TrackRequest {
  readonly report: RunReport;
  readonly config: Pick<Config, 'issues'>;
  readonly tracker: IssueTracker;
  readonly render: IssueRenderer;
  readonly clock: Clock;
  /** Whether anybody can read the issues. */
  readonly isPublic: boolean;
  readonly scope: RunScope;
  /** Who owns which file, when `issues.assignees` asks for it and the repository says so. */
  readonly codeowners?: CodeOwners | undefined;
  /** Findings below it get no new issue. */
  readonly threshold: FailOn;
  /** When the run began to look; default now. */
  readonly observedAt?: Date;
  /** Plan only. */
  readonly dryRun?: boolean;
}

/** What was done to the tracker: numbers of issues, and what there is to say about it. */
export interface TrackOutcome {
  readonly opened: readonly number[];
  readonly reopened: readonly number[];
  readonly updated: readonly number[];
  readonly closed: readonly number[];
  /** Findings that a person has accepted by closing their issue as not planned. */
  readonly held: number;
  /** Findings above the cap of new issues, which wait for a later run. */
  readonly waiting: number;
  readonly notes: readonly string[];
  /** What could not be done: with any of these the tracker may not say what the report says. */
  readonly gaps: readonly string[];
}

/**
 * Brings the issues in line with the findings: observes, plans, applies. A second run over the same findings
 * changes nothing. When the issues cannot be listed nothing is created, since nobody knows what there is.
 */
export async function trackFindings(request: TrackRequest): Promise<TrackOutcome> {
  const { report, config, tracker, scope } = request;
  let issues: readonly TrackedIssue[];
  try {
    issues = await tracker.list(OUR_LABEL);
  } catch (error) {
    return {
      ...NOTHING,
      gaps: [`Issues: they could not be listed, so none was changed. ${messageOf(error)}`],
    };
  }
  const plan = planIssues(report.findings, issues, {
    threshold: request.threshold,
    maxNew: config.issues['max-new'],
    scope,
    covers: coverageOf(report, scope),
    observedAt: request.observedAt ?? request.clock.now(),
    isPublic: request.isPublic,
    labels: config.issues.labels,
    ownersOf: ownersFor({
      assignees: config.issues.assignees,
      codeowners: request.codeowners,
      isPublic: request.isPublic,
    }),
    render: request.render,
  });
  const notes = notesOn(plan);
  if (request.dryRun === true) {
    return { ...NOTHING, held: plan.held, waiting: plan.waiting, notes: [...notes, ...planned(plan)] };
  }
  const applied = await applyIssues(plan.actions, tracker);
  return { ...applied, held: plan.held, waiting: plan.waiting, notes: [...notes, ...applied.notes] };
}

const NOTHING: TrackOutcome = {
  opened: [],
  reopened: [],
  updated: [],
  closed: [],
  held: 0,
  waiting: 0,
  notes: [],
  gaps: [],
};

function notesOn({ waiting, held, unreadable }: IssuePlan): string[] {
  const notes: string[] = [];
  if (waiting > 0) notes.push(`${waiting} more findings wait for their issue ("issues: max-new").`);
  if (held > 0) notes.push(`${held} findings are accepted: their issues were closed as "not planned".`);
  for (const number of unreadable) {
    notes.push(
      `Issue #${number} carries the label "${OUR_LABEL}" but has lost its marker, so it is left alone.`,
    );
  }
  return notes;
}

function planned({ actions }: IssuePlan): string[] {
  return actions.map((action) =>
    action.kind === 'create'
      ? `Would open an issue: ${action.issue.title}`
      : `Would ${action.kind} issue #${action.number}.`,
  );
}
