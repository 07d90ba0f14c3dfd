import type { DBInstance, ModifyDBInstanceCommandInput, RDSClient } from '@aws-sdk/client-rds';
import type { DatabaseControl, DatabaseInstance } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import { managedSecretOf } from './managed-secret.ts';
import { otherPendingOf } from './pending-changes.ts';
import type { AwsSession } from './session.ts';

type Change = Omit<ModifyDBInstanceCommandInput, 'DBInstanceIdentifier'>;

/** RDS's master passwords as rotations need them. */
export function awsDatabaseControl(session: AwsSession): DatabaseControl {
  async function modify(
    instance: string,
    change: Change,
    client: () => Promise<RDSClient> = () => session.rds(),
  ): Promise<'accepted' | 'busy'> {
    const rds = await client();
    const { ModifyDBInstanceCommand } = await import('@aws-sdk/client-rds');
    const command = new ModifyDBInstanceCommand({ DBInstanceIdentifier: instance, ...change });
    return await callAws('rds:ModifyDBInstance', async () => {
      try {
        await rds.send(command);
        return 'accepted';
      } catch (error) {
        if (isAwsError(error, 'InvalidDBInstanceState')) return 'busy';
        throw error;
      }
    });
  }

  return {
    async describe(instance) {
      const rds = await session.rds();
      const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds');
      const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: instance });
      return await callAws('rds:DescribeDBInstances', async () => {
        try {
          const [found] = (await rds.send(command)).DBInstances ?? [];
          return found && instanceFactsOf(found);
        } catch (error) {
          if (isAwsError(error, 'DBInstanceNotFound')) return undefined;
          throw error;
        }
      });
    },

    async setPassword(instance, password) {
      // A password is changed at once whatever is said; so other pending changes keep waiting for their window.
      return await modify(instance, { MasterUserPassword: password.expose(), ApplyImmediately: false });
    },

    async rotateManaged(instance) {
      // RDS refuses it without ApplyImmediately (RDS API reference, RotateMasterUserPassword).
      const change = { RotateMasterUserPassword: true, ApplyImmediately: true };
      return await modify(instance, change, () => session.rdsOnce());
    },
  };
}

/** An instance as rotations see it. */
export function instanceFactsOf(found: DBInstance): DatabaseInstance {
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
    otherPending: otherPendingOf(found.PendingModifiedValues),
    sourceOfReplica:
      found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier,
    cluster: found.DBClusterIdentifier,
    managedSecret: managedSecretOf(found.MasterUserSecret),
    multiTenant: found.MultiTenant ?? false,
  };
}
