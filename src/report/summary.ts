import { compareFindings, type Finding, openFindings } from '../findings/finding.ts';
import type { RotationOutcome, RunReport } from '../findings/run-report.ts';
import { dueCounts, dueSection } from './due-section.ts';
import { htmlCode, htmlProse, htmlText, prose } from './markdown-escape.ts';
import {
  count,
  isClean,
  placeOf,
  STATUS_WORDS,
  severityCounts,
  statsLine,
  statusCounts,
  subjectOf,
  VERIFIED_WORDS,
  verdictLine,
  withReadableTimes,
} from './phrases.ts';
import { planSection } from './plan.ts';
import { diagnosisHtml, stageLines, stepsTable } from './rotation-steps.ts';
import { rotationTimeline } from './rotation-timeline.ts';
import type { TrendPoint } from './trend.ts';
import { trendChart } from './trend-chart.ts';

export interface SummaryOptions {
  /**
   * `counts` names nothing: for what anybody can read that does not know it already, such as a scan of the
   * history of a public repository.
   */
  readonly detail: 'full' | 'counts';
  /** The time that ages are told for. */
  readonly at: Date;
  /** What runs of the same kind counted, oldest first, this one last. */
  readonly trend?: readonly TrendPoint[];
}

/** GitHub drops a summary above 1 MiB (actions/runner `FileCommandManager.cs`); the rest is for the redactor. */
const MAX_BYTES = 1_000_000;
/** What the findings may take of it: a page with more is not read. */
const MAX_FINDINGS_BYTES = 400_000;
const MAX_LIST_BYTES = 100_000;
const MAX_PLACES = 3;
const MAX_STEPS = 60;

/** The job summary in GitHub-flavoured Markdown: verdict, findings, rotations, what was looked at, what to do. */
export function renderSummary(report: RunReport, options: SummaryOptions): string {
  const sections = options.detail === 'counts' ? countsOf(report, options) : detailsOf(report, options);
  const [verdict = '', ...others] = sections.filter((section) => section !== '');
  let text = verdict;
  let size = Buffer.byteLength(verdict);
  for (const section of others) {
    const bytes = Buffer.byteLength(section) + 2;
    if (size + bytes > MAX_BYTES) return `${text}\n\n${MORE}\n`;
    text += `\n\n${section}`;
    size += bytes;
  }
  return `${text}\n`;
}

const MORE = 'There is more than fits here: the JSON and SARIF reports of this run have all of it.';

function detailsOf(report: RunReport, { at, trend = [] }: SummaryOptions): string[] {
  const open = openFindings(report.findings).sort(compareFindings);
  return [
    heading(report),
    list('Not looked at', report.gaps),
    findingsTable(open),
    nextSteps(open),
    dueSection(report, at),
    rotationsTable(report),
    planSection(report.plan),
    // Of a plan nothing has happened yet.
    rotationTimeline(report.rotations.filter(({ status }) => status !== 'planned')),
    rotationSteps(report),
    trendChart(trend),
    list('Looked at', [...report.scope, statsLine(report.stats)]),
    list('Notes', report.notes),
  ];
}

function countsOf(report: RunReport, { at, trend = [] }: SummaryOptions): string[] {
  const open = openFindings(report.findings);
  const due = dueCounts(report, at);
  const lines = [
    ...severityCounts(open).map(([severity, number]) => `${severity}: ${count(number, 'finding')}`),
    ...statusCounts(report.rotations).map(
      ([status, number]) => `${STATUS_WORDS[status]}: ${count(number, 'rotation')}`,
    ),
    ...(due.length > 0 ? [`credentials: ${due.join(', ')}`] : []),
    ...(report.gaps.length > 0 ? [`not looked at: ${count(report.gaps.length, 'gap')}`] : []),
  ];
  const where = report.detailsIn ?? [];
  const why =
    where.length > 0
      ? `This page is public, so it names nothing. Those who may read them find the details in: ${prose(where.join(', '))}.`
      : 'This page is public, so it names nothing. The reports of the run say more to those who may read them. [How to have the details where only maintainers see them](https://github.com/rekey/rekey/blob/main/docs/confidentiality.md)';
  return [
    heading(report),
    lines.map((line) => `- ${line}`).join('\n'),
    lines.length > 0 ? why : '',
    trendChart(trend),
  ];
}

function heading(report: RunReport): string {
  return `## ${isClean(report) ? '✅' : '❌'} Rekey\n\n**${prose(verdictLine(report))}**`;
}

/**
 * Tables are HTML: in a block of HTML nothing is Markdown until a blank line, and values have no line breaks,
 * so a `|` or a backtick in a path is only a character.
 */
function findingsTable(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const rows: string[] = [];
  let size = 0;
  for (const finding of findings) {
    const row = findingRow(finding);
    size += Buffer.byteLength(row);
    if (size > MAX_FINDINGS_BYTES) break;
    rows.push(row);
  }
  const rest = findings.length - rows.length;
  const more = rest > 0 ? `\n\nAnd ${count(rest, 'more finding')}. ${MORE}` : '';
  return `### Findings\n\n${table(['Severity', 'Finding', 'Where', 'Fingerprint'], rows)}${more}`;
}

function findingRow(finding: Finding): string {
  const places = finding.locations.slice(0, MAX_PLACES).map((location) => htmlCode(placeOf(location)));
  const more = finding.locations.length - places.length;
  if (more > 0) places.push(`and ${more} more`);
  if (places.length === 0) places.push(htmlCode(subjectOf(finding)));
  const known = finding.state === 'known' ? '<br>already in the base' : '';
  const works = finding.verification ? `<br>${VERIFIED_WORDS[finding.verification.result]}` : '';
  const about = `${htmlProse(finding.title)}<br>${htmlCode(finding.rule)}${known}${works}`;
  return tableRow([finding.severity, about, places.join('<br>'), htmlCode(finding.fingerprint)]);
}

/** The remedies of the findings, each once, most severe first. Those of rotations differ from one to the other. */
function nextSteps(findings: readonly Finding[]): string {
  const byRule = Map.groupBy(findings, ({ rule, subject, fingerprint }) =>
    subject.kind === 'rotation' ? fingerprint : rule,
  );
  const byRemedy = new Map<string, string[]>();
  for (const [, [first]] of byRule) {
    if (!first || first.remedy.length === 0) continue;
    const steps = first.remedy.map((step, index) => `${index + 1}. ${prose(step)}`).join('\n');
    byRemedy.set(steps, [...(byRemedy.get(steps) ?? []), `**${prose(first.title)}**`]);
  }
  const parts = [...byRemedy].map(([steps, titles]) => `${[...new Set(titles)].join(', ')}\n\n${steps}`);
  if (parts.length === 0) return '';
  return fitting(['### What to do', ...parts], '\n\n');
}

function rotationsTable({ rotations }: RunReport): string {
  if (rotations.length === 0) return '';
  const rows = rotations.map((rotation) => {
    const caveats = rotation.caveats.map((caveat) => `<br>⚠️ ${htmlProse(caveat)}`).join('');
    const why = rotation.diagnosis ? `<br>${diagnosisHtml(rotation)}` : '';
    const times = stageLines(rotation).map((line) => `<br>⏱ ${htmlText(line)}`);
    const what = `${htmlProse(withReadableTimes(rotation.summary))}${why}${times.join('')}${caveats}`;
    return tableRow([htmlCode(rotation.name), htmlCode(rotation.kind), STATUS_WORDS[rotation.status], what]);
  });
  return `### Rotations\n\n${table(['Name', 'Kind', 'Status', 'What happened'], rows)}`;
}

function isStuck({ status }: RotationOutcome): boolean {
  return status === 'failed' || status === 'needs-person';
}

/** What was done to each, behind a fold; those that did not succeed first. */
function rotationSteps({ rotations }: RunReport): string {
  const done = rotations.filter(({ status, steps }) => status !== 'planned' && steps.length > 0);
  const folds = done
    .toSorted((a, b) => Number(isStuck(b)) - Number(isStuck(a)))
    .map(({ name, steps }) => {
      const head = `<summary>Steps of ${htmlCode(name)}</summary>`;
      return `<details>${head}\n${stepsTable(steps, { maxRows: MAX_STEPS })}\n</details>`;
    });
  return folds.length === 0 ? '' : fitting(folds, '\n\n');
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((name) => `<th>${name}</th>`).join('');
  return `<table>\n<tr>${head}</tr>\n${rows.join('\n')}\n</table>`;
}

function tableRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function list(title: string, items: readonly string[]): string {
  const lines = items.filter((item) => item !== '').map((item) => `- ${prose(item)}`);
  return lines.length === 0 ? '' : fitting([`### ${title}\n`, ...lines], '\n');
}

function fitting(parts: readonly string[], separator: string): string {
  const kept: string[] = [];
  let size = 0;
  for (const part of parts) {
    size += Buffer.byteLength(part) + separator.length;
    if (size > MAX_LIST_BYTES) return [...kept, MORE].join(separator);
    kept.push(part);
  }
  return kept.join(separator);
}
