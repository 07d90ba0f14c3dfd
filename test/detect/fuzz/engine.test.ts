import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import { createDetector, type Detection } from '../../../src/detect/detector.ts';
import { anyDamage, damaged } from '../../damage.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { exampleSource } from '../example-source.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(19);
const token = (): string => `glpat-${make.base62(20)}`;

const EXAMPLES = RULES.flatMap((rule) =>
  rule.finds(exampleSource(23)).map(({ text, path = 'a.txt' }) => ({ text, path })),
);

/** What texts are made of that rules and decoders care about. */
const PIECES: readonly string[] = [
  ...new Set(RULES.flatMap((rule) => rule.anchors)),

  '=',
  ':',
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r\n',
  ' ',
  '\t',
  ',',
  ';',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',

  '%41',
  '%3D',
  '\\u0041',
  '\\x41',
  '\\n',
  '\\/',
  '&#65;',
  '&amp;',
  '=3D',
  '=\n',
  '\0',
  'é',
  '𝄞',
  '\ud800',

  'H4sI',
  'UEsDBBQA',
  'QUtJQQ==',
  '41424344',
  '-----BEGIN ',
  '-----',
  'eyJ',
  '://',
  '@',
  '.',
  '-',
  '_',
  '/',
  '+',
  'aB3',
  '0123456789',
  'password',
  'kind: Secret',
  'data:',
  '  ',
  '${',
  '}}',
  '%s',
  'rekey:ignore',
];

/** Looks, and holds what is found against the text. */
function look(text: Buffer, path = 'a.txt'): Detection {
  const detection = detector.detect({ bytes: text, path });
  let last = 0;
  for (const { startByte, endByte, secret, why, subject, title, inside } of detection.matches) {
    expect(startByte).toBeGreaterThanOrEqual(last);
    expect(endByte).toBeGreaterThan(startByte);
    expect(endByte).toBeLessThanOrEqual(text.length);
    last = startByte;
    const value = secret.expose();
    expect(value).not.toBe('');
    const isHidden = inside !== undefined || why.some((phrase) => phrase.startsWith('it is hidden by'));
    const spanned = text.subarray(startByte, endByte);
    if (!isHidden) expect([spanned.toString('utf8'), spanned.toString('latin1')]).toContain(value);
    if (value.length >= 24)
      expect(JSON.stringify([why, subject, title, detection.gaps])).not.toContain(value);
  }
  return detection;
}

function told({ matches, gaps }: Detection): unknown {
  return [
    matches.map(({ rule, startByte, endByte, secret }) => [rule, startByte, endByte, secret.expose()]),
    gaps,
  ];
}

describe('the examples of rules, however they are damaged', () => {
  it('are searched to the end, and what is found is what stands there', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXAMPLES),
        fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
        ({ text, path }, done) => {
          look(damaged(Buffer.from(text), done), path);
        },
      ),
      fuzzRuns(600),
    );
  });

  it('several in one text, with other things between them, find the same each time', {
    timeout: FUZZ_TIMEOUT,
  }, () => {
    const part = fc.oneof(fc.constantFrom(...EXAMPLES.map(({ text }) => text)), fc.constantFrom(...PIECES));
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 24 }),
        fc.constantFrom('a.txt', '.env', 'a.ts', 'a.yml'),
        (parts, path) => {
          const text = Buffer.from(parts.join(''));
          const first = told(look(text, path));
          look(Buffer.from(parts.toReversed().join(' ')), path);
          expect(told(look(text, path))).toEqual(first);
        },
      ),
      fuzzRuns(150),
    );
  });
});

describe('texts made to be slow', () => {
  it('end, and a secret behind them is found, or the gap is said', { timeout: FUZZ_TIMEOUT }, () => {
    const unit = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('a.txt', '.env', 'a.ts'),
        (units, path) => {
          const secret = token();
          const body = units.map((each) => each.repeat(Math.ceil(16_384 / each.length))).join('');
          const { matches, gaps } = look(Buffer.from(`${body}\n\n\n${secret}\n`), path);
          const isFound = matches.some((match) => match.secret.expose().includes(secret));
          expect({ units, silent: !isFound && gaps.length === 0 }).toEqual({ units, silent: false });
        },
      ),
      fuzzRuns(40),
    );
  });
});

/** Ways of writing a text that hide it; each is undone. */
const WRAPS: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 in lines': (text) => Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\n'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  percent: (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  JSON: (text) => [...Buffer.from(text)].map((byte) => `\\u00${byte.toString(16).padStart(2, '0')}`).join(''),
  HTML: (text) => [...Buffer.from(text)].map((byte) => `&#${byte};`).join(''),
  'packed in base64': (text) => gzipSync(`some text before it ${text}`).toString('base64'),
};

describe('a secret that is wrapped', () => {
  it('up to three times, in any order, is found', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(WRAPS)), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('plain', 'UTF-16', 'gzip'),
        fc.nat(30),
        (ways, outermost, padding) => {
          const secret = token();
          let text = `${'some words before '.slice(0, padding)} ${secret} and after`;
          for (const way of ways) text = (WRAPS[way] as (text: string) => string)(text);
          const written = `x = "${text}"\n`;
          const bytes = {
            plain: Buffer.from(written),
            'UTF-16': Buffer.from(`\ufeff${written}`, 'utf16le'),
            gzip: gzipSync(written),
          }[outermost];
          const found = look(bytes).matches.map((match) => match.secret.expose());
          expect({ ways, outermost, found }).toEqual({ ways, outermost, found: [secret] });
        },
      ),
      fuzzRuns(120),
    );
  });
});
