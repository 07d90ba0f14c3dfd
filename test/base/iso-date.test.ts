import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/base/iso-date.ts';
import { IsoDate } from '../../src/config/values.ts';

describe('a day', () => {
  it('is its midnight in UTC', () => {
    expect(parseIsoDate('2027-01-31')?.toISOString()).toBe('2027-01-31T00:00:00.000Z');
  });

  it('is one in the command line where it is one in the configuration', () => {
    const two = fc.nat(40).map((number) => String(number).padStart(2, '0'));
    const written = fc.tuple(fc.integer({ min: 1970, max: 2400 }), two, two).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(
        fc.oneof(written, fc.constantFrom('', '2027-1-3', '2027-01-31T00:00', '2024-02-29', '2023-02-29')),
        (text) => {
          expect(parseIsoDate(text) !== undefined).toBe(IsoDate.safeParse(text).success);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
