import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema, knownKeysAt } from '../../src/config/known-keys.ts';

describe('the keys that are allowed', () => {
  it('are known at each place', () => {
    expect(knownKeysAt([])).toEqual(
      expect.arrayContaining([
        'version',
        'scan',
        'suppress',
        'aws',
        'rotate',
        'passwords',
        'audit',
        'issues',
      ]),
    );
    expect(knownKeysAt(['audit', 'break-glass'])).toEqual(['users']);
    expect(knownKeysAt(['suppress', 3])).toEqual(['fingerprint', 'reason', 'until']);
  });

  it('are those of all kinds where there are several', () => {
    expect(knownKeysAt(['rotate', 0])).toEqual(
      expect.arrayContaining(['user', 'grace', 'instance', 'verify']),
    );
  });

  it('are none where there is no mapping', () => {
    expect(knownKeysAt(['version'])).toEqual([]);
    expect(knownKeysAt(['nowhere', 'at', 'all'])).toEqual([]);
  });
});

describe('the JSON Schema of the configuration', () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const accepts = ajv.compile(configJsonSchema());

  it.each([
    'version: 1',
    'version: 1\nrotate: [{ name: a, kind: iam-user, user: b, secret: c, every: 90d }]',
    'version: 1\npasswords: { profile: strict, select: { tag: { a: b } } }',
  ])('accepts what the parser accepts: %s', (text) => {
    expect(accepts(parse(text))).toBe(true);
  });

  it.each([
    'version: 2',
    'version: 1\nrotat: []',
    'version: 1\nrotate: [{ name: a, kind: iam-user, user: b, secret: c, every: soon }]',
    'version: 1\nrotate: [{ name: a, kind: iam-user, user: b }]',
  ])('refuses what the parser refuses: %s', (text) => {
    expect(accepts(parse(text))).toBe(false);
  });
});
