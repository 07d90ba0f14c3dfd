/** A secret in one region. A replica is a secret of its own that follows its primary. */
export interface StoredSecret {
  arn: string;
  name: string;
  region: string;
  description?: string;
  kmsKeyId?: string;
  createdAt: Date;
  changedAt: Date;
  accessedAt?: Date;
  rotatedAt?: Date;
  /** when it will be gone, once it is scheduled for deletion */
  deletion?: { requestedAt: Date; dueAt: Date };
  tags: Map<string, string>;
  /** the service that manages it, such as `rds`; others may not write to it */
  owningService?: string;
  rotation?: { lambdaArn: string; enabled: boolean; days?: number };
  versions: Map<string, SecretVersion>;
  /** the region it is copied from, when this is a replica */
  primaryRegion?: string;
  /** where it is copied to, by region */
  replicas: Map<string, ReplicaStatus>;
}

export interface SecretVersion {
  id: string;
  createdAt: Date;
  accessedAt?: Date;
  /** A failed rotation leaves a version that has a label and no value. */
  value?: SecretValue;
  stages: Set<string>;
}

export type SecretValue = { SecretString: string } | { SecretBinary: Uint8Array };

export interface ReplicaStatus {
  status: 'InSync' | 'InProgress' | 'Failed';
  message: string;
  kmsKeyId: string;
  /** how many copies are under way */
  underWay: number;
}

/** The version that carries a label. */
export function versionWith(secret: StoredSecret, stage: string): SecretVersion | undefined {
  for (const version of secret.versions.values()) if (version.stages.has(stage)) return version;
  return undefined;
}

/** Version id → labels, for the versions that have any. */
export function stagesOf(secret: StoredSecret): Record<string, string[]> {
  const labelled = [...secret.versions.values()].filter((version) => version.stages.size > 0);
  return Object.fromEntries(labelled.map((version) => [version.id, [...version.stages]]));
}

export function sameValue(a: SecretValue, b: SecretValue): boolean {
  if ('SecretString' in a) return 'SecretString' in b && a.SecretString === b.SecretString;
  return 'SecretBinary' in b && Buffer.from(a.SecretBinary).equals(b.SecretBinary);
}
