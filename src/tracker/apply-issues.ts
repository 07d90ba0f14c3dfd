import { messageOf } from '../base/errors.ts';
import type { ExistingIssueAction, IssueAction } from './plan-issues.ts';
import type { IssueTracker, Label } from './ports.ts';
import { MAX_BODY, withMarker, withRegion } from './region.ts';

/** Numbers of the issues that were changed. */
export interface AppliedIssues {
  readonly opened: readonly number[];
  readonly reopened: readonly number[];
  readonly updated: readonly number[];
  readonly closed: readonly number[];
  readonly notes: readonly string[];
  /** Why not everything was done: nothing here is tried twice, the next run goes on from what it finds. */
  readonly gaps: readonly string[];
}

/**
 * Makes the planned changes, one after the other. After a failed call the effect of which is unknown the rest
 * waits for the next run, which reads what is.
 */
export async function applyIssues(
  actions: readonly IssueAction[],
  tracker: IssueTracker,
): Promise<AppliedIssues> {
  const done = {
    opened: [] as number[],
    reopened: [] as number[],
    updated: [] as number[],
    closed: [] as number[],
  };
  const notes: string[] = [];
  const gaps: string[] = [];
  try {
    const labels = labelsOf(actions);
    if (labels.length > 0) await tracker.ensureLabels(labels);
    for (const action of actions) {
      if (action.kind === 'create') {
        done.opened.push(await tracker.create(action.issue));
        continue;
      }
      const outcome = await change(action, tracker);
      if (outcome === 'too-long')
        notes.push(`Issue #${action.number} has no room left for our text, so it was not updated.`);
      if (outcome !== 'done') continue;
      if (action.kind === 'update') done.updated.push(action.number);
      else if (action.kind === 'reopen') done.reopened.push(action.number);
      else done.closed.push(action.number);
    }
  } catch (error) {
    const made = done.opened.length + done.reopened.length + done.updated.length + done.closed.length;
    gaps.push(
      `Issues: ${made} of ${actions.length} changes were made, the rest waits for the next run. ${messageOf(error)}`,
    );
  }
  return { ...done, notes, gaps };
}

/**
 * One change to an issue as it is now, not as it was listed: what people wrote meanwhile is kept, and what they
 * closed or opened meanwhile is left to the next run.
 */
async function change(
  action: ExistingIssueAction,
  tracker: IssueTracker,
): Promise<'done' | 'moved-on' | 'too-long'> {
  const { number, kind, marker } = action;
  const issue = await tracker.read(number);
  if (issue.state !== (kind === 'reopen' ? 'closed' : 'open')) return 'moved-on';
  const body =
    kind === 'close' ? withMarker(issue.body, marker) : withRegion(issue.body, marker, action.text);
  if (body.length > MAX_BODY) return 'too-long';
  if (kind === 'update') {
    const { title, labels } = action;
    await tracker.update(number, {
      body,
      ...(title === undefined ? {} : { title }),
      ...(labels ? { labels } : {}),
    });
    return 'done';
  }
  // The state first: a comment whose issue then stays as it was would be written again by every run.
  if (kind === 'close') await tracker.update(number, { body, state: 'closed', stateReason: action.reason });
  else await tracker.update(number, { body, state: 'open', stateReason: 'reopened' });
  await tracker.comment(number, action.comment);
  return 'done';
}

function labelsOf(actions: readonly IssueAction[]): Label[] {
  const byName = new Map<string, Label>();
  for (const action of actions) {
    const ensure = action.kind === 'create' || action.kind === 'update' ? action.ensure : undefined;
    for (const label of ensure ?? []) byName.set(label.name, label);
  }
  return [...byName.values()];
}
