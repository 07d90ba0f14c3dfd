import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameAround, operatorsOf, readAssignment } from '../../src/detect/assignment.ts';
import { ValueEnds } from '../../src/detect/value-ends.ts';

const ANCHOR = /pass|key|token/gi;
const PIECES =
  'password,key,token,=, = ,:,: ,",\',`,\\",\\\',\\\\",\\\\\\",\\,\\n,&,;,;a=,&amp;b=,|,<,>,<key>,</key>,<![CDATA[,]]>,name="key" value=,?,{,},(,x,abc, ,\n,\r\n,0123456789';
const written = fc
  .array(fc.constantFrom(...PIECES.split(',')), { minLength: 2, maxLength: 40 })
  .map((parts) => parts.join(''));

describe('where values end', () => {
  it('is the same whatever was looked at before', () => {
    let values = 0;
    fc.assert(
      fc.property(written, fc.constantFrom(4, 16, 512), fc.boolean(), (text, longest, isReversed) => {
        const ends = new ValueEnds(text);
        const names = [...text.matchAll(ANCHOR)];
        for (const { index, 0: anchor } of isReversed ? names.toReversed() : names) {
          const span = nameAround(text, index, index + anchor.length);
          const name = { ...span, operators: operatorsOf(text, span) };
          const alone = readAssignment(text, name, longest);
          if (alone.assignment) values += 1;
          expect(readAssignment(text, name, longest, ends), text).toEqual(alone);
        }
      }),
      { numRuns: 4_000 },
    );
    expect(values).toBeGreaterThan(300);
  });

  it('is where a quote closes that is escaped as the one that opened it', () => {
    const text = 'a\\"b\\\\\\"c"d';
    const ends = new ValueEnds(text);
    const quote = 0x22;
    expect(ends.ofQuoted(0, text.length, quote, 1)).toEqual({ end: 1, closed: true });
    expect(ends.ofQuoted(0, text.length, quote, 3)).toEqual({ end: 4, closed: true });
    expect(ends.ofQuoted(0, text.length, quote, 0)).toEqual({ end: 9, closed: true });
    expect(ends.ofQuoted(0, 5, quote, 0)).toEqual({ end: 5, closed: false });
    expect(ends.ofQuoted(10, text.length, quote, 0)).toEqual({ end: 11, closed: false });
  });
});
