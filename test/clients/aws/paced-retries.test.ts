import { ListUsersCommand } from '@aws-sdk/client-iam';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awsKeyStore } from '../../../src/clients/aws/key-store.ts';
import { openPace, type Pace, pacedRetries } from '../../../src/clients/aws/paced-retries.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';

interface Sent {
  readonly at: number;
  readonly throttled: boolean;
}

/** Sends so many calls, one after the other, to a service that takes `quota` a second; time passes only by waiting. */
async function sendTo(quota: number, calls: number): Promise<Sent[]> {
  let time = 0;
  const pace = openPace(
    () => time,
    async (ms) => {
      time += ms;
      await Promise.resolve();
    },
  );
  const sent: Sent[] = [];
  for (let done = 0; done < calls; ) {
    await pace.take();
    // No call is sent and answered in no time.
    time += 1;
    const taken = sent.filter(({ at, throttled }) => !throttled && at > time - 1_000).length;
    const throttled = taken >= quota;
    sent.push({ at: time, throttled });
    if (throttled) pace.throttled(time);
    else {
      pace.succeeded(time);
      done += 1;
    }
  }
  return sent;
}

describe('a pace', () => {
  it('holds nothing back before the first throttling', async () => {
    const sent = await sendTo(Number.POSITIVE_INFINITY, 500);
    expect(sent.at(-1)?.at).toBe(500);
  });

  it('finds the quota of a service: nearly all of it is used, and hardly a call is throttled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 50 }), async (quota) => {
        const seconds = 40;
        const sent = await sendTo(quota, quota * seconds);
        expect((sent.at(-1)?.at ?? 0) / 1_000).toBeLessThan(seconds * 1.15);
        expect(sent.filter(({ throttled }) => throttled).length).toBeLessThan(sent.length * 0.1);
      }),
      { seed: 1, numRuns: 8 },
    );
  });
});

/** A service that takes so many calls at once, and throttles one more; answers come late and mixed. */
function afterBurst(taken: number): { readonly pace: Pace; readonly waited: () => number } {
  let time = 0;
  let waited = 0;
  const pace = openPace(
    () => time,
    async (ms) => {
      waited = ms;
    },
  );
  time = 50;
  pace.throttled(0);
  for (let call = 0; call < taken; call += 1) pace.succeeded(0);
  return { pace, waited: () => waited };
}

describe('a pace after a burst', () => {
  it('waits until the second is over over which its calls count', async () => {
    const { pace, waited } = afterBurst(20);
    await pace.take();
    expect(waited()).toBe(950);
  });

  it('goes on at the rate that was taken, as the answers that came after the throttling tell it', async () => {
    const { pace, waited } = afterBurst(20);
    await pace.take();
    await pace.take();
    expect(waited() - 950).toBeGreaterThanOrEqual(1_000 / 20);
    expect(waited() - 950).toBeLessThan(1_000 / 19);
  });

  it('is slow, and not stopped, when nothing was taken', async () => {
    const { pace, waited } = afterBurst(0);
    await pace.take();
    expect(waited()).toBe(250);
  });
});

describe('repetitions', () => {
  it.each(['TRANSIENT', 'SERVER_ERROR', 'CLIENT_ERROR'] as const)(
    'of a call without an idempotency token are none after "%s"',
    async (errorType) => {
      const retries = pacedRetries(openPace(), { attempts: 3, onlyThrottled: true });
      const token = await retries.acquireInitialRetryToken('');
      await expect(retries.refreshRetryTokenForRetry(token, { errorType })).rejects.toThrow(
        'not tried again',
      );
    },
  );

  it.each([
    ['TRANSIENT', 2],
    ['SERVER_ERROR', 2],
    ['THROTTLING', 2],
    ['CLIENT_ERROR', 0],
  ] as const)('after "%s" are %i', async (errorType, expected) => {
    const retries = pacedRetries(openPace(), { attempts: 3, onlyThrottled: false });
    let token = await retries.acquireInitialRetryToken('');
    let repeated = 0;
    for (;;) {
      const next = await retries.refreshRetryTokenForRetry(token, { errorType }).catch(() => undefined);
      if (!next) break;
      repeated += 1;
      token = next;
    }
    expect(repeated).toBe(expected);
  });
});

describe('the clients of a session', () => {
  let aws: LocalAws;
  let session: AwsSession;

  beforeEach(async () => {
    aws = await startLocalAws();
    session = openAwsSession({ env: aws.environment() });
  });

  afterEach(async () => {
    session.close();
    await aws.close();
  });

  it('get every answer of a service that throttles them', async () => {
    aws.faults.add({ every: 3, do: 'throttle' });
    const iam = await session.iam();
    const calls = Array.from({ length: 6 }, async () => await iam.send(new ListUsersCommand({})));
    expect(await Promise.all(calls)).toHaveLength(6);
  });

  it('ask once for a key that the user may not have', async () => {
    aws.seed.user({ name: 'ci' });
    for (let count = 0; count < 2; count += 1) aws.seed.accessKey({ user: 'ci' });
    expect(await awsKeyStore(session).createKey('ci')).toBe('limit');
    expect(aws.log.count('CreateAccessKey')).toBe(1);
  });

  it('make one key when the first try is throttled, and none twice when an answer is lost', async () => {
    aws.seed.user({ name: 'ci' });
    const keys = awsKeyStore(session);
    aws.faults.add({ nth: 1, do: 'throttle' });
    expect(await keys.createKey('ci')).toMatchObject({ id: expect.stringMatching(/^AKIA/) });
    aws.faults.clear();
    aws.faults.add({ at: 'after effect', nth: 1, do: 'drop connection' });
    await expect(keys.createKey('ci')).rejects.toMatchObject({ code: 'aws-unavailable' });
    expect(aws.log.changing()).toHaveLength(2);
  });
});
