import { isRecord } from '../../base/is-record.ts';
import { type HistoryEntry, isRepositoryName } from '../marker.ts';

/** A finding that has no issue yet. On a public repository only how many there are is kept. */
export interface WaitingFinding {
  readonly fp: string;
  readonly severity: string;
  readonly title: string;
}

export interface RotationRow {
  readonly name: string;
  readonly status: string;
  readonly summary: string;
}

/** What a run knew of what waits. Another run, that looked at other things, leaves it as it is. */
export interface WaitingPart {
  readonly count: number;
  /** The most severe of them. */
  readonly shown: readonly WaitingFinding[];
}

/** The parts of all that there is, by what a run must look at to know them. */
export const PARTS = ['files', 'account', 'rotation'] as const;
export type Part = (typeof PARTS)[number];

/** Our memory of the dashboard: what the issues themselves do not say. */
export interface DashboardMarker {
  /** `closed`: by us, since there was nothing to show. A dashboard that a person closes says `open`. */
  readonly state: 'open' | 'closed';
  readonly hash: string;
  readonly waiting: Readonly<Partial<Record<Part, WaitingPart>>>;
  readonly rotations: readonly RotationRow[];
  readonly history: readonly HistoryEntry[];
  readonly public?: true;
  /** `owner/name` of what it is about, where another repository has the issues. */
  readonly from?: string;
  /** A person opened it again when there was nothing to show. */
  readonly kept?: true;
  /** Comments whose commands were carried out. */
  readonly handled?: readonly number[];
}

const LINE = /^<!-- rekey:dashboard:v1 (?<json>\{.*\}) -->[ \t]*\r?$/m;

export function isDashboard(body: string): boolean {
  return LINE.test(body);
}

export function formatDashboardMarker(marker: DashboardMarker): string {
  // As in the marker of an issue: `-->` would end the comment.
  const json = JSON.stringify(marker).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<!-- rekey:dashboard:v1 ${json} -->`;
}

/** `undefined` when a person has damaged it: then it is made anew from what there is. */
export function readDashboardMarker(body: string): DashboardMarker | undefined {
  const json = LINE.exec(body)?.groups?.json;
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isDashboardMarker(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function withoutDashboardMarker(body: string): string {
  return body.replace(new RegExp(`${LINE.source}\\n?`, 'm'), '');
}

function isDashboardMarker(value: unknown): value is DashboardMarker {
  if (!isRecord(value)) return false;
  const { state, hash, waiting, rotations, history, handled, from } = value;
  return (
    (state === 'open' || state === 'closed') &&
    typeof hash === 'string' &&
    isRecord(waiting) &&
    Object.entries(waiting).every(([part, held]) => PARTS.some((known) => known === part) && isPart(held)) &&
    Array.isArray(rotations) &&
    rotations.every((row) => hasTexts(row, ['name', 'status', 'summary'])) &&
    Array.isArray(history) &&
    history.every(
      (entry) =>
        Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string'),
    ) &&
    (from === undefined || isRepositoryName(from)) &&
    (handled === undefined || (Array.isArray(handled) && handled.every((id) => typeof id === 'number')))
  );
}

function isPart(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.count === 'number' &&
    Array.isArray(value.shown) &&
    value.shown.every((row) => hasTexts(row, ['fp', 'severity', 'title']))
  );
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && keys.every((key) => typeof value[key] === 'string');
}
