import { describe, expect, it } from 'vitest';
import type { SecretDescription, SecretVersion } from '../../src/rotate/ports.ts';
import { rotationToken } from '../../src/rotate/rotation-token.ts';
import {
  documentOf,
  dueAt,
  observeSecret,
  owesSpread,
  pendingState,
  staged,
  versionInHand,
} from '../../src/rotate/secret-state.ts';
import { openMemoryWorld } from './world/world.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf';
const at = new Date('2026-11-01T00:00:00.000Z');
const OURS = rotationToken(ARN, 'first', 0);

function version(id: string, ...labels: string[]): SecretVersion {
  return { id, labels, createdAt: at };
}

/** The labels of a secret, as one look at it sees them. */
async function seen(
  versions: readonly SecretVersion[],
  tags: Readonly<Record<string, string>> = {},
  more: Partial<SecretDescription> = {},
) {
  const description: SecretDescription = {
    arn: ARN,
    name: 'app',
    rotationEnabled: false,
    tags: new Map(Object.entries(tags)),
    replicas: [],
    versions,
  };
  const { secrets } = openMemoryWorld().open().world;
  return await observeSecret({ ...secrets, describe: async () => ({ ...description, ...more }) }, 'app');
}

describe('a pending version', () => {
  it.each<[string, readonly SecretVersion[]]>([
    ['none', [version('first', 'AWSCURRENT')]],
    ['none', [version('first', 'AWSCURRENT', 'AWSPENDING')]],
    ['ours', [version('first', 'AWSCURRENT'), version(OURS, 'AWSPENDING')]],
    ['promoted', [version('first', 'AWSPREVIOUS'), version(OURS, 'AWSCURRENT', 'AWSPENDING')]],
    ['stale', [version('other', 'AWSCURRENT'), version(OURS, 'AWSPENDING')]],
    ['stale', [version('first', 'AWSCURRENT'), version(OURS, 'AWSPENDING', 'AWSPREVIOUS')]],
    ['foreign', [version('first', 'AWSCURRENT'), version('theirs', 'AWSPENDING')]],
  ])('is %s', async (expected, versions) => {
    expect(pendingState(await seen(versions))).toBe(expected);
  });
});

describe('what is owed to replicas and downstreams', () => {
  it.each<[boolean, string, string | undefined]>([
    [false, 'first', undefined],
    [true, OURS, undefined],
    [true, OURS, `first ${at.toISOString()}`],
    [false, OURS, `${OURS} ${at.toISOString()}`],
  ])('is %s for %s with the note "%s"', async (expected, id, note) => {
    const tags = note === undefined ? {} : { 'rekey:spread': note };
    expect(owesSpread(await seen([version(id, 'AWSCURRENT')], tags))).toBe(expected);
  });

  it('is nothing without a value', async () => {
    expect(owesSpread(await seen([]))).toBe(false);
  });
});

const timeAt = (offset: number): string => new Date(at.getTime() + offset).toISOString();

describe('a roll-back', () => {
  const undone = { 'rekey:rolled-back': `${OURS} first first asked ${timeAt(0)}` };

  it.each([
    [-1, undefined],
    [0, 'asked'],
    [1, 'asked'],
  ])('forgets what a downstream was asked before it (%i ms)', async (offset, phase) => {
    const tags = { ...undone, 'rekey:downstream': `first 0 digest asked ref ${timeAt(offset)}` };
    const versions = [version('first', 'AWSCURRENT'), version(OURS, 'AWSPREVIOUS')];
    expect((await seen(versions, tags)).rollout?.phase).toBe(phase);
    // What it led from is current again: nothing is undone any more.
    const forward = [version('first', 'AWSPREVIOUS'), version(OURS, 'AWSCURRENT')];
    expect((await seen(forward, tags)).rollout?.phase).toBe('asked');
  });

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('is owed to everyone until it is noted that all had it since (%i ms)', async (offset, owed) => {
    const tags = { ...undone, 'rekey:spread': `first ${timeAt(offset)}` };
    expect(owesSpread(await seen([version('first', 'AWSCURRENT')], tags))).toBe(owed);
  });
});

describe('the version in hand', () => {
  it.each<[string | undefined, SecretVersion[], unknown]>([
    ['new', [version('first', 'AWSCURRENT'), version('next', 'AWSPENDING')], { token: 'new' }],
    ['next', [version('first', 'AWSCURRENT'), version('next', 'AWSPENDING')], { token: 7 }],
    ['next', [version('first', 'AWSCURRENT'), version('next', 'AWSPENDING')], undefined],
    ['first', [version('first', 'AWSCURRENT')], {}],
    [undefined, [], {}],
  ])('is %s', async (id, versions, action) => {
    expect(versionInHand(await seen(versions), action)).toBe(id);
  });

  it('is the one that is made, or none, where nothing is known of a secret', () => {
    expect(versionInHand(undefined, { token: 'new' })).toBe('new');
    expect(versionInHand(undefined, undefined)).toBeUndefined();
  });
});

describe('what is known of values', () => {
  it('is that a new version is stored under AWSPENDING', async () => {
    const state = staged(await seen([version('first', 'AWSCURRENT')]), 'next', at);
    const pending = version('next', 'AWSPENDING');
    expect(state.pending).toEqual(pending);
    expect(state.description.versions).toEqual([version('first', 'AWSCURRENT'), pending]);
  });

  it('is nothing of a version that was not read, which is a bug', async () => {
    const state = await seen([version('first', 'AWSCURRENT')]);
    for (const one of [state.current, undefined])
      expect(() => documentOf(state, one)).toThrow('the value of a version of app was not read');
  });
});

describe('the next rotation', () => {
  it('is due when the present version has its age, and now when there is none', async () => {
    const now = new Date(at.getTime() + 1);
    expect(dueAt(await seen([version('first', 'AWSCURRENT')]), 5_000, now)).toEqual(
      new Date(at.getTime() + 5_000),
    );
    expect(dueAt(await seen([]), 5_000, now)).toEqual(now);
  });

  it.each([
    [600_000, 600_000],
    [600_001, 0],
    [-600_000, -600_000],
    [-600_001, 0],
  ])(
    'counts from the time that its rotation noted, if that is not far off (%i ms)',
    async (skew, counted) => {
      const noted = new Date(at.getTime() + skew).toISOString();
      const state = await seen([version(OURS, 'AWSCURRENT')], { 'rekey:made': `${OURS} ${noted}` });
      expect(state.current?.createdAt).toEqual(new Date(at.getTime() + counted));
      const other = await seen([version(OURS, 'AWSCURRENT')], { 'rekey:made': `first ${noted}` });
      expect(other.current?.createdAt).toEqual(at);
    },
  );

  it('counts from the rotation that RDS noted of a secret of its own, and of no other', async () => {
    const rotatedAt = new Date(at.getTime() + 300_000);
    const current = [version('first', 'AWSCURRENT')];
    const owned = await seen(current, {}, { owningService: 'rds', rotatedAt });
    expect(owned.current?.createdAt).toEqual(rotatedAt);
    const ours = await seen(current, {}, { rotatedAt });
    expect(ours.current?.createdAt).toEqual(at);
    const empty = await seen([], { 'rekey:made': `first ${at.toISOString()}` });
    expect(empty.current).toBeUndefined();
  });
});
