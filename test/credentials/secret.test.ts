import { randomBytes } from 'node:crypto';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';

const value = randomBytes(16).toString('hex');
const secret = Secret.of(value);

describe('a secret', () => {
  it.each<[string, () => string]>([
    ['a template literal', () => `the ${secret as unknown as string}`],
    ['String()', () => String(secret)],
    ['concatenation', () => ['x', secret].join('')],
    ['JSON', () => JSON.stringify({ deep: [{ secret }] })],
    ['inspect', () => inspect({ deep: [{ secret }] }, { depth: 9, showHidden: true })],
    ['inspect without its own answer', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['console.log’s format', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['its keys', () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret).map(String)])],
    ['a copy', () => JSON.stringify(Object.assign({}, secret))],
    ['a clone', () => JSON.stringify(structuredClone({ secret }))],
    ['v8.serialize', () => serialize(secret).toString('latin1')],
    ['an error that holds it', () => inspect(new Error(String(secret), { cause: secret }))],
  ])('does not show itself through %s', (_way, show) => {
    expect(show()).not.toContain(value);
  });

  it('gives its value in one named way only', () => {
    expect(secret.expose()).toBe(value);
    expect(secret.length).toBe(32);
  });

  it('equals the same value and no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Secret.of(a).equals(Secret.of(a))).toBe(true);
        expect(Secret.of(a).equals(Secret.of(b))).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
    );
  });
});
