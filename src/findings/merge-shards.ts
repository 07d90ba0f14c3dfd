import { RekeyError } from '../base/errors.ts';
import { formatPart } from '../base/part.ts';
import { mergeFindings } from './merge-findings.ts';
import { mergeReports, type RunReport, type ShardRecord } from './run-report.ts';

type ShardReport = RunReport & { readonly shard: ShardRecord };

/** The reports of the jobs that did one work, as one. */
export interface MergedShards {
  readonly report: RunReport;
  /** What they have in common. */
  readonly shard: Pick<ShardRecord, 'count' | 'scan' | 'repositories' | 'isPartial'>;
  /** When the first of them began to look. */
  readonly startedAt: Date;
}

export interface MergeOptions {
  /** What could not be read of them, a sentence each. */
  readonly gaps?: readonly string[];
  /** What a report is called, such as its file: inert. */
  readonly nameOf?: (report: RunReport) => string;
}

/**
 * Puts the reports of shards together, in any order. Of a shard that ran twice the newest report counts. What the report
 * of a lost shard would have said nobody knows: then the whole is not complete. Nor is it where there is something among
 * them that is none of theirs.
 * @throws RekeyError `shards-missing`, `shards-differ`
 */
export function mergeShards(
  reports: readonly RunReport[],
  { gaps: unread = [], nameOf = () => 'A report' }: MergeOptions = {},
): MergedShards {
  const set = ofOneSet(reports, unread, nameOf);
  const shards = newest(set);
  const [first] = shards;
  if (!first) throw new Error('a set of shards without a shard');
  const { count, scan } = first.shard;
  const strange = reports
    .filter((report) => !isShard(report))
    .map((report) => `${nameOf(report)} is of no shard, so it was left out: put it elsewhere.`);
  const lost = [...missingFrom(shards, count), ...unread, ...strange];
  const merged = mergeReports(shards);
  const gaps = [...lost, ...unique(merged.gaps)];
  const former = set.length - shards.length;
  const twice =
    former === 0
      ? []
      : [
          `${former === 1 ? '1 report' : `${former} reports`} of shards that ran again: the newest of each counts.`,
        ];
  const { plan: _plan, ...others } = merged;
  const plans = merged.plan ? ['What rotations would do is in the "plan" of each shard\'s own report.'] : [];
  const report: RunReport = {
    ...others,
    commands: unique(merged.commands),
    scope: shards.map(({ shard, scope }) => `shard ${formatPart(shard)}: ${scope.join('; ') || 'nothing'}`),
    complete: merged.complete && lost.length === 0,
    gaps,
    findings: mergeFindings(merged.findings),
    notes: [...unique(merged.notes), ...twice, ...plans],
  };
  const starts = shards.map(({ shard }) => Date.parse(shard.startedAt));
  return {
    report,
    shard: {
      count,
      ...(scan ? { scan } : {}),
      repositories: shards.flatMap(({ shard }) => shard.repositories ?? []),
      isPartial: shards.some(({ shard }) => shard.isPartial === true),
    },
    startedAt: new Date(Math.min(...starts)),
  };
}

function isShard(report: RunReport): report is ShardReport {
  return report.shard !== undefined;
}

function ofOneSet(
  reports: readonly RunReport[],
  unread: readonly string[],
  nameOf: (report: RunReport) => string,
): readonly ShardReport[] {
  const shards = reports.filter(isShard);
  if (shards.length === 0) {
    throw new RekeyError({
      code: 'shards-missing',
      what: [
        'There is no report of a shard, so nobody knows what there was to look at.',
        ...unread.slice(0, 1),
      ].join(' '),
      fix: 'Give the folder that has the rekey.json of each shard, from their artifacts (docs/fleet.md).',
      exit: 3,
    });
  }
  const sets = Map.groupBy(shards, ({ shard }) => `${shard.set} ${shard.count} ${shard.scan}`);
  const [first, second] = [...sets.values()].sort((a, b) => lastAttempt(b) - lastAttempt(a));
  // A whole run that was run again may have found another list: its reports take the place of the others.
  const isOne = first && (!second || lastAttempt(first) > lastAttempt(second));
  if (isOne) return first;
  const each = [...sets.values()].map((set) => namesOf(set, nameOf)).join('; ');
  throw new RekeyError({
    code: 'shards-differ',
    what: `The reports are of ${sets.size} different works (another run, configuration, list of repositories or fingerprint key), and nobody can tell which one is meant: ${each}.`,
    fix: 'Put the reports of the jobs of one matrix into a folder of their own.',
    exit: 3,
  });
}

/** Reports of a work that one sentence names. */
const NAMED_OF_A_WORK = 3;

function namesOf(set: readonly ShardReport[], nameOf: (report: RunReport) => string): string {
  const named = set
    .slice(0, NAMED_OF_A_WORK)
    .map((report) => `${nameOf(report)} (${formatPart(report.shard)})`);
  const more = set.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function lastAttempt(reports: readonly ShardReport[]): number {
  return Math.max(...reports.map(({ shard }) => shard.attempt));
}

/** One report of each shard, in their order. */
function newest(reports: readonly ShardReport[]): ShardReport[] {
  const byIndex = new Map<number, ShardReport>();
  for (const report of reports) {
    const known = byIndex.get(report.shard.index);
    if (!known || isNewer(report.shard, known.shard)) byIndex.set(report.shard.index, report);
  }
  return [...byIndex.values()].sort((a, b) => a.shard.index - b.shard.index);
}

function isNewer(a: ShardRecord, b: ShardRecord): boolean {
  return a.attempt !== b.attempt ? a.attempt > b.attempt : Date.parse(a.startedAt) > Date.parse(b.startedAt);
}

/** Shards that one sentence names. */
const NAMED = 20;

function missingFrom(shards: readonly ShardReport[], count: number): string[] {
  const there = new Set(shards.map(({ shard }) => shard.index));
  const lost = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (lost.length === 0) return [];
  const named = lost.slice(0, NAMED).map((index) => formatPart({ index, count }));
  const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : '';
  const which = lost.length === 1 ? 'shard' : 'shards';
  return [
    `There is no report of the ${which} ${named.join(', ')}${more}: what it would have looked at was not looked at. Run the failed jobs again.`,
  ];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
