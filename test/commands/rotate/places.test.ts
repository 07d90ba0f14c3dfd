import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOf, secretsIn } from '../../cloud/aws/state.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const OTHER = '210987654321';
const ADMIN = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

let stage: Stage;
let role: string;

beforeEach(async () => {
  stage = await startStage();
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: stage.aws.account }, Action: 'sts:AssumeRole' }],
  };
  role = stage.aws.seed.role({ name: 'rekey', account: OTHER, trust, policies: [ADMIN] }).arn;
  stage.aws.seed.role({ name: 'rekey', trust, policies: [ADMIN] });
});

afterEach(async () => {
  await stage.close();
});

/** The same user and secret, by name, in an account and region. */
function seedUser(where: { readonly account?: string; readonly region?: string } = {}): void {
  const createdAt = new Date(stage.aws.clock.now().getTime() - 100 * DAY);
  const account = where.account === undefined ? {} : { account: where.account };
  stage.aws.seed.user({ name: 'ci', ...account });
  const key = stage.aws.seed.accessKey({ user: 'ci', createdAt, ...account });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  stage.aws.seed.secret({ name: 's', value, createdAt, ...where });
}

const ours = '{ name: ours, kind: iam-user, user: ci, secret: s }';

function config(...rotations: readonly string[]): string {
  return `version: 1\nrotate:\n${rotations.map((each) => `  - ${each}\n`).join('')}`;
}

describe('rotations in two accounts and regions', () => {
  it('are each made in their own, with the same names in both', async () => {
    seedUser();
    seedUser({ account: OTHER, region: 'us-east-1' });
    const theirs = `{ name: theirs, kind: iam-user, user: ci, secret: s, role: "${role}", region: us-east-1 }`;
    const report = await stage.run(config(theirs, ours));

    expect(report.rotations.map(({ name, status }) => [name, status])).toEqual([
      ['theirs', 'pending'],
      ['ours', 'pending'],
    ]);
    expect(report.scope).toEqual([
      `1 rotation in account ${OTHER}, us-east-1`,
      `1 rotation in account ${stage.aws.account}, ${stage.aws.region}`,
    ]);
    for (const [account, region] of [
      [OTHER, 'us-east-1'],
      [stage.aws.account, stage.aws.region],
    ] as const) {
      const { users } = accountOf(stage.aws.state, account).iam;
      const secret = secretsIn(accountOf(stage.aws.state, account), region).get('s');
      const { AccessKeyId } = (secret && valueUnder(secret, 'AWSCURRENT')) ?? {};
      expect([...(users.get('ci')?.keys.keys() ?? [])]).toContain(AccessKeyId);
    }
  });

  it('ask once for each who they are', async () => {
    seedUser();
    stage.aws.seed.secret({ name: 'db', region: 'us-east-1' });
    stage.aws.seed.instance({ id: 'orders', engine: 'postgres', region: 'us-east-1' });
    stage.aws.log.clear();
    await stage.run(
      config(
        ours,
        '{ name: db, kind: rds-instance, instance: orders, secret: db, verify: status-only, region: us-east-1 }',
      ),
      { dryRun: true },
    );
    expect(stage.aws.log.count('GetCallerIdentity')).toBe(2);
  });

  it('go on where one of the roles cannot be assumed, and the run is not complete', async () => {
    seedUser();
    const nobody = `arn:aws:iam::${OTHER}:role/nobody`;
    const theirs = `{ name: theirs, kind: iam-user, user: ci, secret: s, role: "${nobody}" }`;
    const report = await stage.run(config(theirs, ours));
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([expect.stringContaining('Nothing was done about "theirs"')]);
    expect(report.unseenRotations).toEqual([{ name: 'theirs', kind: 'iam-user' }]);
    expect(report.rotations.map(({ name }) => name)).toEqual(['ours']);
    expect(outcome(report, 'ours').status).toBe('pending');
  });

  it('leave an account alone that is not ours', async () => {
    seedUser();
    seedUser({ account: OTHER });
    const theirs = `{ name: theirs, kind: iam-user, user: ci, secret: s, role: "${role}" }`;
    const own = `aws: { accounts: ["${stage.aws.account}"] }\n`;
    const report = await stage.run(config(theirs, ours) + own);
    expect(report.gaps).toEqual([expect.stringContaining(`account ${OTHER}`)]);
    expect(accountOf(stage.aws.state, OTHER).iam.users.get('ci')?.keys.size).toBe(1);
  });
});

describe('one thing with two rotations is refused before anything is done', () => {
  it.each<[string, string, RegExp]>([
    [
      'a user, as two roles of its account',
      'kind: iam-user, user: ci, secret: other, role: "arn:aws:iam::123456789012:role/rekey"',
      /both of the user ci/,
    ],
    [
      'a user, from two regions',
      'kind: iam-user, user: ci, secret: other, region: us-east-1',
      /both of the user ci/,
    ],
    [
      'a secret, by its name and by its ARN',
      'kind: rds-instance, instance: x, secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s-AbCdEf"',
      /both of the secret/,
    ],
    [
      'a secret, whose region is named once',
      'kind: rds-instance, instance: x, secret: s, region: eu-west-1',
      /both of the secret/,
    ],
  ])('%s', async (_, second, message) => {
    seedUser();
    stage.aws.log.clear();
    await expect(stage.run(config(ours, `{ name: second, ${second} }`))).rejects.toThrow(message);
    expect(stage.aws.log.changing().filter(({ service }) => service !== 'sts')).toEqual([]);
  });
});
