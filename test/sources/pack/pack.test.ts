import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createDeltaReader } from '../../../src/sources/pack/delta.ts';
import { deltaTrees, walkTree } from '../../../src/sources/pack/delta-trees.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { ENTRY, openPack } from '../../../src/sources/pack/pack-file.ts';
import { type IdBytes, readPackIndex } from '../../../src/sources/pack/pack-listing.ts';
import { type PackNames, packsOf } from '../../../src/sources/pack/pack-set.ts';
import { git, temporaryFolder } from '../../git/command.ts';
import { createRepository, type Repository } from '../../git/repository.ts';

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

interface Read {
  readonly texts: ReadonlyMap<string, Buffer>;
  readonly deltas: number;
}

function readAll({ pack: packName, index: indexName }: PackNames, idBytes: IdBytes = 20): Read {
  const index = readPackIndex(readFileSync(indexName), idBytes);
  const pack = openPack(packName, idBytes);
  try {
    const layout = pack.readLayout(index);
    const trees = deltaTrees(layout);
    const texts = new Map<string, Buffer>();
    const reading = { pack, layout, trees, deltas: createDeltaReader() };
    for (const root of trees.roots) {
      walkTree(
        root,
        reading,
        ({ entry, bytes }) =>
          void texts.set(index.hexId(layout.entries[entry] as number), Buffer.from(bytes)),
        () => undefined,
      );
    }
    return { texts, deltas: layout.types.filter((type) => type >= ENTRY.offsetDelta).length };
  } finally {
    pack.close();
  }
}

function onlyPack(gitDir: string): PackNames {
  const [first, ...others] = packsOf(gitDir);
  if (!first || others.length > 0) throw new Error('there is not one pack');
  return first;
}

function expectWhatGitReads(repository: Repository, { texts }: Read): void {
  const listed = repository.git('cat-file', '--batch-check', '--batch-all-objects').split('\n');
  const wanted = listed
    .map((line) => line.split(' '))
    .filter(([, type]) => type !== 'tree' && type !== undefined);
  expect(new Set(texts.keys())).toEqual(new Set(wanted.map(([oid]) => oid)));
  for (const [oid = '', type = ''] of wanted)
    expect(texts.get(oid)?.equals(repository.gitBytes(['cat-file', type, oid]))).toBe(true);
}

describe('a pack', () => {
  const repository = manyVersions();

  it.each([
    ['with bases by their offset', []],
    ['with bases by their id', ['-c', 'repack.useDeltaBaseOffset=false']],
    ['with an index of version 1', ['-c', 'pack.indexVersion=1']],
  ])('%s is read as git reads it', (_, options) => {
    repository.git(...options, 'repack', '-adfq');
    const read = readAll(onlyPack(repository.gitDir));
    expect(read.deltas).toBeGreaterThan(50);
    expectWhatGitReads(repository, read);
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
    const { texts } = readAll(onlyPack(join(dir, '.git')), 32);
    for (const [oid, bytes] of texts) {
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
          readAll(broken);
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
      entries: new Uint32Array(3),
      types: Uint8Array.of(ENTRY.blob, ENTRY.idDelta, ENTRY.idDelta),
      sizes: new Float64Array(3),
      starts: new Float64Array(3),
      ends: new Float64Array(3),
      bases: Int32Array.of(-1, 2, 1),
    };
    // Nothing leads from a whole text into a circle, so nobody walks it.
    expect([...deltaTrees(layout).roots]).toEqual([0]);
  });
});

describe('a delta', () => {
  const reader = createDeltaReader();

  it('says where its result differs from the base', () => {
    const base = Buffer.from('0123456789');
    // Copy 0–3, insert "ab", copy 5–9.
    const { result, changes } = reader.apply(
      base,
      Uint8Array.of(10, 11, 0x91, 0, 4, 2, 0x61, 0x62, 0x91, 5, 5),
    );
    expect(result.toString()).toBe('0123ab56789');
    expect([...changes.ranges.subarray(0, changes.length)]).toEqual([4, 6]);
  });

  it('says where parts that were apart meet, and where the beginning or the end is gone', () => {
    const base = Buffer.from('0123456789');
    const { result, changes } = reader.apply(base, Uint8Array.of(10, 4, 0x91, 1, 2, 0x91, 6, 2));
    expect(result.toString()).toBe('1267');
    expect([...changes.ranges.subarray(0, changes.length)]).toEqual([0, 0, 2, 2, 4, 4]);
  });

  it.each([
    ['of another base', [9, 0]],
    ['that copies from outside', [10, 4, 0x91, 8, 4]],
    ['that gives less', [10, 4, 0x91, 0, 2]],
    ['that gives more', [10, 1, 2, 0x61, 0x62]],
    ['with an unknown instruction', [10, 1, 0]],
    ['that is cut off', [10, 4, 4, 0x61]],
    ['whose size has no end', [0x8a, 0x80, 0x80]],
  ])('%s is refused', (_, bytes) => {
    expect(() => reader.apply(Buffer.from('0123456789'), Uint8Array.from(bytes))).toThrow(PackFailure);
  });
});
