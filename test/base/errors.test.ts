import { describe, expect, it } from 'vitest';
import { formatPlace, messageOf, RekeyError } from '../../src/base/errors.ts';

describe('an error that its reader can mend', () => {
  it('says where, what, what to do and where to read on, in this order', () => {
    const error = new RekeyError({
      code: 'config-invalid',
      what: 'This is wrong.',
      fix: 'Do that.',
      where: { file: 'rekey.yml', line: 3, column: 5 },
      docs: 'https://example.com/docs',
    });
    expect(error.message).toBe('rekey.yml:3:5: This is wrong. Do that. (https://example.com/docs)');
    expect(error.name).toBe('RekeyError');
  });

  it('may be a sentence and no more', () => {
    const error = new RekeyError({ code: 'x', what: 'This is wrong.' });
    expect(error.message).toBe('This is wrong.');
    expect([error.fix, error.where, error.docs]).toEqual([undefined, undefined, undefined]);
    expect('cause' in error).toBe(false);
  });

  it('ends the run as wrong usage unless it says otherwise', () => {
    expect(new RekeyError({ code: 'x', what: 'y' }).exit).toBe(2);
    expect(new RekeyError({ code: 'x', what: 'y', exit: 3 }).exit).toBe(3);
  });

  it('keeps its cause', () => {
    const cause = new TypeError('deep');
    expect(new RekeyError({ code: 'x', what: 'y', cause }).cause).toBe(cause);
  });

  it.each([
    [{ file: 'a' }, 'a'],
    [{ file: 'a', line: 1 }, 'a:1'],
    [{ file: 'a', line: 1, column: 2 }, 'a:1:2'],
  ])('names the place %j as %s', (place, text) => {
    expect(formatPlace(place)).toBe(text);
  });

  it.each([
    [new Error('boom'), 'boom'],
    ['boom', 'boom'],
    [undefined, 'undefined'],
    [7, '7'],
  ])('has the message of whatever was thrown: %s', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});
