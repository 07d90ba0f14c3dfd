import { randomBytes } from 'node:crypto';
import { newAccessKey } from './iam/access-keys.ts';
import type { IdentityProvider, KeyStatus, PasswordPolicy, Role, User } from './iam/model.ts';
import { passwordPolicyOf } from './iam/password-policy.ts';
import { newUser } from './iam/users.ts';
import { newResourceId, newUniqueId, newVersionId } from './identifiers.ts';
import type { SigningKey } from './local-aws.ts';
import type { Cloud } from './operation.ts';
import { readPolicy } from './policy/document.ts';
import type { DatabaseServer, DbCluster, DbInstance, MasterUserOwner } from './rds/model.ts';
import type { StoredSecret } from './secrets-manager/model.ts';
import { startReplica } from './secrets-manager/replicate.ts';
import { newSecret } from './secrets-manager/secret-operations.ts';
import { accountOf, databasesIn, secretsIn } from './state.ts';
import { openSession } from './sts/sessions.ts';

type PolicyText = string | object;

/** Everything may be placed in another account; the default is the cloud's own. */
interface Placed {
  account?: string;
}

interface PlacedInRegion extends Placed {
  region?: string;
}

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

interface SecretSeed extends PlacedInRegion {
  name: string;
  /** text, or an object that is written as JSON; absent: a secret without a version */
  value?: string | Record<string, unknown>;
  createdAt?: Date;
  description?: string;
  tags?: Record<string, string>;
  owningService?: string;
  rotationLambda?: string;
  replicas?: string[];
}

interface DatabaseSeed extends PlacedInRegion {
  id: string;
  engine: string;
  engineVersion?: string;
  masterUsername?: string;
  /** default: random */
  password?: string;
  databaseName?: string;
  status?: string;
  createdAt?: Date;
  tags?: Record<string, string>;
  /** the real server whose user gets every new password */
  server?: DatabaseServer;
}

interface InstanceSeed extends DatabaseSeed {
  clusterId?: string;
  replicaOf?: string;
}

/** Fills the cloud without a call, as if it had always been so. */
export interface Seed {
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
  secret(seed: SecretSeed): StoredSecret;
  instance(seed: InstanceSeed): DbInstance;
  cluster(seed: DatabaseSeed): DbCluster;
}

const dayMs = 24 * 3_600_000;
const ports: Record<string, number> = {
  mysql: 3306,
  mariadb: 3306,
  oracle: 1521,
  sqlserver: 1433,
  db2: 50_000,
};

/** The seed of a cloud; what names no account or region goes to these. */
export function seedFor(cloud: Cloud, ownAccount: string, ownRegion: string): Seed {
  const inAccount = (seed: Placed) => accountOf(cloud.state, seed.account ?? ownAccount);
  /** A year ago: what is seeded is older than what a test does, and not suspiciously new. */
  const longAgo = (): Date => new Date(cloud.clock.now().getTime() - 365 * dayMs);

  function user(seed: UserSeed): User {
    const account = inAccount(seed);
    const made = newUser(account.id, seed.name, seed.createdAt ?? longAgo(), seed.path);
    fillPrincipal(made, seed);
    account.iam.users.set(seed.name, made);
    return made;
  }

  function accessKey(seed: Parameters<Seed['accessKey']>[0]): SigningKey {
    const account = inAccount(seed);
    const key = newAccessKey(account.id, seed.createdAt ?? longAgo(), seed.status ?? 'Active', false);
    if (seed.lastUsedAt) key.lastUsed = { at: seed.lastUsedAt, service: 's3', region: ownRegion };
    const owner = account.iam.users.get(seed.user);
    if (!owner) throw new Error(`seed the user ${seed.user} before its key`);
    owner.keys.set(key.id, key);
    cloud.issuedSecrets.add(key.secret);
    return { accessKeyId: key.id, secretAccessKey: key.secret };
  }

  function role(seed: RoleSeed): Role {
    const account = inAccount(seed);
    const path = seed.path ?? '/';
    const made: Role = {
      name: seed.name,
      id: newUniqueId('AROA'),
      arn: `arn:aws:iam::${account.id}:role${path}${seed.name}`,
      path,
      createdAt: seed.createdAt ?? longAgo(),
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

  function session(seed: Parameters<Seed['session']>[0]): SigningKey {
    const account = inAccount(seed);
    const assumed = account.iam.roles.get(seed.role);
    if (!assumed) throw new Error(`seed the role ${seed.role} before its session`);
    const of = { role: assumed, name: seed.name ?? 'session' };
    const made = openSession(account, of, seed.seconds ?? 3600, cloud.clock.now(), cloud.issuedSecrets);
    return { accessKeyId: made.id, secretAccessKey: made.secret, sessionToken: made.token };
  }

  function policy(seed: Parameters<Seed['policy']>[0]): string {
    const account = inAccount(seed);
    const arn = seed.arn ?? `arn:aws:iam::${account.id}:policy/${seed.name}`;
    account.iam.policies.set(arn, readPolicy(seed.document));
    return arn;
  }

  function secret(seed: SecretSeed): StoredSecret {
    const account = inAccount(seed);
    const region = seed.region ?? ownRegion;
    const made = newSecret(seed.name, { account, region, now: seed.createdAt ?? longAgo() });
    if (seed.description !== undefined) made.description = seed.description;
    if (seed.owningService !== undefined) made.owningService = seed.owningService;
    if (seed.rotationLambda !== undefined)
      made.rotation = { lambdaArn: seed.rotationLambda, enabled: true, days: 30 };
    for (const [key, value] of Object.entries(seed.tags ?? {})) made.tags.set(key, value);
    if (seed.value !== undefined) {
      const SecretString = typeof seed.value === 'string' ? seed.value : JSON.stringify(seed.value);
      cloud.issuedSecrets.add(SecretString);
      const id = newVersionId();
      made.versions.set(id, {
        id,
        createdAt: made.createdAt,
        value: { SecretString },
        stages: new Set(['AWSCURRENT']),
      });
    }
    secretsIn(account, region).set(seed.name, made);
    for (const replica of seed.replicas ?? [])
      startReplica(made, replica, 'alias/aws/secretsmanager', false, account, cloud);
    return made;
  }

  function masterUser(kind: 'instance' | 'cluster', seed: DatabaseSeed): MasterUserOwner {
    const account = inAccount(seed);
    const region = seed.region ?? ownRegion;
    const password = seed.password ?? randomBytes(18).toString('base64url');
    cloud.issuedSecrets.add(password);
    const label = kind === 'cluster' ? `${seed.id}.cluster-local` : `${seed.id}.local`;
    return {
      kind,
      id: seed.id,
      arn: `arn:aws:rds:${region}:${account.id}:${kind === 'cluster' ? 'cluster' : 'db'}:${seed.id}`,
      resourceId: newResourceId(kind === 'cluster' ? 'cluster' : 'db'),
      engine: seed.engine,
      engineVersion: seed.engineVersion ?? '16.4',
      status: seed.status ?? 'available',
      masterUsername: seed.masterUsername ?? 'master',
      password,
      host: seed.server?.host ?? `${label}.${region}.rds.amazonaws.com`,
      port:
        seed.server?.port ??
        Object.entries(ports).find(([engine]) => seed.engine.includes(engine))?.[1] ??
        5432,
      ...(seed.databaseName === undefined ? {} : { databaseName: seed.databaseName }),
      createdAt: seed.createdAt ?? longAgo(),
      tags: new Map(Object.entries(seed.tags ?? {})),
      passwordPending: false,
      ...(seed.server ? { server: seed.server } : {}),
      reset: Promise.resolve(),
    };
  }

  function instance(seed: InstanceSeed): DbInstance {
    const made: DbInstance = {
      ...masterUser('instance', seed),
      kind: 'instance',
      instanceClass: 'db.t4g.micro',
      ...(seed.clusterId === undefined ? {} : { clusterId: seed.clusterId }),
      ...(seed.replicaOf === undefined ? {} : { replicaOf: seed.replicaOf }),
    };
    databasesIn(inAccount(seed), seed.region ?? ownRegion).instances.set(seed.id.toLowerCase(), made);
    return made;
  }

  function cluster(seed: DatabaseSeed): DbCluster {
    const made: DbCluster = { ...masterUser('cluster', seed), kind: 'cluster' };
    databasesIn(inAccount(seed), seed.region ?? ownRegion).clusters.set(seed.id.toLowerCase(), made);
    return made;
  }

  return {
    user,
    accessKey,
    role,
    session,
    policy,
    identityProvider: ({ account, ...provider }) =>
      void inAccount(account === undefined ? {} : { account }).iam.identityProviders.set(
        provider.issuer,
        provider,
      ),
    passwordPolicy: ({ account, ...given }) => {
      inAccount(account === undefined ? {} : { account }).iam.passwordPolicy = passwordPolicyOf(given);
    },
    secret,
    instance,
    cluster,
  };
}

function fillPrincipal(principal: User | Role, seed: UserSeed): void {
  for (const [key, value] of Object.entries(seed.tags ?? {})) principal.tags.set(key, value);
  for (const [i, text] of (seed.policies ?? []).entries())
    principal.inlinePolicies.set(`policy-${i + 1}`, readPolicy(text));
  for (const arn of seed.attached ?? []) principal.attachedPolicies.add(arn);
}
