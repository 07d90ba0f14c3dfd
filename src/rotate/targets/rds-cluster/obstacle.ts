import type { DatabaseCluster } from '../../ports.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/** Aurora, and the engines of Multi-AZ DB clusters; RDS lists Neptune's and DocumentDB's clusters as well. */
const ENGINES: readonly string[] = ['aurora-postgresql', 'aurora-mysql', 'postgres', 'mysql'];

/** Why the password of a cluster is not to be set with ModifyDBCluster, and what to do instead. */
export function clusterObstacleOf(cluster: DatabaseCluster): Refusal | undefined {
  const name = `The cluster "${cluster.id}"`;
  if (!ENGINES.includes(cluster.engine)) {
    return refuse(
      'engine-not-rotated',
      `${name} runs "${cluster.engine}"; clusters of ${ENGINES.join(', ')} are rotated.`,
    );
  }
  if (cluster.sourceOfReplica !== undefined) {
    return refuse(
      'password-of-replica',
      `${name} is a read replica of "${cluster.sourceOfReplica}" and has its password: rotate that one.`,
    );
  }
  if (cluster.globalCluster !== undefined) {
    return refuse(
      'cluster-global',
      cluster.hasWriter
        ? `${name} is the primary of the global database "${cluster.globalCluster}", whose readers in other regions have the same password and cannot be tried from here: set it by hand (rds:ModifyDBCluster) and put it into the secret.`
        : `${name} is a secondary of the global database "${cluster.globalCluster}" and has the password of its primary, in another region.`,
    );
  }
  if (cluster.managedSecret !== undefined) {
    return refuse(
      'password-managed',
      `RDS manages the password of "${cluster.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`,
    );
  }
  // Version 1 has this mode, version 2 is "provisioned" (RDS API reference, CreateDBCluster).
  if (cluster.engineMode !== 'provisioned') {
    return refuse(
      'cluster-serverless-v1',
      `${name} is of the engine mode "${cluster.engineMode}", which AWS has retired: move it to Aurora Serverless v2 or provisioned instances first.`,
    );
  }
  return undefined;
}
