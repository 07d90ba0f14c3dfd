import { describe, expect, it } from 'vitest';
import { MADE_TAG, ONLY_KEY_TAG, writeStamp } from '../../../src/rotate/journal.ts';
import type { ListedSecret } from '../../../src/rotate/quiet/account-lists.ts';
import { listedWorld } from '../../../src/rotate/quiet/listed-world.ts';
import type { Listed } from '../../../src/rotate/quiet/read-lists.ts';
import type { RotationWorld } from '../../../src/rotate/world.ts';
import { openMemoryWorld, rotationsFrom } from '../world/world.ts';

const REPLICA = 'us-east-1';
const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:ci-AbCdEf';
const AT = new Date('2026-11-01T00:00:00.000Z');
const NOT_SAID = 'the lists do not say it for sure';

const SECRET: ListedSecret = {
  arn: ARN,
  name: 'ci',
  primaryRegion: 'eu-central-1',
  rotationEnabled: false,
  tags: new Map([
    [MADE_TAG, writeStamp({ id: 'new', at: AT })],
    [ONLY_KEY_TAG, writeStamp({ id: 'new', at: AT })],
  ]),
  labels: new Map([
    ['old', ['AWSPREVIOUS']],
    ['new', ['AWSCURRENT', 'AWSPENDING']],
  ]),
};
const KEY = { name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci', replicas: [REPLICA] };

function seenIn(
  {
    secrets = [SECRET],
    copies,
    ...more
  }: Partial<Omit<Listed, 'secrets'>> & {
    readonly secrets?: readonly ListedSecret[];
    readonly copies?: readonly ListedSecret[];
  },
  entry: Readonly<Record<string, unknown>> = KEY,
): RotationWorld {
  const listed: Listed = {
    secrets: new Map([['', secrets], ...(copies ? [[REPLICA, copies] as const] : [])]),
    managed: [],
    keyCounts: new Map([['ci', 1]]),
    instances: [],
    clusters: [],
    problems: [],
    ...more,
  };
  const [config] = rotationsFrom(entry);
  if (!config) throw new Error('no rotation');
  return listedWorld(config, listed, openMemoryWorld().open().world);
}

const untagged = (name: string): ListedSecret => ({
  ...SECRET,
  tags: new Map([...SECRET.tags].filter(([key]) => key !== name)),
});
const NO_VALUE: ListedSecret = { ...SECRET, labels: new Map([['new', ['AWSPENDING']]]) };

describe('a listed secret', () => {
  it('is described as AWS would, with the age that its rotation noted', async () => {
    const described = await seenIn({ copies: [SECRET] }).secrets.describe('ci');
    const { labels: _labels, ...facts } = SECRET;
    expect(described).toEqual({
      ...facts,
      versions: [
        { id: 'old', labels: ['AWSPREVIOUS'], createdAt: new Date(0) },
        { id: 'new', labels: ['AWSCURRENT', 'AWSPENDING'], createdAt: AT },
      ],
      replicas: [{ region: REPLICA, status: 'InSync' }],
    });
  });

  it.each<[string, readonly ListedSecret[]]>([
    ['not listed', []],
    ['another one', [{ ...SECRET, name: 'bot', arn: `${ARN}2` }]],
    ['without a note of its age', [untagged(MADE_TAG)]],
    ['with a note of another version', [{ ...SECRET, labels: new Map([['other', ['AWSCURRENT']]]) }]],
    ['without a value', [NO_VALUE]],
    ['without anything', [{ ...NO_VALUE, tags: new Map() }]],
  ])('that is %s is looked at for itself', async (_what, secrets) => {
    await expect(seenIn({ secrets }).secrets.describe('ci')).rejects.toThrow(NOT_SAID);
  });

  it('of which no list was read is looked at for itself', async () => {
    const far = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:ci-AbCdEf';
    const { secrets } = seenIn({}, { ...KEY, secret: far });
    await expect(secrets.describe(far)).rejects.toThrow(NOT_SAID);
  });

  it('answers to its name and to its ARN, and nothing is said of any other', async () => {
    const { secrets } = seenIn({});
    expect(await secrets.describe(ARN)).toMatchObject({ arn: ARN });
    await expect(secrets.describe('admin')).rejects.toThrow(NOT_SAID);
    const byArn = seenIn({ secrets: [] }, { ...KEY, secret: 'ci' });
    await expect(byArn.secrets.describe('admin')).rejects.toThrow(NOT_SAID);
  });

  it('is not read, and nothing is written to it', () => {
    const { secrets, databases } = seenIn({});
    expect(() => secrets.read('ci', 'new')).toThrow(NOT_SAID);
    expect(() => secrets.tag('ci', {})).toThrow(NOT_SAID);
    expect(() => databases.rotateManaged('orders')).toThrow(NOT_SAID);
  });

  it.each<[string, Partial<ListedSecret>]>([
    ['of another name', { name: 'bot' }],
    ['of a secret elsewhere', { primaryRegion: 'eu-west-1' }],
    ['without a value', { labels: NO_VALUE.labels }],
    ['with the former value', { labels: new Map([['old', ['AWSCURRENT']]]) }],
    ['with a value that nobody knows', { labels: new Map([['else', ['AWSCURRENT']]]) }],
  ])('has no replica where there is one %s', async (_what, differing) => {
    const described = await seenIn({ copies: [{ ...SECRET, ...differing }] }).secrets.describe('ci');
    expect(described?.replicas).toEqual([]);
  });

  it('has no replica where no list was read, or nobody wants one', async () => {
    expect((await seenIn({}).secrets.describe('ci'))?.replicas).toEqual([]);
    const unwanted = seenIn({ copies: [SECRET] }, { ...KEY, replicas: [] });
    expect((await unwanted.secrets.describe('ci'))?.replicas).toEqual([]);
  });

  it('of RDS has the date of its last rotation, and is looked at for itself without one', async () => {
    const entry = { name: 'wiki', kind: 'rds-managed', instance: 'wiki', secret: 'ci' };
    const rotatedAt = new Date('2026-10-01T00:00:00.000Z');
    const ofRds = { ...SECRET, tags: new Map<string, string>(), rotatedAt };
    const { secrets } = seenIn({ secrets: [], managed: [ofRds] }, entry);
    const described = await secrets.describe('ci');
    expect(described?.versions.find(({ id }) => id === 'new')?.createdAt).toEqual(rotatedAt);
    for (const one of [
      { ...ofRds, rotatedAt: undefined },
      { ...NO_VALUE, rotatedAt },
    ]) {
      const other = seenIn({ secrets: [], managed: [one] }, entry);
      await expect(other.secrets.describe('ci')).rejects.toThrow(NOT_SAID);
    }
  });
});

describe('the keys of a user', () => {
  it('are one, where a run saw that the former one is gone and the report counts one', async () => {
    expect(await seenIn({}).keys.listKeys('ci')).toEqual([
      { id: '(listed)', status: 'Active', createdAt: new Date(0) },
    ]);
  });

  it.each<[string, Parameters<typeof seenIn>[0]]>([
    ['the secret is not listed', { secrets: [] }],
    ['nobody noted that', { secrets: [untagged(ONLY_KEY_TAG)] }],
    [
      'that was noted of another version',
      { secrets: [{ ...SECRET, labels: new Map([['x', ['AWSCURRENT']]]) }] },
    ],
    ['there are two', { keyCounts: new Map([['ci', 2]]) }],
    ['the report does not have the user', { keyCounts: new Map([['bot', 1]]) }],
  ])('are looked at for themselves where %s', async (_what, listed) => {
    await expect(seenIn(listed).keys.listKeys('ci')).rejects.toThrow(NOT_SAID);
  });
});
