import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { ENTRY } from '../../../src/sources/pack/pack-file.ts';
import { readPackIndex } from '../../../src/sources/pack/pack-listing.ts';
import { anyDamage, damaged } from '../../damage.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { temporaryFolder } from '../../git/command.ts';
import { growingDelta, type MadeEntry, madeId, packOf } from './pack-files.ts';
import { type ReadPack, readPack } from './read-pack.ts';

const folder = temporaryFolder('made-packs');

/** Every text that the reader gives, by id; or why it refuses. Anything but a refusal is a failure of the test. */
function readAll(pack: Buffer, index: Buffer): ReadonlyMap<string, string> | string {
  const read = readFiles(pack, index);
  return typeof read === 'string'
    ? read
    : new Map([...read.texts].map(([oid, { bytes }]) => [oid, bytes.toString('latin1')]));
}

function readFiles(pack: Buffer, index: Buffer): ReadPack | string {
  const names = { pack: join(folder, 'a.pack'), index: join(folder, 'a.idx') };
  writeFileSync(names.pack, pack);
  writeFileSync(names.index, index);
  const [whole, inParts] = [undefined, 0].map((mostWhole) => {
    try {
      return readPack(names, 20, mostWhole);
    } catch (failure) {
      expect(failure).toBeInstanceOf(PackFailure);
      return (failure as PackFailure).message;
    }
  });
  expect(isDeepStrictEqual(inParts, whole)).toBe(true);
  for (const { bytes, ranges = [] } of typeof whole === 'object' ? whole.texts.values() : [])
    for (const place of ranges) expect(place).toBeLessThanOrEqual(bytes.length);
  return whole ?? '';
}

function textsOf(
  entries: readonly MadeEntry[],
  offsets?: ReadonlyMap<number, number>,
): ReturnType<typeof readAll> {
  const { pack, index } = packOf(entries, offsets);
  return readAll(pack, index);
}

const id = (index: number): string => madeId(index).toString('hex');
const blob = (text: string): MadeEntry => ({ type: ENTRY.blob, content: Buffer.from(text) });

describe('a pack that somebody made', () => {
  it('is read, with deltas before their bases and after them', () => {
    const entries: MadeEntry[] = [
      { type: ENTRY.idDelta, content: growingDelta(4, 'two'), base: 1 },
      blob('one '),
      { type: ENTRY.idDelta, content: growingDelta(7, ' three'), base: 0 },
    ];
    expect(textsOf(entries)).toEqual(
      new Map([
        [id(1), 'one '],
        [id(0), 'one two'],
        [id(2), 'one two three'],
      ]),
    );
  });

  it('whose deltas go in a circle, or are of themselves, leaves them out', () => {
    const circle: MadeEntry[] = [
      blob('one'),
      { type: ENTRY.idDelta, content: growingDelta(3, 'a'), base: 2 },
      { type: ENTRY.idDelta, content: growingDelta(3, 'b'), base: 1 },
      { type: ENTRY.idDelta, content: growingDelta(3, 'c'), base: 3 },
      { type: ENTRY.offsetDelta, content: growingDelta(3, 'd'), back: 0 },
    ];
    expect(textsOf(circle)).toEqual(new Map([[id(0), 'one']]));
  });

  it('with a chain of 5,000 deltas is read to its end', () => {
    const entries: MadeEntry[] = [blob('x')];
    for (let depth = 1; depth <= 5_000; depth += 1)
      entries.push({ type: ENTRY.idDelta, content: growingDelta(depth, 'y'), base: depth - 1 });
    const texts = textsOf(entries);
    expect(texts).toHaveProperty('size', 5_001);
  });

  it('with a text that is too large to be held leaves it to git, with those made of it', () => {
    const entries: MadeEntry[] = [
      { ...blob('one'), size: 2 ** 40 },
      { type: ENTRY.idDelta, content: growingDelta(3, 'a'), base: 0 },
      blob('two'),
    ];
    expect(textsOf(entries)).toEqual(new Map([[id(2), 'two']]));
  });

  const twenty = blob('a text of some length');
  it.each<[string, readonly MadeEntry[], ReadonlyMap<number, number> | undefined, string]>([
    ['a size that is too small', [{ ...twenty, size: 5 }], undefined, 'an object is not as long as it says'],
    [
      'a size that is too large',
      [{ ...twenty, size: 500 }],
      undefined,
      'an object is not as long as it says',
    ],
    [
      'packed bytes that end too early',
      [{ ...twenty, packed: deflateSync(twenty.content).subarray(0, 9) }, blob('b')],
      undefined,
      'an object cannot be inflated',
    ],
    [
      'packed bytes that are none',
      [{ ...twenty, packed: Buffer.alloc(20, 0xff) }, blob('b')],
      undefined,
      'an object cannot be inflated',
    ],
    ['an unknown type', [{ ...twenty, type: 5 }], undefined, 'an object has the unknown type 5'],
    [
      'a delta of another base',
      [blob('one'), { type: ENTRY.idDelta, content: growingDelta(9, 'a'), base: 0 }],
      undefined,
      'a delta is of another base',
    ],
    [
      'an index that points behind the pack',
      [twenty],
      new Map([[0, 9_000_000_000]]),
      'two objects begin at one place',
    ],
    ['an index that points into the header', [twenty], new Map([[0, 4]]), 'two objects begin at one place'],
    [
      'an index that points twice to one place',
      [twenty, blob('b')],
      new Map([[1, 12]]),
      'two objects begin at one place',
    ],
  ])('with %s is refused', (_, entries, offsets, why) => {
    expect(textsOf(entries, offsets)).toBe(why);
  });

  it('whose last delta is cut off before the id of its base is refused', () => {
    const cut: MadeEntry = { type: ENTRY.blob, content: Buffer.alloc(0) };
    const entries = [cut, { type: ENTRY.idDelta, content: Buffer.from([0, 0, 0xf0, 0, 0, 0, 0]), base: 0 }];
    const { starts } = packOf(entries);
    // The index points at the header of a delta whose id is taken for the next object.
    expect(textsOf(entries, new Map([[0, (starts[1] as number) + 1]]))).toBe(
      'the header of an object is cut off',
    );
  });

  it('of entries at random, is read or refused', { timeout: FUZZ_TIMEOUT }, () => {
    const entry: fc.Arbitrary<MadeEntry> = fc.record(
      {
        type: fc.integer({ min: 0, max: 7 }),
        content: fc.oneof(
          fc.uint8Array({ maxLength: 40 }),
          fc
            .tuple(fc.nat(60), fc.string({ maxLength: 20 }))
            .map(([length, added]) => growingDelta(length, added)),
        ),
        size: fc.oneof(fc.nat(300), fc.constantFrom(2 ** 31, 2 ** 33, 2 ** 52)),
        back: fc.nat(400),
        base: fc.nat(8),
        packed: fc.uint8Array({ maxLength: 30 }),
      },
      { requiredKeys: ['type', 'content'] },
    );
    const offsets = fc.dictionary(
      fc.constantFrom('0', '1', '2'),
      fc.oneof(fc.nat(500), fc.constant(2 ** 40)),
      { maxKeys: 1 },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), offsets, (entries, told) => {
        textsOf(entries, new Map(Object.entries(told).map(([index, offset]) => [Number(index), offset])));
      }),
      fuzzRuns(300),
    );
  });

  it('however it is damaged, is read as it says or refused', { timeout: FUZZ_TIMEOUT }, () => {
    const entries: MadeEntry[] = [
      blob('one text that others are made of, line by line\n'.repeat(9)),
      { type: ENTRY.offsetDelta, content: growingDelta(423, 'two'), back: 0 },
      { type: ENTRY.idDelta, content: growingDelta(426, 'three'), base: 1 },
      blob('and another one'),
    ];
    const { starts } = packOf(entries);
    const back = (starts[1] as number) - (starts[0] as number);
    const { pack, index } = packOf(
      entries.map((each) => (each.back === undefined ? each : { ...each, back })),
    );
    expect(readAll(pack, index)).toHaveProperty('size', 4);
    fc.assert(
      fc.property(
        fc.array(anyDamage, { maxLength: 2 }),
        fc.array(anyDamage, { maxLength: 2 }),
        (ofPack, ofIndex) => {
          readAll(damaged(pack, ofPack), damaged(index, ofIndex));
        },
      ),
      fuzzRuns(300),
    );
  });
});

it('an index of any bytes is read or refused', () => {
  const { index } = packOf([blob('a'), blob('b')]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1_200 }), fc.boolean(), (bytes, asTwo) => {
      const start = asTwo ? index.subarray(0, 8) : Buffer.alloc(0);
      try {
        const listing = readPackIndex(Buffer.concat([start, bytes, Buffer.alloc(900)]), 20);
        for (let at = 0; at < Math.min(3, listing.count); at += 1) {
          expect(listing.hexId(at)).toHaveLength(40);
          expect(listing.find(Buffer.from(listing.hexId(at), 'hex'), 0)).toBeLessThan(listing.count);
        }
      } catch (failure) {
        expect(failure).toBeInstanceOf(PackFailure);
      }
    }),
    fuzzRuns(200),
  );
});
