import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RekeyError } from '../base/errors.ts';
import { optimizeLater } from '../base/optimize-later.ts';
import { needsAws } from '../config/needs-aws.ts';
import type { RunReport } from '../findings/run-report.ts';
import { type Annotation, annotationsOf } from '../report/annotations.ts';
import { PULL_FILE } from '../report/pull-file.ts';
import { renderSummary } from '../report/summary.ts';
import { companionsFor, configFor, repositoryFiles } from './action-config.ts';
import type { ActionInputs } from './action-inputs.ts';
import { setOutputs } from './action-outputs.ts';
import { type CommandName, chooseCommands, DOCTOR, REPORT } from './choose.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import type { MergedWork } from './report/merged-work.ts';
import { TRAIL_FILE, writeReportFiles } from './report-files.ts';
import { rollBackOf } from './roll-back-request.ts';
import { forceOf } from './rotate/force.ts';
import { type RunRequest, runCommands } from './run.ts';
import { runPlace } from './run-place.ts';
import { scanRequestForEvent } from './scan/event-request.ts';
import { githubRequestOfEvent } from './scan/github-request.ts';
import { refusalToVerify } from './scan/may-verify.ts';
import type { ScanRequest } from './scan/request.ts';
import {
  type ActionRun,
  matrixOf,
  scanIn,
  tellUnlessPart,
  withPart,
  workOfShards,
} from './shard/action-shards.ts';
import { tellChannels } from './tell-channels.ts';
import { withOutcome } from './tell-others.ts';
import { trackIssues } from './track-issues.ts';
import { isPlanAsked, isTriage, runTriage } from './triage-run.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Where a run of the action shows itself; the door writes to the runner's files and streams. */
export interface ActionSurface {
  setOutput(name: string, value: string): void;
  annotate(annotation: Annotation): void;
  addSummary(markdown: string): Promise<void>;
}

/** One run of the action, from its inputs to its exit code. */
export async function runAction(
  inputs: ActionInputs,
  event: GithubEvent,
  base: Omit<Context, 'config'>,
  surface: ActionSurface,
): Promise<Verdict> {
  optimizeLater();
  if (inputs.command === DOCTOR) {
    const { runDoctorAction } = await import('./doctor-action.ts');
    const folder = resolve(inputs.outputDir ?? join(temporary(base), 'rekey'));
    return await runDoctorAction(inputs, event, base, { surface, folder });
  }
  const config = await configFor(inputs, event, base);
  const companions = companionsFor(inputs, event, base);
  const context: Context = { ...base, config, companions };
  if (event.name === 'workflow_run' && inputs.command === 'auto') {
    const { followUpPullRequest } = await import('./pull-follow-up.ts');
    const { githubToken: token, dryRun } = inputs;
    const file = inputs.pullFile ?? join(temporary(context), 'rekey-pull', PULL_FILE);
    return await followUpPullRequest({ token, event, file: resolve(event.workspace, file), dryRun }, context);
  }
  if (isTriage(inputs, event)) return await runTriage(inputs, event, context, surface);
  const rollBack = rollBackOf(inputs, event);
  const folder = resolve(inputs.outputDir ?? join(temporary(context), 'rekey'));
  const ofEvent = () =>
    scanRequestForEvent(event, context.env, { scope: inputs.scope, token: inputs.githubToken });
  const run: ActionRun = { inputs, event, context };
  const merged = inputs.command === REPORT ? await workOfShards(run, ofEvent) : undefined;
  const commands =
    merged?.commands ??
    chooseCommands(rollBack.length > 0 ? 'rotate' : inputs.command, {
      name: event.name,
      isDefaultBranch: event.isDefaultBranch,
      hasRotations: config.rotate.length + config.selections.length > 0,
      hasAudits: needsAws(config),
    });
  const { part } = inputs.shards;
  const whole = merged?.scan ?? ofEvent();
  const scan = await scanIn(run, whole);
  context.log.info(`Rekey runs ${commands.join(', ')} on ${event.name}${inputs.dryRun ? ' (dry run)' : ''}.`);

  const observedAt = merged?.startedAt ?? context.clock.now();
  const { only, dryRun } = inputs;
  // Somebody names a rotation by hand: that is a decision about its hour too.
  const ignoreWindows = event.name === 'workflow_dispatch' && only.length > 0;
  const { force, notes } = forceOf(inputs, event, context);
  const matrix = await matrixOf(run, commands, folder);
  const trail = join(folder, TRAIL_FILE);
  const request: RunRequest = {
    commands,
    scan,
    beside: part && part.index > 1 ? undefined : githubRequestOfEvent(event, config, inputs, context),
    only: rollBack.length > 0 ? rollBack : only,
    rollBack: rollBack.length > 0,
    resume: ignoreWindows,
    dryRun,
    ignoreWindows: ignoreWindows || force,
    force,
    plan: inputs.plan,
    namesPlaces: detailFor(event) === 'full',
    verify: { refusal: refusalToVerify(event) },
    trail,
    part,
    matrixOnly: inputs.shards.matrixOnly,
  };
  const work = async (): Promise<RunReport> => await runCommands(request, context);
  const found = merged?.report ?? (await (isPlanAsked(run) ? answered(run, work) : work()));
  const noted = await withPart({ ...found, notes: [...notes, ...found.notes] }, run, {
    commands,
    whole,
    scan,
    matrix,
    startedAt: observedAt,
  });
  const category = categoryOf(commands, scan);
  const { githubToken: token, failOn } = inputs;
  const { report: told, pullFile } = await tellUnlessPart(noted, run, {
    token,
    event,
    commands,
    scan,
    isPartial: isPartial({ inputs, merged }),
    dryRun,
    failOn,
    category,
    folder,
    observedAt,
    withIssues: async (alerted) =>
      await withIssues(alerted, { inputs, event, commands, scan, observedAt, merged }, context),
  });

  const { isChange } = event;
  const isPart = part !== undefined || (commands.includes('scan') && scan.kind === 'range');
  const at = context.clock.now();
  const place = runPlace(context.env);
  const { report, trend } = await tellChannels(
    told,
    {
      folder,
      category,
      at,
      isChange,
      isPart,
      isPartial: part !== undefined || isPartial({ inputs, merged }),
      tells: part === undefined,
      dryRun,
      place,
    },
    context,
  );
  const detail = detailFor(event);
  const files = await writeReportFiles(report, { folder, category, at, detail, trend, place }, context);
  setOutputs(
    report,
    {
      ...files,
      trail: report.rotations.length > 0 && existsSync(trail) ? trail : '',
      pull: pullFile,
      matrix: matrix?.json ?? '',
      fleet: matrix?.fleetFile ?? '',
    },
    surface,
  );
  for (const annotation of annotationsOf(report, { detail })) surface.annotate(annotation);
  await surface.addSummary(renderSummary(report, { detail, at, trend: trend.series }));
  return verdictOf(report, inputs.failOn);
}

/** Of a plan that somebody asked for under an issue. */
async function answered(run: ActionRun, work: () => Promise<RunReport>): Promise<RunReport> {
  const { answeringPlan } = await import('./plan-answer.ts');
  return await answeringPlan(run, work, run.context);
}

interface Tracking {
  readonly inputs: ActionInputs;
  readonly event: GithubEvent;
  readonly commands: readonly CommandName[];
  readonly scan: ScanRequest;
  readonly observedAt: Date;
  readonly merged: MergedWork | undefined;
}

/** Issues follow the findings, but never from a pull request: its author decides what is in it. */
async function withIssues(report: RunReport, tracking: Tracking, context: Context): Promise<RunReport> {
  const { inputs, event } = tracking;
  // A plan changes nothing anywhere.
  const byDefault = !event.isChange && !tracking.commands.includes('plan');
  const wanted = inputs.issues === 'auto' ? byDefault : inputs.issues === 'true';
  if (!wanted) return report;
  const outcome = await trackIssues(
    report,
    {
      token: inputs.githubToken,
      isRequired: inputs.issues === 'true',
      threshold: 'low',
      dryRun: inputs.dryRun,
      isPartial: isPartial(tracking),
      repositories: tracking.merged?.repositories,
      scan: tracking.commands.includes('scan') ? tracking.scan : undefined,
      observedAt: tracking.observedAt,
      readFile: repositoryFiles(inputs, event, context),
    },
    context,
  );
  const { findings, followUp, settled = [] } = outcome;
  return { ...withOutcome(report, outcome), findings, settled, ...(followUp ? { followUp } : {}) };
}

/** Whether the run was about some of the configured things only. */
function isPartial({ inputs, merged }: Pick<Tracking, 'inputs' | 'merged'>): boolean {
  return (
    merged?.isPartial === true || inputs.only.length + inputs.rollBack.length > 0 || inputs.plan !== undefined
  );
}

/** `rekey/tree`, `rekey/range+rotate`: what code scanning compares a run's results with. */
function categoryOf(commands: readonly CommandName[], scan: ScanRequest): string {
  return `rekey/${commands.map((command) => (command === 'scan' ? scan.kind : command)).join('+')}`;
}

function temporary(context: Pick<Context, 'env'>): string {
  const folder = context.env.RUNNER_TEMP;
  if (folder) return folder;
  throw new RekeyError({
    code: 'not-a-runner',
    what: 'RUNNER_TEMP is not set, so there is no place for the reports.',
    fix: 'Run this as an action, or use the command line: node dist/cli.js --help.',
  });
}

/** A change shows its own author what is in it; anything else in a public repository names nothing. */
function detailFor(event: GithubEvent): 'full' | 'counts' {
  return event.isPublic && !event.isChange ? 'counts' : 'full';
}
