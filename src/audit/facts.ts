import type { PasswordProfile } from '../credentials/passwords/profiles.ts';
import type { ProviderRule } from '../credentials/passwords/provider-rule.ts';
import type { Strength } from '../credentials/passwords/strength.ts';
import type { Secret } from '../credentials/secret.ts';
import type { AccessKey, AccountPasswordPolicy, SecretDescription } from './ports.ts';

/** A password that a secret holds. */
export interface HeldPassword {
  readonly value: Secret;
  /** The rule of the service that the password is for, where it is known that one applies. */
  readonly rule: ProviderRule | undefined;
  readonly strength: Strength;
}

/**
 * What was found in a secret. `access-key`: the keys of an IAM user, which are no password and were not read.
 * `unreadable`: why there is no password to judge, as the end of a sentence.
 */
export type SecretContent =
  | { readonly kind: 'password'; readonly password: HeldPassword }
  | { readonly kind: 'access-key' }
  | { readonly kind: 'unreadable'; readonly why: string };

export interface AuditedSecret {
  readonly name: string;
  /** What it is known by: its ARN, or its configured name when it does not exist. */
  readonly resource: string;
  readonly content: SecretContent;
  /** When its current value was made; where the value was not read, the latest time at which it can have been. */
  readonly valueCreatedAt: Date | undefined;
  readonly nextRotationAt: SecretDescription['nextRotationAt'];
  /** The configured rotation that renews it, and its interval in milliseconds. */
  readonly rotation: { readonly name: string; readonly every: number } | undefined;
}

export interface UsedKey extends AccessKey {
  /** `unknown` where AWS could not be asked, and for inactive keys, which are not asked about. */
  readonly lastUsed: Date | 'never' | 'unknown';
}

export interface UserKeys {
  readonly user: string;
  readonly keys: readonly UsedKey[];
}

/** What an audit knows when it begins to judge. `undefined` is what it could not look at. */
export interface Facts {
  readonly account: string;
  readonly secrets: readonly AuditedSecret[];
  readonly users: readonly UserKeys[];
  readonly passwordPolicy: AccountPasswordPolicy | 'none' | undefined;
  readonly rootAccessKeys: number | undefined;
}

/** What the organisation asks for. Durations are in milliseconds. */
export interface AuditSettings {
  readonly now: Date;
  readonly profile: PasswordProfile;
  readonly maxKeyAge: number;
  readonly maxSecretAge: number;
  /** Users for emergencies: their keys lie unused and unchanged by intent. */
  readonly breakGlassUsers: ReadonlySet<string>;
  /** For users that a rotation renews, how long the old key stays active beside the new one. */
  readonly graceOfUser: ReadonlyMap<string, number>;
}
