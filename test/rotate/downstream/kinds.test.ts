import { beforeEach, describe, expect, it } from 'vitest';
import { DOWNSTREAM_TAG } from '../../../src/rotate/journal.ts';
import { openStage, outcomeOf, type Stage } from './stage.ts';

const MINUTE = 60_000;

let stage: Stage;

describe('a Lambda function', () => {
  beforeEach(() => {
    stage = openStage([{ 'lambda-function': { function: 'mail' } }]);
  });

  it('that somebody updates at the same time is updated after them', async () => {
    stage.world.faults.push({
      when: ({ name }) => name === 'functions.redescribe',
      blow: () => {
        const present = stage.world.memory.functions.get('mail');
        if (!present) throw new Error('there is no such function');
        stage.world.memory.functions.set('mail', { ...present, revision: 'theirs', update: 'InProgress' });
        stage.world.memory.agenda.schedule(20_000, () =>
          stage.world.memory.functions.set('mail', { ...present, description: 'Theirs', revision: 'done' }),
        );
      },
    });
    expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
    expect(stage.world.memory.functions.get('mail')?.description).toMatch(/^Theirs \[rekey-[0-9a-f]{12}\]$/);
    expect(stage.asked()).toHaveLength(2);
  });

  it('that somebody never stops updating is left to the next run', async () => {
    const present = stage.world.memory.functions.get('mail');
    if (!present) throw new Error('there is no such function');
    stage.world.memory.functions.set('mail', { ...present, update: 'InProgress' });
    expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('Somebody else keeps updating'),
    });
    expect(stage.asked()).toEqual([]);
  });

  it('whose update fails needs a person, and is not updated again by itself', async () => {
    stage.world.memory.rollout = { ends: 'badly', afterMs: 10_000 };
    for (const _ of [1, 2])
      expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({
        status: 'needs-person',
        summary: expect.stringContaining('its old execution environments go on'),
      });
    expect(stage.asked()).toHaveLength(1);
  });

  it('that is not there needs a person', async () => {
    stage.world.memory.functions.clear();
    expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({ status: 'needs-person' });
  });
});

describe('a workflow', () => {
  const workflow = { repository: 'acme/app', workflow: 'try.yml', ref: 'main' };

  it.each([
    { 'github-workflow': workflow },
    { 'github-dispatch': { repository: 'acme/app', 'event-type': 'rotated' } },
  ])('that fails keeps the old key, until a new attempt of its run succeeds: %j', async (downstream) => {
    stage = openStage([downstream]);
    stage.world.memory.rollout = { ends: 'badly', afterMs: MINUTE };
    expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('failed: https://github.test/runs/1'),
    });
    const [run] = stage.world.memory.runs;
    if (!run) throw new Error('nothing ran');
    stage.world.memory.runs[0] = { ...run, conclusion: 'success' };
    expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
    expect(stage.asked()).toHaveLength(1);
  });

  it('whose run vanished says nothing, and is not started again by itself', async () => {
    stage = openStage([{ 'github-workflow': workflow }]);
    stage.world.memory.rollout = { ends: 'never', afterMs: 0 };
    await stage.world.run(stage.rotations);
    stage.world.memory.runs.splice(0);
    expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({
      status: 'needs-person',
      summary: expect.stringContaining('not to be found any more'),
    });
    expect(stage.asked()).toHaveLength(1);
  });

  it('that is not awaited is over when it was started', async () => {
    stage = openStage([{ 'github-workflow': { ...workflow, await: false } }]);
    stage.world.memory.rollout = { ends: 'badly', afterMs: 0 };
    expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
    expect(stage.tags().has(DOWNSTREAM_TAG)).toBe(false);
  });
});

describe('a pair of secrets', () => {
  beforeEach(() => {
    stage = openStage([
      { 'github-secrets': { repository: 'acme/app', 'access-key-id': 'ID', 'secret-access-key': 'KEY' } },
    ]);
  });

  it('into which somebody else writes is stored again', async () => {
    stage.world.faults.push({
      when: ({ name }) => name === 'downstream.updatedAt',
      blow: () => {
        const later = new Date(stage.world.memory.now().getTime() + 1_000);
        stage.world.memory.deliveredAt.set('acme/app KEY', later);
      },
    });
    expect(outcomeOf(await stage.world.run(stage.rotations)).summary).toContain('its grace');
    expect(stage.asked()).toHaveLength(4);
  });

  it('that somebody keeps writing into keeps the old key', async () => {
    stage.world.faults.push({
      when: ({ name }) => name === 'downstream.updatedAt',
      times: 100,
      blow: () => void stage.world.memory.deliveredAt.delete('acme/app KEY'),
    });
    expect(outcomeOf(await stage.world.run(stage.rotations))).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('may not belong together'),
    });
    expect(stage.tags().has('rekey:spread')).toBe(false);
  });
});
