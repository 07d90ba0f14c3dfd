import { groupedDigits } from '../base/grouped-digits.ts';
import { ageOfCredential, type CredentialAge } from '../findings/credential-age.ts';
import type { RunReport } from '../findings/run-report.ts';
import { DUE_HEADS, dueTerms, leftText, nextDue } from './due.ts';
import { htmlCode, htmlText } from './markdown-escape.ts';
import { ageText, count, percent } from './phrases.ts';
import { type Posture, postureOf } from './posture.ts';
import { mermaidLabel } from './rotation-timeline.ts';

/** As many rows as one looks at; the HTML report has all. */
const MOST_ROWS = 15;
const DAY_MS = 86_400_000;

/** What is overdue or due next, most urgent first, with how old it is and a picture of the time; as GitHub's Markdown. */
export function dueSection(report: RunReport, at: Date): string {
  const posture = postureOf(report, at);
  const { credentials } = posture;
  if (credentials.length === 0) return '';
  const next = nextDue(posture, MOST_ROWS);
  const rows = next.map((credential) => rowOf(credential, at));
  const heads = DUE_HEADS.map((name) => `<th>${name}</th>`).join('');
  const rest = credentials.length - next.length;
  const more = rest > 0 ? `And ${count(rest, 'more credential')}; the HTML report has all of them.` : '';
  return [
    '### What is due',
    countsOf(posture, at).join(' · '),
    `<table>\n<tr>${heads}</tr>\n${rows.join('\n')}\n</table>`,
    more,
    dueTimeline(next, at),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Numbers that name nothing. */
export function dueCounts(report: RunReport, at: Date): string[] {
  return countsOf(postureOf(report, at), at);
}

function countsOf({ credentials, overdue, soon, oldest, ratio }: Posture, at: Date): string[] {
  const ages =
    credentials.length === 0
      ? []
      : [
          `overdue ${groupedDigits(overdue.length)}`,
          `due within 14 days ${groupedDigits(soon.length)}`,
          ...(oldest ? [`oldest ${ageText(ageOfCredential(oldest, at))}`] : []),
        ];
  return [...ages, ...(ratio === undefined ? [] : [`rotated on time ${percent(ratio)}`])];
}

function rowOf(credential: CredentialAge, at: Date): string {
  const { name, owner, kind, account = '', dueAt, rotation } = credential;
  const { age, share, isOverdue, due } = dueTerms(credential, at);
  const state = isOverdue ? `<strong>${due}</strong>` : due;
  const cells = [
    `${htmlCode(name)}${owner === undefined ? '' : ` of ${htmlCode(owner)}`}${rotation === undefined ? '<br>nothing renews it' : ''}`,
    `${htmlText(dueAt.slice(0, 10))}<br>${state}`,
    `${bar(share)}<br>${age}`,
    htmlCode(kind),
    htmlCode(account),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const CELLS = 10;

/** A picture of the numbers beside it. */
function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)}`;
}

/** From the making of each value to its date, or to now where that is over; Mermaid draws today's line itself. */
function dueTimeline(credentials: readonly CredentialAge[], at: Date): string {
  const bars = credentials.flatMap(({ name, since, dueAt }) => {
    const [from, due] = [Date.parse(since), Date.parse(dueAt)];
    if (Number.isNaN(from) || Number.isNaN(due)) return [];
    const isOver = due <= at.getTime();
    const left = due - at.getTime();
    const words = isOver ? `overdue by ${ageText(left)}` : `due in ${leftText(left)}`;
    const tag = isOver ? 'crit, ' : left <= 14 * DAY_MS ? 'active, ' : '';
    const to = Math.max(from + DAY_MS, isOver ? at.getTime() : due);
    return [
      `  section ${mermaidLabel(name)}`,
      `  ${mermaidLabel(words)} :${tag}${dayOf(from)}, ${dayOf(to)}`,
    ];
  });
  if (bars.length === 0) return '';
  const head = [
    '```mermaid',
    'gantt',
    '  accTitle: When credentials are due',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m-%d',
  ];
  return [...head, ...bars, '```'].join('\n');
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
