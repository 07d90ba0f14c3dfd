import { RekeyError } from '../base/errors.ts';
import type { Secret } from '../credentials/secret.ts';

/**
 * What rotating needs of the world. Every method either answers, or throws: a {@link RekeyError} for what stays
 * wrong until a person acts, anything that {@link mayPass} for an effect that is unknown. After such an error the
 * life cycle does not try again blindly: it observes, and decides anew from what is.
 */
export interface SecretStore {
  /** `undefined` when there is no such secret. */
  describe(secret: string): Promise<SecretDescription | undefined>;
  /** The value of one version; `undefined` when the version has none. */
  read(secret: string, versionId: string): Promise<Secret | undefined>;
  /** A version as a replica region has it; `undefined` while it has not arrived. */
  readReplica(
    secret: SecretDescription,
    region: string,
    versionId: string,
  ): Promise<{ readonly value: Secret; readonly stages: readonly string[] } | undefined>;
  /** Stores the value as version `token` under AWSPENDING; `taken` when that version holds another value. */
  putPending(secret: string, token: string, value: Secret): Promise<'stored' | 'taken'>;
  /**
   * Moves a label from the version that has it, or takes it away: a compare-and-swap, `lost` when `from` is not
   * its present holder, `full` when the secret has as many labels as Secrets Manager allows.
   */
  moveLabel(secret: string, label: string, move: LabelMove): Promise<'moved' | 'lost' | 'full'>;
  tag(secret: string, tags: Readonly<Record<string, string>>): Promise<void>;
}

export interface LabelMove {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface SecretDescription {
  readonly arn: string;
  readonly name: string;
  /** Where writes are allowed, when the secret has replicas. */
  readonly primaryRegion?: string | undefined;
  /** The AWS service that manages it, for example `rds`. */
  readonly owningService?: string | undefined;
  /** Whether Secrets Manager itself rotates it. */
  readonly rotationEnabled: boolean;
  readonly deletedAt?: Date | undefined;
  /** When its last rotation by Secrets Manager, or by the service that manages it, was over. */
  readonly rotatedAt?: Date | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly replicas: readonly ReplicaStatus[];
  /** All versions that the service still knows, those without a label too. */
  readonly versions: readonly SecretVersion[];
}

export interface ReplicaStatus {
  readonly region: string;
  readonly status: string;
  readonly message?: string | undefined;
}

export interface SecretVersion {
  readonly id: string;
  readonly labels: readonly string[];
  readonly createdAt: Date;
}

export interface KeyStore {
  /** `undefined` when there is no such user. */
  readUser(user: string): Promise<{ readonly tags: ReadonlyMap<string, string> } | undefined>;
  listKeys(user: string): Promise<readonly AccessKey[]>;
  /** `gone` when there is no such key (any more). */
  lastUsed(keyId: string): Promise<LastUse | 'never' | 'gone'>;
  /** `limit` when the user has as many keys as IAM allows. The adapter repeats only what IAM throttled. */
  createKey(
    user: string,
  ): Promise<{ readonly id: string; readonly secret: Secret; readonly createdAt: Date } | 'limit'>;
  setStatus(user: string, keyId: string, status: KeyStatus): Promise<'set' | 'gone'>;
  /** A key that is not there counts as deleted. */
  deleteKey(user: string, keyId: string): Promise<void>;
  tagUser(user: string, tags: Readonly<Record<string, string>>): Promise<void>;
  untagUser(user: string, names: readonly string[]): Promise<void>;
}

export type KeyStatus = 'Active' | 'Inactive';

export interface AccessKey {
  readonly id: string;
  readonly status: KeyStatus;
  readonly createdAt: Date;
}

/** The last recorded use of a key. AWS records one use in 15 minutes. */
export interface LastUse {
  readonly at: Date;
  readonly service: string;
  readonly region: string;
}

export interface KeyVerifier {
  /** Where a new key is tried: at least two endpoints wherever the partition has them. */
  readonly regions: readonly string[];
  /** Signs one call with the key. `refused` only when AWS itself says that it does not know the key. */
  tryKey(
    key: { readonly id: string; readonly secret: Secret },
    region: string,
  ): Promise<{ readonly arn: string } | 'refused'>;
  /** Makes one call of the key's consumer, signed with the key. Nothing of the answer's body is kept. */
  probe(key: { readonly id: string; readonly secret: Secret }, request: ProbeRequest): Promise<ProbeAnswer>;
}

/** A call that changes nothing. */
export interface ProbeRequest {
  readonly method: 'GET' | 'HEAD';
  readonly url: string;
  /** As signatures name it: `s3`. */
  readonly service: string;
  /** As the signature names it; `undefined`: the one in the address, or where the service has but one place. */
  readonly region?: string | undefined;
}

export type ProbeAnswer =
  | { readonly kind: 'works' }
  /** AWS does not know the key (yet), or knows another secret of it. */
  | { readonly kind: 'unknown-key'; readonly why: string }
  /** The key was judged, and the call is not to be: not allowed, no such thing, moved elsewhere. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Nothing was judged. */
  | { readonly kind: 'unavailable'; readonly why: string };

/** Master passwords of one kind of database in RDS. */
export interface DatabaseControl<Described extends MasterUserOwner = DatabaseInstance> {
  /** `undefined` when there is no such database. */
  describe(id: string): Promise<Described | undefined>;
  /** Asks for the new master password; `busy` when the database cannot take it in its present state. */
  setPassword(id: string, password: Secret): Promise<'accepted' | 'busy'>;
  /** Asks RDS to replace the password that it manages itself; `busy` as above. */
  rotateManaged(id: string): Promise<'accepted' | 'busy'>;
}

/** What DB instances and DB clusters have in common. */
export interface MasterUserOwner {
  readonly id: string;
  /** As RDS spells it: `postgres`, `mariadb`, `sqlserver-se`, … */
  readonly engine: string;
  /** `available`, `resetting-master-credentials`, … */
  readonly status: string;
  readonly masterUser: string;
  readonly endpoint?: Endpoint | undefined;
  readonly database?: string | undefined;
  /** Whether a password change is accepted and not yet applied. */
  readonly passwordPending: boolean;
  /** Names of other changes that wait for the maintenance window, as RDS spells them. */
  readonly otherPending: readonly string[];
  readonly sourceOfReplica?: string | undefined;
  /** The secret of RDS's own, while it manages the master password itself (`ManageMasterUserPassword`). */
  readonly managedSecret?: ManagedSecret | undefined;
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

export interface ManagedSecret {
  readonly arn: string;
  /** `creating`, `active`, `rotating` or `impaired` (RDS API reference, MasterUserSecret). */
  readonly status: string;
  readonly kmsKey?: string | undefined;
}

export interface DatabaseInstance extends MasterUserOwner {
  readonly cluster?: string | undefined;
  /** Oracle multi-tenant instances keep master passwords per tenant (ModifyTenantDatabase). */
  readonly multiTenant: boolean;
}

export interface DatabaseCluster extends MasterUserOwner {
  /** Balances over the readers; where there is none, the writer answers (Aurora User Guide, "Reader endpoints"). */
  readonly readerEndpoint?: Endpoint | undefined;
  /** `provisioned`, or `serverless` for Aurora Serverless v1. */
  readonly engineMode: string;
  /** The Aurora global database that it is a part of. */
  readonly globalCluster?: string | undefined;
  /** Secondaries of a global database have none. */
  readonly hasWriter: boolean;
}

export interface DatabaseLogin {
  /** Whether a login over verified TLS succeeds. It never falls back to plain text. */
  tryLogin(login: LoginRequest): Promise<LoginResult>;
}

export interface LoginRequest {
  readonly family: DatabaseFamily;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret;
  readonly database?: string | undefined;
}

export type DatabaseFamily = 'postgres' | 'mysql';

/** `unreachable`: the password was never judged: no route, TLS that cannot be verified, too many connections. */
export type LoginResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'unreachable';
      readonly reason: string;
      /** The entry of the diagnosis catalogue that explains it. */
      readonly cause?: string | undefined;
    };

/** Users of a database server, seen and changed by one of them who may (the administrator). */
export interface DatabaseAdmin {
  /** What there is of two users who must be alike. Changes nothing. */
  inspect(admin: LoginRequest, pair: UserPair): Promise<PairResult>;
  /**
   * Makes the twin, where there is none, with the password; gives it what the active user may and it may not.
   * It takes nothing away.
   */
  createTwin(admin: LoginRequest, pair: UserPair, password: Secret): Promise<void>;
  /** Sets the twin's password; the active user is not touched. */
  setPassword(admin: LoginRequest, pair: UserPair, password: Secret): Promise<void>;
}

/** The user whose password is in AWSCURRENT, and the one who comes next. */
export interface UserPair {
  readonly active: string;
  readonly twin: string;
}

export type PairResult =
  | { readonly kind: 'seen'; readonly facts: PairFacts }
  | Exclude<LoginResult, { kind: 'accepted' }>;

export interface PairFacts {
  /** Why the active user can have no twin, as a sentence. */
  readonly unfit?: string | undefined;
  readonly twinExists: boolean;
  /** In what the twin differs from the active user, one clause each: `lacks GRANT SELECT ON …`. */
  readonly drift: readonly string[];
}

/** What there is in an account and region that a selection may mean. */
export interface TargetSearch {
  /** Every DB instance of the region. */
  instances(): Promise<readonly TaggedDatabase[]>;
  /** Every DB cluster of the region. */
  clusters(): Promise<readonly TaggedDatabase[]>;
  /** Every IAM user of the account. */
  users(): Promise<readonly Tagged[]>;
  /** The secrets of the region that carry at least one tag with such a key. */
  secrets(tagKeys: readonly string[]): Promise<readonly TaggedSecret[]>;
  /** The present value of a secret; `undefined` when it has none, or none that is text. */
  value(arn: string): Promise<Secret | undefined>;
}

export interface Tagged {
  readonly id: string;
  readonly tags: ReadonlyMap<string, string>;
}

export interface TaggedDatabase extends Tagged {
  /** As RDS spells it; DescribeDBClusters answers with those of other services too. */
  readonly engine: string;
  /** The user whose password is rotated. */
  readonly masterUser?: string | undefined;
  /** Whose password it has, when it has none of its own that could be set: as a message says it. */
  readonly passwordOf?: string | undefined;
  /** ARN of the secret of RDS's own, while it manages the password itself. */
  readonly managedSecret?: string | undefined;
}

export interface TaggedSecret extends Tagged {
  readonly arn: string;
  /** The AWS service that manages it, for example `rds`. */
  readonly owningService?: string | undefined;
  /** The region of its primary, when it is a replica. */
  readonly replicaOf?: string | undefined;
}

/** Whether a later try may succeed without anybody doing anything: the effect of the failed call is unknown. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof RekeyError) || /-(?:unavailable|expired|late)$/.test(error.code);
}

/** Whether all the time that one run gives to a thing was already spent on it: only a later run tries again. */
export function isLate(error: unknown): boolean {
  return error instanceof RekeyError && error.code.endsWith('-late');
}

/**
 * Whether somebody who needs the new value found that it does not work: a downstream whose rollout with it failed, the
 * endpoint of the readers. Codes that end in `-rejected` say so; what `roll-back: on-rejection` asks for follows then.
 */
export function wasRejected(error: unknown): error is RekeyError {
  return error instanceof RekeyError && error.code.endsWith('-rejected');
}
