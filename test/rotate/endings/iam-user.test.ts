import { describe, expect, it } from 'vitest';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { newKey, type StoredKey, type StoredUser } from '../world/keys.ts';
import { holderOf, putLabel, type StoredSecret } from '../world/secrets.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { type Arranged, type Situation, tell } from './tell.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Given {
  readonly world: MemoryWorld;
  readonly user: StoredUser;
  readonly key: StoredKey;
  readonly secret: StoredSecret;
}

interface Options {
  readonly ageMs?: number;
  readonly value?: Readonly<Record<string, unknown>> | 'none';
  readonly config?: Readonly<Record<string, unknown>>;
  readonly replicas?: readonly string[];
}

/** A user whose key is due, unless something else is given; `change` comes last. */
function given(change: (given: Given) => void = () => {}, options: Options = {}): Arranged {
  const world = openMemoryWorld();
  const user = world.seed.user('ci');
  const key = world.seed.key(user);
  const { ageMs = 100 * DAY, replicas = [] } = options;
  const value = options.value ?? { AccessKeyId: key.id, SecretAccessKey: key.secret };
  const secret = world.seed.secret('ci/key', {
    ageMs,
    replicas,
    ...(value === 'none' ? {} : { value }),
  });
  change({ world, user, key, secret });
  const entry = { name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci/key', ...options.config };
  return { world, rotations: rotationsFrom(entry) };
}

/** After a first run, and then some time. */
async function later(arranged: Arranged, ms: number, change: () => void = () => {}): Promise<Arranged> {
  await arranged.world.run(arranged.rotations);
  arranged.world.pass(ms);
  change();
  return arranged;
}

function stageByUs({ secret, user, world }: Given, key: StoredKey, secretText = key.secret): void {
  const current = holderOf(secret, 'AWSCURRENT');
  const id = rotationToken(secret.arn, current?.id, 0);
  const value = JSON.stringify({ AccessKeyId: key.id, SecretAccessKey: secretText });
  const version = { id, value, labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(id, version);
  putLabel(secret, 'AWSPENDING', version);
  user.keys.set(key.id, key);
}

function onlyUser({ world }: Arranged): StoredUser {
  const user = world.memory.users.get('ci');
  if (!user) throw new Error('there is no user');
  return user;
}

const everyCall = (name: string, times: number, blow: 'throttled' | 'answer lost') => ({
  when: (call: { readonly name: string }) => call.name === name,
  times,
  blow,
});

const REFUSALS: readonly Situation[] = [
  {
    name: 'a secret that is scheduled for deletion',
    arrange: () =>
      given(({ secret }) => {
        secret.deletedAt = new Date(0);
      }),
  },
  {
    name: 'a secret that RDS manages',
    arrange: () =>
      given(({ secret }) => {
        secret.owningService = 'rds';
      }),
  },
  {
    name: 'a secret that another service manages',
    arrange: () =>
      given(({ secret }) => {
        secret.owningService = 'redshift';
      }),
  },
  {
    name: 'a secret that Secrets Manager rotates',
    arrange: () =>
      given(({ secret }) => {
        secret.rotationEnabled = true;
      }),
  },
  {
    name: 'a secret that is a replica',
    arrange: () =>
      given(({ secret }) => {
        secret.primaryRegion = 'eu-west-1';
      }),
  },
  {
    name: 'a secret without the replicas that the config names',
    arrange: () =>
      given(undefined, {
        replicas: ['us-east-1'],
        config: { replicas: ['us-east-1', 'us-west-2', 'eu-west-1'] },
      }),
  },
  {
    name: 'a pending version of another rotation',
    arrange: () =>
      given(({ secret, world }) => {
        const version = {
          id: 'f'.repeat(32),
          value: '{}',
          labels: new Set<string>(),
          createdAt: world.memory.now(),
        };
        secret.versions.set(version.id, version);
        putLabel(secret, 'AWSPENDING', version);
      }),
  },
  {
    name: 'no such secret',
    arrange: () =>
      given(({ world }) => {
        world.memory.secrets.clear();
      }),
  },
  {
    name: 'no such user',
    arrange: () =>
      given(({ world }) => {
        world.memory.users.clear();
      }),
  },
  {
    name: 'a field that the kind does not have, and one that is meant',
    arrange: () => given(undefined, { config: { fields: { SecretAccesKey: 'x' } } }),
  },
  {
    name: 'a field that the kind does not have at all',
    arrange: () => given(undefined, { config: { fields: { zebra: 'x' } } }),
  },
  {
    name: 'a downstream that gets half of the pair',
    arrange: () =>
      given(undefined, {
        config: { downstream: [{ 'github-secrets': { repository: 'acme/shop', 'access-key-id': 'ID' } }] },
      }),
  },
  {
    name: 'a downstream that gets what the kind does not have',
    arrange: () =>
      given(undefined, {
        config: {
          downstream: [
            { 'github-secrets': { repository: 'acme/shop', 'access-key-id': 'ID', password: 'PW' } },
          ],
        },
      }),
  },
  { name: 'a value that is not JSON', arrange: () => given(({ secret }) => setValue(secret, 'not json')) },
  { name: 'a value that is no object', arrange: () => given(({ secret }) => setValue(secret, '["a"]')) },
  { name: 'a value that is null', arrange: () => given(({ secret }) => setValue(secret, 'null')) },
  {
    name: 'a version without a value',
    arrange: () => given(({ secret }) => setValue(secret, undefined)),
  },
  { name: 'a value without a key', arrange: () => given(undefined, { value: { other: 'x' } }) },
  {
    name: 'a value without the secret of the key, whose fields have other names',
    arrange: () =>
      given(({ secret, key }) => setValue(secret, JSON.stringify({ id: key.id })), {
        config: { fields: { AccessKeyId: 'id', SecretAccessKey: 'secret' } },
      }),
  },
  {
    name: 'a value with the key of another user',
    arrange: () =>
      given(undefined, { value: { AccessKeyId: 'AKIAAAAAAAAAAAAAAAAA', SecretAccessKey: 'x'.repeat(40) } }),
  },
  {
    name: 'a present key that is inactive',
    arrange: () =>
      given(({ key }) => {
        key.history.push({ at: new Date(), status: 'Inactive' });
      }),
  },
  {
    name: 'a second key that nobody knows',
    arrange: () =>
      given(({ world, user }) => {
        world.seed.key(user);
      }),
  },
  {
    name: 'a second key that nobody knows, while nothing is due',
    arrange: () =>
      given(
        ({ world, user }) => {
          world.seed.key(user);
        },
        { ageMs: DAY },
      ),
  },
  {
    name: 'a key of a user whose secret has no value yet',
    arrange: () => given(undefined, { value: 'none' }),
  },
  {
    name: 'a pending key that belongs to another user',
    arrange: () =>
      given((all) => {
        const other = all.world.seed.user('other');
        const key = all.world.seed.key(other);
        stageByUs(all, key);
        all.user.keys.delete(key.id);
      }),
    planned: 'planned' as const,
  },
  {
    name: 'too many attempts that were given up',
    arrange: () =>
      given(({ secret }) => {
        const current = holderOf(secret, 'AWSCURRENT');
        for (let attempt = 0; attempt < 50; attempt += 1) {
          const id = rotationToken(secret.arn, current?.id, attempt);
          secret.versions.set(id, { id, value: '{}', labels: new Set(), createdAt: new Date(0) });
        }
      }),
  },
].map((one): Situation => ({ status: 'needs-person', ...one }));

function setValue(secret: StoredSecret, value: string | undefined): void {
  for (const version of secret.versions.values()) version.value = value;
}

const ENDINGS: readonly Situation[] = [
  { name: 'a key that is not due', status: 'not-due', arrange: () => given(undefined, { ageMs: 89 * DAY }) },
  {
    name: 'a key that is due to the millisecond',
    status: 'pending',
    planned: 'planned',
    arrange: () =>
      given(
        ({ world }) => {
          world.memory.callMs = 0;
        },
        { ageMs: 90 * DAY },
      ),
  },
  {
    name: 'a key that is due a millisecond later',
    status: 'not-due',
    arrange: () =>
      given(
        ({ world }) => {
          world.memory.callMs = 0;
        },
        { ageMs: 90 * DAY - 1 },
      ),
  },
  {
    name: 'a first key',
    status: 'done',
    planned: 'planned',
    arrange: () => given(({ user }) => user.keys.clear(), { value: 'none' }),
  },
  {
    name: 'a due key with replicas, downstreams and other names of its fields',
    status: 'pending',
    planned: 'planned',
    arrange: () =>
      given(
        ({ secret, key }) => setValue(secret, JSON.stringify({ id: key.id, secret: key.secret, note: 7 })),
        {
          replicas: ['us-east-1', 'eu-west-1'],
          config: {
            replicas: ['us-east-1'],
            fields: { AccessKeyId: 'id', SecretAccessKey: 'secret' },
            downstream: [
              {
                'github-secrets': {
                  repository: 'acme/shop',
                  'access-key-id': 'ID',
                  'secret-access-key': 'SECRET',
                },
              },
              {
                'github-secrets': { repository: 'acme/site', 'access-key-id': 'A', 'secret-access-key': 'B' },
              },
            ],
          },
        },
      ),
  },
  {
    name: 'a key that is due outside of its window',
    status: 'not-due',
    arrange: () => given(undefined, { config: { window: '03:00-06:00 UTC' } }),
  },
  {
    name: 'a key that is due in its window',
    status: 'pending',
    planned: 'planned',
    arrange: () => given(undefined, { config: { window: '09:00-11:00 UTC' } }),
  },
  {
    name: 'a new key that AWS never accepts',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given(({ world }) => {
        world.memory.propagationMs = 10 * 60_000;
      }),
  },
  {
    name: 'a pending version whose AWSCURRENT was changed by somebody else',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given((all) => {
        stageByUs(all, newKey(all.world.memory.now(), true));
        const value = JSON.stringify({ AccessKeyId: all.key.id, SecretAccessKey: all.key.secret });
        const version = {
          id: 'by-hand',
          value,
          labels: new Set<string>(),
          createdAt: all.world.memory.now(),
        };
        all.secret.versions.set('by-hand', version);
        putLabel(all.secret, 'AWSCURRENT', version);
      }),
  },
  {
    name: 'a pending version that holds the present key, which is given up',
    status: 'failed',
    planned: 'planned',
    arrange: () => given((all) => stageByUs(all, all.key, `${all.key.secret.slice(0, -1)}x`)),
  },
  {
    name: 'a promoted key that AWS does not accept',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given((all) => {
        const key = newKey(all.world.memory.now(), false);
        stageByUs(all, key, 'another-secret-of-forty-characters-00000');
        const pending = holderOf(all.secret, 'AWSPENDING');
        if (pending) putLabel(all.secret, 'AWSCURRENT', pending);
      }),
  },
  {
    name: 'an old key in its grace',
    status: 'pending',
    arrange: () => later(given(), 23 * HOUR),
  },
  {
    name: 'an old key whose grace is over',
    status: 'pending',
    planned: 'planned',
    arrange: () => later(given(), 25 * HOUR),
  },
  {
    name: 'an old key that is still used after its grace',
    status: 'pending',
    arrange: () => {
      const arranged = given();
      return later(arranged, 25 * HOUR, () => {
        const [old] = onlyUser(arranged).keys.values();
        const at = new Date(arranged.world.memory.now().getTime() - HOUR);
        if (old) old.lastUsed = { at, service: 's3', region: 'eu-west-1' };
      });
    },
  },
  {
    name: 'an old key that is in its recovery',
    status: 'pending',
    arrange: async () => later(await later(given(), 25 * HOUR), 6 * DAY),
  },
  {
    name: 'an old key whose recovery is over',
    status: 'done',
    planned: 'planned',
    arrange: async () => later(await later(given(), 25 * HOUR), 8 * DAY),
  },
  {
    name: 'an old key that somebody made active again',
    status: 'pending',
    planned: 'planned',
    arrange: async () => {
      const arranged = await later(given(), 25 * HOUR);
      return later(arranged, DAY, () => {
        const [old] = onlyUser(arranged).keys.values();
        old?.history.push({ at: arranged.world.memory.now(), status: 'Active' });
      });
    },
  },
  {
    name: 'another key that somebody made just before ours, and used',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given(({ world, user }) => {
        const blow = (): void => {
          const at = world.memory.now();
          world.seed.key(user, { ageMs: 0 }).lastUsed = { at, service: 's3', region: 'eu-west-1' };
        };
        world.faults.push({ when: ({ name }) => name === 'keys.createKey', blow });
      }),
  },
  {
    name: 'a secret that may not be written to, which is found out with a key in hand',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given(({ world, secret }) => {
        const blow = (): void => {
          secret.owningService = 'redshift';
        };
        world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow });
      }),
  },
  {
    name: 'a key whose storing got no answer, and was not stored',
    status: 'pending',
    planned: 'planned',
    arrange: () =>
      given(({ world }) => {
        world.faults.push(everyCall('secrets.putPending', 1, 'throttled'));
      }),
  },
  {
    name: 'a key whose making got no answer',
    status: 'pending',
    planned: 'planned',
    arrange: () =>
      given(({ world }) => {
        world.faults.push(everyCall('keys.createKey', 1, 'answer lost'));
      }),
  },
  {
    name: 'a secret that gives no answer three times',
    status: 'pending',
    planned: 'planned',
    arrange: () =>
      given(({ world }) => {
        world.faults.push(everyCall('secrets.moveLabel', 3, 'throttled'));
      }),
  },
  {
    name: 'a secret that gives no answer four times',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given(({ world }) => {
        world.faults.push(everyCall('secrets.moveLabel', 4, 'throttled'));
      }),
  },
  {
    name: 'a replica that has failed',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given(
        ({ secret }) => {
          secret.replicaStatus.set('us-east-1', {
            status: 'Failed',
            message: 'access to the KMS key is gone',
          });
        },
        { replicas: ['us-east-1'] },
      ),
  },
  {
    name: 'a replica that does not have it in time',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given(
        ({ world }) => {
          world.memory.replicationLagMs = HOUR;
        },
        { replicas: ['us-east-1'] },
      ),
  },
  {
    name: 'a replica that is removed meanwhile',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given(
        ({ world, secret }) => {
          world.memory.replicationLagMs = HOUR;
          const blow = (): void => {
            secret.copies.delete('us-east-1');
          };
          world.faults.push({ when: ({ name }) => name === 'secrets.readReplica', blow });
        },
        { replicas: ['us-east-1'] },
      ),
  },
];

describe('the rotation of an IAM key', () => {
  it.each([...REFUSALS, ...ENDINGS])('finds $name', async (situation) => {
    const { status, planned = status } = situation;
    const story = await tell(situation);
    expect({ status: story.status, planned: story.planned, changes: story.changes }).toEqual({
      status,
      planned,
      changes: [],
    });
    expect(story.text).toMatchSnapshot();
  });
});
