import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { silentLog } from '../../../src/base/log.ts';
import { type DoctorRequest, doctor } from '../../../src/commands/doctor.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { examinedAsJson } from '../../../src/doctor/render.ts';
import type { Examined } from '../../../src/doctor/result.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import type { LocalAws } from '../../cloud/aws/local-aws.ts';
import { git, temporaryFolder } from '../../git/command.ts';
import { recordWritten } from '../../ledger.ts';

/** A repository of acme/app with these files. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const dir = temporaryFolder('doctor');
  git(dir, ['init', '--quiet']);
  git(dir, ['remote', 'add', 'origin', 'https://github.com/acme/app.git']);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

interface Surroundings {
  readonly aws?: LocalAws;
  /** The clock of the machine, where it is not that of AWS. */
  readonly machine?: { now(): Date };
}

/** What the doctor says, with the clock of a local AWS where there is one. */
export async function doctorIn(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  { aws, machine, ...said }: Partial<DoctorRequest> & Surroundings = {},
): Promise<Examined[]> {
  const clock = aws ? aws.clock : { now: () => new Date(), sleep: async () => {} };
  const examined = await doctor(
    { config: undefined, role: undefined, repository: undefined, kmsKeys: [], ...said },
    folder,
    {
      env: { PATH: process.env.PATH, ...env },
      log: silentLog,
      clock: { now: () => (machine ?? clock).now(), sleep: async (ms) => await clock.sleep(ms) },
      redactor: new Redactor(),
      fingerprints: fingerprintsWith('test'),
      signal: new AbortController().signal,
    },
  );
  recordWritten(examinedAsJson(examined));
  return examined;
}

/** The results of one check. */
export function of(examined: readonly Examined[], check: string): Examined[] {
  return examined.filter((one) => one.check === check);
}
