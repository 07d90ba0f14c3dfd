import { describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { newPassword } from '../world/seed.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The drift that a plan of the first rotation finds; it changes nothing. */
async function driftIn(world: MemoryWorld, rotations: readonly RotationConfig[]): Promise<readonly string[]> {
  const { rotated, calls } = await world.run(rotations, { dryRun: true });
  expect(calls.filter(({ changing }) => changing > 0)).toEqual([]);
  return rotated?.[0]?.plan?.drift ?? [];
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
