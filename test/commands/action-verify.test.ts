import { afterEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../src/detect/catalogue.ts';
import { localProviders } from '../cloud/providers/local-providers.ts';
import { exampleSource } from '../detect/example-source.ts';
import { createRepository, type Repository } from '../git/repository.ts';
import { onPullRequest } from './on-pull-request.ts';

const make = exampleSource(Math.floor(Math.random() * 2 ** 32));
const CONFIG = { '.github/rekey.yml': 'version: 1\nscan: { verify: true }\n' };

afterEach(() => {
  vi.unstubAllGlobals();
});

function sendgridKey(): string {
  const [example] = RULES.find(({ id }) => id === 'sendgrid_api_key')?.finds(make) ?? [];
  return example?.text ?? '';
}

function pullRequest(base: Record<string, string>, change: Record<string, string>): Repository {
  const repository = createRepository();
  repository.commits([
    { files: { 'README.md': '# Shop\n', ...base } },
    { branch: 'topic', parents: [':1'], files: change },
  ]);
  return repository;
}

describe('on a pull request with "scan.verify"', () => {
  it('of a branch the provider is asked', async () => {
    const token = sendgridKey();
    const { fetch, arrived } = localProviders(new Map([[token, 'live']]));
    vi.stubGlobal('fetch', fetch);
    const { summary } = await onPullRequest(pullRequest(CONFIG, { 'a.txt': `${token}\n` }));
    expect(arrived.map(({ host }) => host)).toEqual(['api.sendgrid.com']);
    expect(summary).toContain('<code>sendgrid_api_key</code><br>it works');
    expect(summary).not.toContain(token);
  });

  it('of a fork nobody is asked, and the summary says so', async () => {
    const { fetch, arrived } = localProviders(new Map());
    vi.stubGlobal('fetch', fetch);
    const repository = pullRequest(CONFIG, { 'a.txt': `${sendgridKey()}\n` });
    const { summary } = await onPullRequest(repository, 'mallory/app');
    expect(arrived).toEqual([]);
    expect(summary).toContain('the pull request is from a fork');
  });

  it('that only the change itself wants, nobody is asked', async () => {
    const { fetch, arrived } = localProviders(new Map());
    vi.stubGlobal('fetch', fetch);
    await onPullRequest(pullRequest({}, { 'a.txt': `${sendgridKey()}\n`, ...CONFIG }));
    expect(arrived).toEqual([]);
  });
});
