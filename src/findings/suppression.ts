import type { SuppressConfig } from '../config/schema.ts';
import { BASELINE_PATH } from './baseline.ts';
import type { Suppression } from './finding.ts';

/** The config's accepted findings, and what became of them in this run. */
export interface AcceptedFindings {
  /** The entry that accepts a finding today. */
  find(fingerprint: string): Suppression | undefined;
  /** Sentences on entries that have ended and, when everything was looked at, on those that nothing needed. */
  notes(options: { readonly everythingScanned: boolean }): string[];
}

/**
 * Reads `suppress:` and the baseline as of `today` (an ISO date, in UTC); an entry holds up to and including its last
 * day, and one of the config goes before one of the baseline.
 */
export function acceptedFindings(
  entries: readonly SuppressConfig[],
  today: string,
  baseline: readonly SuppressConfig[] = [],
): AcceptedFindings {
  const byFingerprint = new Map([...baseline, ...entries].map((entry) => [entry.fingerprint, entry]));
  const ofBaseline = new Set(baseline);
  const seen = new Set<string>();
  const hasEnded = (entry: SuppressConfig): boolean => entry.until < today;
  return {
    find(fingerprint) {
      const entry = byFingerprint.get(fingerprint);
      if (!entry) return undefined;
      seen.add(fingerprint);
      const by = ofBaseline.has(entry) ? BASELINE_PATH : 'config';
      return hasEnded(entry) ? undefined : { by, reason: entry.reason, until: entry.until };
    },
    notes({ everythingScanned }) {
      const ofConfig = entries.flatMap((entry) => {
        const name = `The suppression of ${entry.fingerprint}`;
        if (seen.has(entry.fingerprint)) {
          return hasEnded(entry) ? [`${name} ended on ${entry.until} and no longer holds.`] : [];
        }
        return everythingScanned ? [`${name} is not needed: nothing with this fingerprint was found.`] : [];
      });
      const ended = baseline.filter((entry) => seen.has(entry.fingerprint) && hasEnded(entry));
      const unused = everythingScanned ? baseline.filter((entry) => !seen.has(entry.fingerprint)) : [];
      return [
        ...ofConfig,
        ...listed(ended, 'have ended and no longer hold'),
        ...listed(unused, 'are not needed: nothing with these fingerprints was found'),
      ];
    },
  };
}

/** Most entries of a baseline that are named. */
const NAMED = 20;

/** One sentence on entries of a baseline, which may be many. */
function listed(entries: readonly SuppressConfig[], what: string): string[] {
  if (entries.length === 0) return [];
  const names = entries.slice(0, NAMED).map(({ fingerprint }) => fingerprint);
  const more = entries.length > NAMED ? `, and ${entries.length - NAMED} more` : '';
  return [`Entries of ${BASELINE_PATH} ${what}: ${names.join(', ')}${more}.`];
}

/** Whether a finding may be accepted at all, or why not. */
export function refusalToSuppress(
  subject: { readonly account?: string },
  ourAccounts: readonly string[],
  by: string,
): string | undefined {
  if (subject.account === undefined || !ourAccounts.includes(subject.account)) return undefined;
  // Whether the key is still active is asked of IAM by `respond`; a scan is offline and must assume that it is.
  return `${by} does not hold for a key of our own account ${subject.account}, which may still be active: it stays open until the key is dead.`;
}
