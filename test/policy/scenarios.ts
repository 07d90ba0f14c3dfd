import { randomBytes } from 'node:crypto';
import type { RotationWorld } from '../../src/rotate/world.ts';
import { DAY, HOUR, type Stage, valueUnder } from '../commands/rotate/stage.ts';
import { recordSecret } from '../ledger.ts';
import { loginsOf, usersOf } from './logins.ts';

/**
 * Configured work that a policy is written for. To hold another one to the calls that it makes, and to take each of
 * its permissions away in turn, add it to {@link SCENARIOS}: what there is (`furnish`), what happens (`pauses`), and
 * how one sees that the stored credentials work.
 */
export interface Scenario {
  readonly name: string;
  readonly config: string;
  /** Fills the account; gives the servers that the rotations log in to, where they are not real. */
  furnish(stage: Stage): Promise<Partial<Pick<RotationWorld, 'admins' | 'logins'>>>;
  /** The time between one run and the next, in milliseconds: there is one run more than there are pauses. */
  readonly pauses: readonly number[];
  /** What somebody else does before the run of that number, counted from 0. */
  readonly meanwhile?: Readonly<Record<number, (stage: Stage) => void>>;
  /** A roll-back, instead of the first rotation, is what permissions are taken away from. */
  readonly rollBack?: {
    /** The run in which it is asked for, counted from 0; permissions are there until then. */
    readonly at: number;
    /** What it calls, without which it cannot be. */
    readonly needs: readonly string[];
  };
}

const HEAD = 'version: 1\naws: { accounts: ["123456789012"], region: eu-west-1 }\n';
const REPLICAS = 'replicas: [us-east-1]';

/** Makes the secret of a rotation; it is old enough to be due. */
function seedSecret(
  { aws }: Stage,
  name: string,
  value: Record<string, string>,
  more: { tags?: Record<string, string>; replicas?: string[] } = {},
): void {
  const createdAt = new Date(aws.clock.now().getTime() - 100 * DAY);
  aws.seed.secret({ name, value, createdAt, ...more });
}

function seedUser(
  stage: Stage,
  name: string,
  tags: Record<string, string> = {},
  replicas: string[] = [],
): void {
  const { seed, clock } = stage.aws;
  seed.user({ name, tags });
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  const key = seed.accessKey({ user: name, createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  seedSecret(stage, `rekey/${name}`, value, { replicas });
}

function seedDatabase(
  stage: Stage,
  kind: 'instance' | 'cluster',
  id: string,
  tags: Record<string, string> = {},
  { secretTags = {}, field }: { secretTags?: Record<string, string>; field?: string } = {},
): void {
  const seed = { id, masterUsername: 'master', tags };
  const { password } =
    kind === 'instance'
      ? stage.aws.seed.instance({ ...seed, engine: 'postgres' })
      : stage.aws.seed.cluster({ ...seed, engine: 'aurora-postgresql', readerHost: `${id}.readers` });
  const told = field === undefined ? {} : { [field]: id };
  const value = { ...told, username: 'master', password };
  seedSecret(stage, `rekey/${id}`, value, { replicas: ['us-east-1'], tags: secretTags });
}

/** A database whose password RDS has managed for a hundred days. */
function seedManaged(
  { aws }: Stage,
  kind: 'instance' | 'cluster',
  id: string,
  tags: Record<string, string> = {},
): void {
  const seed = { id, masterUsername: 'master', tags };
  const owner =
    kind === 'instance'
      ? aws.seed.instance({ ...seed, engine: 'postgres' })
      : aws.seed.cluster({ ...seed, engine: 'aurora-postgresql' });
  const createdAt = new Date(aws.clock.now().getTime() - 100 * DAY);
  const value = { username: 'master', password: owner.password };
  const name = kind === 'instance' ? MANAGED.instance : MANAGED.cluster;
  const { arn } = aws.seed.secret({ name, value, createdAt, owningService: 'rds' });
  owner.masterUserSecret = { arn, status: 'active' };
}

/** As RDS names its secrets. */
const MANAGED = {
  instance: 'rds!db-0c1f2f9e-6a5d-4b7e-9d0a-3f6f1f2d4c11',
  cluster: 'rds!cluster-5b1c7a20-9f0e-4c43-8a51-0f5f9b6e7d22',
};

function newPassword(): string {
  const password = randomBytes(18).toString('base64url');
  recordSecret(password);
  return password;
}

/** Users of one server, each with a secret, and their administrator. */
function seedDatabaseUsers(
  stage: Stage,
  users: readonly { secret: string; user: string; tags?: Record<string, string> }[],
  admin = 'rekey/dba',
): ReturnType<typeof usersOf> {
  const passwords = new Map([['dba', newPassword()]]);
  const place = { engine: 'postgres', host: 'db.internal' };
  for (const [index, { secret, user, tags = {} }] of users.entries()) {
    const password = newPassword();
    passwords.set(user, password);
    // Where the database is, an audit asks RDS.
    const told = { [index === 0 ? 'dbInstanceIdentifier' : 'dbClusterIdentifier']: 'shop' };
    const value = { ...place, ...told, username: user, password };
    seedSecret(stage, secret, value, { tags, replicas: ['us-east-1'] });
  }
  seedSecret(stage, admin, { ...place, username: 'dba', password: passwords.get('dba') ?? '' });
  return usersOf(passwords);
}

const TAGS = { Environment: 'Production' };
const SELECT = 'select: { tag: { Environment: Production } }';

/** From the start of a rotation to the deletion of the old key, with a person who makes it active again in between. */
const LIFE_OF_A_KEY = [25 * HOUR, 0, 25 * HOUR, 8 * DAY];

function makeOldKeysActive(...users: readonly string[]): (stage: Stage) => void {
  return (stage) => {
    for (const name of users) {
      const present = valueUnder(stage.secret(`rekey/${name}`), 'AWSCURRENT')?.AccessKeyId;
      for (const key of stage.user(name).keys.values()) {
        if (key.id !== present) key.history.push({ at: stage.aws.clock.now(), status: 'Active' });
      }
    }
  };
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'iam-user',
    config: `${HEAD}rotate: [{ name: ci, kind: iam-user, user: ci, secret: rekey/ci, ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedUser(stage, 'ci', {}, ['us-east-1']);
      return {};
    },
    pauses: LIFE_OF_A_KEY,
    meanwhile: { 2: makeOldKeysActive('ci') },
  },
  {
    name: 'rds-instance with downstreams',
    config: `${HEAD}rotate:
  - name: db
    kind: rds-instance
    instance: orders
    secret: rekey/orders
    verify: status-only
    ${REPLICAS}
    downstream:
      - lambda-function: { function: mail, region: eu-west-2 }
      - ecs-service: { cluster: shop, service: web }`,
    furnish: async (stage) => {
      seedDatabase(stage, 'instance', 'orders');
      stage.aws.seed.ecsService({ cluster: 'shop', name: 'web' });
      stage.aws.seed.lambdaFunction({ name: 'mail', region: 'eu-west-2' });
      return {};
    },
    pauses: [HOUR],
  },
  {
    name: 'rds-instance',
    config: `${HEAD}rotate: [{ name: db, kind: rds-instance, instance: orders, secret: rekey/orders, ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedDatabase(stage, 'instance', 'orders');
      return { logins: loginsOf(stage.aws) };
    },
    pauses: [HOUR],
  },
  {
    name: 'rds-instance, status-only',
    config: `${HEAD}rotate: [{ name: db, kind: rds-instance, instance: orders, secret: rekey/orders, verify: status-only, ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedDatabase(stage, 'instance', 'orders');
      return {};
    },
    pauses: [HOUR],
  },
  {
    name: 'rds-cluster',
    config: `${HEAD}rotate: [{ name: db, kind: rds-cluster, cluster: shop, secret: rekey/shop, ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedDatabase(stage, 'cluster', 'shop');
      return { logins: loginsOf(stage.aws) };
    },
    pauses: [HOUR],
  },
  {
    name: 'rds-managed',
    config: `${HEAD}rotate:
  - { name: orders, kind: rds-managed, instance: orders, secret: "${MANAGED.instance}" }
  - { name: shop, kind: rds-managed, cluster: shop, secret: "${MANAGED.cluster}" }`,
    furnish: async (stage) => {
      seedManaged(stage, 'instance', 'orders');
      seedManaged(stage, 'cluster', 'shop');
      return {};
    },
    pauses: [HOUR],
  },
  {
    name: 'database-user',
    config: `${HEAD}rotate:
  - { name: app, kind: database-user, secret: app/orders, admin-secret: rekey/dba, ${REPLICAS} }
  - { name: reports, kind: database-user, secret: app/reports, admin-secret: rekey/dba, ${REPLICAS} }`,
    furnish: async (stage) => {
      const server = seedDatabaseUsers(stage, [
        { secret: 'app/orders', user: 'app' },
        { secret: 'app/reports', user: 'reports' },
      ]);
      return { admins: server, logins: server };
    },
    // Twice: the second time the twin is there already.
    pauses: [91 * DAY],
  },
  {
    name: 'iam-user by tag',
    config: `${HEAD}rotate: [{ name: robots, kind: iam-user, ${SELECT}, secret: "rekey/{user}", ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedUser(stage, 'one', TAGS, ['us-east-1']);
      seedUser(stage, 'two', TAGS, ['us-east-1']);
      seedUser(stage, 'other', { Environment: 'Test' });
      return {};
    },
    pauses: LIFE_OF_A_KEY,
    meanwhile: { 2: makeOldKeysActive('one', 'two') },
  },
  {
    name: 'rds-instance and rds-cluster by tag',
    config: `${HEAD}rotate:
  - { name: instances, kind: rds-instance, ${SELECT}, secret: "rekey/{id}", ${REPLICAS} }
  - { name: clusters, kind: rds-cluster, ${SELECT}, secret: "rekey/{id}", ${REPLICAS} }`,
    furnish: async (stage) => {
      seedDatabase(stage, 'instance', 'orders', TAGS);
      seedDatabase(stage, 'cluster', 'shop', TAGS);
      seedDatabase(stage, 'instance', 'test');
      return { logins: loginsOf(stage.aws) };
    },
    pauses: [HOUR],
  },
  {
    name: 'rds-instance and rds-cluster by tag, with secrets that say whose they are',
    config: `${HEAD}rotate:
  - { name: instances, kind: rds-instance, ${SELECT}, secret: { tag: { Rotate: master } }, ${REPLICAS} }
  - { name: clusters, kind: rds-cluster, ${SELECT}, secret: { tag: { Rotate: master } }, ${REPLICAS} }`,
    furnish: async (stage) => {
      const secretTags = { Rotate: 'master' };
      seedDatabase(stage, 'instance', 'orders', TAGS, { secretTags, field: 'dbInstanceIdentifier' });
      seedDatabase(stage, 'cluster', 'shop', TAGS, { secretTags, field: 'dbClusterIdentifier' });
      seedDatabase(stage, 'instance', 'test');
      return { logins: loginsOf(stage.aws) };
    },
    pauses: [HOUR],
  },
  {
    name: 'rds-managed by tag',
    config: `${HEAD}rotate: [{ name: theirs, kind: rds-managed, ${SELECT} }]`,
    furnish: async (stage) => {
      seedManaged(stage, 'instance', 'orders', TAGS);
      seedManaged(stage, 'cluster', 'shop', TAGS);
      return {};
    },
    pauses: [HOUR],
  },
  {
    name: 'database-user by tag',
    config: `${HEAD}rotate: [{ name: apps, kind: database-user, ${SELECT}, admin-secret: "rekey/{tag:Server}-dba", ${REPLICAS} }]`,
    furnish: async (stage) => {
      const tags = { ...TAGS, Server: 'orders' };
      const users = [
        { secret: 'app/orders', user: 'app', tags },
        { secret: 'app/reports', user: 'reports', tags },
        { secret: 'app/test', user: 'test', tags: { Environment: 'Test' } },
      ];
      const server = seedDatabaseUsers(stage, users, 'rekey/orders-dba');
      return { admins: server, logins: server };
    },
    pauses: [91 * DAY],
  },
  {
    name: 'a roll-back of iam-user',
    config: `${HEAD}rotate: [{ name: ci, kind: iam-user, user: ci, secret: rekey/ci, ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedUser(stage, 'ci', {}, ['us-east-1']);
      return {};
    },
    // The key that is gone back to is inactive by then; the newer one is retired as any other.
    pauses: [25 * HOUR, HOUR, 25 * HOUR, 0, 25 * HOUR, 8 * DAY],
    meanwhile: { 4: makeOldKeysActive('ci') },
    rollBack: {
      at: 2,
      needs: ['iam:UpdateAccessKey', 'secretsmanager:UpdateSecretVersionStage', 'secretsmanager:TagResource'],
    },
  },
  {
    name: 'a roll-back of rds-instance',
    config: `${HEAD}rotate: [{ name: db, kind: rds-instance, instance: orders, secret: rekey/orders, ${REPLICAS} }]`,
    furnish: async (stage) => {
      seedDatabase(stage, 'instance', 'orders');
      return { logins: loginsOf(stage.aws) };
    },
    pauses: [HOUR, HOUR],
    rollBack: {
      at: 1,
      needs: [
        'secretsmanager:PutSecretValue',
        'rds:ModifyDBInstance',
        'secretsmanager:UpdateSecretVersionStage',
        'secretsmanager:TagResource',
      ],
    },
  },
  {
    name: 'a roll-back of database-user',
    config: `${HEAD}rotate:
  - { name: app, kind: database-user, secret: app/orders, admin-secret: rekey/dba, ${REPLICAS} }
  - { name: reports, kind: database-user, secret: app/reports, admin-secret: rekey/dba, ${REPLICAS} }`,
    furnish: async (stage) => {
      const server = seedDatabaseUsers(stage, [
        { secret: 'app/orders', user: 'app' },
        { secret: 'app/reports', user: 'reports' },
      ]);
      return { admins: server, logins: server };
    },
    pauses: [HOUR, HOUR],
    rollBack: { at: 1, needs: ['secretsmanager:UpdateSecretVersionStage', 'secretsmanager:TagResource'] },
  },
];
