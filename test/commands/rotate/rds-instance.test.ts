import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/orders-db';
const CONFIG = `
version: 1
rotate:
  - { name: orders-db, kind: rds-instance, instance: orders, secret: ${NAME}, every: 30d }
`;
const MASTER = 'master';

let stage: Stage;
let databases: Databases;
let folder: string;

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

/** An instance over a real server, and its secret with a password that is 40 days old. */
async function seedInstance(
  server: Database,
  engine: string,
): Promise<{ readonly password: string; readonly env: Record<string, string> }> {
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 40 * DAY);
  const instance = seed.instance({
    id: 'orders',
    engine,
    masterUsername: MASTER,
    server,
    databaseName: server.databaseName,
  });
  await server
    .createUser(MASTER, instance.password)
    .catch(() => server.setPassword(MASTER, instance.password));
  const { host, port } = server;
  const value = {
    engine,
    host,
    port,
    username: MASTER,
    password: instance.password,
    dbname: server.databaseName,
    note: 'kept',
  };
  seed.secret({ name: NAME, value, createdAt });
  const caFile = join(folder, `${engine}.pem`);
  await writeFile(caFile, server.ca);
  return { password: instance.password, env: { REKEY_RDS_CA_FILE: caFile } };
}

function currentPassword(): string {
  return String(valueUnder(stage.secret(NAME), 'AWSCURRENT')?.password);
}

describe.each(['postgres', 'mariadb'] as const)('an overdue master password of %s', (engine) => {
  function server(context: { skip: (note: string) => void }): Database {
    const found = databases[engine];
    if (isMissing(found)) context.skip(found.reason);
    return found as Database;
  }

  it('is replaced: the new one logs in and the old one no longer does', async (context) => {
    const database = server(context);
    const { password, env } = await seedInstance(database, engine);
    const done = outcome(await stage.run(CONFIG, { env }));
    expect(done).toMatchObject({ status: 'done', caveats: [] });
    expect(done.steps.map(({ step }) => step)).toEqual([
      'verify',
      'journal',
      'stage',
      'apply',
      'verify',
      'promote',
      'prove',
      'spread',
      'tidy',
    ]);
    expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
    expect(await database.canLogin(MASTER, password)).toBe(false);
    expect(valueUnder(stage.secret(NAME), 'AWSCURRENT')).toMatchObject({ username: MASTER, note: 'kept' });
    expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();

    stage.aws.log.clear();
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('not-due');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is not touched when the server cannot be trusted', async (context) => {
    const { password } = await seedInstance(server(context), engine);
    const failed = outcome(await stage.run(CONFIG));
    expect(failed).toMatchObject({ status: 'failed', summary: expect.stringContaining('REKEY_RDS_CA_FILE') });
    expect(stage.aws.log.changing()).toEqual([]);
    expect(currentPassword()).toBe(password);
  });

  it('is not touched when the present one does not log in', async (context) => {
    const database = server(context);
    const { env } = await seedInstance(database, engine);
    await database.setPassword(MASTER, `changed${Date.now()}elsewhere`);
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({ status: 'needs-person' });
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is planned in a dry run, and nothing is changed', async (context) => {
    const { env } = await seedInstance(server(context), engine);
    const planned = outcome(await stage.run(CONFIG, { env, dryRun: true }));
    expect(planned.status).toBe('planned');
    expect(planned.steps.map(({ step }) => step)).toEqual([
      'journal',
      'stage',
      'apply',
      'verify',
      'promote',
      'prove',
      'spread',
      'tidy',
    ]);
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is set a second time when the first reset had no effect', async (context) => {
    const database = server(context);
    const { env } = await seedInstance(database, engine);
    let resets = 0;
    stage.aws.faults.passwordReset.lost = true;
    stage.aws.faults.add({
      when: ({ action }) => action === 'ModifyDBInstance',
      do: () => {
        resets += 1;
        stage.aws.faults.passwordReset.lost = resets === 1;
      },
    });
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('done');
    expect(resets).toBe(2);
    expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
  });

  it('is resumed after a death at any call, and every password that ever counted was stored first', async (context) => {
    const database = server(context);
    for (const when of ['before effect', 'after effect'] as const) {
      for (let call = 1; ; call += 1) {
        await stage.close();
        stage = await startStage();
        const { env } = await seedInstance(database, engine);
        const died = await stage.runAndDie(CONFIG, { call, when }, env);
        if (!died) break;
        const labelled = ['AWSCURRENT', 'AWSPENDING'].map(
          (label) => valueUnder(stage.secret(NAME), label)?.password,
        );
        const logsIn = await Promise.all(labelled.map((one) => database.canLogin(MASTER, String(one))));
        expect(logsIn, `${when} of call ${call}`).toContain(true);

        // A death after the very last call has left nothing to do.
        const { status } = outcome(await stage.run(CONFIG, { env }));
        expect(status, `${when} of call ${call}`).toMatch(/^(?:done|not-due)$/);
        expect(await database.canLogin(MASTER, currentPassword())).toBe(true);
        expect(versionWith(stage.secret(NAME), 'AWSPENDING')).toBeUndefined();
      }
    }
  });
});
