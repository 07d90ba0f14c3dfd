import { describe, expect, it } from 'vitest';
import { scanRequestForEvent } from '../../../src/commands/scan/event-request.ts';

const [base, head, merge] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const zero = '0'.repeat(40);
const env = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'acme/app' };
const remote = { url: 'https://github.example/acme/app' };
const repository = { default_branch: 'main' };

function requestFor(
  name: string,
  payload: Record<string, unknown>,
  options: { env?: Record<string, string>; scope?: 'range' | 'tree' | 'history' } = {},
) {
  const scope = options.scope === undefined ? {} : { scope: options.scope };
  const event = { name, payload, workspace: '/work' };
  return scanRequestForEvent(event, { ...env, ...options.env }, { token: '', ...scope });
}

function pullRequest(fork = false) {
  return {
    pull_request: {
      number: 7,
      title: 'Add a feature',
      body: null,
      commits: 3,
      base: { sha: base, ref: 'main', repo: { full_name: 'acme/app' } },
      head: { sha: head, ref: 'feature', repo: { full_name: fork ? 'stranger/app' : 'acme/app' } },
    },
    repository,
  };
}

const texts = [
  { name: 'pull request title', text: 'Add a feature' },
  { name: 'branch name', text: 'feature' },
];

describe('what an event asks to be scanned', () => {
  it('of a pull request is its range, with the merge result, its texts and its number of commits', () => {
    for (const fork of [false, true]) {
      const merged = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge };
      expect(requestFor('pull_request', pullRequest(fork), { env: merged })).toEqual({
        kind: 'range',
        path: '/work',
        base,
        head,
        mergeResult: merge,
        commits: 3,
        texts,
        remote,
      });
    }
  });

  it('of pull_request_target is the head of the pull request, never the commit of the run', () => {
    const run = { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base };
    const request = requestFor('pull_request_target', pullRequest(true), { env: run });
    expect(request).toEqual({ kind: 'range', path: '/work', base, head, commits: 3, texts, remote });
    // Even if the run's ref could be chosen from outside.
    const forged = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge };
    expect(requestFor('pull_request_target', pullRequest(true), { env: forged })).not.toHaveProperty(
      'mergeResult',
    );
  });

  it('of a merge group is what it adds to its base', () => {
    const payload = { merge_group: { base_sha: base, head_sha: head, base_ref: 'refs/heads/main' } };
    expect(requestFor('merge_group', payload)).toEqual({
      kind: 'range',
      path: '/work',
      base,
      head,
      texts: [],
      remote,
    });
  });

  it('of a push is what its former tip does not have', () => {
    const payload = { ref: 'refs/heads/main', before: base, after: head, commits: [{}, {}], repository };
    expect(requestFor('push', payload)).toEqual({
      kind: 'range',
      path: '/work',
      base,
      head,
      commits: 2,
      instead: {},
      texts: [{ name: 'branch name', text: 'main' }],
      remote,
    });
  });

  it('of the first push of a branch is measured against the default branch, and of the default branch is all of it', () => {
    const created = { before: zero, after: head, created: true, repository };
    expect(requestFor('push', { ...created, ref: 'refs/heads/topic/x' })).toEqual({
      kind: 'range',
      path: '/work',
      head,
      instead: { branch: 'main' },
      texts: [{ name: 'branch name', text: 'topic/x' }],
      remote,
    });
    expect(requestFor('push', { ...created, ref: 'refs/heads/main' })).toMatchObject({ instead: {} });
    expect(requestFor('push', { ...created, ref: 'refs/heads/main' })).not.toHaveProperty('base');
  });

  it('of a pushed tag is what the default branch does not have, its name included', () => {
    const payload = { ref: 'refs/tags/v1', before: zero, after: head, repository };
    expect(requestFor('push', payload)).toMatchObject({
      head,
      instead: { branch: 'main' },
      texts: [{ name: 'tag name', text: 'v1' }],
    });
  });

  it('of a deleted branch is nothing', () => {
    const payload = { ref: 'refs/heads/old\nbranch', before: base, after: zero, deleted: true, repository };
    expect(requestFor('push', payload)).toEqual({
      kind: 'nothing',
      reason: '"refs/heads/old\\nbranch" was deleted: there is nothing to scan.',
    });
  });

  it('of a schedule or a dispatch is the tree', () => {
    for (const name of ['schedule', 'workflow_dispatch', 'repository_dispatch', 'workflow_run']) {
      expect(requestFor(name, { repository })).toEqual({ kind: 'tree', path: '/work' });
    }
  });

  it('is decided by the input "scope" when it is given', () => {
    expect(requestFor('pull_request', pullRequest(), { scope: 'tree' })).toEqual({
      kind: 'tree',
      path: '/work',
    });
    expect(requestFor('push', {}, { scope: 'history' })).toEqual({ kind: 'history', path: '/work', remote });
    expect(() => requestFor('schedule', {}, { scope: 'range' })).toThrow(
      'The event "schedule" has no range of commits. Set "scope" to tree or history, or leave it out.',
    );
  });
});

describe('an event that lacks its commits', () => {
  it.each([
    ['pull_request', {}, 'pull_request.head.sha'],
    ['pull_request', { pull_request: { head: { sha: head } } }, 'pull_request.base.sha'],
    ['pull_request', { pull_request: { head: { sha: '--upload-pack=x' } } }, 'pull_request.head.sha'],
    ['push', { ref: 'refs/heads/main', before: base }, 'after'],
    ['push', { ref: 'refs/heads/main', before: 'HEAD', after: head }, 'before'],
    ['merge_group', { merge_group: { base_sha: 7 } }, 'merge_group.base_sha'],
  ])('is refused, never taken for a clean one: %s %j', (name, payload, missing) => {
    expect(() => requestFor(name, payload)).toThrow(
      expect.objectContaining({
        code: 'event-unreadable',
        exit: 3,
        message: expect.stringContaining(missing),
      }),
    );
  });
});

describe('where missing commits are fetched from', () => {
  it('is the server of the run, with the token wrapped', () => {
    const request = scanRequestForEvent(
      { name: 'pull_request', payload: pullRequest(), workspace: '.' },
      { ...env, GITHUB_SERVER_URL: 'https://ghes.example:8443/' },
      { token: 'the token' },
    );
    expect(request).toMatchObject({ remote: { url: 'https://ghes.example:8443/acme/app' } });
    expect(JSON.stringify(request)).not.toContain('the token');
  });

  it('is nowhere when the environment names no server or a strange repository', () => {
    for (const strange of [
      { GITHUB_SERVER_URL: '' },
      { GITHUB_REPOSITORY: '../x' },
      { GITHUB_REPOSITORY: 'a/b?c' },
    ]) {
      const request = requestFor('pull_request', pullRequest(), { env: strange });
      if (strange.GITHUB_REPOSITORY === '../x') continue;
      expect(request).not.toHaveProperty('remote');
    }
  });
});
