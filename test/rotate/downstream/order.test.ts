import { describe, expect, it } from 'vitest';
import { digestOf, inOrder, progressOf } from '../../../src/rotate/downstream/order.ts';
import { type RolloutNote, readRolloutNote, writeRolloutNote } from '../../../src/rotate/journal.ts';
import type { SecretState } from '../../../src/rotate/secret-state.ts';
import { rotationsFrom } from '../world/world.ts';

const AT = new Date('2026-11-20T10:00:00.000Z');
const [config] = rotationsFrom({
  name: 'a',
  kind: 'iam-user',
  user: 'a',
  secret: 'a',
  downstream: [
    { 'ecs-service': { cluster: 'c', service: 'one' } },
    { 'github-secrets': { repository: 'a/first' } },
    { 'ecs-service': { cluster: 'c', service: 'two' } },
    { 'github-secrets': { repository: 'a/second' } },
  ],
});
const targets = inOrder(config?.downstream ?? []);

function note(facts: Partial<RolloutNote> = {}): RolloutNote {
  const done = facts.done ?? 2;
  const digest = digestOf(targets.slice(0, done + 1));
  return { id: 'v2', done, digest, phase: 'asked', ref: '1/2', at: AT, ...facts };
}

function progress(rollout: RolloutNote | undefined, delivered = 0) {
  const current = { id: 'v2', labels: ['AWSCURRENT'], createdAt: AT };
  return progressOf({ current, delivered, rollout } as unknown as SecretState, targets);
}

describe('the order of downstreams', () => {
  it('is that of the config, secrets first', () => {
    expect(targets.map((target) => Object.values(target)[0])).toMatchObject([
      { repository: 'a/first' },
      { repository: 'a/second' },
      { service: 'one' },
      { service: 'two' },
    ]);
  });
});

describe('what was done for the present version', () => {
  it('is nothing without a note', () => {
    expect(progress(undefined)).toEqual({ done: 0, note: undefined });
    expect(progress(undefined, 3)).toEqual({ done: 3, note: undefined });
  });

  it('is what the note says, and what this run did since', () => {
    expect(progress(note())).toEqual({ done: 2, note: note() });
    expect(progress(note(), 2)).toEqual({ done: 2, note: note() });
    expect(progress(note(), 3)).toEqual({ done: 3, note: undefined });
    expect(progress(note({ done: 3 }))).toMatchObject({ done: 3, note: { done: 3 } });
  });

  it.each<[string, Partial<RolloutNote>]>([
    ['another version', { id: 'v1' }],
    ['another config', { digest: digestOf(targets.slice(0, 2)) }],
    ['more than there is', { done: 4, digest: digestOf(targets) }],
  ])('is nothing when the note is about %s', (_, facts) => {
    expect(progress(note(facts))).toEqual({ done: 0, note: undefined });
  });
});

describe('the note on the secret', () => {
  it('is read as it was written, in characters and a length that tags allow', () => {
    for (const phase of ['asking', 'asked'] as const) {
      const long = note({
        id: `rekey-${'0'.repeat(40)}`,
        phase,
        ref: '9223372036854775807/9223372036854775807',
      });
      const text = writeRolloutNote(long);
      expect(text).toMatch(/^[\w.:/=+\-@ ]{1,256}$/);
      expect(readRolloutNote(text)).toEqual(long);
    }
  });

  it.each([
    undefined,
    '',
    'v2 2 d asked r',
    'v2 2 d asked r 2026-11-20',
    'v2 2 d asked r 2026-11-20T10:00:00.000Z more',
    'v2 x d asked r 2026-11-20T10:00:00.000Z',
    'v2 1000 d asked r 2026-11-20T10:00:00.000Z',
    'v2 2 d begun r 2026-11-20T10:00:00.000Z',
    'v2 2  asked r 2026-11-20T10:00:00.000Z',
    'v2 2 d asked  2026-11-20T10:00:00.000Z',
    ' 2 d asked r 2026-11-20T10:00:00.000Z',
  ])('%j is none of ours', (text) => {
    expect(readRolloutNote(text)).toBeUndefined();
  });
});
