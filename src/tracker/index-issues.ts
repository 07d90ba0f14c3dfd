import { isDashboard } from './dashboard/dashboard-marker.ts';
import { type Marker, readMarker } from './marker.ts';
import type { TrackedIssue } from './ports.ts';

/** An issue of ours and what its marker remembers. */
export interface Known {
  readonly issue: TrackedIssue;
  readonly marker: Marker;
}

export interface IssueIndex {
  /** By fingerprint. */
  readonly canonical: ReadonlyMap<string, Known>;
  readonly duplicates: readonly (Known & { readonly of: number })[];
  /** All that have a marker, these and what was closed as a duplicate too. */
  readonly readable: readonly Known[];
  /** Numbers of issues whose marker is gone or damaged. */
  readonly unreadable: readonly number[];
  /** The issues that show all; one, but for a race. Oldest first. */
  readonly dashboards: readonly TrackedIssue[];
}

/**
 * The issue that stands for each finding. Two can be open after a race of two runs or an answer that was lost:
 * the oldest open one stays and the newer ones are duplicates. Where none is open, a person's word comes first.
 */
export function indexIssues(issues: readonly TrackedIssue[]): IssueIndex {
  const canonical = new Map<string, Known>();
  const duplicates: (Known & { of: number })[] = [];
  const unreadable: number[] = [];
  const readable: Known[] = [];
  const dashboards = issues.filter(({ body }) => isDashboard(body)).sort((a, b) => a.number - b.number);
  for (const issue of issues) {
    if (dashboards.includes(issue)) continue;
    const marker = readMarker(issue.body);
    if (marker) readable.push({ issue, marker });
    else unreadable.push(issue.number);
  }
  readable.sort((a, b) => precedence(a) - precedence(b) || a.issue.number - b.issue.number);
  for (const { issue, marker } of readable) {
    if (marker.state === 'duplicate' && issue.state === 'closed') continue;
    const first = canonical.get(marker.fp);
    if (!first) canonical.set(marker.fp, { issue, marker });
    else if (issue.state === 'open') duplicates.push({ issue, marker, of: first.issue.number });
  }
  return { canonical, duplicates, readable, unreadable, dashboards };
}

function precedence(known: Known): number {
  if (known.issue.state === 'open') return 0;
  return isAccepted(known) ? 1 : 2;
}

/** Whether a person, not we, closed the issue without a fix. */
export function isAccepted({ issue, marker }: Known): boolean {
  const isUnfixed = issue.stateReason === 'not_planned' || issue.stateReason === 'duplicate';
  return issue.state === 'closed' && isUnfixed && marker.state !== 'suppressed';
}

/** The issues with the changes of a run, so that the next one, which lists them, finds nothing to write. */
export function asTheyAre(index: IssueIndex, applied: readonly TrackedIssue[]): IssueIndex['canonical'] {
  const changed = new Map(applied.map((issue) => [issue.number, issue]));
  const before = [...index.canonical.values()].map(({ issue }) => changed.get(issue.number) ?? issue);
  const known = new Set(before.map(({ number }) => number));
  const opened = applied.filter(({ number }) => !known.has(number));
  return indexIssues([...before, ...opened]).canonical;
}
