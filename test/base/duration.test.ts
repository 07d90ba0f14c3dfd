import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/base/duration.ts';

describe('a duration', () => {
  it.each([
    ['30s', 30_000],
    ['15m', 900_000],
    ['24h', 86_400_000],
    ['90d', 7_776_000_000],
    ['0s', 0],
    ['999999d', 86_399_913_600_000],
  ])('%s is %i milliseconds', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '30', 's', '-1d', '1.5h', '1 d', '1w', '1D', '1h30m', '1000000d', ' 1d', '1d\n', '١d'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it.each([
    [0, '0ms'],
    [999, '999ms'],
    [1_000, '1s'],
    [59_999, '1m'],
    [90_000, '1m 30s'],
    [7_500_000, '2h 5m'],
    [90 * 86_400_000, '90d'],
    [86_400_000 + 5_000, '1d 5s'],
    [2 * 86_400_000 + 3 * 3_600_000 + 60_000, '2d 3h'],
  ])('%i milliseconds are said as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('of one unit is said as it is written, in the largest unit that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), fc.constantFrom('s', 'm'), (count, unit) => {
        expect(formatDuration(parseDuration(`${count}${unit}`) ?? 0)).toBe(`${count}${unit}`);
      }),
    );
  });
});
