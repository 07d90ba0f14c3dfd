import { newAccessKey } from '../iam/access-keys.ts';
import type { IdentityProvider, KeyStatus, PasswordPolicy, Role, User } from '../iam/model.ts';
import { passwordPolicyOf } from '../iam/password-policy.ts';
import { newUser } from '../iam/users.ts';
import { newUniqueId } from '../identifiers.ts';
import type { SigningKey } from '../local-aws.ts';
import { readPolicy } from '../policy/document.ts';
import { openSession } from '../sts/sessions.ts';
import type { Ground, Placed } from './place.ts';

type PolicyText = string | object;

interface UserSeed extends Placed {
  name: string;
  path?: string;
  createdAt?: Date;
  tags?: Record<string, string>;
  policies?: PolicyText[];
  attached?: string[];
}

interface RoleSeed extends UserSeed {
  trust: PolicyText;
  maxSessionSeconds?: number;
}

/** What belongs to IAM. */
export interface IamSeed {
  user(seed: UserSeed): User;
  accessKey(
    seed: Placed & { user: string; createdAt?: Date; status?: KeyStatus; lastUsedAt?: Date },
  ): SigningKey;
  role(seed: RoleSeed): Role;
  /** Credentials of a role's session, as AssumeRole gives them; one hour unless said otherwise. */
  session(seed: Placed & { role: string; name?: string; seconds?: number }): SigningKey;
  /** A managed policy; returns its ARN. */
  policy(seed: Placed & { name: string; document: PolicyText; arn?: string }): string;
  /** An OIDC issuer that the account trusts, such as GitHub's. */
  identityProvider(seed: Placed & IdentityProvider): void;
  passwordPolicy(policy: Partial<PasswordPolicy> & Placed): void;
}

export function iamSeed(ground: Ground): IamSeed {
  function user(seed: UserSeed): User {
    const account = ground.accountFor(seed);
    const made = newUser(account.id, seed.name, seed.createdAt ?? ground.longAgo(), seed.path);
    fillPrincipal(made, seed);
    account.iam.users.set(seed.name, made);
    return made;
  }

  function accessKey(seed: Parameters<IamSeed['accessKey']>[0]): SigningKey {
    const account = ground.accountFor(seed);
    const key = newAccessKey(account.id, seed.createdAt ?? ground.longAgo(), seed.status ?? 'Active', false);
    if (seed.lastUsedAt) key.lastUsed = { at: seed.lastUsedAt, service: 's3', region: ground.regionFor({}) };
    const owner = account.iam.users.get(seed.user);
    if (!owner) throw new Error(`seed the user ${seed.user} before its key`);
    owner.keys.set(key.id, key);
    ground.cloud.issuedSecrets.add(key.secret);
    return { accessKeyId: key.id, secretAccessKey: key.secret };
  }

  function role(seed: RoleSeed): Role {
    const account = ground.accountFor(seed);
    const path = seed.path ?? '/';
    const made: Role = {
      name: seed.name,
      id: newUniqueId('AROA'),
      arn: `arn:aws:iam::${account.id}:role${path}${seed.name}`,
      path,
      createdAt: seed.createdAt ?? ground.longAgo(),
      tags: new Map(),
      trust: readPolicy(seed.trust),
      inlinePolicies: new Map(),
      attachedPolicies: new Set(),
      maxSessionSeconds: seed.maxSessionSeconds ?? 3600,
    };
    fillPrincipal(made, seed);
    account.iam.roles.set(seed.name, made);
    return made;
  }

  function session(seed: Parameters<IamSeed['session']>[0]): SigningKey {
    const account = ground.accountFor(seed);
    const assumed = account.iam.roles.get(seed.role);
    if (!assumed) throw new Error(`seed the role ${seed.role} before its session`);
    const of = { role: assumed, name: seed.name ?? 'session' };
    const made = openSession(
      account,
      of,
      seed.seconds ?? 3600,
      ground.cloud.clock.now(),
      ground.cloud.issuedSecrets,
    );
    return { accessKeyId: made.id, secretAccessKey: made.secret, sessionToken: made.token };
  }

  function policy(seed: Parameters<IamSeed['policy']>[0]): string {
    const account = ground.accountFor(seed);
    const arn = seed.arn ?? `arn:aws:iam::${account.id}:policy/${seed.name}`;
    account.iam.policies.set(arn, readPolicy(seed.document));
    return arn;
  }

  return {
    user,
    accessKey,
    role,
    session,
    policy,
    identityProvider: (seed) => {
      ground.accountFor(seed).iam.identityProviders.set(seed.issuer, seed);
    },
    passwordPolicy: (seed) => {
      ground.accountFor(seed).iam.passwordPolicy = passwordPolicyOf(seed);
    },
  };
}

function fillPrincipal(principal: User | Role, seed: UserSeed): void {
  for (const [key, value] of Object.entries(seed.tags ?? {})) principal.tags.set(key, value);
  for (const [i, text] of (seed.policies ?? []).entries())
    principal.inlinePolicies.set(`policy-${i + 1}`, readPolicy(text));
  for (const arn of seed.attached ?? []) principal.attachedPolicies.add(arn);
}
