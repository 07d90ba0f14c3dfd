import type { Sifted } from '../../detect/sift/sieve.ts';
import type { ObjectId } from '../../sources/git/object-id.ts';
import { messageOf } from '../../sources/object-pieces.ts';
import { type DeltaTrees, eachEntry, type VisitedText, walkTree } from '../../sources/pack/delta-trees.ts';
import { openPack, type PackLayout } from '../../sources/pack/pack-file.ts';
import type { IdBytes } from '../../sources/pack/pack-listing.ts';
import type { PackOutline } from '../../sources/pack/pack-outline.ts';
import { createTextStack } from '../../sources/pack/text-stack.ts';
import { pathText } from '../../sources/paths.ts';
import type { CutText } from '../../sources/piece.ts';
import type { TextSifter } from './sift-text.ts';

/** One pack to sift, in memory that all threads share. */
export interface PackJob {
  readonly pack: string;
  /** All of it, when it is held. */
  readonly whole: Uint8Array | undefined;
  readonly idBytes: IdBytes;
  readonly layout: PackLayout;
  readonly trees: DeltaTrees;
  /** Which texts that are stored whole are sifted, each with what changes it. */
  readonly roots: Uint32Array;
  /** As in {@link Scope}; and for each entry which one it has. */
  readonly names: readonly string[];
  readonly nameOf: Uint32Array;
  /** Of each entry: what it turned out to be, as {@link STATE} says; and its bytes, for the count. */
  readonly states: Uint8Array;
  readonly lengths: Float64Array;
  /** Its first number is the next root that nobody has taken. */
  readonly taken: Int32Array;
}

/** `open`: not looked at, or something may be in it; the plain way looks. `clean`: nothing is in it. */
export const STATE = { open: 0, clean: 1 } as const;

/** The first places among names stand for no file, so that no file's name can be taken for one of them. */
const NAME = { none: 0, message: 1 } as const;
const NO_FILES: readonly string[] = ['', '(message)'];

/** Blobs that are in scope, and what they are called. */
export interface Scope {
  readonly oids: readonly ObjectId[];
  /** Their bytes, one after another. */
  readonly ids: Uint8Array;
  /** Of each: its place in `names`. */
  readonly nameOf: Uint32Array;
  /** Base names of files, behind places that stand for none. */
  readonly names: readonly string[];
}

/** @param paths of each blob one, its bytes as Latin-1 */
export function scopeOf(paths: ReadonlyMap<ObjectId, string>): Scope {
  const oids = [...paths.keys()];
  const nameOf = new Uint32Array(oids.length);
  const names = [...NO_FILES];
  const numbers = new Map<string, number>([['', NAME.none]]);
  let blob = 0;
  for (const path of paths.values()) {
    const base = path.slice(path.lastIndexOf('/') + 1);
    let number = numbers.get(base);
    if (number === undefined) {
      number = names.push(pathText(Buffer.from(base, 'latin1'))) - 1;
      numbers.set(base, number);
    }
    nameOf[blob] = number;
    blob += 1;
  }
  return { oids, ids: Buffer.from(oids.join(''), 'hex'), nameOf, names };
}

/** A job for what blobs of a pack are in scope; `ids` are those of its entries, `undefined` for the others. */
export function blobsJob(
  outline: PackOutline,
  { oids, ids, nameOf, names }: Scope,
  isDone: (id: ObjectId) => boolean,
): { readonly job: PackJob; readonly ids: readonly (ObjectId | undefined)[] } {
  const { idBytes, index, layout, trees } = outline;
  const job = jobOf(outline, trees.blobs, names);
  const found = Array.from<ObjectId | undefined>({ length: layout.types.length });
  for (const [text, oid] of oids.entries()) {
    const at = isDone(oid) ? -1 : index.find(ids, text * idBytes);
    if (at === -1) continue;
    const entry = layout.entryOf[at] as number;
    found[entry] = oid;
    job.nameOf[entry] = nameOf[text] as number;
  }
  return { job, ids: found };
}

/** A job for all messages of a pack, whether they are in scope or not. */
export function messagesJob(outline: PackOutline): PackJob {
  const { trees } = outline;
  const job = jobOf(outline, trees.messages, NO_FILES);
  for (const root of trees.messages) {
    eachEntry(root, trees, (entry) => {
      job.nameOf[entry] = NAME.message;
    });
  }
  return job;
}

function jobOf(
  { pack, whole, idBytes, layout, trees }: PackOutline,
  roots: Uint32Array,
  names: readonly string[],
): PackJob {
  const count = layout.types.length;
  return {
    pack,
    whole,
    idBytes,
    layout,
    trees,
    roots,
    names,
    nameOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
    states: new Uint8Array(new SharedArrayBuffer(count)),
    lengths: new Float64Array(new SharedArrayBuffer(count * 8)),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Parts of entries in which something may be found. */
export type CutTexts = ReadonlyMap<number, CutText>;

/** Trees that are taken at once: enough that taking them costs nothing. */
const BATCH = 8;

/**
 * Sifts trees of a pack until none is left; several threads may do so at once. Gives way after each text; gives
 * what it has cut out of texts that are not clean.
 * @throws PackFailure when the pack is not as it should be.
 */
export function* siftPack(job: PackJob, sifter: TextSifter): Generator<undefined, CutTexts> {
  const { layout, trees, roots, taken, states, lengths, names, nameOf } = job;
  const pack = openPack(job.pack, job.idBytes, job.whole);
  const reading = { layout, trees, texts: createTextStack(pack, layout) };
  const cut = new Map<number, CutText>();

  function visit({ entry, bytes, from }: VisitedText<Sifted | undefined>): Sifted | undefined {
    const number = nameOf[entry] as number;
    const name = names[number];
    if (number === NAME.none || name === undefined) return undefined;
    const isMessage = number === NAME.message;
    const text = isMessage ? messageOf(bytes) : bytes;
    const known = from?.mark && !isMessage ? { sifted: from.mark, changes: from.changes } : undefined;
    const result = sifter.sift(text, name, known);
    lengths[entry] = text.length;
    if (result?.sifted.clean) states[entry] = STATE.clean;
    else if (result?.cut && !isMessage) cut.set(entry, result.cut);
    return result?.sifted;
  }

  try {
    for (;;) {
      const first = Atomics.add(taken, 0, BATCH);
      if (first >= roots.length) return cut;
      for (const root of roots.subarray(first, first + BATCH)) {
        yield* walkTree(root, reading, visit, () => undefined);
      }
    }
  } finally {
    pack.close();
  }
}
