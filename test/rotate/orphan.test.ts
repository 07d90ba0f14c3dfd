import { describe, expect, it } from 'vitest';
import { IN_FLIGHT_MS, judgeUnknownKey, type OrphanFacts } from '../../src/rotate/orphan.ts';
import { rotationToken } from '../../src/rotate/rotation-token.ts';

const start = Date.UTC(2026, 10, 1);
const at = (ms: number): Date => new Date(start + ms);
const token = rotationToken('arn', 'current', 0);

/** A key that was made a second after the intent of the rotation that is still to be made. */
function facts(changes: Partial<OrphanFacts> & { readonly madeAt?: number } = {}): OrphanFacts {
  const { madeAt = 1_000, ...rest } = changes;
  return {
    key: { id: 'new', status: 'Active', createdAt: at(madeAt) },
    lastUse: 'never',
    intent: { token, at: at(0), keyIds: ['old'] },
    token,
    stored: ['current'],
    now: at(IN_FLIGHT_MS + 1_000),
    ...rest,
  };
}

describe('a key that stands in no version of the secret', () => {
  it('is removed when a dead rotation of ours made it', () => {
    expect(judgeUnknownKey(facts())).toEqual({ do: 'delete' });
  });

  it('is left alone as long as another run may be about to store it', () => {
    expect(judgeUnknownKey(facts({ now: at(IN_FLIGHT_MS) }))).toEqual({
      do: 'wait',
      until: at(IN_FLIGHT_MS + 1_000),
    });
  });

  it("is left to a run beside the one that made the rotation with another key, and is then nobody's", () => {
    const made = { token: rotationToken('arn', token, 0), stored: [token] };
    expect(judgeUnknownKey(facts({ ...made, now: at(2_000) }))).toEqual({
      do: 'wait',
      until: at(IN_FLIGHT_MS + 1_000),
    });
    expect(judgeUnknownKey(facts(made))).toEqual({ do: 'keep' });
  });

  it.each([-60_000, IN_FLIGHT_MS])('is ours when it was made %i ms after the intent', (madeAt) => {
    expect(judgeUnknownKey(facts({ madeAt, now: at(9 * IN_FLIGHT_MS) }))).toEqual({ do: 'delete' });
  });

  it('is left alone for five minutes', () => {
    expect(IN_FLIGHT_MS).toBe(300_000);
    expect(judgeUnknownKey(facts({ madeAt: 0, now: at(299_999) }))).toEqual({
      do: 'wait',
      until: at(300_000),
    });
    expect(judgeUnknownKey(facts({ madeAt: 0, now: at(300_000) }))).toEqual({ do: 'delete' });
  });

  it.each<[string, OrphanFacts]>([
    ['without an intent', facts({ intent: undefined })],
    ['with the intent of another rotation', facts({ token: rotationToken('arn', 'current', 1) })],
    [
      'at once with the intent of another rotation',
      facts({ token: rotationToken('arn', 'current', 1), now: at(2_000) }),
    ],
    ['when it was there before', facts({ intent: { token, at: at(0), keyIds: ['old', 'new'] } })],
    ['when it was used', facts({ lastUse: { at: at(5), service: 's3', region: 'eu-west-1' } })],
    ['when it is older than the intent', facts({ madeAt: -60_001 })],
    [
      'when its rotation has since been made, and another one too',
      facts({ token: rotationToken('arn', 'current', 1), stored: ['current', 'pending'] }),
    ],
    ['when it came long after the intent', facts({ madeAt: IN_FLIGHT_MS + 1, now: at(9 * IN_FLIGHT_MS) })],
  ])('is kept %s', (_case, given) => {
    expect(judgeUnknownKey(given)).toEqual({ do: 'keep' });
  });
});
