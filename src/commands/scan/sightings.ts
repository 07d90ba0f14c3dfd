import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Redactor } from '../../credentials/redactor.ts';
import type { Detector, Match } from '../../detect/detector.ts';
import { locator, type Span } from '../../findings/locate.ts';
import { type Marker, markerAt } from '../../findings/suppression-markers.ts';
import type { Origin, Piece } from '../../sources/piece.ts';

/** A secret seen in one text. */
export interface Sighting {
  readonly match: Match;
  readonly origin: Origin;
  /** Counted from the beginning of the text. */
  readonly span: Span;
  /** What is written beside it to accept it. */
  readonly marker: Marker | undefined;
}

export interface Sightings {
  readonly sightings: readonly Sighting[];
  /** What could not be searched to its end. */
  readonly gaps: readonly string[];
}

/** Most texts that are named as not fully searched. */
const NAMED_GAPS = 20;

/** Searches every piece. Each secret is known to the redactor before anything else is done with it. */
export async function searchAll(
  pieces: AsyncIterable<Piece>,
  detector: Detector,
  redactor: Redactor,
  signal: AbortSignal,
): Promise<Sightings> {
  const sightings: Sighting[] = [];
  const gaps = new Set<string>();
  for await (const piece of pieces) {
    signal.throwIfAborted();
    const { origin, bytes, start } = piece;
    const detection = detector.detect({ bytes, path: origin.path });
    for (const gap of detection.gaps) gaps.add(`${inertExcerpt(origin.path, 200)}: ${gap}`);
    const locate = locator(start, bytes);
    for (const match of detection.matches) {
      redactor.add(match.secret);
      const from = start.byte + match.startByte;
      // What neighbouring pieces share belongs to one of them.
      if (from < piece.ownFrom || from >= piece.ownTo) continue;
      const span = locate(from, start.byte + match.endByte);
      sightings.push({ match, origin, span, marker: markerAt(bytes, match.startByte) });
    }
  }
  return { sightings, gaps: shortened([...gaps]) };
}

function shortened(gaps: readonly string[]): string[] {
  if (gaps.length <= NAMED_GAPS) return [...gaps];
  return [
    ...gaps.slice(0, NAMED_GAPS),
    `${gaps.length - NAMED_GAPS} more texts could not be searched to their end.`,
  ];
}
