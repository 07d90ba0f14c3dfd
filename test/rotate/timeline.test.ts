import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { type LogLevel, logTo } from '../../src/base/log.ts';
import { requestNoter } from '../../src/base/request-log.ts';
import { openTimeline } from '../../src/rotate/timeline.ts';
import type { TrailEntry } from '../../src/rotate/trail.ts';

const START = Date.parse('2026-11-22T03:00:00.000Z');

/** A timeline whose clock goes a tenth of a second further at each look. */
function open({ hasTrail = true } = {}) {
  let now = START - 100;
  const said: string[] = [];
  const trail: TrailEntry[] = [];
  const timeline = openTimeline(
    { name: 'orders', kind: 'rds-instance' },
    {
      clock: {
        now: () => {
          now += 100;
          return new Date(now);
        },
        sleep: async () => {},
      },
      log: logTo((level: LogLevel, text) => void said.push(`${level}: ${text}`)),
      redact: (text) => text.replaceAll('hunter2', '[redacted]'),
      trail: hasTrail ? { write: (entry) => void trail.push(entry) } : undefined,
    },
  );
  return { timeline, said, trail };
}

const request = { call: 'rds:ModifyDBInstance', id: '0a1b', status: 200 };
const common = { rotation: 'orders', kind: 'rds-instance', step: 'apply', call: 'rds:ModifyDBInstance' };
const at = new Date(START).toISOString();

describe('a step', () => {
  it('is in the trail when it begins and when it has ended, with the requests that it made', async () => {
    const { timeline, trail, said } = open();
    timeline.about('rekey-5381');
    const result = await timeline.during(
      'apply',
      'rds:ModifyDBInstance',
      async () => {
        expect(trail).toHaveLength(1);
        requestNoter()(request);
        return 7;
      },
      (found) => `It is ${found}, not hunter2.`,
    );
    expect(result).toBe(7);
    expect(trail).toEqual([
      { at, ...common, version: 'rekey-5381', outcome: 'begun' },
      {
        at,
        ms: 100,
        ...common,
        version: 'rekey-5381',
        outcome: 'done',
        detail: 'It is 7, not [redacted].',
        requests: [request],
      },
    ]);
    expect(timeline.steps).toEqual([
      {
        at: new Date(START + 100).toISOString(),
        step: 'apply',
        call: 'rds:ModifyDBInstance',
        detail: 'It is 7, not [redacted].',
        ms: 100,
        requests: [request],
      },
    ]);
    expect(said).toEqual(['info: orders: apply: It is 7, not [redacted]. (rds:ModifyDBInstance, 100 ms)']);
  });

  it('that did not do what it was for has failed, without an error', async () => {
    const { timeline, trail, said } = open();
    await timeline.during(
      'apply',
      'rds:ModifyDBInstance',
      async () => {},
      () => ({ failed: 'It is not so.' }),
    );
    expect(trail[1]).toMatchObject({ outcome: 'failed', detail: 'It is not so.' });
    expect(trail[1]).not.toHaveProperty('error');
    expect(timeline.steps[0]).toMatchObject({ step: 'apply-failed' });
    expect(timeline.steps[0]).not.toHaveProperty('requests');
    expect(said[0]).toMatch(/^warning: /);
  });

  it.each([
    [
      new RekeyError({ code: 'aws-denied', what: 'No.', diagnosis: 'denied-by-boundary' }),
      { error: 'aws-denied', diagnosis: 'denied-by-boundary' },
    ],
    [
      new RekeyError({ code: 'replica-late', what: 'No.' }),
      { error: 'replica-late', diagnosis: 'replica-late' },
    ],
    [new RekeyError({ code: 'unheard-of', what: 'No.' }), { error: 'unheard-of' }],
    [Object.assign(new Error('No.'), { code: 'ECONNRESET' }), { error: 'ECONNRESET' }],
    [new TypeError('No.'), { error: 'TypeError' }],
    [Object.assign(new Error('No.'), { code: 'hunter2 in words', name: 'Bad\nname' }), { error: 'Error' }],
    ['No.', { error: 'Error' }],
  ])('that threw names the kind of the error: %s', async (thrown, named) => {
    const { timeline, trail } = open();
    const step = timeline.during(
      'apply',
      'rds:ModifyDBInstance',
      async () => {
        requestNoter()(request);
        throw thrown;
      },
      () => 'It is so.',
    );
    await expect(step).rejects.toBe(thrown);
    const { error, diagnosis, outcome, detail, requests } = trail[1] ?? {};
    expect({ error, diagnosis }).toEqual({ diagnosis: undefined, ...named });
    expect({ outcome, detail, requests }).toEqual({ outcome: 'failed', detail: 'No.', requests: [request] });
  });

  it('needs no trail', async () => {
    const { timeline, trail } = open({ hasTrail: false });
    await timeline.around(() =>
      timeline.during(
        'apply',
        'x',
        async () => {},
        () => 'It is so.',
      ),
    );
    timeline.end({ status: 'done', summary: 'It is so.' }, undefined);
    expect(trail).toEqual([]);
    expect(timeline.steps).toHaveLength(1);
  });
});

describe('what is asked outside of steps', () => {
  it('is in the trail alone, without what steps inside of it asked', async () => {
    const { timeline, trail } = open();
    await timeline.around(async () => {
      requestNoter()({ call: 'secretsmanager:DescribeSecret', id: 'loose' });
      await timeline.during(
        'apply',
        'x',
        async () => requestNoter()(request),
        () => 'It is so.',
      );
    });
    expect(
      trail.map(({ step, outcome, requests }) => [step, outcome, requests?.map(({ id }) => id)]),
    ).toEqual([
      ['apply', 'begun', undefined],
      ['apply', 'done', ['0a1b']],
      ['observe', 'done', ['loose']],
    ]);
    expect(timeline.steps).toHaveLength(1);
  });

  it('says what it failed with, and nothing when nothing was asked', async () => {
    const { timeline, trail } = open();
    const failing = timeline.around(async () => {
      requestNoter()(request);
      throw new RekeyError({ code: 'aws-unavailable', what: 'No.', diagnosis: 'throttled' });
    });
    await expect(failing).rejects.toThrow('No.');
    expect(trail).toMatchObject([
      { step: 'observe', outcome: 'failed', error: 'aws-unavailable', diagnosis: 'throttled', ms: 100 },
    ]);
    expect(await timeline.around(async () => 5)).toBe(5);
    expect(trail).toHaveLength(1);
  });
});

it('a request that is answered when its step has failed is a line of its own', async () => {
  const { timeline, trail } = open();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  let late = answered;
  const failing = timeline.around(async () => {
    const note = requestNoter();
    late = answered.then(() => note(request));
    await Promise.reject(new Error('No.'));
  });
  await expect(failing).rejects.toThrow('No.');
  expect(trail).toEqual([]);
  answer();
  await late;
  expect(trail).toMatchObject([{ step: 'observe', outcome: 'done', requests: [request] }]);
});

it('the end of a rotation is the last word of its trail', () => {
  const { timeline, trail } = open();
  timeline.end({ status: 'needs-person', summary: 'hunter2 does not log in.' }, 'current-does-not-log-in');
  expect(trail).toEqual([
    {
      at,
      rotation: 'orders',
      kind: 'rds-instance',
      version: undefined,
      step: 'end',
      outcome: 'needs-person',
      detail: '[redacted] does not log in.',
      diagnosis: 'current-does-not-log-in',
    },
  ]);
});
