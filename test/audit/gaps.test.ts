import { describe, expect, it } from 'vitest';
import { collectGaps } from '../../src/audit/gaps.ts';
import { RekeyError } from '../../src/base/errors.ts';

const running = new AbortController().signal;

describe('what could not be looked at', () => {
  it.each(['aws-denied', 'aws-refused', 'aws-unavailable'])('is one gap of many after %s', async (code) => {
    const gaps = collectGaps(running);
    const fail = (): Promise<never> => Promise.reject(new RekeyError({ code, what: 'Because.' }));
    expect(await gaps.attempt('This', fail)).toBeUndefined();
    expect(await gaps.attempt('This', fail)).toBeUndefined();
    expect(await gaps.attempt('That', async () => 7)).toBe(7);
    expect(gaps.list()).toEqual(['This could not be looked at (2 times): Because.']);
  });

  it('ends the audit when every other question would fail too', async () => {
    const error = new RekeyError({ code: 'aws-no-credentials', what: 'There are none.' });
    await expect(collectGaps(running).attempt('This', () => Promise.reject(error))).rejects.toBe(error);
  });

  it('is never a bug of our own', async () => {
    const bug = new TypeError('x is undefined');
    await expect(collectGaps(running).attempt('This', () => Promise.reject(bug))).rejects.toBe(bug);
  });

  it('is everything that was left when the run was stopped', async () => {
    const stop = new AbortController();
    const gaps = collectGaps(stop.signal);
    expect(await gaps.attempt('This', async () => 1)).toBe(1);
    stop.abort(new Error('Stopped by SIGTERM.'));
    let asked = false;
    const ask = async (): Promise<void> => {
      asked = true;
    };
    expect(await gaps.attempt('That', ask)).toBeUndefined();
    expect(asked).toBe(false);
    expect(gaps.list()).toEqual([
      'What was left when the run was stopped could not be looked at: Stopped by SIGTERM.',
    ]);
  });
});
