import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import { SecretDocument } from '../../src/rotate/secret-document.ts';

const random = (): string => randomBytes(15).toString('base64url');

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the document in a secret', () => {
  it('keeps fields that nobody knows, to the last digit and in their order', () => {
    const text =
      '{"zeta":12345678901234567890,"password":"p","alpha":{"deep":[1.50,true,null,"x"]},"big":1e400}';
    const changed = SecretDocument.parse(Secret.of(text), {}, 's').with({ password: 'q' });
    expect(changed.toSecret().expose()).toBe(text.replace('"p"', '"q"'));
  });

  it('keeps any JSON object but for the fields that are set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (fields, password) => {
        const text = JSON.stringify(fields);
        const changed = SecretDocument.parse(Secret.of(text), {}, 's').with({ password });
        expect(JSON.parse(changed.toSecret().expose())).toEqual({
          ...(JSON.parse(text) as object),
          password,
        });
      }),
    );
  });

  it('finds a field under the name that the config gives it', () => {
    const document = SecretDocument.parse(
      Secret.of('{"pw":"x","password":"other"}'),
      { password: 'pw' },
      's',
    );
    expect(document.secret('password')?.expose()).toBe('x');
    expect(document.with({ password: 'y' }).toSecret().expose()).toBe('{"pw":"y","password":"other"}');
  });

  it('cannot be printed, and an error about it does not show it', () => {
    const value = random();
    const document = SecretDocument.parse(Secret.of(JSON.stringify({ password: value })), {}, 's');
    for (const shown of [
      inspect(document, { depth: 9, showHidden: true }),
      JSON.stringify(document),
      String(document),
    ]) {
      expect(shown).not.toContain(value);
    }
    for (const text of [value, `{"a": ${value}`, `"${value}"`, `["${value}"]`]) {
      const error = thrownBy(() => SecretDocument.parse(Secret.of(text), {}, 's'));
      expect(error).toMatchObject({ code: 'secret-not-json' });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(value);
    }
  });

  it('names every text in it that may be a secret, however deep', () => {
    const [one, two] = [random(), random()];
    const text = JSON.stringify({
      host: 'db',
      username: 'u',
      password: one,
      nested: { list: [two], nothing: null },
    });
    const secrets = [...SecretDocument.parse(Secret.of(text), {}, 's').secrets()].map((secret) =>
      secret.expose(),
    );
    expect(secrets).toEqual([one, two]);
  });
});

describe('a field', () => {
  const document = SecretDocument.parse(
    Secret.of(
      '{"text":"a","empty":"","number":7,"written":"5432","long":"1234567890","mixed":"54a","led":"a54","part":1.5,"null":null,"list":[5432]}',
    ),
    {},
    'here',
  );

  it('is a text only when it is one and is not empty', () => {
    const names = ['text', 'empty', 'number', 'null', 'nothing'];
    expect(names.map((name) => document.text(name))).toEqual([
      'a',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(names.map((name) => document.secret(name)?.expose())).toEqual([
      'a',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is a whole number whether it is written as number or as text', () => {
    const names = ['number', 'written', 'long', 'mixed', 'led', 'part', 'null', 'list', 'empty', 'nothing'];
    expect(names.map((name) => document.integer(name))).toEqual([7, 5432, ...Array(8).fill(undefined)]);
  });

  it('shows nothing of itself', () => {
    expect([String(document), JSON.stringify(document)]).toEqual(['[secret]', '"[secret]"']);
  });
});
