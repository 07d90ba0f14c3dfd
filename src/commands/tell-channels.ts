import type { RunReport } from '../findings/run-report.ts';
import type { Context } from './context.ts';
import { type RunTrend, trendWith, untold } from './trend-file.ts';

interface ChannelsRequest {
  /** Where the reports go. */
  readonly folder: string;
  /** What kind of run it is. */
  readonly category: string;
  readonly at: Date;
  readonly isChange: boolean;
  /** Whether only what is new was scanned. */
  readonly isPart: boolean;
  readonly dryRun: boolean;
}

/** Compares the run with those before, and tells whoever is configured besides GitHub; what could not be told is noted. */
export async function tellChannels(
  report: RunReport,
  { folder, category, at, isChange, isPart, dryRun }: ChannelsRequest,
  context: Context,
): Promise<{ readonly report: RunReport; readonly trend: RunTrend }> {
  let trend = await trendWith(report, { folder, of: category, at, isChange, dryRun });
  const { notify, metrics } = context.config;
  const notes = [...trend.notes];
  if (notify.length > 0) {
    const { notifyChannels } = await import('./notify.ts');
    const request = { at, trend, isChange, isPart, dryRun };
    const { notes: told, isUntold } = await notifyChannels(report, request, context);
    notes.push(...told);
    if (isUntold) trend = untold(trend);
  }
  if (metrics.pushgateway) {
    const { pushMetrics } = await import('./push-metrics.ts');
    notes.push(...(await pushMetrics(report, { at, of: category, isChange, dryRun }, context)));
  }
  return { report: { ...report, notes: [...report.notes, ...notes] }, trend };
}
