import { describe, expect, it } from 'vitest';
import { newPassword } from './seed.ts';
import { openMemoryWorld, rotationsFrom } from './world.ts';

describe('the world in memory', () => {
  it('lets a key be replaced, and the old one retire in later runs', async () => {
    const world = openMemoryWorld();
    const user = world.seed.user('ci');
    const key = world.seed.key(user);
    world.seed.secret('ci', {
      value: { AccessKeyId: key.id, SecretAccessKey: key.secret },
      replicas: ['us-east-1'],
    });
    const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' });
    const statuses: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { rotated } = await world.run(rotations);
      statuses.push(rotated?.[0]?.outcome.status ?? 'dead');
      world.pass(8 * 86_400_000);
    }
    expect(statuses).toEqual(['pending', 'pending', 'done']);
    expect([...user.keys.keys()]).not.toContain(key.id);
  });

  it('lets a master password be replaced', async () => {
    const world = openMemoryWorld();
    const { password, database } = world.seed.instance('orders');
    world.seed.secret('orders', { value: { username: 'master', password } });
    const rotations = rotationsFrom({
      name: 'orders',
      kind: 'rds-instance',
      instance: 'orders',
      secret: 'orders',
    });
    const { rotated } = await world.run(rotations);
    expect(rotated?.[0]?.outcome).toMatchObject({ status: 'done' });
    expect(world.memory.servers.get(database.host)?.users.get('master')?.password).not.toBe(password);
  });

  it('lets two users take turns', async () => {
    const world = openMemoryWorld();
    const server = world.seed.server('db.example.net', { admin: [], app: ['SELECT ON t'] });
    const of = (name: string) => ({
      engine: 'postgres',
      host: 'db.example.net',
      username: name,
      password: server.users.get(name)?.password,
    });
    world.seed.secret('admin', { value: of('admin') });
    world.seed.secret('app', { value: of('app') });
    const rotations = rotationsFrom({
      name: 'app',
      kind: 'database-user',
      secret: 'app',
      'admin-secret': 'admin',
    });
    const { rotated } = await world.run(rotations);
    expect(rotated?.[0]?.outcome).toMatchObject({ status: 'done' });
    expect([...server.users.keys()]).toContain('app_clone');
  });

  it('has nobody who lives after a kill', async () => {
    const world = openMemoryWorld();
    const { password } = world.seed.instance('orders');
    world.seed.secret('orders', { value: { username: 'master', password } });
    const rotations = rotationsFrom({
      name: 'orders',
      kind: 'rds-instance',
      instance: 'orders',
      secret: 'orders',
    });
    world.faults.push({ when: ({ changing }) => changing === 2, blow: 'killed after' });
    const { rotated, calls } = await world.run(rotations);
    expect(rotated).toBeUndefined();
    expect(calls.at(-1)?.name).toBe('secrets.putPending');
    expect(newPassword()).not.toBe(newPassword());
  });
});
