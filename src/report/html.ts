import { createHash } from 'node:crypto';
import { formatDuration } from '../base/duration.ts';
import { groupedDigits } from '../base/grouped-digits.ts';
import { ageOfCredential } from '../findings/credential-age.ts';
import { compareFindings, openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { credentialsSection } from './html/credentials.ts';
import { findingsSection, suppressedSection } from './html/findings.ts';
import { bullets, section } from './html/markup.ts';
import { rotationsSection } from './html/rotations.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { trendSection } from './html/trend-picture.ts';
import { htmlText } from './markdown-escape.ts';
import { ageText, isClean, percent, STATUS_WORDS, statsLine, statusCounts, verdictLine } from './phrases.ts';
import { type Posture, postureOf } from './posture.ts';
import type { TrendPoint } from './trend.ts';

export interface HtmlOptions {
  /** The time that ages are told for. */
  readonly at: Date;
  /** `counts` names nothing: for what anybody can read. */
  readonly detail: 'full' | 'counts';
  /** What was looked at, such as `owner/name`, and the address of the run; each empty where it is not known. */
  readonly place?: { readonly repository: string; readonly run: string };
  /** What runs of the same kind counted, oldest first, this one last. */
  readonly trend?: readonly TrendPoint[];
}

/**
 * The report as one HTML file that asks nothing of anybody, to which its own Content-Security-Policy holds a browser:
 * one style and one script, each by its hash. It reads as well without the script, follows the reader's light or dark
 * setting, and prints.
 */
export function renderHtml(report: RunReport, { at, detail, place, trend = [] }: HtmlOptions): string {
  const posture = postureOf(report, at);
  const blocks = (
    detail === 'full' ? sections(report, posture, at, trend) : [NAMELESS, trendSection(trend)]
  ).filter((part) => part !== '');
  const name = htmlText(place?.repository ?? '');
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${name === '' ? 'Rekey report' : `${name}: Rekey report`}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header class="${isClean(report) ? 'clean' : 'dirty'}">
<h1>Rekey${name === '' ? '' : ` <span>${name}</span>`}</h1>
<p class="verdict">${htmlText(verdictLine(report))}</p>
<p class="run">${htmlText(report.commands.join(', '))} · <time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>${linkToRun(place?.run)}</p>
${counters(report, posture, at)}
${contents(blocks)}
</header>
${blocks.join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const NAMELESS = `<section aria-labelledby="why"><h2 id="why">Only numbers</h2>
<p>The repository is public, and so may be this page: it names nothing. The JSON and SARIF reports of the run have the details.</p></section>`;

function sections(report: RunReport, posture: Posture, at: Date, trend: readonly TrendPoint[]): string[] {
  const findings = report.findings.toSorted(compareFindings);
  return [
    section('gaps', 'Not looked at', bullets(report.gaps)),
    findingsSection(findings),
    credentialsSection(posture, at),
    rotationsSection(report.rotations),
    trendSection(trend),
    section('scope', 'Looked at', bullets([...report.scope, statsLine(report.stats)])),
    section('notes', 'Notes', bullets(report.notes)),
    suppressedSection(findings),
  ];
}

function linkToRun(run: string | undefined): string {
  if (run === undefined || !/^https?:\/\/[^\s"<>]+$/.test(run)) return '';
  return ` · <a rel="noreferrer" href="${htmlText(run)}">the run</a>`;
}

/** Thousands of findings stand before the rest: the way past them is at the top. */
function contents(blocks: readonly string[]): string {
  const heads = blocks.flatMap((block) => [...block.matchAll(/<h2 id="([a-z]+)">([^<]+)<\/h2>/g)]);
  if (heads.length < 3) return '';
  const items = heads.map(([, id = '', title = '']) => `<li><a href="#${id}">${title}</a></li>`);
  return `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>`;
}

/** What one wants to know at a glance. */
function counters(
  report: RunReport,
  { credentials, overdue, soon, oldest, ratio }: Posture,
  at: Date,
): string {
  const open = openFindings(report.findings);
  const severities = SEVERITIES.map((severity) => {
    const number = open.filter((finding) => finding.severity === severity).length;
    return counter(number > 0 ? severity : 'quiet', number, severity);
  });
  const ages =
    credentials.length === 0
      ? []
      : [
          counter(overdue.length > 0 ? 'failed' : 'good', overdue.length, 'overdue'),
          counter(soon.length > 0 ? 'near' : 'quiet', soon.length, 'due in 14 days'),
          ...(oldest ? [counter('quiet', ageText(ageOfCredential(oldest, at)), 'oldest')] : []),
        ];
  const share =
    ratio === undefined ? [] : [counter(ratio < 1 ? 'near' : 'good', percent(ratio), 'rotated on time')];
  const statuses = statusCounts(report.rotations).map(([status, number]) =>
    counter(status, number, STATUS_WORDS[status]),
  );
  const groups = [
    group('Open findings', severities),
    group('Credentials', ages),
    group('Rotations', [...share, ...statuses]),
    group('Time taken, at most', timesTaken(report)),
  ];
  return `<div class="counters">${groups.join('')}</div>`;
}

/** How soon findings were seen and dealt with, of what happened in this run. */
function timesTaken({ followUp }: RunReport): string[] {
  return [
    ...longest('from commit to seen', followUp?.detection ?? []),
    ...longest('from seen to gone', followUp?.response ?? []),
  ];
}

function longest(name: string, delays: readonly { readonly ms: number }[]): string[] {
  if (delays.length === 0) return [];
  return [counter('quiet', formatDuration(Math.max(...delays.map(({ ms }) => ms))), name)];
}

function group(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const id = `n-${title.slice(0, 1).toLowerCase()}`;
  return `<div><p id="${id}">${title}</p><ul aria-labelledby="${id}">${items.join('')}</ul></div>`;
}

function counter(kind: string, value: number | string, name: string): string {
  const text = typeof value === 'number' ? groupedDigits(value) : value;
  return `<li class="${kind}"><strong>${text}</strong> ${name}</li>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
