import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertExcerpt } from '../../src/base/hostile-text.ts';

/** Whatever moves a cursor, breaks a line, hides or turns text around, or is no character at all. */
const DANGEROUS =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\u001b', '\n', '\r', '\u202e', '\u200b', '\ud800', '\udc00', '\u0085', '😀', '::'),
  ),
});

describe('text from outside', () => {
  it('cannot speak to a terminal, a log or a page once it is inert', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(inert(text)).not.toMatch(DANGEROUS);
      }),
    );
  });

  it('stays inert when it is cut short, and keeps to its length', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 12 }), (text, max) => {
        const excerpt = inertExcerpt(text, max);
        expect(excerpt).not.toMatch(DANGEROUS);
        expect(excerpt.length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is left as it is when there is nothing dangerous in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(inert(text)).toBe(text);
      }),
    );
    expect(inert('Grüße, 世界 😀')).toBe('Grüße, 世界 😀');
  });

  it.each([
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['a\ud800b', 'a\\u{d800}b'],
  ])('shows what it tried: %j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it('says that it was cut', () => {
    expect(inertExcerpt('abcdef', 4)).toBe('abc…');
    expect(inertExcerpt('abcd', 4)).toBe('abcd');
  });
});
