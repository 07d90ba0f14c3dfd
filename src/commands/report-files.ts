import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';
import type { RunPlace } from './run-place.ts';
import { type RunTrend, TREND_FILE } from './trend-file.ts';

/** The audit trail of rotations, in the folder of the reports. */
export const TRAIL_FILE = 'rotation-trail.jsonl';

export interface ReportFiles {
  readonly sarif: string;
  readonly json: string;
  readonly html: string;
  readonly metrics: string;
  readonly junit: string;
  /** Of what rotations would do; `undefined` unless it was asked. */
  readonly plan: string | undefined;
  /** What runs counted until now; `undefined` of a change, which is no part of it. */
  readonly trend: string | undefined;
  /** In CloudWatch's embedded metric format; `undefined` unless it is configured. */
  readonly emf: string | undefined;
}

export interface ReportRequest {
  readonly folder: string;
  /** Tells code scanning which runs look at the same things. */
  readonly category: string;
  readonly at: Date;
  /** Whether reports that people put where others read them may name anything. */
  readonly detail: 'full' | 'counts';
  readonly trend: RunTrend;
  readonly place: RunPlace;
}

/**
 * Writes every report of a run to a folder, each through the redactor.
 * @returns their absolute paths
 * @throws RekeyError `report-unwritable`
 */
export async function writeReportFiles(
  report: RunReport,
  { folder, category, at, detail, trend, place }: ReportRequest,
  context: Context,
): Promise<ReportFiles> {
  const [{ renderSarif }, { renderJson }, { renderHtml }, { renderMetrics }, { renderJunit }] =
    await Promise.all([
      import('../report/sarif.ts'),
      import('../report/json.ts'),
      import('../report/html.ts'),
      import('../report/metrics.ts'),
      import('../report/junit.ts'),
    ]);
  const to = resolve(folder);
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(to, name);
    await writeFile(path, context.redactor.redact(text), { mode: 0o600 });
    return path;
  };
  try {
    await mkdir(to, { recursive: true });
    const [sarif, json, html, metrics, junit] = await Promise.all([
      // Code scanning shows suppressed results as open alerts (github/codeql-action#1230), and an upload replaces the
      // one before it of the same category.
      write('rekey.sarif', renderSarif(report, { version: VERSION, category, suppressed: 'left-out' })),
      write('rekey.json', renderJson(report)),
      write('rekey.html', renderHtml(report, { at, detail, place, trend: trend.series })),
      write('rekey.prom', renderMetrics(report, { at, version: VERSION })),
      write('rekey.junit.xml', renderJunit(report, { at, detail })),
    ]);
    const plan = report.plan && (await write('plan.json', `${JSON.stringify(report.plan, undefined, 2)}\n`));
    const kept = trend.file && (await write(TREND_FILE, `${JSON.stringify(trend.file)}\n`));
    const emf = await emfOf(report, at, place, context);
    const emfFile = emf === undefined ? undefined : await write('rekey.emf.jsonl', emf);
    return { sarif, json, html, metrics, junit, plan, trend: kept, emf: emfFile };
  } catch (error) {
    throw new RekeyError({
      code: 'report-unwritable',
      what: `The reports could not be written to ${to}: ${messageOf(error)}.`,
      fix: 'Choose another folder with "output-dir".',
      exit: 3,
      cause: error,
    });
  }
}

async function emfOf(
  report: RunReport,
  at: Date,
  place: RunPlace,
  { config }: Context,
): Promise<string | undefined> {
  const { namespace, 'cloudwatch-emf': isWanted } = config.metrics;
  if (!isWanted) return undefined;
  const { renderEmf } = await import('../report/emf.ts');
  return renderEmf(report, { at, namespace, repository: place.repository || 'local' });
}
