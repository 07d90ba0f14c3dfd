import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { inert } from '../base/hostile-text.ts';
import { logTo } from '../base/log.ts';
import { optimizeLater } from '../base/optimize-later.ts';
import type { Config } from '../config/schema.ts';
import { Redactor } from '../credentials/redactor.ts';
import { openFindings } from '../findings/finding.ts';
import { fingerprintsWith } from '../findings/fingerprint.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { CliCommand, CliRequest } from './cli-arguments.ts';
import { fitted, render } from './cli-render.ts';
import { runRequest } from './cli-run-request.ts';
import { readerInFolder } from './code-owners.ts';
import type { Context } from './context.ts';
import { DEFAULT_CONFIG_PATH, loadConfigFile } from './load-config.ts';
import { type ProgressLine, progressLine } from './progress.ts';
import { runCommands } from './run.ts';
import { saveReport } from './save-report.ts';
import { verdictOf } from './verdict.ts';

/** What the command line needs of its process. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The result: standard output. */
  readonly print: (text: string) => void;
  /** The story: standard error. */
  readonly tell: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of the terminal that gets the result; absent where it goes elsewhere. */
  readonly width?: number | undefined;
  /** Width of the terminal that hears the story; absent where it goes elsewhere, and nobody watches. */
  readonly columns?: number | undefined;
  readonly signal: AbortSignal;
}

type Runnable = Exclude<CliRequest, { readonly do: 'help' | 'version' | 'completion' }>;

/** Runs one command of the command line. @returns the exit code */
export async function runCli(request: Runnable, terminal: Terminal): Promise<number> {
  optimizeLater();
  if (request.do === 'config-check') {
    await loadConfigFile(request.config, '.');
    terminal.print(`${inert(request.config)} is valid.\n`);
    return 0;
  }
  const redactor = new Redactor();
  const quiet = request.do !== 'init' && request.quiet;
  const line = quiet || terminal.columns === undefined ? undefined : progressOn(terminal, terminal.columns);
  const log = logTo((level, text) => {
    if (level === 'debug' && terminal.env.RUNNER_DEBUG !== '1') return;
    if (level === 'info' && quiet) return;
    const safe = redactor.redact(inert(text));
    // The result says all of it once more, in its order.
    if (level === 'info' && isShownPlan(request)) return line?.show(safe);
    line?.clear();
    terminal.tell(`${safe}\n`);
  });
  if (request.do === 'init') {
    const [{ init }, { renderInit }] = await Promise.all([import('./init.ts'), import('./init/render.ts')]);
    const { env, signal } = terminal;
    terminal.print(renderInit(await init(request, { folder: '.', env, log, signal })));
    return 0;
  }
  if (request.do === 'doctor') {
    const { runDoctor } = await import('./doctor-run.ts');
    const folder = repositoryAbove(resolve('.'));
    return await runDoctor(request, { terminal, folder, log, redactor, line });
  }
  const folder = folderOf(request);
  const config = await configFor(request, folder);
  const context: Context = {
    config,
    companions: { read: readerInFolder(folder), from: 'tree' },
    env: terminal.env,
    log,
    clock: systemClock,
    redactor,
    fingerprints: fingerprintsWith(terminal.env.REKEY_FINGERPRINT_KEY ?? ''),
    signal: terminal.signal,
    progress: line?.show,
  };
  const ran = await runOf(request, terminal, context);
  const accepted = request.do === 'scan' ? await accepting(ran, request, folder, context) : ran;
  const report = await keeping(accepted, request, folder, context);
  line?.clear();
  const verdict = verdictOf(report, request.failOn);
  const text = redactor.redact(await render(report, request, terminal));
  if (request.output !== undefined) await saveReport(request.output, text);
  else if (!(quiet && request.format === 'text' && isWell(report, verdict.exit)))
    terminal.print(fitted(text, request, terminal));
  if (verdict.exit !== 0) log.error(verdict.sentence.replace(/^The job fails/, `Exit code ${verdict.exit}`));
  return verdict.exit;
}

/** The report, kept and told where that was asked for. */
async function keeping(
  report: RunReport,
  request: CliCommand,
  folder: string,
  context: Context,
): Promise<RunReport> {
  const { outputDir, notify } = request;
  if (outputDir === undefined && !notify) return report;
  const { keepAndTell } = await import('./cli-reports.ts');
  const { do: command } = request;
  const scan = command !== 'scan' ? undefined : request.fleet ? 'fleet' : request.what.kind;
  const isShard = command !== 'report' && request.part !== undefined;
  const isSome = command === 'rotate' && (request.only.length > 0 || request.apply !== undefined);
  const dryRun = command === 'rotate' && request.plan;
  return await keepAndTell(
    report,
    { outputDir, notify, scan, isPartial: isShard || isSome, dryRun, folder },
    context,
  );
}

/** The report of what was asked for, with which part of the work it is where there are several. */
async function runOf(request: CliCommand, terminal: Terminal, context: Context): Promise<RunReport> {
  if (request.do === 'report') {
    const { mergedReport } = await import('./report/merged-work.ts');
    return await mergedReport(request.folders, context);
  }
  const startedAt = context.clock.now();
  const run = await runRequest(request, terminal, context);
  const report = await runCommands(run, context);
  const { part } = request;
  if (!part) return report;
  const { shardRecord } = await import('./shard/shard-scan.ts');
  const { commands, scan, only } = run;
  return { ...report, shard: shardRecord({ part, commands, whole: scan, scan, only, startedAt }, context) };
}

/** Whether there is nothing that somebody who wants to hear of trouble only must hear of. */
function isWell(report: RunReport, exit: number): boolean {
  return exit === 0 && openFindings(report.findings).length === 0;
}

/** Whether the result is a plan that somebody reads. */
function isShownPlan(request: Runnable): boolean {
  return request.do === 'rotate' && request.plan && request.format === 'text' && request.output === undefined;
}

function progressOn({ tell }: Terminal, columns: number): ProgressLine {
  return progressLine(tell, { now: () => performance.now(), columns });
}

/** The default configuration belongs to the repository that is scanned, not to where the command was typed. */
async function configFor(request: CliCommand, folder: string): Promise<Config> {
  if (request.config !== undefined) return await loadConfigFile(request.config, '.');
  return await loadConfigFile(DEFAULT_CONFIG_PATH, folder);
}

/** The top of the repository that the command is about. */
function folderOf(request: CliCommand): string {
  const path = request.do === 'scan' && 'path' in request.what ? request.what.path : '.';
  return repositoryAbove(resolve(path));
}

const DEFAULT_REASON = 'it stood here before Rekey';
const DEFAULT_TERM = 90 * 86_400_000;

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The report with what it found accepted, where that was asked for. */
async function accepting(
  report: RunReport,
  { baseline, what }: Extract<CliCommand, { readonly do: 'scan' }>,
  folder: string,
  { clock, config }: Context,
): Promise<RunReport> {
  if (!baseline) return report;
  const now = clock.now();
  const { writeBaseline } = await import('./write-baseline.ts');
  return await writeBaseline(report, folder, {
    reason: baseline.reason ?? DEFAULT_REASON,
    until: baseline.until ?? dayOf(new Date(now.getTime() + DEFAULT_TERM)),
    ourAccounts: config.aws.accounts,
    everythingScanned: what.kind === 'history' && report.complete,
  });
}

/** The folder that holds `.git`, at the path or above it; the path itself where there is none. */
function repositoryAbove(path: string): string {
  for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  return path;
}
