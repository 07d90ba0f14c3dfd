import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveyAccount } from '../../../src/commands/init/survey-account.ts';
import { type LocalAws, type SigningKey, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { temporaryFolder } from '../../git/command.ts';

const DAY = 86_400_000;
let aws: LocalAws;

beforeAll(async () => {
  aws = await startLocalAws();
});

afterAll(async () => {
  await aws.close();
});

const { signal } = new AbortController();
const nowhere = { HOME: temporaryFolder('home') };

async function survey(key?: SigningKey, account?: string, env: Record<string, string> = {}) {
  return await surveyAccount(account, { env: { ...nowhere, ...aws.environment(key), ...env }, signal });
}

function named(found: Awaited<ReturnType<typeof surveyAccount>>): string[] {
  return found.account === undefined ? [] : found.suggestions.map(({ name }) => name);
}

/** A session that may do this and nothing else. */
function sessionThatMay(...actions: string[]): SigningKey {
  aws.seed.role({
    name: 'looker',
    trust: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] },
    policies: [{ Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }],
  });
  return aws.seed.session({ role: 'looker' });
}

describe('the account at the first use', () => {
  it('is looked at without a value of a secret, and without a change', async () => {
    const ago = (days: number) => new Date(aws.clock.now().getTime() - days * DAY);
    for (const [name, days] of [
      ['young', 3],
      ['old', 900],
    ] as const) {
      aws.seed.user({ name, createdAt: ago(days) });
      aws.seed.accessKey({ user: name, createdAt: ago(days) });
    }
    aws.seed.user({ name: 'keyless' });
    aws.seed.user({ name: 'asleep' });
    aws.seed.accessKey({ user: 'asleep', status: 'Inactive' });
    aws.seed.instance({ id: 'orders', engine: 'postgres' });
    aws.seed.cluster({ id: 'shop', engine: 'aurora-mysql' });
    aws.seed.secret({ name: 'prod/orders-db', value: { password: 'x' } });
    aws.seed.identityProvider({ issuer: 'https://token.actions.githubusercontent.com', keys: [] } as never);
    const found = await survey();
    expect(named(found)).toEqual(['old', 'administrator', 'young', 'orders', 'shop']);
    expect(found.notes).toEqual([
      `Looked at account 123456789012 in eu-west-1, as arn:aws:iam::123456789012:user/administrator: 3 users with access keys, 1 DB instance, 1 DB cluster, the names of 1 secret.`,
    ]);
    expect(found.account !== undefined && found.trusts('token.actions.githubusercontent.com')).toBe(true);
    expect(found.account !== undefined && found.trusts('github.acme.example/_services/token')).toBe(false);
    expect(aws.log.changing()).toEqual([]);
    expect(aws.log.count('GetSecretValue')).toBe(0);
  });

  it.each([
    ['iam:ListUsers', 'old', 'orders'],
    ['iam:ListAccessKeys', 'old', 'orders'],
    ['rds:DescribeDBInstances', 'orders', 'old'],
    ['rds:DescribeDBClusters', 'shop', 'old'],
    ['secretsmanager:ListSecrets', undefined, 'old'],
  ])('names %s when it is missing, and says the rest', async (missing, lost, kept) => {
    const all = ['iam:ListUsers', 'iam:ListAccessKeys', 'rds:DescribeDBInstances', 'rds:DescribeDBClusters'];
    const key = sessionThatMay(...[...all, 'secretsmanager:ListSecrets'].filter((one) => one !== missing));
    const found = await survey(key);
    const gaps = found.notes.filter((note) => note.startsWith('Not seen: '));
    expect(gaps).toEqual([expect.stringContaining(missing)]);
    if (lost !== undefined) expect(named(found)).not.toContain(lost);
    expect(named(found)).toContain(kept);
    expect(
      found.account !== undefined && found.trusts('token.actions.githubusercontent.com'),
    ).toBeUndefined();
  });

  it('asks for the keys of no more users than it has to, and finds the oldest', async () => {
    const many = await startLocalAws();
    try {
      const first = many.clock.now().getTime() - 1_000 * DAY;
      for (let index = 0; index < 300; index += 1) {
        const createdAt = new Date(first + index * DAY);
        const name = `user-${String(index).padStart(3, '0')}`;
        many.seed.user({ name, createdAt });
        if (index % 3 === 0) many.seed.accessKey({ user: name, createdAt });
      }
      const found = await surveyAccount(undefined, { env: { ...nowhere, ...many.environment() }, signal });
      expect(named(found)).toEqual(
        Array.from({ length: 10 }, (_, index) => `user-${String(index * 3).padStart(3, '0')}`),
      );
      expect(many.log.count('ListAccessKeys')).toBeLessThan(50);
    } finally {
      await many.close();
    }
  });

  it('is left alone without credentials, without a region, or when another one is meant', async () => {
    const without = await surveyAccount(undefined, { env: nowhere, signal });
    expect(without.notes).toEqual([expect.stringContaining('no AWS credentials')]);
    const before = aws.log.records.length;
    const nowhereElse = await survey(undefined, undefined, { AWS_REGION: '' });
    expect(nowhereElse.notes).toEqual([expect.stringContaining('AWS_REGION')]);
    expect(aws.log.records.length).toBe(before);
    const other = await survey(undefined, '210987654321');
    expect(other).toEqual({
      account: undefined,
      notes: [expect.stringContaining('of account 123456789012')],
    });
  });

  it('is one sentence where AWS refuses the credentials', async () => {
    const refused = await survey({ ...aws.admin, secretAccessKey: 'x'.repeat(40) });
    expect(refused).toEqual({
      account: undefined,
      notes: [expect.stringMatching(/^No AWS account was looked at: /)],
    });
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(
      surveyAccount(undefined, { env: { ...nowhere, ...aws.environment() }, signal: stopped }),
    ).rejects.toThrow('stopped');
  });
});
