import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupedDigits } from '../../src/base/grouped-digits.ts';

it('digits are grouped as in English', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.double({ min: -1e6, max: 1e6, noNaN: true })), (number) => {
      // JavaScript has two zeros, of which people write one.
      if (!Object.is(number, -0)) expect(groupedDigits(number)).toBe(number.toLocaleString('en-US'));
    }),
  );
});
