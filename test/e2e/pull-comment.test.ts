import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { temporaryFolder } from '../git/command.ts';
import type { Repository } from '../git/repository.ts';
import { workflowRunEvent } from '../runner/events.ts';
import { leaks } from '../runner/written.ts';
import { act, actOnPullRequest, asEnvFile, madeUpKey, shop } from './stage.ts';

const key = madeUpKey();
let repository: Repository;
let github: LocalGithub;

beforeAll(async () => {
  repository = shop();
  repository.branch('topic', repository.id('main'));
  repository.commit({ branch: 'topic', message: 'Deploy', files: { 'deploy/.env': asEnvFile(key) } });
  const permissions = { contents: 'read', pull_requests: 'write', checks: 'write' } as const;
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', private: true, gitDir: repository.gitDir },
      { owner: 'acme', name: 'open', gitDir: repository.gitDir },
    ],
    tokens: { job: { permissions }, fork: { permissions: { contents: 'read' } } },
  });
  // Pull request 7, as the runs below say.
  for (const name of ['acme/app', 'acme/open']) {
    const fork = { repository: name === 'acme/open' ? 'eve/open' : name, branch: 'topic' };
    const pull = github.openPull(name, { head: 'topic', fork });
    github.repository(name).issues.delete(pull.number);
    github.repository(name).issues.set(7, Object.assign(pull, { number: 7 }));
  }
});
afterAll(async () => await github.close());

const access = (token: string) => ({
  apiUrl: github.apiUrl,
  serverUrl: github.serverUrl,
  token: github.token(token),
});

const comments = (name: string): string[] =>
  [...github.repository(name).comments.values()].map(({ body }) => body);

describe('a pull request that brings a credential', () => {
  it('has one comment, that says so until it does not any more', async () => {
    const found = await actOnPullRequest(repository, { github: access('job') });
    expect(found.exitCode).toBe(1);
    expect(comments('acme/app')).toEqual([expect.stringContaining('deploy/.env')]);

    repository.branch('topic', repository.id('main'));
    repository.commit({ branch: 'topic', message: 'Deploy', files: { 'deploy/.env': 'A=1\n' } });
    github.updatePull('acme/app', 7, 'topic');
    const result = await actOnPullRequest(repository, { github: access('job'), spec: { comments: 1 } });

    expect(result.exitCode).toBe(0);
    expect(comments('acme/app')).toEqual([expect.stringContaining('finds no credential')]);
    expect(leaks(result.everythingWritten, [key.secret])).toEqual([]);
    expect(github.sentText()).not.toContain(key.secret);
    expect(github.violations).toEqual([]);
  });
});

describe('a pull request from a fork of a public repository', () => {
  it('gets its comment from a second run, which names no place', async () => {
    repository.branch('topic', repository.id('main'));
    repository.commit({ branch: 'topic', message: 'Deploy', files: { 'deploy/.env': asEnvFile(key) } });
    github.updatePull('acme/open', 7, 'topic');
    const first = await actOnPullRequest(repository, {
      github: access('fork'),
      spec: { repository: 'acme/open', fork: 'eve/open', private: false },
    });
    const before = github.log.length;

    expect(first.exitCode).toBe(1);
    expect(first.summary).toContain('from a fork');
    expect(github.log.slice(0, before).filter(({ token }) => token === 'fork')).toEqual([]);

    const folder = temporaryFolder('artifact');
    const file = join(folder, 'rekey-pull.json');
    copyFileSync(first.outputs.get('pull-file') ?? '', file);
    const second = await act({
      github: access('job'),
      event: workflowRunEvent({
        repository: 'acme/open',
        sha: repository.id('main'),
        run: {
          id: 1,
          event: 'pull_request',
          headSha: repository.id('topic'),
          headRef: 'topic',
          headRepository: 'eve/open',
        },
      }),
      inputs: { 'pull-file': file },
    });

    expect(second.exitCode, second.maskedLog).toBe(0);
    expect(comments('acme/open')).toEqual([expect.stringContaining('AWS access key')]);
    const sent = github.log.filter(({ path }) => path.startsWith('/repos/acme/open'));
    expect(sent.map(({ requestBody }) => requestBody).join() + readFileSync(file, 'utf8')).not.toContain(
      '.env',
    );
    expect(github.violations).toEqual([]);
  });
});
