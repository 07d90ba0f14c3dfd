import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import { createAnchorFinder } from '../../../src/detect/engine/anchors.ts';

/** Without the case of ASCII letters; other bytes, such as those of UTF-8, are themselves. */
function fold(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Every place of every anchor, found the slow way. */
function naively(anchors: readonly string[], text: string): string[] {
  const folded = fold(text);
  return anchors.flatMap((anchor, index) => {
    const places: string[] = [];
    for (let at = folded.indexOf(fold(anchor)); at !== -1; at = folded.indexOf(fold(anchor), at + 1)) {
      places.push(`${index}@${at}`);
    }
    return places;
  });
}

function byFinder(anchors: readonly string[], text: string): string[] {
  const {
    count,
    starts,
    anchors: found,
  } = createAnchorFinder(anchors).findAnchors(Buffer.from(text, 'latin1'));
  return Array.from({ length: count }, (_, hit) => `${found[hit]}@${starts[hit]}`);
}

describe('the anchor finder', () => {
  it('finds what a search for each anchor finds, overlaps and all', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', 'B', '_', '-'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8, selector: (text) => text.toLowerCase() }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '_', '-', 'é'), maxLength: 80 }),
        (anchors, text) => {
          expect(byFinder(anchors, text).sort()).toEqual(naively(anchors, text).sort());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does so for the anchors of all rules', () => {
    const anchors = [...new Set(RULES.flatMap((rule) => rule.anchors.map((anchor) => anchor.toLowerCase())))];
    const text = `${anchors.join('')} ${anchors.join(' ').replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())} ${anchors.toReversed().join('x')}`;
    expect(byFinder(anchors, text).sort()).toEqual(naively(anchors, text).sort());
  });

  it('keeps more hits than its first buffers hold', () => {
    expect(createAnchorFinder(['a']).findAnchors(Buffer.alloc(10_000, 'a')).count).toBe(10_000);
  });
});
