import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccessKey, statusOf } from '../../cloud/aws/iam/model.ts';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import { activeKeys, DAY, type Death, HOUR, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/ci-deployer';
const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci-deployer, secret: ${NAME}, every: 90d, grace: 24h, recovery: 7d }
`;

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

function seedUser(): string {
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const key = seed.accessKey({ user: 'ci-deployer', createdAt });
  seed.secret({
    name: NAME,
    value: { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey },
    createdAt,
  });
  return key.accessKeyId;
}

function currentKey(): AccessKey | undefined {
  const id = valueUnder(stage.secret(NAME), 'AWSCURRENT')?.AccessKeyId;
  return stage.user('ci-deployer').keys.get(String(id));
}

/**
 * What must hold at every instant: the key in AWSCURRENT exists, is active and has the secret that is stored; no key
 * is deleted that is still active; no key that AWSCURRENT holds is ever made inactive or deleted.
 */
function watchPromises(): () => void {
  const broken: string[] = [];
  stage.aws.faults.add({
    when: ({ changing }) => changing,
    at: 'after effect',
    do: ({ action }) => {
      const key = currentKey();
      const stored = valueUnder(stage.secret(NAME), 'AWSCURRENT')?.SecretAccessKey;
      if (!key || statusOf(key) !== 'Active' || key.secret !== stored)
        broken.push(`${action} broke AWSCURRENT`);
      return undefined;
    },
  });
  stage.aws.faults.add({
    when: ({ action }) => action === 'DeleteAccessKey',
    do: ({ parameters }) => {
      const key = stage.user('ci-deployer').keys.get(String(parameters.AccessKeyId));
      if (key && statusOf(key) === 'Active') broken.push('an active key was deleted');
      return undefined;
    },
  });
  return () => expect(broken).toEqual([]);
}

/** Runs and lets time pass until nothing is left to do. */
async function runToTheEnd(): Promise<void> {
  for (const pause of [0, 25 * HOUR, 8 * DAY]) {
    await stage.aws.clock.travel(pause);
    const { status, summary } = outcome(await stage.run(CONFIG));
    expect(status, summary).toMatch(/^(?:pending|done|not-due)$/);
  }
  expect(outcome(await stage.run(CONFIG)).status).toBe('not-due');
}

function expectRotated(old: string, when: string): void {
  const fresh = currentKey();
  expect(fresh && statusOf(fresh), when).toBe('Active');
  expect(fresh?.id, when).not.toBe(old);
  expect([...stage.user('ci-deployer').keys.keys()], when).toEqual([fresh?.id]);
  expect(versionWith(stage.secret(NAME), 'AWSPENDING'), when).toBeUndefined();
}

/** Every call of a whole rotation, before and after its effect. The first run has seven, then three, then one. */
const PHASES = [
  { phase: 'the replacement', skip: [] },
  { phase: 'the deactivation', skip: [25 * HOUR] },
  { phase: 'the deletion', skip: [25 * HOUR, 8 * DAY] },
] as const;

describe.each(PHASES)('a run that dies at any call of $phase', ({ skip }) => {
  it.each(['before effect', 'after effect'] as const)('%s is finished by later runs', async (when) => {
    for (let call = 1; ; call += 1) {
      await stage.close();
      stage = await startStage();
      const old = seedUser();
      for (const pause of skip) {
        await stage.run(CONFIG);
        await stage.aws.clock.travel(pause);
      }
      const check = watchPromises();
      if (!(await stage.runAndDie(CONFIG, { call, when } satisfies Death))) {
        expect(call, 'the run made changing calls').toBeGreaterThan(1);
        return;
      }
      check();
      const checkLater = watchPromises();
      await runToTheEnd();
      checkLater();
      expectRotated(old, `${when} of call ${call}`);
    }
  });
});

describe('an answer that is lost', () => {
  it.each(['TagUser', 'CreateAccessKey', 'PutSecretValue', 'UpdateSecretVersionStage', 'TagResource'])(
    'of %s does not stop the run',
    async (action) => {
      const old = seedUser();
      stage.aws.faults.add({
        when: (call) => call.action === action,
        nth: 1,
        at: 'after effect',
        do: 'drop connection',
      });
      const check = watchPromises();
      expect(outcome(await stage.run(CONFIG)).status).toBe('pending');
      expect(activeKeys(stage.user('ci-deployer'))).toHaveLength(2);
      check();
      await runToTheEnd();
      expectRotated(old, action);
    },
  );
});

describe('a key that appears while a rotation is under way', () => {
  it('is not taken for ours when it was used, was there before, or came much later', async () => {
    const old = seedUser();
    await stage.runAndDie(CONFIG, { call: 2, when: 'before effect' });
    await stage.aws.clock.travel(HOUR);
    const theirs = stage.aws.seed.accessKey({ user: 'ci-deployer', createdAt: stage.aws.clock.now() });
    expect(outcome(await stage.run(CONFIG)).status).toBe('needs-person');
    expect([...stage.user('ci-deployer').keys.keys()]).toEqual([old, theirs.accessKeyId]);
  });
});

describe('two runs at once', () => {
  it('end as one run would', async () => {
    const old = seedUser();
    stage.aws.faults.latencyMs = 1;
    const check = watchPromises();
    const both = await Promise.all([stage.run(CONFIG), stage.run(CONFIG)]);
    for (const report of both) expect(outcome(report).status, outcome(report).summary).toBe('pending');
    check();
    expect(activeKeys(stage.user('ci-deployer'))).toHaveLength(2);
    await runToTheEnd();
    expectRotated(old, 'two runs');
  });
});

describe('the very first key', () => {
  beforeEach(() => {
    stage.aws.seed.user({ name: 'ci-deployer' });
    stage.aws.seed.secret({ name: NAME });
  });

  it('is made once by two runs at once', async () => {
    stage.aws.faults.latencyMs = 1;
    const both = await Promise.all([stage.run(CONFIG), stage.run(CONFIG)]);
    for (const report of both) {
      expect(outcome(report).status, outcome(report).summary).toMatch(/^(?:done|not-due)$/);
    }
    expect(stage.aws.log.of('PutSecretValue').filter(({ effect }) => effect)).toHaveLength(1);
    expect([...stage.user('ci-deployer').keys.keys()]).toEqual([currentKey()?.id]);
  });

  it('is made once although the answer of CreateAccessKey is lost', async () => {
    const lost = { when: (call: { action: string }) => call.action === 'CreateAccessKey', nth: 1 };
    stage.aws.faults.add({ ...lost, at: 'after effect', do: 'drop connection' });
    expect(outcome(await stage.run(CONFIG)).status).toBe('done');
    expect([...stage.user('ci-deployer').keys.keys()]).toEqual([currentKey()?.id]);
  });

  it('is finished after a death at any call', async () => {
    for (const when of ['before effect', 'after effect'] as const) {
      for (let call = 1; ; call += 1) {
        await stage.close();
        stage = await startStage();
        stage.aws.seed.user({ name: 'ci-deployer' });
        stage.aws.seed.secret({ name: NAME });
        if (!(await stage.runAndDie(CONFIG, { call, when }))) break;
        const { status } = outcome(await stage.run(CONFIG));
        expect(status, `${when} of call ${call}`).toMatch(/^(?:done|not-due)$/);
        expect([...stage.user('ci-deployer').keys.keys()]).toEqual([currentKey()?.id]);
      }
    }
  });
});

describe('a person who goes back to the old key', () => {
  it('is not overruled by the next run', async () => {
    const old = seedUser();
    // The sixth call would note that everyone has the new key.
    await stage.runAndDie(CONFIG, { call: 6, when: 'before effect' });
    expect(currentKey()?.id).not.toBe(old);
    const secret = stage.secret(NAME);
    const [current, previous] = [versionWith(secret, 'AWSCURRENT'), versionWith(secret, 'AWSPREVIOUS')];
    current?.stages.delete('AWSCURRENT');
    previous?.stages.delete('AWSPREVIOUS');
    current?.stages.add('AWSPREVIOUS');
    previous?.stages.add('AWSCURRENT');

    for (const expected of ['failed', 'needs-person']) {
      expect(outcome(await stage.run(CONFIG)).status).toBe(expected);
      expect(currentKey()?.id).toBe(old);
      expect(activeKeys(stage.user('ci-deployer'))).toHaveLength(2);
    }
  });
});

describe('a signal to stop', () => {
  it('stops between two steps, and the next run goes on', async () => {
    const old = seedUser();
    const stop = new AbortController();
    stage.aws.faults.add({
      when: ({ action }) => action === 'PutSecretValue',
      at: 'after effect',
      do: () => {
        stop.abort(new Error('SIGTERM'));
        return undefined;
      },
    });
    const stopped = outcome(await stage.run(CONFIG, { signal: stop.signal }));
    expect(stopped).toMatchObject({ status: 'failed', summary: expect.stringContaining('Stopped') });
    expect(stage.aws.log.changing().map(({ action }) => action)).toEqual([
      'UpdateSecretVersionStage',
      'TagUser',
      'CreateAccessKey',
      'PutSecretValue',
    ]);
    stage.aws.faults.clear();
    await runToTheEnd();
    expectRotated(old, 'after the signal');
  });
});
