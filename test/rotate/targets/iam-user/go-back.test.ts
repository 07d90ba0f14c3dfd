import { describe, expect, it } from 'vitest';
import type { RollBack } from '../../../../src/rotate/journal.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { courseOfKey, goBackToKey, keepActive } from '../../../../src/rotate/targets/iam-user/go-back.ts';
import type { IamUserState } from '../../../../src/rotate/targets/iam-user/state.ts';
import { ago, HOUR, key, NEXT, NOW, OLD, PRESENT, STALE, stateOf } from './state.ts';

const BEGUN: RollBack = { from: PRESENT.id, to: OLD.id, candidate: OLD.id, why: 'asked', at: ago(HOUR) };
const UNDONE: RollBack = { ...BEGUN, from: OLD.id, to: PRESENT.id, candidate: PRESENT.id };
const INACTIVE = [key('old', 'Inactive'), key('new')];
const RECOVERY = 24 * HOUR;

describe('whether a key can be gone back to', () => {
  type Case = readonly [
    what: string,
    said: RegExp | undefined,
    secret: Partial<SecretState>,
    facts: Partial<IamUserState>,
  ];
  const retired = (agoMs: number, more: object = {}) => ({
    keys: INACTIVE,
    retired: { id: 'old', at: ago(agoMs), ...more },
  });

  it.each<Case>([
    ['it is there', undefined, {}, {}],
    ['the secret was never rotated', /no value yet/, { current: undefined }, {}],
    ['the version before was not read', /another key/, {}, { keyOf: new Map([[PRESENT.id, 'new']]) }],
    [
      'the version before has the same key',
      /another key/,
      {},
      {
        keyOf: new Map([
          [OLD.id, 'new'],
          [PRESENT.id, 'new'],
        ]),
      },
    ],
    ['it is deleted', /is deleted/, {}, { keys: [key('new')] }],
    ['AWS refuses it', /does not accept/, {}, { backTrial: 'refused' }],
    ['AWS accepts it', undefined, {}, { backTrial: 'accepted' }],
    ['by rule, somebody made it inactive', /somebody made/, {}, { keys: INACTIVE }],
    ['by rule, it is active', undefined, {}, {}],
    ['by rule, and begun', undefined, { rollBack: BEGUN }, { keys: INACTIVE }],
    ['as asked, it is inactive', undefined, {}, { keys: INACTIVE }],
    ['its recovery is just over', /being deleted/, {}, retired(RECOVERY)],
    ['its recovery is not over', undefined, {}, retired(RECOVERY - 1)],
    ['its label keeps it', undefined, { pinned: OLD }, retired(RECOVERY)],
    ['it was active again since', undefined, {}, retired(RECOVERY, { again: true })],
    [
      'another was retired',
      undefined,
      {},
      { ...retired(RECOVERY), retired: { id: 'new', at: ago(RECOVERY) } },
    ],
    ['it is active though retired once', undefined, {}, { retired: { id: 'old', at: ago(RECOVERY) } }],
  ])('when %s', (when, said, secret, facts) => {
    const why = when.startsWith('by rule') ? 'rejected' : 'asked';
    const course = courseOfKey(stateOf(secret, facts), { recovery: RECOVERY }, NOW, why);
    if (said) expect(course).toMatchObject({ obstacle: { text: expect.stringMatching(said) } });
    else expect(course).toEqual({ to: OLD.id, candidate: OLD.id });
  });
});

const step = (secret: Partial<SecretState>, facts: Partial<IamUserState> = {}) =>
  goBackToKey(stateOf({ rollBack: BEGUN, pinned: PRESENT, ...secret }, facts));

describe('going back to a key', () => {
  it.each<[string, Partial<SecretState>]>([
    ['none has begun', { rollBack: undefined }],
    ['it is over', { rollBack: UNDONE }],
    ['a rotation that has begun is finished first', { pending: NEXT }],
    ['one that nobody follows is given up first', { pending: STALE }],
  ])('is nothing to do while %s', (_, secret) => {
    expect(step(secret)).toBeUndefined();
  });

  it('is done in its order, whichever run does the next step', () => {
    expect(step({ pending: PRESENT, pinned: undefined })).toMatchObject({ next: { action: { do: 'tidy' } } });
    const pin = { do: 'pin', step: 'roll-back', version: PRESENT.id };
    expect(step({ pinned: OLD }, { keys: INACTIVE })).toMatchObject({ next: { action: pin } });
    expect(step({}, { keys: INACTIVE, backTrial: 'accepted' })).toMatchObject({
      next: { call: 'iam:UpdateAccessKey', action: { do: 'activate', keyId: 'old', step: 'roll-back' } },
    });
    expect(step({}, { keys: [key('new'), key('old')] })).toMatchObject({
      next: { call: 'sts:GetCallerIdentity', action: { do: 'try-back', version: OLD.id } },
    });
    expect(step({}, { backTrial: 'accepted' })).toMatchObject({
      next: { action: { do: 'go-back', version: OLD.id } },
    });
  });

  it('needs the key to be there', () => {
    expect(() => step({}, { keys: [key('new')] })).toThrow('was not looked at');
  });
});

describe('a key that was gone back to, and is inactive', () => {
  const inactive = { keys: [key('old'), key('new', 'Inactive')] };
  const byUs = { id: 'new', at: UNDONE.at, knownUse: 'never' } as const;
  const all: Partial<SecretState> = { rollBack: UNDONE, spread: { id: PRESENT.id, at: NOW } };

  it.each<[string, boolean, Partial<SecretState>, Partial<IamUserState>]>([
    ['not everybody has it again', true, { ...all, spread: undefined }, inactive],
    ['a run of ours made it so since', true, all, { ...inactive, retired: byUs }],
    ['a run of ours made it so before', false, all, { ...inactive, retired: { ...byUs, at: ago(HOUR + 1) } }],
    ['a run of ours made the other one so', false, all, { ...inactive, retired: { ...byUs, id: 'old' } }],
    ['nobody saw who made it so', false, all, { ...inactive, retired: { id: 'new', at: NOW } }],
    ['nothing is noted', false, all, inactive],
    ['it was never rolled back', false, { ...all, rollBack: undefined, spread: undefined }, inactive],
    ['it is active after all', false, { ...all, spread: undefined }, {}],
    ['it is gone', false, { ...all, spread: undefined }, { keys: [key('old', 'Inactive')] }],
  ])('is made active when %s: %s', (_, isMade, secret, facts) => {
    const decision = keepActive(stateOf(secret, facts));
    if (isMade) expect(decision).toMatchObject({ next: { action: { do: 'activate', keyId: 'new' } } });
    else expect(decision).toBeUndefined();
  });
});
