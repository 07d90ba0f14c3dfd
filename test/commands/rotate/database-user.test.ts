import { escape as quote } from 'mysql2';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { policyFor, sessionWith } from '../../policy/account.ts';
import {
  CONFIG,
  currentLogin,
  hostileName,
  plainName,
  type Scene,
  SECRET,
  setScene,
  temporaryFolder,
  workAs,
} from './database-users.ts';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

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

function scene(database: Database, user?: string): Promise<Scene> {
  return setScene(stage, database, { folder: folder.path, ...(user === undefined ? {} : { user }) });
}

describe.each(['postgres', 'mariadb'] as const)('two users of %s who take turns', (engine) => {
  function server(context: { skip: (note: string) => void }): Database {
    const found = databases[engine];
    if (isMissing(found)) context.skip(found.reason);
    return found as Database;
  }

  it.for([
    ['a plain name', plainName],
    ['a hostile name', hostileName],
  ] as const)('change places, whoever was there before still works: %s', async ([, name], context) => {
    const database = server(context);
    const { user, password, env, work } = await scene(database, name());
    const done = outcome(await stage.run(CONFIG, { env }));
    expect(done.summary).not.toContain('undefined');
    expect(done).toMatchObject({ status: 'done', caveats: [] });
    expect(done.steps.map(({ step }) => step)).toEqual([
      'verify',
      'journal',
      'stage',
      'apply',
      'verify',
      'promote',
      'spread',
      'tidy',
    ]);
    const second = currentLogin(stage);
    expect(second.user).toBe(`${user}_clone`);
    expect(valueUnder(stage.secret(SECRET), 'AWSCURRENT')).toMatchObject({ engine, note: 'kept' });
    expect(await workAs(database, second, work)).toBe('works');
    expect(await workAs(database, { user, password }, work)).toBe('works');
    expect(versionWith(stage.secret(SECRET), 'AWSPENDING')).toBeUndefined();
    expect(outcome(await stage.run(CONFIG, { env })).status).toBe('not-due');

    await stage.aws.clock.travel(31 * DAY);
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({ status: 'done' });
    const third = currentLogin(stage);
    expect(third.user).toBe(user);
    expect(await workAs(database, third, work)).toBe('works');
    expect(await workAs(database, second, work)).toBe('works');
    expect(await database.canLogin(user, password)).toBe(false);
  });

  it('are planned in a dry run, and nothing is changed', async (context) => {
    const database = server(context);
    const { env, user } = await scene(database);
    const planned = outcome(await stage.run(CONFIG, { env, dryRun: true }));
    expect(planned.status).toBe('planned');
    expect(planned.steps.map(({ call }) => call)).toEqual([
      'secretsmanager:UpdateSecretVersionStage',
      'secretsmanager:PutSecretValue',
      'database:create-user',
      'database:login',
      'secretsmanager:UpdateSecretVersionStage',
      'secretsmanager:TagResource',
      'secretsmanager:UpdateSecretVersionStage',
    ]);
    expect(stage.aws.log.changing()).toEqual([]);
    expect(await database.canLogin(`${user}_clone`, 'anything')).toBe(false);
  });

  it('are left to a person when they are no longer alike', async (context) => {
    const database = server(context);
    const { env } = await scene(database);
    await stage.run(CONFIG, { env });
    const twin = currentLogin(stage);
    const role = pg.escapeIdentifier;
    const table = role(`only ${twin.user}`);
    await database.exec(
      engine === 'postgres'
        ? `CREATE TABLE ${table} (); ALTER TABLE ${table} OWNER TO ${role(twin.user)}`
        : `GRANT SELECT ON mysql.db TO ${quote(twin.user)}@'%'`,
    );
    await stage.aws.clock.travel(31 * DAY);
    stage.aws.log.clear();
    const stuck = outcome(await stage.run(CONFIG, { env }));
    expect(stuck).toMatchObject({ status: 'needs-person', summary: expect.stringContaining('is not like') });
    expect(stage.aws.log.changing()).toEqual([]);
    expect(await database.canLogin(twin.user, twin.password)).toBe(true);
  });

  it('are not made of a user who was there before', async (context) => {
    const database = server(context);
    const { env, user, password } = await scene(database);
    await database.createUser(`${user}_clone`, password);
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('nothing says that it is'),
    });
    expect(stage.aws.log.changing()).toEqual([]);
    expect(await database.canLogin(`${user}_clone`, password)).toBe(true);
  });

  it('are not made of a user who may do everything', async (context) => {
    const database = server(context);
    const { env, user } = await scene(database);
    await database.exec(
      engine === 'postgres'
        ? `ALTER ROLE ${pg.escapeIdentifier(user)} SUPERUSER`
        : `GRANT ALL ON *.* TO ${quote(user)}@'%'`,
    );
    const refused = outcome(await stage.run(CONFIG, { env }));
    expect(refused).toMatchObject({ status: 'needs-person', summary: expect.stringContaining('no twin') });
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('are not touched when AWSCURRENT does not log in', async (context) => {
    const database = server(context);
    const { env, user } = await scene(database);
    await database.setPassword(user, `changed${Date.now()}elsewhere`);
    const refused = outcome(await stage.run(CONFIG, { env }));
    expect(refused).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('AWSCURRENT does not log in'),
    });
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('are not touched when the administrator does not log in, or the server cannot be trusted', async (context) => {
    const database = server(context);
    const { env, admin } = await scene(database);
    expect(outcome(await stage.run(CONFIG))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('REKEY_RDS_CA_FILE'),
    });
    await database.setPassword(admin, `changed${Date.now()}elsewhere`);
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('admin-secret'),
    });
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('are finished when the administrator was given what it lacked', async (context) => {
    const database = server(context);
    const { env, user, admin, work } = await scene(database);
    const dba = engine === 'postgres' ? pg.escapeIdentifier(admin) : `${quote(admin)}@'%'`;
    await database.exec(
      engine === 'postgres' ? `ALTER ROLE ${dba} NOCREATEROLE` : `REVOKE GRANT OPTION ON app.* FROM ${dba}`,
    );
    const stuck = outcome(await stage.run(CONFIG, { env }));
    expect(stuck).toMatchObject({ status: 'needs-person', summary: expect.stringContaining('may not make') });
    expect(currentLogin(stage).user).toBe(user);
    await database.exec(
      engine === 'postgres'
        ? `ALTER ROLE ${dba} CREATEROLE`
        : `GRANT ALL ON app.* TO ${dba} WITH GRANT OPTION`,
    );
    expect(outcome(await stage.run(CONFIG, { env }))).toMatchObject({ status: 'done' });
    expect(await workAs(database, currentLogin(stage), work)).toBe('works');
  });
});

describe('the policy that is written for two users', () => {
  it('is enough for their rotation, and is not without the right to read the administrator', async (context) => {
    const database = databases.postgres;
    if (isMissing(database)) return context.skip(database.reason);
    const { env } = await scene(database);
    const policy = policyFor(CONFIG);
    const poor = policy.Statement.filter(({ Sid }) => Sid !== 'ReadTheirAdministrators');
    const without = sessionWith(stage, { ...policy, Statement: poor }, 'poor');
    expect(outcome(await stage.run(CONFIG, { env, as: without })).status).toBe('needs-person');
    const as = sessionWith(stage, policy);
    expect(outcome(await stage.run(CONFIG, { env, as })).status).toBe('done');
  });
});

describe('a PostgreSQL twin', () => {
  it('acts as the other, so that what it makes belongs to both, and has its settings', async (context) => {
    const database = databases.postgres;
    if (isMissing(database)) return context.skip(database.reason);
    const { env, user } = await setScene(stage, database, { folder: folder.path });
    await stage.run(CONFIG, { env });
    const twin = currentLogin(stage);
    const { host, port, ca } = database;
    const client = new pg.Client({ ...twin, host, port, database: database.databaseName, ssl: { ca } });
    await client.connect();
    try {
      const { rows } = await client.query(
        "SELECT session_user::text AS session, current_user::text AS acting, current_setting('search_path') AS path",
      );
      expect(rows).toEqual([{ session: twin.user, acting: user, path: 'pg_catalog, public' }]);
    } finally {
      await client.end();
    }
  });
});
