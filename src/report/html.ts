import { createHash } from 'node:crypto';
import { formatDuration } from '../base/duration.ts';
import { compareFindings, type Finding, openFindings } from '../findings/finding.ts';
import type { RotationOutcome, RunReport } from '../findings/run-report.ts';
import { STYLE } from './html-style.ts';
import { htmlText } from './markdown-escape.ts';
import {
  count,
  diagnosedAs,
  placeOf,
  STATUS_WORDS,
  severityCounts,
  statsLine,
  statusCounts,
  subjectOf,
  verdictLine,
} from './phrases.ts';
import { idsOf, stageLines } from './rotation-steps.ts';

/**
 * The report as one HTML file: no script, no request to anywhere, which its own Content-Security-Policy
 * holds a browser to. It follows the reader's light or dark setting and prints well.
 */
export function renderHtml(report: RunReport): string {
  const open = openFindings(report.findings).sort(compareFindings);
  const suppressed = report.findings.filter(({ state }) => state === 'suppressed').sort(compareFindings);
  const isClean = open.length === 0 && report.complete;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
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
${counters(report, open)}
</header>
${section('Findings', open.map(findingCard))}
${section('Rotations', report.rotations.map(rotationCard))}
${section('Not looked at', bullets(report.gaps))}
${section('Looked at', bullets([...report.scope, statsLine(report.stats)]))}
${section('Notes', bullets(report.notes))}
${section('Suppressed', suppressed.map(suppressedCard))}
</main>
</body>
</html>
`;
}

function counters(report: RunReport, open: readonly Finding[]): string {
  const items = [
    ...severityCounts(open).map(([severity, number]) => counter(severity, severity, number)),
    ...statusCounts(report.rotations).map(([status, number]) =>
      counter(status, STATUS_WORDS[status], number),
    ),
  ];
  return items.length === 0 ? '' : `<ul class="counters">${items.join('')}</ul>`;
}

function counter(kind: string, name: string, number: number): string {
  return `<li class="${kind}"><strong>${number}</strong> ${name}</li>`;
}

function section(title: string, blocks: readonly string[]): string {
  if (blocks.length === 0) return '';
  return `<section>\n<h2>${title}</h2>\n${blocks.join('\n')}\n</section>`;
}

function findingCard(finding: Finding): string {
  const known = finding.state === 'known' ? '<span class="tag">already in the base</span>' : '';
  return `<article class="${finding.severity}">
<h3><span class="badge">${finding.severity}</span> ${htmlText(finding.title)} ${known}</h3>
${paragraph(finding.detail)}
${places(finding)}
${ordered(finding.remedy)}
${links(finding)}
${identity(finding)}
</article>`;
}

function suppressedCard(finding: Finding): string {
  const { suppression } = finding;
  const until = suppression?.until === undefined ? '' : ` until ${suppression.until}`;
  const why = suppression ? `${suppression.reason} (${suppression.by}${until})` : undefined;
  return `<article class="quiet">
<h3>${htmlText(finding.title)}</h3>
${paragraph(why)}
${places(finding)}
${identity(finding)}
</article>`;
}

function rotationCard(rotation: RotationOutcome): string {
  const rows = rotation.steps.map(
    ({ at, step, call, detail, ms, requests = [] }) =>
      `<tr><td><time>${htmlText(at)}</time></td><td>${htmlText(step)}</td><td><code>${htmlText(call ?? '')}</code></td>` +
      `<td>${htmlText(detail)}</td><td class="number">${formatDuration(ms)}</td><td>${idsOf(requests)}</td></tr>`,
  );
  const steps =
    rows.length === 0
      ? ''
      : `<div class="wide"><table>
<thead><tr><th>When</th><th>Step</th><th>Call</th><th>What happened</th><th>Took</th><th>Request ids</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
  return `<article class="${rotation.status}">
<h3><span class="badge">${STATUS_WORDS[rotation.status]}</span> ${htmlText(rotation.name)} <span class="tag">${htmlText(rotation.kind)}</span></h3>
${paragraph(rotation.summary)}
${paragraph(diagnosedAs(rotation))}
${stageLines(rotation)
  .map((line) => paragraph(line))
  .join('\n')}
${rotation.caveats.map((caveat) => `<p class="caveat">${htmlText(caveat)}</p>`).join('\n')}
${steps}
</article>`;
}

function places({ locations }: Finding): string {
  if (locations.length === 0) return '';
  const items = locations.map((location) => `<li><code>${htmlText(placeOf(location))}</code></li>`);
  const list = `<ul class="places">${items.join('')}</ul>`;
  if (locations.length <= 5) return list;
  return `<details><summary>${count(locations.length, 'place')}</summary>${list}</details>`;
}

function ordered(steps: readonly string[]): string {
  return steps.length === 0 ? '' : `<ol>${steps.map((step) => `<li>${withCode(step)}</li>`).join('')}</ol>`;
}

function links(finding: Finding): string {
  const safe = (finding.links ?? []).filter((link) => link.startsWith('https://'));
  if (safe.length === 0) return '';
  const items = safe.map((link) => `<a rel="noreferrer" href="${htmlText(link)}">${htmlText(link)}</a>`);
  return `<p class="links">${items.join('<br>')}</p>`;
}

function identity(finding: Finding): string {
  const facts = [
    subjectOf(finding),
    finding.confidence,
    `rule ${finding.rule}`,
    `fingerprint ${finding.fingerprint}`,
  ];
  return `<p class="identity">${htmlText(facts.join(' · '))}</p>`;
}

function paragraph(text: string | undefined): string {
  return text === undefined ? '' : `<p>${withCode(text)}</p>`;
}

/** What stands between a pair of backticks is code. */
function withCode(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return htmlText(text);
  return parts
    .map((part, index) => (index % 2 === 0 ? htmlText(part) : `<code>${htmlText(part)}</code>`))
    .join('');
}

function bullets(items: readonly string[]): string[] {
  const kept = items.filter((item) => item !== '');
  return kept.length === 0 ? [] : [`<ul>${kept.map((item) => `<li>${withCode(item)}</li>`).join('')}</ul>`];
}
