import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusOf } from '../../cloud/aws/iam/model.ts';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import { activeKeys, DAY, HOUR, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/ci-deployer';
const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci-deployer, secret: ${NAME}, every: 90d, grace: 24h, recovery: 7d }
`;

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

/** A user with one old key, which is the value of its secret. */
function seedUser({
  age = 100 * DAY,
  extra = {},
}: {
  age?: number;
  extra?: Record<string, unknown>;
} = {}): string {
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - age);
  seed.user({ name: 'ci-deployer' });
  const key = seed.accessKey({ user: 'ci-deployer', createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey, ...extra };
  seed.secret({ name: NAME, value, createdAt });
  return key.accessKeyId;
}

function currentKeyId(): unknown {
  return valueUnder(stage.secret(NAME), 'AWSCURRENT')?.AccessKeyId;
}

describe('an overdue key of an IAM user', () => {
  it('is replaced, kept for its grace, made inactive, kept for its recovery, and deleted', async () => {
    const old = seedUser({ extra: { team: 'ci', quota: 12 } });
    const user = stage.user('ci-deployer');

    const first = outcome(await stage.run(CONFIG));
    expect(first).toMatchObject({ status: 'pending', caveats: [] });
    expect(first.steps.map(({ step }) => step)).toEqual([
      'journal',
      'journal',
      'generate',
      'stage',
      'verify',
      'promote',
      'spread',
      'tidy',
    ]);
    const fresh = currentKeyId();
    expect(fresh).not.toBe(old);
    expect(valueUnder(stage.secret(NAME), 'AWSCURRENT')).toMatchObject({ team: 'ci', quota: 12 });
    expect(valueUnder(stage.secret(NAME), 'AWSPREVIOUS')?.AccessKeyId).toBe(old);
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();
    expect(activeKeys(user).map(({ id }) => id)).toEqual([old, fresh]);

    await stage.aws.clock.travel(23 * HOUR);
    expect(outcome(await stage.run(CONFIG)).status).toBe('pending');
    expect(activeKeys(user)).toHaveLength(2);

    await stage.aws.clock.travel(2 * HOUR);
    expect(outcome(await stage.run(CONFIG)).status).toBe('pending');
    expect(activeKeys(user).map(({ id }) => id)).toEqual([fresh]);

    await stage.aws.clock.travel(6 * DAY);
    expect(outcome(await stage.run(CONFIG)).status).toBe('pending');
    expect(user.keys.has(old)).toBe(true);

    await stage.aws.clock.travel(2 * DAY);
    expect(outcome(await stage.run(CONFIG)).status).toBe('done');
    expect([...user.keys.keys()]).toEqual([fresh]);

    stage.aws.log.clear();
    expect(outcome(await stage.run(CONFIG)).status).toBe('not-due');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is planned in a dry run, and nothing is changed', async () => {
    seedUser();
    const planned = outcome(await stage.run(CONFIG, { dryRun: true }));
    expect(planned.status).toBe('planned');
    expect(planned.steps.map(({ call }) => call)).toEqual([
      'secretsmanager:UpdateSecretVersionStage',
      'iam:TagUser',
      'iam:CreateAccessKey',
      'sts:GetCallerIdentity',
      'secretsmanager:UpdateSecretVersionStage',
      'secretsmanager:TagResource',
      'secretsmanager:UpdateSecretVersionStage',
    ]);
    expect(planned.steps.map(({ detail }) => detail).join('\n')).toMatch(
      /Sign calls with the new key until AWS accepts it/,
    );
    expect(planned.summary).toMatch(
      /^Planned, nothing was changed: 7 steps\. Then: The new key is in use; the old key AKIA…/,
    );
    expect(stage.aws.log.changing()).toEqual([]);
  });
});

describe('a key that is not due', () => {
  it('is not touched, and its value is not even read', async () => {
    seedUser({ age: 10 * DAY });
    expect(outcome(await stage.run(CONFIG)).status).toBe('not-due');
    expect(stage.aws.log.changing()).toEqual([]);
    expect(stage.aws.log.count('GetSecretValue')).toBe(0);
  });
});

describe('a key that is still used', () => {
  it('is not deactivated, and that is a finding', async () => {
    const old = seedUser();
    await stage.run(CONFIG);
    await stage.aws.clock.travel(30 * HOUR);
    const key = stage.user('ci-deployer').keys.get(old);
    if (key) key.lastUsed = { at: stage.aws.clock.now(), service: 's3', region: 'eu-west-1' };

    const report = await stage.run(CONFIG);
    expect(outcome(report)).toMatchObject({
      status: 'pending',
      summary: expect.stringContaining('still used (s3)'),
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['rotation-old-key-in-use']);
    expect(key && statusOf(key)).toBe('Active');
  });
});

describe('a rotation without a grace period', () => {
  it('asks for the last use of the old key all the same', async () => {
    const old = seedUser();
    const key = stage.user('ci-deployer').keys.get(old);
    if (key) key.lastUsed = { at: stage.aws.clock.now(), service: 's3', region: 'eu-west-1' };
    const hasty = CONFIG.replace('24h', '0s');
    expect(outcome(await stage.run(hasty)).status).toBe('pending');
    expect(key && statusOf(key)).toBe('Active');
    await stage.aws.clock.travel(16 * 60_000);
    await stage.run(hasty);
    expect(key && statusOf(key)).toBe('Inactive');
  });
});

describe('a second key that no rotation made', () => {
  it('is reported and not removed', async () => {
    seedUser();
    stage.aws.seed.accessKey({ user: 'ci-deployer' });
    const report = await stage.run(CONFIG);
    expect(outcome(report).status).toBe('needs-person');
    expect(report.findings.map(({ rule }) => rule)).toEqual(['rotation-needs-person']);
    expect(stage.aws.log.changing()).toEqual([]);
    expect(stage.user('ci-deployer').keys.size).toBe(2);
  });
});

describe('the very first key', () => {
  it('is made for a secret without a value', async () => {
    stage.aws.seed.user({ name: 'ci-deployer' });
    stage.aws.seed.secret({ name: NAME });
    expect(outcome(await stage.run(CONFIG)).status).toBe('done');
    expect(currentKeyId()).toBe([...stage.user('ci-deployer').keys.keys()][0]);
  });
});

describe('a new key that AWS never accepts', () => {
  it('is deleted again, and AWSCURRENT is not touched', async () => {
    const old = seedUser();
    stage.aws.faults.propagation.newKey = { sts: 30 * DAY };
    expect(outcome(await stage.run(CONFIG))).toMatchObject({ status: 'failed' });
    expect(currentKeyId()).toBe(old);
    expect([...stage.user('ci-deployer').keys.keys()]).toEqual([old]);
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();

    stage.aws.faults.clear();
    expect(outcome(await stage.run(CONFIG)).status).toBe('pending');
    expect(currentKeyId()).not.toBe(old);
  });

  it('is waited for while it only propagates slowly and not everywhere at once', async () => {
    seedUser();
    stage.aws.faults.propagation.newKey = { sts: 20_000 };
    stage.aws.faults.propagation.relapses = 2;
    expect(outcome(await stage.run(CONFIG)).status).toBe('pending');
  });
});
