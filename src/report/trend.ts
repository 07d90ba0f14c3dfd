import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Finding, openFindings } from '../findings/finding.ts';
import type { RotationOutcome, RunReport } from '../findings/run-report.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';
import { postureOf } from './posture.ts';
import type { Point, TrendDocument } from './trend-document.ts';

/** Runs of one kind that are kept: more than a year of daily ones. */
export const MOST_POINTS = 400;
export const MOST_SERIES = 20;
export type TrendPoint = Readonly<z.output<typeof Point>>;
export type Trend = Readonly<z.output<typeof TrendDocument>>;

export const EMPTY_TREND: Trend = { version: 1, points: [] };

/** What a run counted. */
export function trendPoint(
  report: RunReport,
  { at, of }: { readonly at: Date; readonly of: string },
): TrendPoint {
  const open = openFindings(report.findings);
  const posture = postureOf(report, at);
  const stuck = report.rotations.filter(isStuck);
  const bySeverity = <T>(value: (findings: Finding[]) => T): Record<Severity, T> => {
    const [critical, high, medium, low] = SEVERITIES.map((severity) =>
      value(open.filter((finding) => finding.severity === severity)),
    ) as [T, T, T, T];
    return { critical, high, medium, low };
  };
  const age = posture.oldest && at.getTime() - Date.parse(posture.oldest.since);
  return {
    at: at.toISOString(),
    of,
    complete: report.complete,
    open: bySeverity(({ length }) => length),
    suppressed: report.findings.length - open.length,
    stuck: stuck.length,
    overdue: posture.overdue.length,
    ...(posture.ratio === undefined ? {} : { ratio: posture.ratio }),
    ...(age === undefined ? {} : { oldestDays: Math.max(0, Math.floor(age / 86_400_000)) }),
    marks: {
      ...bySeverity((findings) => markOf(findings.map(({ fingerprint }) => fingerprint))),
      stuck: markOf(stuck.map(({ name, status }) => `${name}\n${status}`)),
    },
  };
}

/** The trend with one more run; the oldest ones go, of each kind of run for itself. */
export function withPoint({ points }: Trend, point: TrendPoint): Trend {
  const all = [...points.filter(({ at, of }) => at !== point.at || of !== point.of), point];
  const bySeries = Map.groupBy(all, ({ of }) => of);
  const newest = [...bySeries.values()].map((series) =>
    series.toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(-MOST_POINTS),
  );
  const kept = newest.toSorted((a, b) => ((a.at(-1)?.at ?? '') < (b.at(-1)?.at ?? '') ? 1 : -1));
  return { version: 1, points: kept.slice(0, MOST_SERIES).flat() };
}

/** The runs of one kind, oldest first. */
export function seriesOf({ points }: Trend, of: string): TrendPoint[] {
  return points.filter((point) => point.of === of).sort((a, b) => (a.at < b.at ? -1 : 1));
}

export function isStuck({ status }: Pick<RotationOutcome, 'status'>): boolean {
  return status === 'failed' || status === 'needs-person';
}

function markOf(names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names.toSorted())).digest('hex').slice(0, 16);
}
