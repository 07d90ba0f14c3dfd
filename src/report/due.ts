import { ageOfCredential, type CredentialAge, dueIn } from '../findings/credential-age.ts';
import { ageText } from './phrases.ts';
import type { Posture } from './posture.ts';

/** Columns of the tables of credentials. */
export const DUE_HEADS = ['Credential', 'Due', 'Age, of its period', 'Kind', 'Account'] as const;

/** What is shown although nothing is due. */
const FEWEST_ROWS = 3;
const DAY_MS = 86_400_000;

/** What is overdue or due soon, most urgent first, at most so many; the next few where nothing is. */
export function nextDue({ credentials, overdue, soon }: Posture, most: number): readonly CredentialAge[] {
  return credentials.slice(0, Math.max(FEWEST_ROWS, Math.min(most, overdue.length + soon.length)));
}

/** How old a credential is, and when it is due, in words. */
export interface DueTerms {
  /** `40 days of 90 days`. */
  readonly age: string;
  /** The age, of its period: 1 when it is due. */
  readonly share: number;
  readonly isOverdue: boolean;
  /** `overdue by 3 days`, or `in 9 days`. */
  readonly due: string;
}

export function dueTerms(credential: CredentialAge, at: Date): DueTerms {
  const age = ageOfCredential(credential, at);
  const period = Math.max(1, Date.parse(credential.dueAt) - Date.parse(credential.since));
  const left = dueIn(credential, at);
  const isOverdue = left <= 0;
  return {
    age: `${ageText(age)} of ${ageText(period)}`,
    share: age / period,
    isOverdue,
    due: isOverdue ? `overdue by ${ageText(left)}` : `in ${leftText(left)}`,
  };
}

/** A time that is left, in whole days. */
export function leftText(ms: number): string {
  return ms < DAY_MS ? 'less than a day' : ageText(ms);
}
