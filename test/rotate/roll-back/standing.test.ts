import { describe, expect, it } from 'vitest';
import type { RollBack, Stamp } from '../../../src/rotate/journal.ts';
import type { SecretVersion } from '../../../src/rotate/ports.ts';
import { courseProblem } from '../../../src/rotate/roll-back/course.ts';
import {
  candidateOf,
  heldUntil,
  isRollBackWanted,
  owesRollBack,
  rolledBack,
  rollingBack,
} from '../../../src/rotate/roll-back/standing.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { observeSecret, type SecretState } from '../../../src/rotate/secret-state.ts';
import { openMemoryWorld } from '../world/world.ts';

const HOUR = 3_600_000;
const UNDONE = new Date('2026-11-20T10:00:00.000Z');
const OURS = rotationToken('arn', 'first', 0);
const later = (ms: number): Date => new Date(UNDONE.getTime() + ms);

function version(id: string, createdAt: Date = later(-HOUR)): SecretVersion {
  return { id, labels: [], createdAt };
}
const NOTE: RollBack = { from: 'second', to: 'first', candidate: 'first', why: 'asked', at: UNDONE };

const { secrets, seed } = (() => {
  const world = openMemoryWorld();
  return { secrets: world.open().world.secrets, seed: world.seed };
})();
seed.secret('ci', {});
const bare = await observeSecret(secrets, 'ci');
const stateOf = (facts: Partial<SecretState>): SecretState => ({ ...bare, ...facts });

describe('a roll-back', () => {
  it.each<[string | undefined, boolean, boolean]>([
    ['first', true, false],
    ['second', false, true],
    ['third', false, false],
    [undefined, false, false],
  ])('with AWSCURRENT on %s is over: %s, under way: %s', (id, isOver, isUnderWay) => {
    const known = { current: id === undefined ? undefined : version(id), rollBack: NOTE, request: undefined };
    expect(rolledBack(known)).toBe(isOver ? NOTE : undefined);
    expect(rollingBack(known)).toBe(isUnderWay ? NOTE : undefined);
    expect(owesRollBack(known)).toBe(isUnderWay);
    const asked = { ...known, request: { do: 'roll-back', at: UNDONE } as const };
    expect(isRollBackWanted(asked)).toBe(!isOver && !isUnderWay);
    expect(owesRollBack(asked)).toBe(!isOver);
    expect(isRollBackWanted({ ...asked, request: { do: 'resume', at: UNDONE } })).toBe(false);
  });

  it('that is not noted is neither', () => {
    const known = { current: version('first'), rollBack: undefined, request: undefined };
    expect([rolledBack(known), rollingBack(known), owesRollBack(known)]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});

describe('what was rolled back', () => {
  const NOW = later(3 * HOUR);
  const held = (facts: Partial<SecretState>): Date | undefined =>
    heldUntil(stateOf({ current: version('first'), rollBack: NOTE, ...facts }), 10 * HOUR, NOW);

  it('is held for one period from then on, or from when its value was stored', () => {
    expect(held({})).toEqual(later(10 * HOUR));
    expect(held({ current: version('first', later(HOUR)) })).toEqual(later(11 * HOUR));
    expect(held({ rollBack: undefined })).toBeUndefined();
  });

  const resume = { request: { do: 'resume', at: later(2 * HOUR) } } as const;
  it.each<[string, Stamp | undefined, boolean]>([
    ['nobody has it again', undefined, false],
    ['all had it before the roll-back', { id: 'first', at: later(-1) }, false],
    ['all had another one since', { id: 'second', at: later(HOUR) }, false],
    ['all had it again at once', { id: 'first', at: UNDONE }, true],
    ['all had it again before somebody asked', { id: 'first', at: later(2 * HOUR - 1) }, true],
    ['all had it again only by the run that was asked', { id: 'first', at: later(2 * HOUR) }, false],
  ])('may be rotated when somebody asks, and %s: %s', (_, spread, isFree) => {
    expect(held({ ...resume, spread })).toEqual(isFree ? NOW : later(10 * HOUR));
  });

  it('is held when somebody asks for something else', () => {
    const spread = { id: 'first', at: UNDONE };
    expect(held({ spread, request: { do: 'roll-back', at: later(2 * HOUR) } })).toEqual(later(10 * HOUR));
    expect(held({ spread })).toEqual(later(10 * HOUR));
  });
});

describe('the version that a roll-back leads to', () => {
  const [first, second, third] = [version('first'), version('second'), version('third')];
  const versions = [third, first, second];
  const candidate = (facts: Partial<SecretState>): string | undefined =>
    candidateOf(stateOf({ description: { ...bare.description, versions }, ...facts }))?.id;

  it('is the one that has the label, unless that is the present one', () => {
    expect(candidate({ current: second, pinned: first, previous: third })).toBe('first');
    expect(candidate({ current: second, pinned: second, previous: third })).toBe('third');
    expect(candidate({ current: second, previous: third })).toBe('third');
    expect(candidate({ previous: third, pinned: first })).toBe('first');
    expect(candidate({ current: second })).toBeUndefined();
  });

  it('is the one that was noted, once it has begun', () => {
    expect(candidate({ current: second, pinned: third, previous: third, rollBack: NOTE })).toBe('first');
    expect(candidate({ current: second, previous: third, rollBack: { ...NOTE, candidate: 'gone' } })).toBe(
      undefined,
    );
  });

  it.each<[string, Partial<SecretState>, RegExp | undefined]>([
    ['nothing was ever stored', {}, /no value yet/],
    ['somebody else stored the present value', { current: second, previous: first }, /not put there by a/],
    ['there is none before', { current: version(OURS) }, /no earlier value/],
    ['the one before is the present one', { current: version(OURS), previous: version(OURS) }, /no earlier/],
    ['there is one before', { current: version(OURS), previous: first }, undefined],
  ])('is none when %s', (_, facts, said) => {
    const problem = courseProblem(stateOf(facts));
    expect(problem?.obstacle.id).toBe(said && 'roll-back-impossible');
    if (said) expect(problem?.obstacle.text).toMatch(said);
  });
});
