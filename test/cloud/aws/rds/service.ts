import {
  AddTagsToResource$,
  type AddTagsToResourceMessage,
  type DBClusterMessage,
  DBClusterNotFoundFault$,
  type DBInstanceMessage,
  DBInstanceNotFoundFault$,
  DescribeDBClusters$,
  type DescribeDBClustersMessage,
  DescribeDBInstances$,
  type DescribeDBInstancesMessage,
  ListTagsForResource$,
  type ListTagsForResourceMessage,
  ModifyDBCluster$,
  type ModifyDBClusterMessage,
  type ModifyDBClusterResult,
  ModifyDBInstance$,
  type ModifyDBInstanceMessage,
  type ModifyDBInstanceResult,
  RemoveTagsFromResource$,
  type RemoveTagsFromResourceMessage,
  type TagListMessage,
} from '@aws-sdk/client-rds';
import { page } from '../iam/arguments.ts';
import { byName, type Call, changes, type Operation, reads, type Service } from '../operation.ts';
import type { Resource } from '../policy/authorize.ts';
import { databasesIn } from '../state.ts';
import { AwsError, modelledError } from '../wire/aws-error.ts';
import { describeCluster, describeInstance, passes, tagsOf } from './describe.ts';
import type { DatabaseRegion, DbCluster, DbInstance, MasterUserOwner } from './model.ts';
import { changeMasterUser, type MasterUserChange } from './modify.ts';

function here(call: Call): DatabaseRegion {
  return databasesIn(call.account, call.region);
}

/** Names are the same in upper and lower case; an ARN will do as well. */
function keyOf(id: string | undefined): string {
  return (id ?? '').split(':').at(-1)?.toLowerCase() ?? '';
}

function findInstance(id: string | undefined, call: Call): DbInstance {
  const instance = here(call).instances.get(keyOf(id));
  if (!instance) throw modelledError(DBInstanceNotFoundFault$, `DBInstance ${id} not found.`);
  return instance;
}

function findCluster(id: string | undefined, call: Call): DbCluster {
  const cluster = here(call).clusters.get(keyOf(id));
  if (!cluster) throw modelledError(DBClusterNotFoundFault$, `DBCluster ${id} not found.`);
  return cluster;
}

function findByArn(arn: string | undefined, call: Call): MasterUserOwner {
  return arn?.split(':')[5] === 'cluster' ? findCluster(arn, call) : findInstance(arn, call);
}

/**
 * What a policy is asked about: an ARN for what a request names, be it there or not, and its tags; `*` where it names
 * nothing (RDS User Guide, "Controlling access with tags", and Service Authorization Reference, Amazon RDS).
 */
function resourceOf(kind: 'db' | 'cluster', id: string | undefined, call: Call): Resource {
  const arn = `arn:aws:rds:${call.region}:${call.account.id}:${kind}:${id === undefined ? '*' : keyOf(id)}`;
  const { instances, clusters } = here(call);
  const owner = id === undefined ? undefined : (kind === 'db' ? instances : clusters).get(keyOf(id));
  return owner ? { arn, tags: owner.tags } : { arn };
}

/** What was not about the master user would be read and ignored, so it is refused instead. */
function requireMasterUserOnly(input: object, known: string[]): void {
  const others = Object.keys(input).filter((name) => !known.includes(name));
  if (others.length > 0)
    throw new AwsError('InvalidParameterValue', 400, `The local cloud does not change ${others.join(', ')}.`);
}

const masterUserMembers: (keyof MasterUserChange)[] = [
  'MasterUserPassword',
  'ManageMasterUserPassword',
  'RotateMasterUserPassword',
  'ApplyImmediately',
];

const instanceOperations: Operation[] = [
  reads<DescribeDBInstancesMessage, DBInstanceMessage>(DescribeDBInstances$, {
    resource: (input, call) => resourceOf('db', input.DBInstanceIdentifier, call),
    run: (input, call) => {
      const all =
        input.DBInstanceIdentifier === undefined
          ? [...here(call).instances.values()]
          : [findInstance(input.DBInstanceIdentifier, call)];
      const { items, Marker } = page(
        all.filter((instance) => passes(instance, input.Filters)),
        { Marker: input.Marker, MaxItems: input.MaxRecords },
      );
      return { Marker, DBInstances: items.map((instance) => describeInstance(instance, here(call))) };
    },
  }),
  changes<ModifyDBInstanceMessage, ModifyDBInstanceResult>(ModifyDBInstance$, {
    resource: (input, call) => resourceOf('db', input.DBInstanceIdentifier, call),
    run: (input, call) => {
      const instance = findInstance(input.DBInstanceIdentifier, call);
      requireMasterUserOnly(input, ['DBInstanceIdentifier', ...masterUserMembers]);
      changeMasterUser(instance, input, call);
      const shown = describeInstance(instance, here(call));
      return {
        DBInstance:
          input.MasterUserPassword === undefined
            ? shown
            : { ...shown, PendingModifiedValues: { MasterUserPassword: '****' } },
      };
    },
  }),
];

const clusterOperations: Operation[] = [
  reads<DescribeDBClustersMessage, DBClusterMessage>(DescribeDBClusters$, {
    resource: (input, call) => resourceOf('cluster', input.DBClusterIdentifier, call),
    run: (input, call) => {
      const all =
        input.DBClusterIdentifier === undefined
          ? [...here(call).clusters.values()]
          : [findCluster(input.DBClusterIdentifier, call)];
      const { items, Marker } = page(
        all.filter((cluster) => passes(cluster, input.Filters)),
        { Marker: input.Marker, MaxItems: input.MaxRecords },
      );
      return { Marker, DBClusters: items.map((cluster) => describeCluster(cluster, here(call))) };
    },
  }),
  changes<ModifyDBClusterMessage, ModifyDBClusterResult>(ModifyDBCluster$, {
    resource: (input, call) => resourceOf('cluster', input.DBClusterIdentifier, call),
    run: (input, call) => {
      const cluster = findCluster(input.DBClusterIdentifier, call);
      requireMasterUserOnly(input, ['DBClusterIdentifier', ...masterUserMembers]);
      changeMasterUser(cluster, input, call);
      const shown = describeCluster(cluster, here(call));
      return {
        DBCluster:
          input.MasterUserPassword === undefined
            ? shown
            : { ...shown, PendingModifiedValues: { MasterUserPassword: '****' } },
      };
    },
  }),
];

const tagOperations: Operation[] = [
  reads<ListTagsForResourceMessage, TagListMessage>(ListTagsForResource$, {
    resource: (input) => ({ arn: input.ResourceName ?? '' }),
    run: (input, call) => ({ TagList: tagsOf(findByArn(input.ResourceName, call)) }),
  }),
  changes<AddTagsToResourceMessage, void>(AddTagsToResource$, {
    resource: (input) => ({ arn: input.ResourceName ?? '' }),
    run: (input, call) => {
      const { tags } = findByArn(input.ResourceName, call);
      for (const tag of input.Tags ?? []) tags.set(tag.Key ?? '', tag.Value ?? '');
    },
  }),
  changes<RemoveTagsFromResourceMessage, void>(RemoveTagsFromResource$, {
    resource: (input) => ({ arn: input.ResourceName ?? '' }),
    run: (input, call) => {
      const { tags } = findByArn(input.ResourceName, call);
      for (const key of input.TagKeys ?? []) tags.delete(key);
    },
  }),
];

/** Relational Database Service: the part of it that is about who may log in. */
export const rds: Service = {
  name: 'rds',
  protocol: 'query',
  namespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
  version: '2014-10-31',
  operations: byName([...instanceOperations, ...clusterOperations, ...tagOperations]),
};
