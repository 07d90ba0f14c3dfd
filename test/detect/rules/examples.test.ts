import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import type { Example } from '../../../src/detect/rule.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

/** Each rule makes its examples this often, from other random characters. */
const ROUNDS = 20;

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const kind = rule.kind ?? rule.id;

  it('finds each of its examples, as itself and at the secret', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      for (const example of rule.finds(exampleSource(seed)) as Example[]) {
        const secret = example.secret ?? example.text;
        const found = findIn(example.text, example.path);
        const match = found.find((each) => each.kind === kind && each.secret === secret);
        const context = `seed ${seed}: ${example.text} gave ${JSON.stringify(found)}`;
        expect(match, context).toBeDefined();
        expect(match?.confidence, context).not.toBe('placeholder');
        expect(match?.spanned, context).toBe(secret);
        expect(found, context).toHaveLength(1);
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
        expect(found, `seed ${seed}: ${text}`).toEqual([]);
      }
    }
  });

  it('has an anchor in every example', () => {
    const anchors = rule.anchors.map((anchor) => anchor.toLowerCase());
    for (const { text } of rule.finds(exampleSource(1))) {
      expect(
        anchors.some((anchor) => text.toLowerCase().includes(anchor)),
        text,
      ).toBe(true);
    }
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

it('no two rules have the same id', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.length).toBeGreaterThan(100);
});
