import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../git/command.ts';
import { readActionMetadata, resolveInputs } from './action-metadata.ts';
import { type Annotations, addAnnotation } from './annotations.ts';
import { type ActionsEvent, idOf } from './events.ts';
import { largestOutputs, largestSummary, parseFileCommand, sizeOfOutputs } from './file-commands.ts';
import { createMasks, type Masks } from './masks.ts';
import { type ConnectionAttempt, guardEnvironment, readConnections } from './network-guard.ts';
import { type OidcClaims, startOidc } from './oidc.ts';
import { type CommandFiles, prepareFiles, type Run, runnerEnvironment } from './run-environment.ts';
import { type RunLog, readRunLog } from './run-log.ts';
import { runStep } from './step-process.ts';
import { changedSince, workspaceState } from './workspace-changes.ts';
import { filesBelow, recordAll, type Written } from './written.ts';

export interface RunActionOptions {
  /** Folder with `action.yml`; the project's root unless told. */
  action?: string;
  /** Runs this file instead of what `runs.main` names. */
  main?: string;
  /** The step's `with`. */
  inputs?: Readonly<Record<string, string>>;
  event: ActionsEvent;
  /** `owner/name`; unless told that of the event's payload. */
  repository?: string;
  /** The checkout; an empty folder unless told. */
  workspace?: string;
  /** Where GitHub is, and the job's token. Without it the addresses lead nowhere and the token is made up. */
  github?: { apiUrl: string; serverUrl: string; graphqlUrl?: string; token: string };
  /** The job's permissions; `id-token: write` brings the OIDC endpoint. */
  permissions?: Readonly<Record<string, string>>;
  oidc?: Pick<OidcClaims, 'environment' | 'subject'>;
  /** Variables added to the clean environment (AWS_*, NODE_EXTRA_CA_CERTS, …). */
  env?: Readonly<Record<string, string>>;
  /** Values that the runner masks from the start: the job's `secrets`. The token is always among them. */
  secrets?: readonly string[];
  /** Refuses and records every connection but these (`host:port`, `host:*`). */
  network?: { allow: readonly string[] };
  runId?: string;
  runAttempt?: number;
  workflow?: string;
  job?: string;
  /** As a re-run with debug logging. */
  debug?: boolean;
  /** Kills the process at once when aborted, as a lost runner. */
  kill?: AbortSignal;
  /** Milliseconds after which the process is killed and the run throws; 120,000 unless told. */
  timeoutMs?: number;
}

export interface ActionResult {
  /** `null` when the process was killed. */
  exitCode: number | null;
  /** Of the step: failure also when the runner itself found something wrong. */
  conclusion: 'success' | 'failure';
  rawStdout: string;
  rawStderr: string;
  /** The log as people see it: commands acted on, masks applied. */
  maskedLog: string;
  annotations: Annotations;
  outputs: ReadonlyMap<string, string>;
  /** Outputs that GitHub would withhold from other jobs since they hold a masked value. */
  withheldOutputs: readonly string[];
  /** Variables set through `GITHUB_ENV`, and through `GITHUB_STATE`. */
  exportedEnv: ReadonlyMap<string, string>;
  savedState: ReadonlyMap<string, string>;
  /** The step's summary as GitHub shows it: masked; empty when it was too large. */
  summary: string;
  rawSummary: string;
  /** What the runner itself complained about. */
  problems: readonly string[];
  /** Everything the process wrote: stdout, stderr, each file under RUNNER_TEMP and HOME, what changed in the workspace. See `leaks`. */
  everythingWritten: readonly Written[];
  /** With `network`: every connection that was tried. */
  connections: readonly ConnectionAttempt[];
  /** Identity tokens that the job was given. */
  identityTokens: readonly string[];
  jwks: { keys: Record<string, unknown>[] } | undefined;
  /** RUNNER_TEMP; stands until this process ends. */
  temp: string;
  durationMs: number;
}

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a JavaScript action as one step of a job, as the GitHub runner does. */
export async function runAction(options: RunActionOptions): Promise<ActionResult> {
  const actionPath = options.action ?? projectRoot;
  const metadata = readActionMetadata(actionPath);
  const run = describeRun(options, actionPath);
  const token = options.github?.token ?? `local-token-${randomInt(2 ** 47)}`;
  const contexts = { 'github.token': token, 'github.workspace': run.workspace, 'runner.temp': run.temp };
  const inputs = resolveInputs(metadata, options.inputs ?? {}, contexts);
  const { files, eventPath } = prepareFiles(run.temp, options.event);
  const mayHaveIdentity = options.permissions?.['id-token'] === 'write';
  const oidc = mayHaveIdentity ? await startOidc(oidcClaims(options, run)) : undefined;
  const record = join(dirname(run.temp), 'connections.jsonl');
  const masks = createMasks([token, ...(options.secrets ?? [])]);
  if (oidc !== undefined) masks.add(oidc.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '');
  const before = workspaceState(run.workspace);
  try {
    const printed = await runStep({
      main: options.main ?? join(actionPath, metadata.runs.main),
      kill: options.kill,
      timeoutMs: options.timeoutMs ?? 120_000,
      cwd: run.workspace,
      env: {
        ...runnerEnvironment(run, files, eventPath),
        ...inputs.env,
        ...oidc?.env,
        ...guardEnvironment(options.network?.allow, oidc?.issuer, record),
        ...options.env,
      },
    });
    const log = readRunLog(printed.both, masks, run.workspace, {
      showDebug: run.debug,
      warnings: inputs.warnings,
    });
    for (const [name, value] of readFileOf(files.output, 'output', log)) log.outputs.set(name, value);
    const exportedEnv = readFileOf(files.env, 'env', log);
    const savedState = readFileOf(files.state, 'state', log);
    checkOutputs(log);
    const rawSummary = readFileSync(files.summary, 'utf8');
    const summary = acceptSummary(rawSummary, masks, log);
    const withheldOutputs = [...log.outputs].filter(([, value]) => masks.hides(value)).map(([name]) => name);
    const everythingWritten: Written[] = [
      { where: 'stdout', bytes: Buffer.from(printed.stdout) },
      { where: 'stderr', bytes: Buffer.from(printed.stderr) },
      // The event is the runner's own: a pull request's body may hold anything.
      ...filesBelow(run.temp, new Set([eventPath])),
      ...filesBelow(run.home),
      ...changedSince(run.workspace, before),
    ];
    // The product's, that is: what another action prints is that test's own business.
    if (options.action === undefined) recordAll(everythingWritten);
    const failed = printed.exitCode !== 0 || log.problems.length > 0;
    return {
      exitCode: printed.exitCode,
      conclusion: failed ? 'failure' : 'success',
      rawStdout: printed.stdout,
      rawStderr: printed.stderr,
      maskedLog: log.masked,
      annotations: log.annotations,
      outputs: log.outputs,
      withheldOutputs,
      exportedEnv,
      savedState,
      summary,
      rawSummary,
      problems: log.problems,
      everythingWritten,
      connections: readConnections(record),
      identityTokens: oidc?.issued ?? [],
      jwks: oidc?.jwks,
      temp: run.temp,
      durationMs: printed.durationMs,
    };
  } finally {
    await oidc?.close();
  }
}

function describeRun(options: RunActionOptions, actionPath: string): Run {
  const root = temporaryFolder('runner');
  const workspace = options.workspace ?? join(root, 'workspace');
  const [temp, home] = [join(root, 'temp'), join(root, 'home')];
  for (const folder of [workspace, temp, home]) mkdirSync(folder, { recursive: true });
  const serverUrl = options.github?.serverUrl ?? 'http://127.0.0.1:9';
  const apiUrl = options.github?.apiUrl ?? serverUrl;
  return {
    event: options.event,
    repository: options.repository ?? repositoryOf(options.event),
    workspace,
    temp,
    home,
    actionPath,
    apiUrl,
    serverUrl,
    graphqlUrl: options.github?.graphqlUrl ?? `${apiUrl}/graphql`,
    runId: options.runId ?? '9000000001',
    runAttempt: options.runAttempt ?? 1,
    workflow: options.workflow ?? 'Rekey',
    job: options.job ?? 'rekey',
    debug: options.debug ?? false,
  };
}

function repositoryOf(event: ActionsEvent): string {
  const repository = event.payload.repository;
  if (typeof repository === 'object' && repository !== null && 'full_name' in repository) {
    return String(repository.full_name);
  }
  throw new Error('The event names no repository: pass `repository`');
}

function oidcClaims(options: RunActionOptions, run: Run): OidcClaims {
  return {
    repository: run.repository,
    repositoryId: idOf(run.repository),
    ownerId: idOf(run.repository.split('/')[0] ?? ''),
    ref: run.event.ref,
    sha: run.event.sha,
    eventName: run.event.name,
    actor: run.event.actor,
    workflow: run.workflow,
    runId: run.runId,
    ...options.oidc,
  };
}

function readFileOf(path: CommandFiles[keyof CommandFiles], name: string, log: RunLog): Map<string, string> {
  try {
    return parseFileCommand(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain(log, `Unable to process file command '${name}' successfully. ${reason}`);
    return new Map();
  }
}

function checkOutputs(log: RunLog): void {
  const size = sizeOfOutputs(log.outputs);
  if (size > largestOutputs)
    complain(log, `The outputs of this job are too large: ${size} bytes of ${largestOutputs}.`);
}

function acceptSummary(raw: string, masks: Masks, log: RunLog): string {
  const size = Buffer.byteLength(raw);
  if (size <= largestSummary) return masks.apply(raw);
  // An annotation, but the step does not fail for it (FileCommandManager.cs).
  const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${largestSummary / 1024}k, got ${Math.floor(size / 1024)}k.`;
  addAnnotation(log.annotations, { level: 'error', message });
  return '';
}

function complain(log: RunLog, problem: string): void {
  log.problems.push(problem);
  addAnnotation(log.annotations, { level: 'error', message: problem });
}
