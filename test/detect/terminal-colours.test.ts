import { describe, expect, it } from 'vitest';
import { tokenChecksum } from '../../src/detect/judge/checksum.ts';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(8);
const body = make.base62(30);
const TOKENS = {
  'of a prefix': `ghp_${body}${tokenChecksum(body)}`,
  'with its sign in the middle': `${make.hex(32)}-us12`,
  'whose beginning is that of much else': `${['eyJ', Buffer.from('hbGciOiJIUzI1NiJ9')].join('')}.${Buffer.from(JSON.stringify({ sub: make.lower(8) })).toString('base64url')}.${make.base64url(43)}`,
};

/** What logs keep of the escape character. */
const STARTS = ['\u001B', '\\033', '\\e', '\\u001b', '\\x1b', '', '\u241B'];

describe.each(Object.entries(TOKENS))('a token %s', (_, token) => {
  it('is found behind the colours of a terminal', () => {
    for (const start of STARTS)
      for (const colour of ['[31m', '[1;32m', '[0m', '[38;5;208m', '[K', '[m']) {
        const text = `${`${start}${colour}${token}${start}[0m `.repeat(40)}\n`;
        const found = findIn(text, 'build.log').map(({ secret }) => secret);
        expect({ text: text.slice(0, 40), found: [...new Set(found)] }).toEqual({
          text: text.slice(0, 40),
          found: [token],
        });
        expect(found).toHaveLength(40);
      }
  });

  it('is none behind a letter, whatever it is', () => {
    for (const before of ['m', 'Km', 'am', '(31m', '[x31m', '0;31m'])
      expect(
        findIn(`${before}${token}\n`, 'build.log').filter(({ rule }) => !rule.startsWith('generic')),
      ).toEqual([]);
  });
});
