import type { DBCluster } from '@aws-sdk/client-rds';
import type { DatabaseCluster, DatabaseControl, Endpoint } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import { managedSecretOf } from './managed-secret.ts';
import type { AwsSession } from './session.ts';

/** The master passwords of DB clusters as rotations need them. */
export function awsClusterControl(session: AwsSession): DatabaseControl<DatabaseCluster> {
  return {
    async describe(cluster) {
      const rds = await session.rds();
      const { DescribeDBClustersCommand } = await import('@aws-sdk/client-rds');
      const command = new DescribeDBClustersCommand({ DBClusterIdentifier: cluster });
      return await callAws('rds:DescribeDBClusters', async () => {
        try {
          const [found] = (await rds.send(command)).DBClusters ?? [];
          return found && factsOf(found);
        } catch (error) {
          if (isAwsError(error, 'DBClusterNotFound')) return undefined;
          throw error;
        }
      });
    },

    async setPassword(cluster, password) {
      const rds = await session.rds();
      const { ModifyDBClusterCommand } = await import('@aws-sdk/client-rds');
      const command = new ModifyDBClusterCommand({
        DBClusterIdentifier: cluster,
        MasterUserPassword: password.expose(),
        // A password is changed at once whatever this says; it keeps other pending changes for their window.
        ApplyImmediately: false,
      });
      return await callAws('rds:ModifyDBCluster', async () => {
        try {
          await rds.send(command);
          return 'accepted';
        } catch (error) {
          if (isAwsError(error, 'InvalidDBClusterState')) return 'busy';
          throw error;
        }
      });
    },
  };
}

function factsOf(found: DBCluster): DatabaseCluster {
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
    sourceOfReplica: found.ReplicationSourceIdentifier,
    managedSecret: managedSecretOf(found.MasterUserSecret),
    // Multi-AZ DB clusters have no mode.
    engineMode: found.EngineMode ?? 'provisioned',
    globalCluster: found.GlobalClusterIdentifier,
    hasWriter: (found.DBClusterMembers ?? []).some((member) => member.IsClusterWriter),
  };
}
