import { describe, expect, it } from 'vitest';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { runDemanded } from './run-demanded.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

function databaseOf(world: MemoryWorld, ageMs: number) {
  const { password } = world.seed.instance('orders');
  const secret = world.seed.secret('orders', { ageMs, value: { username: 'master', password } });
  const rotations = rotationsFrom({
    name: 'orders',
    kind: 'rds-instance',
    instance: 'orders',
    secret: 'orders',
  });
  return { rotations, secret };
}

describe('a rotation that somebody asks for', () => {
  it('is made although it is not due', async () => {
    const world = openMemoryWorld();
    const { rotations } = databaseOf(world, 2 * DAY);
    expect((await world.run(rotations)).rotated?.[0]?.outcome.status).toBe('not-due');
    expect((await runDemanded(world, rotations, { asked: true })).status).toBe('done');
  });

  it.each([
    [61 * MINUTE, 'done'],
    [59 * MINUTE, 'not-due'],
  ])('of a value that is %i ms old ends as %s', async (ageMs, status) => {
    const world = openMemoryWorld();
    const { rotations } = databaseOf(world, ageMs);
    expect((await runDemanded(world, rotations, { asked: true })).status).toBe(status);
  });

  it('is not made twice when the run is started twice, and the second says so', async () => {
    const world = openMemoryWorld();
    const { rotations, secret } = databaseOf(world, 2 * DAY);
    await runDemanded(world, rotations, { asked: true });
    const again = await runDemanded(world, rotations, { asked: true });
    expect(again).toMatchObject({ status: 'not-due', changing: 0 });
    expect(again.summary).toContain('less than an hour old and was not replaced again');
    expect(secret.versions.size).toBe(2);
  });

  it('is made once when the run is killed on the way and started again', async () => {
    const calm = openMemoryWorld();
    const { changing } = await runDemanded(calm, databaseOf(calm, 2 * DAY).rotations, { asked: true });
    for (let k = 1; k <= changing; k += 1) {
      const world = openMemoryWorld();
      const { rotations, secret } = databaseOf(world, 2 * DAY);
      world.faults.push({ when: (call) => call.changing === k, blow: 'killed after' });
      await runDemanded(world, rotations, { asked: true });
      world.pass(5 * MINUTE);
      const { status } = await runDemanded(world, rotations, { asked: true });
      expect([k, status]).toEqual([k, expect.stringMatching(/^(?:done|not-due)$/)]);
      expect([k, secret.versions.size]).toEqual([k, 2]);
    }
  });

  it('waits, and says so, while the user has two keys', async () => {
    const world = openMemoryWorld();
    const user = world.seed.user('ci');
    const key = world.seed.key(user);
    world.seed.secret('ci', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
    const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' });
    await world.run(rotations);
    world.pass(2 * 60 * MINUTE);
    const waiting = await runDemanded(world, rotations, { asked: true });
    expect(waiting).toMatchObject({ status: 'pending', changing: 0 });
    expect(waiting.summary).toMatch(/^Asked for, and not begun\. The new key is in use/);
  });
});

describe('a version that an approved plan replaces', () => {
  it('is replaced whatever its age, and no other version', async () => {
    const world = openMemoryWorld();
    const { rotations, secret } = databaseOf(world, 10 * MINUTE);
    const [current = ''] = secret.versions.keys();
    const other = await runDemanded(world, rotations, { approved: new Map([['orders', 'another']]) });
    expect(other.status).toBe('not-due');
    const approved = new Map([['orders', current]]);
    expect((await runDemanded(world, rotations, { approved })).status).toBe('done');
    expect((await runDemanded(world, rotations, { approved })).status).toBe('not-due');
  });
});
