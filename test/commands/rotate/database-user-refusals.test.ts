import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_SECRET, CONFIG, SECRET } from './database-users.ts';
import { DAY, outcome, type Stage, startStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

const random = (): string => randomBytes(18).toString('base64url');
const host = 'db.example.net';

interface Case {
  readonly what: string;
  readonly secret?: Readonly<Record<string, unknown>>;
  readonly admin?: Readonly<Record<string, unknown>>;
  readonly rotationLambda?: string;
  readonly config?: string;
  readonly says: string;
}

const CASES: readonly Case[] = [
  { what: 'the administrator itself', secret: { username: 'dba' }, says: 'is of the administrator' },
  {
    what: 'the twin of the administrator',
    secret: { username: 'dba_clone' },
    says: 'is of the administrator',
  },
  { what: 'a name too long for PostgreSQL', secret: { username: 'u'.repeat(58) }, says: 'it may have 63' },
  { what: 'a name too long in bytes', secret: { username: 'ü'.repeat(29) }, says: 'it may have 63' },
  {
    what: 'a name too long for MySQL',
    secret: { username: 'u'.repeat(27), engine: 'mysql' },
    admin: { engine: 'mysql' },
    says: 'it may have 32',
  },
  {
    what: 'a name too long for MariaDB',
    secret: { username: 'u'.repeat(75), engine: 'mariadb' },
    admin: { engine: 'mariadb' },
    says: 'it may have 80',
  },
  { what: 'nothing but the suffix', secret: { username: '_clone' }, says: 'without a name before' },
  { what: 'a name with a NUL', secret: { username: 'app\0' }, says: 'has a NUL' },
  { what: 'another host', secret: { host: 'db.example.org' }, says: 'another host' },
  { what: 'another port', secret: { port: 5433 }, says: 'another port' },
  { what: 'another engine', secret: { engine: 'mysql' }, says: 'another engine' },
  { what: 'no user', secret: { username: 7 }, says: 'has no text "username"' },
  { what: 'an engine of no SQL that we speak', admin: { engine: 'oracle' }, says: 'names no engine' },
  { what: 'an administrator without a host', admin: { host: undefined }, says: 'has no text "host"' },
  {
    what: 'what Secrets Manager rotates',
    rotationLambda: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate',
    says: 'is rotated by Secrets Manager',
  },
  {
    what: 'a downstream that gets no user',
    config: CONFIG.replace(
      ' }\n',
      ', downstream: [{ github-secrets: { repository: a/b, password: P } }] }\n',
    ),
    says: 'must name username and password',
  },
];

describe('a rotation of two users is refused, and no database is asked, for', () => {
  it.each(CASES)('$what', async ({ secret, admin, rotationLambda, config = CONFIG, says }) => {
    const { seed, clock } = stage.aws;
    const createdAt = new Date(clock.now().getTime() - 40 * DAY);
    const place = { engine: 'postgres', host };
    const value = { ...place, username: 'app', password: random(), ...secret };
    seed.secret({ name: SECRET, value, createdAt, ...(rotationLambda ? { rotationLambda } : {}) });
    seed.secret({ name: ADMIN_SECRET, value: { ...place, username: 'dba', password: random(), ...admin } });
    const refused = outcome(await stage.run(config));
    expect(refused).toMatchObject({ status: 'needs-person', summary: expect.stringContaining(says) });
    expect(refused.steps).toEqual([]);
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('a secret without a value', async () => {
    stage.aws.seed.secret({ name: SECRET });
    stage.aws.seed.secret({ name: ADMIN_SECRET, value: random() });
    const refused = outcome(await stage.run(CONFIG));
    expect(refused).toMatchObject({ status: 'needs-person', summary: expect.stringContaining('no value') });
  });

  it('an administrator without a value', async () => {
    const createdAt = new Date(stage.aws.clock.now().getTime() - 40 * DAY);
    const value = { username: 'app', password: random() };
    stage.aws.seed.secret({ name: SECRET, value, createdAt });
    stage.aws.seed.secret({ name: ADMIN_SECRET });
    const refused = outcome(await stage.run(CONFIG));
    expect(refused).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('admin-secret'),
    });
    expect(refused.summary).toContain('has no value');
  });
});
