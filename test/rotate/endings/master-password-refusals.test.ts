import { describe, expect, it } from 'vitest';
import { holderOf } from '../world/secrets.ts';
import { newPassword } from '../world/seed.ts';
import { changeByHand, given, STATUS_ONLY, setPassword, stageByUs } from './given/master-password.ts';
import { type Situation, tell } from './tell.ts';

const REFUSALS: readonly Situation[] = [
  {
    name: 'no such instance',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.instances.clear();
      }),
  },
  {
    name: 'no such cluster',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ world }) => {
        world.memory.clusters.clear();
      }),
  },
  { name: 'a read replica', arrange: () => given({ instance: { sourceOfReplica: 'main' } }) },
  { name: 'a member of a cluster', arrange: () => given({ instance: { cluster: 'shop' } }) },
  {
    name: 'an instance whose password RDS manages',
    arrange: () => given({ instance: { managedSecret: { arn: 'arn', status: 'active' } } }),
  },
  { name: 'an Oracle multi-tenant database', arrange: () => given({ instance: { multiTenant: true } }) },
  { name: 'RDS Custom', arrange: () => given({ instance: { engine: 'custom-oracle-ee' } }) },
  {
    name: 'a cluster of another service',
    arrange: () => given({ kind: 'rds-cluster', cluster: { engine: 'neptune' } }),
  },
  {
    name: 'a cluster that is a replica',
    arrange: () => given({ kind: 'rds-cluster', cluster: { sourceOfReplica: 'main' } }),
  },
  {
    name: 'the primary of a global database',
    arrange: () => given({ kind: 'rds-cluster', cluster: { globalCluster: 'world' } }),
  },
  {
    name: 'a secondary of a global database',
    arrange: () => given({ kind: 'rds-cluster', cluster: { globalCluster: 'world', hasWriter: false } }),
  },
  {
    name: 'a cluster whose password RDS manages',
    arrange: () =>
      given({ kind: 'rds-cluster', cluster: { managedSecret: { arn: 'arn', status: 'active' } } }),
  },
  {
    name: 'Aurora Serverless v1',
    arrange: () => given({ kind: 'rds-cluster', cluster: { engineMode: 'serverless' } }),
  },
  { name: 'an engine that nobody knows', arrange: () => given({ instance: { engine: 'postgresql-next' } }) },
  { name: 'an engine without logins', arrange: () => given({ instance: { engine: 'sqlserver-se' } }) },
  { name: 'an instance without an endpoint', arrange: () => given({ instance: { endpoint: undefined } }) },
  {
    name: 'a value without a password',
    arrange: () => given({ value: { password: '' } }),
  },
  { name: 'a value without a user', arrange: () => given({ value: { username: 7 } }) },
  { name: 'a value of another user', arrange: () => given({ value: { username: 'app' } }) },
  { name: 'a value of another host', arrange: () => given({ value: { host: 'evil.example.net' } }) },
  {
    name: 'a value of another instance, in a field of another name',
    arrange: () => given({ value: { id: 'other' }, config: { fields: { dbInstanceIdentifier: 'id' } } }),
  },
  { name: 'a value of another engine', arrange: () => given({ value: { engine: 'mysql' } }) },
  {
    name: 'a value of another cluster',
    arrange: () => given({ kind: 'rds-cluster', value: { dbClusterIdentifier: 'other' } }),
  },
  {
    name: 'a pending value of another user',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
        const pending = holderOf(all.secret, 'AWSPENDING');
        if (pending) pending.value = JSON.stringify({ username: 'app', password: newPassword() });
      }),
  },
  {
    name: 'a downstream that gets a user name',
    arrange: () =>
      given({
        config: {
          downstream: [{ 'github-secrets': { repository: 'acme/shop', password: 'P', username: 'U' } }],
        },
      }),
  },
  { name: 'a present password that does not log in', arrange: () => given({}, setPassword) },
  {
    name: 'neither password that logs in',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
        setPassword(all);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that does not log in',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        changeByHand(all, false);
      }),
  },
  {
    name: 'a stale version where nobody can try',
    arrange: () =>
      given({ config: STATUS_ONLY }, (all) => {
        stageByUs(all, true);
        changeByHand(all, true);
      }),
  },
].map((one): Situation => ({ status: 'needs-person', ...one }));

describe('the rotation of a master password, refused', () => {
  it.each(REFUSALS)('finds $name', async (situation) => {
    const { status, planned = status } = situation;
    const story = await tell(situation);
    expect({ status: story.status, planned: story.planned, changes: story.changes }).toEqual({
      status,
      planned,
      changes: [],
    });
    expect(story.text).toMatchSnapshot();
  });
});
