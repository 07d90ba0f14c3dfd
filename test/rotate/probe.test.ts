import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import type { ProbeAnswer } from '../../src/rotate/ports.ts';
import { tryProbe } from '../../src/rotate/targets/iam-user/probe.ts';

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

/** The new key is answered by the time since the start, or by the number of the call; the present one always alike. */
async function play(
  answerNew: (ms: number, call: number) => ProbeAnswer,
  answerPresent?: ProbeAnswer,
): Promise<Played> {
  let now = 0;
  const calls: [number, number] = [0, 0];
  const key = (id: string) => ({ id, secret: Secret.of(crypto.randomUUID()) });
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
  const keys = { pending: key('new'), current: answerPresent && key('present') };
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
