import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import type { Example, Rule } from '../../../src/detect/rule.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

/** Fewer drawn characters than this are no stand-in that somebody would write. */
const DRAWN = 16;

/** What people write where a token belongs: its prefix and length, and one or two characters over and over. */
const FILLINGS: readonly (readonly [what: string, fill: (index: number) => string])[] = [
  ['x', () => 'x'],
  ['a', () => 'a'],
  ['0', () => '0'],
  ['ab', (index) => 'ab'.charAt(index % 2)],
];

/** The example with what is drawn in it, and differs from draw to draw, filled; `undefined` where that is not known. */
function filled(rule: Rule, fill: (index: number) => string): Example | undefined {
  const [first, ...others] = [1, 2, 3, 4, 5].map((seed) => rule.finds(exampleSource(seed))[0]);
  if (!first || others.some((other) => other?.text.length !== first.text.length)) return undefined;
  let drawn = 0;
  const text = Array.from(first.text).map((character, index) => {
    const differs = others.some((other) => other?.text[index] !== character);
    if (!differs || !/[A-Za-z0-9+/_-]/.test(character)) return character;
    drawn += 1;
    return fill(drawn - 1);
  });
  return drawn < DRAWN ? undefined : { ...first, text: text.join('') };
}

/** Signs or pieces of words, which nobody draws and nothing fills, stand between what is drawn in them. */
const BROKEN = new Set(['django-generated-secret-key', 'rapidapi-key', 'tailscale_api_key']);

const known = RULES.filter(
  ({ id, generic, part, opaque }) => !generic && !part && !opaque && !BROKEN.has(id),
);

describe.each(FILLINGS)('a token that is filled with %j', (_, fill) => {
  it('is no secret of any rule', () => {
    const wrong = known.flatMap((rule) => {
      const example = filled(rule, fill);
      if (!example) return [];
      const found = findIn(example.text, example.path).filter(
        (each) => each.rule === rule.id && each.confidence !== 'placeholder',
      );
      return found.length === 0 ? [] : [rule.id];
    });
    expect(wrong).toEqual([]);
  });
});
