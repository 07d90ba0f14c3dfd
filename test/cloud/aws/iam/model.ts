import type { PolicyDocument } from '../policy/document.ts';

/** What IAM knows of one account. */
export interface IamAccount {
  users: Map<string, User>;
  roles: Map<string, Role>;
  /** customer managed and AWS managed policies by ARN */
  policies: Map<string, PolicyDocument>;
  /** temporary credentials by key id */
  sessions: Map<string, Session>;
  /** OIDC issuers that web identities may come from */
  identityProviders: Map<string, IdentityProvider>;
  aliases: string[];
  passwordPolicy?: PasswordPolicy;
  credentialReport?: { generatedAt: Date; csv: string };
}

export interface User {
  name: string;
  id: string;
  arn: string;
  path: string;
  createdAt: Date;
  tags: Map<string, string>;
  inlinePolicies: Map<string, PolicyDocument>;
  attachedPolicies: Set<string>;
  keys: Map<string, AccessKey>;
}

export interface AccessKey {
  id: string;
  secret: string;
  createdAt: Date;
  /** every status it had, oldest first: services may still be acting on an earlier one */
  history: { at: Date; status: KeyStatus }[];
  lastUsed?: { at: Date; service: string; region: string };
  /** made by CreateAccessKey, so that services learn of it late; a key of the seed is known to all */
  madeByCall: boolean;
  /** how often each service was asked, while a new key's relapses are played */
  usesByService: Map<string, number>;
}

export type KeyStatus = 'Active' | 'Inactive';

export interface Role {
  name: string;
  id: string;
  arn: string;
  path: string;
  createdAt: Date;
  tags: Map<string, string>;
  trust: PolicyDocument;
  inlinePolicies: Map<string, PolicyDocument>;
  attachedPolicies: Set<string>;
  maxSessionSeconds: number;
}

/** Temporary credentials: of a role (`AssumeRole…`) or of a user (`GetSessionToken`). */
export interface Session {
  id: string;
  secret: string;
  token: string;
  issuedAt: Date;
  expiresAt: Date;
  of: { role: Role; name: string } | { user: User };
}

/** An OIDC issuer and how its tokens are checked. */
export interface IdentityProvider {
  issuer: string;
  audiences: string[];
  /** Throws or returns false when the token was not signed by the issuer. Absent: the claims are believed. */
  verify?: (token: string) => boolean | Promise<boolean>;
}

export interface PasswordPolicy {
  MinimumPasswordLength: number;
  RequireSymbols: boolean;
  RequireNumbers: boolean;
  RequireUppercaseCharacters: boolean;
  RequireLowercaseCharacters: boolean;
  AllowUsersToChangePassword: boolean;
  MaxPasswordAge?: number;
  PasswordReusePrevention?: number;
  HardExpiry?: boolean;
}

/** The status that IAM itself reports, which services may learn of later. */
export function statusOf(key: AccessKey): KeyStatus {
  return key.history.at(-1)?.status ?? 'Inactive';
}
