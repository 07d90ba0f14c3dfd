import { writeFile } from 'node:fs/promises';
import { messageOf, RekeyError } from '../base/errors.ts';
import { inert } from '../base/hostile-text.ts';

/** Writes what `--output` asked for; nobody but its owner reads it. @throws RekeyError `report-unwritable` */
export async function saveReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 });
  } catch (error) {
    throw new RekeyError({
      code: 'report-unwritable',
      what: `The report could not be written to ${inert(path)}: ${messageOf(error)}.`,
      fix: 'Choose another file with --output.',
      cause: error,
    });
  }
}
