import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { ENTRY } from '../../../src/sources/pack/pack-file.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { temporaryFolder } from '../../git/command.ts';
import { madeId, packOf } from './pack-files.ts';
import { plainDelta } from './plain-delta.ts';
import { readPack } from './read-pack.ts';

const folder = temporaryFolder('deltas');
const names = { pack: join(folder, 'a.pack'), index: join(folder, 'a.idx') };

/** What a delta makes of a base, in a pack that holds both. @throws PackFailure */
function applied(base: string | Uint8Array, delta: readonly number[] | Uint8Array) {
  const { pack, index } = packOf([
    { type: ENTRY.blob, content: Buffer.from(base) },
    { type: ENTRY.idDelta, content: Uint8Array.from(delta), base: 0 },
  ]);
  writeFileSync(names.pack, pack);
  writeFileSync(names.index, index);
  const { bytes, ranges } = readPack(names).texts.get(madeId(1).toString('hex')) ?? {};
  return { result: bytes, ranges };
}

describe('a delta', () => {
  it('says where its result differs from the base', () => {
    // Copy 0–3, insert "ab", copy 5–9.
    const delta = [10, 11, 0x91, 0, 4, 2, 0x61, 0x62, 0x91, 5, 5];
    expect(applied('0123456789', delta)).toEqual({ result: Buffer.from('0123ab56789'), ranges: [4, 6] });
  });

  it('says where parts that were apart meet, and where the beginning or the end is gone', () => {
    const delta = [10, 4, 0x91, 1, 2, 0x91, 6, 2];
    expect(applied('0123456789', delta)).toEqual({
      result: Buffer.from('1267'),
      ranges: [0, 0, 2, 2, 4, 4],
    });
  });

  it.each([
    ['of another base', [9, 0], 'a delta is of another base'],
    ['that copies from outside', [10, 4, 0x91, 8, 4], 'a delta copies from outside its base'],
    [
      'that copies from far outside',
      [10, 4, 0x9f, 9, 255, 255, 255, 4],
      'a delta copies from outside its base',
    ],
    ['that gives less', [10, 4, 0x91, 0, 2], 'a delta gives less than it says'],
    ['that gives more', [10, 1, 2, 0x61, 0x62], 'a delta is cut off'],
    ['with an unknown instruction', [10, 1, 0], 'a delta has an unknown instruction'],
    ['that is cut off', [10, 4, 4, 0x61], 'a delta is cut off'],
    ['whose copy is cut off', [10, 4, 0xff, 0], 'a delta copies from outside its base'],
    ['whose size has no end', [0x8a, 0x80, 0x80], 'a size in a delta has no end'],
  ])('%s is refused', (_, bytes, why) => {
    expect(() => applied('0123456789', bytes)).toThrow(new PackFailure(why));
  });

  it('that is larger than the place for it, of bytes that hardly pack, is applied', () => {
    const base = Buffer.alloc(600_000, 'base ');
    const noise = Buffer.from(
      Array.from({ length: 1_100_000 }, (_, at) => (at * at * 31 + (at >> 7)) & 0xff),
    );
    const inserts: Buffer[] = [];
    for (let at = 0; at < noise.length; at += 127) {
      const part = noise.subarray(at, at + 127);
      inserts.push(Buffer.from([part.length]), part);
    }
    const varint = (value: number): number[] =>
      value < 128 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)];
    const copy = [0xf0, 600_000 & 0xff, (600_000 >> 8) & 0xff, 600_000 >> 16];
    const delta = Buffer.concat([
      Buffer.from([...varint(base.length), ...varint(base.length + noise.length)]),
      ...inserts,
      Buffer.from(copy),
    ]);
    const { result, ranges } = applied(base, delta);
    expect(result?.equals(Buffer.concat([noise, base]))).toBe(true);
    expect(ranges).toEqual([0, noise.length]);
  });

  it('with more changes than are told apart says that all from there on may have changed', () => {
    const base = Buffer.alloc(256, 'x');
    // Each copies one byte from where the one before did not end.
    const delta = [
      0x80,
      0x02,
      0x80,
      0x8c,
      0x06,
      ...Array.from({ length: 99_840 }, () => [0x91, 9, 1]).flat(),
    ];
    const { result, ranges = [] } = applied(base, delta);
    expect(result).toHaveLength(99_840);
    expect(ranges).toHaveLength(2 * 65_536);
    expect(ranges.slice(-4)).toEqual([65_534, 65_534, 65_535, 99_840]);
  });

  it('of any bytes gives what it says, or is refused', { timeout: FUZZ_TIMEOUT }, () => {
    const base = Buffer.from('0123456789'.repeat(30));
    const command = fc.oneof(
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 9 }) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.nat(255), fc.nat(44))
          .map(([from, count]) => Uint8Array.of(0x91, from, count + 1)),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.nat(42), fc.nat(255))
          .map(([from, count]) => Uint8Array.of(0x93, from, 1, (count % 3) + 1)),
      },
      {
        weight: 4,
        arbitrary: fc
          .uint8Array({ minLength: 1, maxLength: 127 })
          .map((text) => Uint8Array.of(text.length, ...text)),
      },
    );
    let good = 0;
    fc.assert(
      fc.property(
        fc.option(fc.nat(900), { freq: 2 }),
        fc.array(command, { maxLength: 12 }),
        (told, commands) => {
          const body = Buffer.concat(commands);
          // Mostly the size that the instructions give, so that what fits is tried too.
          const size = told ?? sizeOf(body);
          const delta = Buffer.concat([Buffer.from([0xac, 0x02, 0x80 | (size & 0x7f), size >> 7]), body]);
          const plain = plainDelta(base, delta);
          if (plain) {
            good += 1;
            expect(applied(base, delta)).toEqual(plain);
          } else expect(() => applied(base, delta)).toThrow(PackFailure);
        },
      ),
      fuzzRuns(150),
    );
    expect(good).toBeGreaterThan(20);
  });
});

/** What well-formed instructions give in all. */
function sizeOf(body: Buffer): number {
  let size = 0;
  for (let at = 0; at < body.length; ) {
    const op = body[at] as number;
    at += 1;
    if (op < 0x80) {
      size += op;
      at += op;
      continue;
    }
    const operands = [0, 1, 2, 3, 4, 5, 6].map((bit) => (op & (1 << bit) ? (body[at++] ?? 0) : 0));
    const [low = 0, middle = 0, high = 0] = operands.slice(4);
    size += low + middle * 256 + high * 65_536 || 0x1_0000;
  }
  return Math.min(size, 16_383);
}
