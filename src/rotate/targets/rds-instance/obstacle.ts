import type { DatabaseInstance } from '../../ports.ts';

/** Why the password of an instance is not to be set with ModifyDBInstance, and what to do instead. */
export function instanceObstacleOf(instance: DatabaseInstance): string | undefined {
  const name = `The instance "${instance.id}"`;
  if (instance.sourceOfReplica !== undefined) {
    return `${name} is a read replica of "${instance.sourceOfReplica}" and has its password: rotate that one.`;
  }
  if (instance.cluster !== undefined) {
    return `${name} belongs to the cluster "${instance.cluster}", which has the password: use "kind: rds-cluster" with "cluster: ${instance.cluster}".`;
  }
  if (instance.managedSecret !== undefined) {
    return `RDS manages the password of "${instance.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`;
  }
  if (instance.multiTenant) {
    return `${name} is an Oracle multi-tenant database, whose passwords are set per tenant (ModifyTenantDatabase).`;
  }
  if (instance.engine.startsWith('custom-')) {
    return `${name} is RDS Custom, whose password cannot be changed through RDS: change it in the database.`;
  }
  return undefined;
}
