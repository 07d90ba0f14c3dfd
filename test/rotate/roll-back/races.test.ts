import { describe, expect, it } from 'vitest';
import { atCall, play, type Trouble } from '../promises/play.ts';
import { GRACE_MS, HOUR, RECOVERY_MS, REPLICA, type Scenario } from '../promises/scenarios.ts';

const SECRETS = { repository: 'acme/shop', 'access-key-id': 'KEY_ID', 'secret-access-key': 'KEY_SECRET' };
const KEY = {
  kind: 'iam-user',
  config: { user: 'ci', replicas: [REPLICA], downstream: [{ 'github-secrets': SECRETS }] },
} as const;

/** A whole roll-back, from its beginning to its end, in between two calls. */
const rolledBackAt =
  (index: number): Trouble =>
  (stage, run) =>
    atCall(index, async () => {
      await stage.world.run(stage.rotations, { asks: 'roll-back' });
    })(stage, run);

const WORKS = { holds: expect.arrayContaining([expect.stringMatching(/^AWSCURRENT: \w+, works: true$/)]) };

describe('somebody who rolls back while a run', () => {
  it('makes the old key inactive gets a key that works', async () => {
    const scenario: Scenario = { ...KEY, name: 'deactivation', before: [GRACE_MS + HOUR] };
    const { calls } = await play(scenario, []);
    for (const { index, name } of calls) {
      const { violations, left } = await play(scenario, [rolledBackAt(index)]);
      // Between the last look at the labels and this call nobody can look: the run after it puts that right.
      const hopeless = name === 'keys.setStatus' ? violations : [];
      expect({ index, violations, left }).toMatchObject({ index, violations: hopeless, left: WORKS });
    }
  });

  it('deletes the old key never gets a key that is gone', async () => {
    const scenario: Scenario = {
      ...KEY,
      name: 'deletion',
      before: [GRACE_MS + HOUR, RECOVERY_MS + HOUR],
    };
    const { calls } = await play(scenario, []);
    expect(calls.map(({ name }) => name)).toContain('keys.deleteKey');
    for (const { index } of calls) {
      const { violations, left } = await play(scenario, [rolledBackAt(index)]);
      expect({ index, violations, left }).toMatchObject({ index, violations: [], left: WORKS });
    }
  });
});
