import type { Config } from '../../config/schema.ts';
import { DIGITS, LETTERS, LOWER, SYMBOLS, UPPER } from './characters.ts';
import type { ProviderRule, Requirement } from './provider-rule.ts';

/** What an organisation asks of its passwords, above what the services demand. */
export interface PasswordProfile {
  readonly name: Config['passwords']['profile'];
  /** Characters at least. */
  readonly minLength: number;
  /** Characters at least for master passwords of RDS, where it differs. */
  readonly rdsMinLength?: number;
  readonly required: readonly Requirement[];
}

const PROFILES: Readonly<Record<PasswordProfile['name'], PasswordProfile>> = {
  // Length alone: classes make people predictable and machines no safer (NIST SP 800-63B, 3.1.1.2).
  default: { name: 'default', minLength: 12, required: [] },
  strict: {
    name: 'strict',
    minLength: 12,
    rdsMinLength: 15,
    required: [
      { what: 'lower-case letters', characters: LOWER, atLeast: 1 },
      { what: 'upper-case letters', characters: UPPER, atLeast: 1 },
      { what: 'digits', characters: DIGITS, atLeast: 1 },
      { what: 'symbols', characters: SYMBOLS, atLeast: 1 },
    ],
  },
  'seed-000': {
    name: 'seed-000',
    minLength: 12,
    required: [
      { what: 'letters', characters: LETTERS, atLeast: 2 },
      { what: 'digits', characters: DIGITS, atLeast: 2 },
      { what: 'symbols of ! @ # $ % ^ & *', characters: '!@#$%^&*', atLeast: 1 },
    ],
  },
};

/**
 * The profile of a name that the config allows.
 * `default`: at least 12 characters, of whatever kind. `strict`: at least 12, master passwords of RDS at least
 * 15, with lower case, upper case, digits and symbols. `seed-000`: at least 12, with two letters, two digits and
 * one of `!@#$%^&*`.
 */
export function passwordProfile(name: PasswordProfile['name']): PasswordProfile {
  return PROFILES[name];
}

/** The least length that the profile asks of a password under this rule. */
export function profileMinLength(profile: PasswordProfile, rule: ProviderRule | undefined): number {
  return rule?.family === 'rds' ? (profile.rdsMinLength ?? profile.minLength) : profile.minLength;
}
