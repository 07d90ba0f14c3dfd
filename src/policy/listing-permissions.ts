import { isWorthListing } from '../config/listing.ts';
import type { RotationConfig } from '../config/schema.ts';
import type { Grant } from './document.ts';
import { type Place, rdsArn } from './resource-names.ts';

/**
 * The lists from which runs learn that there is nothing to do, for places where so much is rotated that they are read.
 * None of these can be narrowed to single secrets, users or databases (Service Authorization Reference).
 */
export function listingGrants(
  rotations: readonly RotationConfig[],
  placeOf: (rotation: RotationConfig) => Place,
): Grant[] {
  const byRegion = Map.groupBy(rotations, (rotation) => placeOf(rotation).region);
  return [...byRegion.values()].flatMap((together) => {
    const [first] = together;
    return first && isWorthListing(together) ? grantsFor(together, placeOf(first)) : [];
  });
}

function grantsFor(rotations: readonly RotationConfig[], place: Place): Grant[] {
  const has = (kind: RotationConfig['kind']): boolean => rotations.some((one) => one.kind === kind);
  const isManaged = (database: 'instance' | 'cluster'): boolean =>
    rotations.some((one) => one.kind === 'rds-managed' && one[database] !== undefined);
  const grants: Grant[] = [{ sid: 'ListSecrets', actions: ['secretsmanager:ListSecrets'], resources: ['*'] }];
  if (has('iam-user')) {
    grants.push({
      sid: 'CountTheKeysOfUsers',
      actions: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
      resources: ['*'],
    });
  }
  if (has('rds-instance') || isManaged('instance')) {
    grants.push({
      sid: 'ListTheInstances',
      actions: ['rds:DescribeDBInstances'],
      resources: [rdsArn('db', '*', place)],
    });
  }
  if (has('rds-cluster') || isManaged('cluster')) {
    grants.push({
      sid: 'ListTheClusters',
      actions: ['rds:DescribeDBClusters'],
      resources: [rdsArn('cluster', '*', place)],
    });
  }
  return grants;
}
