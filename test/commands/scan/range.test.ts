import { describe, expect, it } from 'vitest';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, places, range, scanned } from './harness.ts';

/** A text long enough that changes at both ends merge. */
function lines(first: string, last: string): string {
  return `${first}\n${'same\n'.repeat(20)}${last}\n`;
}

describe('a pull request', () => {
  it('fails for a credential that one commit adds and the next removes', async () => {
    const repository = createRepository();
    const token = acmeToken();
    const [, added] = repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `a\nb ${token}\n` } },
      { branch: 'topic', files: { 'a.txt': 'a\n' } },
    ]);

    const report = await scanned(range(repository));

    expect(places(report)).toEqual(['new a.txt:2']);
    expect(report.findings[0]?.locations[0]).toMatchObject({
      commit: added,
      startLine: 2,
      startColumn: 3,
      endLine: 2,
      endColumn: 3 + token.length,
      startByte: 4,
      endByte: 4 + token.length,
    });
    expect(report.complete).toBe(true);
  });

  it('is looked at beyond its thirtieth commit, and says how much was scanned', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commit({ files: { 'a.txt': 'a\n' } });
    repository.commits(
      Array.from({ length: 45 }, (_, index) => ({
        branch: 'topic',
        ...(index === 0 ? { parents: ['main'] } : {}),
        files: { [`file-${index}.txt`]: index === 40 ? `${token}\n` : `${index}\n` },
      })),
    );

    const report = await scanned(range(repository));

    expect(places(report)).toEqual(['new file-40.txt:1']);
    expect(report.scope[0]).toMatch(/^45 commits, 45 blobs, \d+ (?:bytes|kB) of [0-9a-f]{7}\.\.[0-9a-f]{7}$/);
    expect(report.stats).toMatchObject({ blobs: 45, files: 45 });
  });

  it('shows what came in through the second parent of a merge, and what stands only in the merge', async () => {
    const repository = createRepository();
    const [fromSide, fromMerge] = [acmeToken(), acmeToken()];
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'b.txt': 'b\n' } },
      { branch: 'side', parents: [':1'], files: { 'side.txt': `${fromSide}\n` } },
    ]);
    repository.merge({ branch: 'topic', from: 'side', files: { 'evil.txt': `${fromMerge}\n` } });

    expect(places(await scanned(range(repository)))).toEqual(['new evil.txt:1', 'new side.txt:1']);
  });

  it('does not show what came with a merge of its base', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'b.txt': 'b\n' } },
      { branch: 'main', files: { 'base.txt': `${acmeToken()}\n` } },
    ]);
    repository.merge({ branch: 'topic', from: 'main' });

    const report = await scanned(range(repository));

    expect(report.findings).toEqual([]);
    expect(report.scope[0]).toMatch(/^2 commits, 1 blob,/);
  });

  it('shows a resolved conflict that writes a credential neither side had', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': 'topic\n' } },
      { branch: 'main', files: { 'a.txt': 'main\n' } },
    ]);
    repository.merge({ branch: 'topic', from: 'main', files: { 'a.txt': `both ${acmeToken()}\n` } });

    expect(places(await scanned(range(repository)))).toEqual(['new a.txt:1']);
  });

  it('shows what only the merge result has', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': '1\n2\n3\n4\n5\n' } },
      { branch: 'topic', parents: [':1'], files: { 'b.txt': 'b\n' } },
    ]);
    const head = repository.id('topic');
    const mergeResult = repository.commit({
      branch: 'refs/pull/1/merge',
      parents: [repository.id('main'), head],
      files: { 'c.txt': `${acmeToken()}\n` },
    });

    const report = await scanned(range(repository, { mergeResult }));

    expect(places(report)).toEqual(['new c.txt:1']);
    expect(report.scope[0]).toContain(`with the merge result ${mergeResult.slice(0, 7)}`);
  });

  it('does not blame the branch for what the base brings into the merge result', async () => {
    const repository = createRepository();
    const token = acmeToken();
    const [base = ''] = repository.commits([
      { files: { 'a.txt': lines('1', '1') } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': lines('1', 'topic') } },
      { branch: 'main', files: { 'a.txt': lines(token, '1') } },
    ]);
    const { head, merge } = repository.pullRequest(1, 'main', 'topic');

    const report = await scanned(range(repository, { base, head, mergeResult: merge }));

    expect(places(report)).toEqual(['known a.txt:1']);
  });

  it('calls a credential known when the file already had it in the base, also after a rename', async () => {
    const repository = createRepository();
    const [old, fresh] = [acmeToken(), acmeToken()];
    const text = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n');
    repository.commits([
      { files: { 'a.txt': `${old}\n`, 'b.txt': `${old}\n${text}\n` } },
      {
        branch: 'topic',
        parents: [':1'],
        files: {
          'a.txt': `above\n${old}\n${fresh}\n`,
          'b.txt': null,
          'moved/b.txt': `${old}\n${text}\nmore\n`,
        },
      },
    ]);

    expect(places(await scanned(range(repository)))).toEqual([
      'known a.txt:2',
      'known moved/b.txt:1',
      'new a.txt:3',
    ]);
  });

  it('calls a credential new when it is copied into another file', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commits([
      { files: { 'a.txt': `${token}\n` } },
      { branch: 'topic', parents: [':1'], files: { 'copy.txt': `copied ${token}\n` } },
    ]);

    expect(places(await scanned(range(repository)))).toEqual(['new copy.txt:1']);
  });

  it('counts as known what the base has said since the branch left it', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `a\n${token}\n` } },
      { branch: 'main', files: { 'a.txt': `${token}\na\n` } },
    ]);

    expect(places(await scanned(range(repository)))).toEqual(['known a.txt:2']);
  });

  it('calls a credential known also where one commit edits around it and the next undoes that', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commits([
      { files: { 'a.txt': `${token}\n`, 'b.txt': 'b\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `edited\n${token}\n`, 'b.txt': `${token}\n` } },
      { branch: 'topic', files: { 'a.txt': `${token}\n`, 'b.txt': 'b\n', 'c.txt': 'c\n' } },
    ]);

    const [finding] = (await scanned(range(repository))).findings;
    expect(finding?.state).toBe('new');
    expect(finding?.locations.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);

    repository.branch('topic', 'main');
    repository.commits([
      { branch: 'topic', files: { 'a.txt': `edited\n${token}\n` } },
      { branch: 'topic', files: { 'a.txt': `${token}\n`, 'c.txt': 'c\n' } },
    ]);
    expect(places(await scanned(range(repository)))).toEqual(['known a.txt:2']);
  });

  it('shows a version from long ago that is put back', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commits([
      { files: { 'a.txt': `${token}\n` } },
      { files: { 'a.txt': 'clean\n' } },
      { branch: 'topic', parents: [':2'], files: { 'a.txt': `${token}\n` } },
    ]);

    expect(places(await scanned(range(repository)))).toEqual(['new a.txt:1']);
  });

  it('is one finding for one value, with its newest place first and then the commit that brought it', async () => {
    const repository = createRepository();
    const token = acmeToken();
    const [, first, second] = repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'x.env': `${token}\n`, 'y.env': `${token}\n` } },
      { branch: 'topic', files: { 'x.env': `moved down\n${token}\n` } },
    ]);

    const { findings } = await scanned(range(repository));

    expect(findings).toHaveLength(1);
    expect(findings[0]?.locations.map(({ path, startLine, commit }) => [path, startLine, commit])).toEqual([
      ['x.env', 2, second],
      ['y.env', 1, first],
      ['x.env', 1, first],
    ]);
  });

  it('without a base is the whole history of the head', async () => {
    const repository = createRepository();
    repository.commits([
      { branch: 'topic', files: { 'a.txt': `${acmeToken()}\n` } },
      { branch: 'topic', files: { 'a.txt': null } },
    ]);
    const report = await scanned({
      kind: 'range',
      path: repository.dir,
      head: repository.id('topic'),
      texts: [],
    });

    expect(places(report)).toEqual(['new a.txt:1']);
    expect(report.scope[0]).toContain('2 commits, 1 blob');
  });

  it('of unrelated histories is everything that the head has', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [], files: { 'b.txt': `${acmeToken()}\n` } },
    ]);

    const report = await scanned(range(repository));

    expect(places(report)).toEqual(['new b.txt:1']);
    expect(report.complete).toBe(true);
  });
});
