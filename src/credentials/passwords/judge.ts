import type { Secret } from '../secret.ts';
import { kindOf } from './characters.ts';
import { type PasswordProfile, profileMinLength } from './profiles.ts';
import type { ProviderRule, Requirement } from './provider-rule.ts';

/** What a password is judged by. Without a provider's rule only the profile counts. */
export interface PasswordDemands {
  readonly rule: ProviderRule | undefined;
  readonly profile: PasswordProfile;
}

/** One demand that a password does not meet. */
interface PasswordFailure {
  /** Whose demand: the service would refuse it (`provider`), or the organisation does (`profile`). */
  readonly by: 'provider' | 'profile';
  readonly what: 'too-short' | 'too-long' | 'refused-character' | 'missing-characters' | 'too-uniform';
  /** One sentence that names the demand and never a character of the password, nor its length. */
  readonly message: string;
}

export interface Verdict {
  readonly ok: boolean;
  readonly failures: readonly PasswordFailure[];
}

/**
 * Judges a password by the true rule of its service and by the organisation's profile: it can satisfy one
 * and break the other, and every failure says which. Characters are counted as Unicode code points.
 */
export function judgePassword(value: Secret, { rule, profile }: PasswordDemands): Verdict {
  const characters = Array.from(value.expose());
  const failures = [
    ...(rule ? providerFailures(characters, rule) : []),
    ...profileFailures(characters, profile, rule),
  ];
  return { ok: failures.length === 0, failures };
}

function providerFailures(characters: readonly string[], rule: ProviderRule): PasswordFailure[] {
  const failures: PasswordFailure[] = [];
  const fail = (what: PasswordFailure['what'], message: string): void => {
    failures.push({ by: 'provider', what, message: `${rule.service} ${message}.` });
  };
  if (characters.length < rule.minLength) {
    fail('too-short', `asks for at least ${rule.minLength} characters, and this has fewer`);
  }
  if (rule.maxLength !== undefined && characters.length > rule.maxLength) {
    fail('too-long', `allows at most ${rule.maxLength} characters, and this has more`);
  }
  const refused = characters.find((character) => !rule.allowed.includes(character));
  if (refused !== undefined) {
    fail('refused-character', `does not allow ${rule.refused}, and this holds ${kindOf(refused)} of those`);
  }
  for (const requirement of unmet(characters, rule.required)) {
    fail('missing-characters', `asks for ${inWords(requirement)}`);
  }
  if (rule.minDistinct !== undefined && new Set(characters).size < rule.minDistinct) {
    fail('too-uniform', `asks for at least ${rule.minDistinct} different characters, and this has fewer`);
  }
  return failures;
}

function profileFailures(
  characters: readonly string[],
  profile: PasswordProfile,
  rule: ProviderRule | undefined,
): PasswordFailure[] {
  const failures: PasswordFailure[] = [];
  const minLength = profileMinLength(profile, rule);
  const name = `The password profile "${profile.name}"`;
  if (characters.length < minLength) {
    const message = `${name} asks for at least ${minLength} characters here, and this has fewer.`;
    failures.push({ by: 'profile', what: 'too-short', message });
  }
  for (const requirement of unmet(characters, profile.required)) {
    const message = `${name} asks for ${inWords(requirement)}.`;
    failures.push({ by: 'profile', what: 'missing-characters', message });
  }
  return failures;
}

/** The requirements that these characters do not meet. */
function unmet(characters: readonly string[], required: readonly Requirement[]): Requirement[] {
  return required.filter(({ characters: set, atLeast }) => {
    return characters.filter((character) => set.includes(character)).length < atLeast;
  });
}

function inWords({ what, atLeast }: Requirement): string {
  return `at least ${atLeast} of: ${what}, and this has ${atLeast === 1 ? 'none' : 'fewer'}`;
}
