import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OneScanRequest, parseRange } from '../../../src/commands/scan/request.ts';
import { scan } from '../../../src/commands/scan.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { temporaryFolder } from '../../git/command.ts';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, awsKey, contextWith, places, scanned } from './harness.ts';

const MB = 1_000_000;
const isRoot = process.getuid?.() === 0;

describe('what cannot be scanned says why', () => {
  it('a machine without git', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'a.txt': 'a' } });
    const context = contextWith({}, { PATH: temporaryFolder('empty-path') });
    const kinds: OneScanRequest[] = [
      { kind: 'tree', path: repository.dir },
      { kind: 'history', path: repository.dir },
      { kind: 'staged', path: repository.dir },
      { kind: 'range', path: repository.dir, head: 'HEAD', texts: [] },
    ];
    for (const request of kinds) {
      await expect(scan(request, context)).rejects.toMatchObject({
        code: 'git-missing',
        exit: 3,
        message:
          'The git program was not found, so the repository cannot be read. Install git (2.31 or newer) and make sure that it is on the PATH.',
      });
    }
    const plain = temporaryFolder('plain');
    writeFileSync(join(plain, 'a.env'), acmeToken());
    expect(places(await scan({ kind: 'tree', path: plain }, context))).toEqual(['new a.env:1']);
  });

  it('a folder that is no repository', async () => {
    const dir = temporaryFolder('plain');
    for (const kind of ['history', 'staged'] as const) {
      await expect(scanned({ kind, path: dir })).rejects.toMatchObject({
        code: 'not-a-repository',
        exit: 2,
        message: expect.stringMatching(
          /^".*rekey-test-plain-.*" is not in a git repository\. Run it inside one/,
        ),
      });
    }
  });

  it('a path that is not there', async () => {
    for (const kind of ['tree', 'history', 'staged'] as const) {
      await expect(scanned({ kind, path: '/no/such\nfolder' })).rejects.toMatchObject({
        code: 'path-missing',
        message: expect.stringContaining('"/no/such\\nfolder"'),
      });
    }
  });

  it('a revision that names no commit, or would be an option of git', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'a.txt': 'a' } });
    for (const base of ['nowhere', '--all', '-n1', 'main:a.txt', 'main\nmain', '']) {
      await expect(
        scanned({ kind: 'range', path: repository.dir, base, head: 'HEAD', texts: [] }),
      ).rejects.toMatchObject({ code: 'revision-not-found', exit: 2 });
    }
  });

  it('a commit id that does not exist', async () => {
    const repository = createRepository();
    const known = repository.commit({ files: { 'a.txt': acmeToken() } });
    const absent = 'e'.repeat(40);
    const { dir: path } = repository;

    const noHead = await scanned({ kind: 'range', path, base: known, head: absent, texts: [] });
    const noBase = await scanned({ kind: 'range', path, base: absent, head: known, texts: [] });

    expect([noHead.complete, noBase.complete]).toEqual([false, false]);
    expect(noHead.gaps[0]).toMatch(
      /^The commit eeeeeee is not in the checkout, so its changes were not scanned\./,
    );
    expect(noBase.gaps[0]).toMatch(
      /^The base commit eeeeeee is not in the checkout, so the range is not known\./,
    );
  });

  it('an address that would leak a password or run a program', async () => {
    const repository = createRepository();
    const head = repository.commit({ files: { 'a.txt': 'a' } });
    const password = acmeToken();
    for (const url of [
      'ext::sh -c true',
      `https://user:${password}@example.test/a`,
      '--upload-pack=true',
      'ssh://a/b',
    ]) {
      const remote = { url, token: Secret.of('the token') };
      const request = {
        kind: 'range',
        path: repository.dir,
        base: 'e'.repeat(40),
        head,
        texts: [],
        remote,
      } as const;
      await expect(scanned(request)).rejects.toMatchObject({
        code: 'remote-invalid',
        message: expect.not.stringMatching(new RegExp(`${password}|the token`)),
      });
    }
  });

  it.each(['main', '..', 'a..b..c', '-x..y', ''])('a range that is none: %j', (text) => {
    expect(() => parseRange(text)).toThrow(expect.objectContaining({ code: 'range-invalid', exit: 2 }));
  });

  it('and a range may leave out an end', () => {
    expect(['main..', '..topic', 'a...b', 'v1..HEAD'].map(parseRange)).toEqual([
      { base: 'main', head: 'HEAD' },
      { base: 'HEAD', head: 'topic' },
      { base: 'a', head: 'b' },
      { base: 'v1', head: 'HEAD' },
    ]);
  });

  it.skipIf(isRoot)('a file that may not be read', async () => {
    const dir = temporaryFolder('locked');
    writeFileSync(join(dir, 'locked.txt'), 'x');
    chmodSync(join(dir, 'locked.txt'), 0);

    const report = await scanned({ kind: 'tree', path: dir });

    expect(report).toMatchObject({
      complete: false,
      gaps: ['1 file could not be read: locked.txt (permission denied).'],
    });
  });

  it.runIf(process.platform === 'linux')('a file whose disk fails', async () => {
    // The kernel answers EIO to whoever reads this file from its beginning.
    const report = await scanned({ kind: 'tree', path: '/proc/self/mem' });

    expect(report).toMatchObject({
      complete: false,
      gaps: ['1 file could not be read: mem (the disk reported an error).'],
    });
  });
});

describe('what looks broken and is not', () => {
  it('a repository without commits is clean and complete, and says so', async () => {
    const { dir: path } = createRepository();

    const history = await scanned({ kind: 'history', path });
    const tree = await scanned({ kind: 'tree', path });
    const staged = await scanned({ kind: 'staged', path });

    for (const report of [history, tree, staged])
      expect(report).toMatchObject({ complete: true, gaps: [], findings: [] });
    expect(history.notes).toEqual(['The repository has no commits yet, so there is no history to scan.']);
    expect(staged.scope).toEqual(['0 staged files, 0 bytes']);
  });

  it('an unborn HEAD: what is staged for the first commit is scanned', async () => {
    const repository = createRepository();
    writeFileSync(join(repository.dir, 'a.env'), `first\n${acmeToken()}\n`);
    repository.git('add', 'a.env');

    expect(places(await scanned({ kind: 'staged', path: repository.dir }))).toEqual(['new a.env:2']);
    await expect(
      scanned({ kind: 'range', path: repository.dir, base: 'HEAD', head: 'HEAD', texts: [] }),
    ).rejects.toMatchObject({ code: 'revision-not-found' });
  });

  it('an event that has nothing to scan', async () => {
    const report = await scanned({
      kind: 'nothing',
      reason: '"refs/heads/x" was deleted: there is nothing to scan.',
    });
    expect(report).toMatchObject({
      complete: true,
      findings: [],
      notes: [expect.stringContaining('deleted')],
    });
  });

  it.skipIf(process.platform === 'win32')('links: their target is text, and is never followed', async () => {
    const outside = temporaryFolder('outside');
    writeFileSync(join(outside, 'secret.env'), acmeToken());
    const dir = temporaryFolder('links');
    symlinkSync(outside, join(dir, 'folder'));
    symlinkSync(join(outside, 'secret.env'), join(dir, 'file'));
    symlinkSync(acmeToken(), join(dir, 'dangling'));
    symlinkSync('.', join(dir, 'loop'));

    const report = await scanned({ kind: 'tree', path: dir });

    expect(places(report)).toEqual(['new dangling:1']);
    expect(report.complete).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('a socket is not waited for', async () => {
    const dir = temporaryFolder('socket');
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(join(dir, 'socket'), resolve));

    const report = await scanned({ kind: 'tree', path: dir });

    server.close();

    expect(report.complete).toBe(true);
    expect(report.notes).toEqual(['1 pipe, socket or device not scanned: socket.']);
  });

  it('a line that looks like a workflow command reaches no text of the report', async () => {
    const repository = createRepository();
    const command = '::error file=x::owned%0A::stop-commands::x';
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        message: `${command}\n\n${acmeToken()}`,
        files: { 'a.txt': `${command} ${acmeToken()}\n`, [`${command}\n::set-output`]: 'x' },
      },
    ]);
    const [base, head] = [repository.id('main'), repository.id('topic')];

    const report = await scanned({ kind: 'range', path: repository.dir, base, head, texts: [] });

    expect(places(report)).toEqual(['new (commit message):3', 'new a.txt:1']);
    expect(JSON.stringify(report)).not.toContain('::');
  });

  it('a binary file: what stands in it is found', async () => {
    const dir = temporaryFolder('binary');
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 256));
    writeFileSync(join(dir, 'image.png'), Buffer.concat([noise, Buffer.from(` ${acmeToken()} `), noise]));

    expect((await scanned({ kind: 'tree', path: dir })).findings).toHaveLength(1);
  });

  it('a file of 200 MB is scanned to its end without being held', { timeout: 120_000 }, async () => {
    const dir = temporaryFolder('large');
    const file = openSync(join(dir, 'dump.sql'), 'w');
    writeSync(file, 'first line\n');
    ftruncateSync(file, 200 * MB);
    writeSync(file, `\nsecond ${awsKey().id}\n`, 200 * MB);
    closeSync(file);
    const before = process.memoryUsage().rss;

    const report = await scanned({ kind: 'tree', path: dir }, { scan: { rules: [] } });

    expect(report).toMatchObject({ complete: true, findings: [{ rule: 'aws-access-key' }] });
    expect(report.findings[0]?.locations[0]).toMatchObject({
      startLine: 3,
      startColumn: 8,
      startByte: 200 * MB + 8,
    });
    expect(report.scope[0]).toMatch(/^1 file, 200 MB of /);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  });

  it('a blob of 20 MB in the history is scanned to its end', { timeout: 60_000 }, async () => {
    const repository = createRepository();
    const [first, last] = [awsKey().id, awsKey().id];
    const filler = Buffer.alloc(20 * MB, 'just some words of text\n');
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: { 'dump.sql': Buffer.concat([Buffer.from(`${first}\n`), filler, Buffer.from(`\n${last}`)]) },
      },
    ]);
    const [base, head] = [repository.id('main'), repository.id('topic')];

    const report = await scanned(
      { kind: 'range', path: repository.dir, base, head, texts: [] },
      { scan: { rules: [] } },
    );

    expect(report.complete).toBe(true);
    expect(
      report.findings
        .flatMap(({ locations }) => locations.map(({ startByte }) => startByte))
        .sort((a, b) => a - b),
    ).toEqual([0, first.length + 2 + 20 * MB]);
  });
});

describe('a repository that attacks its reader', () => {
  it('starts no program of its configuration', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'a\n', '.gitattributes': '* filter=evil diff=evil\n' } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `${acmeToken()}\n` } },
    ]);
    repository.checkout('topic');
    const proof = join(temporaryFolder('proof'), 'started');
    const program = join(temporaryFolder('program'), 'evil');
    writeFileSync(program, `#!/bin/sh\ntouch '${proof}'\n`);
    chmodSync(program, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.gitProxy',
      'core.askPass',
      'core.alternateRefsCommand',
      'credential.helper',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.clean',
      'filter.evil.smudge',
      'gpg.program',
      'uploadpack.packObjectsHook',
    ]) {
      repository.git('config', key, program);
    }
    const hooks = temporaryFolder('hooks');
    for (const hook of [
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'fsmonitor-watchman',
    ]) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch '${proof}'\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    repository.git('config', 'core.hooksPath', hooks);
    const [base, head] = [repository.id('main'), repository.id('topic')];
    const { dir: path, url } = repository;

    const requests: OneScanRequest[] = [
      { kind: 'tree', path },
      { kind: 'staged', path },
      { kind: 'history', path },
      { kind: 'range', path, base, head, texts: [] },
      {
        kind: 'range',
        path,
        base: 'e'.repeat(40),
        head,
        texts: [],
        instead: { branch: 'main' },
        remote: { url },
      },
    ];
    for (const request of requests) await scanned(request);

    expect(existsSync(proof)).toBe(false);
  });

  it('cannot show another history than it has: replacement objects and grafts are not obeyed', async () => {
    const repository = createRepository();
    const [clean, leak] = repository.commits([
      { files: { 'a.txt': 'a\n' } },
      { branch: 'topic', parents: [':1'], files: { 'b.txt': `${acmeToken()}\n` } },
      { branch: 'topic', files: { 'b.txt': null } },
    ]);
    repository.git('replace', '--force', repository.id(`${leak}:b.txt`), repository.id(`${clean}:a.txt`));
    mkdirSync(join(repository.gitDir, 'info'), { recursive: true });
    writeFileSync(join(repository.gitDir, 'info', 'grafts'), `${repository.id('topic')} ${clean}\n`);
    const [base, head] = [repository.id('main'), repository.id('topic')];

    expect(places(await scanned({ kind: 'range', path: repository.dir, base, head, texts: [] }))).toEqual([
      'new b.txt:1',
    ]);
  });
});
