import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/commands/scan.ts';
import type { RangeRequest } from '../../../src/sources/range.ts';
import { temporaryFolder } from '../../git/command.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { acmeToken, contextWith, places, scanned } from './harness.ts';

/** A pull request of five commits whose second adds a token and whose third removes it; the base has moved since. */
function serverWithPullRequest(): { server: Repository; request: Omit<RangeRequest, 'path'> } {
  const server = createRepository();
  server.commits([
    ...Array.from({ length: 20 }, (_, index) => ({
      files: { 'a.txt': `${index}\n`, 'big.txt': `${index}`.repeat(500) },
    })),
    { branch: 'topic', parents: [':10'], files: { 'b.txt': '1\n' } },
    { branch: 'topic', files: { 'b.txt': `${acmeToken()}\n` } },
    { branch: 'topic', files: { 'b.txt': '3\n' } },
    { branch: 'topic', files: { 'b.txt': '4\n' } },
    { branch: 'topic', files: { 'b.txt': '5\n' } },
  ]);
  const { head, merge } = server.pullRequest(7, 'main', 'topic');
  const request = { kind: 'range', base: server.id('main'), head, mergeResult: merge, texts: [] } as const;
  return { server, request };
}

/** For the tests that change nothing on the server. */
const unchanged = serverWithPullRequest();

describe('a checkout of depth 1, as actions/checkout makes it', () => {
  it('is completed from the server, without touching the checkout or leaving anything behind', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/pull/7/merge');
    const temporary = temporaryFolder('runner-temp');
    const state = (): string[] => [
      checkout.git('rev-list', 'HEAD'),
      checkout.git('for-each-ref'),
      checkout.git('config', '--list'),
    ];
    const before = state();

    const report = await scan(
      { ...request, path: checkout.dir, remote: { url: server.url }, commits: 5 },
      contextWith({}, { ...process.env, RUNNER_TEMP: temporary }),
    );

    expect(places(report)).toEqual(['new b.txt:1']);
    expect(report).toMatchObject({ complete: true, gaps: [] });
    expect(report.scope[0]).toMatch(/^6 commits, 5 blobs,/);
    expect(state()).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is completed also when the event does not say how many commits there are, or says too few', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/pull/7/merge');
    for (const commits of [{}, { commits: 1 }]) {
      const report = await scanned({
        ...request,
        path: checkout.dir,
        remote: { url: server.url },
        ...commits,
      });
      expect(places(report)).toEqual(['new b.txt:1']);
      expect(report.complete).toBe(true);
    }
  });

  it('finds the same as a full checkout', async () => {
    const { server, request } = unchanged;
    const full = server.checkoutAction('refs/pull/7/merge', { depth: 0 });
    const expected = await scanned({ ...request, path: full.dir, remote: { url: server.url } });
    for (const depth of [1, 2, 4]) {
      const checkout = server.checkoutAction('refs/pull/7/merge', { depth });
      const report = await scanned({ ...request, path: checkout.dir, remote: { url: server.url } });
      expect({ ...report, stats: { ...report.stats, ms: 0 } }).toEqual({
        ...expected,
        stats: { ...expected.stats, ms: 0 },
      });
    }
  });

  it('without a server is not complete, and says what to do', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/pull/7/merge');

    const report = await scanned({ ...request, path: checkout.dir });

    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      `The commit ${request.head.slice(0, 7)} is not in the checkout, so its changes were not scanned. Set "fetch-depth: 0" in actions/checkout; on a terminal run: git fetch --unshallow`,
    ]);
  });

  it('whose server cannot be reached is not complete, and says why', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/pull/7/merge');
    const remote = { url: `${server.url}-that-is-gone` };

    const report = await scanned({ ...request, path: checkout.dir, remote });

    expect(report.complete).toBe(false);
    expect(report.gaps[0]).toMatch(/could not be fetched \(git fetch failed: .*that-is-gone/);
  });

  it('that has the head but not all of its parents is not complete either', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/heads/topic', { depth: 2 });
    checkout.git('fetch', '--quiet', '--depth=1', server.url, request.base ?? '');

    const report = await scanned({
      kind: 'range',
      path: checkout.dir,
      base: request.base ?? '',
      head: request.head,
      texts: [],
    });

    expect(report.complete).toBe(false);
    expect(report.gaps[0]).toContain(
      'The checkout is shallow: the parents of 1 commit of the range are missing',
    );
  });

  it('of the base, as on pull_request_target, gets the head from the server', async () => {
    const { server, request } = unchanged;
    const checkouts = [
      server.checkoutAction('refs/heads/main'),
      server.clone({ branch: 'main', singleBranch: true }),
    ];
    for (const checkout of checkouts) {
      const { base = '', head } = request;
      const report = await scanned({
        kind: 'range',
        path: checkout.dir,
        base,
        head,
        texts: [],
        remote: { url: server.url },
      });
      expect(places(report)).toEqual(['new b.txt:1']);
      expect(report.complete).toBe(true);
    }
  });

  it('of a base branch that was deleted still has its commit', async () => {
    const { server, request } = serverWithPullRequest();
    const checkout = server.checkoutAction('refs/pull/7/merge');
    server.git('update-ref', '-d', 'refs/heads/main');

    const report = await scanned({ ...request, path: checkout.dir, remote: { url: server.url } });

    expect(places(report)).toEqual(['new b.txt:1']);
    expect(report.complete).toBe(true);
  });
});

describe('a partial clone', () => {
  it('gets the blobs that it left out', async () => {
    const { server, request } = unchanged;
    const clone = server.clone({ filter: 'blob:none', branch: 'main' });
    const { base = '', head } = request;

    const report = await scanned({
      kind: 'range',
      path: clone.dir,
      base,
      head,
      texts: [],
      remote: { url: server.url },
    });

    expect(places(report)).toEqual(['new b.txt:1']);
    expect(report).toMatchObject({ complete: true, gaps: [] });
  });

  it('without a server is not complete and fetches nothing behind our back', async () => {
    const { server, request } = unchanged;
    const clone = server.clone({ filter: 'blob:none', branch: 'main' });
    const objects = clone.git('count-objects', '-v');
    const { base = '', head } = request;

    const report = await scanned({ kind: 'range', path: clone.dir, base, head, texts: [] });

    expect(report.complete).toBe(false);
    expect(report.gaps[0]).toMatch(/^\d files? could not be read: b\.txt \(not in the checkout\)/);
    expect(clone.git('count-objects', '-v')).toBe(objects);
  });

  it('knows what the base had, though it left that out too', async () => {
    const server = createRepository();
    const token = acmeToken();
    const [base = '', head = ''] = server.commits([
      { files: { 'a.env': `${token}\n` } },
      { branch: 'topic', parents: [':1'], files: { 'a.env': `above\n${token}\n` } },
    ]);
    const clone = server.clone({ filter: 'blob:none', branch: 'topic' });

    const report = await scanned({
      kind: 'range',
      path: clone.dir,
      base,
      head,
      texts: [],
      remote: { url: server.url },
    });

    expect(places(report)).toEqual(['known a.env:2']);
  });

  it('without folders cannot show its range: that ends the run with a reason', async () => {
    const { server, request } = unchanged;
    const clone = server.clone({ filter: 'tree:0', branch: 'main' });
    const { base = '', head } = request;

    await expect(
      scanned({ kind: 'range', path: clone.dir, base, head, texts: [], remote: { url: server.url } }),
    ).rejects.toMatchObject({
      code: 'repository-unreadable',
      exit: 3,
      message: expect.stringMatching(/git diff-tree failed: .* check it out without "filter"/),
    });
  });

  it('has its whole history scanned, folders that it left out included', async () => {
    const server = createRepository();
    server.commits([
      { files: { 'deep/er/a.txt': `${acmeToken()}\n` } },
      { files: { 'deep/er/a.txt': 'clean\n' } },
    ]);
    for (const filter of ['blob:none', 'tree:0']) {
      const clone = server.clone({ filter });
      const report = await scanned({ kind: 'history', path: clone.dir, remote: { url: server.url } });
      expect(places(report)).toEqual(['new deep/er/a.txt:1']);
      expect(report.complete).toBe(true);
    }
  });
});

describe('a push', () => {
  it('of a new branch begins where the branch left the default branch', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/heads/topic');

    const report = await scanned({
      kind: 'range',
      path: checkout.dir,
      head: request.head,
      instead: { branch: 'main' },
      texts: [],
      remote: { url: server.url },
    });

    expect(places(report)).toEqual(['new b.txt:1']);
    expect(report.scope[0]).toMatch(/^5 commits/);
    expect(report.notes).toEqual(['The range begins where the branch left "main".']);
  });

  it('by force whose former tip is still on the server scans what it did not have', async () => {
    const { server } = serverWithPullRequest();
    const before = server.id('topic');
    server.branch('topic', 'topic~4');
    server.commit({ branch: 'topic', files: { 'c.txt': `${acmeToken()}\n` } });
    const checkout = server.checkoutAction('refs/heads/topic');

    const report = await scanned({
      kind: 'range',
      path: checkout.dir,
      base: before,
      head: server.id('topic'),
      instead: { branch: 'main' },
      texts: [],
      remote: { url: server.url },
    });

    expect(places(report)).toEqual(['new c.txt:1']);
    expect(report.scope[0]).toMatch(/^1 commit,/);
  });

  it('by force whose former tip is lost begins at the default branch, and says so', async () => {
    const { server, request } = unchanged;
    const checkout = server.checkoutAction('refs/heads/topic');
    const lost = 'd'.repeat(40);

    const report = await scanned({
      kind: 'range',
      path: checkout.dir,
      base: lost,
      head: request.head,
      instead: { branch: 'main' },
      texts: [],
      remote: { url: server.url },
    });

    expect(places(report)).toEqual(['new b.txt:1']);
    expect(report.complete).toBe(true);
    expect(report.notes).toEqual([
      'The former commit ddddddd can no longer be had.',
      'The range begins where the branch left "main".',
    ]);
  });

  it('to the default branch whose former tip is lost is scanned from its beginning', async () => {
    const { server } = unchanged;
    const checkout = server.checkoutAction('refs/heads/main');

    const report = await scanned({
      kind: 'range',
      path: checkout.dir,
      base: 'd'.repeat(40),
      head: server.id('main'),
      instead: {},
      texts: [],
      remote: { url: server.url },
    });

    expect(report.scope[0]).toMatch(/^20 commits, \d+ blobs, .* of everything up to /);
    expect(report.complete).toBe(true);
  });
});
