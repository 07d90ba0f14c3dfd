import { compareFindings, type Finding } from '../findings/finding.ts';
import { type FailOn, isAtLeast } from '../findings/severity.ts';
import { type RunScope, sourceOf } from './coverage.ts';
import { indexIssues, isAccepted, type Known } from './index-issues.ts';
import { draftIssue } from './issue-draft.ts';
import type { IssueOwners } from './issue-owners.ts';
import { labelsFor, withSeverity } from './labels.ts';
import type { Marker } from './marker.ts';
import type { IssueRenderer, Label, NewIssue, TrackedIssue } from './ports.ts';
import { bodyOf, lengthOfOthers } from './region.ts';

export interface PlanOptions {
  /** Findings below it get no issue of their own; an issue that exists is kept up to date. */
  readonly threshold: FailOn;
  /** Most issues that are opened or reopened: each is a mail to everybody who watches. */
  readonly maxNew: number;
  readonly scope: RunScope;
  /** Whether the run could have seen what the issue is about. */
  readonly covers: (marker: Marker) => boolean;
  /** When the run began to look. What was closed later is not contradicted by it. */
  readonly observedAt: Date;
  readonly isPublic: boolean;
  readonly labels: readonly string[];
  /** Whose business a finding is. */
  readonly ownersOf: (finding: Finding) => IssueOwners;
  readonly render: IssueRenderer;
}

/** A change to one issue. Texts are ours; what people wrote is merged when the change is made. */
export type IssueAction =
  | {
      readonly kind: 'create';
      readonly fingerprint: string;
      readonly issue: NewIssue;
      readonly ensure: readonly Label[];
    }
  | ExistingIssueAction;

export type ExistingIssueAction = {
  readonly number: number;
  readonly marker: Marker;
} & (
  | {
      readonly kind: 'update';
      readonly text: string;
      readonly title?: string;
      readonly labels?: readonly string[];
      readonly ensure?: readonly Label[];
    }
  | { readonly kind: 'reopen'; readonly text: string; readonly comment: string }
  | { readonly kind: 'close'; readonly reason: 'completed' | 'not_planned'; readonly comment: string }
);

export interface IssuePlan {
  readonly actions: readonly IssueAction[];
  /** Findings that get an issue in a later run, since this one has opened as many as it may. */
  readonly waiting: number;
  /** Findings whose issue a person has closed as not planned: an accepted risk. */
  readonly held: number;
  /** Issues of ours that say nothing any more about which finding they belong to. */
  readonly unreadable: readonly number[];
}

/** What must change in the tracker so that it says what the findings say. Decides; changes nothing. */
export function planIssues(
  findings: readonly Finding[],
  issues: readonly TrackedIssue[],
  options: PlanOptions,
): IssuePlan {
  const { canonical, duplicates, unreadable } = indexIssues(issues);
  const actions: IssueAction[] = duplicates.map(({ issue, marker, of }) => closeDuplicate(issue, marker, of));
  let budget = options.maxNew;
  let waiting = 0;
  let held = 0;
  for (const finding of distinct(findings)) {
    const known = canonical.get(finding.fingerprint);
    const decision = known ? decide(finding, known, options) : decideNew(finding, options);
    if (decision === 'nothing') continue;
    if (decision === 'held') {
      held += 1;
    } else if (decision.kind === 'create' || decision.kind === 'reopen') {
      if (budget > 0) actions.push(decision);
      else waiting += 1;
      budget -= 1;
    } else {
      actions.push(decision);
    }
  }
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, { issue, marker }] of canonical) {
    const isGone = !found.has(fingerprint) && options.covers(marker);
    // Open although we closed it: a person reopened it, and knows why.
    if (isGone && issue.state === 'open' && marker.state === 'open')
      actions.push(closeGone(issue, marker, options));
  }
  return { actions, waiting, held, unreadable };
}

/** One finding for each fingerprint, most severe first; one that is open speaks before one that is suppressed. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byFingerprint = new Map<string, Finding>();
  for (const finding of [...findings].sort(
    (a, b) => suppressedLast(a) - suppressedLast(b) || compareFindings(a, b),
  )) {
    if (!byFingerprint.has(finding.fingerprint)) byFingerprint.set(finding.fingerprint, finding);
  }
  return [...byFingerprint.values()];
}

function suppressedLast({ state }: Finding): number {
  return state === 'suppressed' ? 1 : 0;
}

function decideNew(finding: Finding, options: PlanOptions): IssueAction | 'nothing' {
  if (finding.state === 'suppressed' || !isAtLeast(finding.severity, options.threshold)) return 'nothing';
  const source = sourceOf(finding, options.scope);
  const { title, text, marker } = draftIssue(
    finding,
    { source, history: [[dayOf(options), 'found']] },
    0,
    options,
  );
  const labels = labelsFor(finding.severity, options.labels, options.isPublic);
  return {
    kind: 'create',
    fingerprint: finding.fingerprint,
    issue: {
      title,
      body: bodyOf(marker, text),
      labels: labels.map(({ name }) => name),
      assignees: options.ownersOf(finding).assignees,
    },
    ensure: labels,
  };
}

function decide(finding: Finding, known: Known, options: PlanOptions): IssueAction | 'nothing' | 'held' {
  const { issue, marker } = known;
  if (finding.state === 'suppressed') {
    return issue.state === 'open' && marker.state === 'open'
      ? closeSuppressed(issue, marker, finding, options)
      : 'nothing';
  }
  if (issue.state === 'open') return updateOf(finding, issue, marker, options);
  if (isAccepted(known)) return 'held';
  const isNewer = issue.closedAt === undefined || options.observedAt > issue.closedAt;
  if (!isNewer || !isAtLeast(finding.severity, options.threshold)) return 'nothing';
  const history = [...marker.history, [dayOf(options), 'found again'] as const];
  const { text, marker: next } = draftIssue(
    finding,
    { ...marker, history },
    lengthOfOthers(issue.body),
    options,
  );
  const comment = `Found again on ${dayOf(options)}, after this issue was closed. To accept the risk, close it as "not planned".`;
  return { kind: 'reopen', number: issue.number, marker: next, text, comment };
}

function updateOf(
  finding: Finding,
  issue: TrackedIssue,
  marker: Marker,
  options: PlanOptions,
): IssueAction | 'nothing' {
  const { title, text, marker: next } = draftIssue(finding, marker, lengthOfOthers(issue.body), options);
  const isSame = next.hash === marker.hash && marker.state === 'open' && next.severity === marker.severity;
  if (isSame && next.public === marker.public) return 'nothing';
  // Titles belong to people once they stand, but not one that says too much on a repository that became public.
  const mustHide = options.isPublic && marker.public !== true;
  const isResorted = next.severity !== undefined && next.severity !== marker.severity;
  return {
    kind: 'update',
    number: issue.number,
    marker: next,
    text,
    ...(mustHide ? { title } : {}),
    ...(isResorted ? resorted(issue, finding, options) : {}),
  };
}

function resorted(
  issue: TrackedIssue,
  { severity }: Finding,
  options: PlanOptions,
): { labels: readonly string[]; ensure: readonly Label[] } {
  return { labels: withSeverity(issue.labels, severity), ensure: labelsFor(severity, [], options.isPublic) };
}

function closeGone(issue: TrackedIssue, marker: Marker, options: PlanOptions): IssueAction {
  const day = dayOf(options);
  const comment = `No longer found: a complete look on ${day} at everything that could show it did not find it.`;
  return {
    kind: 'close',
    number: issue.number,
    reason: 'completed',
    comment,
    marker: closed(marker, 'fixed', day),
  };
}

function closeSuppressed(
  issue: TrackedIssue,
  marker: Marker,
  finding: Finding,
  options: PlanOptions,
): IssueAction {
  const { suppression } = finding;
  const until = suppression?.until === undefined ? '' : ` until ${suppression.until}`;
  const comment =
    options.isPublic || !suppression
      ? 'Accepted.'
      : `Accepted${until} by \`${suppression.by.replaceAll('`', '')}\`.`;
  const next = closed(marker, 'suppressed', dayOf(options));
  return { kind: 'close', number: issue.number, reason: 'not_planned', comment, marker: next };
}

function closeDuplicate(issue: TrackedIssue, marker: Marker, of: number): IssueAction {
  const comment = `Duplicate of #${of}, which stays.`;
  return {
    kind: 'close',
    number: issue.number,
    reason: 'not_planned',
    comment,
    marker: { ...marker, state: 'duplicate' },
  };
}

function closed(marker: Marker, state: 'fixed' | 'suppressed', day: string): Marker {
  return { ...marker, state, history: [...marker.history, [day, state]] };
}

function dayOf({ observedAt }: PlanOptions): string {
  return observedAt.toISOString().slice(0, 10);
}
