import type { Secret } from '../credentials/secret.ts';

/**
 * What an audit asks of an account. It only reads. Readers throw a RekeyError with the code `aws-denied`,
 * `aws-refused` or `aws-unavailable` for what this one question could not be told; any other error ends the audit.
 */
export interface AuditPorts {
  readonly secrets: SecretReader;
  readonly account: AccountReader;
  readonly databases: DatabaseReader;
}

/** What Secrets Manager says about a secret without its value. */
export interface SecretDescription {
  readonly arn: string;
  readonly name: string;
  /** The AWS service that manages it, if one does: `rds`. */
  readonly owningService: string | undefined;
  /** When somebody asked for its deletion. */
  readonly deletedAt: Date | undefined;
  /** When anything about it was changed: its value is at least as old. */
  readonly lastChangedAt: Date | undefined;
  /** The end of the current period of Secrets Manager's own rotation, if that is switched on. */
  readonly nextRotationAt: Date | undefined;
}

/** The current value, or why there is none to read. */
export type SecretValue =
  | { readonly kind: 'text'; readonly text: Secret; readonly createdAt: Date | undefined }
  | { readonly kind: 'binary' | 'no-value' | 'undecryptable' };

export interface SecretReader {
  /** `undefined` when there is no such secret. */
  describe(id: string): Promise<SecretDescription | undefined>;
  /** The secrets that have all of these tags, with exactly these values. */
  withTags(tags: Readonly<Record<string, string>>): Promise<readonly SecretDescription[]>;
  /** The version labelled AWSCURRENT. */
  value(arn: string): Promise<SecretValue>;
}

export interface AccountPasswordPolicy {
  readonly minimumLength: number;
  /** How many former passwords may not come back; 0 when that is not asked for. */
  readonly remembered: number;
}

export interface AccessKey {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: Date;
}

export interface AccountReader {
  /** The 12-digit account that the credentials belong to. */
  accountId(): Promise<string>;
  /** `none` when the account has no policy of its own. */
  passwordPolicy(): Promise<AccountPasswordPolicy | 'none'>;
  /** How many access keys the root user has. */
  rootAccessKeys(): Promise<number>;
  /** Names of all IAM users. */
  users(): Promise<readonly string[]>;
  accessKeys(user: string): Promise<readonly AccessKey[]>;
  /** When the key last signed a request; `never` when AWS has recorded none. */
  lastUsed(keyId: string): Promise<Date | 'never'>;
}

export interface Database {
  /** As RDS spells it: `postgres`, `aurora-mysql`. */
  readonly engine: string;
  readonly masterUsername: string | undefined;
  /** Whether its master password is the one of a cluster. */
  readonly inCluster: boolean;
}

export interface DatabaseReader {
  /** `undefined` when there is no such instance. */
  instance(identifier: string): Promise<Database | undefined>;
  cluster(identifier: string): Promise<Database | undefined>;
}
