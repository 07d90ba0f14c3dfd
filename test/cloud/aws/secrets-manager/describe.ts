import type { DescribeSecretResponse } from '@aws-sdk/client-secrets-manager';
import { type StoredSecret, stagesOf } from './model.ts';

const dayMs = 24 * 3_600_000;

/** Everything about a secret but its values, as DescribeSecret answers it. */
export function describe(secret: StoredSecret): DescribeSecretResponse {
  const { rotation } = secret;
  const replicas = [...secret.replicas].map(([Region, replica]) => ({
    Region,
    KmsKeyId: replica.kmsKeyId,
    Status: replica.status,
    StatusMessage: replica.status === 'InSync' ? 'Replication succeeded' : replica.message || undefined,
  }));
  return {
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    RotationEnabled: rotation ? rotation.enabled : undefined,
    RotationLambdaARN: rotation?.lambdaArn,
    RotationRules: rotation?.days === undefined ? undefined : { AutomaticallyAfterDays: rotation.days },
    LastRotatedDate: secret.rotatedAt,
    LastChangedDate: secret.changedAt,
    // A date without a time of day (API reference, DescribeSecret).
    LastAccessedDate: secret.accessedAt && new Date(Math.floor(secret.accessedAt.getTime() / dayMs) * dayMs),
    DeletedDate: secret.deletion?.requestedAt,
    Tags: secret.tags.size > 0 ? [...secret.tags].map(([Key, Value]) => ({ Key, Value })) : undefined,
    VersionIdsToStages: stagesOf(secret),
    OwningService: secret.owningService,
    CreatedDate: secret.createdAt,
    PrimaryRegion: secret.primaryRegion ?? (replicas.length > 0 ? secret.region : undefined),
    ReplicationStatus: replicas.length > 0 ? replicas : undefined,
  };
}
