import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionsEvent, idOf } from './events.ts';

/** The files through which a step talks to the runner. */
export interface CommandFiles {
  output: string;
  env: string;
  path: string;
  state: string;
  summary: string;
}

export interface Run {
  event: ActionsEvent;
  /** `owner/name`. */
  repository: string;
  workspace: string;
  temp: string;
  home: string;
  actionPath: string;
  apiUrl: string;
  serverUrl: string;
  graphqlUrl: string;
  runId: string;
  runAttempt: number;
  workflow: string;
  job: string;
  debug: boolean;
}

/** Makes the command files under fresh names, and the file with the event's payload. */
export function prepareFiles(temp: string, event: ActionsEvent): { files: CommandFiles; eventPath: string } {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const make = (prefix: string): string => {
    const path = join(folder, `${prefix}_${suffix}`);
    writeFileSync(path, '');
    return path;
  };
  const files = {
    output: make('set_output'),
    env: make('set_env'),
    path: make('add_path'),
    state: make('save_state'),
    summary: make('step_summary'),
  };
  const eventFolder = join(temp, '_github_workflow');
  mkdirSync(eventFolder, { recursive: true });
  const eventPath = join(eventFolder, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload, null, 2));
  return { files, eventPath };
}

const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};

/**
 * The variables that a step has on a hosted runner, and nothing of this process's own but the path
 * (docs.github.com, default environment variables). `GITHUB_TOKEN` is not among them: no action gets it unasked.
 */
export function runnerEnvironment(run: Run, files: CommandFiles, eventPath: string): Record<string, string> {
  const { event, repository } = run;
  const [owner = ''] = repository.split('/');
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: run.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: run.actionPath,
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: String(idOf(event.actor)),
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_API_URL: run.apiUrl,
    GITHUB_SERVER_URL: run.serverUrl,
    GITHUB_GRAPHQL_URL: run.graphqlUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(idOf(repository)),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(idOf(owner)),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_RUN_ID: run.runId,
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(run.runAttempt),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_JOB: run.job,
    GITHUB_WORKFLOW: run.workflow,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/rekey.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: run.temp,
    RUNNER_TOOL_CACHE: join(run.home, 'tool-cache'),
    RUNNER_WORKSPACE: join(run.workspace, '..'),
    RUNNER_NAME: 'Local runner',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
  };
  if (run.debug) env.RUNNER_DEBUG = '1';
  if (process.env.SystemRoot !== undefined) env.SystemRoot = process.env.SystemRoot;
  return env;
}
