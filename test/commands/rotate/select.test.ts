import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const DATABASES =
  '{ name: production, kind: rds-instance, select: { tag: { Env: Production, Tier: gold } }, secret: "rekey/{id}", verify: status-only }';
const ROBOTS = '{ name: robots, kind: iam-user, select: { tag: { Purpose: ci } }, secret: "rekey/{user}" }';
const TAGS = { Env: 'Production', Tier: 'gold' };

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

function config(...entries: readonly string[]): string {
  return `version: 1\nrotate:\n${entries.map((each) => `  - ${each}\n`).join('')}`;
}

function seedInstance(
  id: string,
  tags: Record<string, string> = TAGS,
  more: { replicaOf?: string; clusterId?: string } = {},
): void {
  stage.aws.seed.instance({ id, engine: 'postgres', tags, ...more });
  stage.aws.seed.secret({ name: `rekey/${id}` });
}

function seedUser(name: string, tags: Record<string, string>): void {
  const createdAt = new Date(stage.aws.clock.now().getTime() - 100 * DAY);
  stage.aws.seed.user({ name, tags });
  const key = stage.aws.seed.accessKey({ user: name, createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  stage.aws.seed.secret({ name: `rekey/${name}`, value, createdAt });
}

describe('a selection by tag', () => {
  it('is one rotation for each instance that has all of the tags, each with a password of its own', async () => {
    seedInstance('orders');
    seedInstance('billing');
    seedInstance('staging', { Env: 'Staging', Tier: 'gold' });
    seedInstance('plain', { Env: 'Production' });
    const report = await stage.run(config(DATABASES));

    expect(report.rotations.map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
      'production/billing done',
      'production/orders done',
    ]);
    const passwords = ['orders', 'billing'].map(
      (id) => valueUnder(stage.secret(`rekey/${id}`), 'AWSCURRENT')?.password,
    );
    expect(new Set(passwords).size).toBe(2);
    expect(stage.secret('rekey/staging').versions.size).toBe(0);
  });

  it('is one rotation for each user that has the tags', async () => {
    seedUser('deploy', { Purpose: 'ci' });
    seedUser('person', { Purpose: 'work' });
    const report = await stage.run(config(ROBOTS));
    expect(report.rotations.map(({ name, status }) => [name, status])).toEqual([
      ['robots/deploy', 'pending'],
    ]);
    expect(stage.user('person').keys.size).toBe(1);
  });

  it('lists once, however many selections there are', async () => {
    seedInstance('orders');
    seedInstance('billing', { Env: 'Billing' });
    const other = DATABASES.replace('production', 'other').replace(
      'Env: Production, Tier: gold',
      'Env: Billing',
    );
    stage.aws.log.clear();
    await stage.run(config(DATABASES, other), {
      dryRun: true,
      only: ['production', 'other'],
    });
    const listings = stage.aws.log.records.filter(
      ({ action, parameters }) => action === 'DescribeDBInstances' && !('DBInstanceIdentifier' in parameters),
    );
    expect(listings).toHaveLength(1);
  });

  it('leaves out what has no password of its own, and says so', async () => {
    seedInstance('orders');
    seedInstance('copy', TAGS, { replicaOf: 'orders' });
    stage.aws.seed.cluster({ id: 'shop', engine: 'aurora-postgresql' });
    seedInstance('member', TAGS, { clusterId: 'shop' });
    const report = await stage.run(config(DATABASES), { dryRun: true });
    expect(report.rotations.map(({ name }) => name)).toEqual(['production/orders']);
    expect([...report.notes].sort()).toEqual([
      '"production" leaves out "copy", which has the password of "orders".',
      '"production" leaves out "member", which has the password of the cluster "shop".',
    ]);
  });

  it('is not complete while something that it selects cannot be rotated', async () => {
    stage.aws.seed.secret({ name: 'app/orders', tags: { Rotate: 'alternate' } });
    const users =
      '{ name: users, kind: database-user, select: { tag: { Rotate: alternate } }, admin-secret: "rekey/{tag:Server}" }';
    const report = await stage.run(config(users));
    expect(report).toMatchObject({
      complete: false,
      rotations: [],
      gaps: ['"users" cannot rotate "app/orders", which carries no tag "Server" for "admin-secret".'],
    });
  });

  it('takes clusters and passwords that RDS manages, in as many lists as there are kinds of them', async () => {
    const { seed, log } = stage.aws;
    seed.cluster({ id: 'shop', engine: 'aurora-postgresql', tags: TAGS });
    seed.secret({ name: 'rekey/shop' });
    const { arn } = seed.secret({
      name: 'rds!db-1',
      owningService: 'rds',
      createdAt: new Date(0),
      value: crypto.randomUUID(),
    });
    const orders = seed.instance({ id: 'orders', engine: 'postgres', tags: TAGS });
    orders.masterUserSecret = { arn, status: 'active' };
    const clusters = DATABASES.replace('production', 'clusters').replace('rds-instance', 'rds-cluster');
    const managed =
      '{ name: managed, kind: rds-managed, select: { tag: { Env: Production, Tier: gold } }, every: 7d }';
    log.clear();
    const report = await stage.run(config(clusters, managed), { dryRun: true });
    expect(report.rotations.map(({ name, status }) => [name, status])).toEqual([
      ['clusters/shop', 'planned'],
      ['managed/orders', 'planned'],
    ]);
    expect(report.notes).toEqual([]);
    const lists = log.records.filter(
      ({ action, parameters }) =>
        action.startsWith('DescribeDB') &&
        !Object.keys(parameters).some((name) => name.endsWith('Identifier')),
    );
    expect(lists.map(({ action }) => action)).toEqual(['DescribeDBInstances', 'DescribeDBClusters']);
  });

  it('finds the secret of each database by what the secrets with a tag say, and says which it finds none for', async () => {
    const { seed } = stage.aws;
    for (const id of ['orders', 'billing']) {
      const { masterUsername: username, password } = seed.instance({ id, engine: 'postgres', tags: TAGS });
      const createdAt = new Date(stage.aws.clock.now().getTime() - 100 * DAY);
      const value = { dbInstanceIdentifier: id, username, password };
      const tags = { Rotate: id === 'orders' ? 'master' : 'never' };
      seed.secret({ name: `made/by-somebody-${id}`, value, tags, createdAt });
    }
    const byTag = DATABASES.replace('"rekey/{id}"', '{ tag: { Rotate: master } }');
    const before = valueUnder(stage.secret('made/by-somebody-orders'), 'AWSCURRENT')?.password;
    const report = await stage.run(config(byTag));
    expect(report).toMatchObject({
      complete: false,
      rotations: [{ name: 'production/orders', status: 'done' }],
      gaps: [
        expect.stringMatching(/^"production" cannot rotate "billing", which no secret with Rotate=master/),
      ],
    });
    expect(valueUnder(stage.secret('made/by-somebody-orders'), 'AWSCURRENT')?.password).not.toBe(before);
    expect(stage.secret('made/by-somebody-billing').versions.size).toBe(1);
  });

  it('says when it selects nothing', async () => {
    const report = await stage.run(config(DATABASES, ROBOTS));
    expect(report.notes).toEqual([
      '"production" selects nothing: no DB instance carries Env=Production and Tier=gold.',
      '"robots" selects nothing: no IAM user carries Purpose=ci.',
    ]);
    expect(report.rotations).toEqual([]);
  });

  it.each([
    [['production'], ['production/billing', 'production/orders']],
    [['production/orders'], ['production/orders']],
    [
      ['named', 'production/billing'],
      ['named', 'production/billing'],
    ],
  ])('is meant by its name or by that of one of its rotations: %j', async (only, names) => {
    seedInstance('orders');
    seedInstance('billing');
    stage.aws.seed.instance({ id: 'named', engine: 'postgres' });
    stage.aws.seed.secret({ name: 'named' });
    const named = '{ name: named, kind: rds-instance, instance: named, secret: named, verify: status-only }';
    const report = await stage.run(config(named, DATABASES), { only, dryRun: true });
    expect(report.rotations.map(({ name }) => name).sort()).toEqual(names);
  });

  it('that takes what another entry has is refused before anything is changed', async () => {
    seedInstance('orders');
    const named =
      '{ name: named, kind: rds-instance, instance: orders, secret: elsewhere, verify: status-only }';
    await expect(stage.run(config(named, DATABASES))).rejects.toThrow(
      'The rotations "named" and "production/orders" are both of the instance orders.',
    );
    const shared =
      '{ name: named, kind: rds-instance, instance: x, secret: rekey/orders, verify: status-only }';
    await expect(stage.run(config(shared, DATABASES))).rejects.toThrow('both of the secret "rekey/orders"');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('needs to list, and the message names the permission', async () => {
    seedInstance('orders');
    stage.aws.seed.user({ name: 'nobody' });
    const as = stage.aws.seed.accessKey({ user: 'nobody' });
    await expect(stage.run(config(DATABASES), { as })).rejects.toThrow('rds:DescribeDBInstances');
    await expect(stage.run(config(ROBOTS), { as })).rejects.toThrow('iam:ListUsers');
  });

  it('waits and is finished as any other rotation', async () => {
    seedUser('deploy', { Purpose: 'ci' });
    expect(await stage.runAndDie(config(ROBOTS), { call: 3, when: 'after effect' })).toBe(true);
    expect(outcome(await stage.run(config(ROBOTS))).status).toBe('pending');
    expect(stage.user('deploy').keys.size).toBe(2);
  });
});
