import { describe, expect, it } from 'vitest';
import type { PairFacts } from '../../../../src/rotate/ports.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { decideDatabaseUser } from '../../../../src/rotate/targets/database-user/decide.ts';
import { databaseUserRefusalOf } from '../../../../src/rotate/targets/database-user/refusal.ts';
import type { DatabaseUserState } from '../../../../src/rotate/targets/database-user/state.ts';
import { stageByUs } from '../../endings/given/database-user.ts';
import { documentOf, FORMER, NEXT, NOW, openUsers, PRESENT, STALE, stateOf } from './stage.ts';

const DUE = { current: { ...PRESENT, createdAt: new Date(0) }, pinned: PRESENT };
const { config } = openUsers();

const seen = (facts: Partial<PairFacts> = {}): Partial<DatabaseUserState> => ({
  sight: { kind: 'seen', admin: {} as never, facts: { twinExists: true, drift: [], ...facts } },
});

function decide(secret: Partial<SecretState>, facts: Partial<DatabaseUserState> = seen()) {
  const decision = decideDatabaseUser(stateOf(secret, facts), config, NOW);
  return 'next' in decision ? decision.next : decision.end;
}

describe('a rotation of two users that has begun', () => {
  const begun = { pending: NEXT };

  it.each<[string, object, Partial<SecretState>, Partial<DatabaseUserState>]>([
    ['the twin is not there', { action: { do: 'create' } }, begun, seen({ twinExists: false })],
    [
      'the twin vanishes again',
      { diagnosis: 'changed-meanwhile' },
      begun,
      { ...seen({ twinExists: false }), created: 2 },
    ],
    ['the former user differs', { diagnosis: 'users-differ' }, begun, seen({ drift: ['lacks SELECT'] })],
    [
      'a twin that a dead run made differs',
      { action: { do: 'create' } },
      {
        ...begun,
        previous: undefined,
        description: { ...stateOf().secret.description, versions: [PRESENT, NEXT] },
      },
      seen({ drift: ['lacks SELECT'] }),
    ],
    [
      'it differs though this run made it alike',
      { diagnosis: 'users-differ' },
      {
        ...begun,
        previous: undefined,
        description: { ...stateOf().secret.description, versions: [PRESENT, NEXT] },
      },
      { ...seen({ drift: ['lacks SELECT'] }), created: 1 },
    ],
    [
      'all is well so far',
      {
        detail: 'See whether AWSPENDING logs in as "app" over verified TLS',
        action: { do: 'try', which: 'pending' },
      },
      begun,
      seen(),
    ],
    [
      'nobody follows it',
      {
        detail: 'See whether AWSCURRENT logs in as "app_clone" over verified TLS',
        action: { which: 'current' },
      },
      { pending: STALE },
      seen(),
    ],
    [
      'others are to get it',
      { action: { do: 'acknowledge' } },
      { pending: PRESENT, spread: undefined },
      seen(),
    ],
    ['others have it', { action: { do: 'tidy' } }, { pending: PRESENT }, seen()],
  ])('when %s: %j', (_, expected, secret, facts) => {
    expect(decide(secret, facts)).toMatchObject(expected);
  });
});

describe('a rotation of two users that is due', () => {
  const versions = [FORMER, PRESENT, NEXT];
  const attempted = { previous: undefined, description: { ...stateOf().secret.description, versions } };

  it.each<[string, object, Partial<SecretState>, Partial<DatabaseUserState>]>([
    ['the former user differs', { diagnosis: 'users-differ' }, {}, seen({ drift: ['lacks SELECT'] })],
    [
      'the former user is gone',
      { action: { do: 'try' } },
      {},
      seen({ twinExists: false, drift: ['lacks SELECT'] }),
    ],
    [
      'a twin that a dead run made differs',
      { action: { do: 'try' } },
      attempted,
      seen({ drift: ['lacks SELECT'] }),
    ],
    ['the twin is nobody’s', { diagnosis: 'user-of-unknown-origin' }, { previous: undefined }, seen()],
    ['there is none yet', { action: { do: 'try' } }, { previous: undefined }, seen({ twinExists: false })],
  ])('when %s: %j', (_, expected, secret, facts) => {
    expect(decide({ ...DUE, ...secret }, facts)).toMatchObject(expected);
  });

  it('is decided only when the users were looked at', () => {
    expect(() => decide(DUE, {})).toThrow('the users were not looked at');
  });
});

describe('what may not be rotated', () => {
  it('is the user of either administrator', () => {
    const [admin] = stateOf().admins;
    const twin = documentOf({ engine: 'postgres', host: 'db.example.net', username: 'app' });
    const admins = admin ? [admin, twin] : [];
    expect(databaseUserRefusalOf(stateOf({}, { admins }), config)?.id).toBe('user-is-administrator');
    expect(databaseUserRefusalOf(stateOf(), config)).toBeUndefined();
    expect(databaseUserRefusalOf(stateOf({}, { admins: [] }), config)).toBeUndefined();
  });

  it.each([
    [5432, undefined, undefined],
    [5433, undefined, 'secret-of-another'],
    [5433, 5433, undefined],
    [5432, 5433, 'secret-of-another'],
  ])('is on another port: %s, where the administrator has %s', (port, theirs, refusal) => {
    const [admin] = stateOf().admins;
    const documents = new Map([[PRESENT.id, documentOf({ username: 'app_clone', port })]]);
    const admins = admin ? [theirs === undefined ? admin : admin.with({ port: theirs })] : [];
    expect(databaseUserRefusalOf(stateOf({ documents }, { admins }), config)?.id).toBe(refusal);
  });
});

describe('a new password of a user', () => {
  it('fits its engine, and is not tried before the server has it', async () => {
    for (const engine of ['postgres', 'mysql']) {
      const { observe, perform } = openUsers({ admin: { engine } });
      const state = await observe();
      const token = NEXT.id;
      const after = await perform(
        { ...state, logins: { pending: 'accepted', current: 'accepted' } },
        { do: 'stage', token },
      );
      expect(after?.logins).toEqual({ pending: 'refused', current: 'accepted' });
      expect(after?.secret.documents.get(token)?.text('username')).toBe('app_clone');
      expect(after?.secret.documents.get(token)?.secret('password')?.expose().length).toBeGreaterThan(20);
    }
  });

  it('of another run is gone on with', async () => {
    const stage = openUsers();
    const state = await stage.observe();
    stageByUs(stage);
    const token = [...stage.secret.versions.keys()].at(-1) ?? '';
    expect(await stage.perform(state, { do: 'stage', token })).toBeUndefined();
    expect(stage.told).toEqual([
      'stage-failed: another run stored its password first; going on with that one',
    ]);
  });
});
