import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import { admits, LONGEST, patternShape } from '../../../src/detect/engine/pattern-shape.ts';

/** The characters that a shape admits at one place. */
function charactersAt(pattern: RegExp, place: number): string {
  const set = patternShape(pattern)[place];
  if (!set) return '(nothing is known)';
  return Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
    .filter((character) => admits([set], Buffer.from(character, 'latin1'), 0))
    .join('');
}

/** A pattern, and a text that it matches. */
interface Matched {
  readonly source: string;
  readonly text: string;
}

const term: fc.Arbitrary<Matched> = fc.constantFrom(
  { source: 'a', text: 'a' },
  { source: '\\.', text: '.' },
  { source: '\\d', text: '7' },
  { source: '\\x41', text: 'A' },
  { source: '\\u0062', text: 'b' },
  { source: '[a-c]', text: 'b' },
  { source: '[^\\na-y]', text: '\u00e9' },
  { source: '[\\w-]', text: '-' },
  { source: '[A-Z\\d+/]', text: '+' },
  { source: '(?=[a-z]|)', text: '' },
);
const quantifier = fc.constantFrom(
  { sign: '', times: 1 },
  { sign: '?', times: 0 },
  { sign: '*', times: 0 },
  { sign: '*', times: 5 },
  { sign: '+', times: 1 },
  { sign: '{3}', times: 3 },
  { sign: '{2,}', times: 30 },
  { sign: '{0,40}', times: 20 },
  { sign: '{1,3}?', times: 2 },
);
const matching: fc.Arbitrary<Matched> = fc.letrec<{ whole: Matched; part: Matched }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    term,
    fc
      .tuple(fc.oneof({ depthSize: 'small' }, term, tie('whole')), quantifier)
      .map(([one, { sign, times }]) => ({
        source: `(?:${one.source})${sign}`,
        text: one.text.repeat(times),
      })),
  ),
  whole: fc.oneof(
    fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => ({
      source: parts.map(({ source }) => source).join(''),
      text: parts.map(({ text }) => text).join(''),
    })),
    fc
      .tuple(tie('part'), tie('part'))
      .map(([one, other]) => ({ source: `${one.source}|${other.source}`, text: one.text })),
  ),
})).whole;

describe('the shape of a pattern', () => {
  it('admits whatever the pattern matches', () => {
    fc.assert(
      fc.property(matching, fc.boolean(), ({ source, text }, fold) => {
        const shape = patternShape(new RegExp(source, fold ? 'i' : ''));
        const cased = fold ? text.toUpperCase() : text;
        expect(admits(shape, Buffer.from(`${cased}\n`, 'latin1'), 0)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says what stands at each place', () => {
    expect(charactersAt(/ab?[x-z]/, 0)).toBe('a');
    expect(charactersAt(/ab?[x-z]/, 1)).toBe('bxyz');
    expect(charactersAt(/ab?[x-z]/, 2)).toBe('(nothing is known)');
    expect(charactersAt(/(?:one|two)!/i, 1)).toBe('NWnw');
    expect(charactersAt(/k{2,}e/, 2)).toBe('ek');
    expect(charactersAt(/(?<=a)(?!z)(?<secret>[\d-]{4})\b/, 3)).toBe('-0123456789');
  });

  it('ends where a match may end, and where it may go on in another line', () => {
    expect(patternShape(/abc(?:def)?/)).toHaveLength(3);
    expect(patternShape(/(?:)|abc/)).toHaveLength(0);
    expect(patternShape(/ab[^c]d/)).toHaveLength(2);
    expect(patternShape(/a{200}/)).toHaveLength(LONGEST);
    expect(patternShape(/a(?:b*)*c/)).toHaveLength(2);
  });

  it('knows nothing of syntax that it does not read', () => {
    for (const unknown of [/\ca\b/, /\p{L}a/u, /^a/m, /\ca/, /(?<x>a)\k<x>/]) {
      expect(patternShape(unknown)).toEqual([]);
    }
  });

  it('takes what the end of the text cuts off for a beginning', () => {
    const shape = patternShape(/AKIA[A-Z]{16}/);
    expect(admits(shape, Buffer.from('xAKIAB'), 1)).toBe(true);
    expect(admits(shape, Buffer.from('xAKIAB.'), 1)).toBe(false);
  });

  it('is known of nearly every pattern of our rules', () => {
    const patterns = RULES.flatMap(({ match }) => (match instanceof RegExp ? [match] : []));
    const known = patterns.filter((each) => patternShape(each).length >= 4);
    expect(known.length / patterns.length).toBeGreaterThan(0.95);
  });
});
