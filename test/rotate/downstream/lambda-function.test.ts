import { describe, expect, it } from 'vitest';
import {
  describedFor,
  judgeUpdate,
  lambdaFunctionRollout,
} from '../../../src/rotate/downstream/lambda-function.ts';
import type { LambdaFunction } from '../../../src/rotate/downstream/ports.ts';
import { openMemoryWorld } from '../world/world.ts';

const NAME = 'the Lambda function "mail"';
const VERSION = `rekey-${'0123456789'.repeat(4)}`;
const MARKER = '[rekey-012345678901]';

describe('the description of a function', () => {
  it.each([
    ['', MARKER],
    ['Sends mail', `Sends mail ${MARKER}`],
    ['Sends mail [rekey-aaaaaaaaaaaa]', `Sends mail ${MARKER}`],
    ['[rekey-aaaaaaaaaaaa] [rekey-bbbbbbbbbbbb]', MARKER],
    [`Sends mail ${MARKER}`, `Sends mail ${MARKER}`],
    // Not ours: too long, too short, not hexadecimal.
    ['a [rekey-aaaaaaaaaaaaa]', `a [rekey-aaaaaaaaaaaaa] ${MARKER}`],
    ['a [rekey-gggggggggggg]', `a [rekey-gggggggggggg] ${MARKER}`],
    ['x'.repeat(256 - 21), `${'x'.repeat(256 - 21)} ${MARKER}`],
  ])('%j says the version after it', (before, after) => {
    expect(describedFor(before, VERSION, NAME)).toBe(after);
  });

  it('says a version that somebody else named in the same form', () => {
    const first = describedFor('Sends mail', '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b', NAME);
    expect(first).toMatch(/^Sends mail \[rekey-[0-9a-f]{12}\]$/);
    expect(describedFor(first, VERSION, NAME)).toBe(`Sends mail ${MARKER}`);
    expect(describedFor('Sends mail', '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633c', NAME)).not.toBe(first);
  });

  it('that leaves no room is not cut', () => {
    expect(() => describedFor('x'.repeat(256 - 20), VERSION, NAME)).toThrow(
      expect.objectContaining({ code: 'lambda-description', fix: 'Shorten it to 235 characters.' }),
    );
  });
});

describe('the update of a function', () => {
  const BEGUN = Date.parse('2026-11-20T10:00:00Z');
  const marked = {
    description: `Sends mail ${MARKER}`,
    revision: '1',
    modifiedAt: new Date(BEGUN),
    update: 'Successful',
    reason: undefined,
  };
  const judge = (facts: Partial<LambdaFunction>) =>
    judgeUpdate({ ...marked, ...facts }, BEGUN, VERSION, NAME);

  it('is over when Lambda says so', () => {
    expect(judge({})).toEqual({ state: 'works', told: `${NAME} runs in new execution environments` });
    expect(judge({ update: 'InProgress' })).toEqual({ state: 'under-way', what: `${NAME} is being updated` });
  });

  it('that failed says nothing about the new value', () => {
    expect(() => judge({ update: 'Failed', reason: 'no key' })).toThrow(
      expect.objectContaining({ code: 'lambda-update-failed', what: expect.stringContaining('(no key)') }),
    );
    expect(() => judge({ update: '' })).toThrow(
      expect.objectContaining({
        what: `Lambda could not update ${NAME}; its old execution environments go on.`,
      }),
    );
  });

  it('is not taken for over by an answer from before it', () => {
    expect(judge({ description: 'Sends mail' })).toMatchObject({ state: 'under-way' });
    expect(judge({ description: 'Sends mail', modifiedAt: new Date(BEGUN - 1) })).toMatchObject({
      state: 'under-way',
    });
  });

  it('is over too when a later one took its place', () => {
    const facts = { description: 'Sends mails', modifiedAt: new Date(BEGUN + 1) };
    expect(judge(facts)).toMatchObject({ state: 'works' });
    expect(judge({ ...facts, update: 'InProgress' })).toMatchObject({ state: 'under-way' });
  });
});

describe('asking for the update of a function', () => {
  const request = { rotation: 'ci', secret: 'ci', version: VERSION, mayBeAsked: false };
  const steady = { revision: '1', modifiedAt: new Date(0), update: 'Successful', reason: undefined };

  function open(facts: Partial<LambdaFunction> = {}) {
    const world = openMemoryWorld();
    world.memory.functions.set('mail', { ...steady, description: 'Sends mail', ...facts });
    const rollout = lambdaFunctionRollout({ function: 'mail', timeout: 1 });
    return { ...world, ask: () => rollout.ask(request, world.open().world) };
  }

  it('takes two calls, and is known by its time', async () => {
    const { ask, calls, memory } = open();
    expect(await ask()).toBe(String(memory.functions.get('mail')?.modifiedAt.getTime()));
    expect(calls.map(({ name }) => name)).toEqual(['functions.describe', 'functions.redescribe']);
  });

  it('that a run before asked for takes one', async () => {
    const { ask, calls } = open({ description: MARKER, modifiedAt: new Date(17) });
    expect(await ask()).toBe('17');
    expect(calls.map(({ name }) => name)).toEqual(['functions.describe']);
  });

  it('is given up after two minutes in which somebody else updates it', async () => {
    const { ask, memory } = open({ update: 'InProgress' });
    memory.callMs = 0;
    const start = memory.now().getTime();
    await expect(ask()).rejects.toThrow(expect.objectContaining({ code: 'lambda-busy-late' }));
    expect(memory.now().getTime() - start).toBe(2 * 60_000);
  });
});
