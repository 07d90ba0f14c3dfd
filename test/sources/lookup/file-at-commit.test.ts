import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileAtCommit } from '../../../src/sources/lookup/file-at-commit.ts';
import { createRepository } from '../../git/repository.ts';

const repository = createRepository();
afterAll(() => repository.remove());
const first = repository.commit({
  files: {
    top: 'top\n',
    'a/b/deep': 'deep\n',
    'a/link': { symlink: 'b/deep' },
    'a/run': { executable: 'run\n' },
    'gr\u00fcn': 'umlaut\n',
    elsewhere: { submodule: '1'.repeat(40) },
  },
});
const second = repository.commit({ files: { top: 'changed\n' } });
repository.git('tag', '-a', '-m', 'x', 'tagged', first);

function read(path: string, commit = first): string | undefined {
  const file = fileAtCommit(repository.gitDir, commit, path);
  return file && (file.bytes?.toString() ?? 'none');
}

describe('a file as it stands in a commit', () => {
  it.each(['top', 'a/b/deep', 'a/link', 'a/run', 'gr\u00fcn'])('is what git says: %s', (path) => {
    expect(read(path)).toBe(repository.gitBytes(['cat-file', 'blob', `${first}:${path}`]).toString());
  });

  it('is that of this commit, and of the one that a tag names', () => {
    expect(read('top', second)).toBe('changed\n');
    expect(read('top', repository.id('tagged'))).toBe('top\n');
  });

  it.each(['nothing', 'a', 'a/b', 'top/deeper', 'elsewhere', 'a/nothing/deep'])('is none: %s', (path) => {
    expect(read(path)).toBe('none');
  });

  it.each(['', './top', 'a/../top', '/top', 'a//run', 'a\\run'])('is left to git: "%s"', (path) => {
    expect(read(path)).toBeUndefined();
  });

  it('is left to git where the commit or something of it is missing', () => {
    expect(read('top', 'f'.repeat(40))).toBeUndefined();
    const id = repository.id(`${second}:top`);
    rmSync(join(repository.gitDir, 'objects', id.slice(0, 2), id.slice(2)), { force: true });
    const folder = join(repository.gitDir, 'objects', 'pack');
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    expect(read('top', second)).toBeUndefined();
  });
});
