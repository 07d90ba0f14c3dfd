import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { reportIn } from '../../findings/report-document.ts';
import type { RunReport } from '../../findings/run-report.ts';

/** The file that a run leaves in its output folder. */
const REPORT_FILE = 'rekey.json';

/** Above the report of a hundred thousand findings. */
const MOST_BYTES = 256 * 1024 * 1024;
/** `actions/download-artifact` makes a folder for each artifact, and people may nest those once or twice. */
const DEEPEST = 4;
/** Every shard of the largest matrix, with every attempt that anybody makes. */
const MOST_REPORTS = 5_000;

/**
 * Reads every report in these folders and below. Links are not followed.
 * @throws RekeyError `reports-missing`, `report-unreadable`, `report-invalid`: what was reported and cannot be read may
 * be anything, so nothing is put together without it
 */
export async function readReports(folders: readonly string[]): Promise<RunReport[]> {
  const files: string[] = [];
  for (const folder of folders) files.push(...(await reportsBelow(folder, 0)));
  if (files.length === 0 || files.length > MOST_REPORTS) {
    const where = folders.map((folder) => `"${inertExcerpt(folder, 200)}"`).join(', ');
    throw new RekeyError({
      code: 'reports-missing',
      what:
        files.length === 0
          ? `There is no ${REPORT_FILE} in ${where} or below.`
          : `There are more than ${MOST_REPORTS} reports in ${where}.`,
      fix: 'Download the artifacts of the shards there first (docs/fleet.md).',
      exit: 3,
    });
  }
  const reports: RunReport[] = [];
  for (const file of files.sort()) reports.push(await readReport(file));
  return reports;
}

async function reportsBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, messageOf(error), error);
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name === REPORT_FILE) found.push(path);
    else if (entry.isDirectory() && depth < DEEPEST) found.push(...(await reportsBelow(path, depth + 1)));
  }
  return found;
}

async function readReport(path: string): Promise<RunReport> {
  const text = await textOf(path).catch((error: unknown) => {
    throw unreadable(path, messageOf(error), error);
  });
  const read = reportIn(parsed(text, path));
  if ('report' in read) return read.report;
  const { where, what } = read.fault;
  throw invalid(path, `${where === '' ? '' : `"${inertExcerpt(where, 100)}": `}${inertExcerpt(what, 200)}`);
}

async function textOf(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    if ((await file.stat()).size > MOST_BYTES) throw new Error('it is larger than any report');
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No cause: the parser's message quotes the text.
    throw invalid(path, 'it is not JSON');
  }
}

function unreadable(path: string, why: string, cause: unknown): RekeyError {
  return new RekeyError({
    code: 'report-unreadable',
    what: `"${inertExcerpt(path, 200)}" could not be read: ${inertExcerpt(why, 300)}.`,
    fix: 'Give folders with the reports of shards.',
    exit: 3,
    cause,
  });
}

function invalid(path: string, why: string): RekeyError {
  return new RekeyError({
    code: 'report-invalid',
    what: `"${inertExcerpt(path, 200)}" is no report as this version of Rekey writes it: ${why}.`,
    fix: 'All jobs must run the same version of Rekey; otherwise somebody has changed the file.',
    exit: 3,
  });
}
