import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logTo } from '../../../src/base/log.ts';
import { readActionInputs } from '../../../src/commands/action-inputs.ts';
import { runAction } from '../../../src/commands/action-run.ts';
import type { GithubEvent } from '../../../src/commands/event.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import type { LocalAws } from '../../cloud/aws/local-aws.ts';

/** What a job shows of itself. */
export interface Job {
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly log: string;
  readonly exit: number;
}

export interface JobSpec {
  readonly aws: LocalAws;
  /** The checkout. */
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: Partial<GithubEvent>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the action in this process, as a job on a runner of its own: by default somebody has started it by hand. */
export async function runJob({ aws, workspace, inputs, event = {}, env = {} }: JobSpec): Promise<Job> {
  const outputs = new Map<string, string>();
  const log: string[] = [];
  let summary = '';
  const given: Readonly<Record<string, string>> = { issues: 'false', ...inputs };
  const verdict = await runAction(
    readActionInputs((name) => given[name] ?? ''),
    {
      name: 'workflow_dispatch',
      payload: {},
      workspace,
      isChange: false,
      baseCommit: undefined,
      isDefaultBranch: true,
      isPublic: false,
      ...event,
    },
    {
      env: {
        ...aws.environment(aws.seed.accessKey({ user: 'administrator' })),
        PATH: process.env.PATH,
        RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'rekey-job-')),
        ...env,
      },
      log: logTo((_level, text) => void log.push(text)),
      clock: { now: () => aws.clock.now(), sleep: async (ms) => await aws.clock.travel(ms) },
      redactor: new Redactor(),
      fingerprints: fingerprintsWith('test'),
      signal: new AbortController().signal,
    },
    {
      setOutput: (name, value) => void outputs.set(name, value),
      annotate: () => undefined,
      addSummary: async (text) => {
        summary += text;
        return await Promise.resolve();
      },
    },
  );
  return { outputs, summary, log: log.join('\n'), exit: verdict.exit };
}
