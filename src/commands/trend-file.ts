import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunReport } from '../findings/run-report.ts';
import {
  EMPTY_TREND,
  seriesOf,
  type Trend,
  type TrendPoint,
  trendPoint,
  withPoint,
} from '../report/trend.ts';

/** What earlier runs counted, in the folder of the reports: a workflow that keeps it has a trend. */
export const TREND_FILE = 'trend.json';

/** Far more than a full one has. */
const MOST_BYTES = 10_000_000;

export interface RunTrend {
  /** What this run counted. */
  readonly now: TrendPoint;
  /** The last run of this kind of which everybody could be told, where it is known. */
  readonly before: TrendPoint | undefined;
  /** Runs of this kind, oldest first; this one last, unless it is of a change. */
  readonly series: readonly TrendPoint[];
  /** What the file is to hold; `undefined` to leave it as it is. */
  readonly file: Trend | undefined;
  readonly notes: readonly string[];
}

interface TrendRequest {
  readonly folder: string | undefined;
  /** What kind of run it is. */
  readonly of: string;
  readonly at: Date;
  /** Whether it is about a pull request, another branch or some things only: that is not the state of the repository. */
  readonly isChange: boolean;
  readonly dryRun: boolean;
}

/** The trend with this run. A file that is none of ours is not trusted: a new one begins. */
export async function trendWith(
  report: RunReport,
  { folder, of, at, isChange, dryRun }: TrendRequest,
): Promise<RunTrend> {
  const now = trendPoint(report, { at, of });
  if (isChange) return { now, before: undefined, series: [], file: undefined, notes: [] };
  const { trend, notes } =
    folder === undefined ? { trend: EMPTY_TREND, notes: [] } : await readTrend(join(folder, TREND_FILE));
  const before = seriesOf(trend, of).findLast((point) => point.at < now.at && !point.untold);
  const file = withPoint(trend, now);
  return { now, before, series: seriesOf(file, of), file: dryRun ? undefined : file, notes };
}

/** The same, with this run as one that somebody was not told of: what is new then is new to the next run, too. */
export function untold(trend: RunTrend): RunTrend {
  return trend.file ? { ...trend, file: withPoint(trend.file, { ...trend.now, untold: true }) } : trend;
}

async function readTrend(
  path: string,
): Promise<{ readonly trend: Trend; readonly notes: readonly string[] }> {
  try {
    const { size } = await stat(path);
    const trend = size > MOST_BYTES ? undefined : await parsed(await readFile(path, 'utf8'));
    if (trend) return { trend, notes: [] };
  } catch {
    return { trend: EMPTY_TREND, notes: [] };
  }
  return {
    trend: EMPTY_TREND,
    notes: [`The earlier ${TREND_FILE} could not be read, so the trend begins anew.`],
  };
}

/** What checks a file is loaded only where there is one. */
async function parsed(text: string): Promise<Trend | undefined> {
  const { parseTrend } = await import('../report/trend-document.ts');
  return parseTrend(text);
}
