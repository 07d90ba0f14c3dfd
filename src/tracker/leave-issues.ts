import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import type { Config } from '../config/schema.ts';
import { applyIssues } from './apply-issues.ts';
import { applyDashboard } from './dashboard/apply-dashboard.ts';
import { planDashboard } from './dashboard/plan-dashboard.ts';
import { hideIssue, mustHide } from './hide-issue.ts';
import { type IssueIndex, indexIssues, type Known } from './index-issues.ts';
import { type IssueAction, targetOf, withinBudget } from './issue-action.ts';
import { type DraftOptions, withEvent } from './issue-draft.ts';
import { OUR_LABEL } from './labels.ts';
import type { DashboardRenderer, IssueRenderer, IssueTracker, TrackedIssue } from './ports.ts';

export interface LeaveRequest {
  /** Of the public repository, whose issues another one has now. */
  readonly tracker: IssueTracker;
  readonly config: Pick<Config, 'issues'>;
  readonly render: IssueRenderer;
  readonly renderDashboard: DashboardRenderer;
  readonly clock: Clock;
}

/**
 * What a public repository has of issues from before another one got them: those that say something are made to say
 * nothing, and what is open is closed, since nobody keeps it up to date any more.
 * @returns sentences on what was done, and on what could not be
 */
export async function leaveIssues(
  request: LeaveRequest,
): Promise<{ readonly notes: readonly string[]; readonly gaps: readonly string[] }> {
  const { tracker, config, clock } = request;
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  let issues: readonly TrackedIssue[];
  try {
    issues = await tracker.list(OUR_LABEL);
  } catch (error) {
    // Whoever has their issues elsewhere need not let the job see those here.
    const note = `Whether this repository has issues from before could not be seen. ${messageOf(error)}`;
    return { notes: [note], gaps: [] };
  }
  try {
    const index = indexIssues(issues);
    const actions = index.readable.flatMap((known) => actionFor(known, request, today));
    const { now: first, later } = withinBudget(actions, config.issues['max-writes']);
    const { updated, closed, gaps, isCut } = await applyIssues(first, tracker, now);
    const waiting = later > 0 ? [`${later} former issues of this repository wait for the next run.`] : [];
    if (!isCut) await leaveDashboards(index, request, today);
    const done = new Set([...updated, ...closed]).size;
    const notes = done > 0 ? [`${done} former issues of this repository say nothing, and are closed.`] : [];
    return { notes: [...notes, ...waiting], gaps };
  } catch (error) {
    return {
      notes: [],
      gaps: [`Issues: the former ones of this repository could not be closed. ${messageOf(error)}`],
    };
  }
}

function actionFor(known: Known, request: LeaveRequest, today: string): IssueAction[] {
  const { issue, marker } = known;
  // What it says goes first; the next run closes it.
  if (mustHide(known, { isPublic: true })) return [hideIssue(known, optionsFor(request))];
  if (issue.state === 'closed' || marker.state !== 'open') return [];
  return [
    {
      kind: 'close',
      ...targetOf(known),
      reason: 'not_planned',
      comment: 'This is looked after in another place now.',
      marker: { ...marker, state: 'suppressed', history: withEvent(marker.history, today, 'suppressed') },
    },
  ];
}

async function leaveDashboards(
  { dashboards }: IssueIndex,
  { tracker, config, renderDashboard }: LeaveRequest,
  today: string,
): Promise<void> {
  const nothing = { open: [], snoozed: [], accepted: [], rotations: [], history: [] };
  const actions = planDashboard({
    mode: false,
    data: { ...nothing, waiting: { count: 0, shown: [] }, isPublic: true },
    waiting: {},
    dashboards,
    labels: config.issues.labels,
    today,
    source: undefined,
    render: renderDashboard,
  });
  for (const action of actions) await applyDashboard(action, tracker);
}

function optionsFor({ config, render }: LeaveRequest): DraftOptions {
  const { due, 'close-after': closeAfter, 'close-on': closeOn } = config.issues;
  return {
    isPublic: true,
    source: undefined,
    render,
    ownersOf: () => ({ assignees: [], teams: [], all: [] }),
    ourAccounts: [],
    rotationOf: () => undefined,
    due,
    closeAfter,
    closeOn,
  };
}
