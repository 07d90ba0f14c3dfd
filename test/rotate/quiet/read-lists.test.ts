import { describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import { MADE_TAG } from '../../../src/rotate/journal.ts';
import type { AccountLists, ListedSecret } from '../../../src/rotate/quiet/account-lists.ts';
import { readLists, regionOfSecret } from '../../../src/rotate/quiet/read-lists.ts';
import { rotationsFrom } from '../world/world.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:far-AbCdEf';
const NOTED: readonly ListedSecret[] = ['ci', 'orders', 'shop'].map((name) => ({
  arn: `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${name}-AbCdEf`,
  name,
  rotationEnabled: false,
  tags: new Map(),
  labels: new Map(),
}));

const KEY = { name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' };
const INSTANCE = { name: 'orders', kind: 'rds-instance', instance: 'orders', secret: 'orders' };
const CLUSTER = { name: 'shop', kind: 'rds-cluster', cluster: 'shop', secret: 'shop' };
const MANAGED = { name: 'wiki', kind: 'rds-managed', secret: 'rds!db-wiki' };
const UNNOTED = 'never-rotated';

const none = async (): Promise<undefined> => undefined;
const refuse = async (): Promise<never> => {
  throw new Error('not allowed');
};

/** Reads lists of which every one is asked in words. */
async function asking(
  rotations: readonly RotationConfig[],
  answers: Partial<AccountLists> = {},
): Promise<{ readonly asked: string[]; readonly listed: Awaited<ReturnType<typeof readLists>> }> {
  const asked: string[] = [];
  const lists: AccountLists = {
    listSecrets: async ({ region, tag, owner, mostPages }) => {
      asked.push(`secrets ${region ?? 'here'} ${tag ?? `of ${owner}`} ${mostPages}`);
      return NOTED;
    },
    listKeyCounts: async () => {
      asked.push('keys');
      return new Map();
    },
    listInstances: async (mostPages) => {
      asked.push(`instances ${mostPages}`);
      return [];
    },
    listClusters: async (mostPages) => {
      asked.push(`clusters ${mostPages}`);
      return [];
    },
    ...answers,
  };
  return { listed: await readLists(rotations, lists), asked };
}

describe('the region of a secret', () => {
  it.each([
    ['ci/key', ''],
    [ARN, 'eu-west-1'],
    ['arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:app-AbCdEf', 'us-gov-west-1'],
    ['arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:app-AbCdEf', 'cn-north-1'],
    [`copy-of-${ARN}`, ''],
  ])('of %s is "%s"', (secret, region) => {
    expect(regionOfSecret(secret)).toBe(region);
  });
});

describe('the lists', () => {
  it.each<[string, readonly Readonly<Record<string, unknown>>[], readonly string[]]>([
    ['a key', [KEY], [`secrets here ${MADE_TAG} 1`, 'keys']],
    ['an instance', [INSTANCE], [`secrets here ${MADE_TAG} 1`, 'instances 1']],
    ['a cluster', [CLUSTER], [`secrets here ${MADE_TAG} 1`, 'clusters 1']],
    [
      'an instance that RDS manages',
      [{ ...MANAGED, instance: 'w' }],
      ['secrets here of rds 1', 'instances 1'],
    ],
    ['a cluster that RDS manages', [{ ...MANAGED, cluster: 'w' }], ['secrets here of rds 1', 'clusters 1']],
    ['a key that was never rotated', [{ ...KEY, secret: UNNOTED }], [`secrets here ${MADE_TAG} 1`]],
    [
      'an instance that was never rotated',
      [{ ...INSTANCE, secret: UNNOTED }],
      [`secrets here ${MADE_TAG} 1`],
    ],
    ['a cluster that was never rotated', [{ ...CLUSTER, secret: UNNOTED }], [`secrets here ${MADE_TAG} 1`]],
    [
      'a key that is kept elsewhere too',
      [{ ...KEY, secret: ARN, replicas: ['us-east-1'] }],
      [`secrets eu-west-1 ${MADE_TAG} 1`, `secrets us-east-1 ${MADE_TAG} 1`],
    ],
    [
      'one of each kind',
      [KEY, INSTANCE, CLUSTER, { ...MANAGED, instance: 'w' }],
      [`secrets here ${MADE_TAG} 4`, 'secrets here of rds 4', 'keys', 'instances 4', 'clusters 4'],
    ],
  ])('that are read for %s are those that say something of it', async (_what, rotations, expected) => {
    const { asked } = await asking(rotationsFrom(...rotations));
    expect(asked).toEqual(expected);
  });

  it('are empty where they are too long, and where nobody may read them, which is said once', async () => {
    const rotations = rotationsFrom(KEY, INSTANCE, CLUSTER, { ...MANAGED, instance: 'w' });
    const empty = {
      secrets: new Map([['', []]]),
      managed: [],
      keyCounts: new Map(),
      instances: [],
      clusters: [],
    };
    const tooLong = await asking(rotations, {
      listSecrets: none,
      listKeyCounts: none,
      listInstances: none,
      listClusters: none,
    });
    expect(tooLong.listed).toEqual({ ...empty, problems: [] });
    const refused = await asking(rotations, { listSecrets: refuse, listInstances: refuse });
    expect(refused.listed).toEqual({ ...empty, problems: ['not allowed'] });
    const half = await asking(rotations, {
      listKeyCounts: refuse,
      listInstances: refuse,
      listClusters: refuse,
    });
    expect(half.listed).toEqual({
      ...empty,
      secrets: new Map([['', NOTED]]),
      managed: NOTED,
      problems: ['not allowed'],
    });
  });
});
