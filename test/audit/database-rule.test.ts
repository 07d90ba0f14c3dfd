import { describe, expect, it } from 'vitest';
import { ruleOfDatabase } from '../../src/audit/database-rule.ts';
import { collectGaps } from '../../src/audit/gaps.ts';
import type { Database, DatabaseReader } from '../../src/audit/ports.ts';
import type { DatabaseFields } from '../../src/audit/secret-text.ts';
import { RekeyError } from '../../src/base/errors.ts';

const nothing: DatabaseFields = {
  engine: undefined,
  host: undefined,
  username: undefined,
  instance: undefined,
  cluster: undefined,
  masterArn: undefined,
};

const known: Record<string, Database> = {
  orders: { engine: 'mysql', masterUsername: 'master', inCluster: false },
  'member-1': { engine: 'postgres', masterUsername: 'master', inCluster: true },
  aurora: { engine: 'aurora-mysql', masterUsername: 'master', inCluster: true },
};
const rds: DatabaseReader = {
  instance: async (identifier) => known[identifier],
  cluster: async (identifier) => known[identifier],
};
const denied: DatabaseReader = {
  instance: () => Promise.reject(new RekeyError({ code: 'aws-denied', what: 'rds:DescribeDBInstances' })),
  cluster: () => Promise.reject(new RekeyError({ code: 'aws-denied', what: 'rds:DescribeDBClusters' })),
};

describe('the rule of a database password', () => {
  it.each<[string, Partial<DatabaseFields>, string | undefined]>([
    ['the engine of the secret', { engine: 'postgres' }, 'rds-postgres'],
    ['nothing, for an engine that has no rule', { engine: 'cassandra' }, undefined],
    ['nothing, without an engine', {}, undefined],
    ['what RDS says of the instance', { engine: 'postgres', instance: 'orders' }, 'rds-mysql'],
    ['the engine, when RDS knows no such instance', { engine: 'postgres', instance: 'gone' }, 'rds-postgres'],
    [
      'the instance that the host names',
      { engine: 'postgres', host: 'orders.c1a2b3.eu-west-1.rds.amazonaws.com' },
      'rds-mysql',
    ],
    ['the cluster of an instance', { engine: 'postgres', instance: 'member-1' }, 'rds-cluster'],
    [
      'the cluster that the host names',
      { engine: 'mysql', host: 'aurora.cluster-c1a2b3.cn-north-1.rds.amazonaws.com.cn' },
      'rds-cluster',
    ],
    ['the cluster that is gone', { engine: 'mysql', cluster: 'gone' }, 'rds-cluster'],
    ['DocumentDB, whose clusters RDS does not know', { engine: 'mongo', cluster: 'docs' }, 'docdb'],
    ['nothing, for a user with a master', { engine: 'postgres', masterArn: 'arn:aws:x' }, undefined],
    ['nothing, for a user who is not the master', { instance: 'orders', username: 'app' }, undefined],
    ['the master, by name', { instance: 'orders', username: 'master' }, 'rds-mysql'],
    [
      'the engine, behind a host that is not RDS’s',
      { engine: 'mariadb', host: 'orders.rds.amazonaws.com.evil.example' },
      'rds-mariadb',
    ],
  ])('comes from %s', async (_what, fields, id) => {
    const gaps = collectGaps(new AbortController().signal);
    const rule = await ruleOfDatabase({ ...nothing, ...fields }, rds, gaps);
    expect(rule?.id).toBe(id);
    expect(gaps.list()).toEqual([]);
  });

  it('comes from the secret when RDS may not be asked, and that is a gap', async () => {
    const gaps = collectGaps(new AbortController().signal);
    const fields = { ...nothing, engine: 'postgres', instance: 'orders' };
    expect((await ruleOfDatabase(fields, denied, gaps))?.id).toBe('rds-postgres');
    expect(gaps.list()).toEqual(['The DB instance orders could not be looked at: rds:DescribeDBInstances']);
  });
});
