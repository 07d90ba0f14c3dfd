import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Origin, Source } from '../../sources/piece.ts';

/** Something to say of one text, a phrase. */
export interface Remark {
  readonly origin: Origin;
  readonly what: string;
}

/** Remarks, each once. */
export class Remarks {
  readonly #byKey = new Map<string, Remark>();

  add(origin: Origin, what: string): void {
    const id = origin.kind === 'blob' ? origin.oid : '';
    this.#byKey.set(`${id} ${origin.path} ${what}`, { origin, what });
  }

  get all(): readonly Remark[] {
    return [...this.#byKey.values()];
  }
}

/** Most texts that are named. */
const NAMED = 20;

/**
 * What there is to say of texts, in sentences, each with a path where the text stands. What stands only at paths that
 * are ignored is left out. `more` ends the sentence on those beyond the first.
 */
export async function sentencesOn(
  remarks: readonly Remark[],
  source: Pick<Source, 'standings'>,
  more: string,
): Promise<string[]> {
  if (remarks.length === 0) return [];
  const origins = [...new Set(remarks.map(({ origin }) => origin))];
  const standings = await source.standings(origins);
  const sentences = new Set<string>();
  for (const { origin, what } of remarks) {
    const paths =
      origin.kind === 'message' ? [origin.path] : (standings.get(origin) ?? []).map(({ path }) => path);
    const [path = ''] = paths.includes(origin.path) ? [origin.path] : paths;
    if (paths.length > 0) sentences.add(`${inertExcerpt(path, 200)}: ${what}`);
  }
  const all = [...sentences];
  return all.length <= NAMED ? all : [...all.slice(0, NAMED), `${all.length - NAMED} more texts ${more}.`];
}
