import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';

const fast = { guessable: false };
const slow = { guessable: true };
const prints = fingerprintsWith('');

/** Base32 of RFC 4648 in lower case, written down a second time in another way. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)])
    .join('');
}

describe('a fingerprint', () => {
  it('is sixteen characters that can stand in a label, a file and a URL', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (kind, value) => {
        expect(prints.ofSecret(kind, Secret.of(value), fast)).toMatch(/^[a-z2-7]{16}$/);
        expect(prints.ofResource(kind, value)).toMatch(/^[a-z2-7]{16}$/);
      }),
    );
  });

  it('stays the same for ever: issues and suppressions are found by it', () => {
    const digest = createHmac('sha256', 'rekey/1/key').update('secret/kind\u0000value').digest();
    expect(fingerprintsWith('key').ofSecret('kind', Secret.of('value'), fast)).toBe(
      base32(digest).slice(0, 16),
    );
    expect(fingerprintsWith('').ofResource('key-age', '123456789012/user')).toBe(
      base32(
        createHmac('sha256', 'rekey/1/').update('resource/key-age\u0000123456789012/user').digest(),
      ).slice(0, 16),
    );
  });

  it('is of the value and the kind, and of nothing else', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.string(),
        (kind, value, otherKind, otherValue) => {
          const same = kind === otherKind && value === otherValue;
          const one = prints.ofSecret(kind, Secret.of(value), fast);
          const other = fingerprintsWith('').ofSecret(otherKind, Secret.of(otherValue), fast);
          // A zero byte in the kind could move the border; kinds are our own identifiers.
          fc.pre(!(kind + otherKind).includes('\0'));
          expect(one === other).toBe(same);
        },
      ),
    );
  });

  it('of a guessable value goes through a slow hash and is the same in every run', () => {
    const value = Secret.of('summer');
    const print = fingerprintsWith('').ofSecret('password', value, slow);
    expect(print).toMatch(/^[a-z2-7]{16}$/);
    expect(print).toBe(fingerprintsWith('').ofSecret('password', value, slow));
    expect(print).not.toBe(prints.ofSecret('password', value, fast));
    expect(print).not.toBe(prints.ofSecret('other', value, slow));
    expect(print).not.toBe(prints.ofSecret('password', Secret.of('winter'), slow));
  });

  it('of many guessable values are worked out together, and are the same as one by one', async () => {
    const values = ['spring', 'summer', 'autumn'].map((word) => Secret.of(word));
    const together = fingerprintsWith('');
    await together.prepare(values.map((secret) => ({ kind: 'password', secret })));
    for (const secret of values) {
      const alone = fingerprintsWith('').ofSecret('password', secret, slow);
      expect(together.ofSecret('password', secret, slow)).toBe(alone);
    }
  });

  it('of a guessable value is another than the fast one, and stays the same when asked again', () => {
    const value = Secret.of('summer');
    const fresh = fingerprintsWith('again');
    const first = fresh.ofSecret('password', value, slow);
    expect(fresh.ofSecret('password', value, slow)).toBe(first);
    expect(fingerprintsWith('again').ofSecret('password', value, slow)).toBe(first);
    expect(fresh.ofSecret('password', value, { guessable: false })).not.toBe(first);
  });

  it('cannot be computed without the user’s own key', () => {
    const value = Secret.of('value');
    for (const options of [fast, slow]) {
      const own = fingerprintsWith('own').ofSecret('kind', value, options);
      expect(own).not.toBe(prints.ofSecret('kind', value, options));
    }
    expect(fingerprintsWith('own').ofResource('a', 'b')).not.toBe(prints.ofResource('a', 'b'));
  });

  it('of a secret and of a resource are never taken for each other', () => {
    expect(prints.ofResource('kind', 'value')).not.toBe(prints.ofSecret('kind', Secret.of('value'), fast));
  });
});
