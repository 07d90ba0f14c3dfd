import { containerKind, LARGEST_CONTAINER } from '../../base/container-kind.ts';
import type { Redactor } from '../../credentials/redactor.ts';
import { Secret } from '../../credentials/secret.ts';
import type { Detector, Match } from '../../detect/detector.ts';
import type { InnerPlace } from '../../findings/finding.ts';
import type { Span } from '../../findings/locate.ts';
import type { LeftAlone } from '../../findings/run-report.ts';
import { type Marker, markerAt } from '../../findings/suppression-markers.ts';
import { isWhole } from '../../sources/chunks.ts';
import { formatBytes } from '../../sources/counts.ts';
import type { Origin, Piece } from '../../sources/piece.ts';
import { placer } from './match-places.ts';
import { type Remark, Remarks } from './remarks.ts';

/** A secret seen in one text. */
export interface Sighting {
  readonly match: Omit<Match, 'inside'>;
  readonly origin: Origin;
  /** Counted from the beginning of the text. */
  readonly span: Span;
  /** Where it stands in a text that the file holds. */
  readonly inside?: InnerPlace;
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
  readonly gaps: readonly Remark[];
  /** What nobody can look into, or is not looked into whatever it holds. */
  readonly notes: readonly Remark[];
  /** What was looked at and left alone; empty where nobody asked. */
  readonly leftAlone: readonly LeftAlone[];
  /** How many more of those there were than are told. */
  readonly leftAloneMore: number;
}

/** Most places that are explained: a report that nobody can read explains nothing. */
const MOST_EXPLAINED = 10_000;

const TOO_LARGE = `not looked into, since it has more than ${formatBytes(LARGEST_CONTAINER)}`;

/** Searches every piece. Each secret is known to the redactor before anything else is done with it. */
export async function searchAll(
  pieces: AsyncIterable<Piece>,
  detector: Detector,
  redactor: Redactor,
  { signal, keepLines = false, explain = false }: SearchOptions,
): Promise<Sightings> {
  const sightings: Sighting[] = [];
  const gaps = new Remarks();
  const notes = new Remarks();
  const leftAlone: LeftAlone[] = [];
  let leftAloneMore = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    const { origin, bytes, start } = piece;
    const { readAs } = piece;
    const isPart = readAs !== undefined || !isWhole(piece);
    if (isPart && start.byte === 0 && containerKind(bytes)) gaps.add(origin, TOO_LARGE);
    const detection = detector.detect({ bytes, path: origin.path, isPart, readAs }, { explain });
    for (const gap of detection.gaps) gaps.add(origin, gap);
    for (const note of detection.notes ?? []) notes.add(origin, note);
    const placeOf = placer(piece);
    for (const found of detection.matches) {
      redactor.add(found.secret);
      const from = start.byte + found.startByte;
      // What neighbouring pieces share belongs to one of them.
      if (from < piece.ownFrom || from >= piece.ownTo) continue;
      const { span, inside, text, startByte, endByte } = placeOf(found);
      // Not the text with it: it would be held to the end.
      const { inside: _, ...match } = found;
      const line = keepLines ? { line: linesAt(text, startByte, endByte) } : {};
      const place = { origin, span, ...(inside ? { inside } : {}) };
      sightings.push({ match, ...place, marker: markerAt(text, startByte), ...line });
    }
    for (const refused of detection.leftAlone ?? []) {
      const from = start.byte + refused.startByte;
      if (from < piece.ownFrom || from >= piece.ownTo) continue;
      if (leftAlone.length === MOST_EXPLAINED) {
        leftAloneMore += 1;
        continue;
      }
      const { span, inside } = placeOf(refused);
      const { startLine, startColumn } = inside ?? span;
      const path = inside ? `${origin.path}!/${inside.path}` : origin.path;
      leftAlone.push({ rule: refused.rule, path, startLine, startColumn, why: refused.why });
    }
  }
  return { sightings, gaps: gaps.all, notes: notes.all, leftAlone, leftAloneMore };
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
