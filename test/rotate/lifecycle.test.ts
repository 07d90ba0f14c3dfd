import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { type Decision, planRotation, type Rotation, runRotation } from '../../src/rotate/lifecycle.ts';
import type { TrailEntry } from '../../src/rotate/trail.ts';
import { openMemoryWorld } from './world/world.ts';

interface State {
  readonly done: number;
}

type Action = { readonly fails?: boolean; readonly vanishes?: boolean };

const END: Decision<Action> = { end: { status: 'settled', summary: 'There is nothing to do.' } };

function step(action: Action, detail = 'Do it', reads = false): Decision<Action> {
  return { next: { step: 'apply', call: 'aws:Do', detail, action, reads } };
}

/** A rotation of nothing: what is to be done next is a function of how much is done. */
function rotationOf(decide: (state: State) => Decision<Action>, looked: () => void = () => {}) {
  let done = 0;
  const rotation: Rotation<State, Action> & { performed: number } = {
    name: 'toy',
    kind: 'toy',
    caveats: [],
    performed: 0,
    async observe() {
      looked();
      return { done };
    },
    decide,
    async perform(_state, { fails, vanishes }, timeline) {
      rotation.performed += 1;
      await timeline.during(
        'apply',
        'aws:Do',
        async () => {
          if (fails) throw new Error('connect ETIMEDOUT');
          done += 1;
        },
        () => 'it is done',
      );
      return vanishes ? undefined : { done };
    },
    foresee: (state) => ({ done: state.done + 1 }),
  };
  return rotation;
}

const run = async (rotation: Rotation<State, Action>) =>
  (await runRotation(rotation, openMemoryWorld().open().world)).outcome;
const plan = async (rotation: Rotation<State, Action>) =>
  (await planRotation(rotation, openMemoryWorld().open().world)).outcome;

function person(summary: string): Decision<Action> {
  return { end: { status: 'needs-person', summary } };
}

/** A rotation that cannot be looked at, and how often that was tried. */
function failing(code: string) {
  const rotation = rotationOf(() => END);
  let looks = 0;
  rotation.observe = async () => {
    looks += 1;
    throw new RekeyError({ code, what: 'It is refused.', fix: 'Allow it.' });
  };
  return { rotation, looks: () => looks };
}

describe('the life cycle', () => {
  it('has nothing to say of a rotation that only asked', async () => {
    expect(await run(rotationOf(({ done }) => (done < 2 ? step({}, 'Ask', true) : END)))).toMatchObject({
      status: 'not-due',
      summary: 'There is nothing to do.',
    });
  });

  it('is done once something was changed', async () => {
    const outcome = await run(rotationOf(({ done }) => (done < 2 ? step({}) : END)));
    expect(outcome.status).toBe('done');
    expect(outcome.steps.map(({ step: name, call, detail }) => [name, call, detail])).toEqual([
      ['apply', 'aws:Do', 'it is done'],
      ['apply', 'aws:Do', 'it is done'],
    ]);
  });

  it.each([
    [10, 'done'],
    [11, 'failed'],
  ])('looks again ten times at what others keep changing (%i)', async (times, status) => {
    const rotation = rotationOf(({ done }) => (done < times ? step({ vanishes: true }) : END));
    const outcome = await run(rotation);
    expect({ status: outcome.status, performed: rotation.performed }).toEqual({ status, performed: times });
    if (status === 'failed') expect(outcome.summary).toMatch(/^Somebody else kept changing the same things/);
  });

  it.each([
    [199, 'done'],
    [200, 'failed'],
  ])('calls two hundred steps without an end a bug (%i)', async (times, status) => {
    const rotation = rotationOf(({ done }) => (done < times ? step({}, `Step ${done}`) : END));
    const outcome = await run(rotation);
    expect({ status: outcome.status, performed: rotation.performed }).toEqual({ status, performed: times });
    const planned = await plan(rotationOf(({ done }) => (done < times ? step({}, `Step ${done}`) : END)));
    expect(planned.status).toBe(status === 'done' ? 'planned' : 'failed');
    expect(planned.steps).toHaveLength(times);
  });

  it('gives up a step that fails four times, whatever succeeds in between', async () => {
    const rotation = rotationOf(() => END);
    // What was asked has to be asked again after each look.
    rotation.observe = async () => ({ done: 0 });
    let asked = 0;
    rotation.decide = ({ done }) => {
      if (done === 0 || asked % 2 === 0) {
        asked += 1;
        return step({}, 'Ask');
      }
      asked += 1;
      return step({ fails: true }, 'Change');
    };
    const outcome = await run(rotation);
    expect(outcome).toMatchObject({
      status: 'failed',
      summary: 'connect ETIMEDOUT The next run goes on from here.',
    });
    expect(outcome.steps.filter(({ step: name }) => name === 'apply-failed')).toHaveLength(4);
  });

  it('goes on when each of many steps fails three times', async () => {
    let failed = 0;
    const rotation = rotationOf(({ done }) => {
      if (done >= 5) return END;
      failed += 1;
      return step({ fails: failed % 4 !== 0 }, `Step ${done}`);
    });
    expect(await run(rotation)).toMatchObject({ status: 'done' });
    expect(rotation.performed).toBe(20);
  });

  it('calls a person only for what is still so at a second look', async () => {
    let looks = 0;
    const rotation = rotationOf(
      () =>
        looks === 1 ? person('One.') : looks === 2 ? person('Two.') : looks === 3 ? person('Two.') : END,
      () => {
        looks += 1;
      },
    );
    expect(await run(rotation)).toMatchObject({ status: 'needs-person', summary: 'Two.' });
    expect(looks).toBe(3);
    const calm = rotationOf(
      () => (looks === 4 ? person('One.') : END),
      () => {
        looks += 1;
      },
    );
    expect(await run(calm)).toMatchObject({ status: 'not-due' });
  });

  it('needs a person for an error that stays, and looks again after one that may pass', async () => {
    const lasting = failing('aws-denied');
    expect(await run(lasting.rotation)).toMatchObject({
      status: 'needs-person',
      summary: 'It is refused. Allow it.',
    });
    expect(lasting.looks()).toBe(1);
    const passing = failing('aws-unavailable');
    expect(await run(passing.rotation)).toMatchObject({ status: 'failed' });
    expect(passing.looks()).toBe(4);
    const late = failing('reset-late');
    expect(await run(late.rotation)).toMatchObject({ status: 'failed' });
    expect(late.looks()).toBe(1);
  });

  it('asks in a plan too, as long as nothing was planned, and foresees after that', async () => {
    const rotation = rotationOf(({ done }) => {
      if (done === 0) return step({}, 'Ask', true);
      return done < 4 ? step({}, 'Do', done === 2) : END;
    });
    const outcome = await plan(rotation);
    expect(rotation.performed).toBe(1);
    expect(outcome).toMatchObject({
      status: 'planned',
      summary: 'Planned, nothing was changed: 3 steps. Then: There is nothing to do.',
    });
    expect(outcome.steps.map(({ step: name, detail, ms }) => [name, detail, ms])).toEqual([
      ['apply', 'Do', 0],
      ['apply', 'Do', 0],
      ['apply', 'Do', 0],
    ]);
  });

  it('stops between two steps when it is asked to, and changes nothing more', async () => {
    const opened = openMemoryWorld().open();
    const rotation = rotationOf(({ done }) => (done < 3 ? step({}) : END));
    const perform = rotation.perform.bind(rotation);
    rotation.perform = async (...given) => {
      if (rotation.performed === 1) opened.stop();
      return await perform(...given);
    };
    const { outcome } = await runRotation(rotation, opened.world);
    expect(outcome).toMatchObject({
      status: 'failed',
      summary: 'Stopped between two steps; the next run goes on from here.',
      diagnosis: { id: 'stopped' },
    });
    expect(rotation.performed).toBe(2);
    const looks: string[] = [];
    const late = rotationOf(
      () => END,
      () => void looks.push('looked'),
    );
    expect((await runRotation(late, opened.world)).outcome.status).toBe('failed');
    expect(looks).toEqual([]);
  });

  it('counts failures anew once the same thing has succeeded', async () => {
    let looks = 0;
    const lookFails = new Set([1, 2, 3, 5, 6, 7]);
    const seen = rotationOf(({ done }) => (done < 1 ? step({ vanishes: true }) : END));
    const observe = seen.observe.bind(seen);
    seen.observe = async () => {
      looks += 1;
      if (lookFails.has(looks)) throw new Error('connect ETIMEDOUT');
      return await observe();
    };
    expect(await run(seen)).toMatchObject({ status: 'done' });
    let tries = 0;
    const rotation = rotationOf(({ done }) => {
      tries += 1;
      return done < 2 ? step({ fails: tries % 4 !== 0 }) : END;
    });
    expect(await run(rotation)).toMatchObject({ status: 'done' });
    expect(rotation.performed).toBe(8);
  });

  it('says of a plan that fails what it had planned until then, and ends its trail', async () => {
    const { world } = openMemoryWorld().open();
    const trail: (readonly [string, string])[] = [];
    const written = {
      ...world,
      trail: { write: (entry: TrailEntry) => void trail.push([entry.step, entry.outcome]) },
    };
    const broken = rotationOf(({ done }) => {
      if (done === 1) throw new Error('it broke');
      return step({});
    });
    const { outcome } = await planRotation(broken, written);
    expect(outcome).toMatchObject({ status: 'failed', summary: 'it broke The next run goes on from here.' });
    expect(outcome.steps.map(({ step: name }) => name)).toEqual(['apply']);
    expect(await plan(failing('aws-denied').rotation)).toMatchObject({ status: 'needs-person', steps: [] });
    expect(await plan(failing('aws-unavailable').rotation)).toMatchObject({ status: 'failed', steps: [] });
    await planRotation(
      rotationOf(({ done }) => (done < 1 ? step({}) : END)),
      written,
    );
    expect(trail).toEqual([
      ['end', 'failed'],
      ['end', 'planned'],
    ]);
  });

  it('says nothing is planned of what only asks', async () => {
    const outcome = await plan(rotationOf(({ done }) => (done < 1 ? step({}, 'Ask', true) : END)));
    expect(outcome).toMatchObject({ status: 'not-due', steps: [], summary: 'There is nothing to do.' });
  });
});
