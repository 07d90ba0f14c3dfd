import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalSearch, replaceRanges } from '../../src/credentials/literal-search.ts';

const few = fc.string({ unit: fc.constantFrom('a', 'b', '\u0161'), maxLength: 30 });
const literal = fc.string({ unit: fc.constantFrom('a', 'b', '\u0161'), minLength: 3, maxLength: 6 });

describe('the search for many literals', () => {
  it('finds exactly the places that indexOf finds', () => {
    fc.assert(
      fc.property(few, fc.array(literal, { maxLength: 6 }), (text, literals) => {
        const search = literalSearch(3);
        for (const each of literals) search.add(each);
        const expected: string[] = [];
        for (const each of new Set(literals)) {
          for (let at = text.indexOf(each); at !== -1; at = text.indexOf(each, at + 1)) {
            expected.push(`${at}-${at + each.length}`);
          }
        }
        const found = search.rangesIn(text).map(([start, end]) => `${start}-${end}`);
        expect(found.sort()).toEqual(expected.sort());
        expect(search.size).toBe(new Set(literals).size);
      }),
    );
  });

  it('replaces what overlaps as one, and what touches as two', () => {
    expect(
      replaceRanges(
        'abcdefgh',
        [
          [1, 3],
          [2, 5],
          [5, 6],
        ],
        '*',
      ),
    ).toBe('a**gh');
    expect(
      replaceRanges(
        'abcdefgh',
        [
          [1, 7],
          [2, 3],
        ],
        '*',
      ),
    ).toBe('a*h');
    expect(replaceRanges('abc', [], '*')).toBe('abc');
  });
});
