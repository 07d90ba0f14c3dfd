import { describe, expect, it } from 'vitest';
import { logTo } from '../../../../src/base/log.ts';
import { managedDatabase } from '../../../../src/rotate/targets/rds-managed/database.ts';
import { decideRdsManaged } from '../../../../src/rotate/targets/rds-managed/decide.ts';
import { foreseeRdsManaged, performRdsManaged } from '../../../../src/rotate/targets/rds-managed/perform.ts';
import { observeRdsManaged } from '../../../../src/rotate/targets/rds-managed/state.ts';
import { openTimeline } from '../../../../src/rotate/timeline.ts';
import { putLabel } from '../../world/secrets.ts';
import { openMemoryWorld, rotationsFrom } from '../../world/world.ts';

const MINUTE = 60_000;
const NOW = new Date('2026-11-20T10:00:00.000Z');

/** An instance whose password RDS manages; `answers` is what RDS says when it is asked for another one. */
async function open(answers: 'accepted' | 'busy' | 'lost' = 'accepted') {
  const world = openMemoryWorld();
  const { database } = world.seed.instance('orders');
  const secret = world.seed.secret('rds!db-1', { value: { password: '' }, owningService: 'rds' });
  const set = (status: string): void => {
    database.facts.managedSecret = { arn: secret.arn, status, kmsKey: undefined };
  };
  set('active');
  const [config] = rotationsFrom({
    name: 'orders',
    kind: 'rds-managed',
    secret: 'rds!db-1',
    instance: 'orders',
  });
  if (config?.kind !== 'rds-managed') throw new Error('there is no such rotation');
  const ports = world.open().world;
  let asked = 0;
  const managed = {
    ...managedDatabase(config, ports),
    rotate: async () => {
      asked += 1;
      if (answers === 'lost') throw new Error('socket hang up');
      return answers;
    },
  };
  const timeline = openTimeline(config, { clock: ports.clock, log: logTo(() => {}), redact: String });
  const begin = world.memory.now().getTime();
  return {
    world,
    managed,
    set,
    ports,
    /** RDS puts another version into AWSCURRENT. */
    replace: (): void => {
      const version = {
        id: 'replaced',
        value: '{}',
        labels: new Set<string>(),
        createdAt: world.memory.now(),
      };
      secret.versions.set(version.id, version);
      putLabel(secret, 'AWSCURRENT', version);
    },
    observe: () => observeRdsManaged(managed, ports),
    perform: (state: Awaited<ReturnType<typeof observeRdsManaged>>, what: 'rotate' | 'watch') =>
      performRdsManaged(state, { do: what }, managed, ports, timeline),
    asked: () => asked,
    since: () => world.memory.now().getTime() - begin,
    told: () => timeline.steps.map(({ step, detail }) => `${step}: ${detail}`),
  };
}

describe('asking RDS for another password', () => {
  it('is remembered by the version that it replaces', async () => {
    const { observe, perform, told } = await open();
    const state = await observe();
    expect(await perform(state, 'rotate')).toEqual({ ...state, replacing: state.secret?.current?.id });
    expect(told()).toEqual(['generate: RDS is replacing the password of "orders"']);
  });

  it('is looked at again when RDS cannot now', async () => {
    const { observe, perform, told } = await open('busy');
    expect(await perform(await observe(), 'rotate')).toBeUndefined();
    expect(told()).toEqual([
      'generate-failed: "orders" cannot take a new password in its present state; looking again',
    ]);
  });

  it.each(['rotating', 'replaced'])('is not done when it is %s meanwhile', async (how) => {
    const { observe, perform, set, replace, asked } = await open();
    const state = await observe();
    if (how === 'rotating') set('rotating');
    else replace();
    expect(await perform(state, 'rotate')).toBeUndefined();
    expect(asked()).toBe(0);
  });

  it('whose answer is lost has begun when that shows in ten seconds, and is asked once', async () => {
    for (const how of ['rotating', 'replaced', 'nothing']) {
      const { observe, perform, set, replace, asked, world, since } = await open('lost');
      const state = await observe();
      if (how !== 'nothing')
        world.memory.agenda.schedule(3_000, () => (how === 'rotating' ? set('rotating') : replace()));
      const doing = perform(state, 'rotate');
      if (how === 'nothing') await expect(doing).rejects.toThrow('socket hang up');
      else expect((await doing)?.replacing).toBe(state.secret?.current?.id);
      expect(asked()).toBe(1);
      expect(since()).toBeLessThan(how === 'nothing' ? 12_000 : 6_000);
    }
  });
});

describe('waiting for another password', () => {
  it('is over when the secret is active and holds another version than before', async () => {
    const { observe, perform, world, replace, told } = await open();
    const state = await observe();
    world.memory.agenda.schedule(MINUTE, replace);
    const after = await perform({ ...state, replacing: state.secret?.current?.id }, 'watch');
    expect(after?.secret?.current?.id).toBe('replaced');
    expect(told()).toEqual(['verify: the secret of "orders" is active and holds the new password']);
  });

  it('of somebody else is over when the secret is active', async () => {
    const { observe, perform, world, set, told, since } = await open();
    set('rotating');
    const state = await observe();
    world.memory.agenda.schedule(MINUTE, () => set('active'));
    await perform(state, 'watch');
    expect(since()).toBeLessThan(2 * MINUTE);
    expect(told()).toEqual(['verify: the secret of "orders" is active']);
  });

  it('ends at once when RDS gives it up, and after a quarter of an hour in any case', async () => {
    const impaired = await open();
    const state = await impaired.observe();
    const replacing = state.secret?.current?.id;
    impaired.set('impaired');
    await impaired.perform({ ...state, replacing }, 'watch');
    expect(impaired.told()).toEqual(['verify-failed: the secret of "orders" is impaired']);
    const never = await open();
    const theirs = await never.observe();
    const waiting = never.perform({ ...theirs, replacing: theirs.secret?.current?.id }, 'watch');
    await expect(waiting).rejects.toThrow(expect.objectContaining({ code: 'reset-late' }));
    expect(never.since()).toBeGreaterThanOrEqual(15 * MINUTE);
  });
});

describe('what a plan foresees of a managed password', () => {
  it('is that it is replaced, and then active', async () => {
    const { observe, managed, set } = await open();
    set('rotating');
    const state = await observe();
    const begun = foreseeRdsManaged(state, { do: 'rotate' }, NOW);
    expect(begun).toEqual({ ...state, replacing: state.secret?.current?.id });
    const over = foreseeRdsManaged(begun, { do: 'watch' }, NOW);
    expect(over.database.managedSecret).toEqual({ ...state.database.managedSecret, status: 'active' });
    expect(over.secret?.current).toMatchObject({ labels: ['AWSCURRENT'], createdAt: NOW });
    expect(decideRdsManaged(over, managed, NOW)).toMatchObject({ end: { status: 'settled' } });
    const bare = { database: { ...state.database, managedSecret: undefined } };
    for (const what of ['rotate', 'watch'] as const) {
      expect(foreseeRdsManaged(bare, { do: what }, NOW)).toBe(bare);
      const unread = { ...state, secret: undefined };
      expect(foreseeRdsManaged(unread, { do: what }, NOW)).toBe(unread);
    }
    expect(decideRdsManaged({ ...state, secret: undefined }, managed, NOW)).toMatchObject({
      end: { status: 'needs-person' },
    });
  });

  it('goes on to wait while the version is the one that is replaced', async () => {
    const { observe, managed } = await open();
    const state = await observe();
    const replacing = state.secret?.current?.id;
    expect(decideRdsManaged({ ...state, replacing }, managed, NOW)).toMatchObject({
      next: { action: { do: 'watch' } },
    });
    expect(decideRdsManaged({ ...state, replacing: 'another' }, managed, NOW)).toMatchObject({
      next: { action: { do: 'rotate' } },
    });
    expect(decideRdsManaged(state, managed, NOW)).toMatchObject({ next: { action: { do: 'rotate' } } });
  });
});
