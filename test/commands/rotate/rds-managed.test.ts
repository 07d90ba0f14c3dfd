import { ModifyDBClusterCommand, ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MasterUserOwner } from '../../cloud/aws/rds/model.ts';
import { sdkClients } from '../../cloud/aws/sdk-clients.ts';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const MASTER = 'master';

type Noun = 'instance' | 'cluster';

let databases: Databases;
let stage: Stage;

beforeAll(async () => {
  databases = await startDatabases();
});

afterAll(async () => {
  await databases.close();
});

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

interface Managed {
  readonly owner: MasterUserOwner;
  /** The name of RDS's secret. */
  readonly secret: string;
  readonly config: string;
}

/** A database whose password RDS has managed for some days. */
async function seedManaged(noun: Noun = 'instance', server?: Database, days = 40): Promise<Managed> {
  const { aws } = stage;
  const seed = { id: 'orders', masterUsername: MASTER, ...(server ? { server } : {}) };
  const owner: MasterUserOwner =
    noun === 'instance'
      ? aws.seed.instance({ ...seed, engine: 'postgres' })
      : aws.seed.cluster({ ...seed, engine: 'aurora-postgresql' });
  await server?.createUser(MASTER, owner.password).catch(() => server.setPassword(MASTER, owner.password));
  const { rds } = sdkClients(aws, aws.admin);
  const on = { ManageMasterUserPassword: true, ApplyImmediately: true };
  if (noun === 'instance')
    await rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'orders', ...on }));
  else await rds.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'orders', ...on }));
  await aws.clock.travel(60_000);
  await owner.reset;
  await aws.clock.travel(days * DAY);
  aws.log.clear();
  const secret = /secret:(?<name>.+)-\w{6}$/.exec(owner.masterUserSecret?.arn ?? '')?.groups?.name ?? '';
  return { owner, secret, config: configFor(noun, secret) };
}

function configFor(noun: Noun, secret: string, more = ''): string {
  return `version: 1\nrotate: [{ name: orders-db, kind: rds-managed, ${noun}: orders, secret: "${secret}", every: 30d${more} }]\n`;
}

function may(actions: readonly string[]): Record<string, unknown> {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
}

function currentPassword(secret: string): string {
  return String(valueUnder(stage.secret(secret), 'AWSCURRENT')?.password);
}

function postgres(context: { readonly skip: (note: string) => void }): Database {
  const found = databases.postgres;
  if (!isMissing(found)) return found;
  context.skip(found.reason);
  throw new Error(found.reason);
}

describe.each<Noun>(['instance', 'cluster'])('an overdue password that RDS manages for its %s', (noun) => {
  it('is replaced by RDS, and Rekey writes and reads no value', async (context) => {
    const server = postgres(context);
    const { secret, config } = await seedManaged(noun, server);
    const old = currentPassword(secret);
    const done = outcome(await stage.run(config));
    expect(done, done.summary).toMatchObject({
      status: 'done',
      caveats: [expect.stringContaining('no login')],
    });
    expect(done.steps.map(({ step }) => step)).toEqual(['generate', 'verify']);
    expect(currentPassword(secret)).not.toBe(old);
    expect(await server.canLogin(MASTER, currentPassword(secret))).toBe(true);
    expect(await server.canLogin(MASTER, old)).toBe(false);
    expect(stage.aws.log.changing().map(({ action }) => action)).toEqual([
      noun === 'instance' ? 'ModifyDBInstance' : 'ModifyDBCluster',
    ]);
    expect(stage.aws.log.count('GetSecretValue')).toBe(0);

    stage.aws.log.clear();
    expect(outcome(await stage.run(config)).status).toBe('not-due');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it.for(['before effect', 'after effect'] as const)(
    'is replaced by the run after one that died %s of the call',
    async (when, context) => {
      const server = postgres(context);
      const { secret, config } = await seedManaged(noun, server);
      const before = versionWith(stage.secret(secret), 'AWSCURRENT')?.id;
      expect(await stage.runAndDie(config, { call: 1, when })).toBe(true);
      expect(outcome(await stage.run(config)).status).toMatch(/^(?:done|not-due)$/);
      expect(versionWith(stage.secret(secret), 'AWSCURRENT')?.id).not.toBe(before);
      // The one that had been there, and one more: it was asked for once.
      expect(stage.secret(secret).versions.size).toBe(2);
      expect(await server.canLogin(MASTER, currentPassword(secret))).toBe(true);
    },
  );
});

describe('a password that RDS manages', () => {
  it('is replaced although the answer of RDS is lost', async () => {
    const { secret, config } = await seedManaged();
    stage.aws.faults.add({
      when: ({ action }) => action === 'ModifyDBInstance',
      nth: 1,
      at: 'after effect',
      do: 'drop connection',
    });
    expect(outcome(await stage.run(config)).status).toBe('done');
    expect(stage.secret(secret).versions.size).toBe(2);
  });

  it('is planned in a dry run, and nothing is changed', async () => {
    const { config } = await seedManaged();
    const planned = outcome(await stage.run(config, { dryRun: true }));
    expect(planned.status).toBe('planned');
    expect(planned.steps.map(({ step }) => step)).toEqual(['generate', 'verify']);
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is left alone while it is young, be it that RDS rotated it by itself', async () => {
    const { config } = await seedManaged('instance', undefined, 29);
    expect(outcome(await stage.run(config)).status).toBe('not-due');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is not replaced while other changes wait, which would be applied at once', async () => {
    const { owner, config } = await seedManaged();
    owner.otherPending = { DBInstanceClass: 'db.r6g.large' };
    expect(outcome(await stage.run(config))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('DBInstanceClass'),
    });
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is not replaced without secretsmanager:RotateSecret, and the message names that', async () => {
    const { config } = await seedManaged();
    const { seed } = stage.aws;
    const Action = ['rds:*', 'secretsmanager:DescribeSecret', 'secretsmanager:ListSecretVersionIds'];
    seed.user({ name: 'short', policies: [may(Action)] });
    const stopped = outcome(await stage.run(config, { as: seed.accessKey({ user: 'short' }) }));
    expect(stopped).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('Allow secretsmanager:RotateSecret in'),
    });
    seed.user({ name: 'enough', policies: [may([...Action, 'secretsmanager:RotateSecret'])] });
    const done = outcome(await stage.run(config, { as: seed.accessKey({ user: 'enough' }) }));
    expect(done.status, done.summary).toBe('done');
  });

  it('becomes a finding with cause and cure when its secret is impaired, due or not', async () => {
    const { owner, config } = await seedManaged('instance', undefined, 1);
    if (owner.masterUserSecret) owner.masterUserSecret.status = 'impaired';
    const { findings } = await stage.run(config);
    expect(findings).toMatchObject([
      {
        rule: 'rotation-needs-person',
        detail: expect.stringMatching(/"impaired".*KMS key \(arn:aws:kms:.*off and on again/),
      },
    ]);
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('becomes one as well when that happens while it is replaced', async () => {
    const { owner, config } = await seedManaged();
    stage.aws.faults.add({
      when: ({ action }) => action === 'ModifyDBInstance',
      at: 'after effect',
      do: () => {
        if (owner.masterUserSecret) owner.masterUserSecret.status = 'impaired';
        return undefined;
      },
    });
    stage.aws.faults.passwordReset.appliedAfterMs = 60 * 60_000;
    expect(outcome(await stage.run(config))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('impaired'),
    });
  });
});

describe('a rotation of kind rds-managed is refused before anything is changed', () => {
  it.each<[string, RegExp, (secret: string) => string]>([
    ['with another secret', /correct "secret"/, () => configFor('instance', 'rekey/orders-db')],
    [
      'with replicas',
      /"replicas", which/,
      (secret) => configFor('instance', secret, ', replicas: [us-east-1]'),
    ],
    [
      'with fields',
      /"fields", which/,
      (secret) => configFor('instance', secret, ', fields: { password: pw }'),
    ],
    ['without the cluster', /no DB cluster "orders"/, (secret) => configFor('cluster', secret)],
  ])('%s', async (_case, message, configOf) => {
    const { secret } = await seedManaged();
    expect(outcome(await stage.run(configOf(secret)))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(message),
    });
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it.each<[string, RegExp, () => void]>([
    [
      'where RDS does not manage it',
      /use "kind: rds-instance"/,
      () => stage.aws.seed.instance({ id: 'orders', engine: 'postgres' }),
    ],
    [
      'for a member of a cluster',
      /name "cluster: c"/,
      () => stage.aws.seed.instance({ id: 'orders', engine: 'aurora-mysql', clusterId: 'c' }),
    ],
    [
      'for a read replica',
      /read replica of "main"/,
      () => stage.aws.seed.instance({ id: 'orders', engine: 'mysql', replicaOf: 'main' }),
    ],
  ])('%s', async (_case, message, prepare) => {
    prepare();
    expect(outcome(await stage.run(configFor('instance', 'any')))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(message),
    });
    expect(stage.aws.log.changing()).toEqual([]);
  });
});
