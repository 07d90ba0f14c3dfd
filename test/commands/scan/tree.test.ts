import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/commands/scan.ts';
import { temporaryFolder } from '../../git/command.ts';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, contextWith, places, scanned } from './harness.ts';

function write(dir: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

describe('a working tree', () => {
  it('is what git tracks and what it would track, not what it ignores or has only in its history', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'old.env': acmeToken() } },
      { files: { 'old.env': null, 'tracked.env': `${acmeToken()}\n`, '.gitignore': 'ignored.env\n' } },
    ]);
    repository.checkout('main');
    write(repository.dir, {
      'untracked.env': acmeToken(),
      'ignored.env': acmeToken(),
      'deep/er/x.env': acmeToken(),
    });

    const report = await scanned({ kind: 'tree', path: repository.dir });

    expect(places(report)).toEqual(['new deep/er/x.env:1', 'new tracked.env:1', 'new untracked.env:1']);
    expect(report.stats.files).toBe(4);
  });

  it('of a folder in a repository has paths from the top of the repository', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'src/in/a.env': acmeToken(), 'b.env': acmeToken() } });
    repository.checkout('main');

    expect(places(await scanned({ kind: 'tree', path: join(repository.dir, 'src') }))).toEqual([
      'new src/in/a.env:1',
    ]);
    expect(places(await scanned({ kind: 'tree', path: join(repository.dir, 'src/in/a.env') }))).toEqual([
      'new src/in/a.env:1',
    ]);
  });

  it('of a folder that git ignores is every file in it: who names it wants it looked at', async () => {
    const repository = createRepository();
    repository.commit({ files: { '.gitignore': 'build/\n', 'a.env': acmeToken() } });
    repository.checkout('main');
    write(repository.dir, { 'build/out/b.env': acmeToken() });

    for (const path of ['build', 'build/out']) {
      const report = await scanned({ kind: 'tree', path: join(repository.dir, path) });
      expect(places(report)).toEqual(['new build/out/b.env:1']);
    }
  });

  it('outside of a repository is every file but those of a .git folder', async () => {
    const dir = temporaryFolder('plain');
    write(dir, {
      'a.env': acmeToken(),
      'b/c.env': acmeToken(),
      'b/.git/config': acmeToken(),
      '.hidden': acmeToken(),
    });

    const report = await scanned({ kind: 'tree', path: dir });

    expect(places(report)).toEqual(['new .hidden:1', 'new a.env:1', 'new b/c.env:1']);
    expect(report.scope[0]).toContain('which is not in a git repository');
  });

  it('names the submodules and nested repositories that it does not enter, and what a sparse checkout lacks', async () => {
    const repository = createRepository();
    repository.commit({
      files: { 'a.txt': 'a', 'far/away.txt': 'b', module: { submodule: 'a'.repeat(40) } },
    });
    repository.checkout('main');
    const nested = join(repository.dir, 'nested');
    mkdirSync(nested);
    repository.git('-C', nested, 'init', '--quiet');
    write(nested, { 'a.env': acmeToken() });
    repository.git('sparse-checkout', 'set', '--no-cone', '/a.txt', '/module');

    const report = await scanned({ kind: 'tree', path: repository.dir });

    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(report.notes).toEqual([
      '2 submodules not scanned, each is a repository of its own: nested/, module.',
      '1 file left out by the sparse checkout and not scanned: far/away.txt.',
    ]);
  });

  it.skipIf(process.platform !== 'linux')('takes names of any bytes', async () => {
    const repository = createRepository();
    const names = [Buffer.from([0x66, 0xff]), Buffer.from('new\nline')];
    for (const name of names)
      writeFileSync(Buffer.concat([Buffer.from(`${repository.dir}/`), name]), `${acmeToken()}\n`);
    const plain = temporaryFolder('plain');
    for (const name of names)
      writeFileSync(Buffer.concat([Buffer.from(`${plain}/`), name]), `${acmeToken()}\n`);

    for (const path of [repository.dir, plain]) {
      expect(places(await scanned({ kind: 'tree', path }))).toEqual(['new f\\xff:1', 'new new\nline:1']);
    }
  });

  it('of a bare repository is the tree of its HEAD', async () => {
    const repository = createRepository({ bare: true });
    repository.commit({ files: { 'a/b.env': `x\n${acmeToken()}\n` } });

    expect(places(await scanned({ kind: 'tree', path: repository.dir }))).toEqual(['new a/b.env:2']);
  });

  it('leaves out what the config ignores, and says how much', async () => {
    const dir = temporaryFolder('plain');
    write(dir, { 'a.env': acmeToken(), 'fixtures/b.env': acmeToken(), 'fixtures/c.env': acmeToken() });

    const report = await scanned({ kind: 'tree', path: dir }, { scan: { 'ignore-paths': ['fixtures/**'] } });

    expect(places(report)).toEqual(['new a.env:1']);
    expect(report.notes).toEqual(['2 paths not scanned because of scan.ignore-paths.']);
  });

  it.runIf(process.getuid?.() === 0)(
    'that belongs to another user of the machine is read all the same',
    async () => {
      const repository = createRepository();
      repository.commit({ files: { 'a.env': acmeToken() } });
      repository.checkout('main');
      for (const folder of [repository.dir, repository.gitDir]) chownSync(folder, 12_345, 12_345);

      expect(places(await scanned({ kind: 'tree', path: repository.dir }))).toEqual(['new a.env:1']);
    },
  );

  it('stops when it is told to', async () => {
    const dir = temporaryFolder('plain');
    write(dir, { 'a.txt': 'a' });
    const signal = AbortSignal.abort(new Error('Stopped by SIGINT.'));

    await expect(scan({ kind: 'tree', path: dir }, { ...contextWith(), signal })).rejects.toThrow('aborted');
  });
});

describe('the index', () => {
  it('is scanned as it would be committed, not as it lies in the working tree', async () => {
    const repository = createRepository();
    const known = acmeToken();
    repository.commit({ files: { 'a.env': `${known}\n`, 'same.env': acmeToken() } });
    repository.checkout('main');
    write(repository.dir, { 'a.env': `${known}\n${acmeToken()}\n`, 'b.env': acmeToken() });
    repository.git('add', '.');
    write(repository.dir, { 'a.env': 'clean again\n', 'unstaged.env': acmeToken() });

    const report = await scanned({ kind: 'staged', path: repository.dir });

    expect(places(report)).toEqual(['known a.env:1', 'new a.env:2', 'new b.env:1']);
    expect(report.scope[0]).toMatch(/^2 staged files, /);
  });

  it('is the one that a commit of single files uses', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'a.txt': 'a' } });
    repository.checkout('main');
    write(repository.dir, { 'b.env': acmeToken() });
    const index = join(repository.gitDir, 'next-index');
    repository.gitBytes(['add', 'b.env'], { env: { GIT_INDEX_FILE: index } });

    const context = contextWith({}, { ...process.env, GIT_INDEX_FILE: index });

    expect(places(await scan({ kind: 'staged', path: repository.dir }, context))).toContain('new b.env:1');
    expect(places(await scanned({ kind: 'staged', path: repository.dir }))).toEqual([]);
  });
});

describe('a history', () => {
  it('is every version on every branch, tag and stash, with the commit that brought it', async () => {
    const repository = createRepository();
    const [removed, side, tagged] = [acmeToken(), acmeToken(), acmeToken()];
    const [first] = repository.commits([
      { files: { 'a.env': `${removed}\n`, 'copy.env': `${removed}\n` } },
      { files: { 'a.env': 'clean\n' } },
      { branch: 'refs/heads/side', parents: [':1'], files: { 'side.env': side } },
    ]);
    repository.git('tag', '--annotate', '-m', tagged, 'v1', 'main');

    const report = await scanned({ kind: 'history', path: repository.dir });

    expect(places(report)).toEqual([
      'new (tag message):1',
      'new a.env:1',
      'new copy.env:1',
      'new side.env:1',
    ]);
    const locations = report.findings.find(({ locations: all }) => all.length === 2)?.locations;
    expect(locations?.map(({ path, commit }) => [path, commit])).toEqual([
      ['copy.env', first],
      ['a.env', first],
    ]);
    expect(report.scope[0]).toMatch(/^3 commits, 3 blobs, .* of the whole history$/);
  });

  it('drops what stands only at ignored paths, and keeps what stands elsewhere too', async () => {
    const repository = createRepository();
    const both = acmeToken();
    repository.commits([
      { files: { 'fixtures/a.env': both, 'fixtures/b.env': acmeToken() } },
      { files: { 'src/a.env': both } },
    ]);

    const report = await scanned(
      { kind: 'history', path: repository.dir },
      { scan: { 'ignore-paths': ['fixtures/**'] } },
    );

    expect(places(report)).toEqual(['new src/a.env:1']);
    expect(report.notes).toEqual(['2 paths not scanned because of scan.ignore-paths.']);
  });

  it('of a shallow clone is completed from the server, or not complete', async () => {
    const server = createRepository();
    server.commits([{ files: { 'a.env': acmeToken() } }, { files: { 'a.env': 'clean' } }]);
    const clone = server.clone({ depth: 1 });

    const completed = await scanned({ kind: 'history', path: clone.dir, remote: { url: server.url } });
    const cut = await scanned({ kind: 'history', path: clone.dir });

    expect(places(completed)).toEqual(['new a.env:1']);
    expect(completed.complete).toBe(true);
    expect(cut).toMatchObject({ complete: false, findings: [] });
    expect(cut.gaps[0]).toMatch(
      /^The checkout is shallow, so the history before it was not scanned\. Set "fetch-depth: 0"/,
    );
  });
});
