import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';

/** The audit trail of rotations, in the folder of the reports. */
export const TRAIL_FILE = 'rotation-trail.jsonl';

export interface ReportFiles {
  readonly sarif: string;
  readonly json: string;
  readonly html: string;
  readonly metrics: string;
  /** Of what rotations would do; `undefined` unless it was asked. */
  readonly plan: string | undefined;
}

/**
 * Writes every report of a run to a folder, each through the redactor. `category` tells code scanning which runs
 * look at the same things.
 * @returns their absolute paths
 * @throws RekeyError `report-unwritable`
 */
export async function writeReportFiles(
  report: RunReport,
  folder: string,
  category: string,
  context: Context,
): Promise<ReportFiles> {
  const [{ renderSarif }, { renderJson }, { renderHtml }, { renderMetrics }] = await Promise.all([
    import('../report/sarif.ts'),
    import('../report/json.ts'),
    import('../report/html.ts'),
    import('../report/metrics.ts'),
  ]);
  const at = resolve(folder);
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(at, name);
    await writeFile(path, context.redactor.redact(text), { mode: 0o600 });
    return path;
  };
  try {
    await mkdir(at, { recursive: true });
    const [sarif, json, html, metrics] = await Promise.all([
      // Code scanning shows suppressed results as open alerts (github/codeql-action#1230), and an upload replaces the
      // one before it of the same category.
      write('rekey.sarif', renderSarif(report, { version: VERSION, category, suppressed: 'left-out' })),
      write('rekey.json', renderJson(report)),
      write('rekey.html', renderHtml(report)),
      write('rekey.prom', renderMetrics(report)),
    ]);
    const plan = report.plan && (await write('plan.json', `${JSON.stringify(report.plan, undefined, 2)}\n`));
    return { sarif, json, html, metrics, plan };
  } catch (error) {
    throw new RekeyError({
      code: 'report-unwritable',
      what: `The reports could not be written to ${at}: ${messageOf(error)}.`,
      fix: 'Choose another folder with the input "output-dir".',
      exit: 3,
      cause: error,
    });
  }
}
