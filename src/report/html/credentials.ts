import { ageOfCredential, type CredentialAge, dueIn } from '../../findings/credential-age.ts';
import { htmlText } from '../markdown-escape.ts';
import { ageText, count } from '../phrases.ts';
import type { Posture } from '../posture.ts';
import { day, fold, row, section, table } from './markup.ts';

/** What is due next: as many as one looks at. */
const MOST_NEXT = 12;
const DAY_MS = 86_400_000;
const AGES = [30, 60, 90, 180, 365] as const;

/** What is overdue or due next, how old everything is, and all of it in a table. */
export function credentialsSection({ credentials, overdue, soon }: Posture, now: Date): string {
  if (credentials.length === 0) return '';
  const next = credentials.slice(0, Math.max(3, Math.min(MOST_NEXT, overdue.length + soon.length)));
  const heads = ['Credential', 'Due', 'Age, of its period', 'Kind', 'Account'];
  const rest = credentials.length - next.length;
  return [
    section('due', 'What is due', [
      table(
        'What is due',
        heads,
        next.map((each) => credentialRow(each, now)),
      ),
    ]),
    section('ages', 'Credentials by age', [
      histogram(credentials, now),
      rest > 0
        ? fold(
            `All ${count(credentials.length, 'credential')}`,
            table(
              'All credentials',
              heads,
              credentials.map((each) => credentialRow(each, now)),
            ),
          )
        : '',
    ]),
  ].join('\n');
}

function credentialRow(credential: CredentialAge, now: Date): string {
  const { name, owner, kind, account = '', since, dueAt, rotation } = credential;
  const age = ageOfCredential(credential, now);
  const period = Math.max(1, Date.parse(dueAt) - Date.parse(since));
  const left = dueIn(credential, now);
  const state =
    left <= 0
      ? `<strong class="late">overdue by ${ageText(left)}</strong>`
      : `in ${left < DAY_MS ? 'less than a day' : ageText(left)}`;
  const whose = owner === undefined ? '' : ` <span class="tag">of ${htmlText(owner)}</span>`;
  const by = rotation === undefined ? '<br><span class="tag">nothing renews it</span>' : '';
  return row([
    `<code>${htmlText(name)}</code>${whose}${by}`,
    `${day(dueAt)}<br>${state}`,
    `${gauge(age / period)} ${ageText(age)} of ${ageText(period)}`,
    htmlText(kind),
    htmlText(account),
  ]);
}

/** Attributes of SVG, for a policy without inline styles has no other way to give a width. */
function gauge(share: number): string {
  const tone = share >= 1 ? 'late' : share >= 0.85 ? 'near' : 'good';
  const width = (Math.min(1, Math.max(0, share)) * 100).toFixed(0);
  return `<svg class="gauge ${tone}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8" rx="3"/><rect width="${width}" height="8" rx="3"/></svg>`;
}

/** How many there are of each age: the bars are a picture of the numbers beside them. */
function histogram(credentials: readonly CredentialAge[], now: Date): string {
  const inDays = credentials.map((each) => ageOfCredential(each, now) / DAY_MS);
  const bounds = [0, ...AGES, Number.POSITIVE_INFINITY];
  const bars = bounds.slice(1).map((upper, index) => {
    const lower = bounds[index] ?? 0;
    const name = upper === Number.POSITIVE_INFINITY ? `${lower} days and more` : `${lower} to ${upper} days`;
    return { name, number: inDays.filter((age) => age >= lower && age < upper).length };
  });
  const most = Math.max(...bars.map(({ number }) => number));
  const rows = bars.map(({ name, number }) =>
    row([name, `${meter(number / most)} ${number.toLocaleString('en-US')}`]),
  );
  return table('Ages', ['Age', 'Credentials'], rows);
}

function meter(share: number): string {
  const width = (share * 100).toFixed(0);
  return `<svg class="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="8" rx="2"/></svg>`;
}
