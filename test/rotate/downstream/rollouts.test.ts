import { beforeEach, describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import { DOWNSTREAM_TAG } from '../../../src/rotate/journal.ts';
import { steadyService } from '../world/downstream.ts';
import { type Ended, type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

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

let world: MemoryWorld;
let rotations: RotationConfig[];

function stage(downstream: readonly object[] = DOWNSTREAM): void {
  world = openMemoryWorld();
  const user = world.seed.user('ci');
  const key = world.seed.key(user);
  world.seed.secret('ci/key', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  world.memory.services.set('shop/web', steadyService());
  world.memory.functions.set('mail', {
    description: 'Sends mail',
    revision: '1',
    modifiedAt: new Date(0),
    update: 'Successful',
    reason: undefined,
  });
  rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci/key', downstream });
}

beforeEach(() => stage());

function outcomeOf({ rotated }: Ended) {
  const outcome = rotated?.[0]?.outcome;
  if (!outcome) throw new Error('the process died');
  return outcome;
}

/** What downstreams were asked, by the calls of all runs. */
function asked(): string[] {
  const changing =
    /^(?:downstream\.put|workflows\.(?:sendEvent|start)|services\.redeploy|functions\.redescribe)$/;
  return world.calls.map(({ name }) => name).filter((name) => changing.test(name));
}

function tags(): ReadonlyMap<string, string> {
  return world.memory.secrets.get('ci/key')?.tags ?? new Map();
}

function primary(): string | undefined {
  return world.memory.services.get('shop/web')?.deployments[0]?.rollout;
}

describe('downstreams', () => {
  it('are reached in their order, secrets first, each only when the one before works', async () => {
    const outcome = outcomeOf(await world.run(rotations));
    expect(outcome).toMatchObject({ status: 'pending', summary: expect.stringContaining('its grace') });
    expect(asked()).toEqual([
      ...Array.from({ length: 4 }, () => 'downstream.put'),
      'services.redeploy',
      'functions.redescribe',
      'workflows.sendEvent',
      'workflows.sendEvent',
      'workflows.start',
    ]);
    expect(primary()).toBe('COMPLETED');
    const version = [...(world.memory.secrets.get('ci/key')?.versions.values() ?? [])].at(-1)?.id ?? '';
    expect(world.memory.functions.get('mail')).toMatchObject({
      description: `Sends mail [${version.slice(0, 18)}]`,
      update: 'Successful',
    });
    expect(world.memory.sent.map(({ names }) => names)).toEqual([
      { rotation: 'ci', secret: 'ci/key', version },
      { rotation: 'ci', secret: 'ci/key', version },
      { version, of: 'ci in ci/key', odd: '{value}' },
    ]);
    expect([...world.memory.delivered.keys()]).toEqual([
      'acme/app KEY',
      'acme/app KEY_ID',
      'acme/app for Dependabot KEY',
      'acme/app for Dependabot KEY_ID',
    ]);
    expect(tags().get('rekey:spread')).toContain(version);
  });

  it('are named in a plan, each with its calls, and none is asked', async () => {
    const outcome = outcomeOf(await world.run(rotations, { dryRun: true }));
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
    expect(asked()).toEqual([]);
  });

  it('are asked once, whichever call a process dies at', async () => {
    await world.run(rotations);
    const total = world.calls.length;
    const first = world.calls.find(({ name }) => name === 'downstream.put')?.index ?? 0;
    expect(total).toBeGreaterThan(first + 15);
    for (const blow of ['killed before', 'killed after', 'answer lost'] as const) {
      for (let index = first; index <= total; index += 1) {
        stage();
        const struck = index;
        world.faults.push({ when: (call) => call.run === 1 && call.index === struck, blow });
        await world.run(rotations);
        world.pass(6 * MINUTE);
        const outcome = outcomeOf(await world.run(rotations));
        expect({ blow, index, status: outcome.status, primary: primary() }).toEqual({
          blow,
          index,
          status: 'pending',
          primary: 'COMPLETED',
        });
        expect(outcome.summary).toContain('its grace');
        const count = (name: string): number => asked().filter((one) => one === name).length;
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
      const dead = world.calls.filter(({ run }) => run === 1).at(-1);
      return dead?.name === name ? 1 : 0;
    }
  });

  it('are asked anew when the config was changed meanwhile', async () => {
    world.memory.rollout = { ends: 'never', afterMs: 0 };
    await world.run(rotations);
    const [web, ...others] = DOWNSTREAM;
    rotations = rotationsFrom({
      name: 'ci',
      kind: 'iam-user',
      user: 'ci',
      secret: 'ci/key',
      downstream: [...others, web],
    });
    await world.run(rotations);
    expect(asked().at(-1)).toBe('functions.redescribe');
  });
});

describe('a downstream that takes its time', () => {
  beforeEach(() => {
    stage([{ 'ecs-service': { cluster: 'shop', service: 'web', timeout: '10m' } }]);
  });

  it('is waited for as long as its timeout, and looked at once by each later run', async () => {
    world.memory.rollout = { ends: 'well', afterMs: 3 * HOUR };
    const begun = world.memory.now().getTime();
    const outcome = outcomeOf(await world.run(rotations));
    expect(outcome).toMatchObject({
      status: 'pending',
      summary: expect.stringMatching(/waiting for a downstream: the ECS service "web" of "shop": 0 of 2 new/),
    });
    expect(world.memory.now().getTime() - begun).toBeGreaterThan(10 * MINUTE);
    expect(world.memory.now().getTime() - begun).toBeLessThan(12 * MINUTE);
    expect(tags().has('rekey:spread')).toBe(false);

    world.pass(HOUR);
    const later = await world.run(rotations);
    expect(outcomeOf(later).status).toBe('pending');
    expect(later.calls.filter(({ name }) => name.startsWith('services.'))).toHaveLength(1);

    world.pass(2 * HOUR);
    expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
    expect(asked()).toEqual(['services.redeploy']);
  });

  it('keeps the old key active, and needs a person after a day', async () => {
    world.memory.rollout = { ends: 'never', afterMs: 0 };
    await world.run(rotations);
    const note = tags().get(DOWNSTREAM_TAG)?.split(' ').at(-1) ?? '';
    const left = new Date(note).getTime() + 24 * HOUR - world.memory.now().getTime();
    world.pass(left - MINUTE);
    expect(outcomeOf(await world.run(rotations)).status).toBe('pending');
    world.pass(2 * MINUTE);
    const outcome = outcomeOf(await world.run(rotations));
    expect(outcome).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining(`take the tag "${DOWNSTREAM_TAG}" off`),
    });
    const keys = [...(world.memory.users.get('ci')?.keys.values() ?? [])];
    expect(keys).toHaveLength(2);
  });

  it.each(['badly', 'rolled back'] as const)(
    'and ends %s keeps the old key, until a newer deployment completes',
    async (ends) => {
      world.memory.rollout = { ends, afterMs: MINUTE };
      const outcome = outcomeOf(await world.run(rotations));
      expect(outcome).toMatchObject({
        status: 'needs-person',
        summary: expect.stringContaining('did not come up'),
      });
      world.pass(HOUR);
      expect(outcomeOf(await world.run(rotations)).status).toBe('needs-person');
      expect(asked()).toEqual(['services.redeploy']);

      const service = steadyService('ecs-svc/by-hand');
      const fresh = service.deployments.map((one) => ({ ...one, createdAt: world.memory.now() }));
      world.memory.services.set('shop/web', { ...service, deployments: fresh });
      expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
      expect(asked()).toEqual(['services.redeploy']);
    },
  );

  it('is followed in a deployment that somebody began before it could be asked', async () => {
    // The run dies after it noted which deployment there was.
    world.faults.push({ when: ({ name }) => name === 'services.redeploy', blow: 'killed before' });
    await world.run(rotations);
    const newer = { ...steadyService('ecs-svc/by-hand') };
    world.memory.services.set('shop/web', newer);
    expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
    expect(world.memory.services.get('shop/web')).toBe(newer);
  });

  it.each([
    [undefined, /no such thing as the ECS service "web" of "shop"/],
    [{ ...steadyService(), status: 'DRAINING' }, /the status is DRAINING/],
    [{ ...steadyService(), controller: 'CODE_DEPLOY' }, /made by CODE_DEPLOY/],
  ])('and cannot be asked needs a person', async (service, said) => {
    if (service) world.memory.services.set('shop/web', service);
    else world.memory.services.clear();
    expect(outcomeOf(await world.run(rotations))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(said),
    });
    expect(asked()).toEqual([]);
  });
});

describe('a downstream that rejects the new value', () => {
  it('has the former one back where the config says so, and everybody else too', async () => {
    stage([
      { 'github-secrets': { repository: 'acme/app', 'access-key-id': 'ID', 'secret-access-key': 'KEY' } },
      { 'ecs-service': { cluster: 'shop', service: 'web' } },
      { 'lambda-function': { function: 'mail' } },
    ]);
    const [old] = world.memory.users.get('ci')?.keys.keys() ?? [];
    rotations = rotations.map((one) => ({ ...one, 'roll-back': 'on-rejection' }));
    world.memory.rollout = { ends: 'badly', afterMs: MINUTE };
    world.watchers.push({
      after: ({ name }) => {
        if (name === 'services.redeploy') world.memory.rollout.ends = 'well';
      },
    });
    const { status, summary } = outcomeOf(await world.run(rotations));
    expect({ status, summary }).toEqual({ status: 'rolled-back', summary: expect.any(String) });
    expect(world.memory.delivered.get('acme/app ID')?.at(-1)).toBe(old);
    expect(asked().filter((name) => !name.startsWith('downstream.'))).toEqual([
      'services.redeploy',
      'services.redeploy',
      'functions.redescribe',
    ]);
    expect(primary()).toBe('COMPLETED');
  });
});

describe('a Lambda function', () => {
  beforeEach(() => stage([{ 'lambda-function': { function: 'mail' } }]));

  it('that somebody updates at the same time is updated after them', async () => {
    world.faults.push({
      when: ({ name }) => name === 'functions.redescribe',
      blow: () => {
        const present = world.memory.functions.get('mail');
        if (!present) throw new Error('there is no such function');
        world.memory.functions.set('mail', { ...present, revision: 'theirs', update: 'InProgress' });
        world.memory.agenda.schedule(20_000, () =>
          world.memory.functions.set('mail', { ...present, description: 'Theirs', revision: 'done' }),
        );
      },
    });
    expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
    expect(world.memory.functions.get('mail')?.description).toMatch(/^Theirs \[rekey-[0-9a-f]{12}\]$/);
    expect(asked()).toHaveLength(2);
  });

  it('that somebody never stops updating is left to the next run', async () => {
    const present = world.memory.functions.get('mail');
    if (!present) throw new Error('there is no such function');
    world.memory.functions.set('mail', { ...present, update: 'InProgress' });
    expect(outcomeOf(await world.run(rotations))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('Somebody else keeps updating'),
    });
    expect(asked()).toEqual([]);
  });

  it('whose update fails needs a person, and is not updated again by itself', async () => {
    world.memory.rollout = { ends: 'badly', afterMs: 10_000 };
    for (const _ of [1, 2])
      expect(outcomeOf(await world.run(rotations))).toMatchObject({
        status: 'needs-person',
        summary: expect.stringContaining('its old execution environments go on'),
      });
    expect(asked()).toHaveLength(1);
  });

  it('that is not there needs a person', async () => {
    world.memory.functions.clear();
    expect(outcomeOf(await world.run(rotations))).toMatchObject({ status: 'needs-person' });
  });
});

describe('a workflow', () => {
  const workflow = { repository: 'acme/app', workflow: 'try.yml', ref: 'main' };

  it.each([
    { 'github-workflow': workflow },
    { 'github-dispatch': { repository: 'acme/app', 'event-type': 'rotated' } },
  ])('that fails keeps the old key, until a new attempt of its run succeeds: %j', async (downstream) => {
    stage([downstream]);
    world.memory.rollout = { ends: 'badly', afterMs: MINUTE };
    expect(outcomeOf(await world.run(rotations))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('failed: https://github.test/runs/1'),
    });
    const [run] = world.memory.runs;
    if (!run) throw new Error('nothing ran');
    world.memory.runs[0] = { ...run, conclusion: 'success' };
    expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
    expect(asked()).toHaveLength(1);
  });

  it('whose run vanished says nothing, and is not started again by itself', async () => {
    stage([{ 'github-workflow': workflow }]);
    world.memory.rollout = { ends: 'never', afterMs: 0 };
    await world.run(rotations);
    world.memory.runs.splice(0);
    expect(outcomeOf(await world.run(rotations))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('not to be found any more'),
    });
    expect(asked()).toHaveLength(1);
  });

  it('that is not awaited is over when it was started', async () => {
    stage([{ 'github-workflow': { ...workflow, await: false } }]);
    world.memory.rollout = { ends: 'badly', afterMs: 0 };
    expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
    expect(tags().has(DOWNSTREAM_TAG)).toBe(false);
  });
});

describe('a pair of secrets', () => {
  beforeEach(() => {
    stage([
      { 'github-secrets': { repository: 'acme/app', 'access-key-id': 'ID', 'secret-access-key': 'KEY' } },
    ]);
  });

  it('into which somebody else writes is stored again', async () => {
    world.faults.push({
      when: ({ name }) => name === 'downstream.updatedAt',
      blow: () => {
        const later = new Date(world.memory.now().getTime() + 1_000);
        world.memory.deliveredAt.set('acme/app KEY', later);
      },
    });
    expect(outcomeOf(await world.run(rotations)).summary).toContain('its grace');
    expect(asked()).toHaveLength(4);
  });

  it('that somebody keeps writing into keeps the old key', async () => {
    world.faults.push({
      when: ({ name }) => name === 'downstream.updatedAt',
      times: 100,
      blow: () => void world.memory.deliveredAt.delete('acme/app KEY'),
    });
    expect(outcomeOf(await world.run(rotations))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('may not belong together'),
    });
    expect(tags().has('rekey:spread')).toBe(false);
  });
});
