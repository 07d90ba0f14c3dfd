import { describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { type DriftSubject, findDrift } from '../../../src/rotate/plan-drift.ts';
import type { SecretVersion } from '../../../src/rotate/ports.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import type { SecretState } from '../../../src/rotate/secret-state.ts';
import { newPassword } from '../world/seed.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:s-AbCdEf';

/** The drift that a plan of the first rotation finds; it changes nothing. */
async function driftIn(world: MemoryWorld, rotations: readonly RotationConfig[]): Promise<readonly string[]> {
  const { rotated, calls } = await world.run(rotations, { dryRun: true });
  expect(calls.filter(({ changing }) => changing > 0)).toEqual([]);
  return rotated?.[0]?.plan?.drift ?? [];
}

const mismatch = async (): Promise<string> => 'It is another.';
const version = (id: string, createdAt: Date): SecretVersion => ({ id, labels: [], createdAt });

function secretAt(current: SecretVersion, more: Partial<SecretState> = {}): SecretState {
  return {
    description: { arn: ARN, name: 's', rotationEnabled: false, tags: new Map(), replicas: [], versions: [] },
    current,
    documents: new Map(),
    reached: new Set(),
    delivered: 0,
    ...more,
  };
}

/** A user whose key a rotation has just replaced, with all that follows. */
async function rotatedKey(settings: Readonly<Record<string, unknown>> = {}) {
  const world = openMemoryWorld();
  const user = world.seed.user('ci');
  const key = world.seed.key(user);
  const secret = world.seed.secret('ci', {
    value: { AccessKeyId: key.id, SecretAccessKey: key.secret },
    replicas: ['us-east-1'],
  });
  const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci', ...settings });
  await world.run(rotations);
  const current = [...secret.versions.values()].find(({ labels }) => labels.has('AWSCURRENT'));
  const value = JSON.parse(current?.value ?? '{}') as { readonly AccessKeyId: string };
  return { world, user, secret, rotations, current, present: user.keys.get(value.AccessKeyId) };
}

describe('a plan finds what is not as the last rotation left it', () => {
  it('nothing, when all is as it was left', async () => {
    const { world, rotations } = await rotatedKey();
    expect(await driftIn(world, rotations)).toEqual([]);
  });

  it('a key in AWSCURRENT that its user does not have any more', async () => {
    const { world, rotations, user, present } = await rotatedKey();
    user.keys.delete(present?.id ?? '');
    expect(await driftIn(world, rotations)).toContainEqual(
      expect.stringMatching(/^AWSCURRENT holds the key AKIA…\w{4}, which the user "ci" does not have\.$/),
    );
  });

  it('a key in AWSCURRENT that somebody made inactive', async () => {
    const { world, rotations, present } = await rotatedKey();
    present?.history.push({ at: world.memory.now(), status: 'Inactive' });
    expect(await driftIn(world, rotations)).toContainEqual(expect.stringMatching(/which is inactive\.$/));
  });

  it('a replica that lost the version, and one that is not in step', async () => {
    const { world, rotations, secret } = await rotatedKey();
    secret.copies.set('us-east-1', []);
    secret.replicaStatus.set('us-east-1', { status: 'Failed', message: 'no key' });
    const drift = await driftIn(world, rotations);
    expect(drift).toContainEqual('The replica in us-east-1 is "Failed" (no key).');
    expect(drift).toContainEqual(expect.stringMatching(/^The replica in us-east-1 does not have rekey-/));
  });

  it('a value that somebody put into the secret since', async () => {
    const { world, rotations, secret, current } = await rotatedKey();
    if (!current) throw new Error('no value');
    current.labels.delete('AWSCURRENT');
    secret.versions.set('by-hand', { ...current, id: 'by-hand', labels: new Set(['AWSCURRENT']) });
    expect(await driftIn(world, rotations)).toContainEqual(
      expect.stringMatching(/^AWSCURRENT was changed by somebody else since the last rotation: .* rekey-/),
    );
  });

  it('nothing of what a rotation under way is about, nor of a secret without a value', async () => {
    const [config] = rotationsFrom({ name: 's', kind: 'iam-user', user: 's', secret: 's' });
    const opened = openMemoryWorld().open();
    if (!config) throw new Error('no rotation');
    const at = new Date(0);
    const [first, ours] = [version('first', at), version(rotationToken(ARN, 'first', 0), at)];
    const drift = async (more: Partial<SecretState>, other: Partial<DriftSubject> = { mismatch }) =>
      await findDrift({ secret: secretAt(first, more), ...other }, config, opened.world);
    expect(await drift({})).toEqual(['It is another.']);
    expect(await drift({}, {})).toEqual([]);
    expect(await drift({ pending: ours })).toEqual([]);
    expect(await drift({ current: ours })).toEqual([]);
    expect(await drift({ current: undefined })).toEqual([]);
    expect(await drift({ current: ours, spread: { id: ours.id, at } })).toEqual(['It is another.']);
    // Somebody may go back to a value that was spread, and it is that.
    expect(await drift({ spread: { id: 'first', at } })).toEqual(['It is another.']);
    expect(await drift({ spread: { id: 'older', at } })).toEqual([
      expect.stringMatching(/^AWSCURRENT was changed by somebody else/),
      'It is another.',
    ]);
    const replicas = [{ region: 'x', status: 'InProgress' }];
    const description = { ...secretAt(first).description, replicas };
    expect((await drift({ description, pending: ours })).join()).toBe('The replica in x is "InProgress".');
    opened.stop();
    expect(await drift({})).toEqual([
      'AWSCURRENT could not be compared: stopped',
      'GitHub could not be compared: stopped',
    ]);
  });

  it.each([
    [undefined, ['KEY of acme/app is gone.', 'ID of acme/app is gone.']],
    [5 * MINUTE, []],
    [
      5 * MINUTE + 1,
      ['KEY', 'ID'].map(
        (name) => `${name} of acme/app was written by somebody else, on 1970-01-01T00:05:00.001Z.`,
      ),
    ],
  ])('a value at GitHub that was written %s ms after the note', async (ms, expected) => {
    const github = { repository: 'acme/app', 'access-key-id': 'ID', 'secret-access-key': 'KEY' };
    const dispatch = { repository: 'acme/app', 'event-type': 'rotated' };
    const [config] = rotationsFrom({
      name: 's',
      kind: 'iam-user',
      user: 's',
      secret: 's',
      downstream: [{ 'github-dispatch': dispatch }, { 'github-secrets': github }],
    });
    if (!config) throw new Error('no rotation');
    const { world } = openMemoryWorld().open();
    const updatedAt = async () => (ms === undefined ? undefined : new Date(ms));
    const there = { ...world, downstream: { ...world.downstream, updatedAt } };
    const at = new Date(0);
    const first = version('first', at);
    const spread = { id: 'first', at };
    expect(await findDrift({ secret: secretAt(first, { spread }) }, config, there)).toEqual(expected);
    expect(await findDrift({ secret: secretAt(first) }, config, there)).toEqual([]);
  });

  it('what could not be asked, as such', async () => {
    const { world, rotations } = await rotatedKey();
    world.faults.push({ when: ({ name }) => name === 'secrets.readReplica', blow: 'throttled' });
    expect(await driftIn(world, rotations)).toContainEqual(
      expect.stringMatching(/^The replica in us-east-1 could not be compared: /),
    );
  });

  it('a secret at GitHub that somebody wrote later, or took away', async () => {
    const github = { repository: 'acme/app', 'access-key-id': 'ID', 'secret-access-key': 'KEY' };
    const { world, rotations } = await rotatedKey({ downstream: [{ 'github-secrets': github }] });
    expect(await driftIn(world, rotations)).toEqual([]);
    world.pass(10 * MINUTE);
    const { downstream } = world.open().world;
    await downstream.put({ app: 'actions', repository: 'acme/app' }, 'KEY', Secret.of(newPassword()));
    expect(await driftIn(world, rotations)).toEqual([
      expect.stringMatching(/^KEY of acme\/app was written by somebody else, on \d{4}-/),
    ]);
  });

  it('a master password that was changed elsewhere', async () => {
    const world = openMemoryWorld();
    const { password, database } = world.seed.instance('orders');
    world.seed.secret('orders', { ageMs: DAY, value: { username: 'master', password } });
    const orders = { name: 'orders', kind: 'rds-instance', instance: 'orders', secret: 'orders' };
    expect(await driftIn(world, rotationsFrom(orders))).toEqual([]);
    const server = world.memory.servers.get(database.host);
    server?.users.set('master', { password: newPassword(), grants: new Set() });
    expect(await driftIn(world, rotationsFrom(orders))).toEqual([
      'The password in AWSCURRENT does not log in to "orders": it was changed elsewhere.',
    ]);
    expect(await driftIn(world, rotationsFrom({ ...orders, verify: 'status-only' }))).toEqual([]);
  });

  it('a password of users who take turns that was changed elsewhere', async () => {
    const world = openMemoryWorld();
    const server = world.seed.server('db.example.net', { admin: [], app: [] });
    const of = (name: string) => ({
      engine: 'postgres',
      host: 'db.example.net',
      username: name,
      password: server.users.get(name)?.password,
    });
    world.seed.secret('admin', { value: of('admin') });
    world.seed.secret('app', { ageMs: DAY, value: { ...of('app'), password: newPassword() } });
    const rotations = rotationsFrom({
      name: 'app',
      kind: 'database-user',
      secret: 'app',
      'admin-secret': 'admin',
    });
    expect(await driftIn(world, rotations)).toEqual([
      'The user and password in AWSCURRENT do not log in: they were changed elsewhere.',
    ]);
  });
});
