import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSecretText } from '../../src/audit/secret-text.ts';
import { Secret } from '../../src/credentials/secret.ts';

const random = (): string => randomBytes(12).toString('hex');
const anywhere = { passwordField: 'password', database: false };
const inDatabase = { passwordField: 'password', database: true };

function read(text: string, expected = anywhere) {
  const learnt: string[] = [];
  const result = readSecretText(Secret.of(text), expected, (value) => learnt.push(value.expose()));
  return { result, learnt };
}

describe('the text of a secret', () => {
  it('is the password when it is no JSON', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!text.trim().startsWith('{'));
        const { result, learnt } = read(text);
        expect(result).toMatchObject({ kind: 'password', database: undefined });
        expect(result.kind === 'password' && result.password.expose()).toBe(text);
        expect(learnt).toEqual([text]);
      }),
    );
  });

  it('may be JSON and still a password: a number, a word in quotes, a list', () => {
    for (const text of ['12345678901234', `"${random()}"`, `["${random()}"]`, 'null']) {
      expect(read(text).result).toMatchObject({ kind: 'password', database: undefined });
    }
  });

  it('holds the password in the field that the configuration names', () => {
    const [password, other] = [random(), random()];
    const text = JSON.stringify({ db_password: password, password: other });
    const { result } = read(text, { passwordField: 'db_password', database: true });
    expect(result.kind === 'password' && result.password.expose()).toBe(password);
  });

  it('tells which database it is for', () => {
    const fields = { engine: 'mysql', host: 'h', username: 'u', password: random(), masterarn: 'arn:x' };
    const { result } = read(
      JSON.stringify({ ...fields, dbInstanceIdentifier: 'i', dbClusterIdentifier: 'c' }),
    );
    expect(result).toMatchObject({
      database: {
        engine: 'mysql',
        host: 'h',
        username: 'u',
        instance: 'i',
        cluster: 'c',
        masterArn: 'arn:x',
      },
    });
  });

  it.each([
    ['a key of an IAM user', { AccessKeyId: 'x', SecretAccessKey: random() }, anywhere, 'access-key'],
    ['JSON without a password', { token: random() }, anywhere, 'unreadable'],
    ['JSON with an empty password', { password: '' }, anywhere, 'unreadable'],
    ['JSON with a number for a password', { password: 12_345_678 }, anywhere, 'unreadable'],
    ['a key where a database secret should be', { SecretAccessKey: random() }, inDatabase, 'unreadable'],
  ])('is no password when it is %s', (_what, value, expected, kind) => {
    expect(read(JSON.stringify(value), expected).result.kind).toBe(kind);
  });

  it.each([
    ['nothing', '', anywhere],
    ['a plain password where a database secret should be', random(), inDatabase],
    ['JSON that was cut by hand', `{ "password": ${random()} }`, anywhere],
  ])('is no password when it is %s', (_what, text, expected) => {
    expect(read(text, expected).result.kind).toBe('unreadable');
  });

  it('is never quoted when it cannot be read', () => {
    const text = `{"password": ${random()}}`;
    const { result, learnt } = read(text);
    expect(JSON.stringify(result)).not.toContain(text.slice(13, 25));
    expect(learnt).toEqual([text]);
  });

  it('teaches the redactor every value in it but those that are no secret', () => {
    const [password, token, deep] = [random(), random(), random()];
    const { learnt } = read(
      JSON.stringify({ engine: 'postgres', port: 5432, password, token, more: [{ deep }], pin: 1234567 }),
    );
    expect(learnt.sort()).toEqual([password, token, deep, '1234567'].sort());
  });

  it('reads no inherited property as a field', () => {
    expect(read('{}', { passwordField: 'constructor', database: false }).result.kind).toBe('unreadable');
  });
});
