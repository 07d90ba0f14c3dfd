import { describe, expect, it } from 'vitest';
import { generatePassword } from '../../../src/credentials/passwords/generate.ts';
import { passwordProfile } from '../../../src/credentials/passwords/profiles.ts';
import { PROVIDER_RULES } from '../../../src/credentials/passwords/provider-rules.ts';
import { loadStrengthEstimator } from '../../../src/credentials/passwords/strength.ts';
import { Secret } from '../../../src/credentials/secret.ts';

describe('the estimated strength', () => {
  it.each([
    ['a word, a capital and a number', ['Pass', 'word', '1234']],
    ['a row of keys', ['qwer', 'tyuiop', '123']],
    ['a season and a year', ['sum', 'mer', '2026']],
    ['one character again and again', Array<string>(15).fill('a')],
    ['a word with look-alike characters', ['P@ss', 'w0rd', '2026']],
  ])('is poor for %s', async (_what, parts) => {
    const estimate = await loadStrengthEstimator();
    expect(estimate(Secret.of(parts.join('')))).toBeLessThan(3);
  });

  it('is poor for the name of the user with something added', async () => {
    const estimate = await loadStrengthEstimator();
    const name = 'xqvorlinbat';
    expect(estimate(Secret.of(`${name}1`))).toBeGreaterThanOrEqual(3);
    expect(estimate(Secret.of(`${name}1`), [name])).toBeLessThan(3);
  });

  it('is the best for what we generate', async () => {
    const estimate = await loadStrengthEstimator();
    for (const rule of PROVIDER_RULES) {
      expect(estimate(generatePassword({ rule, profile: passwordProfile('default') }))).toBe(4);
    }
  });

  it('is that of the whole where only the beginning is poor', async () => {
    const estimate = await loadStrengthEstimator();
    expect(estimate(Secret.of('a'.repeat(40)))).toBeLessThan(3);
    const rest = generatePassword({ rule: undefined, profile: passwordProfile('default') }).expose();
    expect(estimate(Secret.of('a'.repeat(30) + rest))).toBe(4);
  });
});
