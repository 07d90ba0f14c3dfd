import { z } from 'zod';
import type { Finding, Location } from '../findings/finding.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { isFile } from './phrases.ts';

/** The name of the file in the folder of the reports. */
export const PULL_FILE = 'rekey-pull.json';

/** What a run on a pull request hands to the run that may comment: bytes. */
export const MAX_PULL_FILE_BYTES = 1024 * 1024;
const MAX_FINDINGS = 2_000;

const PLACES = ['file', 'commit message', 'pull request title', 'pull request body', 'branch name'] as const;
type PlaceKind = (typeof PLACES)[number];

/**
 * The result of a run that may not comment. Whoever opens a pull request decides what runs there, so this is what a
 * stranger says: numbers, ids of rules and words of fixed lists, and no text that anybody is shown.
 */
const PullFile = z.strictObject({
  version: z.literal(1),
  pull: z
    .int()
    .min(1)
    .max(2 ** 31),
  head: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
  complete: z.boolean(),
  /** Whether the run has written its comment itself. */
  commented: z.boolean(),
  findings: z
    .array(
      z.strictObject({
        rule: z.string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/),
        severity: z.enum(SEVERITIES),
        fingerprint: z.string().regex(/^[a-z2-7]{16}$/),
        places: z.array(z.enum(PLACES)).max(PLACES.length),
      }),
    )
    .max(MAX_FINDINGS),
});

export type PullFileContent = Readonly<z.output<typeof PullFile>>;

/** The file of a run: what is worth a comment, without a word of the change itself. */
export function renderPullFile(
  content: Omit<PullFileContent, 'version' | 'findings'>,
  findings: readonly Finding[],
): string {
  const told = findings.slice(0, MAX_FINDINGS).map(({ rule, severity, fingerprint, locations }) => ({
    rule,
    severity,
    fingerprint,
    places: [...new Set(locations.map(placeKindOf))],
  }));
  const complete = content.complete && findings.length <= MAX_FINDINGS;
  return `${JSON.stringify({ version: 1, ...content, complete, findings: told })}\n`;
}

/** `undefined` for anything that {@link renderPullFile} does not write. */
export function parsePullFile(text: string): PullFileContent | undefined {
  if (Buffer.byteLength(text) > MAX_PULL_FILE_BYTES) return undefined;
  try {
    const parsed = PullFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
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
