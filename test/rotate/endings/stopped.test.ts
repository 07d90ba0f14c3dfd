import { describe, expect, it } from 'vitest';
import { rotateAll } from '../../../src/rotate/rotate-all.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const DAY = 86_400_000;

/** Two users whose keys are due. */
function twoUsers(): { world: MemoryWorld; rotations: ReturnType<typeof rotationsFrom> } {
  const world = openMemoryWorld();
  for (const name of ['one', 'two']) {
    const key = world.seed.key(world.seed.user(name));
    world.seed.secret(name, { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  }
  const entries = ['one', 'two'].map((name) => ({ name, kind: 'iam-user', user: name, secret: name }));
  return { world, rotations: rotationsFrom(...entries) };
}

describe('a run that is stopped', () => {
  it('stops between two steps, and the next one goes on', async () => {
    const { world, rotations } = twoUsers();
    const run = world.open();
    world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow: () => run.stop() });
    const rotated = await rotateAll(rotations, run.world, { dryRun: false });
    for (const { outcome } of rotated) {
      expect(outcome).toMatchObject({
        status: 'failed',
        summary: 'Stopped between two steps; the next run goes on from here.',
        diagnosis: { id: 'stopped' },
      });
    }
    const labels = world.calls.filter(({ name }) => name === 'secrets.moveLabel').map(({ args }) => args[1]);
    expect(labels).not.toContain('AWSCURRENT');
    const next = await world.run(rotations);
    expect(next.rotated?.map(({ outcome }) => outcome.status)).toEqual(['pending', 'pending']);
  });

  it('does not wait for what it would look at again', async () => {
    const { world, rotations } = twoUsers();
    const run = world.open();
    const blow = (): void => {
      run.stop();
      throw new Error('connect ETIMEDOUT');
    };
    world.faults.push({ when: ({ name }) => name === 'secrets.describe', times: 2, blow });
    const before = world.memory.now().getTime();
    const rotated = await rotateAll(rotations, run.world, { dryRun: false });
    expect(rotated.map(({ outcome }) => outcome.status)).toEqual(['failed', 'failed']);
    expect(world.memory.now().getTime() - before).toBeLessThan(1_000);
  });

  it('says so of a plan too', async () => {
    const { world, rotations } = twoUsers();
    const run = world.open();
    run.stop();
    const rotated = await rotateAll(rotations, run.world, { dryRun: true });
    expect(rotated.map(({ outcome }) => [outcome.status, outcome.diagnosis?.id])).toEqual([
      ['failed', 'stopped'],
      ['failed', 'stopped'],
    ]);
  });
});

describe('an error', () => {
  it.each([1, 2, 3, 4])(
    'of a question is answered by asking again, a second later and then two and four (%i)',
    async (times) => {
      const { world, rotations } = twoUsers();
      world.memory.callMs = 0;
      world.faults.push({ when: ({ name }) => name === 'secrets.describe', times, blow: 'throttled' });
      const before = world.memory.now().getTime();
      const { rotated, said } = await world.run(rotations.slice(0, 1), { dryRun: false });
      const again = said.filter((line) => line.includes('looking again after'));
      expect(again).toHaveLength(Math.min(times, 3));
      if (times < 4) expect(rotated?.[0]?.outcome.status).toBe('pending');
      else {
        expect(rotated?.[0]?.outcome).toMatchObject({ status: 'failed', steps: [] });
        expect(world.memory.now().getTime() - before).toBe(7_000);
      }
    },
  );

  it('of one rotation does not stop another', async () => {
    const { world, rotations } = twoUsers();
    world.faults.push({
      when: ({ name, args }) => name === 'secrets.describe' && String(args[0]).includes('one'),
      times: 99,
      blow: 'throttled',
    });
    const { rotated } = await world.run(rotations);
    expect(rotated?.map(({ outcome }) => outcome.status)).toEqual(['failed', 'pending']);
  });

  it('of a plan stands in its outcome', async () => {
    const { world, rotations } = twoUsers();
    world.faults.push({ when: ({ name }) => name === 'keys.listKeys', blow: 'throttled' });
    const { rotated } = await world.run(rotations.slice(0, 1), { dryRun: true });
    expect(rotated?.[0]?.outcome).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('keys.listKeys: Rate exceeded'),
    });
  });
});

describe('a window', () => {
  it('holds up what begins, and neither what is half done nor a retirement', async () => {
    const { world, rotations } = twoUsers();
    const closed = rotations.map((one) => ({
      ...one,
      ...rotationsFrom({ ...entryOf(one.name), window: '03:00-04:00 UTC' })[0],
    }));
    world.faults.push({
      when: ({ name, run }) => run === 1 && name === 'secrets.putPending',
      blow: 'killed after',
    });
    await world.run(rotations.slice(0, 1));
    world.pass(6 * 60_000);
    const finished = await world.run(closed);
    expect(finished.rotated?.map(({ outcome }) => outcome.status)).toEqual(['pending', 'not-due']);
    world.pass(DAY + 3_600_000);
    await world.run(closed);
    const [old] = world.memory.users.get('one')?.keys.values() ?? [];
    expect(old?.history.at(-1)?.status).toBe('Inactive');
    const whenever = await world.run(closed, { ignoreWindows: true });
    expect(whenever.rotated?.map(({ outcome }) => outcome.status)).toEqual(['pending', 'pending']);
  });
});

function entryOf(name: string): Readonly<Record<string, unknown>> {
  return { name, kind: 'iam-user', user: name, secret: name };
}
