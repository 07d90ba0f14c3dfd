import { describe, expect, it } from 'vitest';
import { logTo } from '../../../src/base/log.ts';
import type { DownstreamConfig } from '../../../src/config/schema.ts';
import {
  type DeliverAction,
  deliveryForeseen,
  nextDelivery,
  performDelivery,
} from '../../../src/rotate/downstream/deliver.ts';
import { digestOf, inOrder } from '../../../src/rotate/downstream/order.ts';
import { rolloutOf } from '../../../src/rotate/downstream/rollout.ts';
import { DOWNSTREAM_TAG, type RolloutNote } from '../../../src/rotate/journal.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { observeSecret, type SecretState } from '../../../src/rotate/secret-state.ts';
import { openTimeline } from '../../../src/rotate/timeline.ts';
import { steadyService } from '../world/downstream.ts';
import { openMemoryWorld } from '../world/world.ts';
import { rotationsWith } from './stage.ts';

const HOUR = 3_600_000;
const SERVICE = { 'ecs-service': { cluster: 'shop', service: 'web' } };
const FUNCTION = { 'lambda-function': { function: 'mail' } };
const TOLD = { 'github-dispatch': { repository: 'acme/app', 'event-type': 'told', await: false } };
const ASK = { do: 'deliver', index: 0, phase: 'ask', digest: 'of the plan' } as const;

/** A new version whose downstreams are to be reached, step by step. */
async function open(...downstream: readonly object[]) {
  const world = openMemoryWorld();
  const { memory } = world;
  const secret = world.seed.secret('ci/key', { value: { password: '' } });
  const token = rotationToken(secret.arn, undefined, 0);
  const [stored] = secret.versions.values();
  secret.versions.clear();
  if (stored) secret.versions.set(token, { ...stored, id: token });
  memory.services.set('shop/web', steadyService());
  const revision = { revision: '1', modifiedAt: new Date(0), update: 'Successful', reason: undefined };
  memory.functions.set('mail', { ...revision, description: 'Sends mail' });
  const { world: ports } = world.open();
  const [config] = rotationsWith(downstream);
  if (!config) throw new Error('there is no rotation');
  const timeline = openTimeline(
    { name: 'ci', kind: 'iam-user' },
    { clock: ports.clock, log: logTo(() => {}), redact: (text) => text },
  );
  const state = await observeSecret(ports.secrets, 'ci/key');
  const noted = (facts: Partial<RolloutNote> = {}): SecretState => {
    const digest = digestOf(inOrder(config.downstream).slice(0, 1));
    const at = memory.now();
    return { ...state, rollout: { id: token, done: 0, digest, phase: 'asked', ref: '1/2', at, ...facts } };
  };
  return {
    ...world,
    config,
    state,
    noted,
    timeline,
    perform: (from: SecretState, action: DeliverAction) =>
      performDelivery(from, action, config, ports, timeline),
    next: (from: SecretState) => nextDelivery(from, config, memory.now()),
    /** Names of the calls so far, those before excepted. */
    named: () => world.calls.map(({ name }) => name).slice(1),
    tag: () => secret.tags.get(DOWNSTREAM_TAG),
  };
}

describe('asking a downstream', () => {
  it('that is awaited is noted before and after, and looked at once', async () => {
    const { perform, state, named, tag, config } = await open(SERVICE);
    const after = await perform(state, ASK);
    expect(named()).toEqual(['services.describe', 'secrets.tag', 'services.redeploy', 'secrets.tag']);
    expect(after).toMatchObject({
      description: state.description,
      rollout: { done: 0, digest: digestOf(config.downstream), phase: 'asked', ref: '1/2' },
    });
    expect(tag()).toContain(' asked 1/2 ');
  });

  it('that an earlier run may have asked looks first, and notes only what becomes of it', async () => {
    const { perform, noted, named } = await open(SERVICE);
    await perform(noted({ phase: 'asking', ref: '1' }), ASK);
    expect(named()).toEqual(['services.describe', 'services.redeploy', 'secrets.tag']);
  });

  it('that an earlier run did ask is not asked again', async () => {
    const { perform, noted, named, memory } = await open(SERVICE);
    memory.services.set('shop/web', steadyService('ecs-svc/2'));
    const after = await perform(noted({ phase: 'asking', ref: '1' }), ASK);
    expect(named()).toEqual(['services.describe', 'secrets.tag']);
    expect(after.rollout).toMatchObject({ phase: 'asked', ref: '1/2' });
  });

  it('that tells by itself whether it was asked is noted once, and updated in two calls', async () => {
    const { perform, state, named } = await open(FUNCTION);
    await perform(state, ASK);
    expect(named()).toEqual(['functions.describe', 'functions.redescribe', 'secrets.tag']);
  });

  it('that is not awaited is over then, and nothing is noted', async () => {
    const { perform, state, named, next } = await open(TOLD);
    const decision = next(state);
    expect(decision).toMatchObject({ next: { call: rolloutOfOnly(TOLD).calls.ask } });
    const after = await perform(state, { do: 'deliver', index: 0 });
    expect(after).toEqual({ ...state, delivered: 1 });
    expect(named()).toEqual(['workflows.sendEvent']);
    expect(next(after)).toBeUndefined();
  });

  it('is for the entries that the config has', async () => {
    const { perform, state } = await open(SERVICE);
    await expect(perform(state, { ...ASK, index: 1 })).rejects.toThrow('no downstream 1');
    await expect(perform(state, { do: 'deliver', index: 0, phase: 'await' })).rejects.toThrow(
      'nothing was asked of downstream 0',
    );
    expect(() => rolloutOf({})).toThrow('of no known kind');
  });
});

function rolloutOfOnly(entry: object) {
  const [config] = rotationsWith([entry]);
  return rolloutOf(config?.downstream[0] as DownstreamConfig);
}

describe('waiting for a downstream', () => {
  it('ends when it works, and the next one is asked', async () => {
    const { perform, noted, memory, next } = await open(SERVICE, FUNCTION);
    memory.services.set('shop/web', steadyService('ecs-svc/2'));
    const after = await perform(noted(), { do: 'deliver', index: 0, phase: 'await' });
    expect(after.delivered).toBe(1);
    expect(after.waitedFor).toBeUndefined();
    expect(next(after)).toMatchObject({ next: { call: 'lambda:UpdateFunctionConfiguration' } });
  });

  it.each([
    ['fifteen minutes after it was asked', 0, 15 * 60_000],
    ['after one look when that time was over before', 16 * 60_000, 0],
  ])('ends %s', async (_, agoMs, waitedMs) => {
    const { perform, noted, memory, timeline } = await open(SERVICE);
    const [steady] = steadyService('ecs-svc/2').deployments;
    if (!steady) throw new Error('it has no deployment');
    const deployments = [{ ...steady, rollout: 'IN_PROGRESS' as const, running: 1 }];
    memory.services.set('shop/web', { ...steadyService(), deployments });
    memory.callMs = 0;
    const start = memory.now().getTime();
    const asked = noted({ at: new Date(start - agoMs) });
    const after = await perform(asked, { do: 'deliver', index: 0, phase: 'await' });
    expect(memory.now().getTime() - start).toBe(waitedMs);
    const what = 'the ECS service "web" of "shop": 1 of 2 new tasks run';
    expect(after).toEqual({ ...asked, waitedFor: what });
    expect(timeline.steps.at(-1)?.detail).toBe(`${what}; this run waits no longer`);
  });

  it('leaves it to the next run, and after a day to a person', async () => {
    const { config, noted, memory } = await open(SERVICE);
    const at = memory.now();
    const waiting = { ...noted({ at }), waitedFor: 'its tasks' };
    const endAfter = (ms: number) => nextDelivery(waiting, config, new Date(at.getTime() + ms));
    const overdue = new Date(at.getTime() + 24 * HOUR).toISOString();
    expect(endAfter(24 * HOUR - 1)).toMatchObject({
      end: {
        status: 'pending',
        summary: expect.stringContaining(`from ${overdue} on this needs a person`),
      },
    });
    expect(endAfter(24 * HOUR)).toMatchObject({
      end: { status: 'needs-person', diagnosis: 'downstream-under-way' },
    });
  });
});

describe('what a plan expects of a downstream', () => {
  it('is that it works when it was asked, and waited for', async () => {
    const { state, config, next, memory } = await open(SERVICE);
    const asking = next(state);
    if (!asking || !('next' in asking)) throw new Error('there is nothing to do');
    const asked = deliveryForeseen(state, asking.next.action, memory.now());
    expect(asked.description).toBe(state.description);
    const waiting = next(asked);
    expect(waiting).toMatchObject({
      next: {
        call: 'ecs:DescribeServices',
        detail: 'Wait at most 15m until the ECS service "web" of "shop" works with it',
      },
    });
    if (!waiting || !('next' in waiting)) throw new Error('nothing is waited for');
    const over = deliveryForeseen(asked, waiting.next.action, memory.now());
    expect(over.delivered).toBe(config.downstream.length);
    expect(next(over)).toBeUndefined();
  });
});
