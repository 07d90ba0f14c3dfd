/** The server behind an RDS instance. Where there is none, the model's `password` alone says what logs in. */
export interface DatabaseServer {
  host: string;
  port: number;
  setPassword(user: string, password: string): Promise<void>;
}

export interface DatabaseRegion {
  instances: Map<string, DbInstance>;
  clusters: Map<string, DbCluster>;
}

/** What an instance and a cluster have in common: a master user whose password can be reset. */
export interface MasterUserOwner {
  kind: 'instance' | 'cluster';
  id: string;
  arn: string;
  resourceId: string;
  engine: string;
  engineVersion: string;
  status: string;
  masterUsername: string;
  /** the password that logs in at this moment: what a test asks, and no API tells */
  password: string;
  host: string;
  port: number;
  databaseName?: string;
  createdAt: Date;
  tags: Map<string, string>;
  /** shown as `****` under PendingModifiedValues */
  passwordPending: boolean;
  /** other changes that wait for the maintenance window, as PendingModifiedValues shows them */
  otherPending?: Record<string, string | number>;
  /** the managed secret, while RDS manages the password itself */
  masterUserSecret?: { arn: string; status: 'creating' | 'active' | 'rotating' | 'impaired' };
  server?: DatabaseServer;
  /** resets run one after the other */
  reset: Promise<void>;
  /** why the last reset had no effect on the server */
  resetFailure?: unknown;
}

export interface DbInstance extends MasterUserOwner {
  kind: 'instance';
  instanceClass: string;
  /** the cluster that it is a member of */
  clusterId?: string;
  /** the instance that it is a read replica of */
  replicaOf?: string;
}

export interface DbCluster extends MasterUserOwner {
  kind: 'cluster';
  /** where its readers answer; default: the host of the writer, as in a cluster without readers */
  readerHost?: string;
  /** `serverless` for Aurora Serverless v1; default: `provisioned` (RDS API reference, DBCluster) */
  engineMode?: string;
  /** the cluster that it is a read replica of */
  replicaOf?: string;
  /** the global database that it is a part of; in a secondary no member is a writer */
  globalCluster?: { id: string; role: 'primary' | 'secondary' };
}
