import { generatePassword } from '../credentials/passwords/generate.ts';
import { passwordProfile } from '../credentials/passwords/profiles.ts';
import { Secret } from '../credentials/secret.ts';
import type { AuditedSecret, AuditSettings, Facts, HeldPassword, UsedKey, UserKeys } from './facts.ts';

/** The day on which the examples of the checks play. */
const TODAY = new Date('2026-06-01T12:00:00Z');

const DAY = 86_400_000;

/** The settings under which every example of every check holds. */
export const EXAMPLE_SETTINGS: AuditSettings = {
  now: TODAY,
  profile: passwordProfile('default'),
  maxKeyAge: 90 * DAY,
  maxSecretAge: 90 * DAY,
  breakGlassUsers: new Set(['breakglass-1']),
  graceOfUser: new Map([['deployer', DAY]]),
};

export function daysAgo(days: number): Date {
  return new Date(TODAY.getTime() - days * DAY);
}

/** An account in which nothing is wrong, but for what is given. */
export function exampleFacts(given: Partial<Facts>): Facts {
  return {
    account: '123456789012',
    secrets: [],
    users: [],
    passwordPolicy: { minimumLength: 14, remembered: 24 },
    rootAccessKeys: 0,
    ...given,
  };
}

/** A secret of yesterday with a good password, but for what is given. */
export function exampleSecret(given: Partial<AuditedSecret & HeldPassword>): AuditedSecret {
  const { value, rule, strength, ...secret } = given;
  const profile = passwordProfile('default');
  const password: HeldPassword = {
    value: value ?? generatePassword({ rule, profile }),
    rule,
    strength: strength ?? 4,
  };
  const name = secret.name ?? 'rekey/orders';
  return {
    name,
    resource: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbCdEf`,
    content: { kind: 'password', password },
    valueCreatedAt: daysAgo(1),
    nextRotationAt: undefined,
    rotation: undefined,
    ...secret,
  };
}

/** A password of the given characters at random: none stands in the code. */
export function randomPassword(length: number): Secret {
  const whole = generatePassword({ rule: undefined, profile: passwordProfile('default') }).expose();
  return Secret.of(whole.slice(0, length));
}

/** A user whose keys are active, of yesterday and used today, but for what is given. */
export function exampleUser(user: string, ...keys: readonly Partial<UsedKey>[]): UserKeys {
  return {
    user,
    keys: keys.map((key, index) => ({
      id: `AKIA${'Q'.repeat(15)}${index + 2}`,
      active: true,
      createdAt: daysAgo(1),
      lastUsed: TODAY,
      ...key,
    })),
  };
}
