import { randomUUID } from 'node:crypto';
import {
  AddTagsToResourceCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  ListTagsForResourceCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import type { DifferentialCall, Side } from './side.ts';

function reset(DBInstanceIdentifier: string, change: object): (side: Side) => Promise<unknown> {
  return ({ clients }) => clients.rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...change }));
}

const arn = 'arn:aws:rds:eu-west-1:123456789012:db:orders';
const good = { MasterUserPassword: randomUUID().slice(0, 30) };

/** Instances and clusters. */
export const databaseCalls: DifferentialCall[] = [
  [
    'DescribeDBInstances',
    ({ clients }) => clients.rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'orders' })),
  ],
  [
    'DescribeDBInstances, missing',
    ({ clients }) => clients.rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'missing' })),
  ],
  [
    'DescribeDBClusters',
    ({ clients }) => clients.rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'shop' })),
  ],
  [
    'DescribeDBClusters, missing',
    ({ clients }) => clients.rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'missing' })),
  ],
  [
    'AddTagsToResource',
    ({ clients }) =>
      clients.rds.send(new AddTagsToResourceCommand({ ResourceName: arn, Tags: [{ Key: 'a', Value: 'b' }] })),
  ],
  [
    'ListTagsForResource',
    ({ clients }) => clients.rds.send(new ListTagsForResourceCommand({ ResourceName: arn })),
  ],
  ['ModifyDBInstance, too short', reset('orders', { MasterUserPassword: 'short' })],
  [
    'ModifyDBInstance, forbidden character',
    reset('orders', { MasterUserPassword: `${good.MasterUserPassword}@` }),
  ],
  ['ModifyDBInstance of a read replica', reset('orders-ro', good)],
  ['ModifyDBInstance', reset('orders', good)],
  ['ModifyDBInstance, missing', reset('missing', good)],
  [
    'ModifyDBCluster',
    ({ clients }) => clients.rds.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'shop', ...good })),
  ],
  // Last of its cluster: moto loses a cluster whose change it has refused.
  [
    'ModifyDBCluster, too short',
    ({ clients }) =>
      clients.rds.send(
        new ModifyDBClusterCommand({ DBClusterIdentifier: 'shop', MasterUserPassword: 'short' }),
      ),
  ],
  ['ModifyDBInstance, managed from now on', reset('managed', { ManageMasterUserPassword: true })],
  ['ModifyDBInstance while managed', reset('managed', good)],
  ['ModifyDBInstance, rotate later', reset('managed', { RotateMasterUserPassword: true })],
];
