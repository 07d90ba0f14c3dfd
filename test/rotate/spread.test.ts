import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/rotate/read-document.ts';
import { observeSecret } from '../../src/rotate/secret-state.ts';
import { nextSpread, performSpread, spreadDone } from '../../src/rotate/spread.ts';
import { openTimeline } from '../../src/rotate/timeline.ts';
import { newPassword } from './world/seed.ts';
import { openMemoryWorld, rotationsFrom } from './world/world.ts';

const [FIRST, SECOND] = ['eu-west-1', 'us-east-1'];

/** A secret in two other regions, one of which the config names, and its present value. */
async function spreading() {
  const memory = openMemoryWorld();
  const stored = memory.seed.secret('app', {
    value: { username: 'u', password: newPassword() },
    replicas: [SECOND, FIRST],
  });
  const { world } = memory.open();
  const [config] = rotationsFrom({
    name: 'app',
    kind: 'rds-instance',
    instance: 'app',
    secret: 'app',
    replicas: [SECOND],
  });
  if (!config) throw new Error('no rotation');
  const seen = await observeSecret(world.secrets, 'app');
  const state = await readDocuments(seen, [seen.current], config, world);
  const timeline = openTimeline(config, { clock: world.clock, log: world.log, redact: (text) => text });
  const waited = async (region: string) =>
    await performSpread(state, { do: 'await-replica', region }, config, world, timeline);
  return { memory, stored, state, config, world, timeline, waited };
}

describe('a new value', () => {
  it('is awaited in every region of the secret, in their order, and then noted', async () => {
    const { state, config, world } = await spreading();
    const now = world.clock.now();
    let at = state;
    const done: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      const decision = nextSpread(at, config, now);
      if (!('next' in decision)) throw new Error('it ended');
      const { detail, action } = decision.next;
      done.push(detail);
      at = spreadDone(at, action, now);
    }
    expect(done).toEqual([
      `Wait until the replica in ${FIRST} has the new version as AWSCURRENT`,
      `Wait until the replica in ${SECOND} has the new version as AWSCURRENT`,
      'Note on the secret that everyone has the new version',
    ]);
    expect(at.spread).toEqual({ id: state.current?.id, at: now });
  });

  it('is noted with the time at which it was made', async () => {
    const { state, config, world, timeline, stored } = await spreading();
    const noted = await performSpread(state, { do: 'acknowledge' }, config, world, timeline);
    expect(noted.spread?.id).toBe(state.current?.id);
    expect(stored.tags.get('rekey:made')).toBe(
      `${state.current?.id} ${state.current?.createdAt.toISOString()}`,
    );
  });
});

describe('a replica', () => {
  it('that has the version is reached', async () => {
    const { waited } = await spreading();
    expect([...(await waited(FIRST)).reached]).toEqual([FIRST]);
  });

  it('that has failed is not waited for, whatever the others are', async () => {
    const { memory, stored, waited } = await spreading();
    stored.copies.set(SECOND, []);
    stored.replicaStatus.set(SECOND, { status: 'Failed', message: 'no key' });
    const before = memory.memory.now().getTime();
    await expect(waited(SECOND)).rejects.toThrow(
      `The replica of "app" in ${SECOND} does not have the new version yet (Failed: no key).`,
    );
    expect(memory.memory.now().getTime() - before).toBeLessThan(60_000);
  });

  it('that another one outlives, or that is gone with its secret, is said to be gone', async () => {
    const { stored, waited } = await spreading();
    stored.copies.delete(SECOND);
    await expect(waited(SECOND)).rejects.toThrow('(it is gone)');
    const other = await spreading();
    other.stored.copies.set(SECOND, []);
    other.memory.faults.push({
      when: ({ name }) => name === 'secrets.readReplica',
      blow: () => void other.memory.memory.secrets.delete('app'),
    });
    await expect(other.waited(SECOND)).rejects.toMatchObject({ code: 'replica-late' });
  });
});
