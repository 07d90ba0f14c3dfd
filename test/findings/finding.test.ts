import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding, openFindings } from '../../src/findings/finding.ts';
import { SEVERITIES } from '../../src/findings/severity.ts';

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    severity: fc.constantFrom(...SEVERITIES),
    state: fc.constantFrom('new' as const, 'known' as const, 'suppressed' as const),
    fingerprint: fc.string({ maxLength: 3 }),
    places: fc.array(fc.record({ path: fc.constantFrom('a', 'b', 'ä', 'Z'), startByte: fc.nat(3) }), {
      maxLength: 2,
    }),
  })
  .map(({ places, ...given }) => ({
    ...given,
    rule: 'r',
    title: 't',
    remedy: [],
    confidence: 'verified',
    subject: { kind: 'x' },
    locations: places.map((place) => ({
      ...place,
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 1,
      endByte: place.startByte,
    })),
  }));

function key(finding: Finding): string {
  return JSON.stringify([finding.severity, finding.state, finding.locations[0], finding.fingerprint]);
}

describe('findings', () => {
  it('have one order, however they come', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (list) => {
        const sorted = [...list].sort(compareFindings);
        const again = [...list].reverse().sort(compareFindings);
        expect(again.map(key)).toEqual(sorted.map(key));
      }),
    );
  });

  it('are compared without contradiction', () => {
    fc.assert(
      fc.property(anyFinding, anyFinding, anyFinding, (a, b, c) => {
        expect(Math.sign(compareFindings(a, b))).toBe(-Math.sign(compareFindings(b, a)) + 0);
        fc.pre(compareFindings(a, b) <= 0 && compareFindings(b, c) <= 0);
        expect(compareFindings(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('come most severe first, and new before known before suppressed', () => {
    fc.assert(
      fc.property(anyFinding, anyFinding, (a, b) => {
        fc.pre(a.severity === 'critical' && b.severity !== 'critical');
        expect(compareFindings(a, b)).toBeLessThan(0);
      }),
    );
    fc.assert(
      fc.property(anyFinding, (each) => {
        const order = (['new', 'known', 'suppressed'] as const).map((state) => ({ ...each, state }));
        expect([...order].reverse().sort(compareFindings)).toEqual(order);
      }),
    );
  });

  it('are open unless they are suppressed', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (list) => {
        expect(openFindings(list)).toEqual(list.filter(({ state }) => state === 'new' || state === 'known'));
      }),
    );
  });
});
