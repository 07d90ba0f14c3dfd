import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DbInstance } from '../../cloud/aws/rds/model.ts';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/orders-db';
const MASTER = 'master';
const rotation = `name: orders-db, kind: rds-instance, instance: orders, secret: ${NAME}, every: 30d`;
const CONFIG = `version: 1\nrotate: [{ ${rotation} }]\n`;
const STATUS_ONLY = `version: 1\nrotate: [{ ${rotation}, verify: status-only }]\n`;

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

describe('a master password whose value is not tried by a login', () => {
  it('is promoted when RDS has settled, and every report says so', async () => {
    const instance = seedWithoutServer('sqlserver-se');
    stage.aws.faults.passwordReset = {
      ...stage.aws.faults.passwordReset,
      statusAfterMs: 8_000,
      appliedAfterMs: 60_000,
    };
    const done = outcome(await stage.run(STATUS_ONLY));
    expect(done).toMatchObject({ status: 'done', caveats: [expect.stringContaining('status-only')] });
    expect(currentPassword()).toBe(instance.password);
  });

  it('is set again by the run after one that died, since nobody can tell whether it was', async () => {
    for (const when of ['before effect', 'after effect'] as const) {
      for (let call = 1; ; call += 1) {
        await stage.close();
        stage = await startStage();
        const instance = seedWithoutServer('oracle-se2');
        if (!(await stage.runAndDie(STATUS_ONLY, { call, when }))) break;
        const { status } = outcome(await stage.run(STATUS_ONLY));
        expect(status, `${when} of call ${call}`).toMatch(/^(?:done|not-due)$/);
        expect(currentPassword(), `${when} of call ${call}`).toBe(instance.password);
      }
    }
  });
});

describe('a master password', () => {
  it('is made for a secret without a value', async (context) => {
    const { database, env } = await seedWithServer(context, { withValue: false });
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('done');
    expect(valueUnder(stage.secret(NAME), 'AWSCURRENT')).toMatchObject({
      engine: 'postgres',
      username: MASTER,
      host: database.host,
    });
    expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
  });

  it('is set although the first value is not AWSCURRENT as soon as it is stored', async (context) => {
    const { database, env } = await seedWithServer(context, { withValue: false });
    stage.aws.faults.firstIsCurrent = false;
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('done');
    expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();
  });

  it.for(['PutSecretValue', 'ModifyDBInstance', 'UpdateSecretVersionStage', 'TagResource'])(
    'is replaced although the answer of %s is lost',
    async (action, context) => {
      const lost = { when: (call: { action: string }) => call.action === action, nth: 1 };
      await expectRotated(context, () =>
        stage.aws.faults.add({ ...lost, at: 'after effect', do: 'drop connection' }),
      );
    },
  );

  it.for(['unavailable', 'internal error'] as const)(
    'is replaced although every third call ends in "%s"',
    async (blow, context) => {
      await expectRotated(context, () => stage.aws.faults.add({ every: 3, do: blow }));
    },
  );

  it('is replaced once by two runs at once', async (context) => {
    const { database, env } = await seedWithServer(context);
    const both = await Promise.all([stage.run(CONFIG, { env }), stage.run(CONFIG, { env })]);
    for (const report of both) expect(outcome(report).status).toMatch(/^(?:done|not-due)$/);
    expect(stage.aws.log.of('PutSecretValue').filter(({ effect }) => effect)).toHaveLength(1);
    expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();
  });

  it('that was changed by hand in the middle is left to a person', async (context) => {
    const { database, env, instance } = await seedWithServer(context);
    await stage.runAndDie(CONFIG, { call: 3, when: 'after effect' }, env);
    await stage.aws.clock.travel(60_000);
    await instance.reset;
    await database.setPassword(MASTER, `by${Date.now()}hand`);
    const stuck = outcome(await stage.run(CONFIG, { env }));
    expect(stuck).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('Neither AWSCURRENT nor AWSPENDING'),
    });
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeDefined();
  });

  it('is left alone when somebody else changed AWSCURRENT in the middle', async (context) => {
    const { database, env, password } = await seedWithServer(context);
    await stage.runAndDie(CONFIG, { call: 2, when: 'after effect' }, env);
    const theirs = { id: crypto.randomUUID(), createdAt: stage.aws.clock.now(), stages: new Set<string>() };
    const secret = stage.secret(NAME);
    const before = versionWith(secret, 'AWSCURRENT');
    before?.stages.delete('AWSCURRENT');
    secret.versions.set(theirs.id, {
      ...theirs,
      ...(before?.value ? { value: before.value } : {}),
      stages: new Set(['AWSCURRENT']),
    });
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({ status: 'failed' });
    expect(versionWith(secret, 'AWSPENDING')).toBeUndefined();
    expect(versionWith(secret, 'AWSCURRENT')?.id).toBe(theirs.id);
    expect(await database.canLogin(MASTER, password)).toBe(true);
  });
});

async function expectRotated(context: Skippable, strike: () => void): Promise<void> {
  const { database, env, password } = await seedWithServer(context);
  strike();
  const { status, summary } = outcome(await stage.run(CONFIG, { env }));
  expect(status, summary).toBe('done');
  expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
  expect(await database.canLogin(MASTER, password)).toBe(false);
}

function seedWithoutServer(engine: string): DbInstance {
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 40 * DAY);
  const instance = seed.instance({ id: 'orders', engine, masterUsername: MASTER });
  seed.secret({ name: NAME, value: { username: MASTER, password: instance.password }, createdAt });
  return instance;
}

async function seedWithServer(
  context: Skippable,
  { withValue = true }: { readonly withValue?: boolean } = {},
): Promise<{
  readonly database: Database;
  readonly instance: DbInstance;
  readonly password: string;
  readonly env: Record<string, string>;
}> {
  const database = databases.postgres;
  if (isMissing(database)) {
    context.skip(database.reason);
    throw new Error(database.reason);
  }
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 40 * DAY);
  const instance = seed.instance({
    id: 'orders',
    engine: 'postgres',
    masterUsername: MASTER,
    server: database,
    databaseName: database.databaseName,
  });
  const { password } = instance;
  await database.createUser(MASTER, password).catch(() => database.setPassword(MASTER, password));
  seed.secret({ name: NAME, createdAt, ...(withValue ? { value: { username: MASTER, password } } : {}) });
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, database.ca);
  return { database, instance, password, env: { REKEY_RDS_CA_FILE: caFile } };
}

function currentPassword(): string {
  return String(valueUnder(stage.secret(NAME), 'AWSCURRENT')?.password);
}
