import type { Detector, Match } from '../../detect/detector.ts';
import type { Fingerprints } from '../../findings/fingerprint.ts';
import { isWhole } from '../../sources/chunks.ts';
import type { Source, Standing } from '../../sources/piece.ts';
import type { Sighting } from './sightings.ts';

/** A secret at one place: a sighting, once for every path where its text stands. */
export interface Occurrence extends Sighting {
  readonly standing: Standing;
  /** Its value already stood in this file before the range. */
  readonly known: boolean;
}

/** Gives each sighting its places, and tells what stood there before. What stands only at ignored paths is dropped. */
export async function placeSightings(
  sightings: readonly Sighting[],
  source: Source,
  detector: Detector,
): Promise<Occurrence[]> {
  const origins = [...new Set(sightings.map(({ origin }) => origin))];
  const standings = await source.standings(origins);
  const placed: { sighting: Sighting; standing: Standing }[] = [];
  for (const sighting of sightings) {
    const { origin } = sighting;
    const inText = {
      path: origin.path,
      current: true,
      order: 0,
      ...(origin.kind === 'message' && origin.commit ? { commit: origin.commit } : {}),
    };
    for (const standing of origin.kind === 'message' ? [inText] : (standings.get(origin) ?? [])) {
      placed.push({ sighting, standing });
    }
  }
  const inFiles = placed.filter(({ sighting }) => sighting.origin.kind !== 'message');
  const before = await matchesBefore(source, new Set(inFiles.map(({ standing }) => standing.path)), detector);
  return placed.map(({ sighting, standing }) => ({
    ...sighting,
    standing,
    known:
      sighting.origin.kind !== 'message' &&
      (before.get(standing.path) ?? []).some((former) => isSame(former, sighting.match)),
  }));
}

/** Occurrences of one secret, by its fingerprint. */
export async function bySecret(
  occurrences: readonly Occurrence[],
  fingerprints: Fingerprints,
): Promise<ReadonlyMap<string, readonly Occurrence[]>> {
  await fingerprints.prepare(occurrences.map(({ match }) => match).filter(({ guessable }) => guessable));
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const { kind, secret, guessable } = occurrence.match;
    const fingerprint = fingerprints.ofSecret(kind, secret, { guessable });
    const group = groups.get(fingerprint);
    if (group) group.push(occurrence);
    else groups.set(fingerprint, [occurrence]);
  }
  return groups;
}

async function matchesBefore(
  source: Source,
  paths: ReadonlySet<string>,
  detector: Detector,
): Promise<ReadonlyMap<string, readonly Match[]>> {
  const matches = new Map<string, Match[]>();
  if (paths.size === 0) return matches;
  for await (const piece of source.before(paths)) {
    const { origin, bytes } = piece;
    const found = detector.detect({ bytes, path: origin.path, isPart: !isWhole(piece) }).matches;
    // Not the texts with them: they would be held to the end.
    const values = found.map(({ inside: _text, ...match }) => match);
    matches.set(origin.path, [...(matches.get(origin.path) ?? []), ...values]);
  }
  return matches;
}

function isSame(a: Match, b: Match): boolean {
  return a.kind === b.kind && a.secret.equals(b.secret);
}
