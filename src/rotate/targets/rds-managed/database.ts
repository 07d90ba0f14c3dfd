import type { RdsManagedRotationConfig } from '../../../config/schema.ts';
import type { DatabaseInstance, MasterUserOwner } from '../../ports.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { RotationWorld } from '../../world.ts';

/** The instance or the cluster whose password RDS manages. */
export interface ManagedDatabase {
  readonly config: RdsManagedRotationConfig;
  readonly noun: 'instance' | 'cluster';
  readonly id: string;
  /** The remote calls, as IAM policies spell them. */
  readonly calls: { readonly describe: string; readonly modify: string };
  /** `undefined` when there is no such database. */
  describe(): Promise<ManagedFacts | undefined>;
  /** Asks RDS for a new password; `busy` when it cannot make one in the present state. */
  rotate(): Promise<'accepted' | 'busy'>;
}

export interface ManagedFacts extends MasterUserOwner {
  /** Why RDS manages no password of its own here, and where it is. */
  readonly elsewhere?: Refusal | undefined;
}

export function managedDatabase(
  config: RdsManagedRotationConfig,
  { databases, clusters }: Pick<RotationWorld, 'databases' | 'clusters'>,
): ManagedDatabase {
  const { cluster, instance = '' } = config;
  if (cluster !== undefined) {
    return {
      config,
      noun: 'cluster',
      id: cluster,
      calls: { describe: 'rds:DescribeDBClusters', modify: 'rds:ModifyDBCluster' },
      describe: () => clusters.describe(cluster),
      rotate: () => clusters.rotateManaged(cluster),
    };
  }
  return {
    config,
    noun: 'instance',
    id: instance,
    calls: { describe: 'rds:DescribeDBInstances', modify: 'rds:ModifyDBInstance' },
    async describe() {
      const found = await databases.describe(instance);
      return found && { ...found, elsewhere: elsewhere(found) };
    },
    rotate: () => databases.rotateManaged(instance),
  };
}

function elsewhere({ id, cluster, sourceOfReplica }: DatabaseInstance): Refusal | undefined {
  if (cluster !== undefined) {
    return refuse(
      'password-of-cluster',
      `The instance "${id}" belongs to the cluster "${cluster}", which has the password: name "cluster: ${cluster}" instead of "instance".`,
    );
  }
  if (sourceOfReplica !== undefined) {
    return refuse(
      'password-of-replica',
      `The instance "${id}" is a read replica of "${sourceOfReplica}" and has its password: name that one.`,
    );
  }
  return undefined;
}
