import { randomInt } from 'node:crypto';
import { RekeyError } from '../../base/errors.ts';
import { Secret } from '../secret.ts';
import { ALPHANUMERIC, common, LETTERS, PRINTABLE } from './characters.ts';
import { judgePassword, type PasswordDemands } from './judge.ts';
import { profileMinLength } from './profiles.ts';
import type { Requirement } from './provider-rule.ts';

/** About 380 bits with the alphabet below: what a service allows less than this is still far beyond guessing. */
const LENGTH = 64;

/**
 * Symbols that need no escape in a URL or a DSN (RFC 3986, 2.3), nor in a shell, a `.env` file or YAML when
 * they are not first. These break less than anything else that a password may be pasted into.
 */
const SAFE_SYMBOLS = '-._~';

/** Which symbols to fall back on when a class of characters is demanded that the safe ones do not cover. */
const NEXT_BEST = '^!*+=';

/** Draws that are thrown away before giving up: with any real demands fewer than one in two is thrown away. */
const ATTEMPTS = 1_000;

/**
 * A new password that the service accepts and the profile demands: every character is drawn uniformly and
 * independently by `node:crypto`, the first one from the letters alone (a leading `-`, `~` or digit is a trap in
 * shells and in Oracle), and a draw that misses a required class is thrown away as a whole, so that the rest stays
 * uniform. It is 64 characters long, or as long as the service allows.
 * @throws RekeyError `password-demands-contradict` when no password can satisfy both.
 */
export function generatePassword(demands: PasswordDemands): Secret {
  const { rule, profile } = demands;
  const length = Math.min(LENGTH, rule?.maxLength ?? LENGTH);
  if (profileMinLength(profile, rule) > length) {
    throw contradiction(demands, `the profile asks for ${profileMinLength(profile, rule)} characters`);
  }
  const required = [...(rule?.required ?? []), ...profile.required];
  const alphabet = alphabetFor(demands, required);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const text = draw(LETTERS, 1) + draw(alphabet, length - 1);
    const password = Secret.of(text);
    if (judgePassword(password, demands).ok) return password;
  }
  throw contradiction(demands, 'no password of that length has all the characters that are asked for');
}

function draw(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** Letters, digits and safe symbols, and for each demand that these cannot meet the gentlest characters that can. */
function alphabetFor(demands: PasswordDemands, required: readonly Requirement[]): string {
  const allowed = demands.rule?.allowed ?? PRINTABLE;
  let alphabet = common(ALPHANUMERIC + SAFE_SYMBOLS, allowed);
  for (const { what, characters } of required) {
    if (common(alphabet, characters) !== '') continue;
    const possible = common(characters, allowed);
    if (possible === '') throw contradiction(demands, `the profile asks for ${what}`);
    alphabet += common(NEXT_BEST, possible) || possible;
  }
  return alphabet;
}

function contradiction({ rule, profile }: PasswordDemands, why: string): RekeyError {
  const service = rule?.service ?? 'any service';
  return new RekeyError({
    code: 'password-demands-contradict',
    what: `No password satisfies both ${service} and the password profile "${profile.name}": ${why}.`,
    fix: 'Choose another "passwords.profile" in the configuration.',
    ...(rule ? { docs: rule.source } : {}),
  });
}
