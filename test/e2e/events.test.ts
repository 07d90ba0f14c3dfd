import { describe, expect, it } from 'vitest';
import { startLocalGithub } from '../cloud/github/local-github.ts';
import {
  mergeGroupEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
  zeroSha,
} from '../runner/events.ts';
import { act, actOnPullRequest, asEnvFile, madeUpKey, shop } from './stage.ts';

const repository = 'acme/app';

/** A history of three commits on main; the second brings a key and the third removes it. */
function history(files: Record<string, string> = {}) {
  const source = shop(files);
  const first = source.id('main');
  const second = source.commit({ message: 'Add', files: { 'a.env': asEnvFile(madeUpKey()) } });
  const third = source.commit({ message: 'Remove', files: { 'a.env': null } });
  return { source, first, second, third };
}

describe('what an event asks to be scanned', () => {
  it('a push brings its commits, those that a later one undoes too', async () => {
    const { source, first, third } = history();
    const event = pushEvent({
      repository,
      ref: 'refs/heads/main',
      before: first,
      after: third,
      private: true,
    });
    const result = await act({
      event,
      workspace: source.checkoutAction('refs/heads/main', { depth: 0 }).dir,
      inputs: { issues: 'false' },
    });

    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('findings')).toBe('1');
  });

  it('the first push of a branch is measured against the default branch', async () => {
    const { source, third } = history();
    source.branch('topic', third);
    const tip = source.commit({
      branch: 'topic',
      message: 'More',
      files: { 'b.env': asEnvFile(madeUpKey()) },
    });
    const event = pushEvent({ repository, ref: 'refs/heads/topic', after: tip, private: true });
    const result = await act({
      event,
      workspace: source.checkoutAction('refs/heads/topic', { depth: 0 }).dir,
      inputs: { issues: 'false' },
    });

    expect(result.exitCode).toBe(1);
    expect(result.annotations.kept.map(({ file }) => file)).toEqual(['b.env']);
  });

  it('the deletion of a branch brings nothing, and passes', async () => {
    const { source, first } = history();
    const event = pushEvent({
      repository,
      ref: 'refs/heads/old',
      before: first,
      after: zeroSha,
      private: true,
    });
    const result = await act({
      event,
      workspace: source.checkoutAction('refs/heads/main').dir,
      inputs: { issues: 'false' },
    });

    expect(result.exitCode).toBe(0);
    expect(result.outputs.get('complete')).toBe('true');
  });

  it('a merge group is scanned from its base to its head', async () => {
    const { source, first, second } = history();
    source.branch('queue', second);
    const event = mergeGroupEvent({
      repository,
      baseSha: first,
      headSha: second,
      pullNumber: 7,
      private: true,
    });
    const result = await act({
      event,
      workspace: source.checkoutAction('refs/heads/queue', { depth: 0 }).dir,
    });

    expect(result.exitCode).toBe(1);
    expect(result.annotations.kept.map(({ file }) => file)).toEqual(['a.env']);
  });

  it('a manual run reads the tree, or the whole history when asked', async () => {
    // There is no GitHub here that could be told.
    const { source, third } = history({
      '.github/rekey.yml': 'version: 1\ncode-scanning: false\nsecret-scanning-alerts: false\n',
    });
    const event = workflowDispatchEvent({ repository, sha: third, private: true });
    const run = async (scope: string) =>
      await act({
        event,
        workspace: source.checkoutAction('refs/heads/main', { depth: 0 }).dir,
        inputs: { scope, issues: 'false' },
      });

    expect((await run('tree')).exitCode).toBe(0);
    expect((await run('history')).exitCode).toBe(1);
  });

  it('an event that is about no commit is refused rather than passed', async () => {
    const { source, third } = history();
    const event = { ...scheduleEvent({ repository, sha: third, private: true }), name: 'release' };
    const result = await act({ event, workspace: source.checkoutAction('refs/heads/main').dir });

    expect(result.exitCode).toBe(1);
    expect(result.annotations.kept[0]?.message).toContain('Set the input "command"');
  });
});

describe('GitHub Enterprise Server', () => {
  it('is asked at its own address, and nobody else is', async () => {
    const source = shop();
    source.branch('topic', source.id('main'));
    source.commit({ branch: 'topic', message: 'Add', files: { 'a.env': asEnvFile(madeUpKey()) } });
    const github = await startLocalGithub({
      enterpriseServer: '3.17.0',
      repositories: [{ owner: 'acme', name: 'app', private: true, gitDir: source.gitDir }],
      tokens: { job: { permissions: { contents: 'read' } } },
    });
    const { apiUrl, serverUrl } = github;
    const result = await actOnPullRequest(source, {
      depth: 1,
      github: { apiUrl, serverUrl, token: github.token('job') },
    });
    await github.close();

    expect(apiUrl).toMatch(/\/api\/v3$/);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('complete')).toBe('true');
    const host = new URL(serverUrl).host;
    expect(new Set(result.connections.map(({ target }) => target))).toEqual(new Set([host]));
  });
});
