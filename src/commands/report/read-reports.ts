import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { REPORT_VERSION, reportIn } from '../../findings/report-document.ts';
import type { RunReport } from '../../findings/run-report.ts';

/** The file that a run leaves in its output folder. */
const REPORT_FILE = 'rekey.json';

/** Above the report of a hundred thousand findings. */
const MOST_BYTES = 256 * 1024 * 1024;
/** `actions/download-artifact` makes a folder for each artifact, and people may nest those once or twice. */
const DEEPEST = 4;
/** Every shard of the largest matrix, with every attempt that anybody makes. */
const MOST_REPORTS = 5_000;

export interface FoundReports {
  readonly reports: readonly RunReport[];
  /** The file of each, inert and in quotation marks. */
  readonly files: ReadonlyMap<RunReport, string>;
  /** Those that could not be read, a sentence each: what they report may be anything. */
  readonly gaps: readonly string[];
}

/**
 * Reads every report in these folders and below. Links are not followed. One that cannot be read is a gap: the findings
 * of the others are worth to be told, and the whole is not complete.
 * @throws RekeyError `reports-missing`, and `report-unreadable` or `report-invalid` where none can be read
 */
export async function readReports(folders: readonly string[]): Promise<FoundReports> {
  const files: string[] = [];
  for (const folder of folders) files.push(...(await reportsBelow(folder, 0)));
  if (files.length === 0 || files.length > MOST_REPORTS) {
    const where = folders.map(quoted).join(', ');
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
  const read = new Map<RunReport, string>();
  const failures: RekeyError[] = [];
  for (const file of files.sort()) {
    try {
      read.set(await readReport(file), quoted(file));
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      failures.push(error);
    }
  }
  const [first] = failures;
  if (read.size === 0 && first) throw first;
  const gaps = failures.map(({ message }) => `What a shard reports is not known: ${message}`);
  return { reports: [...read.keys()], files: read, gaps };
}

function quoted(path: string): string {
  return `"${inertExcerpt(path, 200)}"`;
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
  const document = parsed(text, path);
  const version = versionOf(document);
  if (version !== undefined && version !== REPORT_VERSION) {
    throw invalid(path, `it is of version ${version} of the format, and this Rekey reads ${REPORT_VERSION}`);
  }
  const read = reportIn(document);
  if ('report' in read) return read.report;
  const { where, what } = read.fault;
  throw invalid(path, `${where === '' ? '' : `"${inertExcerpt(where, 100)}": `}${inertExcerpt(what, 200)}`);
}

function versionOf(document: unknown): number | undefined {
  if (typeof document !== 'object' || document === null || !('version' in document)) return undefined;
  return typeof document.version === 'number' ? document.version : undefined;
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
    what: `${quoted(path)} could not be read: ${inertExcerpt(why, 300)}.`,
    fix: 'Give folders with the reports of shards.',
    exit: 3,
    cause,
  });
}

function invalid(path: string, why: string): RekeyError {
  return new RekeyError({
    code: 'report-invalid',
    what: `${quoted(path)} is no report as this version of Rekey writes it: ${why}.`,
    fix: 'All jobs must run the same version of Rekey; otherwise somebody has changed the file.',
    exit: 3,
  });
}
