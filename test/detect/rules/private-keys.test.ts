import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(31);
const LABEL = ['RSA PRIVATE', 'KEY'].join(' ');
const BEGIN = `-----BEGIN ${LABEL}-----`;
const END = `-----END ${LABEL}-----`;
const line = (): string => `aQ7${make.base64(61)}`;

function judged(text: string): string[] {
  return findIn(text, 'key.txt').map(({ rule, confidence, severity }) => `${rule} ${confidence} ${severity}`);
}

describe('a private key', () => {
  it('that ends is critical, however its lines are joined', () => {
    for (const by of ['\n', '\r\n', '\\n', '\n    ', ' ', '<br>', '\\n" +\n  "', '\n# '])
      expect({ by, found: judged([BEGIN, line(), line(), line(), END].join(by)) }).toEqual({
        by,
        found: ['private-key structured critical'],
      });
  });

  it('whose rest is missing is medium when a line of it is there', () => {
    expect(judged(`${BEGIN}\n${line()}\n`)).toEqual(['private-key structured medium']);
    expect(judged(`${BEGIN}\n${line()}\n${line()}\n`)).toEqual(['private-key structured critical']);
  });

  it('of a few characters is a stand-in', () => {
    expect(judged(`${BEGIN}\n${make.base64(40)}\n${END}`)).toEqual(['private-key placeholder low']);
  });

  it('is not what a sentence says about one', () => {
    expect(
      judged(
        `${BEGIN} and then the base64 of the key, in lines of sixty four characters, up to the end of it`,
      ),
    ).toEqual([]);
    expect(
      judged(`if (text.startsWith('${BEGIN}')) return 'applicationAuthenticationTokenProviderFactory1';`),
    ).toEqual([]);
  });

  it('that is encrypted is medium, also where its lines were joined', () => {
    const headers = ['Proc-Type: 4,ENCRYPTED', `DEK-Info: AES-128-CBC,${make.hex(32).toUpperCase()}`];
    for (const by of ['\n', ' ', ''])
      expect(judged([BEGIN, ...headers, line(), line(), END].join(by))).toEqual([
        'private-key structured medium',
      ]);
  });
});

describe('a JSON Web Key', () => {
  it('of octets is found by its k', () => {
    const k = make.base64url(43);
    for (const text of [`{"kty":"oct","k":"${k}"}`, `{"k":"${k}","alg":"HS256","kty":"oct"}`])
      expect(findIn(text, 'jwks.json').map(({ rule, secret }) => [rule, secret])).toEqual([
        ['jwk-private-key', k],
      ]);
  });

  it('of another type is not private for its k', () => {
    expect(judged(`{"kty":"RSA","k":"${make.base64url(43)}"}`)).not.toContain(
      'jwk-private-key structured critical',
    );
  });

  it('is found in JSON in JSON in JSON', () => {
    const d = make.base64url(43);
    let text = `{"kty":"EC","d":"${d}"}`;
    for (let depth = 0; depth < 3; depth += 1) {
      expect({ depth, found: findIn(text, 'a.json').map(({ secret }) => secret) }).toEqual({
        depth,
        found: [d],
      });
      text = JSON.stringify({ key: text });
    }
  });
});
