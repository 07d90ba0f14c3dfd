import type { IssueTracker } from '../ports.ts';
import { MAX_BODY, placed } from '../region.ts';
import { keyOf, ticksOf, withTicks } from './checkboxes.ts';
import { formatDashboardMarker, withoutDashboardMarker } from './dashboard-marker.ts';
import type { DashboardAction } from './plan-dashboard.ts';

/** Makes a change to the dashboard as it is now: what people wrote and ticked meanwhile stays. Throws what the tracker throws. */
export async function applyDashboard(
  action: DashboardAction,
  tracker: IssueTracker,
): Promise<{ readonly opened?: number; readonly note?: string }> {
  if (action.kind === 'create') {
    await tracker.ensureLabels(action.ensure);
    return { opened: await tracker.create(action.issue) };
  }
  const { number, marker, text, granted, state, isHiding } = action;
  const issue = await tracker.read(number);
  const isChanging = state !== undefined;
  // Somebody closed it, or opened it, since it was listed: theirs is the last word.
  if (!isHiding && issue.state !== (isChanging && state === 'open' ? 'closed' : 'open')) return {};
  const done = new Set(granted.map(keyOf));
  const left = ticksOf(issue.body).filter((command) => !done.has(keyOf(command)));
  const body = placed(
    withoutDashboardMarker(issue.body),
    formatDashboardMarker(marker),
    withTicks(text, left),
  );
  if (body.length > MAX_BODY)
    return { note: `Issue #${number} has no room left for our text, so it was not updated.` };
  await tracker.update(number, {
    body,
    ...(isChanging ? { state, stateReason: state === 'open' ? 'reopened' : 'completed' } : {}),
  });
  return {};
}
