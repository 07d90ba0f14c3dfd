import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../git/command.ts';

/** The environment of a run that trusts this authority for databases. */
export function certificateFile(ca: string): Readonly<Record<string, string>> {
  const path = join(temporaryFolder('ca'), 'ca.pem');
  writeFileSync(path, ca);
  return { REKEY_RDS_CA_FILE: path };
}
