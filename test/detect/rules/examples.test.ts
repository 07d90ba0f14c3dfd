import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import { lowerAscii } from '../../../src/detect/engine/ascii-case.ts';
import type { Example } from '../../../src/detect/rule.ts';
import { exampleSource } from '../example-source.ts';
import { type Found, findIn } from '../found.ts';

/** Each rule makes its examples this often, from other random characters. */
const ROUNDS = 20;

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const kind = rule.kind ?? rule.id;

  it('finds each of its examples, as itself and at the secret', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      for (const example of rule.finds(exampleSource(seed)) as Example[]) {
        const secret = example.secret ?? example.text;
        const found = findIn(example.text, example.path);
        const right = { kind, secret, spanned: secret, placeholder: false };
        expect({ seed, example, found: found.map(asExpected) }).toEqual({ seed, example, found: [right] });
      }
    }
  });

  it('finds nothing but placeholders where there is nothing', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      for (const ignored of rule.ignores(exampleSource(seed))) {
        const { text, path } = typeof ignored === 'string' ? { text: ignored, path: undefined } : ignored;
        const found = findIn(text, path).filter(
          (each) => each.rule === rule.id && each.confidence !== 'placeholder',
        );
        expect({ seed, text, found }).toEqual({ seed, text, found: [] });
      }
    }
  });

  it('has an anchor in every example', () => {
    if (rule.files !== undefined && rule.anchors.length === 0) return;
    const anchors = rule.anchors.map(lowerAscii);
    const without = rule.finds(exampleSource(1)).filter(({ text }) => {
      const searched = lowerAscii(Buffer.from(text).toString('latin1'));
      return !anchors.some((anchor) => searched.includes(anchor));
    });
    expect(without).toEqual([]);
  });

  it('repeats nothing without a bound', () => {
    const source =
      rule.match instanceof RegExp ? rule.match.source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, 'C') : '';
    expect(source).not.toMatch(/[*+](?!\?)|\{\d+,\}/);
  });

  it('says what to do', () => {
    expect(rule.remedy.length).toBeGreaterThan(0);
    expect(rule.title).not.toBe('');
    for (const link of rule.links) expect(link).toMatch(/^https:\/\//);
  });
});

/** What an example is compared by; the finding of a pair has another rule's id, so the kind counts. */
function asExpected({ kind, secret, spanned, confidence }: Found): object {
  return { kind, secret, spanned, placeholder: confidence === 'placeholder' };
}

it('no two rules have the same id', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.length).toBeGreaterThan(100);
});
