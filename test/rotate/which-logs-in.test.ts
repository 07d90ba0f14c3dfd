import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/base/clock.ts';
import { Secret } from '../../src/credentials/secret.ts';
import { awaitReaders, awaitRefusal, whichLogsIn } from '../../src/rotate/master-password/login.ts';
import type { MasterDatabase } from '../../src/rotate/master-password/target.ts';
import type { LoginResult } from '../../src/rotate/ports.ts';
import { SecretDocument } from '../../src/rotate/secret-document.ts';

const instance: MasterDatabase = {
  id: 'orders',
  engine: 'postgres',
  status: 'available',
  masterUser: 'master',
  endpoint: { host: 'orders.example.net', port: 5432 },
  passwordPending: false,
  otherPending: [],
};

const password = { current: randomUUID(), pending: randomUUID() };
const document = (text: string): SecretDocument =>
  SecretDocument.empty({}).with({ password: Secret.of(text) });
const documents = { current: document(password.current), pending: document(password.pending) };

/** A server whose answers are a function of the time in milliseconds; nobody really waits. */
function serverOf(
  answer: (asked: string, now: number, host: string) => LoginResult,
): Parameters<typeof whichLogsIn>[2] {
  let now = 0;
  const clock: Clock = {
    now: () => new Date(now),
    sleep: async (ms) => {
      now += ms;
    },
  };
  const logins = {
    tryLogin: async (login: { password: Secret; host: string }) =>
      answer(login.password.expose(), now, login.host),
  };
  return { clock, logins, signal: new AbortController().signal } as unknown as Parameters<
    typeof whichLogsIn
  >[2];
}

const accepted: LoginResult = { kind: 'accepted' };
const refused: LoginResult = { kind: 'refused' };

describe('which of two passwords logs in', () => {
  it('is the old one before the reset', async () => {
    const server = serverOf((asked) => (asked === password.current ? accepted : refused));
    expect(await whichLogsIn(documents, instance, server)).toEqual({ current: 'accepted' });
  });

  it('is the new one, also when the reset ends between two questions', async () => {
    const server = serverOf((asked, now) => (now > 5_000 && asked === password.pending ? accepted : refused));
    expect(await whichLogsIn(documents, instance, server)).toEqual({
      current: 'refused',
      pending: 'accepted',
    });
  });

  it('is neither only after a minute of asking', async () => {
    let last = 0;
    const server = serverOf((_asked, now) => {
      last = now;
      return refused;
    });
    expect(await whichLogsIn(documents, instance, server)).toEqual({ current: 'refused' });
    expect(last).toBeGreaterThanOrEqual(60_000);
  });

  it('is not known when the server cannot be asked', async () => {
    const server = serverOf(() => ({ kind: 'unreachable', reason: 'no route' }));
    expect(await whichLogsIn(documents, instance, server)).toEqual({ current: { unreachable: 'no route' } });
  });
});

describe('a replaced password', () => {
  it('may be accepted a moment longer', async () => {
    const server = serverOf((_asked, now) => (now < 3_000 ? accepted : refused));
    expect(await awaitRefusal(documents.current, instance, server)).toBe('refused');
  });

  it('that is accepted for a minute is still accepted', async () => {
    expect(
      await awaitRefusal(
        documents.current,
        instance,
        serverOf(() => accepted),
      ),
    ).toBe('accepted');
  });

  it('is not called refused when the server cannot be asked', async () => {
    const server = serverOf(() => ({ kind: 'unreachable', reason: 'no route' }));
    expect(await awaitRefusal(documents.current, instance, server)).toEqual({ unreachable: 'no route' });
  });
});

describe('a cluster', () => {
  const readers = 'orders.cluster-ro.example.net';
  const cluster: MasterDatabase = { ...instance, readerEndpoint: { host: readers, port: 5432 } };

  it('has readers that follow a moment later', async () => {
    const server = serverOf((_asked, now, host) => (host === readers && now < 3_000 ? refused : accepted));
    expect(await awaitReaders(documents.current, cluster, server)).toBe('accepted');
  });

  it('has readers that do not follow in a minute', async () => {
    const server = serverOf((_asked, _now, host) => (host === readers ? refused : accepted));
    expect(await awaitReaders(documents.current, cluster, server)).toBe('refused');
  });

  it('accepts the replaced password still when one of its readers does', async () => {
    const server = serverOf((_asked, _now, host) => (host === readers ? accepted : refused));
    expect(await awaitRefusal(documents.current, cluster, server)).toBe('accepted');
  });
});
