import type { DBCluster, DBInstance, Filter, Tag } from '@aws-sdk/client-rds';
import type { DatabaseRegion, DbCluster, DbInstance, MasterUserOwner } from './model.ts';
import { membersOf, replicasOf } from './reset-password.ts';

/** An instance as DescribeDBInstances answers it. */
export function describeInstance(instance: DbInstance, region: DatabaseRegion): DBInstance {
  return {
    DBInstanceIdentifier: instance.id,
    DBInstanceArn: instance.arn,
    DbiResourceId: instance.resourceId,
    DBInstanceClass: instance.instanceClass,
    DBInstanceStatus: instance.status,
    Engine: instance.engine,
    EngineVersion: instance.engineVersion,
    MasterUsername: instance.masterUsername,
    DBName: instance.databaseName,
    Endpoint: { Address: instance.host, Port: instance.port },
    AllocatedStorage: 20,
    InstanceCreateTime: instance.createdAt,
    PendingModifiedValues: pendingOf(instance),
    MultiAZ: false,
    PubliclyAccessible: false,
    StorageEncrypted: true,
    IAMDatabaseAuthenticationEnabled: false,
    CACertificateIdentifier: 'rds-ca-rsa2048-g1',
    DBClusterIdentifier: instance.clusterId,
    ReadReplicaSourceDBInstanceIdentifier: instance.replicaOf,
    ReadReplicaDBInstanceIdentifiers: replicasOf(instance, region).map((replica) => replica.id),
    MasterUserSecret: secretOf(instance),
    TagList: tagsOf(instance),
  };
}

/** A cluster as DescribeDBClusters answers it. */
export function describeCluster(cluster: DbCluster, region: DatabaseRegion): DBCluster {
  return {
    DBClusterIdentifier: cluster.id,
    DBClusterArn: cluster.arn,
    DbClusterResourceId: cluster.resourceId,
    Status: cluster.status,
    Engine: cluster.engine,
    EngineVersion: cluster.engineVersion,
    MasterUsername: cluster.masterUsername,
    DatabaseName: cluster.databaseName,
    Endpoint: cluster.host,
    ReaderEndpoint: cluster.readerHost ?? cluster.host.replace('.cluster-', '.cluster-ro-'),
    EngineMode: cluster.engineMode ?? 'provisioned',
    ReplicationSourceIdentifier: cluster.replicaOf,
    GlobalClusterIdentifier: cluster.globalCluster?.id,
    Port: cluster.port,
    ClusterCreateTime: cluster.createdAt,
    PendingModifiedValues: pendingOf(cluster),
    StorageEncrypted: true,
    IAMDatabaseAuthenticationEnabled: false,
    DBClusterMembers: membersOf(cluster, region).map((member, i) => ({
      DBInstanceIdentifier: member.id,
      IsClusterWriter: i === 0 && cluster.globalCluster?.role !== 'secondary',
      DBClusterParameterGroupStatus: 'in-sync',
    })),
    MasterUserSecret: secretOf(cluster),
    TagList: tagsOf(cluster),
  };
}

function pendingOf(owner: MasterUserOwner): { MasterUserPassword?: string } {
  return { ...owner.otherPending, ...(owner.passwordPending ? { MasterUserPassword: '****' } : {}) };
}

function secretOf(
  owner: MasterUserOwner,
): { SecretArn: string; SecretStatus: string; KmsKeyId: string } | undefined {
  const secret = owner.masterUserSecret;
  if (!secret) return undefined;
  const [, , , region, account] = owner.arn.split(':');
  return {
    SecretArn: secret.arn,
    SecretStatus: secret.status,
    KmsKeyId: `arn:aws:kms:${region}:${account}:alias/aws/secretsmanager`,
  };
}

export function tagsOf(owner: MasterUserOwner): Tag[] {
  return [...owner.tags].map(([Key, Value]) => ({ Key, Value }));
}

/** The filters that both lists know; each names alternatives. */
export function passes(owner: MasterUserOwner, filters: Filter[] | undefined): boolean {
  return (filters ?? []).every((filter) => {
    const values = filter.Values ?? [];
    if (filter.Name === 'engine') return values.includes(owner.engine);
    const own =
      filter.Name === 'db-cluster-id' && owner.kind === 'instance'
        ? (owner as DbInstance).clusterId
        : owner.id;
    return values.some((value) => value === own || value === owner.arn);
  });
}
