import { messageOf, RekeyError } from '../base/errors.ts';
import type { Config } from '../config/schema.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { emptyReport, mergeReports, type RunReport } from '../findings/run-report.ts';
import { entriesOf, type RotationEntry } from './rotate/expand.ts';
import { placesOf } from './rotate/places.ts';

/** An account and region to look at, and the part of the configuration that is about it. */
export interface AuditPlace {
  readonly role: string | undefined;
  readonly region: string | undefined;
  readonly config: Config;
  readonly entries: readonly RotationEntry[];
}

type Whereabouts = Pick<AuditPlace, 'role' | 'region'>;

/** The accounts that are audited: that of `aws`, those that rotations name, those of the fleet; each once. */
export function accountsOf(config: Config): (Whereabouts & Pick<AuditPlace, 'entries'>)[] {
  const { role, region } = config.aws;
  const places = placesOf(entriesOf(config), config.aws).map((place) => ({
    role: place.role,
    region: place.region,
    entries: place.rotations,
  }));
  const others = (config.fleet?.accounts ?? []).map((account) => ({
    role: account.role,
    region: account.region ?? region,
    entries: [],
  }));
  const all = [...places, ...others];
  const isOwn = (place: Whereabouts): boolean => place.role === role && place.region === region;
  const own = { role, region, entries: places.find(isOwn)?.entries ?? [] };
  const keyOf = (place: Whereabouts): string => JSON.stringify([place.role, place.region]);
  const further = new Map(all.filter((each) => !isOwn(each)).map((each) => [keyOf(each), each]));
  // A place with rotations is the same place in the fleet.
  for (const place of places) if (!isOwn(place)) further.set(keyOf(place), place);
  return [own, ...further.values()];
}

/**
 * Audits the account of `aws`, and each further one that a rotation or the fleet names. What is configured by name or
 * tag besides rotations belongs to the first.
 * @throws RekeyError when the first cannot be asked at all; another that cannot is a gap.
 */
export async function auditPlaces(
  config: Config,
  look: (place: AuditPlace) => Promise<RunReport>,
  /** Whether this run looks there; default everywhere. */
  isMine: (place: Whereabouts) => boolean = () => true,
): Promise<RunReport> {
  const [own, ...others] = accountsOf(config);
  const reports = own && isMine(own) ? [await look({ ...own, config })] : [];
  for (const place of others.filter(isMine)) {
    const passwords = { profile: config.passwords.profile, secrets: [] };
    try {
      reports.push(await look({ ...place, config: { ...config, passwords } }));
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      const names = place.entries.map(({ name }) => `"${name}"`).join(', ');
      const gap = `The account and region of ${names || place.role} could not be looked at: ${messageOf(error)}`;
      reports.push({ ...emptyReport, complete: false, gaps: [gap] });
    }
  }
  const merged = mergeReports(reports);
  return {
    ...merged,
    commands: ['audit'],
    findings: eachOnce(merged.findings),
    notes: [...new Set(merged.notes)],
  };
}

/** What holds for an account is seen from each of its regions. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  return [...byFingerprint.values()].sort(compareFindings);
}
