import { compareFindings, type Finding, type Location } from './finding.ts';
import { severityRank } from './severity.ts';

/**
 * Findings of several runs as those of one: of the same credential one finding, with every place. It is open when it is
 * open anywhere: who accepts it in one repository does not accept it in another. The order of the findings decides
 * nothing but the order of the places.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fingerprint);
    if (group) group.push(finding);
    else groups.set(finding.fingerprint, [finding]);
  }
  return [...groups.values()].map(united).sort(compareFindings);
}

function united(group: readonly Finding[]): Finding {
  const [best] = [...group].sort(byWeight);
  if (!best) throw new Error('a finding that nobody found');
  const [oldest] = group.flatMap(({ introducedAt }) => introducedAt ?? []).sort();
  return {
    ...best,
    ...(oldest === undefined ? {} : { introducedAt: oldest }),
    locations: placesOf(group),
  };
}

const STATE = { new: 0, known: 1, suppressed: 2 } as const;
const CONFIDENCE = { verified: 0, structured: 1, generic: 2, placeholder: 3 } as const;
const VERIFIED = { live: 0, inactive: 1, canary: 2, dead: 3, unknown: 4 } as const;

/** Whose words count: the worst that is known, and among equals always the same one. */
function byWeight(a: Finding, b: Finding): number {
  return (
    STATE[a.state] - STATE[b.state] ||
    severityRank(b.severity) - severityRank(a.severity) ||
    CONFIDENCE[a.confidence] - CONFIDENCE[b.confidence] ||
    VERIFIED[a.verification?.result ?? 'unknown'] - VERIFIED[b.verification?.result ?? 'unknown'] ||
    compareFindings(a, b) ||
    (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  );
}

function placesOf(group: readonly Finding[]): Location[] {
  const places = new Map<string, Location>();
  for (const { locations } of group) {
    for (const place of locations) {
      const { repository, path, commit, startByte, inside } = place;
      const key = JSON.stringify([repository, path, commit, startByte, inside?.path, inside?.startLine]);
      if (!places.has(key)) places.set(key, place);
    }
  }
  return [...places.values()];
}
