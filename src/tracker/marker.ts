/** What can make a finding of this kind disappear, and so who may close its issue. */
const ISSUE_SOURCES = ['range', 'tree', 'history', 'account', 'rotation', 'github'] as const;
export type IssueSource = (typeof ISSUE_SOURCES)[number];

const STATES = ['open', 'fixed', 'suppressed', 'duplicate'] as const;
/** What we did last: closed it as fixed, as suppressed, as a duplicate; or left it open. */
type MarkerState = (typeof STATES)[number];

/**
 * Our memory of an issue, in a comment of its body that readers do not see. There is no other state. On a public
 * repository it holds no rule, severity or name; it never holds a place.
 */
export interface Marker {
  readonly fp: string;
  readonly state: MarkerState;
  readonly source: IssueSource;
  /** Of title and text as they were rendered last: what has not changed is not written again. */
  readonly hash: string;
  /** ISO date and event, oldest first. */
  readonly history: readonly (readonly [date: string, event: string])[];
  readonly public?: true;
  readonly rule?: string;
  readonly severity?: string;
  /** Name of the rotation, where the source is one. */
  readonly about?: string;
}

/** Older events are dropped: a body has an end. */
const MAX_EVENTS = 20;

export function formatMarker(marker: Marker): string {
  const kept = { ...marker, history: marker.history.slice(-MAX_EVENTS) };
  // `-->` would end the comment; in JSON a bracket may be written by its number.
  const json = JSON.stringify(kept).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<!-- rekey:v1 ${json} -->`;
}

/** The line of a body that holds a marker, whoever wrote the text around it. */
const LINE = /^<!-- rekey:v1 (?<json>\{.*\}) -->[ \t]*\r?$/m;

/** `undefined` when there is none, or when a person has damaged it. */
export function readMarker(body: string): Marker | undefined {
  const json = LINE.exec(body)?.groups?.json;
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isMarker(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The body without its marker line. */
export function withoutMarker(body: string): string {
  return body.replace(new RegExp(`${LINE.source}\\n?`, 'm'), '');
}

function isMarker(value: unknown): value is Marker {
  if (typeof value !== 'object' || value === null) return false;
  const { fp, state, source, hash, history, about } = value as Partial<Record<keyof Marker, unknown>>;
  return (
    typeof fp === 'string' &&
    typeof hash === 'string' &&
    (about === undefined || typeof about === 'string') &&
    STATES.some((known) => known === state) &&
    ISSUE_SOURCES.some((known) => known === source) &&
    Array.isArray(history) &&
    history.every(
      (entry) =>
        Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string'),
    )
  );
}
