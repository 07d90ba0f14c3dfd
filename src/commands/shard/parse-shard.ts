import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Part } from '../../base/part.ts';

/** Jobs that one matrix may have (GitHub Docs, "Usage limits"). */
export const MOST_SHARDS = 256;

/** `2/16`; `undefined` for an empty text. `name` is what the user calls it. @throws RekeyError `input-invalid`. */
export function parseShard(name: string, text: string): Part | undefined {
  if (text === '') return undefined;
  const [, index = 0, count = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count && count <= MOST_SHARDS) return { index, count };
  throw new RekeyError({
    code: 'input-invalid',
    what: `"${name}" must be a part such as 2/16, of at most ${MOST_SHARDS}, not "${inertExcerpt(text, 40)}".`,
    fix: 'It is "matrix.shard" in a job whose matrix "command: plan" has made (docs/fleet.md).',
  });
}
