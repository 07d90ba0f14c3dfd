import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, awsKey, places, range, scanned } from './harness.ts';

describe('what a range holds', () => {
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

  it('knows every secret to the redactor and prints none', async () => {
    const repository = createRepository();
    const token = acmeToken();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `${token}\n` } },
    ]);

    expect(JSON.stringify(await scanned(range(repository)))).not.toContain(token);
  });

  it('is low when it is only an example, and names its account when it is a key of AWS', async () => {
    const repository = createRepository();
    const example = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
    const key = awsKey();
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `id = ${example}\n`, 'b.env': `${key.text}\n` } },
    ]);

    const { findings } = await scanned(range(repository));

    expect(
      findings.map(({ severity, confidence, subject }) => [severity, confidence, subject.account]),
    ).toEqual([
      ['critical', 'structured', key.account],
      ['low', 'placeholder', undefined],
    ]);
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
