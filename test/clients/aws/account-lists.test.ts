import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awsAccountLists } from '../../../src/clients/aws/account-lists.ts';
import { keyCountsIn } from '../../../src/clients/aws/key-report.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import type { AccountLists } from '../../../src/rotate/quiet/account-lists.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

let aws: LocalAws;
let session: AwsSession;
let lists: AccountLists;

beforeEach(async () => {
  aws = await startLocalAws();
  session = openAwsSession({ env: aws.environment() });
  const clock = {
    now: () => aws.clock.now(),
    sleep: async (ms: number) => {
      await aws.clock.travel(ms);
    },
  };
  lists = awsAccountLists(session, clock, new AbortController().signal);
});

afterEach(async () => {
  session.close();
  await aws.close();
});

function seedSecrets(count: number): void {
  for (let index = 0; index < count; index += 1) {
    aws.seed.secret({ name: `ours-${index}`, value: 'x', tags: { 'rekey:made': 'v 2026' } });
  }
}

describe('the list of secrets', () => {
  it('has those with the tag, with their labels and tags, a hundred a call', async () => {
    seedSecrets(150);
    aws.seed.secret({ name: 'theirs', value: 'x' });
    const listed = await lists.listSecrets({ region: undefined, tag: 'rekey:made', mostPages: 2 });
    expect(listed).toHaveLength(150);
    expect(listed?.find(({ name }) => name === 'ours-7')).toMatchObject({
      rotationEnabled: false,
      tags: new Map([['rekey:made', 'v 2026']]),
      labels: new Map([[expect.any(String), ['AWSCURRENT']]]),
    });
    expect(aws.log.count('ListSecrets')).toBe(2);
  });

  it('is given up where it has more pages than it is worth', async () => {
    seedSecrets(101);
    expect(await lists.listSecrets({ region: undefined, tag: 'rekey:made', mostPages: 1 })).toBeUndefined();
    expect(aws.log.count('ListSecrets')).toBe(1);
  });

  it('of a service has those that it manages, and when it last rotated them', async () => {
    const secret = aws.seed.secret({ name: 'rds!db-1', value: 'x', owningService: 'rds' });
    secret.rotatedAt = new Date('2026-11-01T00:00:00.000Z');
    aws.seed.secret({ name: 'ours', value: 'x' });
    const listed = await lists.listSecrets({ region: undefined, owner: 'rds', mostPages: 1 });
    expect(listed).toMatchObject([{ name: 'rds!db-1', owningService: 'rds', rotatedAt: secret.rotatedAt }]);
  });

  it('of another region has the replicas there, and says where their primary is', async () => {
    aws.seed.secret({ name: 'ci', value: 'x', tags: { 'rekey:made': 'v' }, replicas: ['us-east-1'] });
    const listed = await lists.listSecrets({ region: 'us-east-1', tag: 'rekey:made', mostPages: 1 });
    expect(listed).toMatchObject([{ name: 'ci', primaryRegion: 'eu-west-1' }]);
  });
});

describe('the count of keys', () => {
  it('is of every user, inactive keys too, and waits for the report', async () => {
    aws.faults.credentialReportMs = 4_000;
    aws.seed.user({ name: 'none' });
    aws.seed.user({ name: 'one' });
    aws.seed.user({ name: 'two' });
    aws.seed.accessKey({ user: 'one' });
    for (const status of ['Active', 'Inactive'] as const) aws.seed.accessKey({ user: 'two', status });
    const counts = await lists.listKeyCounts();
    expect(['none', 'one', 'two', 'nobody'].map((user) => counts?.get(user))).toEqual([0, 1, 2, undefined]);
    expect(aws.log.count('GenerateCredentialReport')).toBe(1);
  });

  it('is not waited for longer than some seconds', async () => {
    aws.faults.credentialReportMs = 60_000;
    expect(await lists.listKeyCounts()).toBeUndefined();
    expect(aws.log.count('GetCredentialReport')).toBeLessThan(10);
  });

  it('passes over lines that are not of the form of the header, and reports without the columns', () => {
    const header =
      'user,arn,access_key_1_active,access_key_1_last_rotated,access_key_2_active,access_key_2_last_rotated';
    const rows = [
      'ci,arn,true,2026-01-01T00:00:00+00:00,false,N/A',
      'a,comma,arn,true,2026-01-01T00:00:00+00:00,false,N/A',
      '<root_account>,arn,false,N/A,false,not_supported',
    ];
    expect(keyCountsIn([header, ...rows, ''].join('\r\n'))).toEqual(
      new Map([
        ['ci', 1],
        ['<root_account>', 0],
      ]),
    );
    expect(keyCountsIn('user,arn\nci,arn').size).toBe(0);
    expect(keyCountsIn('').size).toBe(0);
  });
});

describe('the lists of databases', () => {
  it('have every instance and cluster of the region, as a question for one of them has it', async () => {
    for (let index = 0; index < 101; index += 1) aws.seed.instance({ id: `db-${index}`, engine: 'postgres' });
    aws.seed.cluster({ id: 'shop', engine: 'aurora-postgresql' });
    const instances = await lists.listInstances(2);
    expect(instances).toHaveLength(101);
    expect(instances?.[0]).toMatchObject({ engine: 'postgres', status: 'available', masterUser: 'master' });
    expect(await lists.listClusters(1)).toMatchObject([{ id: 'shop', engine: 'aurora-postgresql' }]);
    expect(aws.log.records).toHaveLength(3);
  });

  it('are given up where they have more pages than they are worth', async () => {
    for (let index = 0; index < 101; index += 1) aws.seed.instance({ id: `db-${index}`, engine: 'postgres' });
    expect(await lists.listInstances(1)).toBeUndefined();
  });
});
