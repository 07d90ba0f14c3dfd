import { beforeEach, describe, expect, it } from 'vitest';
import { DOWNSTREAM_TAG } from '../../../src/rotate/journal.ts';
import { steadyService } from '../world/downstream.ts';
import { openStage, outcomeOf, rotationsWith, type Stage } from './stage.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Written in an order in which nothing may be done. */
const DOWNSTREAM = [
  { 'ecs-service': { cluster: 'shop', service: 'web' } },
  { 'lambda-function': { function: 'mail' } },
  { 'github-dispatch': { repository: 'acme/app', 'event-type': 'told', await: false } },
  { 'github-dispatch': { repository: 'acme/app', 'event-type': 'rotated' } },
  {
    'github-workflow': {
      repository: 'acme/app',
      workflow: 'try.yml',
      ref: 'main',
      inputs: { version: '{version}', of: '{rotation} in {secret}', odd: '{value}' },
    },
  },
  {
    'github-secrets': {
      repository: 'acme/app',
      for: ['actions', 'dependabot'],
      'access-key-id': 'KEY_ID',
      'secret-access-key': 'KEY',
    },
  },
];

let stage: Stage;

beforeEach(() => {
  stage = openStage(DOWNSTREAM);
});

describe('downstreams', () => {
  it('are reached in their order, secrets first, each only when the one before works', async () => {
    const outcome = outcomeOf(await stage.world.run(stage.rotations));
    expect(outcome).toMatchObject({ status: 'pending', summary: expect.stringContaining('its grace') });
    expect(stage.asked()).toEqual([
      ...Array.from({ length: 4 }, () => 'downstream.put'),
      'services.redeploy',
      'functions.redescribe',
      'workflows.sendEvent',
      'workflows.sendEvent',
      'workflows.start',
    ]);
    expect(stage.primary()).toBe('COMPLETED');
    const version = [...(stage.world.memory.secrets.get('ci/key')?.versions.values() ?? [])].at(-1)?.id ?? '';
    expect(stage.world.memory.functions.get('mail')).toMatchObject({
      description: `Sends mail [${version.slice(0, 18)}]`,
      update: 'Successful',
    });
    expect(stage.world.memory.sent.map(({ names }) => names)).toEqual([
      { rotation: 'ci', secret: 'ci/key', version },
      { rotation: 'ci', secret: 'ci/key', version },
      { version, of: 'ci in ci/key', odd: '{value}' },
    ]);
    expect([...stage.world.memory.delivered.keys()]).toEqual([
      'acme/app KEY',
      'acme/app KEY_ID',
      'acme/app for Dependabot KEY',
      'acme/app for Dependabot KEY_ID',
    ]);
    expect(stage.tags().get('rekey:spread')).toContain(version);
  });

  it('are named in a plan, each with its calls, and none is asked', async () => {
    const outcome = outcomeOf(await stage.world.run(stage.rotations, { dryRun: true }));
    expect(outcome.steps.filter(({ step }) => step === 'spread').map(({ call }) => call)).toEqual([
      'github:PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}',
      'ecs:UpdateService',
      'ecs:DescribeServices',
      'lambda:UpdateFunctionConfiguration',
      'lambda:GetFunctionConfiguration',
      'github:POST /repos/{owner}/{repo}/dispatches',
      'github:POST /repos/{owner}/{repo}/dispatches',
      'github:GET /repos/{owner}/{repo}/actions/runs',
      'github:POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
      'github:GET /repos/{owner}/{repo}/actions/runs/{run_id}',
      'secretsmanager:TagResource',
    ]);
    expect(stage.asked()).toEqual([]);
  });

  it('are asked once, whichever call a process dies at', async () => {
    await stage.world.run(stage.rotations);
    const total = stage.world.calls.length;
    const first = stage.world.calls.find(({ name }) => name === 'downstream.put')?.index ?? 0;
    expect(total).toBeGreaterThan(first + 15);
    for (const blow of ['killed before', 'killed after', 'answer lost'] as const) {
      for (let index = first; index <= total; index += 1) {
        stage = openStage(DOWNSTREAM);
        const struck = index;
        stage.world.faults.push({ when: (call) => call.run === 1 && call.index === struck, blow });
        await stage.world.run(stage.rotations);
        stage.world.pass(6 * MINUTE);
        const outcome = outcomeOf(await stage.world.run(stage.rotations));
        expect({ blow, index, status: outcome.status, primary: stage.primary() }).toEqual({
          blow,
          index,
          status: 'pending',
          primary: 'COMPLETED',
        });
        expect(outcome.summary).toContain('its grace');
        const count = (name: string): number => stage.asked().filter((one) => one === name).length;
        expect([blow, index, count('services.redeploy'), count('functions.redescribe')]).toEqual([
          blow,
          index,
          1 + lost('services.redeploy', blow),
          1 + lost('functions.redescribe', blow),
        ]);
      }
    }

    /** A call that had no effect is made again. */
    function lost(name: string, blow: string): number {
      if (blow !== 'killed before') return 0;
      const dead = stage.world.calls.filter(({ run }) => run === 1).at(-1);
      return dead?.name === name ? 1 : 0;
    }
  });

  it('are asked anew when the config was changed meanwhile', async () => {
    stage.world.memory.rollout = { ends: 'never', afterMs: 0 };
    await stage.world.run(stage.rotations);
    const [web, ...others] = DOWNSTREAM;
    await stage.world.run(rotationsWith([...others, ...(web ? [web] : [])]));
    expect(stage.asked().at(-1)).toBe('functions.redescribe');
  });
});

describe('a downstream that takes its time', () => {
  beforeEach(() => {
    stage = openStage([{ 'ecs-service': { cluster: 'shop', service: 'web', timeout: '10m' } }]);
  });

  it('is waited for as long as its timeout, and looked at once by each later run', async () => {
    stage.world.memory.rollout = { ends: 'well', afterMs: 3 * HOUR };
    const begun = stage.world.memory.now().getTime();
    const outcome = outcomeOf(await stage.world.run(stage.rotations));
    expect(outcome).toMatchObject({
      status: 'pending',
      summary: expect.stringMatching(/waiting for a downstream: the ECS service "web" of "shop": 0 of 2 new/),
    });
    expect(stage.world.memory.now().getTime() - begun).toBeGreaterThan(10 * MINUTE);
    expect(stage.world.memory.now().getTime() - begun).toBeLessThan(12 * MINUTE);
    expect(stage.tags().has('rekey:spread')).toBe(false);

    stage.world.pass(HOUR);
    const later = await stage.world.run(stage.rotations);
    expect(outcomeOf(later).status).toBe('pending');
    expect(later.calls.filter(({ name }) => name.startsWith('services.'))).toHaveLength(1);

    stage.world.pass(2 * HOUR);
    expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
    expect(stage.asked()).toEqual(['services.redeploy']);
  });

  it('keeps the old key active, and needs a person after a day', async () => {
    stage.world.memory.rollout = { ends: 'never', afterMs: 0 };
    await stage.world.run(stage.rotations);
    const note = stage.tags().get(DOWNSTREAM_TAG)?.split(' ').at(-1) ?? '';
    const left = new Date(note).getTime() + 24 * HOUR - stage.world.memory.now().getTime();
    stage.world.pass(left - MINUTE);
    expect(outcomeOf(await stage.world.run(stage.rotations)).status).toBe('pending');
    stage.world.pass(2 * MINUTE);
    const outcome = outcomeOf(await stage.world.run(stage.rotations));
    expect(outcome).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining(`take the tag "${DOWNSTREAM_TAG}" off`),
    });
    const keys = [...(stage.world.memory.users.get('ci')?.keys.values() ?? [])];
    expect(keys).toHaveLength(2);
  });

  it.each(['badly', 'rolled back'] as const)(
    'and ends %s keeps the old key, until a newer deployment completes',
    async (ends) => {
      stage.world.memory.rollout = { ends, afterMs: MINUTE };
      const outcome = outcomeOf(await stage.world.run(stage.rotations));
      expect(outcome).toMatchObject({
        status: 'needs-person',
        summary: expect.stringContaining('did not come up'),
      });
      stage.world.pass(HOUR);
      expect(outcomeOf(await stage.world.run(stage.rotations)).status).toBe('needs-person');
      expect(stage.asked()).toEqual(['services.redeploy']);

      const service = steadyService('ecs-svc/by-hand');
      const fresh = service.deployments.map((one) => ({ ...one, createdAt: stage.world.memory.now() }));
      stage.world.memory.services.set('shop/web', { ...service, deployments: fresh });
      expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
      expect(stage.asked()).toEqual(['services.redeploy']);
    },
  );

  it('is followed in a deployment that somebody began before it could be asked', async () => {
    // The run dies after it noted which deployment there was.
    stage.world.faults.push({ when: ({ name }) => name === 'services.redeploy', blow: 'killed before' });
    await stage.world.run(stage.rotations);
    const newer = { ...steadyService('ecs-svc/by-hand') };
    stage.world.memory.services.set('shop/web', newer);
    expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
    expect(stage.world.memory.services.get('shop/web')).toBe(newer);
  });

  it.each([
    [undefined, /no such thing as the ECS service "web" of "shop"/],
    [{ ...steadyService(), status: 'DRAINING' }, /the status is DRAINING/],
    [{ ...steadyService(), controller: 'CODE_DEPLOY' }, /made by CODE_DEPLOY/],
  ])('and cannot be asked needs a person', async (service, said) => {
    if (service) stage.world.memory.services.set('shop/web', service);
    else stage.world.memory.services.clear();
    expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(said),
    });
    expect(stage.asked()).toEqual([]);
  });
});

describe('a downstream that rejects the new value', () => {
  it('has the former one back where the config says so, and everybody else too', async () => {
    stage = openStage(
      [
        { 'github-secrets': { repository: 'acme/app', 'access-key-id': 'ID', 'secret-access-key': 'KEY' } },
        { 'ecs-service': { cluster: 'shop', service: 'web' } },
        { 'lambda-function': { function: 'mail' } },
      ],
      { 'roll-back': 'on-rejection' },
    );
    const [old] = stage.world.memory.users.get('ci')?.keys.keys() ?? [];
    stage.world.memory.rollout = { ends: 'badly', afterMs: MINUTE };
    stage.world.watchers.push({
      after: ({ name }) => {
        if (name === 'services.redeploy') stage.world.memory.rollout.ends = 'well';
      },
    });
    const { status, summary } = outcomeOf(await stage.world.run(stage.rotations));
    expect({ status, summary }).toEqual({ status: 'rolled-back', summary: expect.any(String) });
    expect(stage.world.memory.delivered.get('acme/app ID')?.at(-1)).toBe(old);
    expect(stage.asked().filter((name) => !name.startsWith('downstream.'))).toEqual([
      'services.redeploy',
      'services.redeploy',
      'functions.redescribe',
    ]);
    expect(stage.primary()).toBe('COMPLETED');
  });
});
