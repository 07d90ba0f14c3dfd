import { describe, expect, it } from 'vitest';
import type { DownstreamConfig } from '../../../src/config/schema.ts';
import type { WorkflowRun, WorkflowRuns } from '../../../src/rotate/downstream/ports.ts';
import { type AskedRollout, rolloutOf } from '../../../src/rotate/downstream/rollout.ts';
import { openMemoryWorld, rotationsFrom } from '../world/world.ts';

const SENT = new Date('2026-11-20T10:00:00Z');
const VERSION = `rekey-${'0'.repeat(40)}`;
const REQUEST: AskedRollout = {
  rotation: 'ci',
  secret: 'ci/key',
  version: VERSION,
  mayBeAsked: false,
  at: SENT,
};
const DISPATCH = { 'github-dispatch': { repository: 'acme/app', 'event-type': 'rotated' } };
const WORKFLOW = { 'github-workflow': { repository: 'acme/app', workflow: 'try.yml', ref: 'main' } };

function run(id: number, facts: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id,
    title: 'ci',
    status: 'completed',
    conclusion: 'success',
    branch: 'main',
    createdAt: SENT,
    url: `https://github.test/${id}`,
    ...facts,
  };
}

/** What is asked of GitHub, and what it answers: these runs, and no id of a run that was started. */
function open(downstream: object, runs: readonly WorkflowRun[] = []) {
  const [config] = rotationsFrom({
    name: 'ci',
    kind: 'iam-user',
    user: 'ci',
    secret: 'ci',
    downstream: [downstream],
  });
  const rollout = rolloutOf(config?.downstream[0] as DownstreamConfig);
  if (!rollout) throw new Error('nothing is asked');
  const asked: unknown[] = [];
  const workflows: WorkflowRuns = {
    async sendEvent(repository, eventType, payload) {
      asked.push([repository, eventType, payload]);
      return { at: SENT };
    },
    async start({ repository, workflow, ref }, inputs) {
      asked.push([repository, workflow, ref, inputs]);
      return { at: SENT };
    },
    async list(repository, of) {
      asked.push([repository, of]);
      return [...runs];
    },
    read: async (_, id) => runs.find((one) => one.id === id),
    unfinished: async () => ({ count: 0 }),
  };
  const world = { ...openMemoryWorld().open().world, workflows };
  return {
    asked,
    rollout,
    ask: () => rollout.ask(REQUEST, world),
    look: (ref: string) => rollout.look(ref, REQUEST, world),
  };
}

describe('an event for a repository', () => {
  it('names the rotation, the secret and the version, and is known by its time', async () => {
    const { ask, asked } = open(DISPATCH);
    expect(await ask()).toBe(`since/${SENT.toISOString()}`);
    expect(asked).toEqual([['acme/app', 'rotated', { rotation: 'ci', secret: 'ci/key', version: VERSION }]]);
  });

  it('is told by the runs of that event alone, whatever the workflow', async () => {
    const other = run(2, { title: 'another event', conclusion: 'failure' });
    const { look, asked, rollout } = open(DISPATCH, [run(1, { title: 'rotated' }), other]);
    expect(await look(await open(DISPATCH).ask())).toMatchObject({ state: 'works' });
    expect(asked).toEqual([['acme/app', { event: 'repository_dispatch', workflow: undefined }]]);
    expect(rollout.name).toBe('the run of a workflow in acme/app for the event "rotated"');
  });

  it('is told by the runs that name the version, where their titles do', async () => {
    const mine = run(3, { title: `Try ${VERSION}`, conclusion: 'failure' });
    const { look } = open(DISPATCH, [run(1, { title: 'rotated' }), mine]);
    await expect(look(`since/${SENT.toISOString()}`)).rejects.toThrow('https://github.test/3');
  });

  it('is told by the runs of the workflow that the config names', async () => {
    const named = { ...DISPATCH['github-dispatch'], workflow: 'try.yml' };
    const { look, asked, rollout } = open({ 'github-dispatch': named });
    expect(await look(`since/${SENT.toISOString()}`)).toMatchObject({ state: 'under-way' });
    expect(asked).toEqual([['acme/app', { event: 'repository_dispatch', workflow: 'try.yml' }]]);
    expect(rollout.name).toBe('the run of try.yml in acme/app for the event "rotated"');
  });

  it('is no older than what is known of it, where a note has another form', async () => {
    const { look } = open(DISPATCH, [run(1, { title: 'rotated', createdAt: new Date(1) })]);
    expect(await look('run/7')).toMatchObject({ state: 'works' });
  });
});

describe('a workflow whose run a server does not tell', () => {
  it('is known by the time at which it was started', async () => {
    const { ask, asked } = open(WORKFLOW);
    expect(await ask()).toBe(`since/${SENT.toISOString()}`);
    expect(asked).toEqual([['acme/app', 'try.yml', 'main', {}]]);
  });

  it('is told by its runs on that branch since then', async () => {
    const since = `since/${SENT.toISOString()}`;
    const older = run(1, { createdAt: new Date(SENT.getTime() - 1), conclusion: 'failure' });
    const elsewhere = run(2, { branch: 'next', conclusion: 'failure' });
    const { look, asked } = open(WORKFLOW, [older, elsewhere]);
    expect(await look(since)).toMatchObject({ state: 'under-way' });
    expect(asked).toEqual([['acme/app', { event: 'workflow_dispatch', workflow: 'try.yml' }]]);
    expect(await open(WORKFLOW, [older, elsewhere, run(3)]).look(since)).toMatchObject({ state: 'works' });
  });

  it('is told by the runs that name the version, where their titles do', async () => {
    const mine = run(3, { title: `Try ${VERSION}`, status: 'queued', conclusion: undefined });
    const { look } = open(WORKFLOW, [run(1, { conclusion: 'failure' }), mine]);
    expect(await look(`since/${SENT.toISOString()}`)).toMatchObject({ state: 'under-way' });
  });
});

describe('a workflow whose run is known', () => {
  it('is told by that run alone', async () => {
    const { look, asked } = open(WORKFLOW, [run(1, { conclusion: 'failure' }), run(2)]);
    expect(await look('run/2')).toMatchObject({ state: 'works' });
    await expect(look('run/1')).rejects.toThrow(
      expect.objectContaining({ code: 'github-workflow-rejected' }),
    );
    expect(asked).toEqual([]);
  });
});
