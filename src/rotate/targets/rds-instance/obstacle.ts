import type { DatabaseInstance } from '../../ports.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/** Why the password of an instance is not to be set with ModifyDBInstance, and what to do instead. */
export function instanceObstacleOf(instance: DatabaseInstance): Refusal | undefined {
  const name = `The instance "${instance.id}"`;
  if (instance.sourceOfReplica !== undefined) {
    return refuse(
      'password-of-replica',
      `${name} is a read replica of "${instance.sourceOfReplica}" and has its password: rotate that one.`,
    );
  }
  if (instance.cluster !== undefined) {
    return refuse(
      'password-of-cluster',
      `${name} belongs to the cluster "${instance.cluster}", which has the password: use "kind: rds-cluster" with "cluster: ${instance.cluster}".`,
    );
  }
  if (instance.managedSecret !== undefined) {
    return refuse(
      'password-managed',
      `RDS manages the password of "${instance.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`,
    );
  }
  if (instance.multiTenant) {
    return refuse(
      'database-multi-tenant',
      `${name} is an Oracle multi-tenant database, whose passwords are set per tenant (ModifyTenantDatabase).`,
    );
  }
  if (instance.engine.startsWith('custom-')) {
    return refuse(
      'database-custom',
      `${name} is RDS Custom, whose password cannot be changed through RDS: change it in the database.`,
    );
  }
  return undefined;
}
