import { describe, expect, it } from 'vitest';
import { rotateAll } from '../../../src/rotate/rotate-all.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { statusOf } from '../world/keys.ts';
import { holderOf, putLabel, type StoredSecret } from '../world/secrets.ts';
import { type Asking, type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Stage {
  readonly world: MemoryWorld;
  readonly secret: StoredSecret;
  readonly run: (asks?: Asking['asks']) => Promise<{ status: string; summary: string; steps: string[] }>;
}

function stageOf(world: MemoryWorld, secret: StoredSecret, config: Readonly<Record<string, unknown>>): Stage {
  const rotations = rotationsFrom({ name: 'proof', secret: secret.name, every: '90d', ...config });
  return {
    world,
    secret,
    async run(asks) {
      const outcome = (await world.run(rotations, { asks })).rotated?.[0]?.outcome;
      const { status = '', summary = '', steps = [] } = outcome ?? {};
      return { status, summary, steps: steps.map(({ step }) => step) };
    },
  };
}

function keyStage(config: Readonly<Record<string, unknown>> = {}): Stage {
  const world = openMemoryWorld();
  const key = world.seed.key(world.seed.user('ci'));
  const secret = world.seed.secret('ci', { value: { AccessKeyId: key.id, SecretAccessKey: key.secret } });
  return stageOf(world, secret, { kind: 'iam-user', user: 'ci', ...config });
}

function passwordStage(): Stage {
  const world = openMemoryWorld();
  const { password } = world.seed.instance('orders');
  const secret = world.seed.secret('orders', { value: { username: 'master', password } });
  return stageOf(world, secret, { kind: 'rds-instance', instance: 'orders' });
}

const current = ({ secret }: Stage): string | undefined => holderOf(secret, 'AWSCURRENT')?.id;
const kept = ({ secret }: Stage): string | undefined => holderOf(secret, 'REKEY_ROLLBACK')?.id;

describe.each([
  ['a key', keyStage],
  ['a password', passwordStage],
] as const)('%s that was rolled back', (_what, open) => {
  async function rolledBack(): Promise<Stage> {
    const stage = open();
    await stage.run();
    stage.world.pass(DAY);
    expect(await stage.run('roll-back')).toMatchObject({ status: 'rolled-back' });
    return stage;
  }

  it('is left alone, and every run says so, until one period has passed', async () => {
    const stage = await rolledBack();
    const present = current(stage);
    for (const days of [1, 30, 58]) {
      stage.world.pass(days * DAY);
      const { status, summary } = await stage.run();
      expect(status).toBe('rolled-back');
      expect(summary).toMatch(
        /^Rolled back on \S+Z, as somebody asked: .* No rotation begins before \S+Z unless/,
      );
      expect(current(stage)).toBe(present);
    }
    stage.world.pass(DAY);
    expect(await stage.run()).toMatchObject({ steps: expect.arrayContaining(['promote']) });
    expect(current(stage)).not.toBe(present);
  });

  it('is not rolled back again when that is asked twice', async () => {
    const stage = await rolledBack();
    const present = current(stage);
    expect(await stage.run('roll-back')).toMatchObject({ status: 'rolled-back', steps: [] });
    stage.world.pass(100 * DAY);
    await stage.run('roll-back');
    expect(current(stage)).toBe(present);
  });

  it('rests no longer once the next rotation is done', async () => {
    const stage = await rolledBack();
    stage.world.pass(90 * DAY);
    // An old key is retired in three runs.
    for (let turn = 0; turn < 4; turn += 1) {
      await stage.run();
      stage.world.pass(9 * DAY);
    }
    expect((await stage.run()).status).not.toBe('rolled-back');
  });

  it('cannot be rolled back before it was ever rotated', async () => {
    const stage = open();
    const { status, summary, steps } = await stage.run('roll-back');
    expect({ status, steps }).toEqual({ status: 'needs-person', steps: [] });
    expect(summary).toMatch(
      /^This cannot be rolled back: what is in AWSCURRENT was not put there by a rotation/,
    );
  });

  it('is not begun by a run that only rolls back, however old it is', async () => {
    const stage = await rolledBack();
    stage.world.pass(100 * DAY);
    expect(await stage.run('roll-back')).toMatchObject({
      status: expect.stringMatching(/^(?:rolled-back|settled|not-due)$/),
      steps: expect.not.arrayContaining(['promote', 'stage']),
    });
  });
});

describe('a password that was rolled back', () => {
  it('is rotated at once when somebody asks for it', async () => {
    const stage = passwordStage();
    await stage.run();
    stage.world.pass(DAY);
    await stage.run('roll-back');
    stage.world.pass(HOUR);
    const present = current(stage);
    expect(await stage.run('resume')).toMatchObject({ status: 'done' });
    expect(current(stage)).not.toBe(present);
  });

  it('is not rotated by the run that finishes the roll-back, although it was asked for', async () => {
    const stage = passwordStage();
    await stage.run();
    stage.world.pass(DAY);
    stage.world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow: 'killed after' });
    await stage.run('roll-back');
    stage.world.pass(HOUR);
    expect(await stage.run('resume')).toMatchObject({ status: 'rolled-back' });
    stage.world.pass(HOUR);
    expect(await stage.run('resume')).toMatchObject({ status: 'done' });
  });

  it('is finished first when its rotation is half-way, and then goes back to what was AWSCURRENT', async () => {
    const stage = passwordStage();
    const old = holderOf(stage.secret, 'AWSCURRENT')?.value;
    stage.world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow: 'killed after' });
    await stage.run();
    stage.world.pass(HOUR);
    expect(await stage.run('roll-back')).toMatchObject({ status: 'rolled-back' });
    expect(holderOf(stage.secret, 'AWSCURRENT')?.value).toBe(old);
    expect(stage.secret.versions.size).toBe(3);
  });
});

describe('a key', () => {
  it('that was deleted cannot be gone back to', async () => {
    const stage = keyStage();
    await stage.run();
    for (const days of [2, 8]) {
      stage.world.pass(days * DAY);
      await stage.run();
    }
    const present = current(stage);
    const { status, summary } = await stage.run('roll-back');
    expect(status).toBe('needs-person');
    expect(summary).toMatch(/the key before, AKIA….{4}, is deleted. Rotate forward instead/);
    expect(current(stage)).toBe(present);
    expect(stage.secret.tags.has('rekey:rolled-back')).toBe(false);
  });

  it('that AWS does not accept any more is not gone back to, and the rotation stands', async () => {
    const stage = keyStage();
    const old = holderOf(stage.secret, 'AWSCURRENT');
    await stage.run();
    stage.world.pass(HOUR);
    const value = JSON.parse(old?.value ?? '') as Record<string, string>;
    if (old) old.value = JSON.stringify({ ...value, SecretAccessKey: 'x'.repeat(40) });
    const present = current(stage);
    const { status, summary } = await stage.run('roll-back');
    expect(status).toBe('needs-person');
    expect(summary).toMatch(/AWS does not accept the key before/);
    expect(current(stage)).toBe(present);
    expect(await stage.run()).toMatchObject({ status: 'pending' });
  });

  it('that leads back keeps its label until it is deleted', async () => {
    const stage = keyStage();
    const before = current(stage);
    await stage.run();
    expect(kept(stage)).toBe(before);
    stage.world.pass(2 * DAY);
    await stage.run();
    expect(kept(stage)).toBe(before);
    stage.world.pass(8 * DAY);
    await stage.run();
    expect(kept(stage)).toBeUndefined();
    expect(stage.world.memory.users.get('ci')?.keys.size).toBe(1);
  });

  it('is gone back to by its label when somebody moved AWSPREVIOUS meanwhile', async () => {
    const stage = keyStage();
    const before = current(stage);
    await stage.run();
    const ours = holderOf(stage.secret, 'AWSCURRENT');
    const other = {
      id: 'by-hand-'.padEnd(32, '0'),
      value: ours?.value,
      labels: new Set<string>(),
      createdAt: new Date(),
    };
    stage.secret.versions.set(other.id, other);
    // Somebody stores a value, and takes it back.
    putLabel(stage.secret, 'AWSCURRENT', other);
    if (ours) putLabel(stage.secret, 'AWSCURRENT', ours);
    expect(holderOf(stage.secret, 'AWSPREVIOUS')?.id).toBe(other.id);
    expect(await stage.run('roll-back')).toMatchObject({ status: 'rolled-back' });
    expect(current(stage)).toBe(before);
  });

  it('of which the label finds no room is replaced all the same', async () => {
    const stage = keyStage();
    const { world } = stage;
    const rotations = rotationsFrom({ name: 'proof', kind: 'iam-user', user: 'ci', secret: 'ci' });
    const ports = world.open().world;
    const secrets: typeof ports.secrets = {
      ...ports.secrets,
      moveLabel: async (secret, label, move) =>
        label === 'REKEY_ROLLBACK' ? 'full' : await ports.secrets.moveLabel(secret, label, move),
    };
    const [rotated] = await rotateAll(rotations, { ...ports, secrets }, { dryRun: false });
    expect(rotated?.outcome.status).toBe('pending');
    expect(rotated?.outcome.steps[0]).toMatchObject({
      step: 'journal-failed',
      detail: 'the secret has as many labels as AWS allows: no REKEY_ROLLBACK',
    });
    expect(await stage.run('roll-back')).toMatchObject({ status: 'rolled-back' });
  });

  it('that a person made inactive is made active when it is gone back to', async () => {
    const stage = keyStage();
    const [old] = [...(stage.world.memory.users.get('ci')?.keys.values() ?? [])];
    await stage.run();
    old?.history.push({ at: stage.world.memory.now(), status: 'Inactive' });
    stage.world.pass(HOUR);
    expect(await stage.run('roll-back')).toMatchObject({ status: 'rolled-back' });
    expect(old && statusOf(old)).toBe('Active');
  });

  it('that a person makes inactive after the roll-back stays inactive', async () => {
    const stage = keyStage();
    const [old] = [...(stage.world.memory.users.get('ci')?.keys.values() ?? [])];
    await stage.run();
    stage.world.pass(HOUR);
    await stage.run('roll-back');
    old?.history.push({ at: stage.world.memory.now(), status: 'Inactive' });
    stage.world.pass(HOUR);
    expect(await stage.run()).toMatchObject({ status: 'needs-person' });
    expect(old && statusOf(old)).toBe('Inactive');
  });
});

describe('a rotation whose roll-back ran into another one', () => {
  it('is finished with the other value, and not called rolled back', async () => {
    const stage = passwordStage();
    await stage.run();
    stage.world.pass(DAY);
    const from = current(stage);
    const token = rotationToken(stage.secret.arn, from, 0);
    stage.world.faults.push({
      when: ({ name, args }) => name === 'secrets.putPending' && args[1] === token,
      blow: () => {
        const value = JSON.stringify({ username: 'master', password: 'a'.repeat(30) });
        const version = { id: token, value, labels: new Set<string>(), createdAt: stage.world.memory.now() };
        stage.secret.versions.set(token, version);
        putLabel(stage.secret, 'AWSPENDING', version);
      },
    });
    const { status, summary } = await stage.run('roll-back');
    expect(status).toBe('needs-person');
    expect(summary).toMatch(/another rotation had begun at the same time/);
    expect(current(stage)).toBe(token);
    expect(await stage.run()).toMatchObject({ status: expect.stringMatching(/^(?:done|not-due)$/) });
  });
});
