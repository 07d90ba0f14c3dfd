import { describe, expect, it } from 'vitest';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { holderOf, putLabel } from '../world/secrets.ts';
import { DAY, given, setValue, stageByUs } from './given/iam-user.ts';
import { type Situation, tell } from './tell.ts';

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

describe('the rotation of an IAM key, refused', () => {
  it.each(REFUSALS)('finds $name', async (situation) => {
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
