import { randomBytes } from 'node:crypto';
import { newResourceId } from '../identifiers.ts';
import type { DatabaseServer, DbCluster, DbInstance, MasterUserOwner } from '../rds/model.ts';
import { databasesIn } from '../state.ts';
import type { Ground, PlacedInRegion } from './place.ts';

interface DatabaseSeed extends PlacedInRegion {
  id: string;
  engine: string;
  engineVersion?: string;
  masterUsername?: string;
  /** default: random */
  password?: string;
  databaseName?: string;
  status?: string;
  createdAt?: Date;
  tags?: Record<string, string>;
  /** the real server whose user gets every new password */
  server?: DatabaseServer;
}

interface InstanceSeed extends DatabaseSeed {
  clusterId?: string;
  replicaOf?: string;
}

type ClusterSeed = DatabaseSeed &
  Partial<Pick<DbCluster, 'readerHost' | 'engineMode' | 'replicaOf' | 'globalCluster'>>;

/** What belongs to RDS. */
export interface DatabasesSeed {
  instance(seed: InstanceSeed): DbInstance;
  cluster(seed: ClusterSeed): DbCluster;
}

const ports: Record<string, number> = {
  mysql: 3306,
  mariadb: 3306,
  oracle: 1521,
  sqlserver: 1433,
  db2: 50_000,
};

export function databasesSeed(ground: Ground): DatabasesSeed {
  function masterUser(kind: 'instance' | 'cluster', seed: DatabaseSeed): MasterUserOwner {
    const account = ground.accountFor(seed);
    const region = ground.regionFor(seed);
    const password = seed.password ?? randomBytes(18).toString('base64url');
    ground.cloud.issuedSecrets.add(password);
    const label = kind === 'cluster' ? `${seed.id}.cluster-local` : `${seed.id}.local`;
    return {
      kind,
      id: seed.id,
      arn: `arn:aws:rds:${region}:${account.id}:${kind === 'cluster' ? 'cluster' : 'db'}:${seed.id}`,
      resourceId: newResourceId(kind === 'cluster' ? 'cluster' : 'db'),
      engine: seed.engine,
      engineVersion: seed.engineVersion ?? '16.4',
      status: seed.status ?? 'available',
      masterUsername: seed.masterUsername ?? 'master',
      password,
      host: seed.server?.host ?? `${label}.${region}.rds.amazonaws.com`,
      port:
        seed.server?.port ??
        Object.entries(ports).find(([engine]) => seed.engine.includes(engine))?.[1] ??
        5432,
      ...(seed.databaseName === undefined ? {} : { databaseName: seed.databaseName }),
      createdAt: seed.createdAt ?? ground.longAgo(),
      tags: new Map(Object.entries(seed.tags ?? {})),
      passwordPending: false,
      ...(seed.server ? { server: seed.server } : {}),
      reset: Promise.resolve(),
    };
  }

  function instance(seed: InstanceSeed): DbInstance {
    const made: DbInstance = {
      ...masterUser('instance', seed),
      kind: 'instance',
      instanceClass: 'db.t4g.micro',
      ...(seed.clusterId === undefined ? {} : { clusterId: seed.clusterId }),
      ...(seed.replicaOf === undefined ? {} : { replicaOf: seed.replicaOf }),
    };
    databasesIn(ground.accountFor(seed), ground.regionFor(seed)).instances.set(seed.id.toLowerCase(), made);
    return made;
  }

  function cluster(seed: ClusterSeed): DbCluster {
    const { readerHost, engineMode, replicaOf, globalCluster } = seed;
    const made: DbCluster = {
      ...masterUser('cluster', seed),
      kind: 'cluster',
      ...(readerHost === undefined ? {} : { readerHost }),
      ...(engineMode === undefined ? {} : { engineMode }),
      ...(replicaOf === undefined ? {} : { replicaOf }),
      ...(globalCluster === undefined ? {} : { globalCluster }),
    };
    databasesIn(ground.accountFor(seed), ground.regionFor(seed)).clusters.set(seed.id.toLowerCase(), made);
    return made;
  }

  return { instance, cluster };
}
