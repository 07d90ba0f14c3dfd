import { describe, expect, it } from 'vitest';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { decideIamUser } from '../../../../src/rotate/targets/iam-user/decide.ts';
import type { IamUserState } from '../../../../src/rotate/targets/iam-user/state.ts';
import { ago, configOf, HOUR, key, NEXT, NOW, OLD, PRESENT, STALE, stateOf, version } from './state.ts';

const decide = (secret: Partial<SecretState>, facts: Partial<IamUserState> = {}, config: object = {}) =>
  decideIamUser(stateOf(secret, facts), configOf(config), NOW);
const ALONE = { keys: [key('new')] };

const noted = (secret: Partial<SecretState>, facts: Partial<IamUserState>): boolean => {
  const decision = decide({ pinned: PRESENT, ...secret }, { ...ALONE, ...facts });
  return 'next' in decision && decision.next.action.do === 'note-only-key';
};

describe('the note that a key is the only one', () => {
  it.each<[string, boolean, Partial<SecretState>, Partial<IamUserState>]>([
    ['is written where nothing is noted', true, {}, { onlyKey: undefined }],
    ['is written where another is noted', true, {}, { onlyKey: { id: OLD.id, at: NOW } }],
    ['is not written twice', false, {}, { onlyKey: { id: PRESENT.id, at: NOW } }],
    ['is not written where nobody reads it', false, {}, { onlyKey: 'unasked' }],
    ['is not written for what somebody else stored', false, { current: OLD }, { onlyKey: undefined }],
  ])('%s', (_, isNoted, secret, facts) => {
    expect(noted(secret, facts)).toBe(isNoted);
  });

  it('is not written while there are two keys', () => {
    const grace = decide({ previous: OLD, pinned: OLD }, { onlyKey: undefined });
    expect(grace).toMatchObject({ end: { status: 'pending' } });
    // Both keys are of the present version, as far as anybody can tell.
    const same = new Map([[PRESENT.id, 'new']]);
    const two = { keys: [key('new'), key('new')], keyOf: same, onlyKey: undefined };
    expect(decide({}, two)).toMatchObject({ end: { status: 'settled' } });
  });
});

describe('a rotation that begins', () => {
  const due = { current: { ...PRESENT, createdAt: ago(100 * 24 * HOUR) }, pinned: PRESENT };
  const begin = (intent: IamUserState['intent']) => {
    const decision = decide(due, { ...ALONE, intent });
    return 'next' in decision ? decision.next.action.do : decision.end.summary;
  };
  const intent = { token: NEXT.id, at: ago(0), keyIds: ['new'] };

  it.each<[string, IamUserState['intent']]>([
    ['create', intent],
    ['create', { ...intent, at: ago(29_999) }],
    ['journal', { ...intent, at: ago(30_000) }],
    ['journal', { ...intent, token: 'another' }],
    ['journal', { ...intent, keyIds: [] }],
    ['journal', { ...intent, keyIds: ['new', 'old'] }],
    ['journal', { ...intent, keyIds: ['old'] }],
    ['journal', undefined],
  ])('goes on with %s after the intent %j', (action, written) => {
    expect(begin(written)).toBe(action);
  });
});

describe('a pending key', () => {
  it.each([
    [[], 'everywhere'],
    [['https://a.s3.eu-west-1.amazonaws.com/'], 'everywhere, then make the probe with it'],
    [
      ['https://a.s3.eu-west-1.amazonaws.com/', 'https://b.s3.eu-west-1.amazonaws.com/'],
      'everywhere, then make the 2 probes with it',
    ],
  ])('is tried with the probes %j', (urls, detail) => {
    const config = { probes: urls.map((url) => ({ method: 'GET', url, service: 's3' })) };
    const decision = decide({ pending: NEXT }, { keys: [key('new'), key('next')] }, config);
    expect(decision).toMatchObject({ next: { detail: expect.stringMatching(new RegExp(`${detail}$`)) } });
  });

  it.each<[string, Partial<IamUserState>]>([
    ['discard', {}],
    ['unlabel', { keyOf: new Map([[PRESENT.id, 'new']]) }],
    [
      'unlabel',
      {
        keyOf: new Map([
          [PRESENT.id, 'new'],
          [NEXT.id, 'new'],
        ]),
      },
    ],
    [
      'unlabel',
      {
        keyOf: new Map([
          [PRESENT.id, 'new'],
          [OLD.id, 'old'],
          [NEXT.id, 'old'],
        ]),
      },
    ],
  ])('that AWS refuses ends with %s', (action, facts) => {
    expect(decide({ pending: NEXT }, { trial: 'refused', ...facts })).toMatchObject({
      next: { action: { do: action } },
    });
  });

  it('of another tool on the present version is left alone', () => {
    const current = version('theirs');
    expect(decide({ current, pending: current, pinned: current }, ALONE)).toMatchObject({
      end: { status: 'settled' },
    });
  });
});

describe('what is decided first', () => {
  const back = { from: PRESENT.id, to: OLD.id, candidate: OLD.id, why: 'asked', at: ago(HOUR) } as const;

  it('is a roll-back that has begun, then the key that it went back to', () => {
    const due = { current: { ...PRESENT, createdAt: ago(100 * 24 * HOUR) } };
    expect(decide({ ...due, rollBack: back, pinned: OLD })).toMatchObject({ next: { step: 'roll-back' } });
    const over = { ...due, rollBack: { ...back, from: OLD.id, to: PRESENT.id }, spread: undefined };
    const inactive = { keys: [key('old'), key('new', 'Inactive')] };
    expect(decide(over, inactive)).toMatchObject({ next: { action: { do: 'activate', keyId: 'new' } } });
    const doomed = { ...stateOf().secret.description, deletedAt: NOW };
    expect(decide({ ...over, description: doomed }, inactive)).toMatchObject({
      end: { status: 'needs-person' },
    });
  });

  it.each([
    ['refused', 'key-not-accepted'],
    ['stale', 'changed-meanwhile'],
  ] as const)('is that nothing begins after a key was given up (%s)', (abandoned, diagnosis) => {
    expect(decide({}, { abandoned })).toMatchObject({ end: { status: 'failed', diagnosis } });
  });

  it('is that a pending key is given up which follows nothing', () => {
    const facts = {
      keyOf: new Map([
        [PRESENT.id, 'new'],
        [STALE.id, 'next'],
      ]),
      keys: [key('new'), key('next')],
    };
    expect(decide({ pending: STALE }, facts)).toMatchObject({
      next: { action: { do: 'discard', keyId: 'next' } },
    });
  });
});

describe('a promoted key whose label is still there', () => {
  it.each([
    ['try', 'none', NOW],
    ['tidy', 'accepted', NOW],
    ['acknowledge', 'accepted', undefined],
  ] as const)('is next about: %s', (action, trial, spreadAt) => {
    const spread = spreadAt && { id: PRESENT.id, at: spreadAt };
    expect(decide({ pending: PRESENT, spread }, { trial })).toMatchObject({
      next: { action: { do: action } },
    });
  });

  it('needs a person when AWS refuses it', () => {
    expect(decide({ pending: PRESENT }, { trial: 'refused' })).toMatchObject({
      end: { status: 'needs-person', diagnosis: 'current-key-refused' },
    });
  });
});
