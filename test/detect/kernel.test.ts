import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/detect/decode/allowance.ts';
import { decodeEscapes, ESCAPE_STYLES } from '../../src/detect/decode/escapes.ts';
import { decodeQuotedPrintable } from '../../src/detect/decode/quoted-printable.ts';
import { plainView } from '../../src/detect/decode/view.ts';
import { createAnchorFinder } from '../../src/detect/engine/anchors.ts';
import { SIGN } from '../../src/detect/kernel/kernel.ts';

const { kernel } = createAnchorFinder(['key']);

/** Runs of base64 of at least `shortest`, wherever they are, found character by character. */
function runsIn(text: string, shortest: number): [start: number, end: number][] {
  return [...text.matchAll(/[\w+/-]+/g)].flatMap(({ index, 0: run }) => {
    const end = index + run.length;
    const start = text.slice(0, index).endsWith('\\') && /^[nrt]/.test(run) ? index + 1 : index;
    return end - start >= shortest ? [[start, end] satisfies [number, number]] : [];
  });
}

function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13);
}

function saysText(run: string): boolean {
  const bytes = Buffer.from(run.slice(0, 8), 'base64');
  const wide =
    isText(Buffer.from([0, 2, 4].map((at) => bytes[at] ?? 0))) && [1, 3, 5].every((at) => bytes[at] === 0);
  const hex = /^(?:0[xX])?((?:[0-9A-Fa-f]{2}){6})/.exec(run)?.[1];
  return isText(bytes) || wide || (hex !== undefined && isText(Buffer.from(hex, 'hex')));
}

function kernelRuns(text: string, shortest: number): [start: number, end: number][] {
  kernel.load(Buffer.from(text, 'latin1'));
  const { pairs, length } = kernel.runs(shortest);
  return Array.from({ length: length / 2 }, (_, at) => [pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0]);
}

const encoded = fc.oneof(
  fc.string({ minLength: 8, maxLength: 40 }).map((text) => Buffer.from(text).toString('base64')),
  fc.string({ minLength: 8, maxLength: 20 }).map((text) => Buffer.from(text, 'latin1').toString('hex')),
  fc.string({ minLength: 6, maxLength: 20 }).map((text) => Buffer.from(text, 'utf16le').toString('base64')),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '9', '/', '-', '=', ' ', '\n', '\\n', '"', '0x'),
    maxLength: 40,
  }),
);

const allowance = (): Allowance => new Allowance(1_000_000);

describe('the kernel', () => {
  it('sees a sign of every encoding that is undone', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '%41',
        '%2',
        '%z',
        '\\u0041',
        '\\x41',
        '\\n',
        '\\/',
        '&amp;',
        '&#65;',
        '&',
        '=3D',
        '=3',
        '=C3',
      ),
      fc.constantFrom('=\n', '=\r\n', ' =\n  ', '==\n', '\n', 'a', '"'),
      fc.integer({ min: 50, max: 80 }).map((length) => 'x'.repeat(length)),
    );
    const seen = { percent: 0, backslash: 0, entity: 0, mail: 0 };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const view = plainView(Buffer.from(pieces.join(''), 'latin1'), 0);
        kernel.load(view.bytes);
        const signs = kernel.signs();
        for (const style of ESCAPE_STYLES)
          if (decodeEscapes(view, style, allowance())) expect(signs & style.sign).not.toBe(0);
        const mail = decodeQuotedPrintable(view, allowance(), kernel);
        expect((signs & SIGN.mail) !== 0).toBe(kernel.mails().length > 0);
        // A sign that pads base64 is none of a mail.
        if (mail) expect(signs & SIGN.mail).not.toBe(0);
        for (const name of ['percent', 'backslash', 'entity', 'mail'] as const)
          seen[name] += (signs & SIGN[name]) === 0 ? 0 : 1;
      }),
      { numRuns: 600 },
    );
    // Neither always nor never.
    for (const count of Object.values(seen)) expect(count > 20 && count < 580).toBe(true);
  });

  it('finds the runs that say text, and no other', () => {
    fc.assert(
      fc.property(fc.array(encoded, { maxLength: 12 }), fc.constantFrom(8, 16), (parts, shortest) => {
        const text = parts.join(' ');
        const wanted = runsIn(text, shortest).filter(([start, end]) => saysText(text.slice(start, end)));
        expect(kernelRuns(text, shortest)).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
  });

  it('finds more runs than it holds at once', () => {
    const run = Buffer.from('password=1234').toString('base64').replaceAll('=', '');
    expect(kernelRuns(`${run} `.repeat(70_000), 16)).toHaveLength(70_000);
  });

  it('finds anchors across the borders of its blocks and parts', () => {
    const text = Buffer.alloc(200_000, '.');
    const places = [0, 16_382, 16_383, 16_384, 49_151, 65_534, 65_535, 65_536, 131_070, 199_997];
    for (const at of places) text.write('key', at);
    const { starts } = createAnchorFinder(['key', 'k']).findAnchors(text);
    const standing = places.filter((at) => text.toString('latin1', at, at + 3) === 'key');
    expect(standing.length).toBeGreaterThan(5);
    expect([...starts]).toEqual(expect.arrayContaining(standing));
  });

  it('forgets the text before', () => {
    kernelRuns(Buffer.from('password=12345678').toString('base64'), 16);
    expect(kernelRuns('', 16)).toEqual([]);
    kernel.load(Buffer.from('ke'));
    expect(kernel.outputs().length).toBe(0);
    kernel.load(Buffer.from('y'));
    expect(kernel.outputs().length).toBe(0);
  });
});
