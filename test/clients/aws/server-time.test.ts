import { CreateAccessKeyCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/base/clock.ts';
import { type ServerTime, serverTime } from '../../../src/clients/aws/server-time.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { travellingClock } from '../../cloud/aws/travelling-clock.ts';

const START = Date.UTC(2026, 4, 1, 12, 0, 0);
const MINUTE = 60_000;

describe("AWS's time", () => {
  let at: number;
  let time: ServerTime;

  beforeEach(() => {
    at = START;
    const local: Clock = { now: () => new Date(at), sleep: async () => {} };
    time = serverTime(local);
  });

  /** An answer that took `tookMs` and bears the date `START + dated`. */
  function hear(dated: number, tookMs = 0): void {
    const sentAt = at;
    at += tookMs;
    time.heard(new Date(START + dated), sentAt);
  }

  it("is the machine's before anything was heard", () => {
    expect(time.clock.now()).toEqual(new Date(START));
    expect(time.aheadMs()).toBe(0);
  });

  it.each([
    ['of the same second', 0, 0],
    ['of the second that has not ended', -1_000, 0],
    ['that was on its way for long', 0, 5_000],
    ['that was dated late in a long call', 4_000, 5_000],
  ])("is the machine's when an answer %s does not contradict it", (_name, dated, tookMs) => {
    hear(dated, tookMs);
    expect(time.aheadMs()).toBe(0);
  });

  it('is corrected by no more than an answer demands', () => {
    hear(10 * MINUTE);
    expect(time.aheadMs()).toBe(10 * MINUTE);
    expect(time.clock.now()).toEqual(new Date(START + 10 * MINUTE));
    hear(-10 * MINUTE);
    expect(time.aheadMs()).toBe(-10 * MINUTE + 1_000);
  });

  it('is not moved again by an answer that fits', () => {
    hear(10 * MINUTE);
    hear(10 * MINUTE - 500, 400);
    expect(time.aheadMs()).toBe(10 * MINUTE);
  });
});

describe.each([
  ['behind', 12 * MINUTE],
  ['ahead', -12 * MINUTE],
  ['days behind', 3 * 86_400_000],
])('a session on a machine whose clock is %s', (_name, ahead) => {
  let aws: LocalAws;
  let session: AwsSession;

  beforeEach(async () => {
    aws = await startLocalAws({ clock: travellingClock(new Date(Date.now() + ahead)) });
    aws.faults.strictTime = true;
    session = openAwsSession({ env: aws.environment() });
  });

  afterEach(async () => {
    session.close();
    await aws.close();
  });

  it("signs by AWS's time, and knows it", async () => {
    const sts = await session.sts();
    await sts.send(new GetCallerIdentityCommand({}));
    expect(Math.abs(session.clock.now().getTime() - aws.clock.now().getTime())).toBeLessThan(2_000);
  });

  it('repeats what was refused for its time, also a call that is made only once', async () => {
    aws.seed.user({ name: 'robot' });
    const iam = await session.iamOnce();
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'robot' }));
    expect(AccessKey?.UserName).toBe('robot');
    expect(aws.log.of('CreateAccessKey').map(({ effect }) => effect)).toEqual([false, true]);
  });

  it('does not repeat what was refused for another reason', async () => {
    const iam = await session.iam();
    await expect(iam.send(new CreateAccessKeyCommand({ UserName: 'nobody' }))).rejects.toThrow('nobody');
    await expect(iam.send(new CreateAccessKeyCommand({ UserName: 'nobody' }))).rejects.toThrow('nobody');
    // The first one, besides, for its time.
    expect(aws.log.count('CreateAccessKey')).toBe(3);
  });

  it('does not repeat what may have been done, of what is made only once', async () => {
    const iam = await session.iamOnce();
    await iam.send(new CreateAccessKeyCommand({ UserName: 'administrator' }));
    aws.log.clear();
    aws.faults.add({ do: 'internal error' });
    await expect(iam.send(new CreateAccessKeyCommand({ UserName: 'administrator' }))).rejects.toThrow(
      'internal error',
    );
    expect(aws.log.count('CreateAccessKey')).toBe(1);
  });

  it('makes later clients sign by it from the first call on', async () => {
    const sts = await session.sts();
    await sts.send(new GetCallerIdentityCommand({}));
    const calls = aws.log.count();
    const { accessKeyId: id, secretAccessKey } = aws.admin;
    const other = await session.stsAs({ id, secret: Secret.of(secretAccessKey) });
    await other.send(new GetCallerIdentityCommand({}));
    other.destroy();
    expect(aws.log.count()).toBe(calls + 1);
  });
});
