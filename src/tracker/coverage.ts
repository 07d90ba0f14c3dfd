import type { Finding } from '../findings/finding.ts';
import { ALERT_SUBJECT } from '../findings/github-alert.ts';
import { standsOnGithub } from '../findings/github-text.ts';
import type { RunReport, ShardScan } from '../findings/run-report.ts';
import type { IssueSource, Marker } from './marker.ts';

/** What a run looked at, as its door knows it. */
export interface RunScope {
  /** What `scan` looked at, when it ran. */
  readonly scan?: ShardScan | undefined;
  /** Whether the run was about some of the configured things only: `only`, a shard, other text than the repository. */
  readonly isPartial: boolean;
  /** Of a scan of a fleet, the repositories that were looked at, in small letters. */
  readonly repositories?: ReadonlySet<string> | undefined;
}

/** Where a finding came from, and so what must be looked at again before it counts as gone. */
export function sourceOf(finding: Finding, scope: RunScope): IssueSource {
  if (finding.subject.kind === 'rotation') return 'rotation';
  if (finding.subject.kind === ALERT_SUBJECT) return 'alert';
  if (finding.locations.length === 0) return 'account';
  if (finding.locations.some(({ repository }) => repository !== undefined))
    return scope.scan === 'fleet-tree' ? 'fleet-tree' : 'fleet-history';
  // No scan shows the former revisions of such a text, which stay readable: only a person ends this.
  if (finding.locations.some(standsOnGithub)) return 'github';
  return scope.scan ?? 'account';
}

/**
 * Which issues this run could have seen the reason of. Only what is missing from all of such a source is gone: a
 * pull request or a push shows a part, and what left the tree still stands in the history.
 */
export function coverageOf(report: RunReport, scope: RunScope): (marker: Marker) => boolean {
  if (!report.complete || scope.isPartial) return () => false;
  const ran = (command: string): boolean => report.commands.includes(command);
  const covered = new Set<IssueSource>();
  if (ran('scan') && scope.scan === 'tree') covered.add('tree');
  if (ran('scan') && scope.scan === 'history') {
    for (const source of ['tree', 'range', 'history'] as const) covered.add(source);
  }
  if (ran('scan') && scope.scan === 'fleet-tree') covered.add('fleet-tree');
  if (ran('scan') && scope.scan === 'fleet-history') covered.add('fleet-tree').add('fleet-history');
  const isSeen = (name: string): boolean => scope.repositories?.has(name) === true;
  if (ran('audit')) covered.add('account');
  if (report.alertsRead === true) covered.add('alert');
  const unsettled = report.rotations.filter(({ status }) => !SETTLED.some((known) => known === status));
  const stuck = new Set(unsettled.map(({ name }) => name));
  const timed = new Set(
    report.rotations.filter(({ stages = [] }) => stages.length > 0).map(({ name }) => name),
  );
  return ({ source, about, rule, repositories }) => {
    // What left the fleet was not looked at, and of more than are kept nobody knows.
    if (source === 'fleet-tree' || source === 'fleet-history')
      return covered.has(source) && (repositories?.every(isSeen) ?? false);
    if (source !== 'rotation') return covered.has(source);
    // Without its name, on a public repository, every rotation must have succeeded.
    // That it was slow is gone only when it was seen to be faster.
    if (rule === 'rotation-slow' && about !== undefined && !timed.has(about)) return false;
    return ran('rotate') && (about === undefined ? stuck.size === 0 : !stuck.has(about));
  };
}

/** A plan, or a rotation that failed, proves nothing about what is still wrong. */
const SETTLED = ['not-due', 'pending', 'rolled-back', 'done'] as const;

/** What the issue promises about its own end; in public without saying what or where its reason is. */
export function closingOf(source: IssueSource, { isPublic }: { readonly isPublic: boolean }): string {
  if (!isPublic) return CLOSING[source];
  const whose = source === 'github' ? 'Close' : 'Rekey closes';
  return `${whose} this issue when its reason is gone.`;
}

const CLOSING: Readonly<Record<IssueSource, string>> = {
  range: 'Rekey closes this issue when a complete scan of the history no longer finds it.',
  history: 'Rekey closes this issue when a complete scan of the history no longer finds it.',
  tree: 'Rekey closes this issue when a complete scan of the files no longer finds it.',
  account: 'Rekey closes this issue when a complete audit no longer finds it.',
  github:
    'Close this issue when the credential is revoked: former revisions of a text on GitHub stay readable.',
  alert: 'Rekey closes this issue when GitHub no longer lists its alert as open.',
  'fleet-tree': 'Rekey closes this issue when a complete scan of the fleet no longer finds it.',
  'fleet-history':
    'Rekey closes this issue when a complete scan of the histories of the fleet no longer finds it.',
  rotation: 'Rekey closes this issue when a run finds nothing wrong with this rotation any more.',
};
