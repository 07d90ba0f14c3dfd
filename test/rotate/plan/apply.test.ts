import { describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import type { RotationPlanStep } from '../../../src/findings/rotation-plan.ts';
import { asPlanned, differencesOf, isWithin } from '../../../src/rotate/plan-apply.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function databaseOf(world: MemoryWorld) {
  const { password, database } = world.seed.instance('orders');
  const secret = world.seed.secret('orders', { value: { username: 'master', password } });
  const rotations = rotationsFrom({
    name: 'orders',
    kind: 'rds-instance',
    instance: 'orders',
    secret: 'orders',
  });
  const server = world.memory.servers.get(database.host);
  return { rotations, secret, isReplaced: () => server?.users.get('master')?.password !== password };
}

function clusterOf(world: MemoryWorld) {
  const { password, database } = world.seed.cluster('shop');
  const secret = world.seed.secret('shop', { value: { username: 'master', password } });
  const rotations = rotationsFrom({ name: 'shop', kind: 'rds-cluster', cluster: 'shop', secret: 'shop' });
  const server = world.memory.servers.get(database.host);
  return { rotations, secret, isReplaced: () => server?.users.get('master')?.password !== password };
}

function appOf(world: MemoryWorld) {
  const server = world.seed.server('db.example.net', { admin: [], app: ['SELECT ON t'] });
  const of = (name: string) => ({
    engine: 'postgres',
    host: 'db.example.net',
    username: name,
    password: server.users.get(name)?.password,
  });
  world.seed.secret('admin', { value: of('admin') });
  const secret = world.seed.secret('app', { value: of('app') });
  const rotations = rotationsFrom({
    name: 'app',
    kind: 'database-user',
    secret: 'app',
    'admin-secret': 'admin',
  });
  return { rotations, secret, isReplaced: () => server.users.has('app_clone') };
}

function keyOf(world: MemoryWorld) {
  const user = world.seed.user('ci');
  const key = world.seed.key(user);
  const secret = world.seed.secret('ci', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' });
  return { rotations, user, secret };
}

async function planned(world: MemoryWorld, rotations: readonly RotationConfig[]) {
  const { rotated = [] } = await world.run(rotations, { dryRun: true });
  return new Map(
    rotated.map(({ outcome }) => [outcome.name, { steps: outcome.steps.map(asPlanned) }] as const),
  );
}

async function applied(
  world: MemoryWorld,
  rotations: readonly RotationConfig[],
  approved: Awaited<ReturnType<typeof planned>>,
) {
  const { rotated, calls, said } = await world.run(rotations, { approved });
  return {
    outcome: rotated?.[0]?.outcome,
    differences: rotated?.[0]?.differences,
    changing: calls.filter((call) => call.changing > 0).length,
    said,
  };
}

describe.each([
  ['a master password', databaseOf, 'done'],
  ['an access key', keyOf, 'pending'],
] as const)('an approved plan for %s', (_what, seed, end) => {
  it('is done, and its steps are those that it names', async () => {
    const world = openMemoryWorld();
    const { rotations } = seed(world);
    const approved = await planned(world, rotations);
    const { outcome } = await applied(world, rotations, approved);
    expect(outcome?.status).toBe(end);
    expect(outcome?.steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining([...approved.values()].flatMap(({ steps }) => steps.map(({ step }) => step))),
    );
  });

  it('is done once: the second time nothing of it is left', async () => {
    const world = openMemoryWorld();
    const { rotations, secret } = seed(world);
    const approved = await planned(world, rotations);
    await applied(world, rotations, approved);
    const again = await applied(world, rotations, approved);
    expect(again.changing).toBe(0);
    expect(again.outcome?.summary).toMatch(/^Nothing of the plan is left to do\./);
    expect(again.outcome?.status).not.toBe('needs-person');
    expect(secret.versions.size).toBe(2);
  });

  it('is not done when AWSCURRENT is another version since, and the difference is said line by line', async () => {
    const world = openMemoryWorld();
    const { rotations, secret } = seed(world);
    const approved = await planned(world, rotations);
    const [current] = secret.versions.values();
    if (!current) throw new Error('no version');
    // Somebody stores the same value anew, long ago enough that it is due as well.
    current.labels.clear();
    secret.versions.set('somebody-elses', {
      ...current,
      id: 'somebody-elses',
      labels: new Set(['AWSCURRENT']),
    });
    const { outcome, differences, changing, said } = await applied(world, rotations, approved);
    expect(outcome).toMatchObject({ status: 'needs-person', steps: [] });
    expect(changing).toBe(0);
    expect(differences).toContainEqual(expect.stringMatching(/^approved, not now: /));
    expect(differences).toContainEqual(expect.stringMatching(/^now, not approved: /));
    for (const line of differences ?? []) expect(said.join('\n')).toContain(line);
  });

  it('is not done when somebody changes the secret between the second plan and the act', async () => {
    const world = openMemoryWorld();
    const { rotations, secret } = seed(world);
    const approved = await planned(world, rotations);
    let looks = 0;
    world.faults.push({
      when({ name }) {
        if (name === 'secrets.describe') looks += 1;
        return looks === 2;
      },
      blow: () => {
        const [current] = secret.versions.values();
        if (!current) return;
        current.labels.clear();
        const other = { ...current, id: 'somebody-elses', labels: new Set(['AWSCURRENT']) };
        secret.versions.set(other.id, other);
      },
    });
    const { outcome, changing } = await applied(world, rotations, approved);
    expect(outcome?.status).toBe('needs-person');
    expect(changing).toBe(0);
  });
});

it.each([
  ['a master password', databaseOf],
  ['the password of a cluster', clusterOf],
  ['a user who takes turns', appOf],
] as const)(
  'a plan of %s whose run is killed at any call is finished by applying it again',
  async (_what, seed) => {
    const calm = openMemoryWorld();
    const undisturbed = seed(calm);
    const { changing } = await applied(
      calm,
      undisturbed.rotations,
      await planned(calm, undisturbed.rotations),
    );
    expect(changing).toBeGreaterThan(3);
    for (let k = 1; k <= changing; k += 1) {
      for (const blow of ['killed before', 'killed after'] as const) {
        const world = openMemoryWorld();
        const { rotations, secret, isReplaced } = seed(world);
        const approved = await planned(world, rotations);
        world.faults.push({ when: (call) => call.changing === k, blow });
        await applied(world, rotations, approved);
        world.pass(HOUR);
        const { outcome } = await applied(world, rotations, approved);
        expect([k, blow, outcome?.status]).toEqual([k, blow, expect.stringMatching(/^(?:done|not-due)$/)]);
        expect([k, blow, secret.versions.size]).toEqual([k, blow, 2]);
        expect([k, blow, isReplaced()]).toEqual([k, blow, true]);
      }
    }
  },
);

it('a plan of a key whose run is killed is finished by applying it again, unless there is something to clear up', async () => {
  const calm = openMemoryWorld();
  const undisturbed = keyOf(calm);
  const { changing } = await applied(calm, undisturbed.rotations, await planned(calm, undisturbed.rotations));
  const ends: Record<string, string | undefined> = {};
  for (let k = 1; k <= changing; k += 1) {
    for (const blow of ['killed before', 'killed after'] as const) {
      const world = openMemoryWorld();
      const { rotations, user, secret } = keyOf(world);
      const approved = await planned(world, rotations);
      const struck: string[] = [];
      world.faults.push({
        when(call) {
          if (call.changing === k) struck.push(call.name);
          return call.changing === k;
        },
        blow,
      });
      await applied(world, rotations, approved);
      world.pass(10 * 60_000);
      const again = await applied(world, rotations, approved);
      ends[`${blow} ${k} ${struck[0]}`] = again.outcome?.status;
      if (again.outcome?.status === 'needs-person') {
        expect(again.changing).toBe(0);
        expect(again.differences?.join('\n')).toMatch(/now, not approved: (?:abandon|wait): /);
        const { outcome } = await applied(world, rotations, await planned(world, rotations));
        expect(outcome?.status).toBe('pending');
      }
      expect([k, blow, user.keys.size, secret.versions.size]).toEqual([k, blow, 2, 2]);
    }
  }
  const stuck = Object.keys(ends).filter((end) => ends[end] !== 'pending');
  expect(stuck.map((end) => end.replace(/ \d+ /, ' '))).toEqual([
    'killed after keys.createKey',
    'killed before secrets.putPending',
  ]);
});

it('a plan to retire an old key is done, and nothing else beside it', async () => {
  const world = openMemoryWorld();
  const { rotations, user } = keyOf(world);
  await world.run(rotations);
  world.pass(3 * DAY);
  const approved = await planned(world, rotations);
  expect([...approved.values()].flatMap(({ steps }) => steps.map(({ call }) => call))).toContain(
    'iam:UpdateAccessKey',
  );
  const { outcome } = await applied(world, rotations, approved);
  expect(outcome?.status).toBe('pending');
  const statuses = [...user.keys.values()].map(({ history }) => history.at(-1)?.status);
  expect(new Set(statuses)).toEqual(new Set(['Active', 'Inactive']));
});

it('a plan that cannot be made again is an outcome of its own, and nothing is done', async () => {
  const world = openMemoryWorld();
  const { rotations, secret } = databaseOf(world);
  const approved = await planned(world, rotations);
  secret.rotationEnabled = true;
  const { outcome, changing } = await applied(world, rotations, approved);
  expect(outcome?.status).toBe('needs-person');
  expect(outcome?.summary).toMatch(/^The secret "orders" is rotated by Secrets Manager/);
  expect(changing).toBe(0);
  secret.rotationEnabled = false;
  world.faults.push({ when: ({ name }) => name === 'secrets.describe', blow: 'throttled', times: 4 });
  const again = await applied(world, rotations, approved);
  expect(again.outcome?.status).toBe('failed');
  expect(again.outcome?.summary).toMatch(/^secrets\.describe: Rate exceeded/);
  expect(again.changing).toBe(0);
});

it('a rotation that is not in the plan is not made', async () => {
  const world = openMemoryWorld();
  const { rotations } = databaseOf(world);
  await expect(applied(world, rotations, new Map())).rejects.toThrow('"orders" is not in the plan');
  expect(world.calls).toEqual([]);
});

const step = (name: string): RotationPlanStep => ({ step: name, call: `a:${name}`, detail: `do ${name}` });

describe('what is left of a plan', () => {
  const all = ['stage', 'apply', 'verify'].map(step);
  it.each([
    [['stage', 'apply', 'verify'], true],
    [['apply', 'verify'], true],
    [['verify'], true],
    [['apply'], true],
    [['stage', 'verify'], true],
    [['verify', 'stage'], false],
    [['verify', 'verify'], false],
    [['journal', 'stage', 'apply', 'verify'], false],
    [['stage', 'apply', 'verify', 'promote'], false],
  ])('%j is within it: %s', (names, expected) => {
    expect(isWithin(names.map(step), all)).toBe(expected);
  });

  it.each(['step', 'call', 'detail'])('is not one with another %s', (field) => {
    expect(isWithin([{ ...step('verify'), [field]: 'another' }], all)).toBe(false);
  });
});

describe('the differences', () => {
  it('name what is gone first, then what is new', () => {
    expect(differencesOf([step('a'), step('b')], [step('b'), step('c')])).toEqual([
      'approved, not now: a: do a (a:a)',
      'now, not approved: c: do c (a:c)',
    ]);
  });

  it('of the same steps are their order', () => {
    expect(differencesOf([step('a'), step('b')], [step('b'), step('a')])).toEqual([
      'the same steps, in another order',
    ]);
  });
});
