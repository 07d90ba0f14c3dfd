import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RollBack,
  readIntent,
  readRetirement,
  readRollBack,
  readRolloutNote,
  readStamp,
  writeIntent,
  writeRetirement,
  writeRollBack,
  writeRolloutNote,
  writeStamp,
} from '../../src/rotate/journal.ts';

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

  it('says what became of an old key', () => {
    const more = fc.oneof(
      fc.constant({}),
      fc.constant({ again: true }),
      fc.constant({ knownUse: 'never' as const }),
      time.map((knownUse) => ({ knownUse })),
    );
    fc.assert(
      fc.property(word, time, more, (id, at, rest) => {
        const text = writeRetirement({ id, at, ...rest });
        expect(text).toMatch(TAG_VALUE);
        expect(readRetirement(text)).toEqual({ id, at, ...rest });
      }),
    );
  });

  it('says what is rolled back, with the longest ids too', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9-]{32,64}$/);
    const why = fc.constantFrom('asked' as const, 'rejected' as const);
    fc.assert(
      fc.property(id, id, id, why, time, (from, to, candidate, reason, at) => {
        const rollBack: RollBack = { from, to, candidate, why: reason, at };
        expect(writeRollBack(rollBack)).toMatch(TAG_VALUE);
        expect(readRollBack(writeRollBack(rollBack))).toEqual(rollBack);
      }),
    );
  });

  it.each([
    undefined,
    '',
    'a',
    ' 2026-01-01T00:00:00.000Z',
    'a 2026-01-01T00:00:00.000Z b',
    'a x2026-01-01T00:00:00.000Z',
    'a 2026-01-01T00:00:00.000Zx',
    'a 2026-13-01T00:00:00.000Z',
    'a 2026-01-01T00:00:00.000Z(b)',
    'a 2026-01-01',
  ])('says nothing of a time in "%s"', (text) => {
    expect(readStamp(text)).toBeUndefined();
  });

  it.each([
    undefined,
    'a 2026-01-01T00:00:00.000Z',
    ' 2026-01-01T00:00:00.000Z none',
    'a 2026-01-01 none',
    'a 2026-01-01T00:00:00.000Z none b',
  ])('says nothing of an intent in "%s"', (text) => {
    expect(readIntent(text)).toBeUndefined();
  });

  it('says what was asked of a downstream', () => {
    const at = new Date('2026-01-01T00:00:00.000Z');
    const note = { id: 'a', done: 12, digest: 'd', phase: 'asking' as const, ref: 'r', at };
    expect(readRolloutNote(writeRolloutNote(note))).toEqual(note);
    expect(readRolloutNote('a 0 d asked r 2026-01-01T00:00:00.000Z')).toMatchObject({
      phase: 'asked',
      done: 0,
    });
  });

  it.each([
    undefined,
    'a 1 d asking r',
    ' 1 d asking r 2026-01-01T00:00:00.000Z',
    'a x d asking r 2026-01-01T00:00:00.000Z',
    'a 1x d asking r 2026-01-01T00:00:00.000Z',
    'a x1 d asking r 2026-01-01T00:00:00.000Z',
    'a 1234 d asking r 2026-01-01T00:00:00.000Z',
    'a 1  asking r 2026-01-01T00:00:00.000Z',
    'a 1 d perhaps r 2026-01-01T00:00:00.000Z',
    'a 1 d asking  2026-01-01T00:00:00.000Z',
    'a 1 d asking r 2026-01-01T00:00:00.000Z b',
  ])('says nothing of a downstream in "%s"', (text) => {
    expect(readRolloutNote(text)).toBeUndefined();
  });

  it.each([
    'a 2026-01-01T00:00:00.000Z often',
    'a 2026-01-01T00:00:00.000Z again b',
    'a 2026-01-01T00:00:00.000Z 2026-01-01',
    ' 2026-01-01T00:00:00.000Z',
    'a never',
  ])('says nothing of an old key in "%s"', (text) => {
    expect(readRetirement(text)).toBeUndefined();
  });

  it.each([
    'none',
    'a b c asked',
    'a b c perhaps 2026-01-01T00:00:00.000Z',
    'a b c asked 2026-01-01T00:00:00.000Z d',
    ' b c asked 2026-01-01T00:00:00.000Z',
    'a  c asked 2026-01-01T00:00:00.000Z',
    'a b  asked 2026-01-01T00:00:00.000Z',
    'a b c asked 2026-01-01',
  ])('says nothing of a roll-back in "%s"', (text) => {
    expect(readRollBack(text)).toBeUndefined();
  });

  it('says nothing when somebody else wrote it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readIntent(text)).toBeUndefined();
        expect(readStamp(text)).toBeUndefined();
        expect(readRetirement(text)).toBeUndefined();
        expect(readRollBack(text)).toBeUndefined();
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
