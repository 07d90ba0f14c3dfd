import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createDetector, type Detection } from '../../../src/detect/detector.ts';
import { exampleSource } from '../example-source.ts';
import { type Packed, tarOf, zipOf } from './archives.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(31);
const token = (): string => `glpat-${make.base62(20)}`;

function look(bytes: Uint8Array, path = 'a.bin'): Detection {
  return detector.detect({ bytes, path });
}

/** `path: secret` of every match; its place is checked to be the secret's. */
function found(bytes: Uint8Array, path?: string): string[] {
  return look(bytes, path).matches.map(({ inside, secret, startByte, endByte }) => {
    expect(startByte).toBeGreaterThanOrEqual(0);
    expect(endByte).toBeLessThanOrEqual(bytes.length);
    expect(startByte).toBeLessThan(endByte);
    if (!inside) return `: ${secret.expose()}`;
    const there = Buffer.from(inside.bytes).toString('latin1', inside.startByte, inside.endByte);
    expect(there).toBe(secret.expose());
    return `${inside.path}: ${secret.expose()}`;
  });
}

const FILLER = 'some words of ordinary text, and more of them\n'.repeat(40);

describe('what is in a packed file is found', () => {
  it.each([
    ['dump.sql.gz', 'dump.sql'],
    ['DUMP.GZ', 'DUMP'],
    ['backup', 'backup'],
  ])('%s', (path, name) => {
    const secret = token();
    const bytes = gzipSync(`${FILLER}${secret}\n`);
    expect(found(bytes, `a/${path}`)).toEqual([`${name}: ${secret}`]);
    expect(look(bytes).gaps).toEqual([]);
  });

  it('under the name that it was packed under', () => {
    const secret = token();
    const plain = gzipSync(`${FILLER}${secret}\n`);
    const header = Buffer.from(plain.subarray(0, 10));
    // Extra field, name, comment, and a checksum of the header (RFC 1952, 2.3).
    header[3] = 4 + 8 + 16 + 2;
    const fields = Buffer.from('\x03\0abcinner.env\0a comment\0\0\0', 'latin1');
    expect(found(Buffer.concat([header, fields, plain.subarray(10)]), 'x.gz')).toEqual([
      `inner.env: ${secret}`,
    ]);
  });

  it('several one after the other', () => {
    const [first, second] = [token(), token()];
    const bytes = Buffer.concat([gzipSync(`${first}\n`), gzipSync(`${second}\n`), Buffer.from('junk')]);
    expect(found(bytes, 'x.gz')).toEqual([`x: ${first}`, `x: ${second}`]);
  });

  it('with a wrong checksum', () => {
    const secret = token();
    const bytes = gzipSync(`${FILLER}${secret}\n`);
    bytes.writeUInt32LE(1, bytes.length - 8);
    expect(found(bytes, 'x.gz')).toEqual([`x: ${secret}`]);
    const notes = ['looked at as it is, though it is damaged, as its checksum says'];
    expect(look(bytes)).toMatchObject({ gaps: [], notes });
  });

  it('of Zstandard, several one after the other, with other data between them', () => {
    const [first, second] = [token(), token()];
    const other = Buffer.from('502a4d180400000061626364', 'hex');
    const parts = [zstdCompressSync(`${FILLER}${first}\n`), other, zstdCompressSync(`${second}\n`)];
    expect(found(Buffer.concat(parts), 'x.json.zst')).toEqual([`x.json: ${first}`, `x.json: ${second}`]);
    const cut = Buffer.concat(parts).subarray(0, -4);
    expect(look(cut).gaps).toEqual(['looked at only as far as it goes, since it is cut off']);
  });

  it('and names in it count by the name of the text', () => {
    const value = `${make.base62(12)}!${make.digits(3)}`;
    const bytes = gzipSync(`DB_PASSWORD=${value}\n`);
    expect(look(bytes, 'prod.env.gz').matches.map(({ rule }) => rule)).toEqual(['generic-password']);
  });
});

describe('what is in an archive is found', () => {
  const secret = token();
  const text = `${FILLER}key = ${secret}\n`;
  const others: readonly Packed[] = [
    { name: 'empty/', bytes: '', method: 0 },
    { name: 'readme.md', bytes: FILLER },
  ];

  it.each<[string, Partial<Packed>]>([
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['with its length behind it', { descriptor: true }],
    ['of 64-bit sizes', { zip64: true }],
    ['that the directory does not list', { hidden: true }],
    ['that the directory does not list, with its length behind it', { hidden: true, descriptor: true }],
    ['stored, not listed, with its length behind it', { hidden: true, descriptor: true, method: 0 }],
  ])('zip: %s', (_, how) => {
    const bytes = zipOf([...others, { name: 'conf/é.env', bytes: text, ...how }, ...others], 'a comment');
    expect(found(bytes)).toEqual([`conf/é.env: ${secret}`]);
    expect(look(bytes)).toMatchObject({ gaps: [], notes: [] });
  });

  it('zip: behind a program', () => {
    const bytes = Buffer.concat([
      Buffer.from('#!/usr/bin/env python3\n'),
      zipOf([{ name: 'a.py', bytes: text }]),
    ]);
    expect(found(bytes)).toEqual([`a.py: ${secret}`]);
  });

  it('zip: that only says that it is encrypted', () => {
    const bytes = zipOf([{ name: 'a.env', bytes: text }]);
    bytes.writeUInt16LE(1, 6);
    bytes.writeUInt16LE(1, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8);
    expect(found(bytes)).toEqual([`a.env: ${secret}`]);
  });

  it('zip: whose directory says something else than the file, as both say', () => {
    const bytes = zipOf([{ name: 'a.env', bytes: text }]);
    bytes.writeUInt16LE(0, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 10);
    expect(found(bytes)).toEqual([`a.env: ${secret}`]);
    expect(look(bytes).notes).toEqual([
      'looked at as it is, though it is damaged, as its checksum says: a.env',
    ]);
  });

  it('zip: without a directory, which is said', () => {
    const whole = zipOf([...others, { name: 'a.env', bytes: text, descriptor: true }, ...others]);
    const bytes = whole.subarray(0, whole.indexOf(Buffer.from('PK\x01\x02', 'latin1')));
    expect(found(bytes)).toEqual([`a.env: ${secret}`]);
    expect(look(bytes).gaps).toEqual(['not looked at, since it cannot be unpacked']);
  });

  it('zip: with a comment that is made to look like the end of another archive', () => {
    const fake = zipOf([]).toString('latin1');
    const bytes = Buffer.from(zipOf([{ name: 'a.env', bytes: text }], fake).toString('latin1'), 'latin1');
    expect(found(bytes)).toEqual([`a.env: ${secret}`]);
  });

  it.each(['prefix', 'pax', 'gnu'] as const)('tar: with long names by %s', (how) => {
    const name = `${'folder/'.repeat(14)}of/a/long/name.env`;
    const bytes = tarOf(
      [
        { name: 'readme.md', bytes: FILLER },
        { name, bytes: text },
      ],
      how,
    );
    expect(found(bytes)).toEqual([`${name}: ${secret}`]);
    const [match] = look(bytes).matches;
    expect(bytes.toString('latin1', match?.startByte, match?.endByte)).toBe(secret);
  });

  it('tar: one behind the end of another', () => {
    const bytes = Buffer.concat([
      tarOf([{ name: 'a', bytes: FILLER }]),
      tarOf([{ name: 'b.env', bytes: text }]),
    ]);
    expect(found(bytes)).toEqual([`b.env: ${secret}`]);
  });

  it('tar: packed, as one archive', () => {
    const bytes = gzipSync(tarOf([{ name: 'a/b.env', bytes: text }]));
    expect(found(bytes, 'a.tgz')).toEqual([`a/b.env: ${secret}`]);
  });

  it('in an archive in an archive, with bytes that hold it', () => {
    const jar = zipOf([{ name: 'conf/a.env', bytes: text }]);
    const tar = tarOf([{ name: 'lib/a.jar', bytes: jar }]);
    const bytes = zipOf([...others, { name: 'all.tar', bytes: tar, method: 0 }]);
    expect(found(bytes)).toEqual([`all.tar!/lib/a.jar!/conf/a.env: ${secret}`]);
    const [match] = look(bytes).matches;
    // The packed bytes of the innermost file that lies in the file as it is.
    const packed = deflateRawSync(Buffer.from(text));
    expect(bytes.subarray(match?.startByte, match?.endByte)).toEqual(packed);
  });

  it('once, though the archive holds it unpacked', () => {
    const bytes = zipOf([{ name: 'a.env', bytes: text, method: 0 }]);
    expect(found(bytes)).toEqual([`a.env: ${secret}`]);
    const [match] = look(bytes).matches;
    expect(bytes.toString('latin1', match?.startByte, match?.endByte)).toBe(secret);
  });

  it('and what stands in the archive beside its files', () => {
    const other = token();
    const bytes = zipOf([{ name: 'a.env', bytes: text }], `made with ${other} by hand`);
    expect(found(bytes).toSorted()).toEqual([`: ${other}`, `a.env: ${secret}`].toSorted());
  });
});

describe('what could be in a file and was not looked at is said', () => {
  const secret = token();

  it('a bomb', () => {
    const bytes = gzipSync(Buffer.alloc(20_000_000, 'a'));
    expect(look(bytes).gaps).toEqual(['not looked at, since it unpacks to too much']);
  });

  it('a bomb of many files, beside others that are looked at', () => {
    const big = Buffer.alloc(9_000_000, 'lorem ipsum ');
    const bytes = zipOf([
      { name: 'a.env', bytes: `${secret}\n` },
      { name: 'b', bytes: big },
      { name: 'c', bytes: big },
      { name: 'd.env', bytes: `${secret}\n` },
    ]);
    expect(found(bytes)).toEqual([`a.env: ${secret}`]);
    expect(look(bytes).gaps).toEqual(['not looked at, since it unpacks to too much: c, d.env']);
  });

  it('a bomb whose directory lists one file again and again is one file', () => {
    const one = zipOf([{ name: 'a', bytes: Buffer.alloc(5_000_000, 'a') }]);
    const start = one.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const entry = one.subarray(start, start + 47);
    const end = Buffer.from(one.subarray(start + 47));
    end.writeUInt32LE(47 * 500, 12);
    const bytes = Buffer.concat([one.subarray(0, start), ...Array.from({ length: 500 }, () => entry), end]);
    expect(look(bytes)).toMatchObject({ matches: [], gaps: [] });
  });

  it('what is cut off, of which the rest is looked at', () => {
    const whole = gzipSync(`${secret}\n${make.base64(9_000)}`);
    const bytes = whole.subarray(0, whole.length - 2_000);
    expect(found(bytes, 'x.gz')).toEqual([`x: ${secret}`]);
    expect(look(bytes).gaps).toEqual(['looked at only as far as it goes, since it is cut off']);
    const tar = tarOf([{ name: 'a.env', bytes: `${secret}\n${FILLER}` }]).subarray(0, 700);
    expect(found(tar)).toEqual([`a.env: ${secret}`]);
    expect(look(tar).gaps).toEqual(['looked at only as far as it goes, since it is cut off: a.env']);
  });

  it('what is broken', () => {
    const bytes = gzipSync(FILLER);
    bytes.fill(0xff, 12, 30);
    expect(look(bytes).gaps).toEqual(['not looked at, since it cannot be unpacked']);
    const zip = zipOf([{ name: 'a\n::error::b', bytes: FILLER }]);
    zip.fill(0xff, 46, 60);
    expect(look(zip).gaps).toEqual(['not looked at, since it cannot be unpacked: a\\n::error::b']);
  });

  it('ways of packing that are not read', () => {
    const bytes = zipOf([{ name: 'a', bytes: FILLER, method: 14 }]);
    expect(look(bytes).gaps).toEqual(['not looked at, since it is packed in a way that is not read: a']);
  });

  it('archives in archives without end', () => {
    let bytes = zipOf([{ name: 'a.env', bytes: secret }]);
    for (let depth = 0; depth < 6; depth += 1) bytes = zipOf([{ name: `${depth}.zip`, bytes }]);
    expect(look(bytes).gaps).toEqual([
      'not looked at, since it lies in too many archives: 5.zip!/4.zip!/3.zip!/2.zip!/1.zip',
    ]);
  });

  it('and what nobody can look at is only a note', () => {
    const bytes = zipOf(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, bytes: FILLER, encrypted: true })));
    expect(look(bytes)).toMatchObject({
      gaps: [],
      notes: ['not looked at, since it is encrypted: a, b, c and 2 more'],
    });
    const sealed = Buffer.concat([Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), Buffer.alloc(40)]);
    expect(look(sealed)).toMatchObject({
      gaps: [],
      notes: ['what is in it was not looked at, since files of 7z are not opened'],
    });
  });

  it('but nothing of a part of a file, which cannot be opened', () => {
    const bytes = gzipSync(`${FILLER}${secret}`).subarray(0, 40);
    expect(detector.detect({ bytes, path: 'x.gz', isPart: true })).toMatchObject({ matches: [], gaps: [] });
  });
});

describe('the sieve of a history', () => {
  it.each([
    ['gzip', gzipSync(FILLER)],
    ['zip', zipOf([])],
    ['tar', tarOf([{ name: 'a', bytes: FILLER }])],
  ])('leaves %s to be opened', (_, bytes) => {
    expect(detector.sieve(true)?.sift({ bytes, path: 'a' }).clean).toBe(false);
    expect(detector.sieve(true)?.sift({ bytes: Buffer.from(FILLER), path: 'a' }).clean).toBe(true);
  });
});
