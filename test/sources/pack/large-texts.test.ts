import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRY } from '../../../src/sources/pack/pack-file.ts';
import { temporaryFolder } from '../../git/command.ts';
import { growingDelta, type MadeEntry, madeId, packOf } from './pack-files.ts';
import { type ReadPack, readPack } from './read-pack.ts';

const folder = temporaryFolder('large-texts');
const names = { pack: join(folder, 'a.pack'), index: join(folder, 'a.idx') };

function read(entries: readonly MadeEntry[], mostWhole?: number): ReadPack {
  const { pack, index } = packOf(entries);
  writeFileSync(names.pack, pack);
  writeFileSync(names.index, index);
  return readPack(names, 20, mostWhole);
}

/** A delta that copies its base and adds bytes that do not pack. */
function addingNoise(base: number, noise: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([...varint(base), ...varint(base + noise.length)])];
  for (let at = 0; at < base; at += 0xff_ffff) {
    const count = Math.min(0xff_ffff, base - at);
    const from = [at & 0xff, (at >> 8) & 0xff, (at >> 16) & 0xff, at >> 24];
    parts.push(Buffer.from([0xff, ...from, count & 0xff, (count >> 8) & 0xff, count >> 16]));
  }
  for (let at = 0; at < noise.length; at += 127) {
    const part = noise.subarray(at, at + 127);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat(parts);
}

/** A delta that copies its base many times over. */
function copies(base: number, times: number): Buffer {
  const copy = [0xf0, base & 0xff, (base >> 8) & 0xff, base >> 16];
  const all = Array.from({ length: times }, () => copy).flat();
  return Buffer.from([...varint(base), ...varint(base * times), ...all]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 0x7f) | 0x80, ...varint(Math.floor(value / 128))];
}

const id = (index: number): string => madeId(index).toString('hex');

describe.each([
  ['held as a whole', undefined],
  ['read by parts', 0],
])('large texts of a pack that is %s', (_, mostWhole) => {
  it.each([
    ['more than a window holds', 400_000],
    ['more than the place for deltas', 1_500_000],
    ['more than all windows', 5_000_000],
  ])('are read where they or their changes are %s', (_what, length) => {
    const [base, more, last] = [randomBytes(length), randomBytes(length), Buffer.from('the end')];
    const { texts, left } = read(
      [
        { type: ENTRY.blob, content: base },
        { type: ENTRY.idDelta, content: addingNoise(length, more), base: 0 },
        { type: ENTRY.idDelta, content: addingNoise(2 * length, last), base: 1 },
        { type: ENTRY.idDelta, content: growingDelta(length, 'sibling'), base: 0 },
      ],
      mostWhole,
    );
    const wanted = [
      base,
      Buffer.concat([base, more]),
      Buffer.concat([base, more, last]),
      Buffer.concat([base, Buffer.from('sibling')]),
    ];
    for (const [index, bytes] of wanted.entries())
      expect(texts.get(id(index))?.bytes.equals(bytes)).toBe(true);
    expect(left).toEqual([]);
  });

  it('leave room for others after them', () => {
    const { texts, left } = read(
      [
        { type: ENTRY.blob, content: Buffer.alloc(72_000_000, 'large ') },
        { type: ENTRY.blob, content: Buffer.from('small') },
        { type: ENTRY.idDelta, content: growingDelta(5, 'er'), base: 1 },
      ],
      mostWhole,
    );
    expect(texts.get(id(0))?.bytes).toHaveLength(72_000_000);
    expect(texts.get(id(2))?.bytes.toString()).toBe('smaller');
    expect(left).toEqual([]);
  });
});

it('texts that grow beyond what is held are left to git, and what they are made of is not', () => {
  const { texts, left } = read([
    { type: ENTRY.blob, content: Buffer.alloc(1_000_000, 'x') },
    { type: ENTRY.idDelta, content: copies(1_000_000, 16), base: 0 },
    { type: ENTRY.idDelta, content: copies(16_000_000, 200), base: 1 },
    { type: ENTRY.idDelta, content: growingDelta(16_000_000, 'y'), base: 1 },
    { type: ENTRY.idDelta, content: Buffer.from('anything'), base: 2 },
  ]);
  expect([...texts.keys()].sort()).toEqual([id(0), id(1), id(3)].sort());
  expect([...left].sort()).toEqual([id(2), id(4)].sort());
});
