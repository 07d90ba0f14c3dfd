import { isRecord } from '../base/is-record.ts';

/** What can make a finding of this kind disappear, and so who may close its issue. */
const ISSUE_SOURCES = [
  'range',
  'tree',
  'history',
  'account',
  'rotation',
  'github',
  'alert',
  'fleet-tree',
  'fleet-history',
] as const;
export type IssueSource = (typeof ISSUE_SOURCES)[number];

const STATES = ['open', 'fixed', 'suppressed', 'duplicate'] as const;
/** What we did last: closed it as fixed, as suppressed, as a duplicate; or left it open. */
type MarkerState = (typeof STATES)[number];

/** What a person decided about a finding, by a command in a comment. */
export const DECISIONS = ['acknowledged', 'snoozed', 'accepted', 'false-positive', 'revoked'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export interface Decision {
  readonly kind: DecisionKind;
  /** Login of the person. */
  readonly by: string;
  /** ISO day. */
  readonly on: string;
  /** The last day (ISO, UTC) on which it holds; without one it holds until somebody says otherwise. */
  readonly until?: string;
  /** The comment that says so: its evidence. */
  readonly comment?: number;
}

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
  readonly history: readonly HistoryEntry[];
  readonly public?: true;
  /** ISO time at which its present life began: found, or found again. What is due counts from here. */
  readonly since?: string;
  /** It was found again after it was closed. */
  readonly again?: true;
  readonly decision?: Decision;
  /** The last reminder that was written. */
  readonly reminded?: 'due' | 'overdue';
  /** The labels that we set last, besides those of every issue: the others are people's. */
  readonly tags?: readonly string[];
  /** Owners of the files by CODEOWNERS: only they, or a maintainer, may accept the risk. */
  readonly owners?: readonly string[];
  /** It is about a credential of one of our own accounts, which nobody can accept while it may be alive. */
  readonly ours?: true;
  /** Name of the configured rotation that changes the credential. */
  readonly rotation?: string;
  /** Comments whose commands were carried out, newest last: none is carried out twice. */
  readonly handled?: readonly number[];
  readonly rule?: string;
  readonly severity?: string;
  /** Name of the rotation, where the source is one. */
  readonly about?: string;
  /** The masked id of a key of our own accounts: by it a deletion is known to be its. */
  readonly key?: string;
  /** Complete looks in a row that did not find it, and the day of the first. */
  readonly gone?: Gone;
  /** Who showed that the credential is dead, a sentence; empty on a public repository. */
  readonly dead?: string;
  /** A person opened it again after we had closed it on proof. */
  readonly kept?: true;
  /** `owner/name` of what it is about, where another repository has the issue. */
  readonly from?: string;
  /** Of a fleet, those in which it stands, in small letters: it is gone only when they were all looked at. */
  readonly repositories?: readonly string[];
}

export interface Gone {
  /** ISO day. */
  readonly since: string;
  readonly looks: number;
}

/** ISO date and event. */
export type HistoryEntry = readonly [date: string, event: string];

/** Older events are dropped: a body has an end. */
export const MAX_EVENTS = 20;

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

/** The marker as it is written, to see whether somebody else has changed it meanwhile. */
export function rawMarker(body: string): string | undefined {
  return LINE.exec(body)?.groups?.json;
}

/** The body without its marker line. */
export function withoutMarker(body: string): string {
  return body.replace(new RegExp(`${LINE.source}\\n?`, 'm'), '');
}

function isMarker(value: unknown): value is Marker {
  if (!isRecord(value)) return false;
  const { fp, state, source, hash, history, about } = value;
  return (
    typeof fp === 'string' &&
    typeof hash === 'string' &&
    isText(about) &&
    STATES.some((known) => known === state) &&
    ISSUE_SOURCES.some((known) => known === source) &&
    Array.isArray(history) &&
    history.every(
      (entry) =>
        Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string'),
    ) &&
    hasLaterFields(value)
  );
}

/** What the first versions did not write. Damage in it is damage: a decision half-read would be another one. */
function hasLaterFields(value: Readonly<Record<string, unknown>>): boolean {
  const { since, decision, reminded, tags, owners, rotation, handled, repositories, key, dead, gone } = value;
  const { from } = value;
  return (
    (since === undefined || (typeof since === 'string' && !Number.isNaN(Date.parse(since)))) &&
    (decision === undefined || isDecision(decision)) &&
    (reminded === undefined || reminded === 'due' || reminded === 'overdue') &&
    isListOf('string', tags) &&
    isListOf('string', owners) &&
    isListOf('string', repositories) &&
    isText(rotation) &&
    isText(key) &&
    isText(dead) &&
    (from === undefined || isRepositoryName(from)) &&
    (gone === undefined || isGone(gone)) &&
    isListOf('number', handled)
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDecision(value: unknown): value is Decision {
  if (!isRecord(value)) return false;
  const { kind, by, on, until, comment } = value;
  return (
    DECISIONS.some((known) => known === kind) &&
    typeof by === 'string' &&
    typeof on === 'string' &&
    (until === undefined || (typeof until === 'string' && DAY.test(until))) &&
    (comment === undefined || typeof comment === 'number')
  );
}

function isGone(value: unknown): value is Gone {
  if (!isRecord(value)) return false;
  const { since, looks } = value;
  return typeof since === 'string' && DAY.test(since) && typeof looks === 'number' && looks >= 1;
}

/** Whether it is `owner/name`. */
export function isRepositoryName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w-]{0,99}\/[\w.-]{1,100}$/.test(value);
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isListOf(type: 'string' | 'number', value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((item) => typeof item === type));
}
