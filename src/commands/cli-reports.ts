import { hostname } from 'node:os';
import { basename, resolve } from 'node:path';
import type { RunReport } from '../findings/run-report.ts';
import type { CliCommon } from './cli-arguments.ts';
import type { Context } from './context.ts';
import { writeReportFiles } from './report-files.ts';
import { runPlace } from './run-place.ts';
import { tellChannels } from './tell-channels.ts';

interface KeepRequest extends Pick<CliCommon, 'outputDir' | 'notify'> {
  /** What kind of scan there was. */
  readonly scan: string | undefined;
  /** Only some of the configured rotations were looked at, or this is one job of several. */
  readonly isPartial: boolean;
  readonly dryRun: boolean;
  /** Top of what was looked at. */
  readonly folder: string;
}

/**
 * For runs that nobody watches, such as those of cron: writes every report to a folder, as the action does, and tells
 * whom the configuration names. Only when it was asked for: somebody who tries something in a terminal tells nobody.
 * @returns the report, with whom it could not tell
 * @throws RekeyError `report-unwritable`
 */
export async function keepAndTell(
  found: RunReport,
  { outputDir, notify, scan, isPartial, dryRun, folder: of }: KeepRequest,
  context: Context,
): Promise<RunReport> {
  const at = context.clock.now();
  const kinds = found.commands.map((command) => (command === 'scan' ? (scan ?? command) : command));
  const category = `rekey/${kinds.join('+')}`;
  const place = runPlace(context.env, `${hostname()}: ${basename(resolve(of))}`);
  const folder = outputDir === undefined ? undefined : resolve(outputDir);
  const isPart = ['range', 'staged', 'stdin'].includes(scan ?? '');
  const common = { folder, category, at, place };
  const { report, trend } = await tellChannels(
    notify ? withNobody(found, context) : found,
    { ...common, isChange: false, isPart, isPartial, tells: notify, dryRun },
    context,
  );
  if (folder === undefined) return report;
  await writeReportFiles(report, { ...common, folder, detail: 'full', trend }, context);
  context.log.info(`The reports are in ${folder}.`);
  return report;
}

/** Whoever asks to tell somebody wants to hear that there is nobody. */
function withNobody(report: RunReport, { config, log }: Context): RunReport {
  if (config.notify.length > 0 || config.metrics.pushgateway) return report;
  const note = '--notify told nobody: the configuration names none under "notify" or "metrics: pushgateway".';
  log.warning(note);
  return { ...report, notes: [...report.notes, note] };
}
