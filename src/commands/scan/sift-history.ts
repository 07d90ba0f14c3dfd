import type { ObjectId } from '../../sources/git/object-id.ts';
import { isOfThePack } from '../../sources/pack/pack-failure.ts';
import type { PackOutline } from '../../sources/pack/pack-outline.ts';
import { pathText } from '../../sources/paths.ts';
import type { CutText, SiftHistory, TextsInScope } from '../../sources/piece.ts';
import type { SiftOptions } from './sift-options.ts';
import { NAME, openJob, type Scope, STATE } from './sift-pack.ts';
import { type JobSifter, siftInThreads } from './sift-worker.ts';

/** Fewer objects than this are read sooner than threads are started. */
const WORTH_IT = 3_000;

/**
 * Which texts of a history surely hold nothing, found by reading the packs in this process and looking only at what
 * each version changes. What is not told, git reads and the detector searches.
 */
export function historySifter(options: SiftOptions): SiftHistory | undefined {
  // Patterns of users may reach any distance.
  if (options.userRules.length > 0) return undefined;
  return async (objects, list) => {
    options.signal?.throwIfAborted();
    const sifted = { clean: new Map<ObjectId, number>(), cut: new Map<ObjectId, CutText>() };
    if (objects < WORTH_IT) return sifted;
    // The threads make themselves ready while this one lists what there is.
    await siftInThreads(objects, options, async (sift) => {
      const texts = await list();
      const scope = scopeOf(texts);
      for (const pack of texts.packs()) await siftOne(pack, scope, sift, sifted);
    });
    return sifted;
  };
}

/** What is in scope, as a pack's entries are told it. */
export function scopeOf({ names, messages }: Pick<TextsInScope, 'names' | 'messages'>): Scope {
  const oids = [...messages, ...names.keys()];
  const nameOf = new Uint32Array(oids.length).fill(NAME.message, 0, messages.length);
  const texts = ['', '(message)'];
  const numbers = new Map<string, number>([['', NAME.none]]);
  let text = messages.length;
  for (const name of names.values()) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    let number = numbers.get(base);
    if (number === undefined) {
      number = texts.push(pathText(Buffer.from(base, 'latin1'))) - 1;
      numbers.set(base, number);
    }
    nameOf[text] = number;
    text += 1;
  }
  return { oids, ids: Buffer.from(oids.join(''), 'hex'), nameOf, names: texts };
}

interface Sifting {
  readonly clean: Map<ObjectId, number>;
  readonly cut: Map<ObjectId, CutText>;
}

async function siftOne(
  pack: PackOutline,
  scope: Scope,
  sift: JobSifter,
  { clean, cut }: Sifting,
): Promise<void> {
  try {
    const { job, ids } = openJob(pack, scope, (id) => clean.has(id) || cut.has(id));
    const texts = await sift(job, job.trees.roots.length, (percent) => `reading the history: ${percent} %`);
    for (const [entry, text] of texts) {
      const id = ids[entry];
      if (id !== undefined) cut.set(id, text);
    }
    for (const [entry, id] of ids.entries()) {
      if (id !== undefined && job.states[entry] === STATE.clean) clean.set(id, job.lengths[entry] as number);
    }
  } catch (failure) {
    if (!isOfThePack(failure)) throw failure;
  }
}
