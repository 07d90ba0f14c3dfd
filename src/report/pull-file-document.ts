import { z } from 'zod';
import { SEVERITIES } from '../findings/severity.ts';
import { MAX_PULL_FILE_BYTES, MAX_PULL_FINDINGS, PLACES, type PullFileContent } from './pull-file.ts';

/**
 * The result of a run that may not comment. Whoever opens a pull request decides what runs there, so this is what a
 * stranger says: numbers, ids of rules and words of fixed lists, and no text that anybody is shown.
 */
export const PullFile = z.strictObject({
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
    .max(MAX_PULL_FINDINGS),
});

/** `undefined` for anything that a run on a pull request does not write. */
export function parsePullFile(text: string): PullFileContent | undefined {
  if (Buffer.byteLength(text) > MAX_PULL_FILE_BYTES) return undefined;
  try {
    const parsed = PullFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
