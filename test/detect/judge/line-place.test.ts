import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(31);

function foundIn(text: string, path: string): string[] {
  return findIn(text, path).map(({ secret }) => secret);
}

describe('a document in a string of several lines', () => {
  const lines: readonly ((value: string) => string)[] = [
    (value) => `    export ACME_TOKEN=${value}\n`,
    (value) => `    shared_key = ${value}\n`,
    (value) => `      bootstrap_secret: ${value}\n`,
    (value) => `  - api_token: ${value}\r\n`,
    (value) => `$ set ACME_SECRET=${value}`,
  ];
  const values: readonly [kind: string, value: () => string][] = [
    ['base64', () => `7a${make.base64(62)}==`],
    ['letters and digits', () => `4Kb${make.base62(37)}`],
    ['hexadecimal digits', () => `7c2${make.hex(37)}`],
    ['a UUID', () => make.uuid()],
  ];

  it.each(values)('gives its keys away: %s', (_, value) => {
    for (const path of ['a.py', 'a.rb', 'A.java']) {
      for (const write of lines) {
        const secret = value();
        const text = `EXAMPLES = r"""\n  Set it:\n${write(secret)}`;
        expect({ text, found: foundIn(text, path) }).toEqual({ text, found: [secret] });
      }
    }
  });
});

describe('a name in a program', () => {
  it.each([
    'token = nextToken',
    'secret_key = settings.SECRET_KEY_FALLBACK_2',
    'key = sha256WithRSAEncryption512Sha3',
    'auth_token = Sha256HmacAuthTokenFactory2048',
    'secretKey = kCCKeySizeAES256_128bit_2',
    'private_key = X25519PrivateKey_from_bytes',
  ])('is no key: %s', (line) => {
    for (const path of ['a.py', 'a.rb', 'a.go', 'a.swift']) expect(foundIn(`  ${line}\n`, path)).toEqual([]);
  });

  it('is no key whatever is assigned on a line that goes on', () => {
    const value = `4Kb${make.base62(37)}`;
    expect(foundIn(`token = ${value}()\n`, 'a.py')).toEqual([]);
    expect(foundIn(`token = ${value};\n`, 'a.js')).toEqual([]);
    expect(foundIn(`token = ${value} + 1\n`, 'a.js')).toEqual([]);
  });
});
