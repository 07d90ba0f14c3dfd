import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StoredSecret, versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import {
  ADMIN_SECRET,
  CONFIG,
  type CuttableWay,
  currentLogin,
  openWay,
  type Scene,
  SECRET,
  setScene,
  temporaryFolder,
  workAs,
} from './database-users.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

/** Which connection of a run changes a user: the users were looked at, and the present password was tried. */
const CHANGING_CONNECTION = 3;

let stage: Stage;
let databases: Databases;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  databases = await startDatabases();
  folder = await temporaryFolder();
});

afterAll(async () => {
  await databases.close();
  await folder.remove();
});

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

describe.each(['postgres', 'mariadb'] as const)('a rotation of two users of %s', (engine) => {
  function server(context: { skip: (note: string) => void }): Database {
    const found = databases[engine];
    if (isMissing(found)) context.skip(found.reason);
    return found as Database;
  }

  it.for([
    ['making the twin', 'before effect'],
    ['making the twin', 'after effect'],
    ["setting the twin's password", 'before effect'],
    ["setting the twin's password", 'after effect'],
  ] as const)('is finished by the next run when one died at %s: %s', async ([what, when], context) => {
    const database = server(context);
    const way = await openWay(database);
    try {
      const scene = await setScene(stage, database, { folder: folder.path, port: way.port });
      if (what !== 'making the twin') {
        expect(outcome(await stage.run(CONFIG, { env: scene.env })).status).toBe('done');
        await stage.aws.clock.travel(31 * DAY);
      }
      stage.aws.log.clear();
      await dieOnTheWay(way, when, scene);
      const pending = valueUnder(stage.secret(SECRET), 'AWSPENDING');
      const effect = await database.canLogin(String(pending?.username), String(pending?.password));
      expect(effect).toBe(when === 'after effect');
      way.mend();
      await expectFinished(database, scene, `${when} of ${what}`);
    } finally {
      await way.close();
    }
  });

  it('makes one twin and one password when two runs do it at once', async (context) => {
    const database = server(context);
    const scene = await setScene(stage, database, { folder: folder.path });
    const { env } = scene;
    const both = await Promise.all([stage.run(CONFIG, { env }), stage.run(CONFIG, { env })]);
    for (const report of both) expect(outcome(report).status).toMatch(/^(?:done|not-due)$/);
    await expectFinished(database, scene, 'two at once');
  });

  it('uses the password of the administrator that is just being promoted', async (context) => {
    const database = server(context);
    const { env, admin, work } = await setScene(stage, database, { folder: folder.path });
    const password = randomBytes(18).toString('base64url');
    await database.setPassword(admin, password);
    addPending(stage.secret(ADMIN_SECRET), password);
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({ status: 'done' });
    expect(await workAs(database, currentLogin(stage), work)).toBe('works');
  });

  it('leaves the other user alone when somebody went back to it in the middle', async (context) => {
    const database = server(context);
    const { env, user, password } = await setScene(stage, database, { folder: folder.path });
    await stage.run(CONFIG, { env });
    await stage.aws.clock.travel(31 * DAY);
    // Between the staging and the change of the user.
    stage.aws.faults.add({
      when: ({ action }) => action === 'PutSecretValue',
      at: 'after effect',
      do: () => {
        goBack(stage.secret(SECRET));
        return undefined;
      },
    });
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('failed');
    expect(currentLogin(stage)).toEqual({ user, password });
    expect(await database.canLogin(user, password)).toBe(true);
    expect(versionWith(stage.secret(SECRET), 'AWSPENDING')).toBeUndefined();
  });
});

describe('a rotation of two users', () => {
  it.for(['before effect', 'after effect'] as const)(
    'is finished by the next run when one died at any call to AWS: %s',
    async (when, context) => {
      const database = databases.postgres;
      if (isMissing(database)) return context.skip(database.reason);
      let deaths = 0;
      for (let call = 1; ; call += 1) {
        await stage.close();
        stage = await startStage();
        const scene = await setScene(stage, database, { folder: folder.path });
        if (!(await stage.runAndDie(CONFIG, { call, when }, scene.env))) break;
        deaths += 1;
        await expectFinished(database, scene, `${when} of call ${call}`);
        expect(currentLogin(stage).user).toBe(`${scene.user}_clone`);
      }
      expect(deaths).toBe(5);
    },
  );
});

async function expectFinished(database: Database, { env, work }: Scene, where: string): Promise<void> {
  expect(await workAs(database, currentLogin(stage), work), `${where}: AWSCURRENT`).toBe('works');
  const { status, summary } = outcome(await stage.run(CONFIG, { env }));
  // A death after the very last call has left nothing to do.
  expect(status, `${where}: ${summary}`).toMatch(/^(?:done|not-due)$/);
  expect(await workAs(database, currentLogin(stage), work), `${where}: finished`).toBe('works');
  expect(versionWith(stage.secret(SECRET), 'AWSPENDING'), where).toBeUndefined();
  expect(stage.aws.log.of('PutSecretValue').filter(({ effect }) => effect)).toHaveLength(1);
}

/** From the cut on, nothing of that run reaches the database or AWS. */
async function dieOnTheWay(
  way: CuttableWay,
  when: 'before effect' | 'after effect',
  { env }: Scene,
): Promise<void> {
  const as = stage.aws.seed.accessKey({ user: 'administrator' });
  let dead = false;
  stage.aws.faults.add({
    when: ({ accessKeyId }) => dead && accessKeyId === as.accessKeyId,
    do: 'drop connection',
  });
  const end = new AbortController();
  way.cutAt(CHANGING_CONNECTION, when, () => {
    dead = true;
    end.abort();
  });
  expect(outcome(await stage.run(CONFIG, { env, as, signal: end.signal })).status).toBe('failed');
  expect(dead).toBe(true);
  stage.aws.faults.clear();
}

function addPending(secret: StoredSecret, password: string): void {
  const value = { ...valueUnder(secret, 'AWSCURRENT'), password };
  stage.aws.issuedSecrets.add(password);
  const id = randomBytes(20).toString('hex');
  secret.versions.set(id, {
    id,
    createdAt: stage.aws.clock.now(),
    value: { SecretString: JSON.stringify(value) },
    stages: new Set(['AWSPENDING']),
  });
}

/** What a person does who wants the former value back: AWSCURRENT and AWSPREVIOUS change places. */
function goBack(secret: StoredSecret): void {
  const [current, previous] = ['AWSCURRENT', 'AWSPREVIOUS'].map((label) => versionWith(secret, label));
  current?.stages.delete('AWSCURRENT');
  previous?.stages.delete('AWSPREVIOUS');
  current?.stages.add('AWSPREVIOUS');
  previous?.stages.add('AWSCURRENT');
}
