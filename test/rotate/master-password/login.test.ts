import { describe, expect, it } from 'vitest';
import { logTo } from '../../../src/base/log.ts';
import type { MasterPasswordAction } from '../../../src/rotate/master-password/decide.ts';
import {
  awaitLogin,
  awaitReaders,
  awaitRefusal,
  awaitSettled,
  isSettled,
  tryLogin,
} from '../../../src/rotate/master-password/login.ts';
import { masterPasswordMismatch } from '../../../src/rotate/master-password/mismatch.ts';
import { performMasterPassword } from '../../../src/rotate/master-password/perform.ts';
import type { MasterDatabase } from '../../../src/rotate/master-password/target.ts';
import type { DatabaseLogin, LoginRequest, LoginResult } from '../../../src/rotate/ports.ts';
import { openTimeline } from '../../../src/rotate/timeline.ts';
import type { RotationWorld } from '../../../src/rotate/world.ts';
import { openMemoryWorld } from '../world/world.ts';
import { DATABASE, documentOf, FORMER, NEXT, PRESENT, stateOf, targetOf } from './state.ts';

const MINUTE = 60_000;
const ACCEPTED: LoginResult = { kind: 'accepted' };
const REFUSED: LoginResult = { kind: 'refused' };
const NO_ROUTE: LoginResult = { kind: 'unreachable', reason: 'no route', cause: 'database-no-route' };
const document = documentOf();

/** Servers that answer by the time since the start. */
function open(answer: (ms: number, login: LoginRequest) => LoginResult = () => ACCEPTED) {
  const held = openMemoryWorld();
  const { memory } = held;
  const begin = memory.now().getTime();
  const since = (): number => memory.now().getTime() - begin;
  const asked: LoginRequest[] = [];
  const logins: DatabaseLogin = {
    tryLogin: async (login) => {
      asked.push(login);
      return answer(since(), login);
    },
  };
  const world: RotationWorld = { ...held.open().world, logins };
  const told: string[] = [];
  return {
    world,
    since,
    asked,
    told,
    hosts: () => [...new Set(asked.map(({ host }) => host))],
    perform: async (action: MasterPasswordAction, state = stateOf(), target = targetOf()) => {
      const { clock } = world;
      const timeline = openTimeline(
        { name: 'orders', kind: 'rds-cluster' },
        { clock, log: logTo(() => {}), redact: String },
      );
      try {
        return await performMasterPassword(state, action, target, world, timeline);
      } finally {
        told.push(...timeline.steps.map(({ step, detail }) => `${step}: ${detail}`));
      }
    },
  };
}

describe('a database', () => {
  it.each<[boolean, Partial<MasterDatabase>]>([
    [true, {}],
    [true, { status: 'backing-up' }],
    [false, { status: 'modifying' }],
    [false, { status: 'resetting-master-credentials' }],
    [false, { passwordPending: true }],
  ])('has settled: %s, when it is %j', (expected, facts) => {
    expect(isSettled({ ...DATABASE, ...facts })).toBe(expected);
  });

  it('is waited for a minute, while no change of it shows', async () => {
    const { world, since } = open();
    const target = targetOf();
    expect(await awaitSettled(target, world, { afterApply: false })).toBe(DATABASE);
    expect(since()).toBe(0);
    expect(await awaitSettled(target, world, { afterApply: true })).toBe(DATABASE);
    expect(since()).toBeGreaterThanOrEqual(MINUTE);
    expect(since()).toBeLessThan(MINUTE + 10_000);
  });

  it('is settled as soon as the change that showed is over', async () => {
    const { world, since } = open();
    const changing = async () => ({ ...DATABASE, status: since() < 2_000 ? 'modifying' : 'available' });
    expect(
      await awaitSettled({ ...targetOf(), describe: changing }, world, { afterApply: true }),
    ).toBeDefined();
    expect(since()).toBeLessThan(5_000);
  });

  it('that is gone, or never settles, is said', async () => {
    const { world, since } = open();
    const gone = { ...targetOf(), describe: async () => undefined };
    await expect(awaitSettled(gone, world, { afterApply: false })).rejects.toThrow(
      'the cluster "orders" is gone',
    );
    const busy = targetOf({}, { ...DATABASE, passwordPending: true });
    expect(await awaitSettled(busy, world, { afterApply: false })).toBeUndefined();
    expect(since()).toBe(15 * MINUTE);
  });
});

describe('a login to a database', () => {
  it('is to where it writes, unless another endpoint is named, into the database of the secret', async () => {
    const { world, asked } = open();
    const database = { ...DATABASE, database: 'first' };
    await tryLogin(document, database, world);
    await tryLogin(document.with({ dbname: 'shop' }), database, world, database.readerEndpoint);
    expect(asked).toMatchObject([
      { family: 'postgres', host: 'orders.example.net', port: 5432, user: 'master', database: 'first' },
      { host: 'orders-ro.example.net', database: 'shop' },
    ]);
    expect(await tryLogin(document, database, open(() => NO_ROUTE).world)).toEqual({
      unreachable: 'no route',
      cause: 'database-no-route',
    });
  });

  it.each<[string, string, Partial<MasterDatabase>]>([
    ['a password', '', {}],
    ['a protocol', 'x', { engine: 'oracle-se2' }],
    ['an engine that is known', 'x', { engine: 'neptune' }],
    ['an endpoint', 'x', { endpoint: undefined }],
  ])('needs %s', async (_, password, facts) => {
    const fields = password === '' ? document.with({ password }) : document;
    await expect(tryLogin(fields, { ...DATABASE, ...facts }, open().world)).rejects.toThrow(
      'no login to "orders" can be tried',
    );
  });

  it('is waited for, with the last answer at the end', async () => {
    const soon = open((ms) => (ms < 3_000 ? REFUSED : ACCEPTED));
    expect(await awaitLogin(document, targetOf(), soon.world)).toEqual({
      trial: 'accepted',
      database: DATABASE,
    });
    const never = open(() => NO_ROUTE);
    expect(await awaitLogin(document, targetOf(), never.world)).toEqual({
      trial: { unreachable: 'no route', cause: 'database-no-route' },
    });
    expect(never.since()).toBe(15 * MINUTE);
    const gone = open();
    const nowhere = { ...targetOf(), describe: async () => undefined };
    expect(await awaitLogin(document, nowhere, gone.world)).toEqual({ trial: 'refused' });
    expect(gone.asked).toEqual([]);
  });

  it('of the readers is waited for a minute', async () => {
    const { world, since, hosts } = open(() => REFUSED);
    expect(await awaitReaders(document, DATABASE, world)).toBe('refused');
    expect([since(), hosts()]).toEqual([MINUTE, ['orders-ro.example.net']]);
    expect(await awaitReaders(document, DATABASE, open().world)).toBe('accepted');
  });

  it('of an old password is refused everywhere, or it is not', async () => {
    const refused = open(() => REFUSED);
    expect(await awaitRefusal(document, DATABASE, refused.world)).toBe('refused');
    expect(refused.hosts()).toEqual(['orders.example.net', 'orders-ro.example.net']);
    const readers = open((_, { host }) => (host.includes('-ro') ? ACCEPTED : REFUSED));
    expect(await awaitRefusal(document, DATABASE, readers.world)).toBe('accepted');
    expect(readers.since()).toBe(MINUTE);
    expect(await awaitRefusal(document, DATABASE, open(() => NO_ROUTE).world)).toMatchObject({
      unreachable: 'no route',
    });
  });
});

describe('a step about a password', () => {
  const staged = stateOf({ pending: NEXT });

  it('is told as it was answered', async () => {
    const refusing = open(() => REFUSED);
    for (const which of ['pending', 'current'] as const)
      await refusing.perform({ do: 'probe', which }, staged);
    await refusing.perform({ do: 'probe-readers' });
    await refusing.perform({ do: 'prove' });
    expect(refusing.told).toEqual([
      'verify-failed: the password in AWSPENDING is refused',
      'verify-failed: the password in AWSCURRENT is refused',
      'verify-failed: at the endpoint of the readers, the password in AWSCURRENT is refused',
      'prove: the old password no longer logs in',
    ]);
    const silent = open(() => NO_ROUTE);
    await silent.perform({ do: 'probe', which: 'pending' }, staged);
    await silent.perform({ do: 'prove' });
    expect(silent.told).toEqual([
      'verify-failed: the database could not be asked: no route',
      'prove-failed: the database could not be asked: no route',
    ]);
    const accepting = open();
    await accepting.perform({ do: 'probe', which: 'current' }, staged);
    await accepting.perform({ do: 'prove' });
    expect(accepting.told).toEqual([
      'verify: the password in AWSCURRENT logs in over verified TLS',
      'prove-failed: the old password still logs in',
    ]);
  });

  it('asks at once, without waiting for a change that nobody began', async () => {
    const { perform, since } = open();
    const busy = { ...staged, database: { ...DATABASE, status: 'modifying' } };
    expect((await perform({ do: 'probe', which: 'pending' }, busy))?.database).toBe(DATABASE);
    expect(since()).toBe(0);
  });

  it('says whose password it stores again', async () => {
    const { perform, told, world } = open();
    const state = stateOf();
    world.secrets.putPending = async () => 'stored';
    for (const more of [{}, { passwordOf: FORMER.id }])
      await perform({ do: 'stage', token: NEXT.id, ...more }, state);
    expect(told.map((line) => line.split(' is stored')[0])).toEqual([
      'stage: a new password',
      'stage: the former password',
    ]);
  });

  it('needs a password', async () => {
    const empty = documentOf({ password: '' });
    const documents = new Map([
      [NEXT.id, empty],
      [FORMER.id, empty],
      [PRESENT.id, documentOf()],
    ]);
    const state = stateOf({ pending: NEXT, documents });
    const { perform } = open();
    await expect(perform({ do: 'apply' }, state)).rejects.toThrow('the pending version has no password');
    for (const passwordOf of [FORMER.id, 'not-read']) {
      await expect(perform({ do: 'stage', token: NEXT.id, passwordOf }, state)).rejects.toThrow(
        expect.objectContaining({ code: 'roll-back-impossible', fix: 'Rotate forward instead.' }),
      );
    }
  });
});

const mismatch = (answer: LoginResult, config: object = {}, database = DATABASE) =>
  masterPasswordMismatch(stateOf({}, { database }), targetOf(config), open(() => answer).world);

describe('the password in AWSCURRENT', () => {
  it('logs in, or it is said why not', async () => {
    expect(await mismatch(ACCEPTED)).toBeUndefined();
    expect(await mismatch(REFUSED)).toMatch(/^The password in AWSCURRENT does not log in to "orders"/);
    expect(await mismatch(NO_ROUTE)).toBe(
      'Whether AWSCURRENT logs in to "orders" could not be asked: no route.',
    );
    expect(await mismatch(REFUSED, { verify: 'status-only' })).toBeUndefined();
    expect(await mismatch(REFUSED, {}, { ...DATABASE, status: 'modifying' })).toBeUndefined();
  });
});
