import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoring, pathText } from '../../src/sources/paths.ts';

describe('the name of a file as text', () => {
  it('is the name itself when it is UTF-8, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(pathText(Buffer.from(name))).toBe(name);
      }),
    );
  });

  it('shows the bytes that are not UTF-8, so that two names stay two', () => {
    expect(pathText(Buffer.from([0x61, 0xff, 0xc3, 0xa4, 0xc3]))).toBe('a\\xffä\\xc3');
    expect(pathText(Buffer.from([0xed, 0xa0, 0x80]))).toBe('\\xed\\xa0\\x80');
    expect(pathText(Buffer.concat([Buffer.from('\ufffd'), Buffer.from([0xfe])]))).toBe('\ufffd\\xfe');
  });
});

describe('scan.ignore-paths', () => {
  it.each([
    ['**/fixtures/**', 'a/fixtures/b.txt', true],
    ['**/fixtures/**', 'fixtures/.env', true],
    ['**/fixtures/**', 'a/fixtures.txt', false],
    ['*.lock', 'a.lock', true],
    ['*.lock', 'a/b.lock', false],
    ['docs/*', 'docs/.hidden', true],
  ])('%s and %s: %s', (pattern, path, ignored) => {
    expect(ignoring([pattern])(path)).toBe(ignored);
  });

  it('ignores nothing when it is empty', () => {
    expect(ignoring([])('a')).toBe(false);
  });
});
