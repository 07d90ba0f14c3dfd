import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { deltaTrees } from '../../../src/sources/pack/delta-trees.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { ENTRY } from '../../../src/sources/pack/pack-file.ts';
import { type PackNames, packsOf } from '../../../src/sources/pack/pack-set.ts';
import { git, temporaryFolder } from '../../git/command.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { type ReadPack, readPack } from './read-pack.ts';

const repositories: Repository[] = [];
afterAll(() => {
  for (const repository of repositories) repository.remove();
});

/** Versions of three files, one of them of bytes, that git stores as deltas of each other. */
function manyVersions(): Repository {
  const repository = createRepository({ bare: true });
  repositories.push(repository);
  const lines = Array.from({ length: 200 }, (_, at) => `line ${at} of a file that changes little`);
  const specs = Array.from({ length: 30 }, (_, version) => {
    lines[(version * 37) % 200] = `changed in version ${version}`;
    const bytes = Buffer.from(
      Array.from({ length: 4_000 }, (_each, at) => (at * at + (at % 97 ? 0 : version)) & 0xff),
    );
    return {
      files: { 'a.txt': lines.join('\n'), 'b.txt': lines.toReversed().join('\n'), 'c.bin': bytes },
      message: `Version ${version}`,
    };
  });
  repository.commits(specs);
  repository.repack();
  return repository;
}

function onlyPack(gitDir: string): PackNames {
  const [first, ...others] = packsOf(gitDir);
  if (!first || others.length > 0) throw new Error('there is not one pack');
  return first;
}

function expectWhatGitReads(repository: Repository, { texts }: ReadPack): void {
  const listed = repository.git('cat-file', '--batch-check', '--batch-all-objects').split('\n');
  const wanted = listed
    .map((line) => line.split(' '))
    .filter(([, type]) => type !== 'tree' && type !== undefined);
  expect(new Set(texts.keys())).toEqual(new Set(wanted.map(([oid]) => oid)));
  for (const [oid = '', type = ''] of wanted)
    expect(texts.get(oid)?.bytes.equals(repository.gitBytes(['cat-file', type, oid]))).toBe(true);
}

describe('a pack', () => {
  const repository = manyVersions();

  it.each([
    ['with bases by their offset', []],
    ['with bases by their id', ['-c', 'repack.useDeltaBaseOffset=false']],
    ['with an index of version 1', ['-c', 'pack.indexVersion=1']],
  ])('%s is read as git reads it', (_, options) => {
    repository.git(...options, 'repack', '-adfq');
    const read = readPack(onlyPack(repository.gitDir));
    expect(read.deltas).toBeGreaterThan(50);
    expectWhatGitReads(repository, read);
    // A pack that is too large to be held is read by parts, to the same texts and changes.
    expect(isDeepStrictEqual(readPack(onlyPack(repository.gitDir), 20, 0), read)).toBe(true);
  });

  it('of SHA-256 ids is read as git reads it', () => {
    const dir = temporaryFolder('sha256');
    git(dir, ['init', '-q', '--object-format=sha256']);
    for (let version = 0; version < 4; version += 1) {
      writeFileSync(join(dir, 'a.txt'), `${'a line that stays\n'.repeat(80)}version ${version}\n`);
      git(dir, ['add', '.']);
      git(dir, ['-c', 'user.name=a', '-c', 'user.email=a@b.test', 'commit', '-qm', `Version ${version}`]);
    }
    git(dir, ['repack', '-adfq']);
    const { texts } = readPack(onlyPack(join(dir, '.git')), 32);
    for (const [oid, { bytes }] of texts) {
      const type = git(dir, ['cat-file', '-t', oid]);
      expect(git(dir, ['cat-file', type, oid])).toBe(bytes.toString().trim());
    }
    expect(texts.size).toBe(8);
  });

  it('that is broken anywhere is refused or read as it says, and never hangs', () => {
    const names = onlyPack(repository.gitDir);
    const folder = temporaryFolder('broken');
    const broken = { pack: join(folder, 'a.pack'), index: join(folder, 'a.idx') };
    const pack = readFileSync(names.pack);
    const index = readFileSync(names.index);
    const damage = fc.record({
      what: fc.constantFrom('pack', 'index'),
      at: fc.nat(1_000_000),
      byte: fc.nat(255),
      cut: fc.option(fc.nat(1_000_000), { freq: 4 }),
    });
    let refused = 0;
    fc.assert(
      fc.property(damage, ({ what, at, byte, cut }) => {
        const files = { pack: Buffer.from(pack), index: Buffer.from(index) };
        const bytes = what === 'pack' ? files.pack : files.index;
        bytes[at % bytes.length] = byte;
        const end = cut === null ? bytes.length : cut % bytes.length;
        writeFileSync(broken.pack, what === 'pack' ? bytes.subarray(0, end) : files.pack);
        writeFileSync(broken.index, what === 'index' ? bytes.subarray(0, end) : files.index);
        try {
          readPack(broken, 20, cut === null ? 0 : undefined);
        } catch (failure) {
          refused += 1;
          expect(failure).toBeInstanceOf(PackFailure);
        }
      }),
      { numRuns: 150, seed: 9 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  it('whose deltas go in a circle is refused', () => {
    const layout = {
      entryOf: new Uint32Array(3),
      types: Uint8Array.of(ENTRY.blob, ENTRY.idDelta, ENTRY.idDelta),
      sizes: new Float64Array(3),
      starts: new Float64Array(3),
      ends: new Float64Array(3),
      bases: Int32Array.of(-1, 2, 1),
    };
    // Nothing leads from a whole text into a circle, so nobody walks it.
    expect([...deltaTrees(layout).blobs]).toEqual([0]);
  });
});
