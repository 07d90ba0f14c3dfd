import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { MADE_TAG, ONLY_KEY_TAG, SPREAD_TAG, writeStamp } from '../../../src/rotate/journal.ts';
import type { AccountLists } from '../../../src/rotate/quiet/account-lists.ts';
import { findQuiet } from '../../../src/rotate/quiet/find-quiet.ts';
import { newKey } from '../world/keys.ts';
import { putLabel, replicate, type StoredSecret, type StoredVersion, secretNamed } from '../world/secrets.ts';
import { DAY, noLists, type openAccount, REPLICA, run, settledAccount } from './account.ts';
import { memoryLists } from './memory-lists.ts';

type Account = ReturnType<typeof openAccount>;

function secretOf({ world }: Account, name: string): StoredSecret {
  const secret = secretNamed(world.memory, name);
  if (!secret) throw new Error(`no secret ${name}`);
  return secret;
}

function foreignVersion(secret: StoredSecret, createdAt: Date, id: string): StoredVersion {
  const version = { id, value: '{"username":"master","password":"x"}', labels: new Set<string>(), createdAt };
  secret.versions.set(id, version);
  return version;
}

function addKey({ world }: Account, user: string, status: 'Active' | 'Inactive'): void {
  const key = newKey(world.memory.now(), false, status);
  world.memory.users.get(user)?.keys.set(key.id, key);
}

/** What people and other tools do to an account. */
const DRIFTS: Readonly<Record<string, (account: Account) => void>> = {
  'days pass': ({ world }) => world.pass(3 * DAY),
  'many days pass': ({ world }) => world.pass(20 * DAY),
  'a second active key': (account) => addKey(account, 'ci', 'Active'),
  'a second inactive key': (account) => addKey(account, 'bot', 'Inactive'),
  'no key': ({ world }) => world.memory.users.get('bot')?.keys.clear(),
  'no user': ({ world }) => void world.memory.users.delete('ci'),
  'another AWSCURRENT': (account) => {
    const secret = secretOf(account, 'orders');
    putLabel(secret, 'AWSCURRENT', foreignVersion(secret, account.world.memory.now(), 'by-hand'));
  },
  'AWSCURRENT moved back': (account) => {
    const secret = secretOf(account, 'bot');
    const [first] = secret.versions.values();
    if (first) putLabel(secret, 'AWSCURRENT', first);
  },
  'AWSPENDING left by another rotator': (account) => {
    const secret = secretOf(account, 'shop');
    putLabel(secret, 'AWSPENDING', foreignVersion(secret, account.world.memory.now(), 'theirs'));
  },
  'another rotator': (account) => {
    secretOf(account, 'app').rotationEnabled = true;
  },
  'another owner': (account) => {
    secretOf(account, 'orders').owningService = 'appflow';
  },
  'a deleted secret': (account) => {
    secretOf(account, 'shop').deletedAt = account.world.memory.now();
  },
  'no secret': ({ world }) => void world.memory.secrets.delete('bot'),
  'no replica': (account) => void secretOf(account, 'ci').copies.delete(REPLICA),
  'no tags': (account) => secretOf(account, 'ci').tags.clear(),
  'a note of spreading that is gone': (account) => void secretOf(account, 'orders').tags.delete(SPREAD_TAG),
  'a note of another version': (account) => {
    const at = new Date(account.world.memory.now().getTime() + 900 * DAY);
    secretOf(account, 'orders').tags.set(MADE_TAG, writeStamp({ id: 'another', at }));
  },
  'a stopped instance': ({ world }) => {
    const facts = world.memory.instances.get('orders')?.facts;
    if (facts) Object.assign(facts, { status: 'stopped', endpoint: undefined });
  },
  'an instance that RDS manages': ({ world }) => {
    const facts = world.memory.instances.get('orders')?.facts;
    if (facts) facts.managedSecret = { arn: 'arn:aws:secretsmanager:x', status: 'active' };
  },
  'no cluster': ({ world }) => void world.memory.clusters.delete('shop'),
  'an impaired secret of RDS': ({ world }) => {
    const facts = world.memory.instances.get('wiki')?.facts;
    if (facts?.managedSecret) facts.managedSecret = { ...facts.managedSecret, status: 'impaired' };
  },
};

describe('a run with lists', () => {
  it('asks for nothing that they tell, where nothing is to be done', async () => {
    const account = await settledAccount();
    const { outcomes, quiet, calls, notes } = await run(account);
    expect(quiet).toEqual(['app', 'bot', 'ci', 'orders', 'shop', 'wiki']);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['not-due']));
    expect(calls).toEqual([]);
    expect(notes).toEqual([]);
  });

  it('reads none of them when there are none, or when something is demanded, which no list tells', async () => {
    const { world, rotations } = await settledAccount();
    const ports = world.open().world;
    const nothing = { outcomes: new Map(), notes: [] };
    expect(await findQuiet(rotations, ports)).toEqual(nothing);
    const lists = noLists(denied());
    const demands = { exposed: [], asked: true, approved: new Map() };
    expect(await findQuiet(rotations, { ...ports, lists, demands })).toEqual(nothing);
    expect((await findQuiet(rotations, { ...ports, lists })).notes).toHaveLength(1);
  });

  it('says what a run without lists says, whatever happened to the account', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(DRIFTS)), { maxLength: 4 }),
        fc.integer({ min: 0, max: 31 }),
        async (drifts, days) => {
          const account = await settledAccount();
          account.world.pass(days * DAY);
          for (const drift of drifts) DRIFTS[drift]?.(account);
          for (const secret of account.world.memory.secrets.values()) replicate(account.world.memory, secret);
          account.world.pass(60_000);
          const without = await run(account, { lists: noLists(denied()), dryRun: true });
          const withThem = await run(account, { dryRun: true });
          expect(withThem.outcomes.map(timeless)).toEqual(without.outcomes.map(timeless));
          expect(without.quiet).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 30 },
    );
  });

  it.each(Object.keys(DRIFTS).filter((drift) => !drift.includes('pass')))(
    'looks for itself after: %s',
    async (drift) => {
      const account = await settledAccount();
      const before = await run(account, { dryRun: true });
      DRIFTS[drift]?.(account);
      for (const secret of account.world.memory.secrets.values()) replicate(account.world.memory, secret);
      account.world.pass(60_000);
      expect((await run(account, { dryRun: true })).quiet).toHaveLength(before.quiet.length - 1);
    },
  );

  it('looks for itself at what is due within a day', async () => {
    const account = await settledAccount();
    const { outcomes } = await run(account, { dryRun: true });
    const due = new Date(
      /due on (\S+Z)/.exec(outcomes.find(({ name }) => name === 'bot')?.summary ?? '')?.[1] ?? '',
    );
    const left = due.getTime() - account.world.memory.now().getTime();
    account.world.pass(left - DAY - 5_000);
    expect((await run(account, { dryRun: true })).quiet).toContain('bot');
    account.world.pass(10_000);
    const seen = await run(account, { dryRun: true });
    expect(seen.quiet).not.toContain('bot');
    expect(seen.outcomes.find(({ name }) => name === 'bot')?.status).toBe('not-due');
  });

  it('deletes an old key in time, though the report of keys has active ones only', async () => {
    const account = await settledAccount();
    const lists = memoryLists(account.world.memory, { activeKeysOnly: true });
    account.world.pass(10 * DAY);
    const statuses: (string | undefined)[] = [];
    for (let day = 0; day < 13; day += 1) {
      statuses.push((await run(account, { lists })).outcomes.find(({ name }) => name === 'bot')?.status);
      account.world.pass(DAY);
    }
    expect(account.world.memory.users.get('bot')?.keys.size).toBe(1);
    expect(new Set(statuses.slice(0, 9))).toContain('pending');
    expect(statuses.slice(-2)).toEqual(['not-due', 'not-due']);
  });

  it('notes once that the old key is gone, and goes without that note where nobody reads lists', async () => {
    const account = await settledAccount();
    const secret = secretOf(account, 'bot');
    expect(secret.tags.get(ONLY_KEY_TAG)).toContain('rekey-');
    secret.tags.delete(ONLY_KEY_TAG);
    await account.world.run(account.rotations);
    expect(secret.tags.has(ONLY_KEY_TAG)).toBe(false);
    const first = await run(account);
    expect(first.calls.filter((name) => name === 'secrets.tag')).toHaveLength(1);
    expect(secret.tags.has(ONLY_KEY_TAG)).toBe(true);
    expect((await run(account)).calls).not.toContain('secrets.tag');
  });

  it('believes AWS rather than a note of a time that cannot be', async () => {
    const account = await settledAccount();
    const { outcomes } = await run(account, { lists: noLists(denied()), dryRun: true });
    const secret = secretOf(account, 'orders');
    const [id = ''] = (secret.tags.get(MADE_TAG) ?? '').split(' ');
    const at = new Date(account.world.memory.now().getTime() + 900 * DAY);
    secret.tags.set(MADE_TAG, writeStamp({ id, at }));
    const now = await run(account, { lists: noLists(denied()), dryRun: true });
    const dueOf = (all: typeof outcomes): number =>
      Date.parse(/due on (\S+Z)/.exec(all.find(({ name }) => name === 'orders')?.summary ?? '')?.[1] ?? '');
    expect(Math.abs(dueOf(now.outcomes) - dueOf(outcomes))).toBeLessThan(60_000);
  });

  it('tells once which permission it lacks, and looks at everything for itself', async () => {
    const account = await settledAccount();
    const { quiet, notes, outcomes } = await run(account, { lists: noLists(denied()), dryRun: true });
    expect(quiet).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('secretsmanager:ListSecrets')]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['not-due']));
  });

  it('sees in the next run what a list was too old to show', async () => {
    const account = await settledAccount();
    const { memory } = account.world;
    const before = await memoryLists(memory).listSecrets({ region: undefined, tag: MADE_TAG, mostPages: 1 });
    const managed = await memoryLists(memory).listSecrets({ region: undefined, owner: 'rds', mostPages: 1 });
    const replicas = await memoryLists(memory).listSecrets({ region: REPLICA, tag: MADE_TAG, mostPages: 1 });
    const old: AccountLists = {
      ...memoryLists(memory),
      listSecrets: async ({ region, owner }) => (region ? replicas : owner ? managed : before),
    };
    secretOf(account, 'app').rotationEnabled = true;
    expect((await run(account, { lists: old })).quiet).toContain('app');
    const next = await run(account);
    expect(next.quiet).not.toContain('app');
    expect(next.outcomes.find(({ name }) => name === 'app')?.status).toBe('needs-person');
  });

  it('begins what is due though the list is older than the rotation of another run', async () => {
    const account = await settledAccount();
    const { memory } = account.world;
    account.world.pass(40 * DAY);
    const old = await memoryLists(memory).listSecrets({ region: undefined, tag: MADE_TAG, mostPages: 1 });
    await run(account);
    const { quiet } = await run(account, {
      lists: { ...memoryLists(memory), listSecrets: async () => old },
      dryRun: true,
    });
    expect(quiet.filter((name) => name !== 'wiki')).toEqual([]);
  });

  it('does without the lists that are too long or not ready', async () => {
    const account = await settledAccount();
    const lists = { ...memoryLists(account.world.memory), listKeyCounts: async () => undefined };
    const { quiet, notes } = await run(account, { lists, dryRun: true });
    expect(quiet).toEqual(['app', 'orders', 'shop', 'wiki']);
    expect(notes).toEqual([]);
  });
});

/** What would be begun now would be begun a little later by the run after it. */
function timeless(outcome: { status: string; summary: string }): object {
  const { status, summary } = outcome;
  return status === 'planned' ? { ...outcome, summary: summary.replace(/\d{4}-\S+Z/, 'later') } : outcome;
}

function denied(): RekeyError {
  return new RekeyError({ code: 'aws-denied', what: 'Allow secretsmanager:ListSecrets.', exit: 3 });
}
