import { join } from 'node:path';
import type { RunReport } from '../../findings/run-report.ts';
import type { ActionInputs } from '../action-inputs.ts';
import type { CommandName } from '../choose.ts';
import type { Context } from '../context.ts';
import type { GithubEvent } from '../event.ts';
import type { Matrix } from '../fleet/matrix.ts';
import type { MergedWork } from '../report/merged-work.ts';
import type { ScanRequest } from '../scan/request.ts';
import { type TellRequest, type Told, tellOthers } from '../tell-others.ts';

/** What a run of the action is, of several jobs. Nothing of it is loaded in a run that is the only one. */
export interface ActionRun {
  readonly inputs: ActionInputs;
  readonly event: GithubEvent;
  readonly context: Context;
}

/** Where `report` looks for the artifacts of the other jobs, unless told otherwise. */
const SHARDS_FOLDER = 'rekey-shards';

/** What the jobs did whose reports this one puts together. */
export async function workOfShards(
  { inputs, event, context }: ActionRun,
  ofEvent: () => ScanRequest,
): Promise<MergedWork> {
  const { mergedWork } = await import('../report/merged-work.ts');
  const { reports } = inputs.shards;
  const { workspace, isPublic } = event;
  const folders = reports.length > 0 ? reports : [join(context.env.RUNNER_TEMP ?? '', SHARDS_FOLDER)];
  return await mergedWork({ folders, workspace, token: inputs.githubToken, isPublic, ofEvent }, context);
}

/** The part of a scan that this job does: all of it where it is the only one. */
export async function scanIn(
  { inputs, event, context }: ActionRun,
  whole: ScanRequest,
): Promise<ScanRequest> {
  const { part, fleet } = inputs.shards;
  if (!part) return whole;
  const { refuseInPublic, scanOfShard } = await import('./shard-scan.ts');
  refuseInPublic(event);
  return await scanOfShard(whole, { part, fleet, token: inputs.githubToken }, context);
}

/** How the work is dealt out, where a plan is made. */
export async function matrixOf(
  { inputs, event, context }: ActionRun,
  commands: readonly CommandName[],
  folder: string,
): Promise<Matrix | undefined> {
  if (!commands.includes('plan')) return undefined;
  if (context.config.fleet) (await import('./shard-scan.ts')).refuseInPublic(event);
  const { layOut } = await import('../fleet/matrix.ts');
  return await layOut({ token: inputs.githubToken, folder }, context);
}

interface Done {
  readonly commands: readonly CommandName[];
  readonly whole: ScanRequest;
  readonly scan: ScanRequest;
  readonly matrix: Matrix | undefined;
  readonly startedAt: Date;
}

/** The report with which part of the work it is about. */
export async function withPart(
  report: RunReport,
  { inputs, context }: ActionRun,
  { commands, whole, scan, matrix, startedAt }: Done,
): Promise<RunReport> {
  if (matrix) {
    const { scope, notes } = report;
    return { ...report, scope: [...scope, matrix.scope], notes: [...notes, ...matrix.notes] };
  }
  const { part } = inputs.shards;
  if (!part) return report;
  const { shardRecord } = await import('./shard-scan.ts');
  const { only } = inputs;
  return { ...report, shard: shardRecord({ part, commands, whole, scan, only, startedAt }, context) };
}

/** Of several jobs none tells anybody what it found, but the one that puts their reports together. */
export async function tellUnlessPart(
  report: RunReport,
  { inputs, context }: ActionRun,
  request: TellRequest,
): Promise<Told> {
  if (inputs.shards.part) return { report, pullFile: '' };
  return await tellOthers(report, request, context);
}
