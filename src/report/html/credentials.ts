import { groupedDigits } from '../../base/grouped-digits.ts';
import { ageOfCredential, type CredentialAge } from '../../findings/credential-age.ts';
import { DUE_HEADS, dueTerms, nextDue } from '../due.ts';
import { htmlText } from '../markdown-escape.ts';
import { count } from '../phrases.ts';
import type { Posture } from '../posture.ts';
import { day, fold, row, section, table } from './markup.ts';

/** What is due next: as many as one looks at. */
const MOST_NEXT = 12;
const DAY_MS = 86_400_000;
const AGES = [30, 60, 90, 180, 365] as const;

/** What is overdue or due next, how old everything is, and all of it in a table. */
export function credentialsSection(posture: Posture, now: Date): string {
  const { credentials } = posture;
  if (credentials.length === 0) return '';
  const next = nextDue(posture, MOST_NEXT);
  const rest = credentials.length - next.length;
  return [
    section('due', 'What is due', [
      table(
        'What is due',
        DUE_HEADS,
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
              DUE_HEADS,
              credentials.map((each) => credentialRow(each, now)),
            ),
          )
        : '',
    ]),
  ].join('\n');
}

function credentialRow(credential: CredentialAge, now: Date): string {
  const { name, owner, kind, account = '', dueAt, rotation } = credential;
  const { age, share, isOverdue, due } = dueTerms(credential, now);
  const state = isOverdue ? `<strong class="late">${due}</strong>` : due;
  const whose = owner === undefined ? '' : ` <span class="tag">of ${htmlText(owner)}</span>`;
  const by = rotation === undefined ? '<br><span class="tag">nothing renews it</span>' : '';
  return row([
    `<code>${htmlText(name)}</code>${whose}${by}`,
    `${day(dueAt)}<br>${state}`,
    `${gauge(share)} ${age}`,
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
    row([name, `${meter(number / most)} ${groupedDigits(number)}`]),
  );
  return table('Ages', ['Age', 'Credentials'], rows);
}

function meter(share: number): string {
  const width = (share * 100).toFixed(0);
  return `<svg class="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="8" rx="2"/></svg>`;
}
