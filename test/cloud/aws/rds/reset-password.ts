import type { Cloud } from '../operation.ts';
import type { DatabaseRegion, DbInstance, MasterUserOwner } from './model.ts';

/**
 * Starts a reset, which RDS does "as soon as possible" after its answer: for a moment the status is still
 * `available`, then `resetting-master-credentials`, then the server has the password, then it is
 * `available` again. Connections that are open stay open.
 */
export function resetPassword(
  owner: MasterUserOwner,
  password: string,
  region: DatabaseRegion,
  cloud: Cloud,
): Promise<void> {
  owner.reset = owner.reset.then(() => carryOut(owner, password, region, cloud));
  return owner.reset;
}

async function carryOut(
  owner: MasterUserOwner,
  password: string,
  region: DatabaseRegion,
  cloud: Cloud,
): Promise<void> {
  const { clock, faults } = cloud;
  await clock.sleep(faults.passwordReset.statusAfterMs);
  setStatus(owner, region, 'resetting-master-credentials');
  owner.passwordPending = true;
  await clock.sleep(faults.passwordReset.appliedAfterMs);
  if (!faults.passwordReset.lost) await apply(owner, password, region, cloud);
  await clock.sleep(faults.passwordReset.availableAfterMs);
  owner.passwordPending = false;
  setStatus(owner, region, 'available');
}

async function apply(
  owner: MasterUserOwner,
  password: string,
  region: DatabaseRegion,
  cloud: Cloud,
): Promise<void> {
  delete owner.resetFailure;
  try {
    await owner.server?.setPassword(owner.masterUsername, password);
  } catch (error) {
    owner.resetFailure = error;
    return;
  }
  owner.password = password;
  const [writer, ...readers] = membersOf(owner, region);
  if (writer) writer.password = password;
  for (const replica of [...readers, ...replicasOf(owner, region)]) void follow(replica, password, cloud);
}

/** A read replica, or a reader of a cluster, gets the password as it gets every other row: by replication, later. */
async function follow(replica: DbInstance, password: string, cloud: Cloud): Promise<void> {
  const { replicaLagMs } = cloud.faults.passwordReset;
  if (replicaLagMs > 0) await cloud.clock.sleep(replicaLagMs);
  replica.password = password;
}

function setStatus(owner: MasterUserOwner, region: DatabaseRegion, status: string): void {
  owner.status = status;
  for (const member of membersOf(owner, region)) member.status = status;
}

/** The instances of a cluster. */
export function membersOf(owner: MasterUserOwner, region: DatabaseRegion): DbInstance[] {
  if (owner.kind !== 'cluster') return [];
  return [...region.instances.values()].filter((instance) => instance.clusterId === owner.id);
}

/** The read replicas of an instance. */
export function replicasOf(owner: MasterUserOwner, region: DatabaseRegion): DbInstance[] {
  if (owner.kind !== 'instance') return [];
  return [...region.instances.values()].filter((instance) => instance.replicaOf === owner.id);
}
