import { describe, expect, it } from 'vitest';
import type { RollBack } from '../../../../src/rotate/journal.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { decideDatabaseUser } from '../../../../src/rotate/targets/database-user/decide.ts';
import { foreseeDatabaseUser } from '../../../../src/rotate/targets/database-user/foresee.ts';
import { courseOfUser, goBackToUser } from '../../../../src/rotate/targets/database-user/go-back.ts';
import type { DatabaseUserState } from '../../../../src/rotate/targets/database-user/state.ts';
import { documentOf, FORMER, NEXT, NOW, openUsers, PRESENT, STALE, stateOf } from './stage.ts';

const BEGUN: RollBack = { from: PRESENT.id, to: FORMER.id, candidate: FORMER.id, why: 'asked', at: NOW };
const logins = (former: NonNullable<DatabaseUserState['logins']['former']>) => ({
  logins: { pending: 'untried', current: 'untried', former } as const,
});

const documents = (username: string) => ({
  documents: new Map([
    [FORMER.id, documentOf({ username })],
    [PRESENT.id, documentOf({ username: 'app_clone' })],
  ]),
});

describe('whether the former user can be gone back to', () => {
  it.each<[string, RegExp | undefined, Partial<SecretState>, Partial<DatabaseUserState>]>([
    ['it is there', undefined, {}, {}],
    ['there is no value', /no value yet/, { current: undefined }, {}],
    ['there is none before', /no earlier value/, { previous: undefined }, {}],
    ['what was noted is forgotten', /no earlier value/, { rollBack: { ...BEGUN, candidate: 'gone' } }, {}],
    ['the version before is of the same user', /not of the other user/, documents('app_clone'), {}],
    [
      'the version before was not read',
      /not of the other user/,
      { documents: new Map([[PRESENT.id, documentOf({ username: 'app_clone' })]]) },
      {},
    ],
    ['the next rotation has begun', /sets a new password/, { rollBack: BEGUN, pending: NEXT }, {}],
    ['a rotation has begun before the roll-back', undefined, { pending: NEXT }, {}],
    ['the roll-back has begun', undefined, { rollBack: BEGUN }, {}],
    ['it does not log in', /"app" in the version before does not log in/, {}, logins('refused')],
    ['it logs in', undefined, {}, logins('accepted')],
    ['it could not be asked', undefined, {}, logins({ unreachable: 'no route' })],
  ])('when %s', (_, said, secret, facts) => {
    const course = courseOfUser(stateOf(secret, facts));
    if (said) expect(course).toMatchObject({ obstacle: { text: expect.stringMatching(said) } });
    else expect(course).toEqual({ to: FORMER.id, candidate: FORMER.id });
  });
});

const step = (secret: Partial<SecretState>, facts: Partial<DatabaseUserState> = {}) =>
  goBackToUser(stateOf({ rollBack: BEGUN, pinned: PRESENT, ...secret }, facts));

describe('going back to the former user', () => {
  it.each<[string, Partial<SecretState>]>([
    ['none has begun', { rollBack: undefined }],
    ['a rotation that has begun is finished first', { pending: NEXT }],
    ['one that nobody follows is given up first', { pending: STALE }],
  ])('is nothing to do while %s', (_, secret) => {
    expect(goBackToUser(stateOf({ rollBack: BEGUN, pinned: PRESENT, ...secret }))).toBeUndefined();
  });

  it('is done in its order, whichever run does the next step', () => {
    expect(step({ pending: PRESENT, pinned: undefined })).toMatchObject({ next: { action: { do: 'tidy' } } });
    expect(step({ pinned: FORMER }, logins('accepted'))).toMatchObject({
      next: { action: { do: 'pin', step: 'roll-back', version: PRESENT.id } },
    });
    for (const facts of [{}, logins('untried')]) {
      expect(step({}, facts)).toMatchObject({
        next: {
          step: 'roll-back',
          call: 'database:login',
          detail: 'See whether the former user "app" logs in over verified TLS',
          action: { do: 'try', which: 'former' },
          reads: true,
        },
      });
    }
    expect(step({}, logins('accepted'))).toMatchObject({
      next: { action: { do: 'go-back', version: FORMER.id } },
    });
    expect(step({}, logins({ unreachable: 'no route', cause: 'database-no-route' }))).toEqual({
      end: {
        status: 'failed',
        summary: 'The roll-back waits: the database could not be asked: no route. The next run goes on.',
        diagnosis: 'database-no-route',
      },
    });
  });

  it('comes before a new rotation, and after a refusal', () => {
    const { config } = openUsers();
    const state = stateOf({ rollBack: BEGUN, pinned: PRESENT }, logins('accepted'));
    expect(decideDatabaseUser(state, config, NOW)).toMatchObject({ next: { action: { do: 'go-back' } } });
    const deleted = { ...state.secret.description, deletedAt: NOW };
    const doomed = { ...state, secret: { ...state.secret, description: deleted } };
    expect(decideDatabaseUser(doomed, config, NOW)).toMatchObject({ end: { status: 'needs-person' } });
  });
});

describe('what a plan foresees of two users', () => {
  const seen = {
    kind: 'seen',
    admin: {} as never,
    facts: { twinExists: false, drift: ['lacks SELECT'] },
  } as const;
  const base = stateOf(
    {},
    { sight: seen, created: 1, applied: 1, logins: { pending: 'accepted', current: 'accepted' } },
  );

  it('is that the twin is made alike, and not tried yet', () => {
    const after = foreseeDatabaseUser(base, { do: 'create' }, NOW);
    expect(after).toEqual({
      ...base,
      created: 2,
      sight: { ...seen, facts: { twinExists: true, drift: [] } },
      logins: { pending: 'untried', current: 'accepted' },
    });
    const unseen = { ...base, sight: undefined };
    expect(foreseeDatabaseUser(unseen, { do: 'create' }, NOW).sight).toBeUndefined();
    const refused = { ...base, sight: { kind: 'refused' } as const };
    expect(foreseeDatabaseUser(refused, { do: 'create' }, NOW).sight).toEqual({ kind: 'refused' });
  });

  it('is what each step is for', () => {
    const logged = base.logins;
    expect(foreseeDatabaseUser(base, { do: 'apply' }, NOW)).toEqual({
      ...base,
      applied: 2,
      logins: { ...logged, pending: 'untried' },
    });
    expect(foreseeDatabaseUser(base, { do: 'try', which: 'former' }, NOW).logins).toEqual({
      ...logged,
      former: 'accepted',
    });
    const staged = foreseeDatabaseUser(base, { do: 'stage', token: NEXT.id }, NOW);
    expect(staged.logins).toEqual({ ...logged, pending: 'refused' });
    expect(staged.secret.pending?.id).toBe(NEXT.id);
  });
});
