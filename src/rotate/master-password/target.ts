import type { RdsClusterRotationConfig, RdsInstanceRotationConfig } from '../../config/schema.ts';
import type { ProviderRule } from '../../credentials/passwords/provider-rule.ts';
import type { Secret } from '../../credentials/secret.ts';
import type { Endpoint, MasterUserOwner } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

export type MasterPasswordConfig = RdsInstanceRotationConfig | RdsClusterRotationConfig;

/** What differs between the databases whose master password is rotated alike: DB instances and DB clusters. */
export interface MasterPasswordTarget {
  readonly config: MasterPasswordConfig;
  readonly noun: 'instance' | 'cluster';
  readonly id: string;
  /** The field that names it in a secret, as AWS's own rotation functions spell it. */
  readonly idField: 'dbInstanceIdentifier' | 'dbClusterIdentifier';
  /** The remote calls, as IAM policies spell them. */
  readonly calls: { readonly describe: string; readonly modify: string };
  /** The rule of its passwords, by RDS's spelling of its engine without edition. */
  ruleOf(engine: string): ProviderRule | undefined;
  /** `undefined` when there is no such database. */
  describe(): Promise<MasterDatabase | undefined>;
  /** Asks RDS for the new password; `busy` when the database cannot take it in its present state. */
  setPassword(password: Secret): Promise<'accepted' | 'busy'>;
}

/** A database with a master user, as a rotation of its password sees it. */
export interface MasterDatabase extends MasterUserOwner {
  /** Where its readers answer, when they have an endpoint of their own. */
  readonly readerEndpoint?: Endpoint | undefined;
  /** Why its password is not to be set here, and what to do instead. */
  readonly obstacle?: Refusal | undefined;
}
