import { describe, expect, it } from 'vitest';
import { maskKeyId } from '../../../../src/credentials/aws-key-id.ts';
import { Secret } from '../../../../src/credentials/secret.ts';
import { keyOfVersion, observeIamUser } from '../../../../src/rotate/targets/iam-user/state.ts';
import type { RotationWorld } from '../../../../src/rotate/world.ts';
import { type Given, given, type Options, stageByUs } from '../../endings/given/iam-user.ts';
import { newKey } from '../../world/keys.ts';
import { putLabel } from '../../world/secrets.ts';

const RESTING: Options = { ageMs: 86_400_000 };

async function observe(
  options: Options = {},
  arrange: (given: Given) => void = () => {},
  more: (given: Given) => Partial<RotationWorld> = () => ({}),
) {
  const held: Given[] = [];
  const { world, rotations } = given((all) => {
    held.push(all);
    arrange(all);
  }, options);
  const [config] = rotations;
  const [all] = held;
  if (config?.kind !== 'iam-user' || !all) throw new Error('there is no such rotation');
  const state = await observeIamUser(config, { ...world.open().world, ...more(all) });
  const count = (name: string): number => world.calls.filter((call) => call.name === name).length;
  return { state, all, read: count('secrets.read'), users: count('keys.readUser') };
}

/** An earlier version, which holds another key of the user. */
function replaced({ secret, user, world }: Given): void {
  const key = newKey(world.memory.now(), false);
  user.keys.set(key.id, key);
  const value = JSON.stringify({ AccessKeyId: key.id, SecretAccessKey: key.secret });
  const version = { id: 'newer', value, labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(version.id, version);
  putLabel(secret, 'AWSCURRENT', version);
}

describe('what is read of a user', () => {
  it.each<[string, number, number, Options, ((given: Given) => void)?]>([
    ['nothing, while nothing is due', 0, 0, RESTING],
    ['the present key, when it is due', 1, 1, {}],
    ['both, when a rotation has begun', 2, 1, RESTING, (all) => stageByUs(all, newKey(new Date(0), false))],
    ['a version alone that another one is pending for', 2, 1, RESTING, (all) => stageByUs(all, all.key)],
    ['the one before too, when there are two keys', 2, 1, RESTING, replaced],
    ['no value, when it may not be rotated', 0, 1, { config: { replicas: ['us-east-1'] } }],
  ])('is %s', async (_, values, users, options, arrange) => {
    const { read, users: asked } = await observe(options, arrange);
    expect([read, asked]).toEqual([values, users]);
  });

  it('is not the version before, while there is one key', async () => {
    const { read } = await observe({}, (all) => {
      replaced(all);
      all.user.keys.delete(all.key.id);
      for (const version of all.secret.versions.values()) version.createdAt = new Date(0);
    });
    expect(read).toBe(1);
  });

  it('is which key each version holds', async () => {
    const { state, all } = await observe({}, replaced);
    expect(keyOfVersion(state, state.secret.previous)).toBe(all.key.id);
    expect(keyOfVersion(state, undefined)).toBeUndefined();
  });

  it.each(['AccessKeyId', 'SecretAccessKey'])('is an error when there is no %s', async (field) => {
    const arrange = ({ secret, key }: Given): void => {
      const value = { AccessKeyId: key.id, SecretAccessKey: key.secret, [field]: undefined };
      for (const version of secret.versions.values()) version.value = JSON.stringify(value);
    };
    await expect(observe({}, arrange)).rejects.toThrow(
      expect.objectContaining({
        code: 'secret-without-key',
        what: '"ci/key" (AWSCURRENT) has no texts "AccessKeyId" and "SecretAccessKey".',
      }),
    );
  });

  it('is a value when something was found that may be of this user, and not otherwise', async () => {
    const found = async (keyId: (all: Given) => string | undefined, options: Options = RESTING) => {
      const { read } = await observe(options, replaced, (all) => ({
        demands: {
          exposed: [
            { type: 'access-key', value: Secret.of(all.key.secret), keyId: keyId(all), where: 'a.ts:1' },
          ],
          asked: false,
          approved: new Map(),
        },
      }));
      return read;
    };
    const without = (await observe(RESTING, replaced)).read;
    expect(await found(() => undefined)).toBe(without);
    expect(await found(({ key }) => maskKeyId(key.id))).toBe(without);
    // Not even then, when it may not be rotated.
    expect(await found(() => undefined, { config: { replicas: ['us-east-1'] } })).toBe(0);
    const one = async (keyId: string | undefined) =>
      (
        await observe(RESTING, undefined, ({ key }) => ({
          demands: {
            exposed: [{ type: 'access-key', value: Secret.of(key.secret), keyId, where: 'a.ts:1' }],
            asked: false,
            approved: new Map(),
          },
        }))
      ).read;
    expect(await one('AKIA…none')).toBe(0);
    expect(await one(undefined)).toBe(1);
  });
});
