import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Retirement } from '../../src/rotate/journal.ts';
import type { LastUse } from '../../src/rotate/ports.ts';
import {
  DEACTIVATION_SPREADS_MS,
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

function used(ms: number): LastUse {
  return { at: at(ms), service: 's3', region: 'eu-west-1' };
}

/** An old key that we made inactive after a day, and that had last been used a day before its replacement. */
function inactive(
  changes: Partial<RetireFacts> = {},
  { knownUse }: Pick<Retirement, 'knownUse'> = { knownUse: at(-DAY) },
): RetireFacts {
  const stamp = { id: 'old', at: at(DAY), knownUse };
  return facts({ status: 'Inactive', lastUse: used(-DAY), retired: stamp, ...changes });
}

/** Made active again after five days. */
const AGAIN: Retirement = { id: 'old', at: at(5 * DAY), again: true };

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
        now - retired.at.getTime() >= recoveryMs &&
        lastUse !== 'unasked' &&
        !given.pinned
      );
    case 'reactivate':
      return (
        given.key.status === 'Inactive' && retired?.knownUse !== undefined && typeof lastUse === 'object'
      );
    case 'wait':
      return verdict.until.getTime() > now;
    default:
      return true;
  }
}

describe('an old key', () => {
  it('is judged by what AWS says of its records, and of how far a deactivation spreads', () => {
    expect([LAST_USED_GRAIN_MS, DEACTIVATION_SPREADS_MS]).toEqual([900_000, 1_800_000]);
  });

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
      'that was last used long ago is in its grace until that is over, to the millisecond',
      facts({ now: at(DAY), lastUse: used(-LAST_USED_GRAIN_MS + 1) }),
      { do: 'wait', until: at(DAY + 1), why: 'in-use' },
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
    [
      'is asked for its last use before anything is done with it while it is inactive',
      inactive({ lastUse: 'unasked', now: at(2 * DAY) }),
      { do: 'ask' },
    ],
    [
      'is asked once more when its recovery is over',
      inactive({ lastUse: 'unasked', now: at(8 * DAY) }),
      { do: 'ask' },
    ],
    [
      'loses its label before it is asked for the last time',
      inactive({ lastUse: 'unasked', pinned: true, now: at(8 * DAY) }),
      { do: 'unpin' },
    ],
    [
      'keeps its label until its recovery is over',
      inactive({ pinned: true, now: at(8 * DAY - 1) }),
      { do: 'wait', until: at(8 * DAY), why: 'recovery' },
    ],
    [
      'is made active again when a later use shows than was known',
      inactive({ lastUse: used(-DAY + 1), now: at(8 * DAY) }),
      { do: 'reactivate' },
    ],
    [
      'is not for the use that was known',
      inactive({ lastUse: used(-DAY), now: at(8 * DAY) }),
      { do: 'delete' },
    ],
    [
      'is made active again for its very first use',
      inactive({ lastUse: used(-DAY), now: at(2 * DAY) }, { knownUse: 'never' }),
      { do: 'reactivate' },
    ],
    [
      'is made active again for a use while its deactivation spread',
      inactive({ lastUse: used(DAY + DEACTIVATION_SPREADS_MS), now: at(2 * DAY) }),
      { do: 'reactivate' },
    ],
    [
      'recovers anew when it was used later than that: somebody had made it active',
      inactive({ lastUse: used(DAY + DEACTIVATION_SPREADS_MS + 1), now: at(2 * DAY) }),
      { do: 'stamp' },
    ],
    [
      'is never made active again when it is not known who made it inactive',
      inactive({ lastUse: used(0), now: at(2 * DAY) }, { knownUse: undefined }),
      { do: 'wait', until: at(8 * DAY), why: 'recovery' },
    ],
    [
      'is active again and in use: that is written down first',
      facts({ lastUse: used(0), retired: { id: 'old', at: at(DAY), knownUse: 'never' }, now: at(3 * DAY) }),
      { do: 'note-reactivated' },
    ],
    [
      'is active again, and IAM is asked whether it is in use',
      facts({ lastUse: 'unasked', retired: { id: 'old', at: at(DAY), knownUse: 'never' }, now: at(3 * DAY) }),
      { do: 'ask' },
    ],
    [
      'is active again and not in use: the stamp goes',
      facts({
        lastUse: used(-DAY),
        retired: { id: 'old', at: at(DAY), knownUse: at(-DAY) },
        now: at(3 * DAY),
      }),
      { do: 'forget' },
    ],
    [
      'is retired anew a whole grace after it was made active again',
      facts({ lastUse: used(0), retired: AGAIN, now: at(6 * DAY) }),
      { do: 'deactivate' },
    ],
    [
      'waits for that grace',
      facts({ lastUse: used(0), retired: AGAIN, now: at(6 * DAY - 1) }),
      { do: 'wait', until: at(6 * DAY), why: 'reactivated' },
    ],
    [
      'is asked in every run meanwhile, to say what it is used for',
      facts({ lastUse: 'unasked', retired: AGAIN, now: at(6 * DAY - 1) }),
      { do: 'ask' },
    ],
    [
      'that somebody made inactive after that recovers from now on',
      facts({ status: 'Inactive', lastUse: used(0), retired: AGAIN, now: at(6 * DAY) }),
      { do: 'stamp' },
    ],
  ])('%s', (_case, given, verdict) => {
    expect(judgeOldKey(given)).toEqual(verdict);
  });

  const time = fc.integer({ min: -10 * DAY, max: 100 * DAY });
  const anyFacts = fc.record({
    status: fc.constantFrom('Active' as const, 'Inactive' as const),
    lastUse: fc.oneof(fc.constantFrom('never' as const, 'unasked' as const), time.map(used)),
    replacedAt: time.map(at),
    retired: fc.option(
      fc.record({
        id: fc.constantFrom('old', 'other'),
        at: time.map(at),
        knownUse: fc.oneof(fc.constantFrom('never' as const, undefined), time.map(at)),
        again: fc.constantFrom(undefined, true),
      }),
      { nil: undefined },
    ),
    pinned: fc.boolean(),
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

describe('an old key that is active again, of which nobody saw us make it inactive', () => {
  const retired: Retirement = { id: 'old', at: at(DAY) };
  it.each(['unasked', 'never', used(2 * DAY)] as const)('is not ours to judge by its use (%#)', (lastUse) => {
    expect(judgeOldKey(facts({ retired, lastUse, now: at(2 * DAY) }))).toEqual({ do: 'forget' });
  });
});

describe('an old key that somebody else made inactive', () => {
  it('stays so whatever use IAM shows of before that, until its recovery is over', () => {
    const until = at(8 * DAY);
    const waiting = { do: 'wait', until, why: 'recovery' };
    const spread = at(DAY).getTime() + 30 * 60_000 - start;
    for (const use of [-DAY, DAY, spread])
      expect(judgeOldKey(inactive({ lastUse: used(use), now: at(2 * DAY) }, {}))).toEqual(waiting);
    expect(judgeOldKey(inactive({ lastUse: used(spread + 1), now: at(2 * DAY) }, {}))).toEqual({
      do: 'stamp',
    });
    expect(DEACTIVATION_SPREADS_MS).toBe(1_800_000);
  });
});
