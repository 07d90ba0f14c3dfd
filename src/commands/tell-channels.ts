import type { RunReport } from '../findings/run-report.ts';
import type { Context } from './context.ts';
import type { RunPlace } from './run-place.ts';
import { type RunTrend, trendWith, untold } from './trend-file.ts';

interface ChannelsRequest {
  /** Where the reports go, and what earlier runs counted is; without one nothing is known of those. */
  readonly folder: string | undefined;
  /** What kind of run it is. */
  readonly category: string;
  readonly at: Date;
  readonly isChange: boolean;
  /** Whether only what is new was scanned. */
  readonly isPart: boolean;
  /** Whether only some of the configured rotations were looked at: their numbers are not those of all. */
  readonly isPartial: boolean;
  /** False of one job of several, which leaves that to the one that puts them together, and where nobody asked for it. */
  readonly tells: boolean;
  readonly dryRun: boolean;
  readonly place: RunPlace;
}

/**
 * Compares the run with those before, and tells whoever is configured besides GitHub. Whoever could not be told is in the
 * report's `untold`.
 */
export async function tellChannels(
  report: RunReport,
  { folder, category, at, isChange, isPart, isPartial, tells, dryRun, place }: ChannelsRequest,
  context: Context,
): Promise<{ readonly report: RunReport; readonly trend: RunTrend }> {
  const isAside = isChange || isPartial;
  let trend = await trendWith(report, { folder, of: category, at, isChange: isAside, dryRun });
  const { notify, metrics } = context.config;
  const notes = [...trend.notes];
  const missed: string[] = [];
  if (tells && notify.length > 0) {
    const { notifyChannels } = await import('./notify.ts');
    const request = { at, place, trend, isChange, isPart, dryRun };
    const { notes: told, untold: unheard } = await notifyChannels(report, request, context);
    notes.push(...told);
    missed.push(...unheard);
    if (unheard.length > 0) trend = untold(trend);
  }
  if (tells && metrics.pushgateway) {
    const { pushMetrics } = await import('./push-metrics.ts');
    const request = { at, of: category, isChange: isAside, dryRun, place };
    missed.push(...(await pushMetrics(report, request, context)));
  }
  const all = [...report.notes, ...notes, ...missed];
  return { report: { ...report, notes: all, ...(missed.length > 0 ? { untold: missed } : {}) }, trend };
}
