import { describe, expect, it } from 'vitest';
import { BEGINNINGS, inWindow } from '../../src/rotate/in-window.ts';
import type { Decision, Rotation } from '../../src/rotate/lifecycle.ts';
import type { SecretState } from '../../src/rotate/secret-state.ts';
import type { StepName } from '../../src/rotate/timeline.ts';
import { rotationsFrom } from './world/world.ts';

const OPEN = new Date('2026-11-22T03:00:00.000Z');
const CLOSED = new Date('2026-11-22T02:59:59.999Z');
const [CONFIG] = rotationsFrom({
  name: 's',
  kind: 'iam-user',
  user: 's',
  secret: 's',
  window: '03:00-06:00 UTC',
});

function decisionAt(now: Date, decision: Decision<string>, secretOf?: () => SecretState | undefined) {
  const rotation: Rotation<object, string> = {
    name: 's',
    kind: 'toy',
    caveats: [],
    observe: async () => ({}),
    decide: () => decision,
    perform: async (state) => state,
    foresee: (state) => state,
    ...(secretOf ? { secretOf } : {}),
  };
  if (!CONFIG?.window) throw new Error('no window');
  return inWindow(rotation, CONFIG.window).decide({}, now);
}

const next = (step: StepName): Decision<string> => ({
  next: { step, call: 'a:B', detail: 'Do it', action: 'do' },
});

/** A present version of which that is demanded. */
function demanded(kind: 'exposed' | 'too-soon'): SecretState {
  const current = { id: 'first', labels: ['AWSCURRENT'], createdAt: new Date(0) };
  return {
    description: {
      arn: 'a',
      name: 's',
      rotationEnabled: false,
      tags: new Map(),
      replicas: [],
      versions: [current],
    },
    current,
    documents: new Map(),
    reached: new Set(),
    delivered: 0,
    demands: new Map([['first', { kind, where: '' }]]),
  };
}

describe('a rotation with a window', () => {
  it.each(BEGINNINGS)('begins (%s) while it is open, and waits for it otherwise', (step) => {
    expect(decisionAt(OPEN, next(step))).toEqual(next(step));
    const waits = {
      end: {
        status: 'settled',
        summary:
          'Due, and waits for its window 03:00-06:00 UTC, which opens next on 2026-11-22T03:00:00.000Z.',
      },
    };
    for (const secretOf of [undefined, () => undefined, () => demanded('too-soon')])
      expect(decisionAt(CLOSED, next(step), secretOf)).toEqual(waits);
  });

  it('does not wait when its value is exposed', () => {
    expect(decisionAt(CLOSED, next('stage'), () => demanded('exposed'))).toEqual(next('stage'));
  });

  it('finishes at any hour what is begun, and ends as it would', () => {
    for (const step of ['apply', 'promote', 'retire'] as const)
      expect(decisionAt(CLOSED, next(step))).toEqual(next(step));
    const end = { end: { status: 'failed', summary: 'No.' } } as const;
    expect(decisionAt(CLOSED, end)).toEqual(end);
  });
});
