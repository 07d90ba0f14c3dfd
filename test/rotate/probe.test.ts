import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import type { ProbeAnswer } from '../../src/rotate/ports.ts';
import { tryProbe } from '../../src/rotate/targets/iam-user/probe.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from './world/world.ts';

const MINUTE = 60_000;
const REQUEST = {
  method: 'GET',
  service: 's3',
  url: 'https://acme-bucket.s3.eu-west-1.amazonaws.com/',
} as const;
const WORKS: ProbeAnswer = { kind: 'works' };
const UNKNOWN: ProbeAnswer = { kind: 'unknown-key', why: 'HTTP 403 InvalidAccessKeyId' };
const REFUSED: ProbeAnswer = { kind: 'refused', why: 'HTTP 403 AccessDenied' };
const SILENT: ProbeAnswer = { kind: 'unavailable', why: 'HTTP 503' };

interface Played {
  readonly end: string;
  /** Calls with the new key, and with the present one. */
  readonly calls: readonly [number, number];
  /** How long it took, in milliseconds. */
  readonly took: number;
}

function keyNamed(id: string) {
  return { id, secret: Secret.of(crypto.randomUUID()) };
}

/** The new key is answered by the time since the start, or by the number of the call; the present one always alike. */
async function play(
  answerNew: (ms: number, call: number) => ProbeAnswer,
  answerPresent?: ProbeAnswer,
): Promise<Played> {
  let now = 0;
  const calls: [number, number] = [0, 0];
  const world = {
    clock: {
      now: () => new Date(now),
      sleep: async (ms: number) => {
        now += ms;
      },
    },
    signal: new AbortController().signal,
    verifier: {
      regions: [],
      tryKey: () => Promise.reject(new Error('not asked')),
      probe: async ({ id }: { id: string }) => {
        if (id === 'new') return answerNew(now, ++calls[0]);
        calls[1] += 1;
        return answerPresent ?? SILENT;
      },
    },
  };
  const keys = { pending: keyNamed('new'), current: answerPresent && keyNamed('present') };
  const end = await tryProbe(REQUEST, keys, world).then(
    () => 'works',
    (error: unknown) => (error as { code: string }).code,
  );
  return { end, calls, took: now };
}

describe('a probe with the new key', () => {
  it('is made three times in a row', async () => {
    expect(await play(() => WORKS, WORKS)).toEqual({ end: 'works', calls: [3, 0], took: 0 });
  });

  it('begins anew when a host forgets the key again', async () => {
    const played = await play((_ms, call) => (call === 3 ? UNKNOWN : WORKS), WORKS);
    expect(played).toMatchObject({ end: 'works', calls: [6, 0] });
    expect(played.took).toBeGreaterThan(0);
  });

  it.each([
    ['unknown', UNKNOWN],
    ['not answered', SILENT],
  ])('that is %s at first is made again, and the present key is left alone', async (_what, first) => {
    expect(await play((ms) => (ms < 4 * MINUTE ? first : WORKS), WORKS)).toMatchObject({
      end: 'works',
      calls: [expect.any(Number), 0],
    });
  });

  it('that is refused while the present key may is made again: it is a matter of time', async () => {
    const { end, calls } = await play((ms) => (ms < MINUTE ? REFUSED : WORKS), WORKS);
    expect([end, calls[1]]).toEqual(['works', 1]);
  });

  it('that is refused to both keys is wrong, and nobody waits', async () => {
    expect(await play(() => REFUSED, REFUSED)).toEqual({ end: 'probe-refused', calls: [1, 1], took: 0 });
  });

  it.each<[string, ProbeAnswer, ProbeAnswer | undefined, string]>([
    ['unknown while the present one works', UNKNOWN, WORKS, 'probe-late'],
    ['refused while the present one works', REFUSED, WORKS, 'probe-late'],
    ['not answered', SILENT, WORKS, 'probe-late'],
    ['not answered, and there is no other key', SILENT, undefined, 'probe-late'],
    ['unknown, as is the present one', UNKNOWN, UNKNOWN, 'probe-refused'],
    ['refused, and the present one cannot be compared', REFUSED, UNKNOWN, 'probe-refused'],
    ['refused, and there is no other key', REFUSED, undefined, 'probe-refused'],
    ['unknown, and there is no other key', UNKNOWN, undefined, 'probe-refused'],
  ])('that is for five minutes %s ends', async (_what, answer, present, end) => {
    const played = await play(() => answer, present);
    expect(played.end).toBe(end);
    expect(played.took).toBe(5 * MINUTE);
  });
});

function openWorld({ value = true }: { value?: boolean } = {}): MemoryWorld {
  const world = openMemoryWorld();
  const key = world.seed.key(world.seed.user('ci'));
  if (!value) world.memory.users.get('ci')?.keys.clear();
  const document = { AccessKeyId: key.id, SecretAccessKey: key.secret };
  world.seed.secret('ci', { ageMs: 100 * 24 * 60 * MINUTE, ...(value ? { value: document } : {}) });
  return world;
}

describe('a rotation with probes', () => {
  const [first, second] = ['list', 'read'].map((name) => `https://${name}.s3.eu-west-1.amazonaws.com/`);
  const probes = [first, second].map((url) => ({ service: 's3', url }));
  const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci', probes });

  async function run(world: MemoryWorld) {
    const { rotated } = await world.run(rotations);
    const calls = world.calls.map(({ name }) => name);
    return {
      outcome: rotated?.[0]?.outcome,
      calls,
      probed: calls.filter((name) => name === 'verifier.probe'),
    };
  }

  it('makes each once with the present key before anything changes, and thrice with the new one', async () => {
    const world = openWorld();
    const { outcome, calls, probed } = await run(world);
    expect(outcome?.status).toBe('pending');
    expect(probed).toHaveLength(2 + 2 * 3);
    expect(calls.slice(0, calls.indexOf('verifier.probe')).some((name) => /put|create|tag/.test(name))).toBe(
      false,
    );
    const told = outcome?.steps.filter(({ call }) => call === 's3:GET').map(({ detail }) => detail);
    expect(told).toEqual([
      `GET ${first} succeeds with the present key`,
      `GET ${second} succeeds with the present key`,
      `GET ${first} succeeds with the new key`,
      `GET ${second} succeeds with the new key`,
    ]);
  });

  it('does not begin while one of them is refused', async () => {
    const world = openWorld();
    world.memory.refusedProbes = new Set([second ?? '']);
    const { outcome } = await run(world);
    expect(outcome).toMatchObject({
      status: 'needs-person',
      summary: `The probe GET ${second} is refused to the present key (HTTP 403 AccessDenied). Correct "probes", or what the user may do. Nothing was changed.`,
    });
    expect(world.calls.some(({ changing }) => changing > 0)).toBe(false);
  });

  it('begins when the present key cannot be judged: it may be the one that does not work', async () => {
    const world = openWorld();
    for (const key of world.memory.users.get('ci')?.keys.values() ?? []) {
      key.history.push({ at: world.memory.now(), status: 'Inactive' });
      key.history.push({ at: new Date(world.memory.now().getTime() + MINUTE), status: 'Active' });
    }
    world.memory.propagationMs = 2 * MINUTE;
    expect((await run(world)).outcome?.status).not.toBe('needs-person');
  });

  it('has nothing to ask before the very first key', async () => {
    const { outcome, probed } = await run(openWorld({ value: false }));
    expect(outcome?.status).toBe('done');
    expect(probed).toHaveLength(2 * 3);
  });
});
