import { describe, expect, it } from 'vitest';
import { logTo } from '../../src/base/log.ts';
import {
  goBackStep,
  type LabelAction,
  labelMoved,
  needsPin,
  performLabel,
  pinAgainStep,
  pinStep,
  promoteStep,
  tidyStep,
  unlabelStep,
  unpinStep,
} from '../../src/rotate/labels.ts';
import type { LabelMove, SecretVersion } from '../../src/rotate/ports.ts';
import type { SecretState } from '../../src/rotate/secret-state.ts';
import { openTimeline } from '../../src/rotate/timeline.ts';
import { openMemoryWorld } from './world/world.ts';

const version = (id: string): SecretVersion => ({ id, labels: [], createdAt: new Date(0) });
const [OLD, NOW, NEXT] = [version('old'), version('now'), version('next')];
const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf';

/** A secret in the middle of a rotation: each label is on a version of its own. */
function state(more: Partial<SecretState> = {}): SecretState {
  return {
    description: {
      arn: ARN,
      name: 'app',
      rotationEnabled: false,
      tags: new Map(),
      replicas: [],
      versions: [OLD, NOW, NEXT],
    },
    previous: OLD,
    current: NOW,
    pending: NEXT,
    pinned: OLD,
    documents: new Map(),
    reached: new Set(['us-east-1']),
    delivered: 2,
    ...more,
  };
}

/** Makes the move at a secret that answers like that. */
async function made(action: LabelAction, answer: 'moved' | 'lost' | 'full', of: SecretState = state()) {
  const { world } = openMemoryWorld().open();
  const asked: (readonly [string, string, LabelMove])[] = [];
  const secrets: typeof world.secrets = {
    ...world.secrets,
    moveLabel: async (secret, label, move) => {
      asked.push([secret, label, move]);
      return answer;
    },
  };
  const timeline = openTimeline(
    { name: 'app', kind: 'iam-user' },
    { clock: world.clock, log: logTo(() => {}), redact: (text) => text },
  );
  const left = await performLabel(of, action, { ...world, secrets }, timeline);
  const { step, detail } = timeline.steps[0] ?? {};
  return { left, asked, step, detail };
}

describe('a step that moves a label', () => {
  it.each([
    [promoteStep(state()), 'promote', 'Move AWSCURRENT from now to next, if nobody else moved it'],
    [
      promoteStep(state({ current: undefined })),
      'promote',
      'Move AWSCURRENT to next, if nobody else moved it',
    ],
    [tidyStep(state()), 'tidy', 'Take AWSPENDING off next'],
    [unlabelStep(state()), 'abandon', 'Give up version next: take AWSPENDING off it'],
    [pinStep(state(), 'stage'), 'stage', 'Keep version now for a roll-back: label it REKEY_ROLLBACK'],
    [pinAgainStep(state()), 'retire', 'Put REKEY_ROLLBACK on old again'],
    [unpinStep(state()), 'retire', 'Take REKEY_ROLLBACK off old, whose key is to be deleted'],
    [
      goBackStep(state(), 'old'),
      'roll-back',
      'Move AWSCURRENT from now back to old, if nobody else moved it',
    ],
  ])('says what it does: %#', (planned, step, detail) => {
    expect(planned).toMatchObject({ step, detail, call: 'secretsmanager:UpdateSecretVersionStage' });
  });

  it('that marks a version names it', () => {
    expect(pinStep(state(), 'generate').action).toEqual({ do: 'pin', step: 'generate', version: 'now' });
    expect(pinAgainStep(state()).action).toEqual({ do: 'pin', step: 'retire', version: 'old' });
    expect(goBackStep(state(), 'old').action).toEqual({ do: 'go-back', version: 'old' });
  });

  it('that is planned of a version that is not there names none', () => {
    expect(tidyStep(state({ pending: undefined })).detail).toBe('Take AWSPENDING off ');
    const marks = [
      pinStep(state({ current: undefined }), 'stage'),
      pinAgainStep(state({ previous: undefined })),
    ];
    for (const { action } of marks) expect(action).toMatchObject({ version: '' });
  });
});

describe('the present version', () => {
  it.each<[boolean, string, Partial<SecretState>]>([
    [true, 'another one is marked', {}],
    [true, 'none is marked', { pinned: undefined }],
    [false, 'it is marked', { pinned: NOW }],
    [false, 'there is none', { current: undefined }],
    [false, 'there was no room for the mark', { unpinnable: true }],
  ])('is to be marked for a roll-back (%s) when %s', (expected, _when, more) => {
    expect(needsPin(state(more))).toBe(expected);
  });
});

/** What each move asks of Secrets Manager, tells, and leaves. */
const MOVES: readonly (readonly [LabelAction, string, string, LabelMove, string, Partial<SecretState>])[] = [
  [
    { do: 'promote' },
    'promote',
    'AWSCURRENT',
    { from: 'now', to: 'next' },
    'AWSCURRENT is now next',
    { current: NEXT, previous: NOW, reached: new Set(), delivered: 0 },
  ],
  [{ do: 'tidy' }, 'tidy', 'AWSPENDING', { from: 'next' }, 'AWSPENDING is off next', { pending: undefined }],
  [
    { do: 'unlabel' },
    'abandon',
    'AWSPENDING',
    { from: 'next' },
    'version next is given up',
    { pending: undefined },
  ],
  [
    { do: 'pin', step: 'stage', version: 'now' },
    'stage',
    'REKEY_ROLLBACK',
    { from: 'old', to: 'now' },
    'version now is kept for a roll-back',
    { pinned: NOW },
  ],
  [
    { do: 'unpin' },
    'retire',
    'REKEY_ROLLBACK',
    { from: 'old' },
    'version old is no longer kept for a roll-back',
    { pinned: undefined },
  ],
  [
    { do: 'go-back', version: 'old' },
    'roll-back',
    'AWSCURRENT',
    { from: 'now', to: 'old' },
    'AWSCURRENT is old again',
    { current: OLD, previous: NOW, pending: NEXT, reached: new Set(), delivered: 0 },
  ],
];

describe.each(MOVES)('the move %j', (action, step, label, move, told, change) => {
  it('is asked for once, told, and leaves the labels where they then are', async () => {
    const result = await made(action, 'moved');
    expect(result).toEqual({
      left: { ...state(), ...change },
      asked: [[ARN, label, { to: undefined, ...move }]],
      step,
      detail: told,
    });
    expect(labelMoved(state(), action)).toEqual({ ...state(), ...change });
  });

  it('that somebody else made first is looked at again', async () => {
    const { left, step: done, detail } = await made(action, 'lost');
    expect({ left, done, detail }).toEqual({
      left: undefined,
      done: `${step}-failed`,
      detail: `${label} was moved by somebody else meanwhile; looking again`,
    });
  });

  it('for which there is no room is done without where that does no harm', async () => {
    const { left, detail } = await made(action, 'full');
    expect(left).toEqual(action.do === 'pin' ? { ...state(), unpinnable: true } : undefined);
    expect(detail).toBe(`the secret has as many labels as AWS allows: no ${label}`);
  });
});

it('a label that is on no version yet is moved from none', async () => {
  const bare = state({ current: undefined, pending: undefined, pinned: undefined });
  for (const [action, , label, { to }] of MOVES) {
    const { asked } = await made(action, 'lost', bare);
    expect(asked).toEqual([[ARN, label, { from: undefined, to: action.do === 'promote' ? undefined : to }]]);
  }
});
