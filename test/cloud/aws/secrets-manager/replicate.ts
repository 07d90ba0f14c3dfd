import type { Cloud } from '../operation.ts';
import { type Account, secretsIn } from '../state.ts';
import type { ReplicaStatus, SecretVersion, StoredSecret } from './model.ts';

/** Copies a secret, as it is now, to every region that it is replicated to; each copy arrives after the lag. */
export function spread(secret: StoredSecret, account: Account, cloud: Cloud): void {
  for (const [region, replica] of secret.replicas) {
    // A foreign secret that stood in the way of the first copy is never overwritten.
    const copied = secretsIn(account, region).get(secret.name)?.primaryRegion === secret.region;
    if (replica.status === 'Failed' && !copied) continue;
    void copyTo(secret, region, replica, account, cloud);
  }
}

/** Makes the first copy of a secret in a region, unless a secret of that name is in the way. */
export function startReplica(
  secret: StoredSecret,
  region: string,
  kmsKeyId: string,
  overwrite: boolean,
  account: Account,
  cloud: Cloud,
): void {
  const inTheWay = secretsIn(account, region).get(secret.name);
  const replica: ReplicaStatus = { status: 'InProgress', message: '', kmsKeyId, underWay: 0 };
  secret.replicas.set(region, replica);
  if (inTheWay && !overwrite) {
    replica.status = 'Failed';
    replica.message = `Replication failed: Secret name simple conflict in region ${region}.`;
    return;
  }
  void copyTo(secret, region, replica, account, cloud);
}

async function copyTo(
  secret: StoredSecret,
  region: string,
  replica: ReplicaStatus,
  account: Account,
  cloud: Cloud,
): Promise<void> {
  const { lagMs, statusWhileUpdating, failing } = cloud.faults.replication;
  const copy = copyOf(secret, region);
  const isFirst = replica.status === 'InProgress' && replica.underWay === 0;
  if (!isFirst) replica.status = statusWhileUpdating;
  replica.underWay++;
  if (lagMs > 0) await cloud.clock.sleep(lagMs);
  replica.underWay--;
  const failure = failing.get(region);
  if (failure !== undefined) {
    replica.status = 'Failed';
    replica.message = failure;
    return;
  }
  // A replica that was removed meanwhile stays removed.
  if (secret.replicas.get(region) !== replica) return;
  secretsIn(account, region).set(secret.name, copy);
  if (replica.underWay === 0) replica.status = 'InSync';
}

function copyOf(secret: StoredSecret, region: string): StoredSecret {
  const versions = [...secret.versions.values()].map((version): [string, SecretVersion] => [
    version.id,
    { ...version, stages: new Set(version.stages) },
  ]);
  return {
    ...secret,
    arn: secret.arn.replace(`:${secret.region}:`, `:${region}:`),
    region,
    primaryRegion: secret.region,
    tags: new Map(secret.tags),
    versions: new Map(versions),
    replicas: new Map(),
  };
}
