import { describe, expect, it } from 'vitest';
import { collectGaps } from '../../src/audit/gaps.ts';
import { RekeyError } from '../../src/base/errors.ts';

describe('what could not be looked at', () => {
  it.each(['aws-denied', 'aws-refused', 'aws-unavailable'])('is one gap of many after %s', async (code) => {
    const gaps = collectGaps();
    const fail = (): Promise<never> => Promise.reject(new RekeyError({ code, what: 'Because.' }));
    expect(await gaps.attempt('This', fail)).toBeUndefined();
    expect(await gaps.attempt('This', fail)).toBeUndefined();
    expect(await gaps.attempt('That', async () => 7)).toBe(7);
    expect(gaps.list()).toEqual(['This could not be looked at (2 times): Because.']);
  });

  it('ends the audit when every other question would fail too', async () => {
    const error = new RekeyError({ code: 'aws-no-credentials', what: 'There are none.' });
    await expect(collectGaps().attempt('This', () => Promise.reject(error))).rejects.toBe(error);
  });

  it('is never a bug of our own', async () => {
    const bug = new TypeError('x is undefined');
    await expect(collectGaps().attempt('This', () => Promise.reject(bug))).rejects.toBe(bug);
  });
});
