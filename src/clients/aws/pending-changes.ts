import type { ClusterPendingModifiedValues, PendingModifiedValues } from '@aws-sdk/client-rds';

/** The names of changes other than a password's that wait for the maintenance window. */
export function otherPendingOf(
  pending: PendingModifiedValues | ClusterPendingModifiedValues | undefined,
): string[] {
  return Object.entries(pending ?? {})
    .filter(([name, value]) => name !== 'MasterUserPassword' && value !== undefined)
    .map(([name]) => name);
}
