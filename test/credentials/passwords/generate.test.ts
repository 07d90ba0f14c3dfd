import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { LETTERS } from '../../../src/credentials/passwords/characters.ts';
import { generatePassword } from '../../../src/credentials/passwords/generate.ts';
import { judgePassword } from '../../../src/credentials/passwords/judge.ts';
import { type PasswordProfile, passwordProfile } from '../../../src/credentials/passwords/profiles.ts';
import { PROVIDER_RULES, ruleFor } from '../../../src/credentials/passwords/provider-rules.ts';

const PROFILES = (['default', 'strict', 'seed-000'] as const).map(passwordProfile);
const DEMANDS = [undefined, ...PROVIDER_RULES].flatMap((rule) =>
  PROFILES.map((profile) => ({ rule, profile, service: rule?.service ?? 'no service' })),
);

describe('a generated password', () => {
  it.each(DEMANDS)('satisfies $service and the profile $profile.name', ({ rule, profile }) => {
    for (let round = 0; round < 50; round += 1) {
      const password = generatePassword({ rule, profile });
      expect(judgePassword(password, { rule, profile })).toEqual({ ok: true, failures: [] });
      expect(password.length).toBe(Math.min(64, rule?.maxLength ?? 64));
      expect(LETTERS).toContain(password.expose().charAt(0));
    }
  });

  it('can be pasted into a URL, a connection string and a shell as it is', () => {
    for (const rule of PROVIDER_RULES) {
      const text = generatePassword({ rule, profile: passwordProfile('strict') }).expose();
      expect(encodeURIComponent(text)).toBe(text);
      expect(text).toMatch(/^[A-Za-z][A-Za-z0-9._~-]*$/);
    }
  });

  it('is drawn evenly: no character of the alphabet is preferred', () => {
    const counts = new Map<string, number>();
    const rounds = 2_000;
    for (let round = 0; round < rounds; round += 1) {
      const text = generatePassword({
        rule: ruleFor('postgres'),
        profile: passwordProfile('default'),
      }).expose();
      for (const character of text.slice(1)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    const expected = (rounds * 63) / 66;
    const chiSquared = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(counts.size).toBe(66);
    // 65 degrees of freedom: beyond 150 once in ten million honest runs.
    expect(chiSquared).toBeLessThan(150);
  });

  it('is refused with the reason when the demands contradict each other', () => {
    const long: PasswordProfile = { name: 'strict', minLength: 40, required: [] };
    const at: PasswordProfile = {
      name: 'strict',
      minLength: 12,
      required: [{ what: 'at signs', characters: '@', atLeast: 1 }],
    };
    const many: PasswordProfile = {
      name: 'strict',
      minLength: 12,
      required: [{ what: 'digits', characters: '0123456789', atLeast: 31 }],
    };
    const rule = ruleFor('oracle');
    for (const [profile, why] of [
      [long, 'the profile asks for 40 characters'],
      [at, 'the profile asks for at signs'],
      [many, 'no password of that length has all the characters'],
    ] as const) {
      const attempt = (): unknown => generatePassword({ rule, profile });
      expect(attempt).toThrow(RekeyError);
      expect(attempt).toThrow(why);
    }
  });
});
