import { formatDuration } from '../base/duration.ts';
import { groupedDigits } from '../base/grouped-digits.ts';
import type { Finding, Location, Verification } from '../findings/finding.ts';
import { openFindings } from '../findings/finding.ts';
import type { RotationOutcome, RotationStatus, RunReport, ScanStats } from '../findings/run-report.ts';
import { highestSeverity, SEVERITIES, type Severity } from '../findings/severity.ts';

/** `1 finding`, `3 findings`. */
export function count(number: number, noun: string): string {
  return `${groupedDigits(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * `src/a.ts:3:9`, or `lib/a.zip!/conf/a.env:3:9` for what stands in an archive; and the commit where it is not the one
 * that was checked out. Of another repository its name stands before.
 */
export function placeOf(location: Location): string {
  const { inside } = location;
  const { startLine, startColumn } = inside ?? location;
  const file = location.repository === undefined ? location.path : `${location.repository}: ${location.path}`;
  const path = inside ? `${file}!/${inside.path}` : file;
  const place = `${path}:${startLine}:${startColumn}`;
  return location.commit === undefined ? place : `${place} (commit ${location.commit.slice(0, 12)})`;
}

/**
 * Whether the place is a file of the repository that the run is of; names in parentheses stand for other text, such as
 * a commit message.
 */
export function isFile(location: Location): boolean {
  return location.repository === undefined && !/^\(.*\)$/s.test(location.path);
}

/** What a finding is about, in words that may be shown: `iam-user ci-deployer in account 123456789012`. */
export function subjectOf({ subject }: Finding): string {
  const account = subject.account ? `in account ${subject.account}` : '';
  return [subject.kind, subject.id ?? '', account, subject.region ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Why a rotation did not succeed and what to do, as sentences; empty when its summary says so already. */
export function whyAndCure({ summary, diagnosis }: RotationOutcome): string {
  if (!diagnosis || summary.includes(diagnosis.fix)) return '';
  const { cause, fix } = diagnosis;
  return `${cause.charAt(0).toUpperCase()}${cause.slice(1)}. ${fix}`;
}

/** The same in one line, with where to read on; `undefined` of a rotation that has no cause to tell. */
export function diagnosedAs(outcome: RotationOutcome): string | undefined {
  const { diagnosis } = outcome;
  if (!diagnosis) return undefined;
  return [whyAndCure(outcome), `See ${diagnosis.page} and ${diagnosis.docs}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many findings there are of each severity, most severe first, without the zeros. */
export function severityCounts(findings: readonly Finding[]): [Severity, number][] {
  return SEVERITIES.map((severity): [Severity, number] => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ]).filter(([, number]) => number > 0);
}

/** How many rotations ended in each way, in the order in which people want to know. */
export function statusCounts(rotations: readonly RotationOutcome[]): [RotationStatus, number][] {
  return ROTATION_STATUSES.map((status): [RotationStatus, number] => [
    status,
    rotations.filter((rotation) => rotation.status === status).length,
  ]).filter(([, number]) => number > 0);
}

/** A sentence in which times are as people read them: `2026-12-02 08:00 UTC`, and not `2026-12-02T08:00:00.000Z`. */
export function withReadableTimes(text: string): string {
  return text.replaceAll(/\b(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z/g, '$1 $2 UTC');
}

export const ROTATION_STATUSES = [
  'needs-person',
  'failed',
  'rolled-back',
  'pending',
  'done',
  'planned',
  'not-due',
] as const;

export const STATUS_WORDS: Readonly<Record<RotationStatus, string>> = {
  'needs-person': 'needs a person',
  failed: 'failed',
  'rolled-back': 'rolled back',
  pending: 'waiting',
  done: 'done',
  planned: 'planned',
  'not-due': 'not due',
};

export const VERIFIED_WORDS: Readonly<Record<Verification['result'], string>> = {
  live: 'it works',
  inactive: 'it does not work now',
  dead: 'it does not work',
  canary: 'it looks like a canary token',
  unknown: 'whether it works is not known',
};

/** Whether nothing is open or stuck, and all was looked at. */
export function isClean(report: RunReport): boolean {
  const isStuck = report.rotations.some(({ status }) => status === 'failed' || status === 'needs-person');
  return openFindings(report.findings).length === 0 && report.complete && !isStuck;
}

/** `1 day`, `90 days`, in whole ones, whichever the direction. */
export function ageText(ms: number): string {
  return count(Math.floor(Math.abs(ms) / 86_400_000), 'day');
}

/** Never rounded up to all of them. */
export function percent(ratio: number): string {
  return `${Math.floor(ratio * 100)} %`;
}

/** The one sentence that every report starts with. */
export function verdictLine(report: RunReport): string {
  const open = openFindings(report.findings);
  const stuck = report.rotations.filter(({ status }) => status === 'failed' || status === 'needs-person');
  const parts: string[] = [];
  if (open.length > 0) {
    parts.push(
      `${count(open.length, 'open finding')}, the worst is ${highestSeverity(open.map((f) => f.severity))}`,
    );
  } else {
    parts.push(report.complete ? 'No open findings' : 'No open findings in what could be looked at');
  }
  if (stuck.length > 0) parts.push(`${count(stuck.length, 'rotation')} did not succeed`);
  if (!report.complete) parts.push('not everything in scope could be looked at');
  return `${parts.join('; ')}.`;
}

/** How much was scanned; empty when nothing was. */
export function statsLine({ files, blobs, bytes, ms }: ScanStats): string {
  if (files === 0 && blobs === 0 && bytes === 0) return '';
  return `${count(files, 'file')}, ${count(blobs, 'blob')}, ${count(bytes, 'byte')} in ${formatDuration(ms)}`;
}
