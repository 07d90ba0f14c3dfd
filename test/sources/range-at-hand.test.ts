import { randomBytes } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../src/sources/git/repository.ts';
import { openRange } from '../../src/sources/range.ts';
import { rangeAtHand } from '../../src/sources/range-at-hand.ts';
import { temporaryFolder } from '../git/command.ts';
import { createRepository, type Repository } from '../git/repository.ts';

const made: Repository[] = [];
afterAll(() => {
  for (const repository of made) repository.remove();
});

function history(): Repository {
  const repository = createRepository();
  made.push(repository);
  repository.commits([
    { files: { kept: 'kept\n', 'folder/changed': 'before\n', gone: 'gone\n' } },
    { files: { 'folder/changed': 'after\n', gone: null }, branch: 'topic', parents: [':1'] },
    { files: { 'folder/new': randomBytes(5_000).toString('hex') }, branch: 'topic' },
  ]);
  return repository;
}

interface Read {
  readonly texts: readonly string[];
  readonly gaps: readonly string[];
}

/** What is read of a range; without a `PATH` there is no git. */
async function read(repository: Repository, env: Record<string, string | undefined>): Promise<Read> {
  const [base, head] = [repository.id('main'), repository.id('topic')];
  const source = await openRange(
    { kind: 'range', path: repository.dir, base, head, texts: [] },
    { env, ignores: () => false },
  );
  const texts: string[] = [];
  for await (const { origin, bytes } of source.pieces())
    texts.push(`${origin.path} ${Buffer.from(bytes).toString()}`);
  await source.close();
  return { texts: texts.sort(), gaps: source.coverage().gaps };
}

async function isAtHand(repository: Repository): Promise<boolean> {
  const opened = await openRepository(repository.dir, process.env);
  const [base, head] = [repository.id('main'), repository.id('topic')];
  const range = rangeAtHand(opened, { base, head, mergeResult: undefined });
  range?.objects.lookup.close();
  return range !== undefined;
}

const WITHOUT_GIT = { PATH: temporaryFolder('no-git') };

function packOf({ gitDir }: Repository, ending: string): string {
  const folder = join(gitDir, 'objects', 'pack');
  return join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');
}

describe('a range that the checkout has all of', () => {
  it.each(['in files of their own', 'in a pack'])('is read without git, with objects %s', async (where) => {
    const repository = history();
    if (where === 'in a pack') repository.repack();

    const { texts, gaps } = await read(repository, WITHOUT_GIT);

    expect(gaps).toEqual([]);
    expect(texts.map((text) => text.split(' ')[0])).toEqual([
      '(commit',
      '(commit',
      'folder/changed',
      'folder/new',
    ]);
    expect(texts).toContain('folder/changed after\n');
  });

  it('shows what a merge says that none of its parents did, and who tagged it', async () => {
    const repository = history();
    const merged = repository.commit({
      branch: 'topic',
      parents: ['topic', 'main'],
      files: { 'folder/changed': 'merged\n' },
    });
    repository.git('tag', '-a', '-m', 'a message of a tag', 'tagged', merged);

    const { texts } = await read(repository, WITHOUT_GIT);

    expect(texts).toContain('folder/changed merged\n');
    expect(texts).toContain('(tag message) a message of a tag\n');
  });
});

describe('git is asked about a range', () => {
  it('of a shallow clone', async () => {
    const repository = history();
    writeFileSync(join(repository.gitDir, 'shallow'), `${repository.id('main')}\n`);

    expect(await isAtHand(repository)).toBe(false);
  });

  it('of a partial clone', async () => {
    const repository = history();
    repository.repack();
    writeFileSync(packOf(repository, '.pack').replace(/pack$/, 'promisor'), '');

    expect(await isAtHand(repository)).toBe(false);
  });

  it('whose objects are not where they should be', async () => {
    const repository = history();
    const id = repository.id('topic');
    rmSync(join(repository.gitDir, 'objects', id.slice(0, 2), id.slice(2)));

    expect(await isAtHand(repository)).toBe(false);
  });

  it('whose pack is cut off', async () => {
    const repository = history();
    repository.repack();
    const ends = [repository.id('main'), repository.id('topic')] as const;
    const opened = await openRepository(repository.dir, process.env);
    truncateSync(packOf(repository, '.pack'), 60);

    expect(rangeAtHand(opened, { base: ends[0], head: ends[1], mergeResult: undefined })).toBeUndefined();
  });

  it('whose index is of another version', async () => {
    const repository = history();
    repository.repack();
    const index = packOf(repository, '.idx');
    const pack = packOf(repository, '.pack');
    rmSync(index);
    repository.git('index-pack', '--index-version=1', pack);

    expect(await isAtHand(repository)).toBe(false);
    expect((await read(repository, process.env)).texts).toContain('folder/changed after\n');
  });

  it('for a text of it that cannot be read here', async () => {
    const repository = history();
    const id = repository.id('topic:folder/new');
    const file = join(repository.gitDir, 'objects', id.slice(0, 2), id.slice(2));
    rmSync(file);

    const { texts, gaps } = await read(repository, process.env);

    expect(texts.filter((text) => text.startsWith('folder/'))).toEqual(['folder/changed after\n']);
    expect(gaps.join()).toContain('folder/new');
  });

  it('which has replacements for its commits, and shows the commits themselves', async () => {
    const repository = history();
    const other = repository.commit({ branch: 'other', parents: [], files: { other: 'other\n' } });
    repository.git('replace', repository.id('topic'), other);
    const info = join(repository.gitDir, 'info');
    appendFileSync(join(info, 'grafts'), `${repository.id('topic')}\n`);

    const [without, withGit] = [await read(repository, WITHOUT_GIT), await read(history(), process.env)];

    expect(without.texts).toContain('folder/changed after\n');
    expect(without.texts.length).toBe(withGit.texts.length);
    expect(readFileSync(join(info, 'grafts'), 'utf8')).not.toBe('');
  });
});
