import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/detect/catalogue.ts';
import { rulesOfSecretType, SECRET_TYPES } from '../../src/detect/github-secret-types.ts';
import { coverage, GITHUB_SECRET_TYPES, NOT_SOUGHT } from '../../tools/github-secret-types.ts';

const IDS = new Set(RULES.map(({ id }) => id));
const LISTED = new Set(GITHUB_SECRET_TYPES);

describe('secret types of GitHub', () => {
  it('are each found by a rule, or it is said why not', () => {
    const unsettled = GITHUB_SECRET_TYPES.filter(
      (type) => !IDS.has(type) && !Object.hasOwn(SECRET_TYPES, type) && !Object.hasOwn(NOT_SOUGHT, type),
    );
    expect(unsettled).toEqual([]);
  });

  it('are listed once, and settled once', () => {
    expect(GITHUB_SECRET_TYPES.length).toBe(LISTED.size);
    const settled = [...Object.keys(SECRET_TYPES), ...Object.keys(NOT_SOUGHT)];
    expect(settled.filter((type) => IDS.has(type) || !LISTED.has(type))).toEqual([]);
    expect(Object.keys(NOT_SOUGHT).filter((type) => Object.hasOwn(SECRET_TYPES, type))).toEqual([]);
  });

  it('name rules that there are', () => {
    const named = Object.values(SECRET_TYPES).flat();
    expect(named.filter((id) => !IDS.has(id))).toEqual([]);
  });

  it('are counted', () => {
    const { found, of } = coverage(IDS);
    expect(found + Object.keys(NOT_SOUGHT).length).toBe(of);
  });

  it('name the rules of another name that find them', () => {
    expect(rulesOfSecretType('aws_access_key_id')[0]).toBe('aws-access-key');
    expect(rulesOfSecretType('stripe_api_key')).toContain('stripe_api_key');
    expect(rulesOfSecretType('constructor')[0]).toBe('constructor');
  });
});
