import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Secret } from '../../src/credentials/secret.ts';
import type { Tagged, TaggedDatabase, TaggedSecret, TargetSearch } from '../../src/rotate/ports.ts';
import { expandSelections, type Selected } from '../../src/rotate/select.ts';

const TAGS = { Env: 'Production' };

/** An account, and what was asked of it. */
class Account implements TargetSearch {
  readonly asked: string[] = [];
  /** By the names of secrets. */
  values: Readonly<Record<string, Record<string, string> | string | RekeyError>> = {};
  readonly #all: Partial<Record<'instances' | 'clusters' | 'users' | 'secrets', readonly Tagged[]>>;

  constructor(all: Partial<Record<'instances' | 'clusters' | 'users' | 'secrets', readonly Tagged[]>>) {
    this.#all = all;
  }

  async instances(): Promise<readonly TaggedDatabase[]> {
    this.asked.push('instances');
    return (this.#all.instances ?? []) as readonly TaggedDatabase[];
  }

  async clusters(): Promise<readonly TaggedDatabase[]> {
    this.asked.push('clusters');
    return (this.#all.clusters ?? []) as readonly TaggedDatabase[];
  }

  async users(): Promise<readonly Tagged[]> {
    this.asked.push('users');
    return this.#all.users ?? [];
  }

  async secrets(keys: readonly string[]): Promise<readonly TaggedSecret[]> {
    this.asked.push(`secrets with ${keys.join(', ')}`);
    return (this.#all.secrets ?? []) as readonly TaggedSecret[];
  }

  async value(arn: string): Promise<Secret | undefined> {
    const name = arn.replace(/^.*:secret:|-a1B2c3$/g, '');
    this.asked.push(`value of ${name}`);
    const value = this.values[name];
    if (value instanceof RekeyError) throw value;
    return value === undefined
      ? undefined
      : Secret.of(typeof value === 'string' ? value : JSON.stringify(value));
  }
}

function database(id: string, more: Partial<TaggedDatabase> = {}): TaggedDatabase {
  return { id, tags: new Map(Object.entries(TAGS)), engine: 'postgres', ...more };
}

function secret(
  id: string,
  tags: Record<string, string> = TAGS,
  more: Partial<TaggedSecret> = {},
): TaggedSecret {
  const arn = `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${id}-a1B2c3`;
  return { id, arn, tags: new Map(Object.entries(tags)), ...more };
}

async function select(account: Account, ...entries: readonly string[]): Promise<Selected> {
  const text = `version: 1\nrotate:\n${entries.map((one) => `  - ${one}\n`).join('')}`;
  return await expandSelections(parseConfig(text, 'rekey.yml').selections, account);
}

function names({ rotations }: Selected): string[] {
  return rotations.map(({ name }) => name);
}

const BY_TAG = 'select: { tag: { Env: Production } }';
const INSTANCES = `{ name: one, kind: rds-instance, ${BY_TAG}, secret: "rekey/{id}", every: 5d }`;
const CLUSTERS = `{ name: many, kind: rds-cluster, ${BY_TAG}, secret: "rekey/{id}" }`;
const MANAGED = `{ name: theirs, kind: rds-managed, ${BY_TAG}, every: 7d }`;
const USERS = `{ name: apps, kind: database-user, ${BY_TAG}, admin-secret: dba }`;

describe('a selection', () => {
  it('asks only for the kinds of things that it is of, and for each once', async () => {
    const account = new Account({});
    await select(account, INSTANCES);
    expect(account.asked).toEqual(['instances']);
    const all = new Account({});
    await select(
      all,
      INSTANCES,
      CLUSTERS,
      MANAGED,
      USERS,
      '{ name: robots, kind: iam-user, select: { tag: { A: b } }, secret: "rekey/{user}" }',
      '{ name: more, kind: database-user, select: { tag: { Env: Test, App: shop } }, admin-secret: dba }',
    );
    expect(all.asked).toEqual(['instances', 'clusters', 'users', 'secrets with Env, App']);
  });

  it('takes only what carries all of its tags, with exactly these values', async () => {
    const both = { ...TAGS, Tier: 'gold' };
    const account = new Account({
      users: [
        { id: 'both', tags: new Map(Object.entries(both)) },
        { id: 'one', tags: new Map(Object.entries(TAGS)) },
        { id: 'other', tags: new Map(Object.entries({ ...both, Tier: 'golden' })) },
      ],
    });
    const entry =
      '{ name: robots, kind: iam-user, select: { tag: { Env: Production, Tier: gold } }, secret: "rekey/{user}" }';
    expect((await select(account, entry)).rotations).toMatchObject([
      { name: 'robots/both', kind: 'iam-user', user: 'both', secret: 'rekey/both', downstream: [] },
    ]);
  });

  it('that finds nothing says so', async () => {
    const { rotations, notes, gaps } = await select(new Account({}), INSTANCES, CLUSTERS, MANAGED, USERS);
    expect([rotations, gaps]).toEqual([[], []]);
    expect(notes).toEqual([
      '"one" selects nothing: no DB instance carries Env=Production.',
      '"many" selects nothing: no DB cluster carries Env=Production.',
      '"theirs" selects nothing: no DB instance or cluster carries Env=Production.',
      '"apps" selects nothing: no secret carries Env=Production.',
    ]);
  });
});

describe('a selection of instances', () => {
  it('leaves out what has no password that it could set', async () => {
    const account = new Account({
      instances: [
        database('own', { engine: 'docdb' }),
        database('copy', { passwordOf: '"own"' }),
        database('managed', { managedSecret: secretOf('db-1') }),
      ],
    });
    const { rotations, notes } = await select(account, INSTANCES);
    expect(rotations).toMatchObject([{ name: 'one/own', instance: 'own', secret: 'rekey/own' }]);
    expect(notes).toEqual([
      '"one" leaves out "copy", which has the password of "own".',
      '"one" leaves out "managed", which has the password of a secret that RDS itself rotates.',
    ]);
  });
});

describe('a selection of clusters', () => {
  it('is one rotation for each, with a secret and the settings of its own', async () => {
    const account = new Account({
      clusters: [database('shop', { engine: 'aurora-mysql' }), database('mail')],
    });
    const { rotations, notes } = await select(account, CLUSTERS);
    expect(notes).toEqual([]);
    expect(rotations).toMatchObject([
      { name: 'many/shop', kind: 'rds-cluster', cluster: 'shop', secret: 'rekey/shop', verify: 'login' },
      { name: 'many/mail', kind: 'rds-cluster', cluster: 'mail', secret: 'rekey/mail' },
    ]);
    expect(rotations.some((one) => 'select' in one)).toBe(false);
  });

  it('leaves out what has no password that it could set', async () => {
    const account = new Account({
      clusters: [
        database('copy', { passwordOf: '"shop"' }),
        database('managed', { managedSecret: 'arn:aws:secretsmanager:eu-west-1:1:secret:rds!cluster-1' }),
        database('papers', { engine: 'docdb' }),
      ],
    });
    const { rotations, notes } = await select(account, CLUSTERS);
    expect(rotations).toEqual([]);
    expect(notes).toEqual([
      '"many" leaves out "copy", which has the password of "shop".',
      '"many" leaves out "managed", which has the password of a secret that RDS itself rotates.',
      '"many" leaves out "papers", which is of the engine docdb.',
    ]);
  });
});

function secretOf(id: string): string {
  return `arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!${id}`;
}

describe('a selection of passwords that RDS manages', () => {
  it('takes instances and clusters alike; RDS says in which secret the password is', async () => {
    const account = new Account({
      instances: [database('orders', { managedSecret: secretOf('db-1') })],
      clusters: [database('orders', { managedSecret: secretOf('cluster-1') })],
    });
    const { rotations, notes } = await select(account, MANAGED);
    expect(notes).toEqual([]);
    expect(rotations).toEqual([
      expect.objectContaining({ name: 'theirs/orders', instance: 'orders', secret: secretOf('db-1') }),
      expect.objectContaining({
        name: 'theirs/cluster/orders',
        cluster: 'orders',
        secret: secretOf('cluster-1'),
        every: 7 * 86_400_000,
        replicas: [],
        downstream: [],
        fields: {},
      }),
    ]);
  });

  it('takes instances of engines that nobody else could rotate', async () => {
    const account = new Account({
      instances: [database('odd', { engine: 'someday', managedSecret: secretOf('db-1') })],
    });
    expect(names(await select(account, MANAGED))).toEqual(['theirs/odd']);
  });

  it('leaves out passwords that RDS does not manage, members, replicas and other services', async () => {
    const managedSecret = secretOf('x');
    const account = new Account({
      instances: [database('own'), database('member', { passwordOf: 'the cluster "shop"', managedSecret })],
      clusters: [
        database('papers', { engine: 'docdb', managedSecret }),
        database('young', { managedSecret: '' }),
      ],
    });
    const { rotations, notes } = await select(account, MANAGED);
    expect(rotations).toEqual([]);
    expect(notes).toEqual([
      '"theirs" leaves out "own", which has a password that RDS does not manage.',
      '"theirs" leaves out "member", which has the password of the cluster "shop".',
      '"theirs" leaves out "papers", which is of the engine docdb.',
      '"theirs" leaves out "young", which has a secret that RDS is still making.',
    ]);
  });

  it('has nothing to say of what another selection takes, nor that one of these', async () => {
    const account = new Account({
      instances: [database('own'), database('managed', { managedSecret: secretOf('db-1') })],
      clusters: [],
    });
    const both = await select(account, INSTANCES, MANAGED);
    expect(names(both)).toEqual(['one/own', 'theirs/managed']);
    expect(both.notes).toEqual([]);
  });
});

describe('a selection of database users', () => {
  it('is one rotation for each secret with these tags, and the administrator’s is none of them', async () => {
    const account = new Account({
      secrets: [
        secret('app/orders'),
        secret('dba'),
        secret('test', { Env: 'Test' }),
        secret('theirs', TAGS, { owningService: 'rds' }),
        secret('copy', TAGS, { replicaOf: 'us-east-1' }),
      ],
    });
    const { rotations, notes, gaps } = await select(account, USERS);
    expect(rotations).toMatchObject([
      {
        name: 'apps/app/orders',
        kind: 'database-user',
        secret: 'app/orders',
        'admin-secret': 'dba',
        downstream: [],
      },
    ]);
    expect(gaps).toEqual([]);
    expect(notes).toEqual([
      '"apps" leaves out "dba", which is that of an administrator.',
      '"apps" leaves out "theirs", which is managed by rds.',
      '"apps" leaves out "copy", which is a replica of the one in us-east-1.',
    ]);
  });

  it.each([
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dba-a1B2c3',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dba',
  ])('knows its administrator by the ARN %s too', async (arn) => {
    const account = new Account({ secrets: [secret('app'), secret('dba')] });
    expect(names(await select(account, USERS.replace('dba }', `"${arn}" }`)))).toEqual(['apps/app']);
  });

  it('finds the administrator by a tag of the secret, and says when a tag does not say it', async () => {
    const account = new Account({
      secrets: [
        secret('app/orders', { ...TAGS, Db: 'orders' }),
        secret('app/shop', { ...TAGS, Db: 'shop' }),
        secret('app/lost'),
        secret('app/odd', { ...TAGS, Db: 'a b' }),
      ],
    });
    const { rotations, gaps } = await select(account, USERS.replace('dba', '"rekey/{tag:Db}-db"'));
    expect(rotations).toMatchObject([
      { secret: 'app/orders', 'admin-secret': 'rekey/orders-db' },
      { secret: 'app/shop', 'admin-secret': 'rekey/shop-db' },
    ]);
    expect(gaps).toEqual([
      '"apps" cannot rotate "app/lost", which carries no tag "Db" for "admin-secret".',
      '"apps" cannot rotate "app/odd", which carries a tag "Db" whose value cannot be part of the name of a secret.',
    ]);
  });
});

describe('a selection of databases whose secrets say themselves whose they are', () => {
  const MASTERS = `{ name: all, kind: rds-instance, ${BY_TAG}, secret: { tag: { Rotate: master } } }`;
  const MASTER = { Rotate: 'master' };

  function accountWith(values: Account['values'], secrets = Object.keys(values)): Account {
    const account = new Account({
      instances: [database('Orders', { masterUser: 'root' })],
      clusters: [database('orders', { masterUser: 'root' })],
      secrets: secrets.map((name) => secret(name, MASTER)),
    });
    account.values = values;
    return account;
  }

  it('finds the one that names the database and its master user, whatever its own name', async () => {
    const account = accountWith({
      'a/b': { dbInstanceIdentifier: 'orders', username: 'root' },
      other: { dbInstanceIdentifier: 'billing', username: 'root' },
      app: { dbInstanceIdentifier: 'orders', username: 'app' },
      cluster: { dbClusterIdentifier: 'orders', username: 'root' },
      text: 'no JSON',
      list: '[1]',
    });
    const clusters = MASTERS.replace('all', 'many').replace('rds-instance', 'rds-cluster');
    const { rotations, notes, gaps } = await select(account, MASTERS, clusters);
    expect([notes, gaps]).toEqual([[], []]);
    expect(rotations).toMatchObject([
      { name: 'all/Orders', kind: 'rds-instance', instance: 'Orders', secret: 'a/b', downstream: [] },
      { name: 'many/orders', kind: 'rds-cluster', cluster: 'orders', secret: 'cluster' },
    ]);
  });

  it('knows its fields by the names that the configuration gives them', async () => {
    const account = accountWith({ a: { db: 'orders', user: 'root' } });
    const fields = 'fields: { dbInstanceIdentifier: db, username: user }';
    const { rotations } = await select(account, MASTERS.replace(/ \}$/, `, ${fields} }`));
    expect(rotations).toMatchObject([{ secret: 'a' }]);
  });

  it.each<[string, Account['values'], RegExp]>([
    [
      'no secret does',
      { a: { dbInstanceIdentifier: 'billing', username: 'root' } },
      /cannot rotate "Orders", which no secret with Rotate=master names as its "dbInstanceIdentifier" with the user "root"\.$/,
    ],
    ['a secret does not say whose', { a: { dbInstanceIdentifier: 'orders' } }, /which no secret/],
    [
      'two secrets do',
      {
        a: { dbInstanceIdentifier: 'orders', username: 'root' },
        b: { dbInstanceIdentifier: 'ORDERS', username: 'root' },
      },
      /which is named by several secrets: "a", "b"\.$/,
    ],
    [
      'one could not be read, and may be the one',
      {
        a: { dbInstanceIdentifier: 'orders', username: 'root' },
        b: new RekeyError({
          code: 'aws-denied',
          what: 'Not allowed to perform secretsmanager:GetSecretValue.',
        }),
      },
      /may have its password in the secret "b", which could not be read: Not allowed to perform secretsmanager:GetSecretValue\.$/,
    ],
  ])('rotates nothing where %s, and the run is not complete', async (_, values, gap) => {
    const { rotations, gaps } = await select(accountWith(values), MASTERS);
    expect(rotations).toEqual([]);
    expect(gaps).toEqual([expect.stringMatching(gap)]);
  });

  it('reads no secret that does not carry the tags, that a service manages, or that is a replica', async () => {
    const told = { dbInstanceIdentifier: 'orders', username: 'root' };
    const account = new Account({
      instances: [database('orders', { masterUser: 'root' })],
      secrets: [
        secret('untagged'),
        secret('theirs', MASTER, { owningService: 'rds' }),
        secret('copy', MASTER, { replicaOf: 'us-east-1' }),
        secret('ours', MASTER),
      ],
    });
    account.values = { untagged: told, theirs: told, copy: told, ours: told };
    const { rotations } = await select(account, MASTERS);
    expect(rotations).toMatchObject([{ secret: 'ours' }]);
    expect(account.asked).toEqual(['instances', 'secrets with Rotate', 'value of ours']);
  });
});
