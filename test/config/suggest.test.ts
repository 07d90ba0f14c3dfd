import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/config/suggest.ts';

describe('a suggestion', () => {
  it.each([
    ['roate', 'rotate'],
    ['Rotate', 'rotate'],
    ['rtoate', 'rotate'],
    ['supress', 'suppress'],
    ['max_new', 'max-new'],
  ])('for %s is %s', (word, meant) => {
    expect(suggest(word, ['scan', 'suppress', 'aws', 'rotate', 'passwords', 'max-new'])).toBe(meant);
  });

  it('is not made when nothing is near', () => {
    expect(suggest('kubernetes', ['scan', 'suppress', 'rotate'])).toBeUndefined();
    expect(suggest('x', [])).toBeUndefined();
  });

  it('is the word itself when it is among the candidates', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.array(fc.string({ unit: 'grapheme-ascii' })),
        (word, others) => {
          const lower = word.toLowerCase();
          fc.pre(!others.some((other) => other !== word && other.toLowerCase() === lower));
          expect(suggest(word, [...others, word])).toBe(word);
        },
      ),
    );
  });

  it('is found over one slip of the finger', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'.split('')), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'replace'),
        (meant, seed, slip) => {
          const at = seed % (meant.length - 1);
          const [before, one, two, after] = [
            meant.slice(0, at),
            meant[at],
            meant[at + 1],
            meant.slice(at + 2),
          ];
          const typed = {
            drop: `${before}${two}${after}`,
            double: `${before}${one}${one}${two}${after}`,
            swap: `${before}${two}${one}${after}`,
            replace: `${before}z${two}${after}`,
          }[slip];
          expect(suggest(typed, [meant, 'zzzzzzzzzzzzzzzzzz'])).toBe(meant);
        },
      ),
    );
  });
});
