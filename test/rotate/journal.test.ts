import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIntent, readStamp, writeIntent, writeStamp } from '../../src/rotate/journal.ts';

const time = fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true });
const word = fc.stringMatching(/^[A-Za-z0-9-]{1,46}$/);

/** What IAM and Secrets Manager both take as the value of a tag. */
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

describe('a tag of the journal', () => {
  it('says what was written, in characters that AWS takes', () => {
    const keyIds = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{20}$/), { maxLength: 2 });
    fc.assert(
      fc.property(word, time, keyIds, (token, at, ids) => {
        const text = writeIntent({ token, at, keyIds: ids });
        expect(text).toMatch(TAG_VALUE);
        expect(readIntent(text)).toEqual({ token, at, keyIds: ids });
        const stamp = writeStamp({ id: token, at });
        expect(stamp).toMatch(TAG_VALUE);
        expect(readStamp(stamp)).toEqual({ id: token, at });
      }),
    );
  });

  it('says nothing when somebody else wrote it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readIntent(text)).toBeUndefined();
        expect(readStamp(text)).toBeUndefined();
      }),
    );
    for (const text of [
      undefined,
      '',
      'a',
      'a b',
      'a 2026-13-45T99:99:99.000Z',
      'a 2026-01-01T00:00:00.000Z b c',
    ]) {
      expect(readIntent(text)).toBeUndefined();
      expect(readStamp(text)).toBeUndefined();
    }
  });
});
