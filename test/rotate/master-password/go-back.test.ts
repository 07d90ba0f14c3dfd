import { describe, expect, it } from 'vitest';
import type { RollBack } from '../../../src/rotate/journal.ts';
import { courseOfPassword, goBackToPassword } from '../../../src/rotate/master-password/go-back.ts';
import type { MasterPasswordState } from '../../../src/rotate/master-password/state.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import type { SecretState } from '../../../src/rotate/secret-state.ts';
import { DATABASE, documentOf, FORMER, NEXT, NOW, PRESENT, STALE, stateOf, targetOf } from './state.ts';

const BEGUN: RollBack = { from: PRESENT.id, to: NEXT.id, candidate: FORMER.id, why: 'asked', at: NOW };
const former = documentOf();
const withNext = (next: ReturnType<typeof documentOf> | undefined): Partial<SecretState> => ({
  rollBack: BEGUN,
  pending: NEXT,
  documents: new Map([[FORMER.id, former], ...(next ? [[NEXT.id, next] as const] : [])]),
});
/** The version that a first, and that a second attempt makes. */
const SECOND = rotationToken(stateOf().secret.description.arn, PRESENT.id, 1);
const gaveUp = { description: { ...stateOf().secret.description, versions: [FORMER, PRESENT, NEXT] } };

describe('whether the former password can be gone back to', () => {
  it.each<[string, RegExp | string, Partial<SecretState>, Partial<MasterPasswordState>]>([
    ['nothing has begun', NEXT.id, {}, {}],
    ['an attempt was given up before', SECOND, gaveUp, {}],
    ['there is no value', /no value yet/, { current: undefined }, {}],
    [
      'somebody else stored the present value',
      /not put there by a/,
      { current: { ...PRESENT, id: 'theirs' }, pinned: FORMER },
      {},
    ],
    ['there is none before', /no earlier value/, { previous: undefined }, {}],
    ['what was noted is forgotten', /no earlier value/, { rollBack: { ...BEGUN, candidate: 'gone' } }, {}],
    ['it is staged', NEXT.id, withNext(documentOf().with({ password: former.secret('password') })), {}],
    ['a plan foresees that it is staged', NEXT.id, withNext(undefined), {}],
    ['another password is staged', /another rotation had begun/, withNext(documentOf()), {}],
    ['no password is staged', /another rotation had begun/, withNext(documentOf({ password: '' })), {}],
    [
      'its value was not read',
      /another rotation had begun/,
      { ...withNext(documentOf()), documents: new Map([[NEXT.id, documentOf()]]) },
      {},
    ],
    ['a rotation has begun before', SECOND, { ...gaveUp, pending: NEXT }, {}],
    ['it has begun, and nothing is staged', NEXT.id, { rollBack: BEGUN }, {}],
    ['it was given up by an earlier run', SECOND, { ...gaveUp, rollBack: BEGUN }, {}],
    ['it was given up by this run', NEXT.id, { ...gaveUp, rollBack: BEGUN }, { abandoned: true }],
    ['a rotation was given up by this run', SECOND, gaveUp, { abandoned: true }],
    ['the label of a dead run is on the present version', NEXT.id, { rollBack: BEGUN, pending: PRESENT }, {}],
  ])('when %s', (_, expected, secret, facts) => {
    const course = courseOfPassword(stateOf(secret, facts));
    if (typeof expected === 'string') expect(course).toEqual({ to: expected, candidate: FORMER.id });
    else expect(course).toMatchObject({ obstacle: { text: expect.stringMatching(expected) } });
  });
});

const step = (secret: Partial<SecretState>, facts: Partial<MasterPasswordState> = {}) =>
  goBackToPassword(stateOf({ rollBack: BEGUN, pinned: PRESENT, ...secret }, facts), targetOf());

describe('going back to the former password', () => {
  it.each<[string, Partial<SecretState>]>([
    ['none has begun', { rollBack: undefined }],
    ['its value is stored', { pending: NEXT }],
    ['a version that nobody follows is given up first', { pending: STALE }],
  ])('is nothing to do while %s', (_, secret) => {
    expect(step(secret)).toBeUndefined();
  });

  it('waits until the database is available, then stores the former value', () => {
    expect(step({}, { database: { ...DATABASE, status: 'backing-up' } })).toEqual({
      end: {
        status: 'failed',
        summary:
          'The roll-back waits: the cluster "orders" is "backing-up", not "available". The next run goes on.',
        diagnosis: 'database-not-available',
      },
    });
    expect(step({ pinned: FORMER })).toMatchObject({
      next: { action: { do: 'pin', step: 'roll-back', version: PRESENT.id } },
    });
    expect(step({})).toMatchObject({
      next: { step: 'roll-back', action: { do: 'stage', token: NEXT.id, passwordOf: FORMER.id } },
    });
    expect(step({ pending: PRESENT })).toMatchObject({ next: { action: { do: 'stage' } } });
  });
});
