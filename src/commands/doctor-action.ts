import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RekeyError } from '../base/errors.ts';
import { counted, examinedAsJson, renderExamined } from '../doctor/render.ts';
import type { Examined } from '../doctor/result.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { ActionSurface } from './action-run.ts';
import { doctorAnnotations, doctorSummary } from './doctor/summary.ts';
import { type DoctorContext, doctor } from './doctor.ts';
import type { GithubEvent } from './event.ts';
import { DEFAULT_CONFIG_PATH } from './load-config.ts';
import type { Verdict } from './verdict.ts';

/** The same as `--format json` prints. */
const FILE = 'doctor.json';

/**
 * `command: doctor` in a job: the table in the log and in the summary of the job, the same as data in a file, and a
 * failed job where the command line would end with 1. In a public repository neither log nor summary names anything.
 * @param folder where reports go
 * @throws RekeyError `doctor-on-change`: whoever opens a pull request would choose what is looked at
 */
export async function runDoctorAction(
  { configPath }: Pick<ActionInputs, 'configPath'>,
  event: GithubEvent,
  context: DoctorContext,
  { surface, folder }: { readonly surface: ActionSurface; readonly folder: string },
): Promise<Verdict> {
  if (event.isChange) {
    throw new RekeyError({
      code: 'doctor-on-change',
      what: `The doctor does not run on ${event.name}: the change would choose which secrets and servers it looks at.`,
      fix: 'Run it on workflow_dispatch or schedule.',
    });
  }
  const config = configPath === DEFAULT_CONFIG_PATH ? undefined : resolve(event.workspace, configPath);
  const request = { config, role: undefined, repository: undefined, kmsKeys: [] };
  const examined = await doctor(request, event.workspace, context);
  const { isPublic } = event;
  tell(examined, isPublic, context);
  const file = join(folder, FILE);
  await mkdir(folder, { recursive: true });
  await writeFile(file, context.redactor.redact(examinedAsJson(examined)), { mode: 0o600 });
  surface.setOutput('json-file', file);
  const failed = examined.filter(({ standing }) => standing === 'fail');
  surface.setOutput('complete', String(failed.length === 0));
  if (!isPublic) for (const annotation of doctorAnnotations(failed)) surface.annotate(annotation);
  await surface.addSummary(doctorSummary(examined, { isPublic }));
  const sentence = counted(examined);
  return failed.length > 0
    ? { exit: 1, sentence: `The job fails: something that the configured work needs is missing. ${sentence}` }
    : { exit: 0, sentence };
}

function tell(examined: readonly Examined[], isPublic: boolean, { log }: DoctorContext): void {
  if (isPublic) return;
  const lines = renderExamined(examined, { colour: false, quiet: false }).trimEnd().split('\n');
  for (const line of lines) log.info(line);
}
