import type { Severity } from '../findings/severity.ts';
import type { Marker } from './marker.ts';

/** How long after it was found an issue is due, in milliseconds. */
export type DueTimes = Readonly<Record<Severity, number>>;

const DAY = 86_400_000;

/** When an issue is due. Of those from before there was a `since`: from the first day that their history knows. */
export function dueAt(
  { since, history }: { readonly since?: string | undefined; readonly history: Marker['history'] },
  time: number,
): Date | undefined {
  const began = Date.parse(since ?? history[0]?.[0] ?? '');
  return Number.isNaN(began) ? undefined : new Date(began + time);
}

/**
 * The reminder that is to be written now: one on the last day, one when it is over, each once. What has two days or
 * less is not reminded of before: it has only just been found.
 */
export function reminderAt(
  due: Date,
  time: number,
  { now, reminded }: { readonly now: Date; readonly reminded: Marker['reminded'] },
): Marker['reminded'] {
  if (reminded === 'overdue') return undefined;
  const left = due.getTime() - now.getTime();
  if (left < 0) return 'overdue';
  return left <= DAY && time > 2 * DAY && reminded === undefined ? 'due' : undefined;
}

/** `2026-11-22 10:00 UTC`. */
export function dueText(due: Date): string {
  return `${due.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
