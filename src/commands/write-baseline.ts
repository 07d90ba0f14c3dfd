import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import { BASELINE_PATH, type BaselineEntry, renderBaseline } from '../findings/baseline.ts';
import type { Finding } from '../findings/finding.ts';
import { parseBaseline } from '../findings/read-baseline.ts';
import type { RunReport } from '../findings/run-report.ts';
import { refusalToSuppress } from '../findings/suppression.ts';

/** How what is found today is accepted. */
export interface BaselineRequest {
  readonly reason: string;
  /** ISO date, the last day on which it holds. */
  readonly until: string;
  readonly ourAccounts: readonly string[];
  /** The whole history was looked at: what was not found is gone. */
  readonly everythingScanned: boolean;
}

/** What becomes of a baseline when the findings of a run are accepted. */
export interface NextBaseline {
  readonly entries: readonly BaselineEntry[];
  readonly added: ReadonlySet<string>;
  readonly removed: number;
  /** Findings that no baseline may hide. */
  readonly refused: readonly Finding[];
}

/**
 * Adds what is open, keeps what holds with its reason and its end, and takes out what a scan of everything did not
 * find. An entry that has ended and is still found is accepted anew.
 */
export function nextBaseline(
  present: readonly BaselineEntry[],
  findings: readonly Finding[],
  request: BaselineRequest,
): NextBaseline {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const open = findings.filter(({ state }) => state !== 'suppressed');
  const refused = open.filter(
    ({ subject }) => refusalToSuppress(subject, request.ourAccounts, 'A baseline') !== undefined,
  );
  const accepted = open.filter((finding) => !refused.includes(finding));
  const added = new Set(accepted.map(({ fingerprint }) => fingerprint));
  const kept = present.filter(
    ({ fingerprint }) => !added.has(fingerprint) && (found.has(fingerprint) || !request.everythingScanned),
  );
  const { reason, until } = request;
  const entries = [
    ...kept,
    ...accepted.map(({ fingerprint, rule }) => ({ fingerprint, until, rule, reason })),
  ];
  const renewed = present.filter(({ fingerprint }) => added.has(fingerprint)).length;
  return { entries, added, removed: present.length - kept.length - renewed, refused };
}

/**
 * Writes the baseline of a repository, and gives the report as it is from then on.
 * @throws RekeyError `baseline-invalid` for one that is there, `baseline-unwritable`
 */
export async function writeBaseline(
  report: RunReport,
  folder: string,
  request: BaselineRequest,
): Promise<RunReport> {
  const file = join(folder, BASELINE_PATH);
  const present = parseBaseline(await textOf(file));
  const { entries, added, removed, refused } = nextBaseline(present, report.findings, request);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, renderBaseline(entries));
  } catch (cause) {
    const what = `${BASELINE_PATH} could not be written: ${messageOf(cause)}.`;
    throw new RekeyError({ code: 'baseline-unwritable', what, cause });
  }
  const { reason, until } = request;
  const accepted = report.findings.map((finding) =>
    added.has(finding.fingerprint)
      ? { ...finding, state: 'suppressed' as const, suppression: { by: BASELINE_PATH, reason, until } }
      : finding,
  );
  const notes = [
    `${BASELINE_PATH} now accepts ${entries.length} (${added.size} new, ${removed} removed), the new ones until ${until}.`,
    ...(refused.length === 0
      ? []
      : [`${refused.length} of our own accounts cannot be accepted: those keys may still be active.`]),
    ...(report.complete
      ? []
      : ['Not everything could be looked at: what is found there later is not in it.']),
  ];
  return { ...report, findings: accepted, notes: [...report.notes, ...notes] };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    const what = `${BASELINE_PATH} could not be read: ${messageOf(error)}.`;
    throw new RekeyError({ code: 'baseline-unwritable', what, cause: error });
  }
}
