import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { act, actOnPullRequest, asEnvFile, madeUpKey, shop } from '../e2e/stage.ts';
import type { Repository } from '../git/repository.ts';
import { mergeGroupEvent, pushEvent } from '../runner/events.ts';
import type { ActionResult } from '../runner/run-action.ts';
import { codeBlocks, documentsIn, readDocument } from './documents.ts';

const repository = 'acme/app';

type Permissions = Readonly<Record<string, 'read' | 'write'>>;

interface Workflow {
  readonly permissions: Permissions;
  readonly jobs: { readonly scan?: Job };
}

interface Job {
  readonly permissions?: Permissions;
  readonly steps: readonly {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, string | boolean>>;
  }[];
}

/** The job named `scan` of a workflow that people paste: what it may do, and the inputs that it gives. */
function scanJob(text: string): { permissions: Permissions; inputs: Readonly<Record<string, string>> } {
  const workflow = parse(text) as Workflow;
  const job = workflow.jobs.scan;
  const step = job?.steps.find(({ uses }) => uses?.startsWith('rekey/rekey@'));
  if (!job || !step) throw new Error('there is no job "scan" with Rekey in it');
  // The runner hands over every value as text.
  const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]);
  return { permissions: job.permissions ?? workflow.permissions, inputs: Object.fromEntries(inputs) };
}

const pasted = [
  ...codeBlocks(readDocument('README.md')).filter(({ text }) => /^jobs:/m.test(text)),
  ...documentsIn('examples', '.workflow.yml')
    .filter(({ path }) => /\/(?:rekey|scan-only)\./.test(path))
    .map(({ path, text }) => ({ place: path, text })),
].map(({ place, text }) => [place, scanJob(text)] as const);

let github: LocalGithub;
let source: Repository;

beforeEach(() => {
  source = shop();
  source.branch('topic', source.id('main'));
});

afterEach(async () => {
  await github.close();
});

/** Everything that a run of the pasted job is given. */
async function given({ permissions, inputs }: ReturnType<typeof scanJob>) {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true }],
    tokens: { job: { kind: 'workflow', permissions } },
  });
  const { apiUrl, serverUrl } = github;
  return { inputs, github: { apiUrl, serverUrl, token: github.token('job') } };
}

/** The push of one commit to main. */
async function push(job: ReturnType<typeof scanJob>, files: Record<string, string>): Promise<ActionResult> {
  const before = source.id('main');
  const after = source.commit({ message: 'More', files });
  const event = pushEvent({ repository, ref: 'refs/heads/main', before, after, private: true });
  const workspace = source.checkoutAction('refs/heads/main', { depth: 0 }).dir;
  return await act({ event, workspace, ...(await given(job)) });
}

describe.each(pasted)('the scan job of %s, with no permission but its own,', (_place, job) => {
  it('passes a clean pull request', async () => {
    source.commit({ branch: 'topic', message: 'More', files: { 'a.txt': 'more\n' } });
    const result = await actOnPullRequest(source, await given(job));
    expect(result.exitCode, result.maskedLog).toBe(0);
  });

  it('passes a clean push', async () => {
    const result = await push(job, { 'a.txt': 'more\n' });
    expect(result.exitCode, result.maskedLog).toBe(0);
  });

  it('passes a clean merge group', async () => {
    const baseSha = source.id('main');
    const headSha = source.commit({ branch: 'topic', message: 'More', files: { 'a.txt': 'more\n' } });
    const event = mergeGroupEvent({ repository, pullNumber: 7, baseSha, headSha, private: true });
    const workspace = source.checkoutAction('refs/heads/topic', { depth: 0 }).dir;
    const result = await act({ event, workspace, ...(await given(job)) });
    expect(result.exitCode, result.maskedLog).toBe(0);
  });

  it('refuses a push that brings a key, and for that reason alone', async () => {
    const result = await push(job, { 'a.env': asEnvFile(madeUpKey()) });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('complete')).toBe('true');
  });
});
