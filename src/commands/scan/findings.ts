import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Finding, FindingState, Location, Suppression } from '../../findings/finding.ts';
import { severityRank } from '../../findings/severity.ts';
import { type AcceptedFindings, refusalToSuppress } from '../../findings/suppression.ts';
import type { Occurrence } from './occurrences.ts';

/** What decides whether a finding is accepted. */
export interface Acceptance {
  readonly accepted: AcceptedFindings;
  /** What the files of other tools accept at one place. */
  readonly elsewhere?: ((occurrence: Occurrence) => Suppression | undefined) | undefined;
  readonly ourAccounts: readonly string[];
  /** Makes a text from a scanned file safe to show: it may hold another secret. */
  redact(text: string): string;
  /** Takes a sentence on a suppression that does not hold. */
  note(text: string): void;
}

/** The finding of one secret, from everywhere it stands. */
export function findingOf(
  fingerprint: string,
  occurrences: readonly Occurrence[],
  acceptance: Acceptance,
): Finding {
  const [best = occurrences[0]] = [...occurrences].sort(byWeight);
  if (!best) throw new Error('a finding without an occurrence');
  const { match } = best;
  const suppression = suppressionOf(fingerprint, occurrences, match.subject, acceptance);
  const state: FindingState = occurrences.every(({ known }) => known) ? 'known' : 'new';
  return {
    fingerprint,
    rule: match.rule,
    severity: match.confidence === 'placeholder' ? 'low' : match.severity,
    title: match.title,
    ...(match.why.length === 0 ? {} : { detail: `Why: ${match.why.join('; ')}.` }),
    remedy: match.remedy,
    state: suppression ? 'suppressed' : state,
    confidence: match.confidence,
    locations: locationsOf(occurrences),
    subject: match.subject,
    ...(suppression ? { suppression } : {}),
    ...(match.links.length === 0 ? {} : { links: match.links }),
  };
}

const CONFIDENCE = { structured: 0, generic: 1, placeholder: 2 } as const;

function byWeight(a: Occurrence, b: Occurrence): number {
  return (
    CONFIDENCE[a.match.confidence] - CONFIDENCE[b.match.confidence] ||
    severityRank(b.match.severity) - severityRank(a.match.severity) ||
    Number(b.match.subject.account !== undefined) - Number(a.match.subject.account !== undefined)
  );
}

function suppressionOf(
  fingerprint: string,
  occurrences: readonly Occurrence[],
  subject: Finding['subject'],
  acceptance: Acceptance,
): Suppression | undefined {
  const note = (text: string): void => acceptance.note(text);
  const suppression = acceptance.accepted.find(fingerprint) ?? inlineSuppression(occurrences, acceptance);
  if (!suppression) return undefined;
  const refusal = refusalToSuppress(
    subject,
    acceptance.ourAccounts,
    suppression.by === 'config' ? 'A suppression in the config' : suppression.by,
  );
  if (refusal === undefined) return suppression;
  const [first] = occurrences;
  note(first ? `${placeOf(first)}: ${refusal}` : refusal);
  return undefined;
}

/**
 * Accepted inline only when it is accepted at every path. Where the newest version still has the secret, that version
 * decides: a marker that is added later counts, and one that is taken away no longer does.
 */
function inlineSuppression(
  occurrences: readonly Occurrence[],
  acceptance: Acceptance,
): Suppression | undefined {
  let first: Suppression | undefined;
  let everywhere = true;
  for (const here of byPath(occurrences).values()) {
    const current = here.filter(({ standing }) => standing.current);
    for (const occurrence of current.length > 0 ? current : here) {
      const held = heldMarker(occurrence, acceptance) ?? acceptance.elsewhere?.(occurrence);
      first ??= held;
      if (!held) everywhere = false;
    }
  }
  return everywhere ? first : undefined;
}

function heldMarker(occurrence: Occurrence, acceptance: Acceptance): Suppression | undefined {
  const { marker } = occurrence;
  if (!marker) return undefined;
  if (marker.by !== 'rekey:ignore')
    return { by: marker.by, reason: `${marker.by} at ${placeOf(occurrence)}` };
  if (marker.reason !== undefined)
    return { by: marker.by, reason: inertExcerpt(acceptance.redact(marker.reason), 200) };
  acceptance.note(
    `${placeOf(occurrence)}: rekey:ignore needs a reason after it; without one it does not hold.`,
  );
  return undefined;
}

/** Places to show: every one in the newest version, then for each path the commit that first brought it. */
function locationsOf(occurrences: readonly Occurrence[]): Location[] {
  const now: Occurrence[] = [];
  const former: Occurrence[] = [];
  for (const here of byPath(occurrences).values()) {
    const current = here.filter(({ standing }) => standing.current);
    const [first] = [...here].sort((a, b) => a.standing.order - b.standing.order);
    now.push(...current);
    if (first && !current.some(({ standing }) => standing.commit === first.standing.commit))
      former.push(first);
  }
  former.sort((a, b) => a.standing.order - b.standing.order);
  return [...now, ...former].map(({ standing, span, inside }) => ({
    path: standing.path,
    ...(standing.commit === undefined ? {} : { commit: standing.commit }),
    ...(standing.current ? {} : { former: true as const }),
    ...span,
    ...(inside ? { inside } : {}),
  }));
}

function byPath(occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const paths = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    // Each message is a text of its own, though all have one name.
    const { path, commit = '' } = occurrence.standing;
    const key = occurrence.origin.kind === 'message' ? `${path}\0${commit}` : path;
    const group = paths.get(key);
    if (group) group.push(occurrence);
    else paths.set(key, [occurrence]);
  }
  return paths;
}

function placeOf({ standing, span }: Occurrence): string {
  return `${inertExcerpt(standing.path, 200)}:${span.startLine}`;
}
