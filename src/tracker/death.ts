import { inertExcerpt } from '../base/hostile-text.ts';
import { deletionOf } from '../findings/deleted-key.ts';
import type { Finding } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { IssueSource, Marker } from './marker.ts';

/** Characters that are kept of whoever says so. */
const MAX_SAID = 250;

/** Issues about a credential that stands somewhere: taking it away from there kills nothing. */
const OF_CREDENTIALS: readonly IssueSource[] = [
  'range',
  'tree',
  'history',
  'github',
  'fleet-tree',
  'fleet-history',
];

export function isOfCredential({ source }: Pick<Marker, 'source'>): boolean {
  return OF_CREDENTIALS.includes(source);
}

/** The id by which a deletion is known to be of this key: of our own accounts, where nobody else deletes. */
export function keyOf({ subject }: Finding, ourAccounts: readonly string[]): string | undefined {
  const { kind, id, account } = subject;
  return kind === 'aws-access-key' && account !== undefined && ourAccounts.includes(account) ? id : undefined;
}

/** What a run knows about whether credentials are dead. */
export interface Deaths {
  /** Who says that the credential of a finding is dead; `undefined` where nobody does, or where it works after all. */
  ofFinding(finding: Finding, before: Pick<Marker, 'dead'> | undefined): string | undefined;
  /** The same of one that was not found any more. */
  ofMarker(marker: Pick<Marker, 'dead' | 'key'>): string | undefined;
}

/**
 * The provider or the account that was asked, or a rotation of this run that deleted the key. What was shown once stays
 * shown, until the credential is seen to work.
 */
export function deathsKnownTo(
  { rotations }: Pick<RunReport, 'rotations'>,
  ourAccounts: readonly string[],
): Deaths {
  const deletion = (key: string | undefined): string | undefined =>
    key === undefined ? undefined : deletionOf(key, rotations);
  return {
    ofFinding: (finding, before) => {
      const deleted = deletion(keyOf(finding, ourAccounts));
      if (deleted !== undefined) return deleted;
      const { result, detail = '' } = finding.verification ?? {};
      if (result === 'dead') return inertExcerpt(detail, MAX_SAID);
      return result === 'live' || result === 'inactive' ? undefined : before?.dead;
    },
    ofMarker: ({ dead, key }) => deletion(key) ?? dead,
  };
}
