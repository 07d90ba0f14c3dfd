import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { activeKeys, DAY, HOUR, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/ci-deployer';
const REPOSITORY = { repository: 'acme/app' };
const base = `name: ci, kind: iam-user, user: ci-deployer, secret: ${NAME}, every: 90d`;
const withReplicas = `version: 1\nrotate: [{ ${base}, replicas: [us-east-1, us-west-2] }]\n`;
const withGithub = `version: 1
rotate:
  - { ${base}, downstream: [{ github-secrets: { repository: acme/app, access-key-id: KEY_ID, secret-access-key: KEY } }] }
`;

let stage: Stage;
let github: LocalGithub;
let env: Record<string, string>;

beforeEach(async () => {
  stage = await startStage();
  github = await startLocalGithub({
    now: () => stage.aws.clock.now(),
    repositories: [{ owner: 'acme', name: 'app' }],
    tokens: {
      app: { kind: 'app', permissions: { secrets: 'write', actions: 'read' } },
      job: { kind: 'workflow', permissions: { contents: 'read' } },
    },
  });
  env = { GITHUB_API_URL: github.apiUrl, REKEY_GITHUB_TOKEN: github.token('app') };
});

afterEach(async () => {
  assert.deepEqual(stage.aws.issuedSecrets.foundIn(github.sentText()), [], 'secrets sent in the clear');
  assert.deepEqual(github.violations, []);
  await stage.close();
  await github.close();
});

function seedUser(replicas: string[] = []): string {
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const key = seed.accessKey({ user: 'ci-deployer', createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  seed.secret({ name: NAME, value, createdAt, replicas });
  return key.accessKeyId;
}

describe('a secret with replicas', () => {
  it('is spread when every region has the new version, however late', async () => {
    seedUser(['us-east-1', 'us-west-2']);
    stage.aws.faults.replication.lagMs = 90_000;
    const { status, steps } = outcome(await stage.run(withReplicas));
    expect(status).toBe('pending');
    expect(steps.filter(({ step }) => step === 'spread').map(({ call }) => call)).toEqual([
      'secretsmanager:GetSecretValue',
      'secretsmanager:GetSecretValue',
      'secretsmanager:TagResource',
    ]);
    const fresh = valueUnder(stage.secret(NAME), 'AWSCURRENT');
    expect(valueUnder(stage.secret(NAME, 'us-west-2'), 'AWSCURRENT')).toEqual(fresh);
  });

  it('keeps the old key active as long as one region does not have the new one', async () => {
    const old = seedUser(['us-east-1', 'us-west-2']);
    stage.aws.faults.replication.failing.set('us-west-2', 'Replication failed: KMS key is disabled.');
    for (const pause of [0, 10 * DAY, 10 * DAY]) {
      await stage.aws.clock.travel(pause);
      const late = outcome(await stage.run(withReplicas));
      expect(late).toMatchObject({
        status: 'failed',
        summary: expect.stringContaining('KMS key is disabled'),
      });
    }
    expect(activeKeys(stage.user('ci-deployer')).map(({ id }) => id)).toContain(old);
  });
});

describe('a downstream at GitHub', () => {
  it('gets the new pair before the grace of the old one begins', async () => {
    seedUser();
    expect(outcome(await stage.run(withGithub, { env })).status).toBe('pending');
    const fresh = valueUnder(stage.secret(NAME), 'AWSCURRENT');
    expect(github.secretValues(REPOSITORY, 'KEY_ID')).toEqual([fresh?.AccessKeyId]);
    expect(github.secretValues(REPOSITORY, 'KEY')).toEqual([fresh?.SecretAccessKey]);
  });

  it('keeps the old key active while a run that it queued before is not over', async () => {
    const old = seedUser();
    const queued = {
      id: 7,
      name: 'deploy',
      event: 'push',
      status: 'queued',
      conclusion: null,
      headBranch: 'main',
      headSha: '0'.repeat(40),
      createdAt: stage.aws.clock.now(),
    };
    github.repository('acme/app').runs.push(queued);
    await stage.run(withGithub, { env });
    await stage.aws.clock.travel(25 * HOUR);

    const { status, summary } = outcome(await stage.run(withGithub, { env }));
    expect({ status, summary }).toEqual({
      status: 'pending',
      summary: expect.stringContaining('stays active: 1 workflow run of acme/app (of ') as string,
    });
    expect(activeKeys(stage.user('ci-deployer')).map(({ id }) => id)).toContain(old);

    Object.assign(queued, { status: 'completed', conclusion: 'success' });
    await stage.run(withGithub, { env });
    expect(activeKeys(stage.user('ci-deployer')).map(({ id }) => id)).not.toContain(old);
  });

  it('that refuses keeps the old key active until it took the new pair', async () => {
    const old = seedUser();
    const refused = outcome(
      await stage.run(withGithub, { env: { ...env, REKEY_GITHUB_TOKEN: github.token('job') } }),
    );
    expect(refused.status).toBe('needs-person');
    await stage.aws.clock.travel(10 * DAY);

    expect(outcome(await stage.run(withGithub, { env })).status).toBe('pending');
    expect(activeKeys(stage.user('ci-deployer')).map(({ id }) => id)).toContain(old);
    const fresh = valueUnder(stage.secret(NAME), 'AWSCURRENT');
    expect(github.secretValues(REPOSITORY, 'KEY_ID')).toEqual([fresh?.AccessKeyId]);

    await stage.aws.clock.travel(25 * HOUR);
    await stage.run(withGithub, { env });
    expect(activeKeys(stage.user('ci-deployer')).map(({ id }) => id)).toEqual([fresh?.AccessKeyId]);
  });
});
