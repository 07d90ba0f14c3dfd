import type { DBCluster, ModifyDBClusterCommandInput, RDSClient } from '@aws-sdk/client-rds';
import type { DatabaseCluster, DatabaseControl, Endpoint } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import { managedSecretOf } from './managed-secret.ts';
import { otherPendingOf } from './pending-changes.ts';
import type { AwsSession } from './session.ts';

type Change = Omit<ModifyDBClusterCommandInput, 'DBClusterIdentifier'>;

/** The master passwords of DB clusters as rotations need them. */
export function awsClusterControl(session: AwsSession): DatabaseControl<DatabaseCluster> {
  async function modify(
    cluster: string,
    change: Change,
    client: () => Promise<RDSClient> = () => session.rds(),
  ): Promise<'accepted' | 'busy'> {
    const rds = await client();
    const { ModifyDBClusterCommand } = await import('@aws-sdk/client-rds');
    const command = new ModifyDBClusterCommand({ DBClusterIdentifier: cluster, ...change });
    return await callAws('rds:ModifyDBCluster', async () => {
      try {
        await rds.send(command);
        return 'accepted';
      } catch (error) {
        if (isAwsError(error, 'InvalidDBClusterState')) return 'busy';
        throw error;
      }
    });
  }

  return {
    async describe(cluster) {
      const rds = await session.rds();
      const { DescribeDBClustersCommand } = await import('@aws-sdk/client-rds');
      const command = new DescribeDBClustersCommand({ DBClusterIdentifier: cluster });
      return await callAws('rds:DescribeDBClusters', async () => {
        try {
          const [found] = (await rds.send(command)).DBClusters ?? [];
          return found && clusterFactsOf(found);
        } catch (error) {
          if (isAwsError(error, 'DBClusterNotFound')) return undefined;
          throw error;
        }
      });
    },

    async setPassword(cluster, password) {
      // A password is changed at once whatever is said; so other pending changes keep waiting for their window.
      return await modify(cluster, { MasterUserPassword: password.expose(), ApplyImmediately: false });
    },

    async rotateManaged(cluster) {
      // RDS refuses it without ApplyImmediately (RDS API reference, RotateMasterUserPassword).
      const change = { RotateMasterUserPassword: true, ApplyImmediately: true };
      return await modify(cluster, change, () => session.rdsOnce());
    },
  };
}

/** A cluster as rotations see it. */
export function clusterFactsOf(found: DBCluster): DatabaseCluster {
  const { Endpoint: writer, ReaderEndpoint: reader, Port: port } = found;
  const at = (host: string | undefined): Endpoint | undefined => (host && port ? { host, port } : undefined);
  return {
    id: found.DBClusterIdentifier ?? '',
    engine: found.Engine ?? '',
    status: found.Status ?? '',
    masterUser: found.MasterUsername ?? '',
    endpoint: at(writer),
    readerEndpoint: at(reader),
    database: found.DatabaseName,
    passwordPending: found.PendingModifiedValues?.MasterUserPassword !== undefined,
    otherPending: otherPendingOf(found.PendingModifiedValues),
    sourceOfReplica: found.ReplicationSourceIdentifier,
    managedSecret: managedSecretOf(found.MasterUserSecret),
    // Multi-AZ DB clusters have no mode.
    engineMode: found.EngineMode ?? 'provisioned',
    globalCluster: found.GlobalClusterIdentifier,
    hasWriter: (found.DBClusterMembers ?? []).some((member) => member.IsClusterWriter),
  };
}
