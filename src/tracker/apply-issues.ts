import { messageOf, RekeyError } from '../base/errors.ts';
import type { ExistingIssueAction, IssueAction } from './issue-action.ts';
import { OUR_LABEL, withTags } from './labels.ts';
import { rawMarker, readMarker } from './marker.ts';
import type { IssueTracker, Label, TrackedIssue } from './ports.ts';
import { MAX_BODY, withEvents, withMarker, withNotice, withRegion } from './region.ts';

/** Numbers of the issues that were changed. */
export interface AppliedIssues {
  readonly opened: readonly number[];
  readonly reopened: readonly number[];
  readonly updated: readonly number[];
  readonly closed: readonly number[];
  /** The issues as they are after it, of those that were changed. */
  readonly now: readonly TrackedIssue[];
  readonly notes: readonly string[];
  /** Why not everything was done: nothing here is tried twice, the next run goes on from what it finds. */
  readonly gaps: readonly string[];
  /** Whether what was left is not known to be as it was. */
  readonly isCut: boolean;
}

type Done = 'opened' | 'reopened' | 'updated' | 'closed';

/**
 * Makes the planned changes, one after the other. After a failed call the effect of which is unknown the rest
 * waits for the next run, which reads what is; only for an issue that may have been opened is looked at once. What is
 * refused of one issue keeps no other one waiting.
 */
export async function applyIssues(
  actions: readonly IssueAction[],
  tracker: IssueTracker,
  /** When the issues were listed. */
  listedAt: Date,
): Promise<AppliedIssues> {
  const done: Record<Done, number[]> = { opened: [], reopened: [], updated: [], closed: [] };
  const now: TrackedIssue[] = [];
  const notes: string[] = [];
  const gaps: string[] = [];
  let made = 0;
  let isCut = false;
  try {
    const labels = labelsOf(actions);
    if (labels.length > 0) await tracker.ensureLabels(labels);
    for (const action of actions) {
      const outcome = await applied(action, tracker, listedAt);
      if (outcome instanceof RekeyError) gaps.push(`${nameOf(action)}: ${outcome.message}`);
      if (outcome === 'too-long' && action.kind !== 'create')
        notes.push(`Issue #${action.number} has no room left for our text, so it was not updated.`);
      if (typeof outcome === 'string' || outcome instanceof RekeyError) continue;
      made += 1;
      now.push(outcome);
      if (action.kind !== 'settle') done[DONE[action.kind]].push(outcome.number);
    }
  } catch (error) {
    isCut = true;
    gaps.push(
      `Issues: ${made} of ${actions.length} changes were made, the rest waits for the next run. ${messageOf(error)}`,
    );
  }
  return { ...done, now, notes, gaps, isCut };
}

/** What came of one change; the error where GitHub refused this one, and another one may be as good as ever. */
async function applied(
  action: IssueAction,
  tracker: IssueTracker,
  listedAt: Date,
): Promise<Awaited<ReturnType<typeof change>> | RekeyError> {
  try {
    return action.kind === 'create' ? await create(action, tracker, listedAt) : await change(action, tracker);
  } catch (error) {
    const isOfThis =
      error instanceof RekeyError && ['github-refused', 'github-not-found'].includes(error.code);
    if (isOfThis) return error;
    throw error;
  }
}

function nameOf(action: IssueAction): string {
  return action.kind === 'create' ? 'A new issue' : `Issue #${action.number}`;
}

const DONE = {
  create: 'opened',
  reopen: 'reopened',
  update: 'updated',
  hide: 'updated',
  note: 'updated',
  close: 'closed',
} as const;

/**
 * Opens an issue. When the answer is lost it is looked for by listing what is new, once: it is never asked for a
 * second time, since a listing may lag behind.
 */
async function create(
  { issue, finding }: Extract<IssueAction, { kind: 'create' }>,
  tracker: IssueTracker,
  listedAt: Date,
): Promise<TrackedIssue> {
  const { title, body, labels, assignees } = issue;
  const made = (number: number): TrackedIssue => ({ number, title, body, labels, assignees, state: 'open' });
  try {
    return made(await tracker.create(issue));
  } catch (error) {
    if (isRefused(error)) throw error;
    // The clocks of the two sides may differ.
    const since = new Date(listedAt.getTime() - 5 * 60_000);
    const recent = await tracker.list(OUR_LABEL, { since }).catch(() => []);
    const found = recent.find(
      (each) => each.state === 'open' && readMarker(each.body)?.fp === finding.fingerprint,
    );
    if (!found) throw error;
    return made(found.number);
  }
}

/** Whether nothing can have been done. */
function isRefused(error: unknown): boolean {
  return error instanceof RekeyError && error.code !== 'github-unavailable';
}

/**
 * One change to an issue as it is now, not as it was listed: what people wrote meanwhile is kept, and what they
 * closed, opened or decided meanwhile is left to the next run.
 */
async function change(
  action: ExistingIssueAction,
  tracker: IssueTracker,
): Promise<TrackedIssue | 'moved-on' | 'too-long'> {
  const { number, kind, tags } = action;
  const issue = await tracker.read(number);
  const expected = {
    close: 'open',
    reopen: 'closed',
    update: 'open',
    note: 'open',
    settle: 'closed',
  } as const;
  if (kind !== 'hide' && issue.state !== expected[kind]) return 'moved-on';
  if (rawMarker(issue.body) !== action.seen) return 'moved-on';
  const body = bodyAfter(action, issue.body);
  if (body.length > MAX_BODY) return 'too-long';
  const labelled = tags ? { labels: withTags(issue.labels, readMarker(issue.body) ?? {}, tags) } : {};
  const title = kind === 'hide' ? action.title : undefined;
  // The state first: a comment whose issue then stays as it was would be written again by every run.
  if (kind === 'close') await tracker.update(number, { body, state: 'closed', stateReason: action.reason });
  else if (kind === 'reopen')
    await tracker.update(number, { body, ...labelled, state: 'open', stateReason: 'reopened' });
  else await tracker.update(number, { body, ...labelled, ...(title === undefined ? {} : { title }) });
  if ('comment' in action && action.comment !== undefined) await tracker.comment(number, action.comment);
  const state = { close: 'closed', reopen: 'open' } as const;
  return {
    ...issue,
    ...labelled,
    ...(title === undefined ? {} : { title }),
    body,
    state: kind === 'close' || kind === 'reopen' ? state[kind] : issue.state,
    ...(kind === 'close' ? { stateReason: action.reason } : {}),
  };
}

function bodyAfter(action: ExistingIssueAction, body: string): string {
  const { kind, marker } = action;
  if (kind === 'update' || kind === 'reopen' || kind === 'hide') return withRegion(body, marker, action.text);
  const plain = withMarker(body, marker);
  if (kind === 'settle') return plain;
  const told =
    kind === 'note'
      ? withNotice(body, action.notice)
      : withHistory(withNotice(body, undefined), action.event);
  const full = withMarker(told, marker);
  // Where people have filled the body up, the comment and the marker tell it alone.
  return full.length <= MAX_BODY ? full : plain;
}

function withHistory(
  body: string,
  event: { readonly day: string; readonly what: string } | undefined,
): string {
  return event ? withEvents(body, event.day, [event.what]) : body;
}

function labelsOf(actions: readonly IssueAction[]): Label[] {
  const byName = new Map<string, Label>();
  for (const action of actions) {
    for (const label of action.ensure ?? []) byName.set(label.name, label);
  }
  return [...byName.values()];
}
