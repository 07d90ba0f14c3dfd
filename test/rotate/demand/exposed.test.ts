import { describe, expect, it } from 'vitest';
import { maskKeyId } from '../../../src/credentials/aws-key-id.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { exposedKey, exposedPassword, runDemanded } from './run-demanded.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A user whose key is two days old, and so not due for long. */
function keyOf(ci: MemoryWorld, settings: Readonly<Record<string, unknown>> = {}) {
  const user = ci.seed.user('ci');
  const key = ci.seed.key(user, { ageMs: 2 * DAY });
  const secret = ci.seed.secret('ci', {
    ageMs: 2 * DAY,
    value: { AccessKeyId: key.id, SecretAccessKey: key.secret },
  });
  const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci', ...settings });
  return { user, key, secret, rotations };
}

function databaseOf(world: MemoryWorld, settings: Readonly<Record<string, unknown>> = {}) {
  const { password, database } = world.seed.instance('orders');
  world.seed.secret('orders', { ageMs: 2 * DAY, value: { username: 'master', password } });
  const rotations = rotationsFrom({
    name: 'orders',
    kind: 'rds-instance',
    instance: 'orders',
    secret: 'orders',
    ...settings,
  });
  return { password, database, rotations };
}

/** A database whose password RDS manages, in a secret of its own. */
function managedOf(world: MemoryWorld) {
  const { password, database } = world.seed.instance('billing');
  const managed = world.seed.secret('rds!db-1', {
    ageMs: 2 * DAY,
    value: { username: 'master', password },
    owningService: 'rds',
  });
  database.facts.managedSecret = { arn: managed.arn, status: 'active', kmsKey: 'key' };
  const rotations = rotationsFrom({
    name: 'billing',
    kind: 'rds-managed',
    instance: 'billing',
    secret: 'rds!db-1',
  });
  return { password, rotations, managed };
}

describe('an access key whose secret was found', () => {
  it('is replaced at once, and the outcome says where it was found and how long the old one stays', async () => {
    const world = openMemoryWorld();
    const { key, user, rotations } = keyOf(world);
    const { status, summary } = await runDemanded(world, rotations, { exposed: [exposedKey(key.secret)] });
    expect(status).toBe('pending');
    expect(summary).toMatch(/^Its value is exposed in src\/app\.ts:3\. The new key is in use; the old key/);
    expect(summary).toContain('aws iam update-access-key --status Inactive');
    expect(user.keys.size).toBe(2);
  });

  it('is replaced when only its id was found', async () => {
    const world = openMemoryWorld();
    const { key, rotations } = keyOf(world);
    const exposed = [exposedKey(key.id, { keyId: maskKeyId(key.id) })];
    expect((await runDemanded(world, rotations, { exposed })).status).toBe('pending');
  });

  it('is replaced outside of the window', async () => {
    const world = openMemoryWorld();
    const now = world.memory.now();
    const hour = (offset: number) => String((now.getUTCHours() + offset) % 24).padStart(2, '0');
    const { key, rotations } = keyOf(world, { window: `${hour(3)}:00-${hour(5)}:00 UTC` });
    const exposed = [exposedKey(key.secret)];
    expect((await runDemanded(world, rotations, { exposed })).status).toBe('pending');
  });

  it('is not replaced again by the next run that finds it, which only waits for the old key', async () => {
    const world = openMemoryWorld();
    const { key, rotations } = keyOf(world);
    const exposed = [exposedKey(key.secret)];
    await runDemanded(world, rotations, { exposed });
    const again = await runDemanded(world, rotations, { exposed });
    expect(again).toMatchObject({ status: 'pending', changing: 0 });
    expect(again.summary).toContain('It is exposed, and valid until then');
    world.pass(30 * DAY);
    await runDemanded(world, rotations, { exposed });
    world.pass(30 * DAY);
    await runDemanded(world, rotations, { exposed });
    expect(await runDemanded(world, rotations, { exposed })).toMatchObject({
      status: 'not-due',
      changing: 0,
    });
  });

  it('needs a person when the user has no room for a third key', async () => {
    const world = openMemoryWorld();
    const { secret, rotations, user } = keyOf(world, { every: '1d' });
    await world.run(rotations);
    world.pass(HOUR);
    const current = [...secret.versions.values()].find(({ labels }) => labels.has('AWSCURRENT'));
    const value = JSON.parse(current?.value ?? '{}') as { readonly SecretAccessKey: string };
    const stuck = await runDemanded(world, rotations, { exposed: [exposedKey(value.SecretAccessKey)] });
    expect(stuck).toMatchObject({ status: 'needs-person', changing: 0 });
    expect(stuck.summary).toContain('exposed in src/app.ts:3 and cannot be replaced yet');
    expect(user.keys.size).toBe(2);
  });

  it('of another user leaves the secret unread and the key alone', async () => {
    const world = openMemoryWorld();
    const { rotations } = keyOf(world);
    const exposed = [exposedKey('somebody elses secret', { keyId: 'AKIA…ZZZZ' })];
    const quiet = await runDemanded(world, rotations, { exposed });
    expect(quiet.status).toBe('not-due');
    expect(quiet.calls.map(({ name }) => name)).not.toContain('secrets.read');
  });

  it('whose id is not known is compared, and left alone when it is another', async () => {
    const world = openMemoryWorld();
    const { rotations } = keyOf(world);
    const quiet = await runDemanded(world, rotations, { exposed: [exposedKey('another secret')] });
    expect(quiet).toMatchObject({ status: 'not-due', changing: 0 });
    expect(quiet.calls.map(({ name }) => name)).toContain('secrets.read');
  });

  it('is no password, and the other way round', async () => {
    const world = openMemoryWorld();
    const { key, rotations } = keyOf(world);
    const quiet = await runDemanded(world, rotations, { exposed: [exposedPassword(key.secret)] });
    expect(quiet.status).toBe('not-due');
    expect(quiet.calls.map(({ name }) => name)).not.toContain('secrets.read');
  });

  it('is said to be in this repository where no place may be named', async () => {
    const world = openMemoryWorld();
    const { key, rotations } = keyOf(world);
    const exposed = [exposedKey(key.secret, { where: undefined })];
    const { summary } = await runDemanded(world, rotations, { exposed });
    expect(summary).toContain('exposed in this repository');
  });

  it('is replaced once, however often the run is killed on the way', async () => {
    const calm = openMemoryWorld();
    const undisturbed = keyOf(calm);
    const exposed = [exposedKey(undisturbed.key.secret)];
    const { changing } = await runDemanded(calm, undisturbed.rotations, { exposed });
    expect(changing).toBeGreaterThan(4);
    for (let k = 1; k <= changing; k += 1) {
      for (const blow of ['killed before', 'killed after'] as const) {
        const world = openMemoryWorld();
        const { key, user, secret, rotations } = keyOf(world);
        const demanded = { exposed: [exposedKey(key.secret)] };
        world.faults.push({ when: (call) => call.changing === k, blow });
        await runDemanded(world, rotations, demanded);
        world.pass(10 * 60_000);
        const { status } = await runDemanded(world, rotations, demanded);
        expect([k, blow, status]).toEqual([k, blow, 'pending']);
        expect([k, blow, user.keys.size, secret.versions.size]).toEqual([k, blow, 2, 2]);
      }
    }
  });
});

describe('the password of a database that was found', () => {
  it('is replaced at once, and then not again', async () => {
    const world = openMemoryWorld();
    const { password, database, rotations } = databaseOf(world);
    const exposed = [exposedPassword(password)];
    const first = await runDemanded(world, rotations, { exposed });
    expect(first.status).toBe('done');
    expect(first.summary).toContain('Its value is exposed in deploy/.env:7.');
    expect(world.memory.servers.get(database.host)?.users.get('master')?.password).not.toBe(password);
    expect(await runDemanded(world, rotations, { exposed })).toMatchObject({
      status: 'not-due',
      changing: 0,
    });
  });

  it('is left alone when it is another', async () => {
    const world = openMemoryWorld();
    const { rotations } = databaseOf(world);
    const exposed = [exposedPassword('not that one')];
    expect((await runDemanded(world, rotations, { exposed })).status).toBe('not-due');
  });

  it('is what a plan names as the reason', async () => {
    const world = openMemoryWorld();
    const { password, rotations } = databaseOf(world);
    const { status, changing } = await runDemanded(
      world,
      rotations,
      { exposed: [exposedPassword(password)] },
      { dryRun: true },
    );
    expect({ status, changing }).toEqual({ status: 'planned', changing: 0 });
  });
});

function appOf(world: MemoryWorld) {
  const server = world.seed.server('db.example.net', { admin: [], app: ['SELECT ON t'] });
  const of = (name: string) => ({
    engine: 'postgres',
    host: 'db.example.net',
    username: name,
    password: server.users.get(name)?.password,
  });
  world.seed.secret('admin', { value: of('admin') });
  world.seed.secret('app', { ageMs: 2 * DAY, value: of('app') });
  const rotations = rotationsFrom({
    name: 'app',
    kind: 'database-user',
    secret: 'app',
    'admin-secret': 'admin',
  });
  return { password: server.users.get('app')?.password ?? '', rotations };
}

describe('a password that RDS manages and that was found', () => {
  it('is replaced by RDS at once, and then not again', async () => {
    const world = openMemoryWorld();
    const { password, rotations, managed } = managedOf(world);
    const exposed = [exposedPassword(password)];
    const first = await runDemanded(world, rotations, { exposed });
    expect(first.status).toBe('done');
    expect(first.summary).toContain('Its value is exposed in deploy/.env:7.');
    expect(managed.versions.size).toBe(2);
    expect(await runDemanded(world, rotations, { exposed })).toMatchObject({
      status: 'not-due',
      changing: 0,
    });
  });
});

describe('the password of a user who takes turns', () => {
  it('is replaced at once, and said to be valid until the former user takes its turn', async () => {
    const world = openMemoryWorld();
    const { password, rotations } = appOf(world);
    const exposed = [exposedPassword(password)];
    const first = await runDemanded(world, rotations, { exposed });
    expect(first.status).toBe('done');
    expect(first.summary).toContain('rekey rotate --only app --force');
    const second = await runDemanded(world, rotations, { exposed });
    expect(second).toMatchObject({ status: 'not-due', changing: 0 });
    expect(second.summary).toContain('rekey rotate --only app --force');
  });
});
