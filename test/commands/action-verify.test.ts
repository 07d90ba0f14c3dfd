import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ActionInputs } from '../../src/commands/action-inputs.ts';
import { runAction } from '../../src/commands/action-run.ts';
import { RULES } from '../../src/detect/catalogue.ts';
import { localProviders } from '../cloud/providers/local-providers.ts';
import { exampleSource } from '../detect/example-source.ts';
import { temporaryFolder } from '../git/command.ts';
import { createRepository, type Repository } from '../git/repository.ts';
import { contextWith } from './scan/harness.ts';

const make = exampleSource(Math.floor(Math.random() * 2 ** 32));
const CONFIG = { '.github/rekey.yml': 'version: 1\nscan: { verify: true }\n' };

afterEach(() => {
  vi.unstubAllGlobals();
});

function sendgridKey(): string {
  const [example] = RULES.find(({ id }) => id === 'sendgrid_api_key')?.finds(make) ?? [];
  return example?.text ?? '';
}

/** Runs on the pull request from `topic` of the repository called `from`; gives the summary. */
async function onPullRequest(repository: Repository, from: string): Promise<string> {
  const [base, head] = [repository.id('main'), repository.id('topic')];
  const inputs: ActionInputs = {
    command: 'scan',
    configPath: '.github/rekey.yml',
    githubToken: '',
    scope: undefined,
    failOn: 'high',
    issues: 'false',
    dryRun: false,
    only: [],
    rollBack: [],
    outputDir: temporaryFolder('out'),
    force: false,
    plan: undefined,
    shards: { part: undefined, fleet: undefined, matrixOnly: false, reports: [] },
  };
  const payload = {
    repository: { full_name: 'acme/app' },
    pull_request: {
      number: 1,
      base: { sha: base, repo: { full_name: 'acme/app' } },
      head: { sha: head, ref: 'topic', repo: { full_name: from } },
    },
  };
  const { config: _config, ...context } = contextWith();
  let summary = '';
  await runAction(
    inputs,
    {
      name: 'pull_request',
      payload,
      workspace: repository.dir,
      isChange: true,
      baseCommit: base,
      isDefaultBranch: false,
      isPublic: false,
    },
    context,
    {
      setOutput: () => undefined,
      annotate: () => undefined,
      addSummary: async (text) => {
        summary += text;
        return await Promise.resolve();
      },
    },
  );
  return summary;
}

function pullRequest(base: Record<string, string>, change: Record<string, string>): Repository {
  const repository = createRepository();
  repository.commits([
    { files: { 'README.md': '# Shop\n', ...base } },
    { branch: 'topic', parents: [':1'], files: change },
  ]);
  repository.checkout('topic');
  return repository;
}

describe('on a pull request with "scan.verify"', () => {
  it('of a branch the provider is asked', async () => {
    const token = sendgridKey();
    const { fetch, arrived } = localProviders(new Map([[token, 'live']]));
    vi.stubGlobal('fetch', fetch);
    const summary = await onPullRequest(pullRequest(CONFIG, { 'a.txt': `${token}\n` }), 'acme/app');
    expect(arrived.map(({ host }) => host)).toEqual(['api.sendgrid.com']);
    expect(summary).toContain('<code>sendgrid_api_key</code><br>it works');
    expect(summary).not.toContain(token);
  });

  it('of a fork nobody is asked, and the summary says so', async () => {
    const { fetch, arrived } = localProviders(new Map());
    vi.stubGlobal('fetch', fetch);
    const repository = pullRequest(CONFIG, { 'a.txt': `${sendgridKey()}\n` });
    const summary = await onPullRequest(repository, 'mallory/app');
    expect(arrived).toEqual([]);
    expect(summary).toContain('the pull request is from a fork');
  });

  it('that only the change itself wants, nobody is asked', async () => {
    const { fetch, arrived } = localProviders(new Map());
    vi.stubGlobal('fetch', fetch);
    await onPullRequest(pullRequest({}, { 'a.txt': `${sendgridKey()}\n`, ...CONFIG }), 'acme/app');
    expect(arrived).toEqual([]);
  });
});
