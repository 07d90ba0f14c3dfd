import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { RunReport } from '../../findings/run-report.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { type RunScope, sourceOf } from '../coverage.ts';
import { type DueTimes, dueAt } from '../due.ts';
import type { Known } from '../index-issues.ts';
import { stateOf } from '../state.ts';
import type { DashboardMarker, Part, RotationRow, WaitingPart } from './dashboard-marker.ts';

/** An issue in the dashboard. */
export interface DashboardIssue {
  readonly number: number;
  readonly title: string;
  /** Not on a public repository. */
  readonly severity?: string | undefined;
  readonly state: 'open' | 'regressed' | 'acknowledged' | 'snoozed' | 'accepted' | 'false-positive';
  readonly due?: Date | undefined;
  readonly isOverdue?: boolean;
  /** The last day of what a person decided. */
  readonly until?: string | undefined;
}

/** Everything that the dashboard shows. */
export interface DashboardData {
  /** Most severe first. */
  readonly open: readonly DashboardIssue[];
  readonly snoozed: readonly DashboardIssue[];
  readonly accepted: readonly DashboardIssue[];
  readonly waiting: WaitingPart;
  readonly rotations: readonly RotationRow[];
  readonly history: DashboardMarker['history'];
  readonly isPublic: boolean;
}

/** Which parts of the dashboard a run knows all about; of a part of the things, of a push, and of a plan none. */
export function partsOf(report: RunReport, scope: RunScope): Part[] {
  if (scope.isPartial) return [];
  const parts: Part[] = [];
  if (report.commands.includes('scan') && scope.scan !== undefined && scope.scan !== 'range')
    parts.push('files');
  if (report.commands.includes('audit')) parts.push('account');
  const isPlanned = report.rotations.some(({ status }) => status === 'planned');
  if (report.commands.includes('rotate') && !isPlanned) parts.push('rotation');
  return parts;
}

/** The part that a finding belongs to. */
export function partOf(finding: Finding, scope: RunScope): Part {
  const source = sourceOf(finding, scope);
  return source === 'rotation' || source === 'account' ? source : 'files';
}

/** How much is kept of each part and of the rotations, in characters: a body has an end. */
const MAX_KEPT = 6_000;
const MAX_TITLE = 80;
const MAX_SUMMARY = 200;

/** The first of them, as many as there is room for. */
function fitting<T>(rows: readonly T[]): T[] {
  const kept: T[] = [];
  let size = 0;
  for (const row of rows) {
    // Brackets are written by their number in a marker, which takes six characters.
    size += JSON.stringify(row).replaceAll(/[<>]/g, '\\u003c').length;
    if (size > MAX_KEPT) break;
    kept.push(row);
  }
  return kept;
}

/** What waits, by part: of the parts that the run knows as it is now, of the others as it was. */
export function waitingOf(
  findings: readonly Finding[],
  known: readonly Part[],
  before: DashboardMarker | undefined,
  { scope, isPublic }: { readonly scope: RunScope; readonly isPublic: boolean },
): DashboardMarker['waiting'] {
  const waiting: Partial<Record<Part, WaitingPart>> = { ...before?.waiting };
  for (const part of known) {
    const here = findings.filter((finding) => partOf(finding, scope) === part);
    const shown = fitting(
      here.map(({ fingerprint, severity, title }) => ({
        fp: fingerprint,
        severity,
        title: inertExcerpt(title, MAX_TITLE),
      })),
    );
    if (here.length === 0) delete waiting[part];
    else waiting[part] = { count: here.length, shown: isPublic ? [] : shown };
  }
  // What is remembered from when the repository was private is not.
  if (!isPublic) return waiting;
  return Object.fromEntries(Object.entries(waiting).map(([part, { count }]) => [part, { count, shown: [] }]));
}

/** Worst first; nothing of them on a public repository. */
export function rotationsOf(
  { rotations }: RunReport,
  isKnown: boolean,
  before: DashboardMarker | undefined,
  isPublic: boolean,
): readonly RotationRow[] {
  if (isPublic) return [];
  if (!isKnown) return before?.rotations ?? [];
  return fitting(
    rotations
      .filter(({ status }) => status !== 'done')
      .toSorted((a, b) => WORST.indexOf(a.status) - WORST.indexOf(b.status))
      .map(({ name, status, summary }) => ({ name, status, summary: inertExcerpt(summary, MAX_SUMMARY) })),
  );
}

const WORST = ['needs-person', 'failed', 'rolled-back', 'pending', 'planned', 'not-due'];

/** What the dashboard shows of the issues. */
export function issuesOf(
  known: Iterable<Known>,
  { today, now, due, isPublic }: IssueView,
): Pick<DashboardData, 'open' | 'snoozed' | 'accepted'> {
  const open: DashboardIssue[] = [];
  const snoozed: DashboardIssue[] = [];
  const accepted: DashboardIssue[] = [];
  for (const each of known) {
    const state = stateOf(each, today);
    if (state === 'resolved') continue;
    const { issue, marker } = each;
    const severity = SEVERITIES.find((name) => name === marker.severity);
    const dueDate = severity && !isPublic ? dueAt(marker, due[severity]) : undefined;
    const row: DashboardIssue = {
      number: issue.number,
      title: isPublic ? '' : inertExcerpt(issue.title, MAX_TITLE),
      state,
      ...(isPublic ? {} : { severity, due: dueDate }),
      ...(dueDate && dueDate < now ? { isOverdue: true } : {}),
      until: marker.decision?.until,
    };
    if (state === 'snoozed') snoozed.push(row);
    else if (state === 'accepted' || state === 'false-positive') accepted.push(row);
    else open.push(row);
  }
  return {
    open: open.sort(bySeverity),
    snoozed: snoozed.sort(bySeverity),
    accepted: accepted.sort(bySeverity),
  };
}

interface IssueView {
  readonly today: string;
  readonly now: Date;
  readonly due: DueTimes;
  readonly isPublic: boolean;
}

function bySeverity(a: DashboardIssue, b: DashboardIssue): number {
  return rankOf(a) - rankOf(b) || a.number - b.number;
}

function rankOf({ severity }: { readonly severity?: string | undefined }): number {
  const rank = SEVERITIES.map(String).indexOf(severity ?? '');
  return rank < 0 ? SEVERITIES.length : rank;
}

/** All that waits, whatever part it is of. */
export function allWaiting(waiting: DashboardMarker['waiting']): WaitingPart {
  const parts = Object.values(waiting);
  const shown = parts.flatMap((part) => part.shown);
  return {
    count: parts.reduce((sum, part) => sum + part.count, 0),
    shown: shown.toSorted((a, b) => rankOf(a) - rankOf(b)),
  };
}
