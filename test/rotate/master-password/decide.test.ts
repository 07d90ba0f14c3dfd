import { describe, expect, it } from 'vitest';
import { decideMasterPassword } from '../../../src/rotate/master-password/decide.ts';
import { foreseeMasterPassword } from '../../../src/rotate/master-password/foresee.ts';
import type { MasterPasswordState } from '../../../src/rotate/master-password/state.ts';
import type { SecretState } from '../../../src/rotate/secret-state.ts';
import { DATABASE, loginsOf, NEXT, NOW, PRESENT, STALE, stateOf, targetOf } from './state.ts';

const NO_ROUTE = { unreachable: 'no route', cause: 'database-no-route' };
type Logins = Partial<MasterPasswordState['logins']>;

function decide(
  secret: Partial<SecretState>,
  logins: Logins = {},
  config: object = {},
  facts: Partial<MasterPasswordState> = {},
) {
  const state = stateOf(secret, { logins: loginsOf(logins), ...facts });
  const decision = decideMasterPassword(state, targetOf(config), NOW);
  return 'next' in decision ? decision.next : decision.end;
}

describe('a password that a dead run left', () => {
  const NOT_ASKED = { status: 'failed', summary: 'The database could not be asked: no route.' };

  it.each<[object, Logins]>([
    [
      { detail: expect.stringContaining('AWSPENDING logs in'), action: { do: 'probe', which: 'pending' } },
      {},
    ],
    [NOT_ASKED, { pending: NO_ROUTE }],
    [{ action: { do: 'promote' } }, { pending: 'accepted' }],
    [
      { detail: expect.stringContaining('AWSCURRENT logs in'), action: { do: 'probe', which: 'current' } },
      { pending: 'refused' },
    ],
    [NOT_ASKED, { pending: 'refused', current: NO_ROUTE }],
    [{ diagnosis: 'nothing-logs-in' }, { pending: 'refused', current: 'refused' }],
    [{ action: { do: 'apply' } }, { pending: 'refused', current: 'accepted' }],
  ])('ends with, or is next about %j', (expected, logins) => {
    expect(decide({ pending: NEXT }, logins)).toMatchObject(expected);
  });

  it('is set twice in a run at most, and then given up', () => {
    const works = { pending: 'refused', current: 'accepted' } as const;
    expect(decide({ pending: NEXT }, works, {}, { applied: 1 })).toMatchObject({ action: { do: 'apply' } });
    expect(decide({ pending: NEXT }, works, {}, { applied: 2 })).toMatchObject({ action: { do: 'unlabel' } });
  });

  it.each<[object, Logins]>([
    [{ action: { do: 'probe', which: 'current' } }, {}],
    [NOT_ASKED, { current: NO_ROUTE }],
    [{ action: { do: 'unlabel' } }, { current: 'accepted' }],
    [{ diagnosis: 'changed-meanwhile' }, { current: 'refused' }],
  ])('and nobody follows ends with, or is next about %j', (expected, logins) => {
    expect(decide({ pending: STALE }, logins)).toMatchObject(expected);
  });
});

describe('a promoted password', () => {
  const promoted = { pending: PRESENT };
  const owed = { ...promoted, spread: undefined };
  const good = { pending: 'accepted', readers: 'accepted', previous: 'refused' } as const;
  const byRule = { 'roll-back': 'on-rejection' };

  it.each<[string, object, Partial<SecretState>, Logins, object]>([
    ['readers come first', { action: { do: 'probe-readers' } }, owed, { pending: 'accepted' }, {}],
    ['then the old one', { action: { do: 'prove' } }, owed, { ...good, previous: 'untried' }, {}],
    ['then the others', { action: { do: 'acknowledge' } }, owed, good, {}],
    ['then the label', { action: { do: 'tidy' } }, promoted, good, {}],
    [
      'readers that refuse it keep it from others, where it is to be rolled back',
      { status: 'failed', diagnosis: 'readers-do-not-follow', rejected: true },
      owed,
      { ...good, readers: 'refused' },
      byRule,
    ],
    [
      'readers that cannot be asked do not',
      { action: { do: 'acknowledge' } },
      owed,
      { ...good, readers: NO_ROUTE },
      byRule,
    ],
    ['others get it otherwise', { action: { do: 'acknowledge' } }, owed, { ...good, readers: 'refused' }, {}],
    [
      'readers that refuse it fail',
      { status: 'failed', rejected: true, summary: expect.stringContaining('(the password is refused)') },
      promoted,
      { ...good, readers: 'refused' },
      {},
    ],
    [
      'readers that cannot be asked fail, and do not reject it',
      { status: 'failed', rejected: false, summary: expect.stringContaining('(no route)') },
      promoted,
      { ...good, readers: NO_ROUTE },
      {},
    ],
    [
      'the old one could not be asked',
      {
        status: 'failed',
        summary:
          'The new password is set and promoted. Of the old one: The database could not be asked: no route.',
        diagnosis: 'database-no-route',
      },
      promoted,
      { ...good, previous: NO_ROUTE },
      {},
    ],
    [
      'the old one works',
      { diagnosis: 'old-password-accepted' },
      promoted,
      { ...good, previous: 'accepted' },
      {},
    ],
  ])('%s: %j', (_, expected, secret, logins, config) => {
    expect(decide(secret, logins, config)).toMatchObject(expected);
  });

  const waiting = {
    downstream: [{ 'ecs-service': { cluster: 'shop', service: 'web' } }],
  };

  it('says what is wrong with it before what a downstream is waited for', () => {
    const asked = decide(owed, good, waiting);
    if (!('action' in asked) || asked.action.do !== 'deliver' || asked.action.phase !== 'ask')
      throw new Error('nothing is asked');
    const { digest } = asked.action;
    const rollout = { id: PRESENT.id, done: 0, digest, phase: 'asked', ref: '1/2', at: NOW } as const;
    const late = { ...owed, rollout, waitedFor: 'its tasks' };
    expect(decide(late, good, waiting)).toMatchObject({ status: 'pending' });
    expect(decide(late, { ...good, readers: NO_ROUTE }, waiting)).toMatchObject({
      diagnosis: 'readers-do-not-follow',
    });
    expect(decide(late, { ...good, previous: NO_ROUTE }, waiting)).toMatchObject({
      diagnosis: 'database-no-route',
    });
    // Tidied already: there is nothing to try any more.
    expect(decide({ ...late, pending: undefined }, {}, waiting)).toMatchObject({ status: 'pending' });
  });
});

describe('what a plan foresees of a password', () => {
  const base = stateOf({}, { logins: loginsOf({ current: 'accepted' }), applied: 1 });

  it.each([
    [{ do: 'probe', which: 'pending' }, { pending: 'accepted' }],
    [{ do: 'probe', which: 'current' }, { current: 'accepted' }],
    [{ do: 'probe-readers' }, { readers: 'accepted' }],
    [{ do: 'prove' }, { previous: 'refused' }],
  ] as const)('after %j is that login', (action, logins) => {
    expect(foreseeMasterPassword(base, action, NOW)).toEqual({
      ...base,
      logins: { ...base.logins, ...logins },
    });
  });

  it('is what each step is for', () => {
    expect(foreseeMasterPassword(base, { do: 'apply' }, NOW).applied).toBe(2);
    expect(foreseeMasterPassword(base, { do: 'verify' }, NOW)).toEqual({
      ...base,
      settled: true,
      logins: { ...base.logins, pending: 'accepted' },
    });
    expect(base.database).toBe(DATABASE);
  });
});
