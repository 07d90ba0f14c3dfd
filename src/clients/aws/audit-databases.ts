import type { DatabaseReader } from '../../audit/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** RDS as an audit asks it. */
export function auditDatabases(session: AwsSession): DatabaseReader {
  return {
    async instance(identifier) {
      const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds');
      const client = await session.rds();
      const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier });
      return await callAws('rds:DescribeDBInstances', async () => {
        const found = await unlessMissing('DBInstanceNotFound', async () => await client.send(command));
        const [instance] = found?.DBInstances ?? [];
        return (
          instance && {
            engine: instance.Engine ?? '',
            masterUsername: instance.MasterUsername,
            inCluster: instance.DBClusterIdentifier !== undefined,
          }
        );
      });
    },

    async cluster(identifier) {
      const { DescribeDBClustersCommand } = await import('@aws-sdk/client-rds');
      const client = await session.rds();
      const command = new DescribeDBClustersCommand({ DBClusterIdentifier: identifier });
      return await callAws('rds:DescribeDBClusters', async () => {
        const found = await unlessMissing('DBClusterNotFound', async () => await client.send(command));
        const [cluster] = found?.DBClusters ?? [];
        return (
          cluster && {
            engine: cluster.Engine ?? '',
            masterUsername: cluster.MasterUsername,
            inCluster: true,
          }
        );
      });
    },
  };
}

async function unlessMissing<T>(code: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isAwsError(error, code)) return undefined;
    throw error;
  }
}
