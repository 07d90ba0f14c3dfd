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

/**
 * Audits the account of `aws`, and each further one that a rotation names. What is configured by name or tag
 * besides rotations belongs to the first.
 * @throws RekeyError when the first cannot be asked at all; another that cannot is a gap.
 */
export async function auditPlaces(
  config: Config,
  look: (place: AuditPlace) => Promise<RunReport>,
): Promise<RunReport> {
  const { role, region } = config.aws;
  const places = placesOf(entriesOf(config), config.aws);
  const isOwn = (place: { readonly role?: string | undefined; readonly region?: string | undefined }) =>
    place.role === role && place.region === region;
  const own = places.find(isOwn)?.rotations ?? [];
  const reports = [await look({ role, region, config, entries: own })];
  for (const place of places.filter((each) => !isOwn(each))) {
    const passwords = { profile: config.passwords.profile, secrets: [] };
    try {
      reports.push(await look({ ...place, config: { ...config, passwords }, entries: place.rotations }));
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      const names = place.rotations.map(({ name }) => `"${name}"`).join(', ');
      const gap = `The account and region of ${names} could not be looked at: ${messageOf(error)}`;
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
