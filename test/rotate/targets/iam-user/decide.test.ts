import { describe, expect, it } from 'vitest';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { decideIamUser } from '../../../../src/rotate/targets/iam-user/decide.ts';
import type { IamUserState } from '../../../../src/rotate/targets/iam-user/state.ts';
import { ago, configOf, HOUR, key, NEXT, NOW, OLD, PRESENT, stateOf, version } from './state.ts';

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
