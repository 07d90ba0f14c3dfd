import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/orders-db';
const MASTER = 'master';
const rotation = `name: orders-db, kind: rds-cluster, cluster: orders, secret: ${NAME}, every: 30d`;
const CONFIG = `version: 1\nrotate: [{ ${rotation} }]\n`;
const STATUS_ONLY = `version: 1\nrotate: [{ ${rotation}, verify: status-only }]\n`;

type ClusterSeed = Parameters<Stage['aws']['seed']['cluster']>[0];

interface Skippable {
  readonly skip: (note: string) => void;
}

let databases: Databases;
let folder: string;
let stage: Stage;

beforeAll(async () => {
  databases = await startDatabases();
  folder = await mkdtemp(join(tmpdir(), 'rekey-test-'));
});

afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

/** A cluster, and its secret with a password that is 40 days old. */
function seedCluster(seed: Partial<ClusterSeed> = {}, value: Record<string, unknown> = {}): string {
  const createdAt = new Date(stage.aws.clock.now().getTime() - 40 * DAY);
  const { password } = stage.aws.seed.cluster({
    id: 'orders',
    engine: 'aurora-postgresql',
    masterUsername: MASTER,
    ...seed,
  });
  stage.aws.seed.secret({ name: NAME, value: { username: MASTER, password, ...value }, createdAt });
  return password;
}

/** The same over a real server. */
async function seedServer(
  context: Skippable,
  engine: keyof Databases & ('postgres' | 'mariadb'),
  seed: Partial<ClusterSeed> = {},
): Promise<{ readonly database: Database; readonly password: string; readonly env: Record<string, string> }> {
  const database = databases[engine];
  if (isMissing(database)) {
    context.skip(database.reason);
    throw new Error(database.reason);
  }
  const password = seedCluster({
    engine: engine === 'postgres' ? 'aurora-postgresql' : 'aurora-mysql',
    server: database,
    databaseName: database.databaseName,
    ...seed,
  });
  await database.createUser(MASTER, password).catch(() => database.setPassword(MASTER, password));
  const caFile = join(folder, `${engine}.pem`);
  await writeFile(caFile, database.ca);
  return { database, password, env: { REKEY_RDS_CA_FILE: caFile } };
}

function currentPassword(): string {
  return String(valueUnder(stage.secret(NAME), 'AWSCURRENT')?.password);
}

describe('an overdue master password of a cluster', () => {
  it.for(['postgres', 'mariadb'] as const)(
    'over %s is replaced, and tried at the writer and at the readers',
    async (engine, context) => {
      const { database, password, env } = await seedServer(context, engine);
      const done = outcome(await stage.run(CONFIG, { env }));
      expect(done, done.summary).toMatchObject({ status: 'done', caveats: [] });
      expect(done.steps.map(({ step }) => step)).toEqual([
        'verify',
        'verify',
        'journal',
        'stage',
        'apply',
        'verify',
        'promote',
        'verify',
        'prove',
        'spread',
        'tidy',
      ]);
      expect(done.steps.map(({ call }) => call)).toContain('rds:ModifyDBCluster');
      expect(currentPassword().length).toBeLessThanOrEqual(41);
      expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
      expect(await database.canLogin(MASTER, password)).toBe(false);

      stage.aws.log.clear();
      expect(outcome(await stage.run(CONFIG, { env })).status).toBe('not-due');
      expect(stage.aws.log.changing()).toEqual([]);
    },
  );

  it('is made for a secret without a value', async (context) => {
    const { database, env } = await seedServer(context, 'postgres');
    stage.secret(NAME).versions.clear();
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('done');
    expect(valueUnder(stage.secret(NAME), 'AWSCURRENT')).toMatchObject({
      engine: 'aurora-postgresql',
      username: MASTER,
      dbClusterIdentifier: 'orders',
    });
    expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
  });

  it('is not touched while its readers cannot be reached', async (context) => {
    const { password, env } = await seedServer(context, 'postgres', { readerHost: '127.0.0.2' });
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('not at the endpoint of the readers'),
    });
    expect(stage.aws.log.changing()).toEqual([]);
    expect(currentPassword()).toBe(password);
  });

  it('is not said to be done before the readers have it, whoever asks', async (context) => {
    const { database, env } = await seedServer(context, 'postgres');
    const cluster = stage.aws.state.accounts
      .get(stage.aws.account)
      ?.databases.get(stage.aws.region)
      ?.clusters.get('orders');
    if (!cluster) throw new Error('the cluster was not seeded');
    stage.aws.faults.add({
      when: ({ action }) => action === 'ModifyDBCluster',
      do: () => {
        cluster.readerHost = '127.0.0.2';
      },
    });
    for (let run = 1; run <= 2; run += 1) {
      expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({
        status: 'failed',
        summary: expect.stringContaining('not at the endpoint of its readers'),
      });
      expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
    }
    stage.aws.faults.clear();
    delete cluster.readerHost;
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('done');
    expect(stage.aws.log.of('ModifyDBCluster')).toHaveLength(1);
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();
  });

  it('is promoted on the word of RDS where nobody can log in, and every report says so', async () => {
    const old = seedCluster({ engine: 'mysql' });
    const done = outcome(await stage.run(STATUS_ONLY));
    expect(done).toMatchObject({ status: 'done', caveats: [expect.stringContaining('status-only')] });
    expect(currentPassword()).not.toBe(old);
  });

  it.for(['before effect', 'after effect'] as const)(
    'is resumed after a death %s of any call, and every password that ever counted was stored first',
    async (when, context) => {
      let deaths = 0;
      for (let call = 1; ; call += 1) {
        await stage.close();
        stage = await startStage();
        const { database, env } = await seedServer(context, 'postgres');
        if (!(await stage.runAndDie(CONFIG, { call, when }, env))) break;
        deaths += 1;
        const labelled = ['AWSCURRENT', 'AWSPENDING'].map(
          (label) => valueUnder(stage.secret(NAME), label)?.password,
        );
        const logsIn = await Promise.all(labelled.map((one) => database.canLogin(MASTER, String(one))));
        expect(logsIn, `call ${call}`).toContain(true);

        // A death after the very last call has left nothing to do.
        expect(outcome(await stage.run(CONFIG, { env })).status, `call ${call}`).toMatch(
          /^(?:done|not-due)$/,
        );
        expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
        expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();
      }
      expect(deaths).toBe(6);
    },
  );
});

describe('a rotation of a cluster is refused before anything is changed', () => {
  it.each<[string, RegExp, () => void]>([
    ['without the cluster', /no DB cluster "orders"/, () => stage.aws.seed.secret({ name: NAME })],
    ['of another service', /runs "docdb"/, () => seedCluster({ engine: 'docdb' })],
    ['that is a replica', /read replica of "main"/, () => seedCluster({ replicaOf: 'main' })],
    ['of Serverless v1', /engine mode "serverless"/, () => seedCluster({ engineMode: 'serverless' })],
    [
      'that is a secondary of a global database',
      /secondary of the global database "world"/,
      () => seedCluster({ globalCluster: { id: 'world', role: 'secondary' } }),
    ],
    [
      'that is the primary of a global database',
      /primary of the global database "world"/,
      () => {
        seedCluster({ globalCluster: { id: 'world', role: 'primary' } });
        stage.aws.seed.instance({ id: 'orders-1', engine: 'aurora-postgresql', clusterId: 'orders' });
      },
    ],
    [
      'whose password RDS manages',
      /manages the password of "orders" itself/,
      () => {
        const arn = `arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!cluster-x`;
        stage.aws.seed.cluster({ id: 'orders', engine: 'aurora-postgresql' }).masterUserSecret = {
          arn,
          status: 'active',
        };
        stage.aws.seed.secret({ name: NAME });
      },
    ],
    [
      'with the secret of another cluster',
      /names another cluster than "orders"/,
      () => seedCluster({}, { dbClusterIdentifier: 'billing' }),
    ],
    [
      'with another host',
      /another host than the endpoint/,
      () => seedCluster({}, { host: 'db.example.net' }),
    ],
  ])('%s', async (_case, message, prepare) => {
    prepare();
    const report = await stage.run(CONFIG);
    expect(outcome(report)).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(message),
    });
    expect(report.findings).toMatchObject([{ rule: 'rotation-needs-person' }]);
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('when two rotations are of one cluster', async () => {
    const twice = `${CONFIG.trimEnd().slice(0, -1)}, { name: again, kind: rds-cluster, cluster: ORDERS, secret: t }]\n`;
    await expect(stage.run(twice)).rejects.toMatchObject({ code: 'rotation-shared-target' });
  });
});
