import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaks } from './written.ts';

const secret = (): string => `${randomBytes(15).toString('base64')}"<&é`;

describe('looking for a secret in everything that was written', () => {
  it.each<[string, (value: string) => string | Buffer]>([
    ['plain', (value) => value],
    ['hex', (value) => Buffer.from(value).toString('hex')],
    ['percent', encodeURIComponent],
    ['json', (value) => JSON.stringify(value)],
    ['reversed', (value) => Array.from(value).reverse().join('')],
    ['gzip', (value) => gzipSync(`{"x":"${value}"}`)],
  ])('finds it as %s', (_, encode) => {
    const value = secret();
    const content = encode(value);
    const bytes = typeof content === 'string' ? Buffer.from(`before ${content} after`) : content;
    expect(leaks([{ where: 'file', bytes }], [value])).not.toEqual([]);
  });

  it('finds it in base64 wherever in the encoded text it begins', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (before, after) => {
        const value = secret();
        const encoded = Buffer.concat([before, Buffer.from(value), after]).toString('base64');
        expect(leaks([{ where: 'file', bytes: Buffer.from(encoded) }], [value])).not.toEqual([]);
      }),
      { seed: 1 },
    );
  });

  it('does not count the command that masks it, and nothing where it is not', () => {
    const value = secret();
    expect(leaks([{ where: 'stdout', bytes: Buffer.from(`::add-mask::${value}\nfine`) }], [value])).toEqual(
      [],
    );
    expect(leaks([{ where: 'file', bytes: randomBytes(4096) }], [value])).toEqual([]);
  });
});
