import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import { findingsOf } from '../../../src/rotate/outcome-finding.ts';
import { wasRejected } from '../../../src/rotate/ports.ts';
import { rotateAll } from '../../../src/rotate/rotate-all.ts';
import { steadyService } from '../world/downstream.ts';
import { statusOf } from '../world/keys.ts';
import { holderOf } from '../world/secrets.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const HOUR = 3_600_000;
const SERVICE = { 'ecs-service': { cluster: 'shop', service: 'web' } };

function keyWorld() {
  const world = openMemoryWorld();
  const key = world.seed.key(world.seed.user('ci'));
  const secret = world.seed.secret('ci', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  world.memory.services.set('shop/web', steadyService());
  return { world, key, secret };
}

function rotationsWith(rule: 'never' | 'on-rejection' | undefined) {
  return rotationsFrom({
    name: 'ci',
    kind: 'iam-user',
    user: 'ci',
    secret: 'ci',
    downstream: [SERVICE],
    ...(rule ? { 'roll-back': rule } : {}),
  });
}

async function outcomeOf(world: MemoryWorld, rotations: ReturnType<typeof rotationsFrom>) {
  const ended = await world.run(rotations);
  const rotated = ended.rotated?.[0];
  const [config] = rotations;
  const findings = rotated && config ? findingsOf(rotated, config, fingerprintsWith('')) : [];
  return { ...rotated?.outcome, findings: findings.map(({ rule, severity }) => `${rule} ${severity}`) };
}

/** The next deployment fails, those after it do not. */
function failOnce({ memory, watchers }: MemoryWorld): void {
  memory.rollout = { ends: 'badly', afterMs: 60_000 };
  watchers.push({
    after({ name, args }) {
      const isBack = name === 'secrets.moveLabel' && args[1] === 'AWSCURRENT';
      if (isBack && memory.services.get('shop/web')?.deployments[0]?.rollout === 'FAILED')
        memory.rollout = { ends: 'well', afterMs: 60_000 };
    },
  });
}

describe('a new value that a downstream rejects', () => {
  it('is rolled back by rule, and the downstream gets the former one', async () => {
    const { world, key, secret } = keyWorld();
    const former = holderOf(secret, 'AWSCURRENT')?.id;
    failOnce(world);
    const outcome = await outcomeOf(world, rotationsWith('on-rejection'));
    expect(outcome).toMatchObject({
      status: 'rolled-back',
      summary: expect.stringMatching(/^Rolled back on \S+Z, since the new value was rejected: /),
      findings: ['rotation-rolled-back medium'],
    });
    expect(holderOf(secret, 'AWSCURRENT')?.id).toBe(former);
    expect(statusOf(key)).toBe('Active');
    expect(world.memory.services.get('shop/web')?.deployments[0]?.rollout).toBe('COMPLETED');
  });

  it.each(['never', undefined] as const)('stays and needs a person when the rule is %s', async (rule) => {
    const { world, secret } = keyWorld();
    const former = holderOf(secret, 'AWSCURRENT')?.id;
    failOnce(world);
    expect(await outcomeOf(world, rotationsWith(rule))).toMatchObject({ status: 'needs-person' });
    expect(holderOf(secret, 'AWSCURRENT')?.id).not.toBe(former);
  });

  it('is rolled back once: when the former value is rejected too, a person is needed', async () => {
    const { world, secret } = keyWorld();
    const former = holderOf(secret, 'AWSCURRENT')?.id;
    world.memory.rollout = { ends: 'badly', afterMs: 60_000 };
    const outcome = await outcomeOf(world, rotationsWith('on-rejection'));
    expect(outcome).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(/^Rolled back on .*, since the new value was rejected/),
    });
    expect(holderOf(secret, 'AWSCURRENT')?.id).toBe(former);
    world.pass(HOUR);
    await outcomeOf(world, rotationsWith('on-rejection'));
    expect(holderOf(secret, 'AWSCURRENT')?.id).toBe(former);
  });

  it('is not rolled back to a key that somebody made inactive', async () => {
    const { world, key, secret } = keyWorld();
    const former = holderOf(secret, 'AWSCURRENT')?.id;
    failOnce(world);
    world.faults.push({
      when: ({ name, args }) => name === 'secrets.moveLabel' && args[1] === 'AWSCURRENT',
      blow: 'killed after',
    });
    await world.run(rotationsWith('on-rejection'));
    key.history.push({ at: world.memory.now(), status: 'Inactive' });
    world.pass(HOUR);
    expect(await outcomeOf(world, rotationsWith('on-rejection'))).toMatchObject({ status: 'needs-person' });
    expect(holderOf(secret, 'AWSCURRENT')?.id).not.toBe(former);
    expect(statusOf(key)).toBe('Inactive');
  });

  it('is not rolled back to a value that stands where it must not', async () => {
    const { world, key, secret } = keyWorld();
    const former = holderOf(secret, 'AWSCURRENT')?.id;
    failOnce(world);
    const exposed = [{ type: 'access-key', value: Secret.of(key.secret), where: 'src/app.ts:3' }] as const;
    const demands = { exposed, asked: false, approved: new Map<string, string>() };
    const ports = { ...world.open().world, demands };
    const [rotated] = await rotateAll(rotationsWith('on-rejection'), ports, { dryRun: false });
    expect(rotated?.outcome.status).toBe('needs-person');
    expect(holderOf(secret, 'AWSCURRENT')?.id).not.toBe(former);
  });

  it('is rolled back by the next run when the one that saw it is killed at any change', async () => {
    let changes = 0;
    for (let index = 1; index === 1 || index <= changes; index += 1) {
      const { world, secret } = keyWorld();
      const former = holderOf(secret, 'AWSCURRENT')?.id;
      failOnce(world);
      const rotations = rotationsWith('on-rejection');
      if (index > 1)
        world.faults.push({ when: ({ changing }) => changing === index - 1, blow: 'killed after' });
      const { calls } = await world.run(rotations);
      if (index === 1) changes = calls.filter(({ changing }) => changing > 0).length + 1;
      world.faults.length = 0;
      for (let turn = 0; turn < 3; turn += 1) {
        world.pass(6 * 60_000);
        await world.run(rotations);
      }
      expect({ index, current: holderOf(secret, 'AWSCURRENT')?.id }).toEqual({ index, current: former });
    }
  });
});

async function refusedByReaders(rule: 'never' | 'on-rejection') {
  const world = openMemoryWorld();
  const { password, database } = world.seed.cluster('orders');
  const secret = world.seed.secret('orders', { value: { username: 'master', password } });
  const rotations = rotationsFrom({
    name: 'orders',
    kind: 'rds-cluster',
    cluster: 'orders',
    secret: 'orders',
    'roll-back': rule,
  });
  const reader = database.facts.readerEndpoint?.host;
  expect(reader).toBeDefined();
  const { world: ports } = world.open();
  // The readers keep the first password, whatever the writer has.
  const logins: typeof ports.logins = {
    tryLogin: async (login) =>
      login.host === reader
        ? { kind: login.password.expose() === password ? 'accepted' : 'refused' }
        : await ports.logins.tryLogin(login),
  };
  const [rotated] = await rotateAll(rotations, { ...ports, logins }, { dryRun: false });
  const current = JSON.parse(holderOf(secret, 'AWSCURRENT')?.value ?? '{}') as { password: string };
  return { status: rotated?.outcome.status, isFormer: current.password === password };
}

describe('a new password that the readers of a cluster refuse', () => {
  it('is rolled back by rule', async () => {
    expect(await refusedByReaders('on-rejection')).toEqual({ status: 'rolled-back', isFormer: true });
  });

  it('stays without the rule, and the run fails', async () => {
    expect(await refusedByReaders('never')).toEqual({ status: 'failed', isFormer: false });
  });
});

describe('an error', () => {
  it.each([
    [new RekeyError({ code: 'ecs-deployment-rejected', what: 'x' }), true],
    [new RekeyError({ code: 'rejected-by-chance', what: 'x' }), false],
    [new RekeyError({ code: 'rejected', what: 'x' }), false],
    [new Error('x-rejected'), false],
    [{ code: 'x-rejected' }, false],
  ])('says that a new value was rejected only by its code: %s', (error, isRejection) => {
    expect(wasRejected(error)).toBe(isRejection);
  });
});

describe('a password that RDS makes', () => {
  it('is never rolled back: RDS keeps no earlier one', async () => {
    const world = openMemoryWorld();
    const { password, database } = world.seed.instance('orders');
    const secret = world.seed.secret('rds!db-orders', {
      value: { username: 'master', password },
      owningService: 'rds',
    });
    database.facts.managedSecret = { arn: secret.arn, status: 'active', kmsKey: 'key' };
    const entry = { name: 'orders', kind: 'rds-managed', instance: 'orders', secret: secret.name };
    const { rotated, calls } = await world.run(rotationsFrom(entry), { asks: 'roll-back' });
    expect(rotated?.[0]?.outcome).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(/RDS makes these passwords itself/),
    });
    expect(calls.filter(({ changing }) => changing > 0)).toEqual([]);
    const ruled = rotationsFrom({ ...entry, 'roll-back': 'on-rejection' });
    expect((await world.run(ruled)).rotated?.[0]?.outcome).toMatchObject({
      status: 'needs-person',
      summary: expect.stringMatching(/RDS keeps no earlier password/),
    });
  });
});
