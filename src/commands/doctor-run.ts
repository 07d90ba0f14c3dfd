import { systemClock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Redactor } from '../credentials/redactor.ts';
import { counted, examinedAsJson, renderExamined } from '../doctor/render.ts';
import { fingerprintsWith } from '../findings/fingerprint.ts';
import type { Terminal } from './cli-run.ts';
import { doctor } from './doctor.ts';
import type { DoctorAsked } from './doctor-arguments.ts';
import type { ProgressLine } from './progress.ts';
import { saveReport } from './save-report.ts';

interface DoctorSurface {
  readonly terminal: Terminal;
  /** The top of the repository. */
  readonly folder: string;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly line: ProgressLine | undefined;
}

/** `rekey doctor` at a terminal. @returns 0, or 1 when something that the configured work needs is missing */
export async function runDoctor(asked: DoctorAsked, surface: DoctorSurface): Promise<0 | 1> {
  const { terminal, folder, log, redactor, line } = surface;
  const { env, signal, isTerminal } = terminal;
  const examined = await doctor(asked, folder, {
    env,
    log,
    clock: systemClock,
    redactor,
    fingerprints: fingerprintsWith(env.REKEY_FINGERPRINT_KEY ?? ''),
    signal,
    progress: line?.show,
  });
  line?.clear();
  const { quiet, output } = asked;
  const colour = isTerminal && asked.colour && !env.NO_COLOR && output === undefined;
  const text = redactor.redact(
    asked.format === 'json' ? examinedAsJson(examined) : renderExamined(examined, { colour, quiet }),
  );
  if (output !== undefined) await saveReport(output, text);
  else terminal.print(text);
  const failed = examined.some(({ standing }) => standing === 'fail');
  if (failed && output !== undefined) log.error(counted(examined));
  return failed ? 1 : 0;
}
