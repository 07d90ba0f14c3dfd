import { describe, expect, it } from 'vitest';
import { ecsServiceRollout, judgeDeployment } from '../../../src/rotate/downstream/ecs-service.ts';
import type { EcsDeployment, EcsService } from '../../../src/rotate/downstream/ports.ts';
import { openMemoryWorld } from '../world/world.ts';

const NAME = 'the ECS service "web" of "shop"';
const SETTLED = { name: NAME, isSettled: true };
const EARLY = new Date('2026-11-20T10:00:00Z');
const LATE = new Date('2026-11-20T10:05:00Z');

function deployment(id: string, facts: Partial<EcsDeployment> = {}): EcsDeployment {
  return {
    id: `ecs-svc/${id}`,
    status: 'PRIMARY',
    rollout: 'IN_PROGRESS',
    reason: undefined,
    createdAt: EARLY,
    desired: 3,
    running: 1,
    ...facts,
  };
}

function service(...deployments: EcsDeployment[]): EcsService {
  return { status: 'ACTIVE', controller: 'ECS', deployments };
}

/** After 1 was replaced by 2. */
function judge(...deployments: EcsDeployment[]) {
  return judgeDeployment(service(...deployments), '1/2', SETTLED);
}

const old = deployment('1', { status: 'ACTIVE', rollout: 'COMPLETED' });

describe('a deployment that was begun', () => {
  it('works when it is completed, though old tasks still drain', () => {
    const done = deployment('2', { rollout: 'COMPLETED', running: 3 });
    expect(judge(done, old)).toEqual({ state: 'works', told: `${NAME} runs 3 new tasks` });
  });

  it('is under way as long as it is in progress', () => {
    const what = `${NAME}: 1 of 3 new tasks run`;
    expect(judge(deployment('2'), old)).toEqual({ state: 'under-way', what });
    // Every task runs and they are not yet known to be healthy.
    expect(judge(deployment('2', { running: 3 }), old)).toMatchObject({ state: 'under-way' });
  });

  it.each<[string, EcsDeployment[]]>([
    ['failed', [deployment('2', { rollout: 'FAILED' }), old]],
    [
      'failed and is no longer the newest',
      [
        deployment('3', { createdAt: LATE }),
        deployment('2', { status: 'ACTIVE', rollout: 'FAILED', reason: 'tasks failed' }),
      ],
    ],
    ['was rolled back to the one before', [deployment('1', { rollout: 'COMPLETED' })]],
    [
      'is being rolled back to the one before',
      [deployment('1'), deployment('2', { status: 'ACTIVE', createdAt: LATE })],
    ],
    [
      'was rolled back by a deployment that says so',
      [
        deployment('3', {
          rollout: 'COMPLETED',
          reason: 'ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.',
        }),
      ],
    ],
    ['gave way to an older one', [deployment('0'), deployment('2', { status: 'ACTIVE', createdAt: LATE })]],
    ['was followed by one that failed', [deployment('3', { rollout: 'FAILED', createdAt: LATE })]],
  ])('is rejected when it %s', (_, deployments) => {
    expect(() => judge(...deployments)).toThrow(
      expect.objectContaining({ code: 'ecs-deployment-rejected', what: expect.stringContaining(NAME) }),
    );
  });

  it('says why it was rejected, as far as ECS does', () => {
    const reason = 'tasks failed to start.';
    expect(() => judge(deployment('2', { rollout: 'FAILED', reason }))).toThrow(/deployment 2: tasks failed/);
    expect(() => judge(deployment('2', { rollout: 'FAILED' }))).toThrow(/\(deployment 2\)/);
  });

  it.each([EARLY, LATE])('that gave way to one of %s is followed in it', (createdAt) => {
    const mine = deployment('2', { status: 'ACTIVE' });
    expect(judge(deployment('3', { createdAt }), mine)).toMatchObject({ state: 'under-way' });
    const done = deployment('3', { createdAt, rollout: 'COMPLETED' });
    expect(judge(done)).toMatchObject({ state: 'works' });
  });

  it('is not taken for rolled back by an answer from before it', () => {
    const young = { name: NAME, isSettled: false };
    const before = deployment('1', { rollout: 'COMPLETED', reason: 'rolling back to deploymentId 1' });
    expect(judgeDeployment(service(before), '1/2', young)).toEqual({
      state: 'under-way',
      what: `${NAME} does not show its new deployment yet`,
    });
    // Nor for followed by another one.
    const other = deployment('0', { rollout: 'COMPLETED' });
    expect(judgeDeployment(service(other), '1/2', young)).toMatchObject({ state: 'under-way' });
    const ours = deployment('2', { status: 'ACTIVE' });
    expect(() => judgeDeployment(service(before, ours), '1/2', young)).toThrow(/did not come up/);
  });

  it('that was somebody else’s already when it was asked is followed like any other', () => {
    expect(judgeDeployment(service(deployment('7')), '1/7', SETTLED)).toMatchObject({ state: 'under-way' });
    // Nothing was before it, as the mark was lost.
    const same = service(deployment('7', { rollout: 'COMPLETED' }));
    expect(judgeDeployment(same, '7/7', SETTLED)).toMatchObject({ state: 'works' });
  });

  it.each<[EcsDeployment[], string]>([
    [[deployment('2', { rollout: undefined, running: 3 })], 'works'],
    [[deployment('2', { rollout: undefined, running: 2 })], 'under-way'],
    [[deployment('2', { rollout: undefined, running: 3 }), old], 'under-way'],
  ])('behind a Classic Load Balancer is over when all of its tasks run alone', (deployments, state) => {
    expect(judge(...deployments)).toMatchObject({ state });
  });

  it('is nowhere when the service has none', () => {
    expect(() => judge()).toThrow(expect.objectContaining({ code: 'ecs-service-inactive' }));
  });
});

describe('a service whose deployment was begun', () => {
  const MINUTE = 60_000;
  const asked = { rotation: 'ci', secret: 'ci', version: 'v2', mayBeAsked: false, at: EARLY };

  /** What is said of the service so long after it was asked. */
  function lookAfter(ms: number, present: EcsService) {
    const world = openMemoryWorld();
    world.memory.services.set('shop/web', present);
    const clock = { now: () => new Date(EARLY.getTime() + ms), sleep: async () => {} };
    const rollout = ecsServiceRollout({ cluster: 'shop', service: 'web', timeout: MINUTE });
    return rollout.look('1/2', asked, { ...world.open().world, clock });
  }

  it('is believed to be rolled back two minutes after it was asked, and not before', async () => {
    const before = service(deployment('1', { rollout: 'COMPLETED' }));
    expect(await lookAfter(2 * MINUTE - 1, before)).toMatchObject({ state: 'under-way' });
    await expect(lookAfter(2 * MINUTE, before)).rejects.toThrow(/did not come up/);
  });

  it('is judged by the newest one, wherever ECS lists it', async () => {
    const newest = deployment('2', { rollout: 'COMPLETED', running: 3 });
    expect(await lookAfter(0, service(old, newest))).toMatchObject({ state: 'works' });
  });

  it.each(['rolling back', 'Rolled-back', 'rolledback'])('is rejected when ECS says "%s"', async (words) => {
    const other = deployment('3', {
      rollout: 'COMPLETED',
      createdAt: LATE,
      reason: `circuit breaker: ${words}`,
    });
    await expect(lookAfter(2 * MINUTE, service(other))).rejects.toThrow(/did not come up/);
  });

  it('is not over when all of its tasks run alone, as long as ECS does not say so', async () => {
    const alone = deployment('2', { rollout: 'IN_PROGRESS', running: 3 });
    expect(await lookAfter(0, service(alone))).toMatchObject({ state: 'under-way' });
  });
});
