import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RangeRequest } from '../../../src/sources/range.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { acmeToken, places, scanned } from './harness.ts';

/** The range from `main` to `topic`, as a pull request asks for it. */
function range(repository: Repository, more: Partial<RangeRequest> = {}): RangeRequest {
  const { dir } = repository;
  return {
    kind: 'range',
    path: dir,
    base: repository.id('main'),
    head: repository.id('topic'),
    texts: [],
    ...more,
  };
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
    const lines = (first: string, last: string): string => `${first}\n${'same\n'.repeat(20)}${last}\n`;
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

  it('includes the messages of commits and tags, and the texts around them', async () => {
    const repository = createRepository();
    const tokens = Array.from({ length: 4 }, acmeToken);
    const [, commit] = repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], message: `Subject\n\nbody ${tokens[0]}` },
    ]);
    repository.git('tag', '--annotate', '-m', `Release ${tokens[1]}`, 'v1', 'topic');

    const report = await scanned(
      range(repository, {
        texts: [
          { name: 'pull request title', text: `Use ${tokens[2]}` },
          { name: 'branch name', text: `${tokens[3]}` },
        ],
      }),
    );

    expect(places(report)).toEqual([
      'new (branch name):1',
      'new (commit message):3',
      'new (pull request title):1',
      'new (tag message):1',
    ]);
    const inMessage = report.findings.find(({ locations }) => locations[0]?.path === '(commit message)');
    expect(inMessage?.locations[0]).toMatchObject({ commit, startColumn: 6 });
  });

  it('takes links as the text they hold, names submodules, and says how many paths were left out', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: {
          link: { symlink: acmeToken() },
          vendored: { submodule: 'a'.repeat(40) },
          'fixtures/a.env': `${acmeToken()}\n`,
          'big.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
        },
      },
    ]);

    const report = await scanned(range(repository), {
      scan: { 'ignore-paths': ['**/fixtures/**'] },
    });

    expect(places(report)).toEqual(['new link:1']);
    expect(report.complete).toBe(true);
    expect(report.notes).toEqual([
      '1 path not scanned because of scan.ignore-paths.',
      '1 submodule not scanned, each is a repository of its own: vendored.',
      '1 file in Git LFS: only the pointer was scanned, not the content: big.bin.',
    ]);
  });

  it('scans a blob at an ignored path when it stands at another path too', async () => {
    const repository = createRepository();
    const text = `${acmeToken()}\n`;
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'fixtures/a.env': text, 'src/a.env': text } },
    ]);

    const report = await scanned(range(repository), { scan: { 'ignore-paths': ['**/fixtures/**'] } });

    expect(places(report)).toEqual(['new src/a.env:1']);
  });

  it('reads one content under each of its names: what a file is called decides what it holds', async () => {
    const repository = createRepository();
    const text = `db.example.test:5432:orders:app:${randomBytes(12).toString('base64url')}\n`;
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: { 'aaa.txt': text, '.pgpass': text, 'deploy/.pgpass': text, 'zzz.txt': text },
      },
    ]);

    const report = await scanned(range(repository));

    expect(places(report)).toEqual(['new .pgpass:1', 'new deploy/.pgpass:1']);
    expect(report.stats).toMatchObject({ blobs: 1, files: 4 });
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

  it('knows every secret to the redactor and prints none', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `${token}\n` } },
    ]);

    expect(JSON.stringify(await scanned(range(repository)))).not.toContain(token);
  });
});

describe('names and bytes that are not text', () => {
  it('reach a finding: newlines, control characters, quotes, and bytes that are not UTF-8', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: [
          ['new\nline', `${acmeToken()}\n`],
          ['tab\tand"quote\\', `${acmeToken()}\n`],
          ['\u001b[31m::error::', `${acmeToken()}\n`],
          [Buffer.from([0x66, 0xff, 0x67]), `${acmeToken()}\n`],
          [Buffer.from([0x66, 0xfe, 0x67]), `${acmeToken()}\n`],
        ],
      },
    ]);

    const report = await scanned(range(repository));

    expect(new Set(report.findings.map(({ locations }) => locations[0]?.path))).toEqual(
      new Set(['\u001b[31m::error::', 'f\\xfeg', 'f\\xffg', 'new\nline', 'tab\tand"quote\\']),
    );
  });

  it('do not hide a credential between invalid UTF-8, and columns count what is shown for it', async () => {
    const repository = createRepository();
    const token = acmeToken();
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0xfd, 0x20, 0xc3, 0xa4]),
      Buffer.from(` ${token} `),
      Buffer.from([0xc3]),
    ]);
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { odd: Buffer.concat([Buffer.from('x\n'), bytes]) } },
    ]);

    const { findings } = await scanned(range(repository));

    // Three replacement characters, a space, an a-umlaut and a space stand before it.
    expect(findings[0]?.locations[0]).toMatchObject({ startLine: 2, startColumn: 7, startByte: 9 });
  });
});
