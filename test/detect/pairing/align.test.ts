import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignPairs } from '../../../src/detect/pairing/align.ts';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const parts = fc
  .uniqueArray(fc.record({ start: fc.nat(5_000), label: fc.constantFrom('', '', 'dev', 'prod') }), {
    maxLength: 12,
    selector: (part) => part.start,
  })
  .map((drawn): Part[] => drawn.map(({ start, label }) => ({ start, end: start + 20, label })));

it('every part is in one pair at most, and as many are paired as can be', () => {
  fc.assert(
    fc.property(parts, parts, (ids, secrets) => {
      const pairs = alignPairs(ids, secrets);
      expect(new Set(pairs.values()).size).toBe(pairs.size);
      expect(pairs.size).toBe(Math.min(ids.length, secrets.length));
    }),
  );
});

it('without names no two pairs cross', () => {
  fc.assert(
    fc.property(parts, parts, (named, alsoNamed) => {
      const [ids, secrets] = [named, alsoNamed].map((drawn) => drawn.map((part) => ({ ...part, label: '' })));
      const pairs = [...alignPairs(ids ?? [], secrets ?? [])].sort(([a], [b]) => a.start - b.start);
      const starts = pairs.map(([, id]) => id.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

function list(from: number): Part[] {
  return Array.from({ length: 500 }, (_, index) => ({
    start: index * 100 + from,
    end: index * 100 + from + 20,
    label: '',
  }));
}

it('hundreds of each are paired in their order', () => {
  const ids = list(0);
  const secrets = list(50);
  const pairs = alignPairs(ids, secrets);
  expect(secrets.map((secret) => pairs.get(secret))).toEqual(ids);
});
