import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/report/text.ts';
import { wrapLines } from '../../src/report/wrap-lines.ts';
import { fullReport } from './sample-posture.ts';
import { anyReport } from './sample-report.ts';

const COLOUR = /\u001b\[[\d;]*m/g;

function words(text: string): string[] {
  return text.replaceAll(COLOUR, '').split(/[ \n]+/);
}

describe('a report on a terminal', () => {
  it('goes on below where its text began', () => {
    const text =
      'critical  A title that is longer than what fits there\n          1. Make a new key, put it where it was.\n';

    expect(wrapLines(text, 40).split('\n')).toEqual([
      'critical  A title that is longer than',
      '          what fits there',
      '          1. Make a new key, put it',
      '             where it was.',
      '',
    ]);
  });

  it('keeps addresses and paths whole, and lines that fit as they are', () => {
    const address = `          https://docs.example/${'a'.repeat(60)}`;

    expect(wrapLines(`${address}\nshort\n`, 40)).toBe(`${address}\nshort\n`);
    expect(wrapLines(`see ${'a'.repeat(60)} there`, 40)).toBe(`see\n${'a'.repeat(60)}\nthere`);
  });

  it.each([true, false])('loses no word, whatever the texts (colours: %s)', (colour) => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 40, max: 120 }), (run, columns) => {
        const text = renderText(run, { colour });

        expect(words(wrapLines(text, columns))).toEqual(words(text));
      }),
    );
  });

  it.each([60, 80, 100])('has no line above %i columns but single words', (columns) => {
    const text = wrapLines(renderText(fullReport(), { colour: true }), columns).replaceAll(COLOUR, '');
    const long = text.split('\n').filter((line) => line.length > columns);

    expect(long.filter((line) => line.trim().includes(' '))).toEqual([]);
  });

  it('is left to a terminal that is very narrow', () => {
    const text = 'a '.repeat(60);
    expect(wrapLines(text, 20)).toBe(text);
  });
});
