import { describe, expect, it } from 'vitest';
import { describedFor, judgeUpdate } from '../../../src/rotate/downstream/lambda-function.ts';
import type { LambdaFunction } from '../../../src/rotate/downstream/ports.ts';

const NAME = 'the Lambda function "mail"';
const VERSION = `rekey-${'0123456789'.repeat(4)}`;
const MARKER = '[rekey-012345678901]';

describe('the description of a function', () => {
  it.each([
    ['', MARKER],
    ['Sends mail', `Sends mail ${MARKER}`],
    ['Sends mail [rekey-aaaaaaaaaaaa]', `Sends mail ${MARKER}`],
    ['[rekey-aaaaaaaaaaaa] [rekey-bbbbbbbbbbbb]', MARKER],
    [`Sends mail ${MARKER}`, `Sends mail ${MARKER}`],
    // Not ours: too long, too short, not hexadecimal.
    ['a [rekey-aaaaaaaaaaaaa]', `a [rekey-aaaaaaaaaaaaa] ${MARKER}`],
    ['a [rekey-gggggggggggg]', `a [rekey-gggggggggggg] ${MARKER}`],
    ['x'.repeat(256 - 21), `${'x'.repeat(256 - 21)} ${MARKER}`],
  ])('%j says the version after it', (before, after) => {
    expect(describedFor(before, VERSION, NAME)).toBe(after);
  });

  it('says a version that somebody else named in the same form', () => {
    const first = describedFor('Sends mail', '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b', NAME);
    expect(first).toMatch(/^Sends mail \[rekey-[0-9a-f]{12}\]$/);
    expect(describedFor(first, VERSION, NAME)).toBe(`Sends mail ${MARKER}`);
    expect(describedFor('Sends mail', '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633c', NAME)).not.toBe(first);
  });

  it('that leaves no room is not cut', () => {
    expect(() => describedFor('x'.repeat(256 - 20), VERSION, NAME)).toThrow(
      expect.objectContaining({ code: 'lambda-description', fix: 'Shorten it to 235 characters.' }),
    );
  });
});

describe('the update of a function', () => {
  const BEGUN = Date.parse('2026-11-20T10:00:00Z');
  const marked = {
    description: `Sends mail ${MARKER}`,
    revision: '1',
    modifiedAt: new Date(BEGUN),
    update: 'Successful',
    reason: undefined,
  };
  const judge = (facts: Partial<LambdaFunction>) =>
    judgeUpdate({ ...marked, ...facts }, BEGUN, VERSION, NAME);

  it('is over when Lambda says so', () => {
    expect(judge({})).toEqual({ state: 'works', told: `${NAME} runs in new execution environments` });
    expect(judge({ update: 'InProgress' })).toEqual({ state: 'under-way', what: `${NAME} is being updated` });
  });

  it('that failed says nothing about the new value', () => {
    expect(() => judge({ update: 'Failed', reason: 'no key' })).toThrow(
      expect.objectContaining({ code: 'lambda-update-failed', what: expect.stringContaining('(no key)') }),
    );
    expect(() => judge({ update: '' })).toThrow(expect.objectContaining({ code: 'lambda-update-failed' }));
  });

  it('is not taken for over by an answer from before it', () => {
    expect(judge({ description: 'Sends mail' })).toMatchObject({ state: 'under-way' });
    expect(judge({ description: 'Sends mail', modifiedAt: new Date(BEGUN - 1) })).toMatchObject({
      state: 'under-way',
    });
  });

  it('is over too when a later one took its place', () => {
    const facts = { description: 'Sends mails', modifiedAt: new Date(BEGUN + 1) };
    expect(judge(facts)).toMatchObject({ state: 'works' });
    expect(judge({ ...facts, update: 'InProgress' })).toMatchObject({ state: 'under-way' });
  });
});
