import { describe, expect, it } from 'vitest';
import type { Demands } from '../../../src/rotate/demand.ts';
import { withDemands, withExposures } from '../../../src/rotate/find-demands.ts';
import { observeSecret } from '../../../src/rotate/secret-state.ts';
import { holderOf, putLabel } from '../world/secrets.ts';
import { newPassword } from '../world/seed.ts';
import { openMemoryWorld } from '../world/world.ts';
import { exposedKey, exposedPassword } from './run-demanded.ts';

const HOUR = 3_600_000;
const KIND = { name: 'app', kind: 'rds-instance', fields: {} } as const;

/** A secret with a former and a present value, and what of it is demanded. */
async function lookedAt(
  demands: Partial<Demands>,
  {
    kind = KIND.kind,
    ageMs = 2 * HOUR,
  }: { kind?: 'rds-instance' | 'database-user' | 'iam-user'; ageMs?: number } = {},
) {
  const memory = openMemoryWorld();
  memory.memory.callMs = 0;
  const [former, present] = [newPassword(), newPassword()];
  const stored = memory.seed.secret('app', { ageMs, value: { username: 'u', password: present } });
  const current = holderOf(stored, 'AWSCURRENT');
  if (!current) throw new Error('no value');
  const value = JSON.stringify({ username: 'u', password: former });
  const previous = { id: 'former', value, labels: new Set<string>(), createdAt: current.createdAt };
  stored.versions.set(previous.id, previous);
  putLabel(stored, 'AWSPREVIOUS', previous);
  const { world } = memory.open();
  const all: Demands = { exposed: [], asked: false, approved: new Map(), ...demands };
  const state = await observeSecret(world.secrets, 'app');
  return {
    former,
    present,
    current: current.id,
    state,
    look: async (more: Partial<Demands> = {}) =>
      await withDemands(state, { ...KIND, kind }, { ...world, demands: { ...all, ...more } }),
    undemanded: async () => await withDemands(state, { ...KIND, kind }, world),
    reads: () => memory.calls.filter(({ name }) => name === 'secrets.read').map(({ args }) => args[1]),
  };
}

describe('a rotation that is asked for', () => {
  it.each([
    [HOUR, 'asked'],
    [HOUR - 1, 'too-soon'],
  ])('of a value that is %i ms old is %s', async (ageMs, kind) => {
    const { look, current } = await lookedAt({ asked: true }, { ageMs });
    expect((await look()).demands).toEqual(new Map([[current, { kind, where: '' }]]));
  });

  it('is demanded by an approval of the present version alone', async () => {
    const { look, current } = await lookedAt({});
    expect((await look({ approved: new Map([['app', current]]) })).demands).toEqual(
      new Map([[current, { kind: 'approved', where: '' }]]),
    );
    expect((await look({ approved: new Map([['app', 'other']]) })).demands).toEqual(new Map());
    expect((await look({ approved: new Map([['other', current]]) })).demands).toEqual(new Map());
  });

  it('is nothing where nothing is demanded, or there is no value', async () => {
    const { undemanded, state, reads } = await lookedAt({});
    expect(await undemanded()).toBe(state);
    const empty = { ...state, current: undefined };
    const { world } = openMemoryWorld().open();
    const demands: Demands = { exposed: [exposedPassword('x')], asked: true, approved: new Map() };
    expect(await withDemands(empty, KIND, { ...world, demands })).toBe(empty);
    expect(withExposures(state, KIND, {})).toBe(state);
    expect(reads()).toEqual([]);
  });
});

describe('what was found', () => {
  it('is compared with the present value, and with the former one only of users who take turns', async () => {
    const database = await lookedAt({});
    const found = await database.look({ exposed: [exposedPassword(database.former)] });
    expect(found.demands).toEqual(new Map());
    expect(database.reads()).toEqual([database.current]);
    const user = await lookedAt({}, { kind: 'database-user' });
    const told: string[] = [];
    const matched: Demands['matched'] = (exposure, rotation) =>
      void told.push(`${rotation} ${exposure.where}`);
    const both = await user.look({ exposed: [exposedPassword(user.former)], matched });
    expect(both.demands).toEqual(new Map([['former', { kind: 'exposed', where: 'deploy/.env:7' }]]));
    expect(user.reads()).toEqual([user.current, 'former']);
    expect(told).toEqual(['app deploy/.env:7']);
  });

  it('outweighs that it was asked for', async () => {
    const { look, present, current } = await lookedAt({ asked: true });
    const { demands } = await look({ exposed: [exposedPassword('another'), exposedPassword(present)] });
    expect(demands).toEqual(new Map([[current, { kind: 'exposed', where: 'deploy/.env:7' }]]));
  });

  it('is no match for a value that has no such field', async () => {
    const { look, present } = await lookedAt({}, { kind: 'iam-user' });
    expect((await look({ exposed: [exposedKey(present)] })).demands).toEqual(new Map());
  });
});
