import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerKind } from '../../../src/base/container-kind.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { anyDamage, damaged } from '../../damage.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { tarOf, zipOf } from '../containers/archives.ts';
import { onePage } from '../containers/pdf-files.ts';
import { exampleSource } from '../example-source.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(17);
const secret = `glpat-${make.base62(20)}`;
const text = `${Array.from({ length: 30 }, () => make.lower(12)).join(' ')}\nkey: ${secret}\n${make.lower(90)}`;
const other = { name: 'b/other.txt', bytes: `${make.lower(40)} `.repeat(9) };
const file = { name: 'a.env', bytes: text };

const PACKED: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(text),
  'gzip, two': Buffer.concat([gzipSync(other.bytes), gzipSync(text)]),
  zstd: zstdCompressSync(text),
  zip: zipOf([other, file, other]),
  'zip, stored': zipOf([other, { ...file, method: 0 }, other]),
  'zip, 64-bit': zipOf([other, { ...file, zip64: true }, other]),
  'zip, descriptor': zipOf([other, { ...file, descriptor: true }, other], 'a comment'),
  'zip in zip': zipOf([other, { name: 'in.zip', bytes: zipOf([file]) }]),
  'packed tar': gzipSync(tarOf([other, file])),
};

const OTHERS: Readonly<Record<string, Buffer>> = {
  tar: tarOf([other, { name: `${'folder/'.repeat(16)}a.env`, bytes: text }], 'pax'),
  pdf: onePage(
    { dictionary: '', stream: `BT /F1 9 Tf [(${secret.slice(0, 9)}) -3 (${secret.slice(9)})] TJ ET` },
    [
      { dictionary: '/Type /ObjStm /N 1 /First 5', stream: '21 0 << /T (a) /V (b) >>' },
      { dictionary: '', stream: '1 beginbfrange <01> <05> <0041> endbfrange', filter: 'ascii85' },
    ],
  ),
  document: zipOf([
    { name: 'word/document.xml', bytes: `<?xml version="1.0"?><w:p><w:t>${text}</w:t></w:p>`, method: 0 },
  ]),
};

const damages = fc.array(anyDamage, { minLength: 1, maxLength: 3 });

/** What the detector says of damaged bytes; its places are checked. */
function look(bytes: Buffer): { readonly isFound: boolean; readonly remarks: readonly string[] } {
  const { matches, gaps, notes = [] } = detector.detect({ bytes, path: 'a.bin' });
  for (const { startByte, endByte, inside } of matches) {
    expect(startByte).toBeGreaterThanOrEqual(0);
    expect(startByte).toBeLessThanOrEqual(endByte);
    expect(endByte).toBeLessThanOrEqual(bytes.length);
    if (inside) expect(inside.endByte).toBeLessThanOrEqual(inside.bytes.length);
  }
  return { isFound: matches.some((match) => match.secret.expose() === secret), remarks: [...gaps, ...notes] };
}

describe('a packed file, however it is damaged', () => {
  it.each(Object.keys(PACKED))(
    '%s: what is in it is found, or something is said',
    { timeout: FUZZ_TIMEOUT },
    (name) => {
      const whole = PACKED[name] as Buffer;
      expect(look(whole)).toEqual({ isFound: true, remarks: [] });
      fc.assert(
        fc.property(damages, (done) => {
          const bytes = damaged(whole, done);
          const { isFound, remarks } = look(bytes);
          const isSilent = !isFound && remarks.length === 0;
          // What is no packed file any more is any file.
          expect(isSilent && containerKind(bytes) !== undefined).toBe(false);
        }),
        fuzzRuns(150),
      );
    },
  );

  it.each(Object.keys(OTHERS))('%s: is looked at, to the end', { timeout: FUZZ_TIMEOUT }, (name) => {
    const whole = OTHERS[name] as Buffer;
    expect(look(whole)).toEqual({ isFound: true, remarks: [] });
    fc.assert(
      fc.property(damages, (done) => {
        look(damaged(whole, done));
      }),
      fuzzRuns(150),
    );
  });

  it('is the same each time', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PACKED)), damages, (whole, done) => {
        const bytes = damaged(whole, done);
        expect(look(bytes)).toEqual(look(bytes));
      }),
      fuzzRuns(30),
    );
  });
});

describe('random bytes behind the beginning of a packed file', () => {
  const beginnings = [
    '1f8b0800000000000003',
    '28b52ffd',
    '504b030414000000080000000000',
    '504b0506',
    '255044462d312e370a3120',
  ].map((hex) => Buffer.from(hex, 'hex'));

  it('are looked at, to the end', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        look(Buffer.concat([start, rest]));
      }),
      fuzzRuns(400),
    );
  });

  it('and pieces of a PDF in any order', { timeout: FUZZ_TIMEOUT }, () => {
    const words = [
      '1 0 obj',
      'endobj',
      '<<',
      '>>',
      'stream\n',
      'endstream',
      '/Length 5',
      '/Filter /FlateDecode',
      '(',
      ')',
      '\\',
      '[',
      ']',
      '<',
      '>',
      '1 0 R',
      '/Type /Page',
      '/Contents 1 0 R',
      '/Font',
      '/Resources',
      '/Parent 1 0 R',
      'BT',
      'Tj',
      'TJ',
      '/F1 9 Tf',
      '/ToUnicode 1 0 R',
      'beginbfrange',
      '<0000> <ffff> <0000>',
      '/Type /ObjStm',
      '/N 9999999',
      '/First 3',
      'ID',
      'EI',
      '%',
      '\n',
      ' ',
      '-1e9',
      '/Filter [ /A85 /AHx ]',
      '~>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 80 }), (parts) => {
        look(Buffer.from(`%PDF-1.7\n${parts.join(' ')}`));
      }),
      fuzzRuns(400),
    );
  });
});
