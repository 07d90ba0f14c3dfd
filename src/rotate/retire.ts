import type { Stamp } from './journal.ts';
import type { AccessKey, LastUse } from './ports.ts';

/** AWS records at most one use of a key in 15 minutes (IAM User Guide, "Getting credential reports"). */
export const LAST_USED_GRAIN_MS = 15 * 60_000;

/** All that decides about an old key. */
export interface RetireFacts {
  readonly key: AccessKey;
  /** `unasked`: IAM was not asked in this run. */
  readonly lastUse: LastUse | 'never' | 'unasked';
  /** When every replica and downstream had its successor. */
  readonly replacedAt: Date;
  /** When we made it inactive, as far as it was written down. */
  readonly retired: Stamp | undefined;
  readonly graceMs: number;
  readonly recoveryMs: number;
  readonly now: Date;
}

export type RetireVerdict =
  /** It stays as it is until then at least. */
  | { readonly do: 'wait'; readonly until: Date; readonly why: 'grace' | 'in-use' | 'recovery' }
  /** A stamp of an earlier retirement, from which somebody took the key back, must go first. */
  | { readonly do: 'forget' }
  /** It would be deactivated if its last use is long enough ago, which is to be asked. */
  | { readonly do: 'ask' }
  | { readonly do: 'deactivate' }
  /** It is inactive and nothing says since when: the recovery period starts now. */
  | { readonly do: 'stamp' }
  | { readonly do: 'delete' };

/**
 * What may be done with an old key now. Active: nothing before it was unused for the grace period, counted from the
 * later of its replacement and its last use. Inactive: nothing before the recovery period is over, counted from a
 * stamp that was written after the key was inactive; without such a stamp the period starts again.
 */
export function judgeOldKey(facts: RetireFacts): RetireVerdict {
  const { key, retired, now } = facts;
  const stamp = retired?.id === key.id ? retired : undefined;
  if (key.status === 'Active') {
    if (stamp) return { do: 'forget' };
    const { lastUse } = facts;
    const usedUntil = typeof lastUse === 'object' ? lastUse.at.getTime() + LAST_USED_GRAIN_MS : 0;
    const quietSince = Math.max(facts.replacedAt.getTime(), usedUntil);
    const until = new Date(quietSince + facts.graceMs);
    if (until <= now) return { do: lastUse === 'unasked' ? 'ask' : 'deactivate' };
    const graceOver = facts.replacedAt.getTime() + facts.graceMs <= now.getTime();
    return { do: 'wait', until, why: graceOver ? 'in-use' : 'grace' };
  }
  if (!stamp) return { do: 'stamp' };
  const until = new Date(stamp.at.getTime() + facts.recoveryMs);
  return until <= now ? { do: 'delete' } : { do: 'wait', until, why: 'recovery' };
}
