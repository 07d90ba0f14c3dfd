import { type PackNames, packsOf } from '../../sources/pack/pack-set.ts';
import { pathText } from '../../sources/paths.ts';
import type { SiftedTexts, TextsInScope } from '../../sources/piece.ts';
import type { SiftOptions } from './sift-options.ts';
import { NAME, openJob, type Scope, STATE } from './sift-pack.ts';
import { isOfThePack, type SiftJob, siftInThreads } from './sift-worker.ts';

/** Fewer texts than this are read sooner than threads are started. */
const WORTH_IT = 2_000;

/**
 * Which texts of a history surely hold nothing, found by reading the packs in this process and looking only at what
 * each version changes. What is not told, git reads and the detector searches.
 */
export function historySifter(
  options: SiftOptions,
): ((texts: TextsInScope) => Promise<SiftedTexts>) | undefined {
  // Patterns of users may reach any distance.
  if (options.userRules.length > 0) return undefined;
  return async (texts) => {
    options.signal?.throwIfAborted();
    const clean: SiftedTexts = new Map();
    const { names, messages } = texts;
    if (names.size + messages.length < WORTH_IT) return clean;
    const packs = packsOf(texts.commonDir);
    if (packs.length === 0) return clean;
    await siftInThreads(names.size, options, async (sift) => {
      const scope = scopeOf(texts);
      for (const pack of packs) await siftOne(pack, scope, sift, clean);
    });
    return clean;
  };
}

/** What is in scope, as a pack's entries are told it. */
export function scopeOf({ names, messages }: TextsInScope): Scope {
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
  const idBytes = oids[0]?.length === 64 ? 32 : 20;
  return { idBytes, oids, ids: Buffer.from(oids.join(''), 'hex'), nameOf, names: texts };
}

async function siftOne(names: PackNames, scope: Scope, sift: SiftJob, clean: SiftedTexts): Promise<void> {
  try {
    const { job, ids } = openJob(names, scope, (id) => clean.has(id));
    await sift(job, job.trees.roots.length, (percent) => `reading the history: ${percent} %`);
    for (const [entry, id] of ids.entries()) {
      if (id !== undefined && job.states[entry] === STATE.clean) clean.set(id, job.lengths[entry] as number);
    }
  } catch (failure) {
    if (!isOfThePack(failure)) throw failure;
  }
}
