import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/findings/run-report.ts';
import type { PolicyDocument } from '../../src/policy/document.ts';
import { MADE_TAG, ONLY_KEY_TAG, writeStamp } from '../../src/rotate/journal.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { DAY, type Stage, startStage } from '../commands/rotate/stage.ts';
import { policyFor, sessionWith } from './account.ts';

const HEAD = 'version: 1\naws: { accounts: ["123456789012"], region: eu-west-1 }\nrotate:\n';
const USERS = Array.from({ length: 8 }, (_, index) => `robot-${index}`);
const KEYS = USERS.map(
  (user) => `  - { name: ${user}, kind: iam-user, user: ${user}, secret: keys/${user} }`,
);
const DATABASES = [
  '  - { name: db, kind: rds-instance, instance: orders, secret: db/orders, verify: status-only }',
  '  - { name: shop, kind: rds-cluster, cluster: shop, secret: db/shop, verify: status-only }',
];
const CONFIG = HEAD + [...KEYS, ...DATABASES].join('\n');

/** The calls that only a run with lists makes. */
const LISTS = ['secretsmanager:ListSecrets', 'iam:GenerateCredentialReport', 'iam:GetCredentialReport'];

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - DAY);
  /** With the notes that a rotation a day ago, and the deletion of the old key, would have left. */
  const settled = (name: string, value: Record<string, unknown>): void => {
    const { tags, versions } = seed.secret({ name, value, createdAt });
    for (const { id } of versions.values())
      for (const tag of [MADE_TAG, ONLY_KEY_TAG]) tags.set(tag, writeStamp({ id, at: createdAt }));
  };
  for (const user of USERS) {
    seed.user({ name: user });
    const { accessKeyId, secretAccessKey } = seed.accessKey({ user, createdAt });
    settled(`keys/${user}`, { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey });
  }
  const orders = seed.instance({ id: 'orders', engine: 'postgres' });
  settled('db/orders', { username: 'master', password: orders.password });
  const shop = seed.cluster({ id: 'shop', engine: 'aurora-postgresql' });
  settled('db/shop', { username: 'master', password: shop.password });
});

afterEach(async () => {
  await stage.close();
});

async function rotate(as: SigningKey): Promise<RunReport> {
  return await stage.run(CONFIG, { as });
}

function callsOf({ accessKeyId }: SigningKey): string[] {
  const records = stage.aws.log.records.filter((record) => record.accessKeyId === accessKeyId);
  return records.map(({ service, action, error }) => `${service}:${action}${error ? ` ${error}` : ''}`);
}

function without(policy: PolicyDocument, missing: readonly string[]): PolicyDocument {
  const Statement = policy.Statement.map((one) => ({
    ...one,
    Action: one.Action.filter((action) => !missing.includes(action)),
  }));
  return { ...policy, Statement: Statement.filter(({ Action }) => Action.length > 0) };
}

describe('ten rotations of an account', () => {
  it('are, when nothing is due, one list of each kind of thing, which the written policy allows', async () => {
    const as = sessionWith(stage, policyFor(CONFIG));
    const report = await rotate(as);
    expect(new Set(report.rotations.map(({ status }) => status))).toEqual(new Set(['not-due']));
    expect(callsOf(as).sort()).toEqual([
      'iam:GenerateCredentialReport',
      'iam:GetCredentialReport',
      'rds:DescribeDBClusters',
      'rds:DescribeDBInstances',
      'secretsmanager:ListSecrets',
      'sts:GetCallerIdentity',
    ]);
    expect(report.notes).toEqual([]);
  });

  it.each(LISTS)('are looked at one by one without %s, and a note names it', async (missing) => {
    const poor = sessionWith(stage, without(policyFor(CONFIG), [missing]), 'poor');
    const report = await rotate(poor);
    expect(report.notes).toEqual([expect.stringContaining(missing)]);
    expect(report.complete).toBe(true);
    expect(report.findings).toEqual([]);
    expect(new Set(report.rotations.map(({ status }) => status))).toEqual(new Set(['not-due']));
  });
});

describe('the written policy', () => {
  it('of nine rotations allows no list', () => {
    const nine = policyFor(HEAD + [...KEYS, ...DATABASES].slice(1).join('\n'));
    expect(nine.Statement.flatMap(({ Action }) => Action).filter((action) => LISTS.includes(action))).toEqual(
      [],
    );
  });

  it('counts those of each region by themselves', () => {
    const split = CONFIG.replace('name: db,', 'name: db, region: us-east-1,');
    const actions = policyFor(split).Statement.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => LISTS.includes(action))).toEqual([]);
  });
});
