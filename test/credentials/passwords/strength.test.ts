import { describe, expect, it } from 'vitest';
import { generatePassword } from '../../../src/credentials/passwords/generate.ts';
import { passwordProfile } from '../../../src/credentials/passwords/profiles.ts';
import { PROVIDER_RULES } from '../../../src/credentials/passwords/provider-rules.ts';
import { loadStrengthEstimator } from '../../../src/credentials/passwords/strength.ts';
import { Secret } from '../../../src/credentials/secret.ts';

describe('the estimated strength', () => {
  it('is poor for what people choose', async () => {
    const estimate = await loadStrengthEstimator();
    for (const text of ['Password1234', 'qwertyuiop123', 'summer2026', 'aaaaaaaaaaaaaaa', 'P@ssw0rd2026']) {
      expect(estimate(Secret.of(text)).score, text).toBeLessThan(3);
    }
  });

  it('is the best for what we generate', async () => {
    const estimate = await loadStrengthEstimator();
    for (const rule of PROVIDER_RULES) {
      expect(estimate(generatePassword({ rule, profile: passwordProfile('default') })).score).toBe(4);
    }
  });
});
