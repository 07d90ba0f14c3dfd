import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import type { Named } from '../rivals/rival.ts';
import type { Case } from './rivals-cases.ts';

/** What a scanner made of a case: the more it knows of it the higher. */
export const OUTCOME = { nothing: 0, something: 1, secret: 2, pair: 3 } as const;
export type Outcome = (typeof OUTCOME)[keyof typeof OUTCOME];

/** Where the n-th case stands: a folder of its own, with no word in its name that a scanner could go by. */
export function folderOf(nth: number): string {
  return `${Math.floor(nth / 500)}/${nth}`;
}

/** The number of the case that a path of a report belongs to. */
export function caseOf(path: string, folder: string): number {
  const inside = isAbsolute(path) ? relative(folder, path) : path.replace(/^\.\//, '');
  return Number(inside.split('/')[1]);
}

/** Whatever a report names in the file of a case counts as something, for all alike. */
export function outcomeOf(each: Case, all: readonly Named[]): Outcome {
  const { secret, keyId, text } = each;
  if (all.length === 0) return OUTCOME.nothing;
  if (secret === undefined) return OUTCOME.something;
  const wanted = plain(secret);
  // Of what is wrapped a report may show the wrapping.
  const wrapped = !plain(text).includes(wanted);
  const naming = all.filter((named) => wrapped || names(named, secret, wanted));
  if (naming.length === 0) return OUTCOME.something;
  if (keyId === undefined) return OUTCOME.secret;
  const short = `${keyId.slice(0, 4)}…${keyId.slice(-4)}`;
  const paired = naming.some(({ values }) =>
    values.some((value) => value.includes(keyId) || value === short),
  );
  return paired ? OUTCOME.pair : OUTCOME.secret;
}

function names({ values, sha1 }: Named, secret: string, wanted: string): boolean {
  if (sha1 !== undefined) return sha1 === createHash('sha1').update(secret).digest('hex');
  return values.some((value) => {
    const said = plain(value);
    return said.includes(wanted) || (wanted.includes(said) && said.length * 2 >= wanted.length);
  });
}

/** What several lines say, however the text around them escapes their breaks and quotes. */
function plain(value: string): string {
  return value.replaceAll(/\\+[nrt]|[\s"\\]/g, '');
}
