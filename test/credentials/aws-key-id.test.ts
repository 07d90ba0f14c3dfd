import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsAccountOf, isAwsKeyId, maskKeyId } from '../../src/credentials/aws-key-id.ts';

const BODY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const body = fc.string({ unit: fc.constantFrom(...BODY.split('')), minLength: 16, maxLength: 16 });
const prefix = fc.constantFrom('AKIA', 'ASIA', 'ABIA', 'ACCA');

/** The id that holds the account, by the published encoding turned around. */
function idOf(account: bigint, rest: bigint): string {
  let bits = (1n << 79n) | (account << 39n) | rest;
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    text = BODY.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `AKIA${text}`;
}

describe('an AWS access key id', () => {
  it.each([
    [['ASIA', 'Y34FZKBOKMUTVV7A'], '609629065308'],
    [['ASIA', 'QNZGKIQY56JQ7WML'], '029608264753'],
  ])('of the published sample %s tells its account', (parts, account) => {
    expect(awsAccountOf(parts.join(''))).toBe(account);
  });

  it('tells the account that was put into it', () => {
    const accounts = fc.bigInt({ min: 0n, max: 999_999_999_999n });
    const rest = fc.bigInt({ min: 0n, max: (1n << 39n) - 1n });
    fc.assert(
      fc.property(accounts, rest, (account, low) => {
        expect(awsAccountOf(idOf(account, low))).toBe(account.toString().padStart(12, '0'));
      }),
    );
  });

  it('of the old generation tells no account', () => {
    fc.assert(
      fc.property(prefix, body, (start, text) => {
        const isOld = text.charAt(0) < 'Q' && text.charAt(0) >= 'A';
        expect(awsAccountOf(start + text) === undefined).toBe(isOld);
      }),
    );
  });

  it('is told from the ids that come without a secret, and from other text', () => {
    fc.assert(fc.property(prefix, body, (start, text) => isAwsKeyId(start + text)));
    const others = fc.constantFrom('AIDA', 'AROA', 'ANPA', 'AGPA', 'AKIB', 'akia');
    fc.assert(fc.property(others, body, (start, text) => !isAwsKeyId(start + text)));
    for (const text of [
      '',
      'AKIA',
      `AKIA${'A'.repeat(15)}`,
      `AKIA${'A'.repeat(15)}1`,
      `AKIA${'a'.repeat(16)}`,
    ]) {
      expect(isAwsKeyId(text)).toBe(false);
      expect(awsAccountOf(text)).toBeUndefined();
    }
  });

  it('is shown by its kind and its last four characters', () => {
    fc.assert(
      fc.property(prefix, body, (start, text) => {
        const masked = maskKeyId(start + text);
        expect(masked).toBe(`${start}…${text.slice(-4)}`);
        expect(masked).not.toContain(text.slice(0, 12));
      }),
    );
  });
});
