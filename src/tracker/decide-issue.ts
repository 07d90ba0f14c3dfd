import type { Finding } from '../findings/finding.ts';
import { isAtLeast } from '../findings/severity.ts';
import { closeDead, closeSuppressed } from './close-issue.ts';
import { sourceOf } from './coverage.ts';
import { settled } from './decide-gone.ts';
import { dueAt, dueText, reminderAt } from './due.ts';
import { isAccepted, type Known } from './index-issues.ts';
import { type IssueAction, targetOf } from './issue-action.ts';
import { draftIssue, withEvent } from './issue-draft.ts';
import { labelsFor, tagsFor } from './labels.ts';
import type { Decision, Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';
import type { Label } from './ports.ts';
import { bodyOf, lengthOfOthers } from './region.ts';
import { decisionOn, isClosing } from './state.ts';

/** What becomes of a finding that has no issue yet. */
export function decideNew(finding: Finding, options: PlanOptions): IssueAction | 'nothing' {
  if (finding.state === 'suppressed' || !isAtLeast(finding.severity, options.threshold)) return 'nothing';
  // It does no harm any more. That it stands there is for the reports.
  if (options.deaths.ofFinding(finding, undefined) !== undefined) return 'nothing';
  const tags = tagsFor(finding, undefined, { isOverdue: false, isPublic: options.isPublic });
  const { title, text, marker } = draftIssue(
    finding,
    {
      source: sourceOf(finding, options.scope),
      history: [[options.today, 'found']],
      since: timeOf(options),
      tags: tags.map(({ name }) => name),
    },
    0,
    options,
  );
  const labels = [...labelsFor(options.labels), ...tags];
  return {
    kind: 'create',
    finding,
    issue: {
      title,
      body: bodyOf(marker, text),
      labels: [...new Set(labels.map(({ name }) => name))],
      assignees: options.ownersOf(finding).assignees,
    },
    ensure: labels,
  };
}

/** What becomes of a finding that has an issue; `held` while somebody has accepted it. */
export function decide(
  finding: Finding,
  known: Known,
  options: PlanOptions,
): IssueAction | 'nothing' | 'held' {
  const { issue, marker } = known;
  if (finding.state === 'suppressed') {
    return issue.state === 'open' && marker.state === 'open'
      ? closeSuppressed(finding, known, options)
      : 'nothing';
  }
  if (issue.state === 'closed') return decideClosed(finding, known, options);
  const dead = options.deaths.ofFinding(finding, marker);
  const isEnded = dead !== undefined && marker.source === 'github' && marker.state === 'open';
  return isEnded && !marker.kept ? closeDead(known, dead, options) : updateOf(finding, known, options);
}

function decideClosed(
  finding: Finding,
  known: Known,
  options: PlanOptions,
): IssueAction | 'nothing' | 'held' {
  const { issue, marker } = known;
  const isNewer = issue.closedAt === undefined || options.observedAt > issue.closedAt;
  if (isClosing(marker.decision)) {
    const refusal = refusalOf(finding, known, options);
    const holds = decisionOn(marker, options.today) !== undefined;
    if (holds && refusal === undefined) return marker.state === 'fixed' ? settled(known, 'open') : 'held';
    if (!isNewer) return 'held';
    const ended = `The risk was accepted until ${marker.decision.until ?? options.today}; it is still found.`;
    return reopen(finding, known, options, holds ? (refusal ?? ended) : ended);
  }
  if (isAccepted(known)) return marker.state === 'fixed' ? settled(known, 'open') : 'held';
  // Where it stands, it does no harm any more.
  if (options.deaths.ofFinding(finding, marker) !== undefined) return 'nothing';
  if (!isNewer || !isAtLeast(finding.severity, options.threshold)) return 'nothing';
  return reopen(
    finding,
    known,
    options,
    `Found again on ${options.today}, after this issue was closed. To accept the risk, write \`/accept-risk until DATE REASON\`, or close it as "not planned".`,
  );
}

/** Why a decision does not hold for what is found now. Of one who said that it is dead: it works. */
function refusalOf(finding: Finding, { marker }: Known, options: PlanOptions): string | undefined {
  const { decision } = marker;
  if (decision?.kind !== 'revoked') return options.refusalOf(finding);
  if (options.deaths.ofFinding(finding, marker) !== undefined) return undefined;
  const { result, detail = '' } = finding.verification ?? {};
  if (result === 'live' || result === 'inactive')
    return options.isPublic
      ? 'It was called settled, and is not.'
      : `@${decision.by} called it revoked on ${decision.on}. ${detail}`;
  return options.refusalOf(finding);
}

function reopen(finding: Finding, known: Known, options: PlanOptions, comment: string): IssueAction {
  const { issue, marker } = known;
  const { decision: _decision, reminded: _reminded, dead: _dead, ...memory } = marker;
  const tags = tagsFor(finding, undefined, { isOverdue: false, isPublic: options.isPublic });
  const { text, marker: next } = draftIssue(
    finding,
    {
      ...memory,
      history: withEvent(marker.history, options.today, 'found again'),
      since: timeOf(options),
      again: true,
      tags: tags.map(({ name }) => name),
    },
    lengthOfOthers(issue.body),
    options,
  );
  return {
    kind: 'reopen',
    ...targetOf(known),
    marker: next,
    text,
    comment,
    ...labelled(known, next, tags),
  };
}

function updateOf(finding: Finding, known: Known, options: PlanOptions): IssueAction | 'nothing' {
  const { issue, marker } = known;
  const { decision, history, woken } = decisionOf(known, options);
  const time = options.due[finding.severity];
  const due = options.isPublic ? undefined : dueAt(marker, time);
  const isResting = decision?.kind === 'snoozed';
  const isOverdue = due !== undefined && !isResting && due < options.observedAt;
  const reminder =
    due === undefined || isResting || !options.mayRemind
      ? undefined
      : reminderAt(due, time, { now: options.observedAt, reminded: marker.reminded });
  const tags = tagsFor(finding, decision, { isOverdue, isPublic: options.isPublic });
  const { decision: _former, reminded: _reminded, dead: _dead, ...memory } = marker;
  const reminded = reminder ?? marker.reminded;
  const dead = options.deaths.ofFinding(finding, marker);
  const { text, marker: next } = draftIssue(
    finding,
    {
      ...memory,
      history,
      ...(decision ? { decision } : {}),
      ...(reminded ? { reminded } : {}),
      ...(dead === undefined ? {} : { dead }),
      ...(marker.state === 'fixed' ? { kept: true } : {}),
      tags: tags.map(({ name }) => name),
    },
    lengthOfOthers(issue.body),
    options,
  );
  const comment = woken ?? remind(reminder, due);
  if (comment === undefined && sameMemory(marker, next)) return 'nothing';
  return {
    kind: 'update',
    ...targetOf(known),
    marker: next,
    text,
    ...(comment === undefined ? {} : { comment }),
    ...labelled(known, next, tags),
  };
}

/** The decision that still holds of an open issue. One that closed it was overruled by whoever opened it again. */
function decisionOf(
  { marker }: Known,
  options: PlanOptions,
): { decision?: Decision; history: Marker['history']; woken?: string } {
  const { decision, history } = marker;
  if (!decision) return { history };
  const { today } = options;
  if (isClosing(decision)) return { history: withEvent(history, today, 'opened again by a person') };
  if (decisionOn(marker, today)) return { decision, history };
  const woken = `Snoozed until ${decision.until}, which is over.`;
  // Waking is a mail: one that does not fit into this run is left for the next.
  if (!options.mayRemind) return { decision, history };
  return { history: withEvent(history, today, 'no longer snoozed'), woken };
}

function remind(reminder: Marker['reminded'], due: Date | undefined): string | undefined {
  if (reminder === undefined || due === undefined) return undefined;
  return reminder === 'due'
    ? `This is due by ${dueText(due)}.`
    : `This was due by ${dueText(due)}. Say \`/snooze 14d\` or \`/accept-risk until DATE REASON\` if it must wait.`;
}

function sameMemory(before: Marker, after: Marker): boolean {
  return JSON.stringify(comparable(before)) === JSON.stringify(comparable(after));
}

/** The parts of a marker that are worth a write; always in one order. */
function comparable(marker: Marker): unknown[] {
  const { hash, state, severity, decision, reminded, tags, owners, ours, rotation, key, gone, dead, from } =
    marker;
  return [
    hash,
    state,
    severity,
    marker.public,
    decision,
    reminded,
    tags,
    owners,
    ours,
    rotation,
    key,
    gone,
    dead,
    from,
  ];
}

/** Our labels, where they change. */
function labelled(
  { marker }: Known,
  next: Marker,
  ensure: readonly Label[],
): { tags?: readonly string[]; ensure?: readonly Label[] } {
  const tags = next.tags ?? [];
  return JSON.stringify(marker.tags) === JSON.stringify(tags) ? {} : { tags, ensure };
}

/** To the second: what GitHub's own times have. */
function timeOf({ observedAt }: PlanOptions): string {
  return `${observedAt.toISOString().slice(0, 19)}Z`;
}
