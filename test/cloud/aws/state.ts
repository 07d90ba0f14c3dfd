import type { EcsService } from './ecs/model.ts';
import type { IamAccount } from './iam/model.ts';
import type { KmsKey } from './kms/service.ts';
import type { LambdaFunction } from './lambda/model.ts';
import type { DatabaseRegion } from './rds/model.ts';
import type { StoredSecret } from './secrets-manager/model.ts';

/** Everything that the local AWS remembers. Tests read it freely; they fill it through the seed. */
export interface AwsState {
  accounts: Map<string, Account>;
  /** the regions that exist; a signature for another one is refused */
  regions: readonly string[];
}

export interface Account {
  id: string;
  iam: IamAccount;
  /** by region, then by name */
  secrets: Map<string, Map<string, StoredSecret>>;
  /** by region */
  databases: Map<string, DatabaseRegion>;
  /** by region, then by `cluster/service` */
  services: Map<string, Map<string, EcsService>>;
  /** by region, then by name */
  functions: Map<string, Map<string, LambdaFunction>>;
  /** by name */
  buckets: Map<string, Bucket>;
  /** by ARN */
  kmsKeys: Map<string, KmsKey>;
}

/** A bucket of S3, with nothing in it. */
export interface Bucket {
  name: string;
  arn: string;
  region: string;
}

/** An account without anything in it. */
export function emptyAccount(id: string): Account {
  return {
    id,
    iam: {
      users: new Map(),
      roles: new Map(),
      policies: new Map(),
      sessions: new Map(),
      identityProviders: new Map(),
      aliases: [],
    },
    secrets: new Map(),
    databases: new Map(),
    services: new Map(),
    functions: new Map(),
    buckets: new Map(),
    kmsKeys: new Map(),
  };
}

/** The account of that number, made when it is not there. */
export function accountOf(state: AwsState, id: string): Account {
  let account = state.accounts.get(id);
  if (!account) {
    account = emptyAccount(id);
    state.accounts.set(id, account);
  }
  return account;
}

/** The secrets of an account in one region, by name. */
export function secretsIn(account: Account, region: string): Map<string, StoredSecret> {
  let secrets = account.secrets.get(region);
  if (!secrets) {
    secrets = new Map();
    account.secrets.set(region, secrets);
  }
  return secrets;
}

/** The databases of an account in one region. */
export function databasesIn(account: Account, region: string): DatabaseRegion {
  let databases = account.databases.get(region);
  if (!databases) {
    databases = { instances: new Map(), clusters: new Map() };
    account.databases.set(region, databases);
  }
  return databases;
}

/** The ECS services of an account in one region, by `cluster/service`. */
export function ecsServicesIn(account: Account, region: string): Map<string, EcsService> {
  const services = account.services.get(region) ?? new Map<string, EcsService>();
  account.services.set(region, services);
  return services;
}

/** The Lambda functions of an account in one region, by name. */
export function functionsIn(account: Account, region: string): Map<string, LambdaFunction> {
  const functions = account.functions.get(region) ?? new Map<string, LambdaFunction>();
  account.functions.set(region, functions);
  return functions;
}
