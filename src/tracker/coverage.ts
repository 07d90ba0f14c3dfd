import type { Finding } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { IssueSource } from './marker.ts';

/** What a run looked at, as its door knows it. */
export interface RunScope {
  /** What `scan` looked at, when it ran. */
  readonly scan?: 'range' | 'tree' | 'history' | undefined;
  /** Whether the run was about some of the configured things only: `only`, a shard, other text than the repository. */
  readonly isPartial: boolean;
}

/** Where a finding came from, and so what must be looked at again before it counts as gone. */
export function sourceOf(finding: Finding, scope: RunScope): IssueSource {
  if (finding.subject.kind === 'rotation') return 'rotation';
  if (finding.locations.length === 0) return 'account';
  return scope.scan ?? 'account';
}

/**
 * The sources that this run has seen in full. Only what is missing from all of such a source is gone: a pull
 * request or a push shows a part, and what left the tree still stands in the history.
 */
export function coveredBy(report: RunReport, scope: RunScope): Set<IssueSource> {
  const covered = new Set<IssueSource>();
  if (!report.complete || scope.isPartial) return covered;
  if (report.commands.includes('scan') && scope.scan === 'tree') covered.add('tree');
  if (report.commands.includes('scan') && scope.scan === 'history') {
    for (const source of ['tree', 'range', 'history'] as const) covered.add(source);
  }
  if (report.commands.includes('audit')) covered.add('account');
  const isSettled = report.rotations.every(({ status }) => SETTLED.some((known) => known === status));
  if (report.commands.includes('rotate') && isSettled) covered.add('rotation');
  return covered;
}

/** A plan, or a rotation that failed, proves nothing about what is still wrong. */
const SETTLED = ['not-due', 'pending', 'done'] as const;

/** What the issue promises about its own end. */
export const CLOSING: Readonly<Record<IssueSource, string>> = {
  range: 'Rekey closes this issue when a complete scan of the history no longer finds it.',
  history: 'Rekey closes this issue when a complete scan of the history no longer finds it.',
  tree: 'Rekey closes this issue when a complete scan of the files no longer finds it.',
  account: 'Rekey closes this issue when a complete audit no longer finds it.',
  rotation: 'Rekey closes this issue when the rotations of a run have all succeeded.',
};
