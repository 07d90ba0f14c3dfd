import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RekeyError } from '../../../src/base/errors.ts';
import { DAY, outcome, type Stage, startStage } from './stage.ts';

const IAM = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci, secret: s }
`;
const RDS = `
version: 1
rotate:
  - { name: db, kind: rds-instance, instance: orders, secret: s, verify: status-only }
`;

let stage: Stage;
let longAgo: Date;

beforeEach(async () => {
  stage = await startStage();
  longAgo = new Date(stage.aws.clock.now().getTime() - 200 * DAY);
});

afterEach(async () => {
  assert.deepEqual(stage.aws.log.changing(), [], 'calls that changed something');
  await stage.close();
});

type SecretSeed = Parameters<Stage['aws']['seed']['secret']>[0];
type InstanceSeed = Parameters<Stage['aws']['seed']['instance']>[0];

function seedUser(secret: Partial<SecretSeed> = {}): void {
  stage.aws.seed.user({ name: 'ci' });
  const key = stage.aws.seed.accessKey({ user: 'ci', createdAt: longAgo });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  stage.aws.seed.secret({ name: 's', value, createdAt: longAgo, ...secret });
}

function seedInstance(instance: Partial<InstanceSeed> = {}, value: Record<string, unknown> = {}): void {
  const made = stage.aws.seed.instance({
    id: 'orders',
    engine: 'postgres',
    masterUsername: 'master',
    ...instance,
  });
  const document = {
    engine: made.engine,
    host: made.host,
    username: 'master',
    password: made.password,
    ...value,
  };
  stage.aws.seed.secret({ name: 's', value: document, createdAt: longAgo });
}

describe('a rotation is refused before anything is changed', () => {
  it.each<[string, string, RegExp, () => void]>([
    ['without the secret', IAM, /no secret "s"/, () => stage.aws.seed.user({ name: 'ci' })],
    ['without the user', IAM, /no IAM user "ci"/, () => stage.aws.seed.secret({ name: 's' })],
    ['when a service owns the secret', IAM, /managed by rds/, () => seedUser({ owningService: 'rds' })],
    [
      'when Secrets Manager rotates it',
      IAM,
      /rotated by Secrets Manager/,
      () => seedUser({ rotationLambda: 'arn:aws:lambda:eu-west-1:123456789012:function:r' }),
    ],
    [
      'when it is scheduled for deletion',
      IAM,
      /scheduled for deletion/,
      () => {
        seedUser();
        stage.secret('s').deletion = { requestedAt: longAgo, dueAt: new Date(Date.now() + DAY) };
      },
    ],
    [
      'when another rotator left AWSPENDING',
      IAM,
      /another rotation left/,
      () => {
        seedUser();
        const id = crypto.randomUUID();
        stage.secret('s').versions.set(id, { id, createdAt: longAgo, stages: new Set(['AWSPENDING']) });
      },
    ],
    ['when the secret is no JSON', IAM, /is not JSON/, () => seedUser({ value: `${crypto.randomUUID()}{` })],
    ['when the secret holds a list', IAM, /not a JSON object/, () => seedUser({ value: '[]' })],
    [
      'when the secret holds no key',
      IAM,
      /has no texts "AccessKeyId"/,
      () => seedUser({ value: { a: 'b' } }),
    ],
    [
      'when a wanted replica is missing',
      `${IAM.trimEnd().slice(0, -1)}, replicas: [us-east-1] }`,
      /no replica in us-east-1/,
      () => seedUser(),
    ],
    [
      'when the secret holds the key of another user',
      IAM,
      /does not have/,
      () => {
        seedUser();
        stage.aws.seed.user({ name: 'other' });
        const [key] = stage.user('ci').keys.values();
        stage.user('ci').keys.clear();
        if (key) stage.user('other').keys.set(key.id, key);
      },
    ],
    [
      'when the present key is inactive',
      IAM,
      /inactive/,
      () => {
        seedUser();
        for (const key of stage.user('ci').keys.values())
          key.history.push({ at: longAgo, status: 'Inactive' });
      },
    ],
    [
      'when a downstream lacks a half of the pair',
      `${IAM.trimEnd().slice(0, -1)}, downstream: [{ github-secrets: { repository: a/b, access-key-id: ID } }] }`,
      /must name access-key-id and secret-access-key/,
      () => seedUser(),
    ],
    [
      'when "fields" names what there is not',
      `${IAM.trimEnd().slice(0, -1)}, fields: { AcessKeyId: id } }`,
      /did you mean "AccessKeyId"/,
      () => seedUser(),
    ],
    ['without the instance', RDS, /no DB instance "orders"/, () => stage.aws.seed.secret({ name: 's' })],
    ['for a read replica', RDS, /read replica of "main"/, () => seedInstance({ replicaOf: 'main' })],
    [
      'for a member of a cluster',
      RDS,
      /use "kind: rds-cluster" with "cluster: c"/,
      () => {
        stage.aws.seed.cluster({ id: 'c', engine: 'aurora-postgresql' });
        seedInstance({ clusterId: 'c', engine: 'aurora-postgresql' });
      },
    ],
    ['for an engine without a rule', RDS, /whose password rule/, () => seedInstance({ engine: 'neptune' })],
    [
      'for a login that cannot be tried',
      RDS.replace('status-only', 'login'),
      /set "verify: status-only"/,
      () => seedInstance({ engine: 'sqlserver-se' }),
    ],
    [
      'for another user',
      RDS,
      /another user than the master user/,
      () => seedInstance({}, { username: 'app' }),
    ],
    [
      'for another host',
      RDS,
      /another host than the endpoint/,
      () => seedInstance({}, { host: 'db.example.net' }),
    ],
    [
      'for another instance',
      RDS,
      /names another instance/,
      () => seedInstance({}, { dbInstanceIdentifier: 'billing' }),
    ],
    ['for another engine', RDS, /names another engine/, () => seedInstance({}, { engine: 'mysql' })],
    [
      'without a password in the secret',
      RDS,
      /has no text "password"/,
      () => seedInstance({}, { password: 7 }),
    ],
  ])('%s', async (_case, config, message, prepare) => {
    prepare();
    const report = await stage.run(config);
    expect(outcome(report)).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(message),
    });
    expect(report.findings).toMatchObject([
      { rule: 'rotation-needs-person', severity: 'high', state: 'new' },
    ]);
  });

  it('when RDS manages the password itself', async () => {
    seedInstance();
    const { databases } = stage.aws.state.accounts.get(stage.aws.account) ?? { databases: new Map() };
    const instance = databases.get(stage.aws.region)?.instances.get('orders');
    instance.masterUserSecret = {
      arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-x',
      status: 'active',
    };
    expect(outcome(await stage.run(RDS)).summary).toMatch(/manages the password/);
  });
});

describe('a run is refused as a whole', () => {
  it.each<[string, string, Parameters<Stage['run']>[1], string, RegExp]>([
    ['for an unknown name', IAM, { only: ['ic'] }, 'rotation-unknown', /Did you mean "ci"/],
    [
      'for two rotations of one user',
      `${IAM}  - { name: again, kind: iam-user, user: ci, secret: t }\n`,
      {},
      'rotation-shared-target',
      /"ci" and "again" are both of the user ci/,
    ],
    [
      'in the account of somebody else',
      `${IAM}aws: { accounts: ["210987654321"] }\n`,
      {},
      'aws-account',
      /belong to account 123456789012/,
    ],
    [
      'with a key that AWS does not know',
      IAM,
      { env: { AWS_ACCESS_KEY_ID: `AKIA${'Q'.repeat(16)}` } },
      'aws-credentials-refused',
      /does not know the access key/,
    ],
    [
      'with a role that may not be assumed',
      `${IAM}aws: { role: "arn:aws:iam::123456789012:role/missing" }\n`,
      {},
      'aws-denied',
      /sts:AssumeRole/,
    ],
  ])('%s', async (_case, config, options, code, message) => {
    seedUser();
    const refusal = await stage.run(config, options).then(
      () => undefined,
      (error: RekeyError) => error,
    );
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
