import type { z } from 'zod';
import type { Finding, Location } from '../findings/finding.ts';
import { isFile } from './phrases.ts';
import type { PullFile } from './pull-file-document.ts';

/** The name of the file in the folder of the reports. */
export const PULL_FILE = 'rekey-pull.json';

/** What a run on a pull request hands to the run that may comment: bytes. */
export const MAX_PULL_FILE_BYTES = 1024 * 1024;
export const MAX_PULL_FINDINGS = 2_000;

export const PLACES = [
  'file',
  'commit message',
  'pull request title',
  'pull request body',
  'branch name',
] as const;
type PlaceKind = (typeof PLACES)[number];

export type PullFileContent = Readonly<z.output<typeof PullFile>>;

/** The file of a run: what is worth a comment, without a word of the change itself. */
export function renderPullFile(
  content: Omit<PullFileContent, 'version' | 'findings'>,
  findings: readonly Finding[],
): string {
  const told = findings.slice(0, MAX_PULL_FINDINGS).map(({ rule, severity, fingerprint, locations }) => ({
    rule,
    severity,
    fingerprint,
    places: [...new Set(locations.map(placeKindOf))],
  }));
  const complete = content.complete && findings.length <= MAX_PULL_FINDINGS;
  return `${JSON.stringify({ version: 1, ...content, complete, findings: told })}\n`;
}

/** Where a finding of such a file is, as far as it says so: a name in parentheses, or any file. */
export function placeOfKind(kind: PlaceKind): Location {
  const path = kind === 'file' ? 'a file' : `(${kind})`;
  return { path, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, startByte: 0, endByte: 0 };
}

function placeKindOf(location: Location): PlaceKind {
  if (isFile(location)) return 'file';
  return PLACES.find((kind) => location.path === `(${kind})`) ?? 'commit message';
}
