import { formatDuration } from '../base/duration.ts';
import { inert } from '../base/hostile-text.ts';
import type { Finding } from '../findings/finding.ts';
import { openFindings } from '../findings/finding.ts';
import type { LeftAlone, RotationOutcome, RunReport } from '../findings/run-report.ts';
import type { Severity } from '../findings/severity.ts';
import { dueCounts } from './due-section.ts';
import {
  count,
  diagnosedAs,
  isClean,
  placeOf,
  STATUS_WORDS,
  severityCounts,
  statsLine,
  subjectOf,
  verdictLine,
  withReadableTimes,
} from './phrases.ts';
import { planBlocks, planLine } from './plan-text.ts';
import { stageLines } from './rotation-steps.ts';
import { BOLD, DIM, GREEN, type Paint, RED, STATUS_COLOUR, YELLOW } from './text-paint.ts';

export interface TextOptions {
  /** ANSI colours; whether the terminal has them is for the door to know. */
  readonly colour: boolean;
  /** The time that ages are told for; default now. */
  readonly at?: Date;
}

/** Places of one finding that are listed; the rest is counted. The JSON report has all. */
const MAX_PLACES = 5;

/** The report for people at a terminal: findings, rotations, gaps, and the verdict as the last line. */
export function renderText(report: RunReport, { colour, at = new Date() }: TextOptions): string {
  const paint: Paint = colour ? (code, text) => `\u001b[${code}m${text}\u001b[0m` : (_, text) => text;
  const { plan } = report;
  const suppressed = report.findings.length - openFindings(report.findings).length;
  const blocks = [
    ...openFindings(report.findings).map((finding) => findingBlock(finding, paint)),
    ...(report.leftAlone
      ? [...acceptedBlocks(report, paint), ...leftAloneBlocks(report.leftAlone, paint)]
      : []),
    ...(plan
      ? planBlocks({ ...report, plan }, paint)
      : report.rotations.map((rotation) => rotationBlock(rotation, paint))),
    ...report.gaps.map((gap) => `${paint(YELLOW, 'not looked at')}  ${inert(gap)}`),
    ...report.notes.map((note) => `${paint(DIM, 'note')}  ${inert(note)}`),
    closing(report, { suppressed, at }, paint),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const SEVERITY_COLOUR: Readonly<Record<Severity, string>> = {
  critical: '1;35',
  high: RED,
  medium: YELLOW,
  low: '36',
};

function findingBlock(finding: Finding, paint: Paint): string {
  const severity = paint(SEVERITY_COLOUR[finding.severity], finding.severity.padEnd(8));
  const known = finding.state === 'known' ? paint(DIM, '  (not new: it already stood in the base)') : '';
  const lines = [`${severity}  ${paint(BOLD, inert(finding.title))}${known}`];
  for (const location of finding.locations.slice(0, MAX_PLACES)) lines.push(inert(placeOf(location)));
  const more = finding.locations.length - MAX_PLACES;
  if (more > 0) lines.push(`and ${count(more, 'more place')}`);
  lines.push(paint(DIM, inert(`${subjectOf(finding)}, ${finding.confidence}, rule ${finding.rule}`)));
  if (finding.detail !== undefined) lines.push(inert(finding.detail));
  for (const [index, step] of finding.remedy.entries()) lines.push(`${index + 1}. ${inert(step)}`);
  for (const link of finding.links ?? []) lines.push(inert(link));
  const { fingerprint, introducedAt } = finding;
  const since = introducedAt === undefined ? '' : `, committed ${inert(introducedAt.slice(0, 10))}`;
  lines.push(paint(DIM, `fingerprint ${inert(fingerprint)}${since}`));
  return lines.join('\n          ');
}

/** With --explain what was accepted is shown too, and by whom. */
function acceptedBlocks(report: RunReport, paint: Paint): string[] {
  return report.findings.flatMap((finding) => {
    const { suppression } = finding;
    if (!suppression) return [];
    const until = suppression.until === undefined ? '' : ` until ${suppression.until}`;
    const by = `Accepted by ${suppression.by}${until}: ${suppression.reason}`;
    const places = finding.locations.slice(0, MAX_PLACES).map((location) => inert(placeOf(location)));
    const first = `${paint(DIM, 'accepted')}  ${inert(finding.title)}`;
    return [[first, ...places, inert(by)].join('\n          ')];
  });
}

function leftAloneBlocks(leftAlone: readonly LeftAlone[], paint: Paint): string[] {
  if (leftAlone.length === 0) return [];
  const lines = leftAlone.map(
    ({ rule, path, startLine, startColumn, why }) =>
      `${paint(DIM, 'left alone')}  ${inert(`${path}:${startLine}:${startColumn}`)}  ${rule}: ${inert(why)}`,
  );
  return [lines.join('\n')];
}

function rotationBlock(rotation: RotationOutcome, paint: Paint): string {
  const status = paint(STATUS_COLOUR[rotation.status], STATUS_WORDS[rotation.status]);
  const lines = [
    `${paint(BOLD, inert(rotation.name))} (${inert(rotation.kind)})  ${status}`,
    inert(withReadableTimes(rotation.summary)),
  ];
  for (const { step, call, detail, ms } of rotation.steps) {
    const what = [step.padEnd(10), call ?? ''].filter((part) => part !== '').join(' ');
    lines.push(`${inert(what)}  ${inert(detail)} ${paint(DIM, `(${formatDuration(ms)})`)}`);
  }
  for (const line of stageLines(rotation)) lines.push(`${paint(DIM, 'took'.padEnd(10))} ${inert(line)}`);
  const why = diagnosedAs(rotation);
  if (why !== undefined) lines.push(`${paint(YELLOW, 'why'.padEnd(10))} ${inert(why)}`);
  for (const caveat of rotation.caveats) lines.push(`${paint(YELLOW, 'caveat'.padEnd(10))} ${inert(caveat)}`);
  return lines.join('\n          ');
}

function closing(
  report: RunReport,
  { suppressed, at }: { readonly suppressed: number; readonly at: Date },
  paint: Paint,
): string {
  const open = openFindings(report.findings);
  const stats = statsLine(report.stats);
  const lines: string[] = [];
  if (report.scope.length > 0) lines.push(`Looked at: ${inert(report.scope.join('; '))}`);
  if (stats !== '') lines.push(stats);
  const severities = severityCounts(open).map(([severity, number]) => `${number} ${severity}`);
  if (severities.length > 0) lines.push(`By severity: ${severities.join(', ')}`);
  const due = dueCounts(report, at);
  if (due.length > 0) lines.push(`Credentials: ${due.join(', ')}`);
  const { plan } = report;
  if (plan) lines.push(planLine({ ...report, plan }));
  if (suppressed > 0) lines.push(`${count(suppressed, 'suppressed finding')} not shown`);
  lines.push(paint(isClean(report) ? GREEN : BOLD, verdictLine(report)));
  return lines.join('\n');
}
