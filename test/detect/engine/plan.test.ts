import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import { createAnchorFinder } from '../../../src/detect/engine/anchors.ts';
import { type CompiledRule, planFor, stickyPattern } from '../../../src/detect/engine/plan.ts';
import { exampleSource } from '../example-source.ts';

const plan = planFor(RULES);
const anchors = [...new Set(RULES.flatMap((rule) => rule.anchors.map((anchor) => anchor.toLowerCase())))];
const every = createAnchorFinder(anchors);
const examples = RULES.flatMap((rule) => rule.finds(exampleSource(1)).map(({ text }) => text));

/** Anchors as they stand in texts that hold no credential, examples, and pieces of them. */
const fragment = fc.oneof(
  fc.constantFrom(...anchors),
  fc.constantFrom(...anchors).map((anchor) => anchor.toUpperCase()),
  fc.constantFrom(...examples),
  fc.tuple(fc.constantFrom(...examples), fc.nat(40)).map(([text, cut]) => text.slice(cut)),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '9', '_', '-', '.', ' ', '"', '\\n', '\n', '='),
    maxLength: 24,
  }),
);

function rulesOf(anchor: number): CompiledRule[] {
  const { patterns = [], named } = plan.anchors[anchor] ?? {};
  return [...patterns, ...(named?.rules ?? [])];
}

function placesIn(finder: typeof every, text: string): Set<string> {
  const { count, starts, anchors: found } = finder.findAnchors(Buffer.from(text, 'latin1'));
  return new Set(Array.from({ length: count }, (_, hit) => `${starts[hit]} ${found[hit]}`));
}

describe('the search for anchors', () => {
  it('leaves out only places where no rule of the anchor matches', () => {
    // Anchors that were met often are looked at closer.
    for (const anchor of anchors) placesIn(plan.finder, `${anchor}\n`.repeat(20));
    let leftOut = 0;
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 12 }), (fragments) => {
        const text = fragments.join('');
        const kept = placesIn(plan.finder, text);
        for (const place of placesIn(every, text)) {
          if (kept.has(place)) continue;
          leftOut += 1;
          const [start = 0, anchor = 0] = place.split(' ').map(Number);
          for (const compiled of rulesOf(anchor)) {
            const { match } = compiled.rule;
            if (compiled.left === 'token' && /[A-Za-z\d]/.test(text.charAt(start - 1))) continue;
            if (!(match instanceof RegExp))
              expect.unreachable(`${compiled.rule.id} reads names, and was left out`);
            const pattern = stickyPattern(compiled, match);
            pattern.lastIndex = start;
            expect(pattern.test(text), `${compiled.rule.id} matches, and was left out`).toBe(false);
          }
        }
        for (const place of kept) expect(placesIn(every, text).has(place)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(leftOut).toBeGreaterThan(500);
  });
});
