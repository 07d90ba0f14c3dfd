import type { HistoryEntry } from './marker.ts';

/** An event of a history from when the repository was not public, without what it names. */
export function publicEvent([day, event]: HistoryEntry): HistoryEntry {
  const told = event
    .replace(/^(?<plan>plan of )?rotation .+ asked for by /, (_, plan?: string) =>
      plan === undefined ? 'rotation asked for by ' : 'plan of a rotation asked for by ',
    )
    .replace(/^called revoked by /, 'called settled by ')
    .replace(/, and the credential is dead$/, '');
  return [day, told];
}
