import { appendFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plainRepository } from '../../../src/sources/git/plain-repository.ts';
import { gitBytes, temporaryFolder } from '../../git/command.ts';
import { createRepository, type Repository } from '../../git/repository.ts';

const made: Repository[] = [];
afterAll(() => {
  for (const repository of made) repository.remove();
});

function repositoryWith(config = ''): Repository {
  const repository = createRepository();
  made.push(repository);
  repository.commit({ files: { 'folder/file': 'text\n' } });
  repository.checkout('main');
  appendFileSync(join(repository.gitDir, 'config'), config);
  return repository;
}

function asGitSays(dir: string): { top: string; commonDir: string } {
  const asked = ['rev-parse', '--show-toplevel', '--git-common-dir'];
  const [top = '', common = ''] = gitBytes(dir, asked).toString().split('\n');
  return { top, commonDir: resolve(dir, common) };
}

describe('a repository as git makes it', () => {
  it.each(['.', 'folder'])('is found from %s without asking git', (where) => {
    const dir = join(repositoryWith().dir, where);

    expect(plainRepository(dir)).toEqual(asGitSays(dir));
  });

  it('is found in a clone', () => {
    const clone = repositoryWith().clone();
    made.push(clone);

    expect(plainRepository(clone.dir)).toEqual(asGitSays(clone.dir));
  });
});

describe('git is asked where a repository is', () => {
  it.each([
    ['says where its files are', '[core]\n\tworktree = /elsewhere\n'],
    ['says that it has no files', '[core]\n\tbare = true\n'],
    ['says so in another way', '[core]\n\tBARE\n'],
    ['is of another format', '[core]\n\trepositoryformatversion = 1\n'],
    ['has extensions', '[extensions]\n\tobjectFormat = sha256\n'],
    ['takes its configuration from elsewhere', '[include]\n\tpath = other\n'],
  ])('when it %s', (_, config) => {
    expect(plainRepository(repositoryWith(config).dir)).toBeUndefined();
  });

  it('when a file says where it is', () => {
    const repository = repositoryWith();
    const dir = join(temporaryFolder('linked'), 'tree');
    repository.git('worktree', 'add', '--quiet', '--detach', dir, 'main');

    expect(plainRepository(dir)).toBeUndefined();
  });

  it('when it has no files', () => {
    const repository = createRepository({ bare: true });
    made.push(repository);

    expect(plainRepository(repository.dir)).toBeUndefined();
    expect(plainRepository(join(repositoryWith().gitDir, 'objects'))).toBeUndefined();
  });

  it('when a link leads to it', () => {
    const repository = repositoryWith();
    const link = join(temporaryFolder('link'), 'to');
    symlinkSync(join(repository.dir, 'folder'), link);

    expect(plainRepository(link)).toBeUndefined();
  });

  it('when there is none, or what is there is none', () => {
    const dir = temporaryFolder('nothing');
    mkdirSync(join(dir, '.git'));

    expect(plainRepository(dir)).toBeUndefined();
    expect(plainRepository(join(dir, 'not-there'))).toBeUndefined();
  });
});
