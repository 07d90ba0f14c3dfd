import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { type Found, findIn } from '../found.ts';

const make = exampleSource(11);
const token = (): string => `glpat-${make.base62(20)}`;

/** Undoes what was done to the bytes that a match spans. */
const DECODERS: Record<string, { encode(text: string): Buffer; decode(bytes: Buffer): string }> = {
  base64: {
    encode: (text) => Buffer.from(Buffer.from(text).toString('base64')),
    decode: (bytes) => Buffer.from(bytes.toString(), 'base64').toString(),
  },
  base64url: {
    encode: (text) => Buffer.from(Buffer.from(text).toString('base64url')),
    decode: (bytes) => Buffer.from(bytes.toString(), 'base64url').toString(),
  },
  'base64 twice': {
    encode: (text) => Buffer.from(Buffer.from(Buffer.from(text).toString('base64')).toString('base64')),
    decode: (bytes) => Buffer.from(Buffer.from(bytes.toString(), 'base64').toString(), 'base64').toString(),
  },
  hex: {
    encode: (text) => Buffer.from(Buffer.from(text).toString('hex')),
    decode: (bytes) => Buffer.from(bytes.toString(), 'hex').toString(),
  },
  percent: {
    encode: (text) =>
      Buffer.from([...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    decode: (bytes) => decodeURIComponent(bytes.toString()),
  },
  'unicode escapes': {
    encode: (text) =>
      Buffer.from(
        Array.from(text)
          .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
      ),
    decode: (bytes) => JSON.parse(`"${bytes.toString()}"`) as string,
  },
  'hex escapes': {
    encode: (text) =>
      Buffer.from(
        Array.from(text)
          .map((character) => `\\x${character.charCodeAt(0).toString(16)}`)
          .join(''),
      ),
    decode: (bytes) =>
      bytes
        .toString()
        .replaceAll(/\\x(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  },
  'HTML entities': {
    encode: (text) =>
      Buffer.from(
        Array.from(text)
          .map((character) => `&#${character.charCodeAt(0)};`)
          .join(''),
      ),
    decode: (bytes) =>
      bytes.toString().replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  },
  'UTF-16 with a mark': {
    encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    decode: (bytes) => bytes.toString('utf16le'),
  },
  'UTF-16 without a mark': {
    encode: (text) => Buffer.from(text, 'utf16le'),
    decode: (bytes) => bytes.toString('utf16le'),
  },
  'UTF-16, big end first': {
    encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    decode: (bytes) => Buffer.from(bytes).swap16().toString('utf16le'),
  },
};

describe.each(Object.entries(DECODERS))('%s', (_, codec) => {
  it('hides nothing, and the span decodes to what holds the secret', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 0, maxLength: 30 }),
        fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
        (before, after) => {
          const secret = token();
          const bytes = codec.encode(`${before} ${secret} ${after} and so on and so on`);
          const found = findIn(bytes).filter((each) => each.secret === secret);
          expect({ text: bytes.toString('latin1'), matches: found.length }).toEqual({
            text: bytes.toString('latin1'),
            matches: 1,
          });
          const [{ startByte, spanned: shown }] = found as [Found];
          const spanned = bytes.subarray(startByte, startByte + Buffer.byteLength(shown));
          expect(codec.decode(spanned)).toContain(secret);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('a password in the data of a Kubernetes Secret is found under its name', () => {
  const value = `s${make.base62(9)}!7`;
  const text = `kind: Secret\ndata:\n  db-password: ${Buffer.from(value).toString('base64')}\n`;
  const found = findIn(text, 'secret.yaml');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    rule: 'generic-password',
    secret: value,
    spanned: Buffer.from(value).toString('base64'),
  });
  expect(found[0]?.why).toContain('base64');
});

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

it('a JSON Web Token is itself, not what its parts say', () => {
  const jwt = `${part({ alg: 'HS256' })}.${part({ sub: 'ann', password: `x${make.base62(12)}1` })}.${make.base64url(43)}`;
  expect(findIn(jwt).map((found) => [found.rule, found.secret])).toEqual([['json-web-token', jwt]]);
});

it('two secrets in one encoded text are two findings', () => {
  const [first, second] = [token(), token()];
  const found = findIn(Buffer.from(`${first} ${second}`).toString('base64'));
  expect(found.map((each) => each.secret).sort()).toEqual([first, second].sort());
});

it('a value with an escape in it is found whole', () => {
  const value = `w7${make.base62(9)}#Q`;
  const escaped = value.replace('w', '\\u0077').replace('#', '\\x23');
  expect(findIn(`{"password":"${escaped}"}`, 'a.json')[0]?.secret).toBe(value);
  const url = `postgres:\\/\\/app:${value.slice(0, 9)}@db1.acme.io\\/x`;
  expect(findIn(`{"url":"${url}"}`, 'a.json')[0]?.secret).toBe(value.slice(0, 9));
});

it('images and hashes in base64 are nothing', () => {
  expect(findIn(`<img src="data:image/png;base64,${make.base64(4_000)}">`, 'a.html')).toEqual([]);
  expect(findIn(`"integrity": "sha512-${make.base64(86)}=="`, 'package-lock.json')).toEqual([]);
});

it.each([
  ['76 characters', 76, '\n'],
  ['64 characters, CRLF', 64, '\r\n'],
  ['64 characters, indented', 64, '\n    '],
  ['76 characters in a string literal', 76, '\\n'],
])('base64 in lines of %s is one text', (_, width, newline) => {
  for (let padding = 0; padding < 90; padding += 7) {
    const secret = token();
    const plain = `${make.lower(40 + padding)} ${secret} ${make.lower(30)}`;
    const lines =
      Buffer.from(plain)
        .toString('base64')
        .match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    expect(findIn(`x: "${lines.join(newline)}"`).map((found) => found.secret)).toEqual([secret]);
  }
});

it('a secret is found wherever it stands in a long line of escapes', () => {
  for (let padding = 640; padding < 700; padding += 1) {
    const secret = token();
    const text = Array.from(`${'x'.repeat(padding)} ${secret}`, (each) => `&#0${each.charCodeAt(0)};`).join(
      '',
    );
    expect({ padding, found: findIn(text).map((found) => found.secret) }).toEqual({
      padding,
      found: [secret],
    });
  }
});
