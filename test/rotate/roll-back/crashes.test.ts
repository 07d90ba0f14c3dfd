import { describe, expect, it } from 'vitest';
import { atCall, atChange, play, type Trouble, tellingCalls } from '../promises/play.ts';
import { GRACE_MS, HOUR, REPLICA, type Scenario } from '../promises/scenarios.ts';

const DAY = 24 * HOUR;

const KEY = {
  kind: 'iam-user',
  config: {
    user: 'ci',
    replicas: [REPLICA],
    downstream: [
      {
        'github-secrets': {
          repository: 'acme/shop',
          'access-key-id': 'KEY_ID',
          'secret-access-key': 'KEY_SECRET',
        },
      },
    ],
  },
} as const;
const INSTANCE = { kind: 'rds-instance', config: { instance: 'orders', replicas: [REPLICA] } } as const;
const CLUSTER = { kind: 'rds-cluster', config: { cluster: 'orders' } } as const;
const USER = {
  kind: 'database-user',
  config: { 'admin-secret': 'admin' },
} as const;

/** Every kind that can be rolled back, an hour after its rotation; a key also when the old one is inactive. */
const SCENARIOS: readonly Scenario[] = [
  { ...KEY, name: 'a key, while the old one is active', before: [HOUR] },
  { ...KEY, name: 'a key, while the old one is inactive', before: [GRACE_MS + HOUR, DAY] },
  { ...INSTANCE, name: 'a master password', before: [HOUR] },
  {
    ...INSTANCE,
    name: 'a master password that nobody can try',
    config: { ...INSTANCE.config, verify: 'status-only' },
    before: [HOUR],
  },
  { ...CLUSTER, name: 'the master password of a cluster', before: [HOUR] },
  { ...USER, name: 'a user who takes turns', before: [HOUR] },
];

/** A whole other run, from its beginning to its end, in between two calls. */
const overtakenAt =
  (index: number, asks: 'roll-back' | undefined): Trouble =>
  (stage, run) =>
    atCall(index, async () => {
      await stage.world.run(stage.rotations, { asks });
    })(stage, run);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe.each(SCENARIOS)('the roll-back of $name', (given) => {
  const asked: Scenario = { ...given, asks: () => 'roll-back' };
  const resumed: Scenario = { ...given, asks: (run) => (run === 1 ? 'roll-back' : undefined) };

  it('brings the former credential back and keeps every promise', async () => {
    const { violations, ended, left } = await play(asked, []);
    expect({ violations, ended }).toEqual({ violations: [], ended: 'rolled-back' });
    expect(left).toMatchObject({
      holds: [
        'AWSCURRENT: old, works: true',
        expect.stringMatching(/^AWSPREVIOUS: another/),
        'AWSPENDING: nothing, works: false',
      ],
    });
  });

  it('is finished by a second one when the first is killed at any of its calls', async () => {
    const { calls, left } = await play(asked, []);
    for (const index of tellingCalls(calls)) {
      const course = await play(asked, [atCall(index, 'killed after')]);
      expect({ index, ...course }).toMatchObject({
        index,
        deaths: 1,
        violations: [],
        left,
        ended: 'rolled-back',
      });
    }
  });

  it('is finished by a scheduled run, once it was written down', async () => {
    const { changing, left } = await play(asked, []);
    for (const one of upTo(changing)) {
      const course = await play(resumed, [atChange(one, 'killed after')]);
      expect({ one, ...course }).toMatchObject({
        one,
        deaths: 1,
        violations: [],
        left,
        ended: 'rolled-back',
      });
    }
  });

  it('is finished when two of them are killed at any of their changes', async () => {
    const { changing, left } = await play(asked, []);
    for (const one of upTo(changing)) {
      for (const other of upTo(changing)) {
        const deaths = [atChange(one, 'killed after'), atChange(other, 'killed before')];
        const course = await play(asked, deaths);
        expect({ one, other, ...course }).toMatchObject({ violations: [], left, ended: 'rolled-back' });
      }
    }
  });

  it.each(['throttled', 'answer lost'] as const)('goes on by itself when one call is %s', async (blow) => {
    const { calls, left } = await play(asked, []);
    for (const index of tellingCalls(calls)) {
      const course = await play(asked, [atCall(index, blow)]);
      expect({ index, ...course }).toMatchObject({ index, deaths: 0, violations: [], left });
    }
  });

  it.each([
    ['another of them', 'roll-back'],
    ['a scheduled run', undefined],
  ] as const)('ends as it would have, when %s overtakes it at any of its calls', async (_who, asks) => {
    const { calls, left } = await play(asked, []);
    for (const index of tellingCalls(calls)) {
      const course = await play(asked, [overtakenAt(index, asks)]);
      expect({ index, ...course }).toMatchObject({ index, deaths: 0, violations: [], left });
    }
  });

  it('changes nothing when it is killed before it was written down', async () => {
    const { violations, ended } = await play(resumed, [atChange(1, 'killed before')]);
    expect(violations).toEqual([]);
    expect(ended).toMatch(/^(?:pending|not-due)$/);
  });
});
