import type { DBInstance } from '@aws-sdk/client-rds';
import type { DatabaseControl, DatabaseInstance } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import { managedSecretOf } from './managed-secret.ts';
import type { AwsSession } from './session.ts';

/** RDS's master passwords as rotations need them. */
export function awsDatabaseControl(session: AwsSession): DatabaseControl {
  return {
    async describe(instance) {
      const rds = await session.rds();
      const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds');
      const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: instance });
      return await callAws('rds:DescribeDBInstances', async () => {
        try {
          const [found] = (await rds.send(command)).DBInstances ?? [];
          return found && factsOf(found);
        } catch (error) {
          if (isAwsError(error, 'DBInstanceNotFound')) return undefined;
          throw error;
        }
      });
    },

    async setPassword(instance, password) {
      const rds = await session.rds();
      const { ModifyDBInstanceCommand } = await import('@aws-sdk/client-rds');
      const command = new ModifyDBInstanceCommand({
        DBInstanceIdentifier: instance,
        MasterUserPassword: password.expose(),
        // A password is changed at once whatever this says; it keeps other pending changes for their window.
        ApplyImmediately: false,
      });
      return await callAws('rds:ModifyDBInstance', async () => {
        try {
          await rds.send(command);
          return 'accepted';
        } catch (error) {
          if (isAwsError(error, 'InvalidDBInstanceState')) return 'busy';
          throw error;
        }
      });
    },
  };
}

function factsOf(found: DBInstance): DatabaseInstance {
  const { Endpoint } = found;
  const endpoint =
    Endpoint?.Address && Endpoint.Port ? { host: Endpoint.Address, port: Endpoint.Port } : undefined;
  return {
    id: found.DBInstanceIdentifier ?? '',
    engine: found.Engine ?? '',
    status: found.DBInstanceStatus ?? '',
    masterUser: found.MasterUsername ?? '',
    endpoint,
    database: found.DBName,
    passwordPending: found.PendingModifiedValues?.MasterUserPassword !== undefined,
    sourceOfReplica:
      found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier,
    cluster: found.DBClusterIdentifier,
    managedSecret: managedSecretOf(found.MasterUserSecret),
    multiTenant: found.MultiTenant ?? false,
  };
}
