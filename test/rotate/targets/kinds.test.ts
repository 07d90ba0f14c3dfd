import { describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import type { Rotation } from '../../../src/rotate/lifecycle.ts';
import { documentOf, type SecretState } from '../../../src/rotate/secret-state.ts';
import { databaseUserRotation } from '../../../src/rotate/targets/database-user.ts';
import { iamUserRotation } from '../../../src/rotate/targets/iam-user.ts';
import { rdsInstanceRotation } from '../../../src/rotate/targets/rds-instance.ts';
import type { RotationWorld } from '../../../src/rotate/world.ts';
import { given as givenUsers } from '../endings/given/database-user.ts';
import { given as givenKey } from '../endings/given/iam-user.ts';
import { given as givenPassword } from '../endings/given/master-password.ts';
import type { Arranged } from '../endings/tell.ts';

type Kind = Rotation<{ readonly secret: SecretState }, unknown>;
const kindOf = (config: RotationConfig | undefined, world: RotationWorld): Kind => {
  switch (config?.kind) {
    case 'iam-user':
      return iamUserRotation(config, world);
    case 'database-user':
      return databaseUserRotation(config, world);
    case 'rds-instance':
      return rdsInstanceRotation(config, world);
    default:
      throw new Error('there is no such rotation');
  }
};

describe.each<[string, () => Arranged]>([
  ['a key', () => givenKey()],
  ['a password', () => givenPassword()],
  ['two users', () => givenUsers()],
])('the rotation of %s', (_, arrange) => {
  function open() {
    const { world, rotations } = arrange();
    return { world, kind: kindOf(rotations[0], world.open().world) };
  }

  it('keeps all that it knows when a roll-back is noted', async () => {
    const { kind } = open();
    const state = await kind.observe();
    const secret = { ...state.secret, unpinnable: true };
    expect(kind.back?.withSecret(state, secret)).toEqual({ ...state, secret });
    expect(kind.secretOf?.(state)).toBe(state.secret);
  });

  it('says what is wrong with AWSCURRENT', async () => {
    const { kind, world } = open();
    const state = await kind.observe();
    expect(await kind.mismatchOf?.(state)).toBeUndefined();
    for (const user of world.memory.users.values()) user.keys.clear();
    for (const server of world.memory.servers.values()) server.users.clear();
    const unread = { ...(await kind.observe()) };
    const said = await kind.mismatchOf?.(unread);
    expect(said).toMatch(/AWSCURRENT (?:holds the key|does not log in|do not log in)/);
    const { current } = unread.secret;
    expect(documentOf(unread.secret, current)).toBeDefined();
  });

  it('cannot be rolled back before it was rotated', async () => {
    const { kind, world } = open();
    const course = kind.back?.courseOf(await kind.observe(), world.memory.now(), 'asked');
    expect(course).toMatchObject({ obstacle: { id: 'roll-back-impossible' } });
  });
});
