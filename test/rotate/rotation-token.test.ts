import { describe, expect, it } from 'vitest';
import type { SecretDescription } from '../../src/rotate/ports.ts';
import {
  isBasedOn,
  isRotationToken,
  nextToken,
  rotationToken,
  shortVersion,
} from '../../src/rotate/rotation-token.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:s-AbCdEf';

function secretWith(ids: readonly string[]): SecretDescription {
  const versions = ids.map((id) => ({ id, labels: [], createdAt: new Date(0) }));
  return { arn: ARN, name: 's', rotationEnabled: false, tags: new Map(), replicas: [], versions };
}

describe('the version id of a rotation', () => {
  it('is long enough for Secrets Manager and tells itself from others', () => {
    const token = rotationToken(ARN, 'v1', 0);
    expect(token).toMatch(/^[\w-]{32,64}$/);
    expect(isRotationToken(token)).toBe(true);
    for (const other of [
      crypto.randomUUID(),
      'rekey-',
      `${token}0`,
      'terraform-20261121000000000000000001',
    ]) {
      expect(isRotationToken(other)).toBe(false);
    }
  });

  it('is the same for everyone who sees the same state, and another for every other', () => {
    expect(nextToken(secretWith(['v1']), 'v1')).toBe(nextToken(secretWith(['v1']), 'v1'));
    const tokens = [rotationToken(ARN, 'v1', 0), rotationToken(ARN, 'v1', 1), rotationToken(ARN, 'v2', 0)];
    tokens.push(rotationToken(ARN, undefined, 0), rotationToken(`${ARN}x`, 'v1', 0));
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('is a new one after an attempt was given up, until there are too many', () => {
    const given: string[] = [];
    for (
      let next = nextToken(secretWith(given), 'v1');
      next !== undefined;
      next = nextToken(secretWith(given), 'v1')
    ) {
      expect(given).not.toContain(next);
      expect(isBasedOn(next, ARN, 'v1')).toBe(true);
      expect(isBasedOn(next, ARN, 'v2')).toBe(false);
      given.push(next);
    }
    expect(given.length).toBe(50);
  });
});

describe('a version id', () => {
  const token = rotationToken('arn', 'current', 0);

  it.each([
    [token, true],
    [token.slice(0, -1), false],
    [`${token}0`, false],
    ['x'.repeat(token.length), false],
  ])('is of a rotation of ours by its beginning and its length (%s)', (id, expected) => {
    expect(isRotationToken(id)).toBe(expected);
  });

  it('is shown whole up to sixteen characters', () => {
    expect(shortVersion('a'.repeat(16))).toBe('a'.repeat(16));
    expect(shortVersion(`${'a'.repeat(14)}bcd`)).toBe(`${'a'.repeat(14)}…`);
  });

  it('is based on what it was made to follow, to the fiftieth attempt', () => {
    const bases = [0, 49, 50].map((attempt) => isBasedOn(rotationToken('arn', 'a', attempt), 'arn', 'a'));
    expect(bases).toEqual([true, true, false]);
    expect(isBasedOn(token, 'arn', 'another')).toBe(false);
    expect(isBasedOn(token, 'another', 'current')).toBe(false);
  });
});
