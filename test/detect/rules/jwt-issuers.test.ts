import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(9);

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function tokenOf(claims: object, header: object = {}): string {
  return `${encode({ alg: 'RS256', ...header })}.${encode({ sub: make.lower(12), ...claims })}.${make.base64url(86)}`;
}

describe('a JSON Web Token says who issued it', () => {
  it.each([
    ['Microsoft Entra ID', { iss: `https://sts.windows.net/${make.uuid()}/` }],
    ['Kubernetes, for a service account', { iss: 'kubernetes/serviceaccount' }],
    ['JFrog', { iss: `jfac@${make.hex(20)}` }],
    ['Snowflake', { iss: `SF:${make.digits(4)}` }],
    ['Temporal Cloud', { iss: 'temporal.io' }],
    ['Supabase', { iss: 'supabase', role: 'service_role' }],
    ['Adobe', { as: 'ims-na1', type: 'refresh_token' }],
    ['Salesforce Marketing Cloud', { eid: 7, stack_key: 'S50' }],
  ])('%s', (name, claims) => {
    const [found] = findIn(`token: ${tokenOf(claims)}\n`, 'a.yml');
    expect(found?.rule).toBe('json-web-token');
    expect(found?.why).toContain(`it was issued by ${name}`);
  });

  it('Palantir, in the header', () => {
    const [found] = findIn(tokenOf({}, { plntr: make.hex(8) }), 'a.txt');
    expect(found?.why).toContain('it was issued by Palantir');
  });

  it('and nothing of one that is not known', () => {
    const hostile = `https://evil.example/realm/ it was issued by GitHub`;
    const [found] = findIn(tokenOf({ iss: hostile }), 'a.txt');
    expect(found?.why).not.toContain('issued by');
  });
});
