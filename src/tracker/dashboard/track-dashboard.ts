import { messageOf } from '../../base/errors.ts';
import type { Finding } from '../../findings/finding.ts';
import { asTheyAre, type IssueIndex } from '../index-issues.ts';
import type { PlanOptions } from '../plan-issues.ts';
import type { IssueTracker, TrackedIssue } from '../ports.ts';
import type { TrackRequest } from '../track-findings.ts';
import { applyDashboard } from './apply-dashboard.ts';
import { allWaiting, issuesOf, partsOf, rotationsOf, waitingOf } from './dashboard-data.ts';
import { readDashboardMarker } from './dashboard-marker.ts';
import { planDashboard } from './plan-dashboard.ts';

interface Tracked {
  /** The issues as they were listed, and those that the run has changed since. */
  readonly index: IssueIndex;
  readonly applied: readonly TrackedIssue[];
  readonly waiting: readonly Finding[];
  readonly options: Pick<PlanOptions, 'today' | 'observedAt' | 'due' | 'isPublic' | 'labels'>;
}

interface DashboardOutcome {
  readonly opened: readonly number[];
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
}

/** Brings the dashboard in line with the issues as they are by now. A run that knows no part of it whole leaves it alone. */
export async function trackDashboard(request: TrackRequest, tracked: Tracked): Promise<DashboardOutcome> {
  const { report, scope, config, tracker, isPublic } = request;
  const parts = partsOf(report, scope);
  const nothing = { opened: [], notes: [], gaps: [] };
  if (parts.length === 0) return nothing;
  const { index, options } = tracked;
  const { today, observedAt: now, due, labels } = options;
  const issue = index.dashboards.find(({ state }) => state === 'open') ?? index.dashboards[0];
  const before = issue && readDashboardMarker(issue.body);
  const waiting = waitingOf(tracked.waiting, parts, before, { scope, isPublic });
  const data = {
    ...issuesOf(asTheyAre(index, tracked.applied).values(), { today, now, due, isPublic }),
    waiting: allWaiting(waiting),
    rotations: rotationsOf(report, parts.includes('rotation'), before, isPublic),
    history: before?.history ?? [],
    isPublic,
  };
  const actions = planDashboard({
    mode: config.issues.dashboard,
    data,
    waiting,
    dashboards: index.dashboards,
    labels,
    today,
    source: request.source,
    render: request.renderDashboard,
  });
  const opened: number[] = [];
  const notes: string[] = [];
  try {
    for (const action of actions) {
      const done = await applyDashboard(action, tracker);
      if (done.opened !== undefined) {
        opened.push(done.opened);
        if (mayPin(request)) notes.push(...(await pinned(done.opened, tracker)));
      }
      if (done.note !== undefined) notes.push(done.note);
    }
    return { opened, notes, gaps: [] };
  } catch (error) {
    return { opened, notes, gaps: [`Issues: the dashboard was not brought up to date. ${messageOf(error)}`] };
  }
}

/** By default not where the public reads, whom an overview of what is open is not for, and not where others want a pin too. */
function mayPin({ config, isPublic, source }: TrackRequest): boolean {
  const wanted = config.issues['pin-dashboard'];
  return wanted === 'auto' ? !isPublic && source === undefined : wanted;
}

/** Pins the dashboard once, when it has just been opened: whoever unpins it later means it. Where it cannot be, says so. */
async function pinned(number: number, tracker: IssueTracker): Promise<string[]> {
  try {
    await tracker.pin(number);
    return [];
  } catch (error) {
    return [`The dashboard, issue #${number}, is not pinned, which is not tried again. ${messageOf(error)}`];
  }
}
