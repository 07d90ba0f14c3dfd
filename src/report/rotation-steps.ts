import { formatDuration } from '../base/duration.ts';
import type { RequestRecord } from '../base/request-log.ts';
import type { RotationOutcome, StageTime, StepRecord } from '../findings/run-report.ts';
import { htmlCode, htmlProse, htmlText } from './markdown-escape.ts';
import { whyAndCure } from './phrases.ts';

/** Ids of requests that a row shows; a step that waits asks many times, and the audit trail has all of them. */
const MAX_IDS = 3;

export interface StepsOptions {
  /** Rows that are shown, from the end: what happened last says most. */
  readonly maxRows: number;
}

/** What a rotation did as a compact table: when, what, by which call, and by which ids the providers know it. */
export function stepsTable(steps: readonly StepRecord[], { maxRows }: StepsOptions): string {
  const shown = steps.slice(-maxRows);
  if (maxRows <= 0 || shown.length === 0) return '';
  const heads = ['Time (UTC)', 'Step', 'Call', 'Took', 'Request ids'];
  const head = heads.map((name) => `<th>${name}</th>`).join('');
  const left = steps.length - shown.length;
  const rest = left > 0 ? [`<tr><td colspan="5">${left} earlier</td></tr>`] : [];
  return `<table>\n<tr>${head}</tr>\n${[...rest, ...shown.map(rowOf)].join('\n')}\n</table>`;
}

function rowOf({ at, step, call = '', ms, requests = [] }: StepRecord): string {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(at)?.[0].replace('T', ' ') ?? '';
  const cells = [time, htmlCode(step), htmlCode(call), formatDuration(ms), idsOf(requests)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The ids of a step's requests as HTML. Failures first: they are what somebody will ask about. */
export function idsOf(requests: readonly RequestRecord[]): string {
  const known = requests.filter(({ id, error }) => id !== undefined || error !== undefined);
  const sorted = known.toSorted((a, b) => Number(b.error !== undefined) - Number(a.error !== undefined));
  const shown = sorted.slice(0, MAX_IDS).map(({ id = 'no answer', error }) => {
    const why = error === undefined ? '' : ` ${htmlCode(error)}`;
    return `${htmlCode(id)}${why}`;
  });
  const left = known.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('<br>');
}

const STAGES: Readonly<Record<StageTime['stage'], string>> = {
  database: 'Password set and proven',
  exposed: 'AWSCURRENT did not log in for at most',
  replicas: 'All replicas have it',
};

/** How long the stages of a rotation took, beside what they should take; one line each. */
export function stageLines({ stages = [] }: RotationOutcome): string[] {
  return stages.map(({ stage, ms, targetMs, reached }) => {
    const took = reached ? `after ${formatDuration(ms)}` : `not after ${formatDuration(ms)}`;
    if (targetMs === undefined) return `${STAGES[stage]}: ${formatDuration(ms)}`;
    const late = ms > targetMs ? ', missed' : '';
    return `${STAGES[stage]}: ${took} (target ${formatDuration(targetMs)}${late})`;
  });
}

/** Cause, fix and documents of a rotation that did not succeed, as HTML inside Markdown; empty of any other. */
export function diagnosisHtml(outcome: RotationOutcome): string {
  const { diagnosis } = outcome;
  if (!diagnosis) return '';
  const links = `See ${linkTo(diagnosis.page, diagnosis.id)} and ${linkTo(diagnosis.docs, 'its documentation')}.`;
  return [htmlProse(whyAndCure(outcome)), links].filter((part) => part !== '').join(' ');
}

/** A link, unless it is none that the catalogue would have. */
function linkTo(url: string, text: string): string {
  const isOurs = /^https:\/\/[\w./~%#?=&+-]+$/.test(url);
  return isOurs ? `<a href="${htmlText(url)}">${htmlCode(text)}</a>` : htmlCode(url);
}
