import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, opensAt, parseWindow, type RotationWindow } from '../../src/config/rotation-window.ts';

function window(text: string): RotationWindow {
  const found = parseWindow(text);
  if (!found) throw new Error(`${text} is no window`);
  return found;
}

describe('a window', () => {
  it.each([
    ['03:00-06:00 Europe/Berlin', '2026-01-15T01:59:59Z', false],
    ['03:00-06:00 Europe/Berlin', '2026-01-15T02:00:00Z', true],
    ['03:00-06:00 Europe/Berlin', '2026-01-15T04:59:59Z', true],
    ['03:00-06:00 Europe/Berlin', '2026-01-15T05:00:00Z', false],
    // The same wall clock in summer.
    ['03:00-06:00 Europe/Berlin', '2026-07-15T01:00:00Z', true],
    ['03:00-06:00 Europe/Berlin', '2026-07-15T04:00:00Z', false],
    // Across midnight.
    ['22:30-02:00 America/New_York', '2026-01-15T03:29:59Z', false],
    ['22:30-02:00 America/New_York', '2026-01-15T03:30:00Z', true],
    ['22:30-02:00 America/New_York', '2026-01-15T06:59:59Z', true],
    ['22:30-02:00 America/New_York', '2026-01-15T07:00:00Z', false],
    ['22:00-24:00 UTC', '2026-01-15T23:59:59Z', true],
    ['22:00-24:00 UTC', '2026-01-16T00:00:00Z', false],
    // Half hours and quarters from UTC.
    ['03:00-04:00 Asia/Kathmandu', '2026-01-15T21:15:00Z', true],
    ['03:00-04:00 Australia/Lord_Howe', '2026-01-15T16:00:00Z', true],
  ])('%s at %s: %s', (text, at, expected) => {
    expect(isOpen(window(text), new Date(at))).toBe(expected);
  });

  it.each([
    [
      'the hour that spring leaves out',
      '02:15-02:45 Europe/Berlin',
      '2026-03-28T23:00Z',
      '2026-03-30T00:15Z',
    ],
    ['a window that begins in it', '02:30-04:00 Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T01:00Z'],
    ['a window after it', '03:30-04:00 Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T01:30Z'],
    ['the hour that autumn repeats', '02:15-02:45 Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T00:15Z'],
    ['its second time', '02:15-02:45 Europe/Berlin', '2026-10-25T00:50Z', '2026-10-25T01:15Z'],
    ['a window after that', '03:00-04:00 Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T02:00Z'],
  ])('knows %s', (_, text, after, opens) => {
    expect(opensAt(window(text), new Date(after))).toEqual(new Date(opens));
  });

  it('opens at the first minute at which it is open', () => {
    const minute = 60_000;
    const transitions = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-04-04T15:00Z', '2026-03-08T10:00Z'];
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
    const time = fc.integer({ min: 0, max: 1439 });
    const days = fc.tuple(fc.constantFrom(...transitions), fc.integer({ min: -1_500, max: 1_500 }));
    fc.assert(
      fc.property(time, time, fc.constantFrom(...zones), days, (from, to, zone, [near, offset]) => {
        fc.pre(from !== to);
        const clock = { text: '', from, to, zone };
        const after = new Date(new Date(near).getTime() + offset * minute);
        const opens = opensAt(clock, after);
        expect(isOpen(clock, opens)).toBe(true);
        expect(opens >= after).toBe(true);
        for (let at = after.getTime(); at < opens.getTime(); at += 7 * minute) {
          expect(isOpen(clock, new Date(at)), new Date(at).toISOString()).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '03:00-06:00',
    '3:00-6:00 UTC',
    '03:00-03:00 UTC',
    '24:00-03:00 UTC',
    '03:60-06:00 UTC',
    '03:00-24:01 UTC',
    '03:00-06:00 Europe/Berlim',
    '03:00-06:00 +01:00',
    '03:00 - 06:00 UTC',
  ])('is not written %s', (text) => {
    expect(parseWindow(text)).toBeUndefined();
  });
});
