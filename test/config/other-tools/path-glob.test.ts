import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { globsOf } from '../../../src/config/other-tools/path-glob.ts';
import { ignoring } from '../../../src/sources/paths.ts';

describe('a pattern of paths as globs', () => {
  it.each([
    ['^vendor/', ['vendor/**']],
    ['^docs/a\\.md$', ['docs/a.md']],
    ['\\.(png|jpe)$', ['**/*.{png,jpe}']],
    ['.*/fixtures/.*', ['**/*/fixtures/**']],
    ['go\\.sum', ['**/*go.sum*', '**/*go.sum*/**']],
  ])('%s', (pattern, globs) => {
    expect(globsOf(pattern)).toEqual(globs);
  });

  it.each([
    'a.b',
    'a+',
    '[ab]',
    '(a|b+)',
    'a.*b',
    '\\d',
    '(?i)a',
    'a|b',
    '',
    '.*',
    '^$',
    'a{2}',
    '(a)?',
    '\\.?',
  ])('%j is more than a glob can say', (pattern) => {
    expect(globsOf(pattern)).toBeUndefined();
  });

  it('matches what the pattern finds, and nothing else', () => {
    const name = fc.stringMatching(/^[ab.-]{1,4}$/).filter((text) => !/^\.{1,2}$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const literal = fc.stringMatching(/^[ab][ab/.-]{0,4}$/).filter((text) => !text.includes('//'));
    const pattern = fc
      .tuple(fc.constantFrom('', '^', '.*', '^.*'), literal, fc.constantFrom('', '$', '.*', '.*$'))
      .map(([head, text, tail]) => `${head}${text.replaceAll('.', '\\.')}${tail}`);
    fc.assert(
      fc.property(pattern, path, (source, where) => {
        const globs = globsOf(source);
        if (globs === undefined) return;
        const compiled = RE2JS.compile(source);
        const asFolder = globs.some((glob) => glob.endsWith('/**')) && compiled.matcher(`${where}/`).find();
        expect(ignoring(globs)(where)).toBe(asFolder || compiled.matcher(where).find());
      }),
      { numRuns: 2_000 },
    );
  });
});
