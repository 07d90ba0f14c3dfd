import { describe, expect, it } from 'vitest';
import { crossesLines, patternWidth } from '../../../src/detect/engine/pattern-width.ts';

describe('a pattern', () => {
  it.each([
    [/abc/, 3],
    [/a{2,7}b?/, 8],
    [/(?:ab|cde)\d{4}/, 7],
    [/(?<=x{3})y(?=z{2})/, 6],
    [/(?:(?!x{9})a){4}/, 21],
    [/a+/, Number.POSITIVE_INFINITY],
    [/(a)\1/, Number.POSITIVE_INFINITY],
  ])('%s looks at so many characters at most: %d', (pattern, width) => {
    expect(patternWidth(pattern)).toBe(width);
  });

  it.each([/a b/, /[^\s]+/, /[^\n]{3}/, /\w+[ \t]{0,3}=/, /./, /^a$/, /(?!"|')\S/])(
    '%s stays in its line',
    (pattern) => {
      expect(crossesLines(pattern)).toBe(false);
    },
  );

  it.each([/a\sb/, /[^"]{0,9}/, /a\nb/, /a(?=\s)/, /(?<!\n)a/, /[\s\S]{4}/, /\W/, /(a)\1/, /./s])(
    '%s may look at more than one',
    (pattern) => {
      expect(crossesLines(pattern)).toBe(true);
    },
  );
});
