import { describe, expect, it } from 'vitest';
import { findIn } from '../found.ts';

/** Values that documents and tests are full of, put together here, so that none stands in a line of the repository. */
const STAIRS = 'a1b2c3d4e5f6'.repeat(3).slice(0, 32);
const SAMPLES: readonly (readonly [what: string, name: string, value: string])[] = [
  ['the UUID of RFC 4122', 'HEROKU_API_KEY', ['123e4567', 'e89b', '12d3', 'a456', '426614174000'].join('-')],
  ['the hash of nothing', 'DATADOG_API_KEY', ['d41d8cd98f00b204', 'e9800998ecf8427e'].join('')],
  ['letters and digits in turn', 'DATADOG_API_KEY', STAIRS],
  ['a piece over and over', 'MISTRAL_API_KEY', 'abcd1234'.repeat(4)],
  ['words of the right length', 'MISTRAL_API_KEY', 'thisisafaketokenforunittests1234'],
];

describe('what stands for a token in documents and tests', () => {
  it.each(SAMPLES)('%s is no secret', (_, name, value) => {
    for (const [text, path] of [
      [`${name}=${value}`, '.env'],
      [`const it = { ${name.toLowerCase()}: "${value}" };`, 'a.js'],
    ] as const) {
      expect(findIn(text, path).filter(({ confidence }) => confidence !== 'placeholder')).toEqual([]);
    }
  });

  it('a link beside the name of a secret is none', () => {
    const row = '| `smtp_password` | [Amazon SES password](https://docs.aws.amazon.com/ses/) | high |';
    expect(findIn(`| name | what |\n|---|---|\n${row}\n`, 'a.md')).toEqual([]);
  });
});
