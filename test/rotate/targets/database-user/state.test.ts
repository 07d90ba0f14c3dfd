import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/credentials/secret.ts';
import { ROLLED_BACK_TAG } from '../../../../src/rotate/journal.ts';
import { SecretDocument } from '../../../../src/rotate/secret-document.ts';
import { databaseUserMismatch } from '../../../../src/rotate/targets/database-user/mismatch.ts';
import { loginOf, originOfTwin } from '../../../../src/rotate/targets/database-user/state.ts';
import { changeByHand, DAY, type Options, stageByUs, userOf } from '../../endings/given/database-user.ts';
import { newPassword } from '../../world/seed.ts';
import { documentOf, FORMER, NEXT, NOW, openUsers, PRESENT, STALE, stateOf } from './stage.ts';

const RESTING: Options = { ageMs: DAY };

describe('what is read of two users', () => {
  it('is no value while nothing is due', async () => {
    const { observe, named } = openUsers(RESTING);
    expect((await observe()).sight).toBeUndefined();
    expect(named()).toEqual([]);
  });

  it.each<[string, Options, (stage: ReturnType<typeof openUsers>) => void]>([
    ['it is due', {}, () => {}],
    ['a rotation has begun', RESTING, (stage) => void stageByUs(stage)],
    [
      'not everybody has what a roll-back led to',
      RESTING,
      ({ secret }) => {
        const [id = ''] = secret.versions.keys();
        secret.tags.set(ROLLED_BACK_TAG, `another ${id} ${id} asked ${NOW.toISOString()}`);
      },
    ],
  ])('are the values, and what the server says, when %s', async (_, options, arrange) => {
    const stage = openUsers(options);
    arrange(stage);
    expect((await stage.observe()).sight?.kind).toBe('seen');
  });

  it('is no value when it may not be rotated', async () => {
    for (const options of [{ value: 'none' }, { config: { replicas: ['us-east-1'] } }] as const) {
      const { observe, named } = openUsers(options);
      expect((await observe()).sight).toBeUndefined();
      expect(named()).toEqual([]);
    }
  });

  it('is no user when the values may not be used', async () => {
    const { observe, named } = openUsers({ value: { host: 'elsewhere.example.net' } });
    expect((await observe()).sight).toBeUndefined();
    expect(named()).toEqual(['secrets.read', 'secrets.read']);
  });

  it('is what the administrator sees whose password is being replaced', async () => {
    const { observe, server, admin, world } = openUsers();
    const password = newPassword();
    const value = JSON.stringify({ engine: 'postgres', host: server.host, username: 'admin', password });
    const labels = new Set(['AWSPENDING']);
    admin.versions.set('next', { id: 'next', value, labels, createdAt: world.memory.now() });
    expect((await observe()).sight?.kind).toBe('seen');
    userOf(server, 'admin').password = password;
    expect((await observe()).sight?.kind).toBe('seen');
    userOf(server, 'admin').password = newPassword();
    expect((await observe()).sight).toEqual({ kind: 'refused' });
    server.unreachable = 'no route';
    expect((await observe()).sight).toMatchObject({ kind: 'unreachable', reason: 'no route' });
  });
});

describe('a login', () => {
  const place = documentOf({ engine: 'mysql', host: 'db.example.net', username: 'admin' });
  const user = documentOf({ username: 'app', dbname: 'shop' });

  it('is made to where the administrator’s secret says', () => {
    expect(loginOf(user, { admins: [place] })).toMatchObject({
      family: 'mysql',
      host: 'db.example.net',
      port: 3306,
      user: 'app',
      database: 'shop',
    });
    expect(loginOf(user, { admins: [place.with({ port: 3307 })] }).port).toBe(3307);
  });

  const empty = SecretDocument.parse(Secret.of('{}'), {}, 'app');
  it.each([
    ['place', user, []],
    ['engine', user, [place.with({ engine: 'oracle' })]],
    ['host', user, [place.with({ host: '' })]],
    ['user', user.with({ username: '' }), [place]],
    ['password', user.with({ password: '' }), [place]],
    ['anything', empty, [empty]],
  ])('is none without %s', (_, document, admins) => {
    expect(() => loginOf(document, { admins })).toThrow('a login without its fields');
  });
});

describe('the twin of a secret', () => {
  const versions = [FORMER, PRESENT, NEXT];
  const { description } = stateOf().secret;

  it.each([
    ['the one before', 'former', {}],
    [
      'what a run of ours began to make',
      'attempted',
      { previous: undefined, description: { ...description, versions } },
    ],
    ['of nobody', "nobody's", { previous: undefined }],
    [
      'of nobody, whatever was begun for another value',
      "nobody's",
      { previous: undefined, description: { ...description, versions: [STALE] } },
    ],
    ['of nobody without a value', "nobody's", { current: undefined, previous: undefined }],
    ['of nobody where the values were not read', "nobody's", { documents: new Map() }],
    ['of nobody when the version before is of the same user', "nobody's", { previous: PRESENT }],
  ])('is %s', (_, expected, secret) => {
    expect(originOfTwin(stateOf(secret))).toBe(expected);
  });
});

describe('the user in AWSCURRENT', () => {
  it('logs in, or it is said why not', async () => {
    const stage = openUsers(RESTING);
    const mismatch = async () =>
      await databaseUserMismatch(await stage.observe(), stage.config, stage.world.open().world);
    expect(await mismatch()).toBeUndefined();
    userOf(stage.server, 'app').password = newPassword();
    expect(await mismatch()).toMatch(/^The user and password in AWSCURRENT do not log in/);
    stage.server.unreachable = 'no route';
    expect(await mismatch()).toBe('Whether AWSCURRENT logs in could not be asked: no route.');
    const none = openUsers({ value: 'none' });
    expect(
      await databaseUserMismatch(await none.observe(), none.config, none.world.open().world),
    ).toBeUndefined();
    expect(none.named()).toEqual([]);
  });
});

async function begun() {
  const stage = openUsers();
  stageByUs(stage);
  return { ...stage, state: await stage.observe() };
}

describe('a change of the twin', () => {
  it.each(['create', 'apply'] as const)(
    '(%s) is not made when AWSCURRENT or AWSPENDING moved',
    async (what) => {
      const { state, perform, secret, named, ...rest } = await begun();
      const before = named().length;
      const pending = [...secret.versions.values()].find(({ labels }) => labels.has('AWSPENDING'));
      pending?.labels.delete('AWSPENDING');
      expect(await perform(state, { do: what })).toBeUndefined();
      pending?.labels.add('AWSPENDING');
      changeByHand({ ...rest, secret }, true);
      expect(await perform(state, { do: what })).toBeUndefined();
      expect(named().length).toBe(before);
    },
  );

  it('is made, and not tried yet', async () => {
    const { state, perform, server, told } = await begun();
    const made = await perform(state, { do: 'create' });
    expect(made).toMatchObject({ created: 1, applied: 0, sight: { facts: { twinExists: true } } });
    expect(made?.logins).toEqual({ pending: 'untried', current: 'untried' });
    userOf(server, 'app_clone').password = newPassword();
    const tried = made && (await perform(made, { do: 'try', which: 'pending' }));
    expect(tried?.logins.pending).toBe('refused');
    const applied = tried && (await perform(tried, { do: 'apply' }));
    expect(applied).toMatchObject({ created: 1, applied: 1, logins: { pending: 'untried' } });
    const again = applied && (await perform(applied, { do: 'try', which: 'pending' }));
    expect(again?.logins.pending).toBe('accepted');
    expect(told.map((line) => line.split(':')[0])).toEqual(['apply', 'verify-failed', 'apply', 'verify']);
  });

  it('needs a password and somebody to make it', async () => {
    const { state, perform } = await begun();
    await expect(perform({ ...state, sight: undefined }, { do: 'apply' })).rejects.toThrow(
      'nothing to change',
    );
    await expect(perform({ ...state, sight: { kind: 'refused' } }, { do: 'apply' })).rejects.toThrow(
      'nothing to change',
    );
    const { secret } = state;
    const documents = new Map(secret.documents).set(secret.pending?.id ?? '', documentOf({ password: '' }));
    await expect(perform({ ...state, secret: { ...secret, documents } }, { do: 'apply' })).rejects.toThrow(
      'nothing to change',
    );
  });
});

describe('a login that is tried', () => {
  it('says whose it was, and that a refusal was to be expected before the password is set', async () => {
    const stage = openUsers();
    stageByUs(stage);
    const state = await stage.observe();
    await stage.perform(state, { do: 'try', which: 'pending' });
    await stage.perform({ ...state, created: 1 }, { do: 'try', which: 'pending' });
    await stage.perform(state, { do: 'try', which: 'current' });
    userOf(stage.server, 'app').password = newPassword();
    await stage.perform(state, { do: 'try', which: 'current' });
    const { secret } = state;
    const back = { ...secret, pinned: secret.current, previous: undefined, current: secret.pending };
    await stage.perform({ ...state, secret: back }, { do: 'try', which: 'former' });
    stage.server.unreachable = 'no route';
    await stage.perform(state, { do: 'try', which: 'current' });
    expect(stage.told).toEqual([
      'verify: the user and password in AWSPENDING do not log in yet',
      'verify-failed: the user and password in AWSPENDING do not log in',
      'verify: the user and password in AWSCURRENT log in over verified TLS',
      'verify-failed: the user and password in AWSCURRENT do not log in',
      'roll-back-failed: the user and password in the version before do not log in',
      'verify-failed: the database could not be asked: no route',
    ]);
  });
});
