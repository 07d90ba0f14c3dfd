import { describe, expect, it } from 'vitest';
import type { Rotated } from '../../../src/rotate/lifecycle.ts';
import { type StoredKey, statusOf } from '../world/keys.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Retired {
  readonly world: MemoryWorld;
  readonly old: StoredKey;
  /** A scheduled run. */
  readonly run: () => Promise<Rotated | undefined>;
  readonly deactivatedAt: Date;
}

/** A user whose old key was used a day before its replacement, and was made inactive after its grace. */
async function retired(): Promise<Retired> {
  const world = openMemoryWorld();
  const user = world.seed.user('ci');
  const old = world.seed.key(user);
  world.seed.secret('ci/key', { value: { AccessKeyId: old.id, SecretAccessKey: old.secret } });
  old.lastUsed = { at: new Date(world.memory.now().getTime() - DAY), service: 's3', region: 'eu-west-1' };
  const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci/key' });
  const run = async (): Promise<Rotated | undefined> => (await world.run(rotations)).rotated?.[0];
  await run();
  world.pass(25 * HOUR);
  await run();
  expect(statusOf(old)).toBe('Inactive');
  return { world, old, run, deactivatedAt: old.history.at(-1)?.at ?? new Date(0) };
}

/** A use that IAM shows only now. */
function usedAt(old: StoredKey, at: Date, service = 'dynamodb'): void {
  old.lastUsed = { at, service, region: 'us-west-2' };
}

const earlier = (date: Date, ms: number): Date => new Date(date.getTime() - ms);

describe('an old key that was made inactive', () => {
  it('is made active again when IAM shows a use of before that, and says for what and where', async () => {
    const { world, old, run, deactivatedAt } = await retired();
    usedAt(old, earlier(deactivatedAt, HOUR));
    world.pass(DAY);
    const rotated = await run();
    expect(statusOf(old)).toBe('Active');
    expect(rotated?.concern).toBe('old-key-reactivated');
    expect(rotated?.outcome).toMatchObject({
      status: 'pending',
      summary: expect.stringMatching(/was inactive although it was in use \(dynamodb in us-west-2, \S+Z\)/),
    });
    const steps = rotated?.outcome.steps.map(({ step, call }) => `${step} ${call}`);
    expect(steps).toEqual([
      'retire iam:GetAccessKeyLastUsed',
      'reactivate iam:UpdateAccessKey',
      'reactivate iam:TagUser',
    ]);
  });

  it('says so in every run until it is retired anew, a whole grace after it was made active', async () => {
    const { world, old, run, deactivatedAt } = await retired();
    usedAt(old, earlier(deactivatedAt, HOUR));
    world.pass(5 * DAY);
    await run();
    world.pass(DAY - HOUR);
    expect((await run())?.concern).toBe('old-key-reactivated');
    expect(statusOf(old)).toBe('Active');
    world.pass(2 * HOUR);
    const again = await run();
    expect(again?.concern).toBeUndefined();
    expect(statusOf(old)).toBe('Inactive');
    world.pass(8 * DAY);
    await run();
    expect(world.memory.users.get('ci')?.keys.has(old.id)).toBe(false);
  });

  it('is made active again at the very end of its recovery, instead of being deleted', async () => {
    const { world, old, run, deactivatedAt } = await retired();
    world.pass(7 * DAY + HOUR);
    usedAt(old, earlier(deactivatedAt, 60_000));
    await run();
    expect(statusOf(old)).toBe('Active');
    expect(world.memory.users.get('ci')?.keys.has(old.id)).toBe(true);
  });

  it('is asked for its last use in every run, and right before it is deleted', async () => {
    const { world, old, run } = await retired();
    world.pass(DAY);
    expect((await run())?.outcome.steps.map(({ call }) => call)).toEqual(['iam:GetAccessKeyLastUsed']);
    world.pass(7 * DAY);
    const calls = (await run())?.outcome.steps.map(({ call }) => call);
    expect(calls).toEqual([
      'secretsmanager:UpdateSecretVersionStage',
      'iam:GetAccessKeyLastUsed',
      'iam:DeleteAccessKey',
    ]);
    expect(world.memory.users.get('ci')?.keys.has(old.id)).toBe(false);
  });

  it('stays inactive when the use was known when it was retired', async () => {
    const { world, old, run } = await retired();
    world.pass(DAY);
    expect((await run())?.concern).toBeUndefined();
    expect(statusOf(old)).toBe('Inactive');
  });

  it('stays inactive when somebody else made it inactive', async () => {
    const world = openMemoryWorld();
    const user = world.seed.user('ci');
    const old = world.seed.key(user);
    world.seed.secret('ci/key', { value: { AccessKeyId: old.id, SecretAccessKey: old.secret } });
    const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci/key' });
    await world.run(rotations);
    // It leaked, say, and must not work any more.
    old.history.push({ at: world.memory.now(), status: 'Inactive' });
    await world.run(rotations);
    usedAt(old, earlier(world.memory.now(), 60_000));
    world.pass(DAY);
    await world.run(rotations);
    expect(statusOf(old)).toBe('Inactive');
  });

  it('stays inactive, and recovers anew, when it was used after somebody made it active', async () => {
    const { world, old, run } = await retired();
    world.pass(5 * DAY);
    // Between two runs: active, used, inactive.
    usedAt(old, earlier(world.memory.now(), HOUR));
    await run();
    expect(statusOf(old)).toBe('Inactive');
    world.pass(3 * DAY);
    await run();
    expect(world.memory.users.get('ci')?.keys.has(old.id)).toBe(true);
    world.pass(5 * DAY);
    await run();
    expect(world.memory.users.get('ci')?.keys.has(old.id)).toBe(false);
  });

  it.each(['killed before', 'killed after'] as const)(
    'is made active again when the run is %s any change of that',
    async (blow) => {
      for (const changing of [1, 2]) {
        const { world, old, run, deactivatedAt } = await retired();
        usedAt(old, earlier(deactivatedAt, HOUR));
        world.pass(DAY);
        world.faults.push({ when: (call) => call.changing === changing, blow, times: 1 });
        await run();
        world.faults.length = 0;
        world.pass(HOUR);
        const rotated = await run();
        expect({ changing, status: statusOf(old), concern: rotated?.concern }).toEqual({
          changing,
          status: 'Active',
          concern: 'old-key-reactivated',
        });
      }
    },
  );

  it('stays inactive when a person makes it so after we made it active again', async () => {
    const { world, old, run, deactivatedAt } = await retired();
    usedAt(old, earlier(deactivatedAt, HOUR));
    world.pass(DAY);
    await run();
    old.history.push({ at: world.memory.now(), status: 'Inactive' });
    world.pass(HOUR);
    await run();
    world.pass(DAY);
    await run();
    expect(statusOf(old)).toBe('Inactive');
  });
});
