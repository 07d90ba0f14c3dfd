import type { DatabaseCluster, DatabaseInstance, SecretDescription } from '../ports.ts';

/**
 * What an account has, for a few calls. Every method throws as those of the other ports do. `undefined`: it cannot be
 * had with so few calls, or not in time, which is no error.
 */
export interface AccountLists {
  /**
   * Secrets of a region (default: the session's own), but for those scheduled for deletion. The answer may be five
   * minutes old (Secrets Manager API reference, ListSecrets).
   */
  listSecrets(request: SecretsRequest): Promise<readonly ListedSecret[] | undefined>;
  /** How many access keys each user has, or had up to four hours ago (IAM User Guide, "credential reports"). */
  listKeyCounts(): Promise<ReadonlyMap<string, number> | undefined>;
  /** Every DB instance of the region. */
  listInstances(mostPages: number): Promise<readonly DatabaseInstance[] | undefined>;
  /** Every DB cluster of the region. */
  listClusters(mostPages: number): Promise<readonly DatabaseCluster[] | undefined>;
}

/** Those that carry a tag, or those that a service manages. */
export type SecretsRequest = {
  readonly region: string | undefined;
  /** With more pages than that it is cheaper to ask for each secret. */
  readonly mostPages: number;
} & (
  | { readonly tag: string; readonly owner?: undefined }
  | { readonly tag?: undefined; readonly owner: string }
);

/** A list tells the labels, but neither the dates of versions nor the state of replicas. */
export interface ListedSecret extends Omit<SecretDescription, 'versions' | 'replicas'> {
  /** By version id. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}
