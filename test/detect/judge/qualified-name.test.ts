import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(77);
const drawn = (): string => `k7Q${make.base62(33)}`;

function foundIn(text: string, path: string): string[] {
  return findIn(text, path).map(({ secret }) => secret);
}

describe('a name that begins with the word for a secret', () => {
  it.each([
    'apiKeyForBilling',
    'TOKEN_GITHUB_OLD',
    'jwtForUser',
    'signingSecretV2',
    'API_KEY_PROD_EU',
    'secret_foo',
  ])('names one: %s', (name) => {
    for (const [path, write] of [
      ['a.py', (value: string) => `${name} = "${value}"\n`],
      ['a.yml', (value: string) => `${name}: ${value}\n`],
      ['.env', (value: string) => `${name}=${value}\n`],
    ] as const) {
      const value = drawn();
      const text = write(value);
      expect({ text, found: foundIn(text, path) }).toEqual({ text, found: [value] });
    }
  });

  it.each(['api_key_prod_2', 'jwtSecretNext', 'auth_token_backup'])(
    'names one that is a hash: %s',
    (name) => {
      const value = `7c${make.hex(30)}`;
      expect(foundIn(`${name} = "${value}"\n`, 'a.py')).toEqual([value]);
    },
  );

  it.each([
    'tokenAddress',
    'secretVersion',
    'token_user_id',
    'jwtIssuer',
    'tokenProgram',
    'apiKeyHash',
    'token_digest',
  ])('may name something about it: %s', (name) => {
    expect(foundIn(`${name} = "${drawn()}"\n`, 'a.py')).toEqual([]);
  });

  it('names no hash that may be of something else', () => {
    expect(foundIn(`token_blob = "7c${make.hex(62)}"\n`, 'a.py')).toEqual([]);
    expect(foundIn(`secretThing = "${make.uuid()}"\n`, 'a.py')).toEqual([]);
  });
});

describe('a secret id', () => {
  it('opens something beside the id of its role or of its token', () => {
    for (const write of [
      (id: string) => `vault write auth/approle/login role_id=${make.uuid()} secret_id=${id}\n`,
      (id: string) => `AccessorID: ${make.uuid()}\nSecretID: ${id}\n`,
      (id: string) => `{"role_id": "${make.uuid()}", "secret_id": "${id}"}`,
    ]) {
      const id = make.uuid();
      expect(foundIn(write(id), 'a.yml')).toEqual([id]);
    }
  });

  it('only names a secret elsewhere', () => {
    expect(foundIn(`"SecretId": "${make.uuid()}"`, 'a.json')).toEqual([]);
    expect(foundIn(`approle:\n  secret_id: prod-database-4f2a\n`, 'a.yml')).toEqual([]);
  });
});
