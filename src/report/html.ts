import { createHash } from 'node:crypto';
import { ageOfCredential } from '../findings/credential-age.ts';
import { compareFindings, openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { credentialsSection } from './html/credentials.ts';
import { findingsSection, suppressedSection } from './html/findings.ts';
import { bullets, days, section } from './html/markup.ts';
import { rotationsSection } from './html/rotations.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { percent, trendSection } from './html/trend-picture.ts';
import { htmlText } from './markdown-escape.ts';
import { STATUS_WORDS, statsLine, statusCounts, verdictLine } from './phrases.ts';
import { type Posture, postureOf } from './posture.ts';
import type { TrendPoint } from './trend.ts';

export interface HtmlOptions {
  /** The time that ages are told for. */
  readonly at: Date;
  /** `counts` names nothing: for what anybody can read. */
  readonly detail: 'full' | 'counts';
  /** What runs of the same kind counted, oldest first, this one last. */
  readonly trend?: readonly TrendPoint[];
}

/**
 * The report as one HTML file that asks nothing of anybody, to which its own Content-Security-Policy holds a browser:
 * one style and one script, each by its hash. It reads as well without the script, follows the reader's light or dark
 * setting, and prints.
 */
export function renderHtml(report: RunReport, { at, detail, trend = [] }: HtmlOptions): string {
  const isClean = openFindings(report.findings).length === 0 && report.complete;
  const posture = postureOf(report, at);
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
<title>Rekey report</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header class="${isClean ? 'clean' : 'dirty'}">
<h1>Rekey</h1>
<p class="verdict">${htmlText(verdictLine(report))}</p>
<p class="run">${htmlText(report.commands.join(', '))} · <time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></p>
${counters(report, posture, at)}
</header>
${(detail === 'full' ? sections(report, posture, at, trend) : [NAMELESS, trendSection(trend)]).filter((part) => part !== '').join('\n')}
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
          counter(overdue.length > 0 ? 'late' : 'good', overdue.length, 'overdue'),
          counter(soon.length > 0 ? 'near' : 'quiet', soon.length, 'due in 14 days'),
          ...(oldest ? [counter('quiet', days(ageOfCredential(oldest, at)), 'oldest credential')] : []),
        ];
  const share =
    ratio === undefined ? [] : [counter(ratio < 1 ? 'near' : 'good', percent(ratio), 'rotated on time')];
  const statuses = statusCounts(report.rotations).map(([status, number]) =>
    counter(status, number, STATUS_WORDS[status]),
  );
  return `<ul class="counters">${[...severities, ...ages, ...share, ...statuses].join('')}</ul>`;
}

function counter(kind: string, value: number | string, name: string): string {
  const text = typeof value === 'number' ? value.toLocaleString('en-US') : value;
  return `<li class="${kind}"><strong>${text}</strong> ${name}</li>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
