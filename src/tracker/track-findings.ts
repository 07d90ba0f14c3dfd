import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import type { Config } from '../config/schema.ts';
import type { Finding, Suppression } from '../findings/finding.ts';
import type { FollowUp } from '../findings/follow-up.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { type AppliedIssues, applyIssues } from './apply-issues.ts';
import type { CodeOwners } from './codeowners.ts';
import type { RunScope } from './coverage.ts';
import { trackDashboard } from './dashboard/track-dashboard.ts';
import { followUpOf } from './follow-up.ts';
import { asTheyAre, indexIssues } from './index-issues.ts';
import type { IssueAction } from './issue-action.ts';
import { assigneesOf } from './issue-owners.ts';
import { OUR_LABEL } from './labels.ts';
import { type PlanOptions, planIssues } from './plan-issues.ts';
import { notesOn, planned } from './plan-notes.ts';
import { optionsFor, waitingIn } from './plan-options.ts';
import type { DashboardRenderer, IssueRenderer, IssueTracker, LastAuthors, TrackedIssue } from './ports.ts';
import { acceptancesOf } from './triage/acceptance.ts';
import type { TriagePeople } from './triage/ports.ts';

export interface TrackRequest {
  readonly report: RunReport;
  readonly config: Pick<Config, 'issues'>;
  readonly tracker: IssueTracker;
  readonly render: IssueRenderer;
  readonly renderDashboard: DashboardRenderer;
  readonly clock: Clock;
  /** Whether anybody can read the issues. */
  readonly isPublic: boolean;
  /** `owner/name` of what the findings are about, where another repository has the issues. */
  readonly source?: string | undefined;
  readonly scope: RunScope;
  /** Who owns which file, where the repository says so. */
  readonly codeowners?: CodeOwners | undefined;
  /** Who changed what last, where the configuration asks for it. */
  readonly authors?: LastAuthors | undefined;
  /** The comments and roles by which people accepted risks; without them no acceptance counts in the verdict. */
  readonly people?: TriagePeople | undefined;
  /** Ids of our own accounts. */
  readonly ourAccounts?: readonly string[];
  /** Name of the configured rotation that changes the credential of a finding. */
  readonly rotationOf?: (finding: Finding) => string | undefined;
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
  /** By fingerprint: what somebody who may has accepted by a command that is still there. */
  readonly accepted: ReadonlyMap<string, Suppression>;
  /** Fingerprints of findings whose issue is closed: on proof, or because a person said so. */
  readonly settled: readonly string[];
  /** How fast things went; absent where the issues could not be listed, or nothing was to be changed. */
  readonly followUp?: FollowUp;
  readonly notes: readonly string[];
  /** What could not be done: with any of these the tracker may not say what the report says. */
  readonly gaps: readonly string[];
}

/**
 * Brings the issues in line with the findings: observes, plans, applies. A second run over the same findings
 * changes nothing. When the issues cannot be listed nothing is created, since nobody knows what there is.
 */
export async function trackFindings(request: TrackRequest): Promise<TrackOutcome> {
  const { report, tracker } = request;
  const listedAt = request.clock.now();
  let issues: readonly TrackedIssue[];
  try {
    issues = await tracker.list(OUR_LABEL);
  } catch (error) {
    return {
      ...NOTHING,
      gaps: [`Issues: they could not be listed, so none was changed. ${messageOf(error)}`],
    };
  }
  const index = indexIssues(issues);
  const options = optionsFor(request, index);
  const plan = planIssues(report.findings, index, options);
  const acceptances = await acceptancesOf(plan.held, request.people, options);
  const notes = [...notesOn(plan, options, acceptances.accepted.size), ...acceptances.notes];
  const said = {
    held: plan.held.length,
    waiting: plan.waiting.length,
    accepted: acceptances.accepted,
  };
  if (request.dryRun === true) return { ...NOTHING, ...said, notes: [...notes, ...planned(plan)] };
  const { actions, gaps } = await assigned(plan.actions, request, options);
  const applied = await applyIssues(actions, tracker, listedAt);
  const shown = applied.isCut
    ? { opened: [], notes: [], gaps: [] }
    : await trackDashboard(request, {
        index,
        applied: applied.now,
        waiting: plan.waiting,
        options,
      });
  return {
    ...numbersOf(applied),
    ...said,
    settled: [...asTheyAre(index, applied.now)].flatMap(([fingerprint, { issue }]) =>
      issue.state === 'closed' ? [fingerprint] : [],
    ),
    followUp: followUpOf({
      index,
      applied,
      findings: report.findings,
      waited: new Set(waitingIn(index)),
      observedAt: options.observedAt,
      today: options.today,
    }),
    opened: [...applied.opened, ...shown.opened],
    notes: [...notes, ...applied.notes, ...shown.notes],
    gaps: [...gaps, ...applied.gaps, ...shown.gaps],
  };
}

const NOTHING: TrackOutcome = {
  opened: [],
  reopened: [],
  updated: [],
  closed: [],
  held: 0,
  waiting: 0,
  accepted: new Map(),
  settled: [],
  notes: [],
  gaps: [],
};

function numbersOf({
  opened,
  reopened,
  updated,
  closed,
}: AppliedIssues): Pick<TrackOutcome, 'opened' | 'reopened' | 'updated' | 'closed'> {
  return { opened, reopened, updated, closed };
}

/** The actions, with somebody to look after each new issue that nobody owns. */
async function assigned(
  actions: readonly IssueAction[],
  { config, authors, isPublic }: TrackRequest,
  { ownersOf }: Pick<PlanOptions, 'ownersOf'>,
): Promise<{ readonly actions: readonly IssueAction[]; readonly gaps: readonly string[] }> {
  const made: IssueAction[] = [];
  try {
    for (const action of actions) {
      if (action.kind !== 'create') {
        made.push(action);
        continue;
      }
      const owners = ownersOf(action.finding);
      const people = { issues: config.issues, authors, isPublic };
      const assignees = await assigneesOf(action.finding, owners, people);
      made.push({ ...action, issue: { ...action.issue, assignees } });
    }
    return { actions: made, gaps: [] };
  } catch (error) {
    const gap = `Issues: who changed the files last could not be asked, so new issues have no assignee. ${messageOf(error)}`;
    return { actions: [...made, ...actions.slice(made.length)], gaps: [gap] };
  }
}
