import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, DIGITS, LOWER } from '../../../src/credentials/passwords/characters.ts';
import { judgePassword } from '../../../src/credentials/passwords/judge.ts';
import { passwordProfile } from '../../../src/credentials/passwords/profiles.ts';
import { PROVIDER_RULES, ruleFor } from '../../../src/credentials/passwords/provider-rules.ts';
import { Secret } from '../../../src/credentials/secret.ts';

const from = (characters: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters.split('')), minLength: length, maxLength: length });
const failuresOf = (text: string, engine: string | undefined, profile: 'default' | 'strict' | 'seed-000') =>
  judgePassword(Secret.of(text), {
    rule: engine === undefined ? undefined : ruleFor(engine),
    profile: passwordProfile(profile),
  }).failures.map(({ by, what }) => `${by}: ${what}`);

describe('a password that satisfies the service', () => {
  it('can break the organisation’s profile, and the failure says so', () => {
    fc.assert(
      fc.property(from(ALPHANUMERIC, 9), (text) => {
        expect(failuresOf(text, 'postgres', 'default')).toEqual(['profile: too-short']);
      }),
    );
  });

  it('must be longer for RDS than elsewhere under the strict profile', () => {
    const text = `aB3-${'x'.repeat(9)}`;
    expect(failuresOf(text, undefined, 'strict')).toEqual([]);
    expect(failuresOf(text, 'mysql', 'strict')).toEqual(['profile: too-short']);
  });

  it('is asked for each class that it misses', () => {
    fc.assert(
      fc.property(from(LOWER, 20), (text) => {
        expect(failuresOf(text, undefined, 'strict')).toEqual(Array(3).fill('profile: missing-characters'));
      }),
    );
  });
});

describe('a password that satisfies the organisation’s profile', () => {
  it('can break the service’s rule: an @ is demanded by one and refused by the other', () => {
    fc.assert(
      fc.property(from(LOWER, 8), from(DIGITS, 4), (letters, digits) => {
        const text = `${letters}@${digits}`;
        expect(failuresOf(text, undefined, 'seed-000')).toEqual([]);
        expect(failuresOf(text, 'postgres', 'seed-000')).toEqual(['provider: refused-character']);
      }),
    );
  });

  it('can be too long for the service', () => {
    expect(failuresOf('x'.repeat(42), 'mysql', 'default')).toEqual(['provider: too-long']);
    expect(failuresOf('x'.repeat(42), 'postgres', 'default')).toEqual([]);
  });
});

describe('the verdict', () => {
  it('never says more of the password than the kind of a character', () => {
    const any = fc.tuple(fc.constantFrom(...PROVIDER_RULES), fc.string({ minLength: 6, maxLength: 200 }));
    fc.assert(
      fc.property(any, ([rule, text]) => {
        const { failures } = judgePassword(Secret.of(text), { rule, profile: passwordProfile('strict') });
        const other = judgePassword(Secret.of(Array.from(text).reverse().join('')), {
          rule,
          profile: passwordProfile('strict'),
        });
        // The sentences depend on which demands fail alone: the same characters elsewhere give the same ones.
        const kinds = /holds .* of those/;
        expect(failures.map(({ message }) => message.replace(kinds, ''))).toEqual(
          other.failures.map(({ message }) => message.replace(kinds, '')),
        );
        for (const { message } of failures) expect(message).not.toContain(text);
      }),
    );
  });

  it.each([
    ['\u0007', 'a control character'],
    ['\u00fc', 'a character outside ASCII'],
    ['😀', 'a character outside ASCII'],
    [' ', 'a space'],
    ['/', 'a symbol'],
  ])('calls %j %s', (character, kind) => {
    const { failures } = judgePassword(Secret.of(`abcdefghijkl${character}`), {
      rule: ruleFor('postgres'),
      profile: passwordProfile('default'),
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toContain(`this holds ${kind} of those`);
  });
});
