import { resolve } from 'node:path';
import { mergeShards } from '../../findings/merge-shards.ts';
import type { RunReport } from '../../findings/run-report.ts';
import { type CommandName, isCommandName } from '../choose.ts';
import type { Context } from '../context.ts';
import type { ScanRequest } from '../scan/request.ts';
import { refuseInPublic, scanOfShards } from '../shard/shard-scan.ts';
import { readReports } from './read-reports.ts';

/** What several jobs did, as if one had. */
export interface MergedWork {
  readonly report: RunReport;
  readonly commands: readonly CommandName[];
  readonly scan: ScanRequest;
  readonly startedAt: Date;
  /** Of a fleet, the repositories that were looked at, in small letters. */
  readonly repositories: ReadonlySet<string>;
  readonly isPartial: boolean;
}

export interface MergeRequest {
  readonly folders: readonly string[];
  readonly workspace: string;
  readonly token: string;
  readonly isPublic: boolean;
  /** What a single job on this event would scan. */
  readonly ofEvent: () => ScanRequest;
}

/** @throws RekeyError `shards-public`, and those of the reports */
export async function mergedWork(request: MergeRequest, context: Context): Promise<MergedWork> {
  refuseInPublic(request);
  const { folders, workspace, token, ofEvent } = request;
  const { reports, files, gaps } = await readReports(folders.map((folder) => resolve(workspace, folder)));
  const { report, shard, startedAt } = mergeShards(reports, { gaps, nameOf: nameIn(files) });
  const said = `Put together ${countOf(reports)} of ${shard.count} shards`;
  context.log.info(`${said}${report.complete ? '.' : '; not everything was looked at.'}`);
  return {
    report,
    commands: report.commands.filter(isCommandName),
    scan: scanOfShards(shard.scan, ofEvent, token),
    startedAt,
    repositories: new Set((shard.repositories ?? []).map((name) => name.toLowerCase())),
    isPartial: shard.isPartial === true,
  };
}

/** The reports in folders as one, for a terminal, which keeps no issues. @throws RekeyError of the reports */
export async function mergedReport(
  folders: readonly string[],
  { log }: Pick<Context, 'log'>,
): Promise<RunReport> {
  const { reports, files, gaps } = await readReports(folders);
  const { report, shard } = mergeShards(reports, { gaps, nameOf: nameIn(files) });
  log.info(`Put together ${countOf(reports)} of ${shard.count} shards.`);
  return report;
}

function nameIn(files: ReadonlyMap<RunReport, string>): (report: RunReport) => string {
  return (report) => files.get(report) ?? 'A report';
}

function countOf(reports: readonly RunReport[]): string {
  const number = reports.filter(({ shard }) => shard !== undefined).length;
  return `${number} report${number === 1 ? '' : 's'}`;
}
