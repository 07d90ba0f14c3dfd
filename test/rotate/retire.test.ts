import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeOldKey,
  LAST_USED_GRAIN_MS,
  type RetireFacts,
  type RetireVerdict,
} from '../../src/rotate/retire.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.UTC(2026, 10, 1);
const at = (ms: number): Date => new Date(start + ms);

/** An old key that was replaced at `start`; grace a day, recovery a week. */
function facts(
  changes: Partial<RetireFacts> & { readonly status?: 'Active' | 'Inactive' } = {},
): RetireFacts {
  const { status = 'Active', ...rest } = changes;
  return {
    key: { id: 'old', status, createdAt: at(-100 * DAY) },
    lastUse: 'never',
    replacedAt: at(0),
    retired: undefined,
    pinned: false,
    graceMs: DAY,
    recoveryMs: 7 * DAY,
    now: at(DAY),
    ...rest,
  };
}

const used = (ms: number): RetireFacts['lastUse'] => ({ at: at(ms), service: 's3', region: 'eu-west-1' });

/** The promise, said from the other side: what a verdict must never be. */
function isAllowed(given: RetireFacts, verdict: RetireVerdict): boolean {
  const now = given.now.getTime();
  const { lastUse, retired, graceMs, recoveryMs } = given;
  switch (verdict.do) {
    case 'deactivate': {
      const quiet =
        typeof lastUse === 'object' ? now - lastUse.at.getTime() >= graceMs + LAST_USED_GRAIN_MS : true;
      return quiet && lastUse !== 'unasked' && now - given.replacedAt.getTime() >= graceMs;
    }
    case 'delete':
      return (
        given.key.status === 'Inactive' &&
        retired?.id === given.key.id &&
        now - retired.at.getTime() >= recoveryMs
      );
    case 'wait':
      return verdict.until.getTime() > now;
    default:
      return true;
  }
}

describe('an old key', () => {
  it.each<[string, RetireFacts, RetireVerdict]>([
    ['waits for its grace', facts({ now: at(DAY - 1) }), { do: 'wait', until: at(DAY), why: 'grace' }],
    ['is made inactive after it', facts(), { do: 'deactivate' }],
    ['is not, before its last use was asked', facts({ lastUse: 'unasked' }), { do: 'ask' }],
    [
      'waits longer when it was used since, and a grain of IAM more',
      facts({ now: at(2 * DAY), lastUse: used(DAY + HOUR) }),
      { do: 'wait', until: at(2 * DAY + HOUR + LAST_USED_GRAIN_MS), why: 'in-use' },
    ],
    [
      'that was used before it was replaced counts from then',
      facts({ lastUse: used(-HOUR) }),
      { do: 'deactivate' },
    ],
    [
      'that somebody made active again loses its stamp first',
      facts({ now: at(30 * DAY), retired: { id: 'old', at: at(2 * DAY) } }),
      { do: 'forget' },
    ],
    [
      'that is inactive without a stamp gets one',
      facts({ status: 'Inactive', now: at(90 * DAY) }),
      { do: 'stamp' },
    ],
    [
      'whose stamp is of another key gets its own',
      facts({ status: 'Inactive', now: at(90 * DAY), retired: { id: 'other', at: at(0) } }),
      { do: 'stamp' },
    ],
    [
      'waits for its recovery',
      facts({ status: 'Inactive', now: at(8 * DAY), retired: { id: 'old', at: at(DAY + 1) } }),
      { do: 'wait', until: at(8 * DAY + 1), why: 'recovery' },
    ],
    [
      'is deleted after it',
      facts({ status: 'Inactive', now: at(8 * DAY), retired: { id: 'old', at: at(DAY) } }),
      { do: 'delete' },
    ],
  ])('%s', (_case, given, verdict) => {
    expect(judgeOldKey(given)).toEqual(verdict);
  });

  const time = fc.integer({ min: -10 * DAY, max: 100 * DAY });
  const anyFacts = fc.record({
    status: fc.constantFrom('Active' as const, 'Inactive' as const),
    lastUse: fc.oneof(fc.constantFrom('never' as const, 'unasked' as const), time.map(used)),
    replacedAt: time.map(at),
    retired: fc.option(fc.record({ id: fc.constantFrom('old', 'other'), at: time.map(at) }), {
      nil: undefined,
    }),
    graceMs: fc.integer({ min: 0, max: 10 * DAY }),
    recoveryMs: fc.integer({ min: 0, max: 30 * DAY }),
    now: time.map(at),
  });

  it('is never made inactive before it was unused for the grace, nor deleted before it was inactive for the recovery', () => {
    fc.assert(
      fc.property(anyFacts, (changes) => {
        const given = facts(changes);
        expect(isAllowed(given, judgeOldKey(given))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
