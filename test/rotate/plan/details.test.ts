import { describe, expect, it } from 'vitest';
import type { RotationConfig } from '../../../src/config/schema.ts';
import type { Rotation } from '../../../src/rotate/lifecycle.ts';
import { planInDetail, reasonsOf } from '../../../src/rotate/plan-details.ts';
import type { SecretVersion } from '../../../src/rotate/ports.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import type { SecretState } from '../../../src/rotate/secret-state.ts';
import { openMemoryWorld, rotationsFrom } from '../world/world.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-06-01T00:00:00.000Z');
const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:s-AbCdEf';

function version(id: string, ageDays = 100): SecretVersion {
  return { id, labels: [], createdAt: new Date(NOW.getTime() - ageDays * DAY) };
}

/** A secret whose AWSCURRENT is old and not ours, with what a test says of it. */
function secret(more: Partial<SecretState> = {}): SecretState {
  return {
    description: { arn: ARN, name: 's', rotationEnabled: false, tags: new Map(), replicas: [], versions: [] },
    current: version('first'),
    documents: new Map(),
    reached: new Set(),
    delivered: 0,
    ...more,
  };
}

const UNDONE = { from: 'second', to: 'first', candidate: 'first', why: 'asked', at: NOW } as const;
const [KEY] = rotationsFrom({ name: 's', kind: 'iam-user', user: 's', secret: 's' }) as [RotationConfig];

/** A rotation of which nothing is to be done. */
function toyOf(state: SecretState): Rotation<{ readonly secret: SecretState }, never> {
  return {
    name: 's',
    kind: 'toy',
    caveats: [],
    observe: async () => ({ secret: state }),
    decide: () => ({ end: { status: 'settled', summary: 'There is nothing to do.' } }),
    perform: async (seen) => seen,
    foresee: (seen) => seen,
    secretOf: (seen) => seen.secret,
  };
}

const steps = (...names: readonly string[]) => names.map((step) => ({ step }));
const why = (state: SecretState, ...names: readonly string[]) =>
  reasonsOf(state, { every: 90 * DAY }, steps(...names), NOW);

describe('why something is to be done', () => {
  const ours = version(rotationToken(ARN, 'first', 0), 0);

  it('is nothing when there are no steps', () => {
    expect(why(secret({ pending: ours }))).toEqual([]);
  });

  it.each(['journal', 'generate', 'stage'])('is the age when it begins with %s', (step) => {
    expect(why(secret(), step)).toEqual([{ kind: 'due', text: 'Due since 2026-05-22T00:00:00.000Z.' }]);
  });

  it('is that there is no value yet', () => {
    expect(why(secret({ current: undefined }), 'stage')).toEqual([
      { kind: 'first', text: 'The secret has no value yet.' },
    ]);
  });

  it.each([
    ['exposed', 'exposed', 'The present value is exposed in a.env:3.'],
    ['asked', 'asked', 'Somebody asked for it, whatever its age.'],
    ['approved', 'asked', 'Somebody asked for it, whatever its age.'],
  ] as const)('is what demands it: %s', (kind, said, text) => {
    const demands = new Map([['first', { kind, where: 'a.env:3' }]]);
    expect(why(secret({ demands }), 'stage')).toEqual([{ kind: said, text }]);
  });

  it('is a rotation that was begun', () => {
    const [reason, ...others] = why(secret({ pending: ours }), 'apply', 'promote');
    expect(reason).toMatchObject({ kind: 'unfinished', text: expect.stringContaining('is to be finished') });
    expect(others).toEqual([]);
  });

  it('is one that is to be given up', () => {
    const pending = version(rotationToken(ARN, 'another', 0), 0);
    expect(why(secret({ pending }), 'abandon')).toMatchObject([
      { kind: 'unfinished', text: expect.stringContaining('is to be given up') },
    ]);
  });

  it('is what follows a promotion, and not its spreading besides', () => {
    const state = secret({ current: ours, pending: ours, previous: version('first') });
    expect(why(state, 'spread', 'tidy')).toMatchObject([
      { kind: 'unfinished', text: expect.stringContaining('What follows the promotion') },
    ]);
  });

  it('is that somebody may not have the value', () => {
    expect(why(secret({ current: ours }), 'spread')).toMatchObject([{ kind: 'spread' }]);
  });

  it('is an old key, and beside it that the next one is due', () => {
    expect(why(secret(), 'retire').map(({ kind }) => kind)).toEqual(['retire']);
    expect(why(secret(), 'retire', 'journal').map(({ kind }) => kind)).toEqual(['retire', 'due']);
  });
});

describe('a plan', () => {
  it('names the version that is replaced, and whether its age matters', async () => {
    const world = openMemoryWorld();
    const { password } = world.seed.instance('orders');
    const stored = world.seed.secret('orders', { value: { username: 'master', password } });
    const rotations = rotationsFrom({
      name: 'orders',
      kind: 'rds-instance',
      instance: 'orders',
      secret: 'orders',
    });
    const { rotated } = await world.run(rotations, { dryRun: true });
    expect(rotated?.[0]?.plan).toMatchObject({
      replaces: [...stored.versions.keys()][0],
      demanded: false,
      drift: [],
      reasons: [{ kind: 'due' }],
    });
  });

  it.each<[string, Partial<SecretState>, boolean]>([
    ['nobody asks for it', {}, false],
    ['it is asked for', { demands: new Map([['first', { kind: 'asked', where: '' }]]) }, true],
    ['it was just asked for', { demands: new Map([['first', { kind: 'too-soon', where: '' }]]) }, false],
    ['what was rolled back shall go on', { rollBack: UNDONE, request: { do: 'resume', at: NOW } }, true],
    ['it shall be rolled back again', { rollBack: UNDONE, request: { do: 'roll-back', at: NOW } }, false],
    ['what was rolled back may rest', { rollBack: UNDONE }, false],
    ['something else was rolled back', { request: { do: 'resume', at: NOW } }, false],
  ])('replaces the version whatever its age when %s: %s', async (_when, more, demanded) => {
    const { plan } = await planInDetail(toyOf(secret(more)), openMemoryWorld().open().world, KEY);
    expect(plan).toMatchObject({ demanded, replaces: 'first' });
  });

  it('of what has no secret says no more than the outcome', async () => {
    const { world } = openMemoryWorld().open();
    const toy = toyOf(secret());
    const bare = Object.fromEntries(
      Object.entries(toy).filter(([name]) => name !== 'secretOf'),
    ) as typeof toy;
    for (const rotation of [bare, { ...toy, secretOf: () => undefined }]) {
      const rotated = await planInDetail(rotation, world, KEY);
      expect(rotated.outcome).toMatchObject({ status: 'not-due' });
      expect(rotated).not.toHaveProperty('plan');
    }
  });

  it('looks for drift as it is seen first, where its kind can tell', async () => {
    const { world } = openMemoryWorld().open();
    const seen: unknown[] = [];
    const mismatchOf = async (state: { readonly secret: SecretState }): Promise<string> => {
      seen.push(state.secret.current?.id);
      return 'It is another.';
    };
    const { plan } = await planInDetail({ ...toyOf(secret()), mismatchOf }, world, KEY);
    expect([plan?.drift, seen]).toEqual([['It is another.'], ['first']]);
  });

  it('of what cannot be observed says no more than the outcome', async () => {
    const world = openMemoryWorld();
    const rotations = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'none' });
    const { rotated } = await world.run(rotations, { dryRun: true });
    expect(rotated?.[0]).toMatchObject({ outcome: { status: 'needs-person' } });
    expect(rotated?.[0]?.plan).toBeUndefined();
  });
});
