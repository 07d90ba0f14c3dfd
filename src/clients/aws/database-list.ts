import type { DatabaseCluster, DatabaseInstance } from '../../rotate/ports.ts';
import { clusterFactsOf } from './cluster-control.ts';
import { instanceFactsOf } from './database-control.ts';
import { callAws } from './errors.ts';
import type { AwsSession } from './session.ts';

/** The most that RDS gives in one answer (API reference, DescribeDBInstances, MaxRecords). */
const MaxRecords = 100;

/** Every DB instance of the region; `undefined` when they are on more pages than are worth it. */
export async function listInstances(
  session: AwsSession,
  mostPages: number,
): Promise<readonly DatabaseInstance[] | undefined> {
  const rds = await session.rds();
  const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds');
  return await callAws('rds:DescribeDBInstances', () =>
    pagesOf(mostPages, async (marker) => {
      const answer = await rds.send(new DescribeDBInstancesCommand({ MaxRecords, ...marker }));
      return { items: (answer.DBInstances ?? []).map(instanceFactsOf), Marker: answer.Marker };
    }),
  );
}

/** Every DB cluster of the region; `undefined` when they are on more pages than are worth it. */
export async function listClusters(
  session: AwsSession,
  mostPages: number,
): Promise<readonly DatabaseCluster[] | undefined> {
  const rds = await session.rds();
  const { DescribeDBClustersCommand } = await import('@aws-sdk/client-rds');
  return await callAws('rds:DescribeDBClusters', () =>
    pagesOf(mostPages, async (marker) => {
      const answer = await rds.send(new DescribeDBClustersCommand({ MaxRecords, ...marker }));
      return { items: (answer.DBClusters ?? []).map(clusterFactsOf), Marker: answer.Marker };
    }),
  );
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly Marker: string | undefined;
}

async function pagesOf<Item>(
  mostPages: number,
  ask: (marker: { readonly Marker?: string }) => Promise<Page<Item>>,
): Promise<Item[] | undefined> {
  const found: Item[] = [];
  let marker: { readonly Marker?: string } = {};
  for (let page = 0; page < mostPages; page += 1) {
    const { items, Marker } = await ask(marker);
    found.push(...items);
    if (!Marker) return found;
    marker = { Marker };
  }
  return undefined;
}
