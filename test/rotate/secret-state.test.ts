import { describe, expect, it } from 'vitest';
import type { SecretDescription, SecretVersion } from '../../src/rotate/ports.ts';
import { rotationToken } from '../../src/rotate/rotation-token.ts';
import { dueAt, observeSecret, owesSpread, pendingState } from '../../src/rotate/secret-state.ts';
import { openMemoryWorld } from './world/world.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf';
const at = new Date('2026-11-01T00:00:00.000Z');
const OURS = rotationToken(ARN, 'first', 0);

function version(id: string, ...labels: string[]): SecretVersion {
  return { id, labels, createdAt: at };
}

/** The labels of a secret, as one look at it sees them. */
async function seen(versions: readonly SecretVersion[], tags: Readonly<Record<string, string>> = {}) {
  const description: SecretDescription = {
    arn: ARN,
    name: 'app',
    rotationEnabled: false,
    tags: new Map(Object.entries(tags)),
    replicas: [],
    versions,
  };
  const { secrets } = openMemoryWorld().open().world;
  return await observeSecret({ ...secrets, describe: async () => description }, 'app');
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
});
