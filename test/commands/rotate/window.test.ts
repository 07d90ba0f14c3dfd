import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusOf } from '../../cloud/aws/iam/model.ts';
import { DAY, HOUR, outcome, type Stage, startStage, valueUnder } from './stage.ts';

let stage: Stage;
let old: string;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci' });
  const key = seed.accessKey({ user: 'ci', createdAt });
  old = key.accessKeyId;
  seed.secret({ name: 's', value: { AccessKeyId: old, SecretAccessKey: key.secretAccessKey }, createdAt });
  seed.instance({ id: 'orders', engine: 'postgres' });
  seed.secret({ name: 'db' });
});

afterEach(async () => {
  await stage.close();
});

/** A configuration whose window opens so many hours from now, and is open for two. */
function opening(hours: number): string {
  const clock = (more: number): string =>
    new Date(stage.aws.clock.now().getTime() + (hours + more) * HOUR).toISOString().slice(11, 16);
  const window = `${clock(0)}-${clock(2)} UTC`;
  return `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci, secret: s, window: "${window}" }
  - { name: db, kind: rds-instance, instance: orders, secret: db, verify: status-only, window: "${window}" }
`;
}

describe('a rotation with a window', () => {
  it('waits for it, says until when, and begins in it', async () => {
    const config = opening(3);
    const waiting = await stage.run(config);
    for (const name of ['ci', 'db']) {
      expect(outcome(waiting, name)).toMatchObject({
        status: 'not-due',
        summary: expect.stringMatching(/^Due, and waits for its window .* UTC, which opens next on \d{4}-/),
      });
    }
    expect(waiting.findings).toEqual([]);
    expect(stage.aws.log.changing()).toEqual([]);

    await stage.aws.clock.travel(4 * HOUR);
    const begun = await stage.run(config);
    expect([outcome(begun, 'ci').status, outcome(begun, 'db').status]).toEqual(['pending', 'done']);
  });

  it('plans nothing while it waits', async () => {
    const planned = outcome(await stage.run(opening(3), { dryRun: true }), 'ci');
    expect(planned).toMatchObject({ status: 'not-due', steps: [] });
  });

  it('does not wait when it is told to begin now', async () => {
    const begun = await stage.run(opening(3), { ignoreWindows: true });
    expect([outcome(begun, 'ci').status, outcome(begun, 'db').status]).toEqual(['pending', 'done']);
  });

  // The label for a roll-back, the note, the key: what follows makes a rotation that has begun.
  it.each([4, 5, 6])('is finished outside of it when a run died after its change %i', async (call) => {
    const config = opening(-1).replace(/^.*kind: rds-instance.*$/m, '');
    expect(await stage.runAndDie(config, { call, when: 'after effect' })).toBe(true);
    await stage.aws.clock.travel(5 * HOUR);
    expect(outcome(await stage.run(config)).status).toBe('pending');
    const { AccessKeyId } = valueUnder(stage.secret('s'), 'AWSCURRENT') ?? {};
    expect([...stage.user('ci').keys.keys()]).toContain(AccessKeyId);
    expect(AccessKeyId).not.toBe(old);
  });

  it('retires the old key at any hour', async () => {
    const config = opening(-1);
    expect(outcome(await stage.run(config), 'ci').status).toBe('pending');
    await stage.aws.clock.travel(DAY + 5 * HOUR);
    await stage.run(config);
    const key = stage.user('ci').keys.get(old);
    expect(key && statusOf(key)).toBe('Inactive');
  });
});
