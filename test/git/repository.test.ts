import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRepository } from './repository.ts';

describe('a repository made for a test', () => {
  it('keeps text, bytes, links, modes and odd names exactly', () => {
    const repository = createRepository();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const submodule = 'a'.repeat(40);

    const id = repository.commit({
      message: 'First',
      files: [
        ['text.txt', 'hello\n'],
        ['bytes.bin', bytes],
        ['run.sh', { executable: '#!/bin/sh\n' }],
        ['link', { symlink: '../outside' }],
        ['module', { submodule }],
        ['a "quoted"\nname\\', 'odd'],
        [Buffer.from([0x66, 0xff, 0x67]), 'not UTF-8'],
      ],
    });

    expect(repository.id('main')).toBe(id);
    expect(repository.gitBytes(['cat-file', 'blob', `${id}:bytes.bin`])).toEqual(Buffer.from(bytes));
    const listed = repository.gitBytes(['ls-tree', '-z', '-r', id]).toString('latin1');
    expect(listed).toContain('120000 blob');
    expect(listed).toContain('100755 blob');
    expect(listed).toContain(`160000 commit ${submodule}\tmodule`);
    expect(listed).toContain('\ta "quoted"\nname\\\0');
    expect(listed).toContain('\tf\xffg\0');
  });

  it('continues a branch, removes files and is the same every time', () => {
    expect(makeTwoBranches()).toBe(makeTwoBranches());
  });

  it('merges, refuses an unresolved conflict, and can add in a merge what neither parent has', () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': '1\n' } },
      { branch: 'feature', parents: [':1'], files: { 'a.txt': 'theirs\n', 'b.txt': 'b\n' } },
      { files: { 'a.txt': 'ours\n' } },
    ]);

    expect(() => repository.merge({ from: 'feature' })).toThrow('merge-tree');
    const evil = repository.merge({ from: 'feature', files: { 'a.txt': 'both\n', 'evil.txt': 'new\n' } });

    expect(repository.git('rev-list', '--parents', '-1', evil).split(' ')).toHaveLength(3);
    expect(repository.git('show', `${evil}:a.txt`)).toBe('both');
    expect(repository.git('ls-tree', '--name-only', evil)).toBe('a.txt\nb.txt\nevil.txt');
  });

  it('makes a root commit beside the others, and moves a branch as a force push does', () => {
    const repository = createRepository();
    const first = repository.commit({ files: { 'a.txt': '1' } });
    const second = repository.commit({ files: { 'a.txt': '2' } });
    const orphan = repository.commit({ branch: 'main', parents: [], files: { 'z.txt': '0' } });

    expect(repository.git('rev-list', '--count', orphan)).toBe('1');
    expect(repository.git('ls-tree', '--name-only', orphan)).toBe('z.txt');

    repository.branch('main', first);
    expect(repository.id('main')).toBe(first);
    expect(repository.git('cat-file', '-t', second)).toBe('commit');
  });

  it('knows the branches that the same list moves', () => {
    const repository = createRepository();
    const ids = repository.commits([
      { files: { a: '1' } },
      { branch: 'feature', parents: ['main'], files: { b: '1' } },
      { files: { a: '2' } },
      { branch: 'both', parents: ['main', 'feature'] },
    ]);
    expect(repository.git('rev-list', '--parents', '-1', 'both').split(' ')).toEqual([
      ids[3],
      ids[2],
      ids[1],
    ]);
  });

  it('clones shallow and bare, pushes by force, and repacks', () => {
    const repository = createRepository();
    repository.commits([1, 2, 3, 4].map((n) => ({ files: { 'a.txt': `${n}` } })));
    const bare = createRepository({ bare: true });

    repository.push(bare, 'main:main');
    repository.branch('main', 'main~2');
    expect(() => repository.push(bare, 'main:main')).toThrow('non-fast-forward');
    repository.push(bare, 'main:main', { force: true });
    bare.repack();

    expect(bare.git('rev-list', '--count', 'main')).toBe('2');
    expect(bare.clone({ depth: 1 }).git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(existsSync(join(bare.clone({ bare: true }).dir, 'HEAD'))).toBe(true);
  });

  it('is checked out as actions/checkout does it for a pull request', () => {
    const repository = createRepository();
    repository.commits([
      { files: { 'a.txt': 'base' } },
      { branch: 'feature', parents: [':1'], files: { 'b.txt': 'head' } },
      { files: { 'c.txt': 'main moved on' } },
    ]);
    const { head, merge } = repository.pullRequest(7, 'main', 'feature');

    const shallow = repository.checkoutAction('refs/pull/7/merge');
    const full = repository.checkoutAction('refs/pull/7/merge', { depth: 0 });

    expect(shallow.id('HEAD')).toBe(merge);
    expect(shallow.git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(readFileSync(join(shallow.dir, 'b.txt'), 'utf8')).toBe('head');
    expect(full.git('rev-list', '--parents', '-1', 'HEAD')).toBe(
      `${merge} ${full.id('origin/main')} ${head}`,
    );
  });

  it('is gone after remove', () => {
    const repository = createRepository();
    repository.remove();
    expect(existsSync(repository.dir)).toBe(false);
  });
});

function makeTwoBranches(): string {
  const repository = createRepository();
  repository.commits([
    { files: { 'a.txt': '1', 'b.txt': '2' } },
    { files: { 'a.txt': null } },
    { branch: 'feature', parents: [':1'], files: { 'c.txt': '3' } },
    { branch: 'feature', files: { 'd.txt': '4' } },
  ]);
  expect(repository.git('ls-tree', '-r', '--name-only', 'main')).toBe('b.txt');
  expect(repository.git('ls-tree', '-r', '--name-only', 'feature')).toBe('a.txt\nb.txt\nc.txt\nd.txt');
  expect(repository.git('rev-list', '--count', 'feature')).toBe('3');
  return repository.id('feature');
}
