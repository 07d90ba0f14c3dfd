import type { DescribeSecretCommandOutput, SecretListEntry } from '@aws-sdk/client-secrets-manager';
import type { SecretDescription } from '../../rotate/ports.ts';

/** What a list of secrets and the description of one say alike. */
export function secretFacts(
  entry: DescribeSecretCommandOutput | SecretListEntry,
): Omit<SecretDescription, 'versions' | 'replicas'> {
  return {
    arn: entry.ARN ?? '',
    name: entry.Name ?? '',
    primaryRegion: entry.PrimaryRegion,
    owningService: entry.OwningService,
    rotationEnabled: entry.RotationEnabled ?? false,
    deletedAt: entry.DeletedDate,
    rotatedAt: entry.LastRotatedDate,
    tags: new Map((entry.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
  };
}
