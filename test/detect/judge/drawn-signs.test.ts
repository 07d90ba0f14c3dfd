import { describe, expect, it } from 'vitest';
import { isDrawnWithSigns } from '../../../src/detect/judge/drawn-signs.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(53);
/** What managers of passwords draw from, without what ends a string. */
const SIGNS = '!#$%&()*+,-./:;<=>?@[]^_{|}~';

/** So many characters, every third one a sign. */
function drawn(length: number): string {
  const signs = make.of(SIGNS, length);
  return Array.from(make.base62(length), (letter, at) => (at % 3 === 2 ? signs.charAt(at) : letter)).join('');
}

/** Letters, digits and signs as they come, four signs in ten. */
function mixed(): string {
  const signOr = (letter: string): string => (Number(make.digits(1)) < 4 ? make.of(SIGNS, 1) : letter);
  return Array.from(make.base62(14), signOr).join('');
}

function shareFound(path: string, write: (value: string) => string): number {
  const values = Array.from({ length: 200 }, () => drawn(24));
  const found = values.filter((value) => findIn(write(value), path).length > 0);
  return found.length / values.length;
}

describe('a password that was drawn with every sign there is', () => {
  it.each([
    ['a.py', (value: string) => `DB_PASSWORD = "${value}"\n`],
    ['a.js', (value: string) => `const password = '${value}';\n`],
    ['a.json', (value: string) => `{"password": "${value}"}`],
    ['a.yml', (value: string) => `password: "${value}"\n`],
    ['a.tf', (value: string) => `  password = "${value}"\n`],
    ['a.py', (value: string) => `client_secret = "${value}"\n`],
    ['run.sh', (value: string) => `mysql -u root --password='${value}' db\n`],
  ] as const)('is found in quotes: %s', (path, write) => {
    expect(shareFound(path, write)).toBeGreaterThan(0.9);
  });

  it.each([
    ['a.yml', (value: string) => `password: ${value}\n`],
    ['.env', (value: string) => `PASSWORD=${value}\n`],
    ['a.ini', (value: string) => `password = ${value}\n`],
    ['a.md', (value: string) => `The password is ${value}\n`],
  ] as const)('is mostly found without quotes, where some signs begin something else: %s', (path, write) => {
    expect(shareFound(path, write)).toBeGreaterThan(0.75);
  });
});

describe('a password with signs one behind the other', () => {
  it('is told from what somebody wrote nearly always', () => {
    const values = Array.from({ length: 500 }, mixed);
    expect(values.filter(isDrawnWithSigns).length).toBeGreaterThan(460);
  });
});

describe('what was written with many signs', () => {
  it.each([
    '\u0024{DB_PASS}@Host1',
    '{{ .Values.db.Pass1 }}',
    'a1B2\u0024{X9}c3D4',
    '<%= ENV["Db1"] %>',
    '^(?=.*[A-Z])(?=.*[0-9]).{8,}$',
    '[a-zA-Z0-9]{8,16}!?',
    'config.get("db1").Pass[0]',
    '%s:%d@tcp(%s:%d)/%s',
    'getPassword(user1, Realm2)',
    'https://a1.io/B2?c=3&D=4',
    '\\u30e6\\u30fc\\u30b6\\u540d',
    `{${make.base64(44)}=}`,
    'aws:SecretsManager:us-east-1',
    'Fn::{tag[1:]}_X9',
    '[nN][oO][tT][eE]-9',
    'Must contain 8-16 chars, A-Z!',
  ])('is not: %s', (value) => {
    expect(isDrawnWithSigns(value)).toBe(false);
  });
});
