import { beforeEach, describe, expect, it } from 'vitest';
import { RekeyError } from '../../../../src/base/errors.ts';
import { logTo } from '../../../../src/base/log.ts';
import { ONLY_KEY_TAG, RETIRED_TAG, ROLLED_BACK_TAG } from '../../../../src/rotate/journal.ts';
import type { IamUserAction } from '../../../../src/rotate/targets/iam-user/decide.ts';
import { foreseeIamUser } from '../../../../src/rotate/targets/iam-user/foresee.ts';
import { iamUserMismatch } from '../../../../src/rotate/targets/iam-user/mismatch.ts';
import { performIamUser } from '../../../../src/rotate/targets/iam-user/perform.ts';
import { type IamUserState, observeIamUser } from '../../../../src/rotate/targets/iam-user/state.ts';
import { openTimeline } from '../../../../src/rotate/timeline.ts';
import { type StoredKey, type StoredUser, statusOf } from '../../world/keys.ts';
import { putLabel, type StoredSecret } from '../../world/secrets.ts';
import { type MemoryWorld, openMemoryWorld } from '../../world/world.ts';
import { configOf, NOW, stateOf } from './state.ts';

const TOKEN = `rekey-${'0'.repeat(40)}`;

let world: MemoryWorld;
let user: StoredUser;
let key: StoredKey;
let other: StoredKey;
let secret: StoredSecret;
let state: IamUserState;
let told: string[];
let redact: (text: string) => string;

/** A user with two keys, of which the secret holds the first. */
beforeEach(async () => {
  world = openMemoryWorld();
  user = world.seed.user('ci');
  key = world.seed.key(user);
  other = world.seed.key(user);
  secret = world.seed.secret('ci', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  state = await observeIamUser(configOf(), world.open().world);
  told = [];
});

async function perform(action: IamUserAction, from = state): Promise<IamUserState | undefined> {
  const { world: ports } = world.open();
  const { clock, redactor } = ports;
  redact = (text) => redactor.redact(text);
  const timeline = openTimeline(
    { name: 'ci', kind: 'iam-user' },
    { clock, log: logTo(() => {}), redact: String },
  );
  try {
    return await performIamUser(from, action, configOf(), ports, timeline);
  } finally {
    told = timeline.steps.map(({ step, detail }) => `${step}: ${detail.replace(/AKIA…\w+/g, 'the key')}`);
  }
}

const named = (): string[] => world.calls.filter(({ changing }) => changing > 0).map(({ name }) => name);

/** A version that somebody else makes meanwhile. */
function storedElsewhere(label: string, id = 'theirs'): void {
  const version = { id, value: '{}', labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(id, version);
  putLabel(secret, label, version);
}

const away = (what: 'delete' | 'deactivate' | 'discard'): IamUserAction => ({ do: what, keyId: other.id });

describe('taking a key away', () => {
  it.each<[string, () => void]>([
    ['AWSCURRENT moved', () => storedElsewhere('AWSCURRENT')],
    ['AWSPENDING came', () => storedElsewhere('AWSPENDING')],
    ['a roll-back began', () => secret.tags.set(ROLLED_BACK_TAG, `a b b asked ${NOW.toISOString()}`)],
  ])('is not done when %s meanwhile', async (_, change) => {
    change();
    for (const what of ['delete', 'deactivate', 'discard'] as const)
      expect(await perform(away(what))).toBeUndefined();
    expect(named()).toEqual([]);
  });

  it('is done when nothing moved, and leaves what a plan foresees', async () => {
    expect((await perform(away('deactivate')))?.deactivated).toBe(other.id);
    expect(statusOf(other)).toBe('Inactive');
    expect(told).toEqual(['retire: the old key the key is inactive']);
    const after = await perform(away('delete'));
    expect(after?.keys.map(({ id }) => id)).toEqual([key.id]);
    expect([...user.keys.keys()]).toEqual([key.id]);
  });

  it('that is gone already is looked at again', async () => {
    user.keys.delete(other.id);
    expect(await perform(away('deactivate'))).toBeUndefined();
    expect(told).toEqual(['retire: the old key the key is gone']);
    expect(await perform({ do: 'ask-use', keyId: other.id })).toBeUndefined();
    expect(told).toEqual(['retire: the key is gone']);
    expect(await perform({ do: 'activate', keyId: other.id, step: 'reactivate' })).toBeUndefined();
    expect(told).toEqual(['reactivate: the old key the key is gone']);
  });

  it('that nobody can use makes it inactive first, unless it is', async () => {
    await perform(away('discard'));
    expect(named()).toEqual(['keys.setStatus', 'keys.deleteKey']);
    expect([...user.keys.keys()]).toEqual([key.id]);
    const third = world.seed.key(user, { status: 'Inactive' });
    await perform({ do: 'discard', keyId: third.id });
    expect(named().slice(2)).toEqual(['keys.deleteKey']);
    await perform({ do: 'discard', keyId: 'no-such-key' });
    expect(named().slice(3)).toEqual(['keys.deleteKey']);
    expect(statusOf(key)).toBe('Active');
  });
});

describe('the marks of a retirement', () => {
  it('are written and forgotten', async () => {
    await perform({ do: 'stamp', keyId: other.id, knownUse: 'never' });
    expect(user.tags.get(RETIRED_TAG)).toMatch(/never$/);
    expect((await perform({ do: 'forget' }))?.retired).toBeUndefined();
    expect(user.tags.has(RETIRED_TAG)).toBe(false);
    expect(await perform({ do: 'activate', keyId: other.id, step: 'reactivate' })).toBeDefined();
    expect(told).toEqual(['reactivate: the old key the key is active again']);
  });

  it('tell later runs that a key is the only one', async () => {
    const after = await perform({ do: 'note-only-key' });
    expect(secret.tags.get(ONLY_KEY_TAG)?.split(' ')[0]).toBe(state.secret.current?.id);
    expect(after?.onlyKey).toMatchObject({ id: state.secret.current?.id });
    expect(told).toEqual(['retire: its key is the only one of the user']);
  });
});

describe('a new key', () => {
  const create = { do: 'create', token: TOKEN } as const;

  it('is not made beside two others', async () => {
    await expect(perform(create)).rejects.toThrow(expect.objectContaining({ code: 'key-limit-unavailable' }));
    expect(user.keys.size).toBe(2);
  });

  it('is stored, and known to this run', async () => {
    user.keys.delete(other.id);
    const after = await perform(create);
    expect(after?.keys).toHaveLength(3);
    expect(after?.keyOf.get(TOKEN)).toBe([...user.keys.keys()].at(-1));
    expect(after?.secret.pending?.id).toBe(TOKEN);
  });

  it('is never shown, whatever fails after it was made', async () => {
    user.keys.delete(other.id);
    const unread = { ...state, secret: { ...state.secret, documents: new Map() } };
    await expect(perform(create, unread)).rejects.toThrow('was not read');
    const made = [...user.keys.values()].at(-1)?.secret ?? '';
    expect(redact(`it is ${made}`)).not.toContain(made);
  });

  it.each([
    ['is removed when another run stored its own first', undefined, 1],
    ['is removed when it may not be stored', 'access-denied', 1],
    ['stays when it is not known whether it was stored', 'aws-unavailable', 2],
  ])('%s', async (_, code, left) => {
    user.keys.delete(other.id);
    if (code === undefined) storedElsewhere('AWSPENDING', TOKEN);
    else {
      const blow = (): never => {
        throw new RekeyError({ code, what: 'No.' });
      };
      world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow });
    }
    const doing = perform(create);
    if (code === undefined) expect(await doing).toBeUndefined();
    else await expect(doing).rejects.toThrow('No.');
    expect(user.keys.size).toBe(left);
    if (code === undefined)
      expect(told.at(-1)).toBe('stage-failed: another run stored its new key first; ours is deleted');
  });

  it('is looked at again, when it is the first value', async () => {
    user.keys.clear();
    secret.versions.clear();
    const none = { ...state, secret: { ...state.secret, current: undefined }, keys: [] };
    expect(await perform(create, none)).toBeUndefined();
    expect(user.keys.size).toBe(1);
  });
});

const wait = async (facts: Partial<IamUserState['secret']> = {}, ms = 60_000): Promise<number> => {
  world.memory.callMs = 0;
  const start = world.memory.now().getTime();
  const until = new Date(start + ms);
  const from = { ...state, secret: { ...state.secret, ...facts } };
  expect(await perform({ do: 'await-flight', keyId: other.id, until }, from)).toBeUndefined();
  return world.memory.now().getTime() - start;
};

describe('a key that may be in flight', () => {
  const LANDED = 'wait: another run took care of its new key';

  it('is waited for until its time is over', async () => {
    expect(await wait()).toBe(60_000);
    expect(told).toEqual(['wait: nobody took care of the new key that was found']);
  });

  it('is waited for no longer when it is gone', async () => {
    world.memory.agenda.schedule(3_000, () => user.keys.delete(other.id));
    expect(await wait()).toBeLessThan(10_000);
    expect(told).toEqual([LANDED]);
  });

  it('is waited for no longer when somebody stored a pending version', async () => {
    storedElsewhere('AWSPENDING');
    expect(await wait()).toBe(0);
    expect(told).toEqual([LANDED]);
  });

  it('is waited for when the pending version was there before', async () => {
    storedElsewhere('AWSPENDING', 'rekey-0');
    expect(await wait({ pending: { id: 'rekey-0', labels: ['AWSPENDING'], createdAt: NOW } })).toBe(60_000);
  });
});

describe('what a plan foresees of a user', () => {
  const base = stateOf();
  it.each<[IamUserAction, Partial<IamUserState>]>([
    [{ do: 'probe-present' }, { wrongProbe: 'none' }],
    [{ do: 'try-back', version: 'old-version' }, { backTrial: 'accepted' }],
    [
      { do: 'ask-runs', repository: 'acme/app', created: { from: NOW, to: NOW } },
      { runs: new Map([['acme/app', { count: 0 }]]) },
    ],
    [{ do: 'ask-use', keyId: 'old' }, { lastUses: new Map([['old', 'never']]) }],
    [{ do: 'note-only-key' }, { onlyKey: { id: base.secret.current?.id ?? '', at: NOW } }],
    [{ do: 'forget' }, { retired: undefined }],
    [
      { do: 'stamp', keyId: 'old', knownUse: 'never' },
      { retired: { id: 'old', at: NOW, knownUse: 'never' } },
    ],
    [{ do: 'note-reactivated', keyId: 'old' }, { retired: { id: 'old', at: NOW, again: true } }],
  ])('after %j is that alone', (action, change) => {
    expect(foreseeIamUser(base, action, NOW)).toEqual({ ...base, ...change });
  });
});

const mismatch = (): Promise<string | undefined> => {
  const unread = { ...state, secret: { ...state.secret, documents: new Map() } };
  return iamUserMismatch(unread, configOf(), world.open().world);
};

const put = (value: object): void => {
  for (const version of secret.versions.values()) version.value = JSON.stringify(value);
};

describe('the key in AWSCURRENT', () => {
  const masked = expect.stringMatching(/^AWSCURRENT holds the key \S+, which is inactive\.$/);

  it('is one that its user has and can use, or it is said what it is', async () => {
    expect(await mismatch()).toBeUndefined();
    key.history.push({ at: world.memory.now(), status: 'Inactive' });
    state = await observeIamUser(configOf(), world.open().world);
    expect(await mismatch()).toEqual(masked);
    put({ AccessKeyId: 'another' });
    expect(await mismatch()).toMatch(/^AWSCURRENT holds the key \S+, which the user "ci" does not have\.$/);
    put({});
    expect(await mismatch()).toBe('AWSCURRENT holds no key.');
    state = { ...state, secret: { ...state.secret, current: undefined } };
    expect(await mismatch()).toBeUndefined();
  });
});
