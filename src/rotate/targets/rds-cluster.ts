import type { RdsClusterRotationConfig } from '../../config/schema.ts';
import { ruleFor } from '../../credentials/passwords/provider-rules.ts';
import type { Rotation } from '../lifecycle.ts';
import type { MasterPasswordAction } from '../master-password/decide.ts';
import { masterPasswordRotation } from '../master-password/rotation.ts';
import type { MasterPasswordState } from '../master-password/state.ts';
import type { RotationWorld } from '../world.ts';
import { clusterObstacleOf } from './rds-cluster/obstacle.ts';

/** The master password of an Aurora or Multi-AZ DB cluster, which all of its members have. */
export function rdsClusterRotation(
  config: RdsClusterRotationConfig,
  world: RotationWorld,
): Rotation<MasterPasswordState, MasterPasswordAction> {
  const { clusters } = world;
  const id = config.cluster;
  return masterPasswordRotation(
    {
      config,
      id,
      noun: 'cluster',
      idField: 'dbClusterIdentifier',
      calls: { describe: 'rds:DescribeDBClusters', modify: 'rds:ModifyDBCluster' },
      // One rule for all engines of clusters, which is not that of their instances (ModifyDBCluster).
      ruleOf: () => ruleFor('rds-cluster'),
      async describe() {
        const cluster = await clusters.describe(id);
        return cluster && { ...cluster, obstacle: clusterObstacleOf(cluster) };
      },
      setPassword: (password) => clusters.setPassword(id, password),
    },
    world,
  );
}
