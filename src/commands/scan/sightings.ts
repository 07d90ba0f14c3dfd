import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Redactor } from '../../credentials/redactor.ts';
import { Secret } from '../../credentials/secret.ts';
import type { Detector, Match } from '../../detect/detector.ts';
import { locator, type Span } from '../../findings/locate.ts';
import type { LeftAlone } from '../../findings/run-report.ts';
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
  /** The lines that it stands on; only where somebody asked for them. */
  readonly line?: Secret;
}

export interface SearchOptions {
  readonly signal: AbortSignal;
  /** Each sighting comes with its lines. */
  readonly keepLines?: boolean;
  /** What was looked at and left alone is told too. */
  readonly explain?: boolean;
}

export interface Sightings {
  readonly sightings: readonly Sighting[];
  /** What could not be searched to its end. */
  readonly gaps: readonly string[];
  /** What was looked at and left alone; empty where nobody asked. */
  readonly leftAlone: readonly LeftAlone[];
  /** How many more of those there were than are told. */
  readonly leftAloneMore: number;
}

/** Most places that are explained: a report that nobody can read explains nothing. */
const MOST_EXPLAINED = 10_000;

/** Most texts that are named as not fully searched. */
const NAMED_GAPS = 20;

/** Searches every piece. Each secret is known to the redactor before anything else is done with it. */
export async function searchAll(
  pieces: AsyncIterable<Piece>,
  detector: Detector,
  redactor: Redactor,
  { signal, keepLines = false, explain = false }: SearchOptions,
): Promise<Sightings> {
  const sightings: Sighting[] = [];
  const gaps = new Set<string>();
  const leftAlone: LeftAlone[] = [];
  let leftAloneMore = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    const { origin, bytes, start } = piece;
    const detection = detector.detect({ bytes, path: origin.path }, { explain });
    for (const gap of detection.gaps) gaps.add(`${inertExcerpt(origin.path, 200)}: ${gap}`);
    const locate = locator(start, bytes);
    for (const match of detection.matches) {
      redactor.add(match.secret);
      const from = start.byte + match.startByte;
      // What neighbouring pieces share belongs to one of them.
      if (from < piece.ownFrom || from >= piece.ownTo) continue;
      const span = locate(from, start.byte + match.endByte);
      const line = keepLines ? { line: linesAt(bytes, match.startByte, match.endByte) } : {};
      sightings.push({ match, origin, span, marker: markerAt(bytes, match.startByte), ...line });
    }
    for (const { rule, startByte, endByte, why } of detection.leftAlone ?? []) {
      const from = start.byte + startByte;
      if (from < piece.ownFrom || from >= piece.ownTo) continue;
      if (leftAlone.length === MOST_EXPLAINED) {
        leftAloneMore += 1;
        continue;
      }
      const { startLine, startColumn } = locate(from, start.byte + endByte);
      leftAlone.push({ rule, path: origin.path, startLine, startColumn, why });
    }
  }
  return { sightings, gaps: shortened([...gaps]), leftAlone, leftAloneMore };
}

/** Lines of generated files may be of any length. */
const LONGEST_SIDE = 16_384;

function linesAt(bytes: Uint8Array, from: number, to: number): Secret {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = from === 0 ? 0 : text.lastIndexOf(0x0a, from - 1) + 1;
  const found = text.indexOf(0x0a, to);
  const end = found === -1 ? text.length : found;
  return Secret.of(
    text.toString('utf8', Math.max(start, from - LONGEST_SIDE), Math.min(end, to + LONGEST_SIDE)),
  );
}

function shortened(gaps: readonly string[]): string[] {
  if (gaps.length <= NAMED_GAPS) return [...gaps];
  return [
    ...gaps.slice(0, NAMED_GAPS),
    `${gaps.length - NAMED_GAPS} more texts could not be searched to their end.`,
  ];
}
