import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeltaReader } from '../../../src/sources/pack/delta.ts';
import { deltaTrees, walkTree } from '../../../src/sources/pack/delta-trees.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { ENTRY, openPack } from '../../../src/sources/pack/pack-file.ts';
import { readPackIndex } from '../../../src/sources/pack/pack-listing.ts';
import { anyDamage, damaged } from '../../damage.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { temporaryFolder } from '../../git/command.ts';
import { growingDelta, type MadeEntry, madeId, packOf } from './pack-files.ts';

const folder = temporaryFolder('made-packs');

/** Every text that the reader gives, by id; or why it refuses. Anything but a refusal is a failure of the test. */
function readAll(pack: Buffer, index: Buffer): ReadonlyMap<string, string> | string {
  const name = join(folder, 'a.pack');
  writeFileSync(name, pack);
  try {
    const listing = readPackIndex(index, 20);
    const file = openPack(name, 20);
    try {
      const layout = file.readLayout(listing);
      const trees = deltaTrees(layout);
      const reading = { pack: file, layout, trees, deltas: createDeltaReader() };
      const texts = new Map<string, string>();
      for (const root of trees.roots)
        walkTree(
          root,
          reading,
          ({ entry, bytes, from }) => {
            const { ranges, length } = from?.changes ?? { ranges: new Uint32Array(), length: 0 };
            for (let at = 0; at < length; at += 1) expect(ranges[at]).toBeLessThanOrEqual(bytes.length);
            texts.set(listing.hexId(layout.entries[entry] as number), bytes.toString('latin1'));
          },
          () => undefined,
        );
      return texts;
    } finally {
      file.close();
    }
  } catch (failure) {
    expect(failure).toBeInstanceOf(PackFailure);
    return (failure as PackFailure).message;
  }
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
    ['a size that is too small', [{ ...twenty, size: 5 }], undefined, 'an object cannot be inflated'],
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

it('a delta of any bytes gives a text of the length that it says, or is refused', {
  timeout: FUZZ_TIMEOUT,
}, () => {
  const reader = createDeltaReader();
  const base = Buffer.from('0123456789'.repeat(30));
  const command = fc.oneof(
    fc.uint8Array({ maxLength: 9 }),
    fc.constant(Uint8Array.of(0x91, 5, 9)),
    fc.constant(Uint8Array.of(2, 65, 66)),
  );
  fc.assert(
    fc.property(fc.nat(400), fc.array(command, { maxLength: 12 }), (size, commands) => {
      const delta = Buffer.concat([Buffer.from([0xac, 0x02, 0x80 | (size & 0x7f), size >> 7]), ...commands]);
      try {
        const { result, changes } = reader.apply(base, delta);
        expect(result.length).toBe(size);
        let last = 0;
        for (const place of changes.ranges.subarray(0, changes.length)) {
          expect(place).toBeGreaterThanOrEqual(last);
          expect(place).toBeLessThanOrEqual(size);
          last = place;
        }
      } catch (failure) {
        expect(failure).toBeInstanceOf(PackFailure);
      }
    }),
    fuzzRuns(500),
  );
});

it('an index of any bytes is read or refused', () => {
  const { index } = packOf([blob('a'), blob('b')]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1_200 }), fc.boolean(), (bytes, asTwo) => {
      const start = asTwo ? index.subarray(0, 8) : Buffer.alloc(0);
      try {
        const listing = readPackIndex(Buffer.concat([start, bytes, Buffer.alloc(900)]), 20);
        for (let at = 0; at < Math.min(3, listing.count); at += 1) expect(listing.id(at)).toHaveLength(20);
      } catch (failure) {
        expect(failure).toBeInstanceOf(PackFailure);
      }
    }),
    fuzzRuns(200),
  );
});
