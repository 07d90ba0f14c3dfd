import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/sources/git/repository.ts';
import type { HistoryTips } from '../../../src/sources/history/history-map.ts';
import { openMap } from '../../../src/sources/history/open-map.ts';
import { openLoose } from '../../../src/sources/history/store/loose-objects.ts';
import { mapByWalk } from '../../../src/sources/history/walked-map.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { createRepository } from '../../git/repository.ts';

const repository = createRepository({ bare: true });
afterAll(() => repository.remove());

/** Writes an object that says whatever it is told to say; git does not look at it. */
function written(type: string, content: string | Uint8Array): string {
  const args = ['hash-object', '-w', '--stdin', '--literally', '-t', type];
  return repository.gitBytes(args, { input: content }).toString().trim();
}

function treeOf(entry: string, id: string): Uint8Array {
  return Buffer.concat([Buffer.from(entry), Buffer.from(id, 'hex')]);
}

const commitOf = (tree: string): string =>
  `tree ${tree}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nx`;
const blob = written('blob', 'a text\n');
const tree = written('tree', treeOf('100644 a\0', blob));
const commit = written('commit', commitOf(tree));

async function historyOf(...tips: readonly string[]): Promise<HistoryTips> {
  const opened = await openRepository(repository.dir, process.env);
  return { repository: opened, tips, head: undefined };
}

/** Has a file of the store say something else, or be gone, while `look` looks. */
async function whileItIs(
  id: string,
  bytes: Uint8Array | undefined,
  look: () => Promise<void>,
): Promise<void> {
  const file = join(repository.gitDir, 'objects', id.slice(0, 2), id.slice(2));
  const before = readFileSync(file);
  rmSync(file, { force: true });
  if (bytes) writeFileSync(file, bytes);
  try {
    await look();
  } finally {
    rmSync(file, { force: true });
    writeFileSync(file, before);
  }
}

const FILES: readonly (readonly [string, string, Uint8Array | undefined])[] = [
  ['lacks a commit', commit, undefined],
  ['lacks a tree', tree, undefined],
  ['holds what cannot be unpacked', tree, Buffer.from('no zlib')],
  ['holds what is cut off', tree, deflateSync('tree 34\x080644 a').subarray(0, 9)],
  ['holds what has no header', tree, deflateSync('100644 a')],
  ['holds what is of an unknown type', tree, deflateSync('table 0\0')],
  ['holds another object under an id', tree, deflateSync('tree 0\0')],
];

const OBJECTS: readonly (readonly [string, () => string])[] = [
  ['a blob as a tree', () => written('commit', commitOf(blob))],
  ['a tree as a file', () => written('commit', commitOf(written('tree', treeOf('100644 a\0', tree))))],
  ['a commit as a folder', () => written('commit', commitOf(written('tree', treeOf('40000 a\0', commit))))],
  ['a tree as a parent', () => written('commit', commitOf(`${tree}\nparent ${tree}`))],
  ['a commit without a tree', () => written('commit', 'author A <a@b> 1 +0000\n\nx')],
  ['a commit whose tree is no id', () => written('commit', commitOf('g'.repeat(40)))],
  ['a commit that ends in its tree', () => written('commit', `tree ${tree.slice(0, 20)}`)],
  ['a tag of nothing', () => written('tag', 'x')],
  ['an entry without a name', () => written('tree', treeOf('100644 \0', blob))],
  ['an entry without a mode', () => written('tree', treeOf('abc a\0', blob))],
  ['an entry with an endless mode', () => written('tree', treeOf('7777777777777 a\0', blob))],
  ['an entry that is cut off', () => written('tree', treeOf('100644 a', blob))],
];

describe('a history that is walked in this process', () => {
  it('may stand in files of their own', async () => {
    expect(readdirSync(join(repository.gitDir, 'objects', 'pack'))).toEqual([]);
    const { listed } = mapByWalk(await historyOf(commit));
    expect(listed).toEqual({ commits: 1, messages: [commit], names: new Map([[blob, 'a']]), lost: [] });
  });

  it.each(FILES)('is left to git where it %s', async (_, id, bytes) => {
    const history = await historyOf(commit);
    await whileItIs(id, bytes, async () => {
      expect(() => mapByWalk(history)).toThrow(PackFailure);
      await Promise.resolve();
    });
  });

  it.each(OBJECTS)('is left to git where there is %s', async (_, write) => {
    const history = await historyOf(write());
    expect(() => mapByWalk(history)).toThrow(PackFailure);
  });

  it('is left to git where its objects are small files that say too much', () => {
    const folders = [join(repository.gitDir, 'objects')];
    const size = treeOf('100644 a\0', blob).length;
    expect(openLoose(folders, size).find(tree)).toBe(0);
    expect(() => openLoose(folders, size - 1).find(tree)).toThrow(PackFailure);
  });

  it('says which files are lost, until they have come', async () => {
    const map = openMap(await historyOf(commit), true);
    await whileItIs(blob, undefined, async () => {
      expect(await map.list()).toEqual({ commits: 1, messages: [commit], names: new Map(), lost: [blob] });
    });
    expect(await map.list()).toMatchObject({ names: new Map([[blob, 'a']]), lost: [] });
  });

  it('is left to git where a tip itself is lost', async () => {
    const history = await historyOf(blob);
    await whileItIs(blob, undefined, async () => {
      expect(() => mapByWalk(history)).toThrow(PackFailure);
      await Promise.resolve();
    });
  });
});
