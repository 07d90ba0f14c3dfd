import { describe, expect, it } from 'vitest';
import { newKey } from '../world/keys.ts';
import { holderOf, putLabel } from '../world/secrets.ts';
import { DAY, everyCall, given, HOUR, later, onlyUser, setValue, stageByUs } from './given/iam-user.ts';
import { type Situation, tell } from './tell.ts';

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
    arrange: () => given((all) => stageByUs(all, all.key, `${all.key.secret.slice(0, -1)}-`)),
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
  it.each(ENDINGS)('finds $name', async (situation) => {
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
