import type { Finding } from '../findings/finding.ts';
import { ALERT_SUBJECT } from '../findings/github-alert.ts';
import { standsOnGithub } from '../findings/github-text.ts';
import type { RunReport, ShardScan } from '../findings/run-report.ts';
import type { Deaths } from './death.ts';
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
export function coverageOf(
  report: Pick<RunReport, 'complete' | 'commands' | 'rotations' | 'alertsRead'>,
  scope: RunScope,
  deaths: Pick<Deaths, 'ofMarker'> = { ofMarker: () => undefined },
): (marker: Marker) => boolean {
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
  return (marker) => {
    const { about, rule, repositories } = marker;
    const source = coveringSource(marker, deaths);
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

/**
 * What must be looked at. A credential that is dead does no harm in the history, where it stays for ever: then it is enough
 * that it has left the files.
 */
function coveringSource(marker: Marker, deaths: Pick<Deaths, 'ofMarker'>): IssueSource {
  return deaths.ofMarker(marker) === undefined ? marker.source : whereItMatters(marker.source);
}

function whereItMatters<Source extends IssueSource>(source: Source): Source | 'tree' | 'fleet-tree' {
  if (source === 'range' || source === 'history') return 'tree';
  return source === 'fleet-history' ? 'fleet-tree' : source;
}

/** A plan, or a rotation that failed, proves nothing about what is still wrong. */
const SETTLED = ['not-due', 'pending', 'rolled-back', 'done'] as const;

export interface ClosingTerms {
  readonly isPublic: boolean;
  /** Whether it is of one of our own accounts, where nobody's word is needed. */
  readonly isOurs?: boolean;
  /** Looks in a row. */
  readonly closeAfter: number;
  readonly closeOn: 'proof' | 'gone';
}

/** What the issue promises about its own end; in public without saying what or where its reason is. */
export function closingOf(
  source: IssueSource,
  { isPublic, isOurs, closeAfter, closeOn }: ClosingTerms,
): string {
  if (isPublic) {
    const whose = source === 'github' ? 'Close' : 'Rekey closes';
    return `${whose} this issue when its reason is gone.`;
  }
  if (source === 'github') return ON_GITHUB;
  if (source === 'alert') return 'Rekey closes this issue when GitHub no longer lists its alert as open.';
  if (source === 'rotation')
    return 'Rekey closes this issue when a run finds nothing wrong with this rotation any more.';
  if (source === 'account') return `Rekey closes this issue when ${looks(closeAfter, 'account')} it.`;
  if (closeOn === 'gone')
    return `Rekey closes this issue when ${looks(closeAfter, source)} it. That does not make the credential dead: changing it does.`;
  const proof = `Rekey closes this issue when the credential is known to be dead and ${looks(closeAfter, whereItMatters(source))} it.`;
  return isOurs
    ? `${proof} It learns of the death from a rotation, or by asking the account.`
    : `${proof} It learns of the death from a rotation, or from the provider where it may ask; you can say it with \`/revoked HOW\`, which closes the issue at once.`;
}

function looks(closeAfter: number, source: Looked): string {
  return closeAfter === 1
    ? `a complete ${LOOK[source]} no longer finds`
    : `${closeAfter} complete ${LOOKS[source]} in a row no longer find`;
}

const ON_GITHUB =
  'Rekey closes this issue when the credential is known to be dead; former revisions of a text on GitHub stay readable. When you have changed it, write `/revoked HOW`.';

type Looked = Exclude<IssueSource, 'github' | 'alert' | 'rotation'>;

const LOOK: Readonly<Record<Looked, string>> = {
  range: 'scan of the history',
  history: 'scan of the history',
  tree: 'scan of the files',
  account: 'audit',
  'fleet-tree': 'scan of the fleet',
  'fleet-history': 'scan of the histories of the fleet',
};

const LOOKS: Readonly<Record<Looked, string>> = {
  range: 'scans of the history',
  history: 'scans of the history',
  tree: 'scans of the files',
  account: 'audits',
  'fleet-tree': 'scans of the fleet',
  'fleet-history': 'scans of the histories of the fleet',
};
