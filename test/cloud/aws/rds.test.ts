import { randomBytes } from 'node:crypto';
import {
  AddTagsToResourceCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  ListTagsForResourceCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../databases/database.ts';
import { isMissing, startDatabases } from '../databases/start-databases.ts';
import { startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const aws = await startLocalAws();
const databases = await startDatabases();
afterAll(() => Promise.all([aws.close(), databases.close()]));
const { rds, secrets } = sdkClients(aws, aws.admin);

const slow = { statusAfterMs: 10_000, appliedAfterMs: 10_000, availableAfterMs: 10_000 };

beforeEach(() => {
  aws.faults.clear();
  Object.assign(aws.faults.passwordReset, slow);
});

function newPassword(length = 24): string {
  return randomBytes(length).toString('hex').slice(0, length);
}

function reset(DBInstanceIdentifier: string, MasterUserPassword: string) {
  return rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, MasterUserPassword }));
}

async function shown(DBInstanceIdentifier: string) {
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  return [DBInstances?.[0]?.DBInstanceStatus, DBInstances?.[0]?.PendingModifiedValues?.MasterUserPassword];
}

describe('a reset of the master password', () => {
  test('is answered at once, is still "available" for a moment, and ends later', async () => {
    const instance = aws.seed.instance({ id: 'orders', engine: 'postgres' });
    const old = instance.password;
    const password = newPassword();
    const { DBInstance } = await reset('orders', password);
    expect(DBInstance?.PendingModifiedValues).toEqual({ MasterUserPassword: '****' });
    expect([await shown('orders'), instance.password]).toEqual([['available', undefined], old]);
    await aws.clock.travel(10_001);
    expect([await shown('orders'), instance.password]).toEqual([
      ['resetting-master-credentials', '****'],
      old,
    ]);
    expect(await outcomeOf(reset('orders', newPassword()))).toMatchObject({
      name: 'InvalidDBInstanceStateFault',
      code: 'InvalidDBInstanceState',
      status: 400,
    });
    await aws.clock.travel(10_001);
    expect([await shown('orders'), instance.password]).toEqual([
      ['resetting-master-credentials', '****'],
      password,
    ]);
    await aws.clock.travel(10_001);
    expect([await shown('orders'), instance.password]).toEqual([['available', undefined], password]);
  });

  test('that comes twice ends with the second password', async () => {
    const instance = aws.seed.instance({ id: 'orders', engine: 'postgres' });
    await reset('orders', newPassword());
    const second = newPassword();
    await reset('orders', second);
    await aws.clock.travel(100_000);
    expect(instance.password).toBe(second);
  });

  test('may be lost, which only a login shows', async () => {
    const instance = aws.seed.instance({ id: 'orders', engine: 'postgres' });
    const old = instance.password;
    aws.faults.passwordReset.lost = true;
    await reset('orders', newPassword());
    await aws.clock.travel(40_000);
    expect([await shown('orders'), instance.password]).toEqual([['available', undefined], old]);
  });

  test('reaches a read replica later, and is refused there', async () => {
    aws.seed.instance({ id: 'orders', engine: 'postgres' });
    const replica = aws.seed.instance({ id: 'orders-ro', engine: 'postgres', replicaOf: 'orders' });
    aws.faults.passwordReset.replicaLagMs = 30_000;
    const password = newPassword();
    await reset('orders', password);
    await aws.clock.travel(30_003);
    expect(replica.password).not.toBe(password);
    await aws.clock.travel(30_000);
    expect(replica.password).toBe(password);
    expect(await outcomeOf(reset('orders-ro', newPassword()))).toMatchObject({
      name: 'InvalidParameterCombination',
      message:
        'Cannot change master user password on an RDS postgres Read Replica because it uses physical replication and therefore cannot differ from its parent.',
    });
  });
});

describe('a password', () => {
  // Length of the random part, what stands behind it, and whether the engine takes the two together.
  test.for<[engine: string, length: number, end: string, valid: boolean]>([
    ['postgres', 128, '', true],
    ['postgres', 129, '', false],
    ['postgres', 8, '', true],
    ['postgres', 7, '', false],
    ['postgres', 10, '/', false],
    ['postgres', 10, '@', false],
    ['postgres', 10, '"', false],
    ['postgres', 10, ' ', false],
    ['postgres', 10, 'é', false],
    ['postgres', 10, "&'", true],
    ['mysql', 41, '', true],
    ['mysql', 42, '', false],
    ['mariadb', 42, '', false],
    ['sqlserver-se', 128, '', true],
    ['oracle-se2', 30, '', true],
    ['oracle-se2', 31, '', false],
    ['oracle-se2', 10, '&', false],
    ['oracle-se2', 10, "'", false],
    ['db2-se', 255, '', true],
  ])('for %s of %i characters and then "%s": %s', async ([engine, length, end, valid]) => {
    aws.seed.instance({ id: 'judged', engine });
    const password = newPassword(length) + end;
    const { name, message = '' } = await outcomeOf(reset('judged', password));
    expect(name).toBe(valid ? 'ok' : 'InvalidParameterValue');
    expect(message.startsWith('The parameter MasterUserPassword is not a valid password')).toBe(!valid);
    expect(message).not.toContain(password);
  });
});

describe('an instance', () => {
  test('that is missing, stopped or a member of a cluster is not reset', async () => {
    aws.seed.instance({ id: 'stopped', engine: 'postgres', status: 'stopped' });
    aws.seed.cluster({ id: 'shop', engine: 'aurora-postgresql' });
    aws.seed.instance({ id: 'shop-1', engine: 'aurora-postgresql', clusterId: 'shop' });
    expect(await outcomeOf(reset('missing', newPassword()))).toEqual({
      name: 'DBInstanceNotFoundFault',
      code: 'DBInstanceNotFound',
      status: 404,
      message: 'DBInstance missing not found.',
    });
    expect(await outcomeOf(reset('stopped', newPassword()))).toMatchObject({
      code: 'InvalidDBInstanceState',
    });
    expect(await outcomeOf(reset('shop-1', newPassword()))).toMatchObject({
      name: 'InvalidParameterCombination',
      message: expect.stringContaining('ModifyDBCluster'),
    });
  });

  test('keeps its tags', async () => {
    const { arn } = aws.seed.instance({ id: 'tagged', engine: 'mysql', tags: { a: '1' } });
    await rds.send(new AddTagsToResourceCommand({ ResourceName: arn, Tags: [{ Key: 'b', Value: '2' }] }));
    const { TagList } = await rds.send(new ListTagsForResourceCommand({ ResourceName: arn }));
    expect(TagList).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]);
  });
});

describe('a cluster', () => {
  test('takes the password for all its members, of 41 characters at most', async () => {
    aws.seed.cluster({ id: 'shop', engine: 'aurora-postgresql' });
    const member = aws.seed.instance({ id: 'shop-1', engine: 'aurora-postgresql', clusterId: 'shop' });
    const modifyCluster = (MasterUserPassword: string) =>
      rds.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'shop', MasterUserPassword }));
    expect(await outcomeOf(modifyCluster(newPassword(42)))).toMatchObject({ name: 'InvalidParameterValue' });
    const password = newPassword(41);
    await modifyCluster(password);
    await aws.clock.travel(40_000);
    expect(member.password).toBe(password);
    const { DBClusters } = await rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'shop' }));
    expect(DBClusters).toMatchObject([
      { Status: 'available', DBClusterMembers: [{ DBInstanceIdentifier: 'shop-1', IsClusterWriter: true }] },
    ]);
  });
});

function modify(change: object) {
  return rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'managed', ...change }));
}

describe('a managed master password', () => {
  test('is kept in a secret of RDS, rotates on demand, and is given back only for another password', async () => {
    const instance = aws.seed.instance({ id: 'managed', engine: 'postgres' });
    const { DBInstance } = await modify({ ManageMasterUserPassword: true });
    const SecretId = DBInstance?.MasterUserSecret?.SecretArn ?? '';
    expect(DBInstance?.MasterUserSecret?.SecretStatus).toBe('creating');
    await aws.clock.travel(40_000);
    const first = await secrets.send(new GetSecretValueCommand({ SecretId }));
    expect(JSON.parse(first.SecretString ?? '')).toEqual({ username: 'master', password: instance.password });
    expect(
      await outcomeOf(secrets.send(new PutSecretValueCommand({ SecretId, SecretString: 'x' }))),
    ).toMatchObject({ name: 'InvalidRequestException' });
    expect(await outcomeOf(modify({ MasterUserPassword: newPassword() }))).toMatchObject({
      name: 'InvalidParameterCombination',
    });
    expect(await outcomeOf(modify({ RotateMasterUserPassword: true }))).toMatchObject({
      name: 'InvalidParameterCombination',
    });
    await modify({ RotateMasterUserPassword: true, ApplyImmediately: true });
    await aws.clock.travel(40_000);
    const second = await secrets.send(new GetSecretValueCommand({ SecretId }));
    expect(second.VersionId).not.toBe(first.VersionId);
    expect(JSON.parse(second.SecretString ?? '')).toEqual({
      username: 'master',
      password: instance.password,
    });
    expect(await outcomeOf(modify({ ManageMasterUserPassword: false }))).toMatchObject({
      name: 'InvalidParameterCombination',
    });
    await modify({ ManageMasterUserPassword: false, MasterUserPassword: newPassword() });
    expect((await outcomeOf(secrets.send(new GetSecretValueCommand({ SecretId })))).name).toBe(
      'ResourceNotFoundException',
    );
  });
});

describe.for(['postgres', 'mariadb'] as const)('a real %s behind RDS', (engine) => {
  test.skipIf(isMissing(databases[engine]))(
    'refuses the old password and accepts the new one once the reset is done',
    async () => {
      const server = databases[engine] as Database;
      const old = newPassword();
      await server.createUser('master', old);
      Object.assign(aws.faults.passwordReset, { statusAfterMs: 0, appliedAfterMs: 0, availableAfterMs: 0 });
      const instance = aws.seed.instance({ id: 'real', engine, password: old, server });
      const { DBInstances } = await rds.send(
        new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'real' }),
      );
      expect(DBInstances?.[0]?.Endpoint).toMatchObject({ Address: server.host, Port: server.port });
      const password = newPassword();
      await reset('real', password);
      await instance.reset;
      expect(instance.resetFailure).toBeUndefined();
      expect([await server.canLogin('master', old), await server.canLogin('master', password)]).toEqual([
        false,
        true,
      ]);
    },
  );
});
