import type { Retirement } from './journal.ts';
import type { AccessKey, LastUse } from './ports.ts';

/** AWS records at most one use of a key in 15 minutes (IAM User Guide, "Getting credential reports"). */
export const LAST_USED_GRAIN_MS = 15 * 60_000;

/**
 * A key that was made inactive may still be accepted for some minutes; AWS's own playbook watches for 30
 * (aws-samples/aws-incident-response-playbooks, IRP-CredCompromise).
 */
export const DEACTIVATION_SPREADS_MS = 30 * 60_000;

/** All that decides about an old key. */
export interface RetireFacts {
  readonly key: AccessKey;
  /** `unasked`: IAM was not asked in this run. */
  readonly lastUse: LastUse | 'never' | 'unasked';
  /** When every replica and downstream had its successor. */
  readonly replacedAt: Date;
  /** When we made it inactive or active again, as far as it was written down. */
  readonly retired: Retirement | undefined;
  /** Whether the version that holds it still has the label of the one that a roll-back leads to. */
  readonly pinned: boolean;
  readonly graceMs: number;
  readonly recoveryMs: number;
  readonly now: Date;
}

/** Why an old key is left as it is for now. */
export type WaitReason = 'grace' | 'in-use' | 'reactivated' | 'recovery';

export type RetireVerdict =
  /** It stays as it is until then at least. */
  | { readonly do: 'wait'; readonly until: Date; readonly why: WaitReason }
  /** A stamp of an earlier retirement, from which somebody took the key back, must go first. */
  | { readonly do: 'forget' }
  /** What is to be done with it depends on its last use, which is to be asked. */
  | { readonly do: 'ask' }
  | { readonly do: 'deactivate' }
  /** It is inactive and nothing says since when: the recovery period starts now. */
  | { readonly do: 'stamp' }
  /** We made it inactive although it was in use. */
  | { readonly do: 'reactivate' }
  /** The same, and it is active already. */
  | { readonly do: 'note-reactivated' }
  /** It is about to be deleted: from then on no roll-back leads to it. */
  | { readonly do: 'unpin' }
  | { readonly do: 'delete' };

/**
 * What may be done with an old key now. Active: nothing before it was unused for the grace period, counted from the
 * latest of its replacement, its last use and its re-activation. Inactive: it is made active again as soon as IAM shows a
 * use that was not known when we retired it; otherwise nothing before the recovery period is over, counted from a stamp
 * that was written after the key was inactive, and without such a stamp the period starts again.
 */
export function judgeOldKey(facts: RetireFacts): RetireVerdict {
  const { key, retired } = facts;
  const stamp = retired?.id === key.id ? retired : undefined;
  return key.status === 'Active' ? judgeActive(facts, stamp) : judgeInactive(facts, stamp);
}

function judgeActive(facts: RetireFacts, stamp: Retirement | undefined): RetireVerdict {
  const { lastUse, replacedAt, graceMs, now } = facts;
  if (stamp && !stamp.again) {
    if (stamp.knownUse === undefined) return { do: 'forget' };
    if (lastUse === 'unasked') return { do: 'ask' };
    return { do: isNews(lastUse, stamp) ? 'note-reactivated' : 'forget' };
  }
  const usedUntil = typeof lastUse === 'object' ? lastUse.at.getTime() + LAST_USED_GRAIN_MS : 0;
  const quietSince = Math.max(replacedAt.getTime(), usedUntil, stamp?.at.getTime() ?? 0);
  const until = new Date(quietSince + graceMs);
  if (until <= now) return { do: lastUse === 'unasked' ? 'ask' : 'deactivate' };
  if (stamp) return lastUse === 'unasked' ? { do: 'ask' } : { do: 'wait', until, why: 'reactivated' };
  const graceOver = replacedAt.getTime() + graceMs <= now.getTime();
  return { do: 'wait', until, why: graceOver ? 'in-use' : 'grace' };
}

function judgeInactive(facts: RetireFacts, stamp: Retirement | undefined): RetireVerdict {
  const { lastUse, pinned, recoveryMs, now } = facts;
  // Active again by us, and inactive since: somebody decided that.
  if (!stamp || stamp.again) return { do: 'stamp' };
  const until = new Date(stamp.at.getTime() + recoveryMs);
  // The label goes before the question, so that nothing stands between the answer and the deletion.
  if (until <= now && pinned) return { do: 'unpin' };
  if (lastUse === 'unasked') return { do: 'ask' };
  // An inactive key cannot be used: it was active in between, and who ended that is not known.
  if (lastUse !== 'never' && lastUse.at.getTime() > stamp.at.getTime() + DEACTIVATION_SPREADS_MS)
    return { do: 'stamp' };
  if (isNews(lastUse, stamp)) return { do: 'reactivate' };
  return until <= now ? { do: 'delete' } : { do: 'wait', until, why: 'recovery' };
}

/** Whether IAM shows a use that it did not when we made the key inactive: it records them late. */
function isNews(lastUse: LastUse | 'never', { knownUse }: Retirement): boolean {
  if (lastUse === 'never') return false;
  return knownUse === 'never' || lastUse.at.getTime() > (knownUse?.getTime() ?? Number.POSITIVE_INFINITY);
}
