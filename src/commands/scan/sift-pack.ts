import { containerKind } from '../../base/container-kind.ts';
import type { Sieve, Sifted, Version } from '../../detect/sift/sieve.ts';
import { PIECE_BYTES, pieceSpans } from '../../sources/chunks.ts';
import type { ObjectId } from '../../sources/git/object-id.ts';
import { messageOf } from '../../sources/object-pieces.ts';
import { type DeltaTrees, type VisitedText, walkTree } from '../../sources/pack/delta-trees.ts';
import { openPack, type PackLayout } from '../../sources/pack/pack-file.ts';
import type { IdBytes } from '../../sources/pack/pack-listing.ts';
import type { PackOutline } from '../../sources/pack/pack-outline.ts';
import { createTextStack } from '../../sources/pack/text-stack.ts';
import type { CutText } from '../../sources/piece.ts';
import { isLfsPointer } from '../../sources/tally.ts';
import { cutText, type SiftedPiece } from './cut-text.ts';

/** One pack to sift, in memory that all threads share. */
export interface PackJob {
  readonly pack: string;
  /** All of it, when it is held. */
  readonly whole: Uint8Array | undefined;
  readonly idBytes: IdBytes;
  readonly layout: PackLayout;
  readonly trees: DeltaTrees;
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

/** Places in the names of a scope that stand for no file, so that no file's name can be taken for one of them. */
export const NAME = { none: 0, message: 1 } as const;

/** What is in scope, and what it is called. */
export interface Scope {
  readonly oids: readonly ObjectId[];
  /** Their bytes, one after another. */
  readonly ids: Uint8Array;
  /** Of each: its place in `names`. */
  readonly nameOf: Uint32Array;
  /** Base names of files, behind those that {@link NAME} lists. */
  readonly names: readonly string[];
}

/** What of a pack is in scope; `ids` are those of its entries, `undefined` for the others. */
export function openJob(
  { pack, whole, idBytes, index, layout, trees }: PackOutline,
  { oids, ids, nameOf, names }: Scope,
  isDone: (id: ObjectId) => boolean,
): { readonly job: PackJob; readonly ids: readonly (ObjectId | undefined)[] } {
  const count = layout.types.length;
  const job: PackJob = {
    pack,
    whole,
    idBytes,
    layout,
    trees,
    names,
    nameOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
    states: new Uint8Array(new SharedArrayBuffer(count)),
    lengths: new Float64Array(new SharedArrayBuffer(count * 8)),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const found = Array.from<ObjectId | undefined>({ length: count });
  for (const [text, oid] of oids.entries()) {
    const at = isDone(oid) ? -1 : index.find(ids, text * idBytes);
    if (at === -1) continue;
    const entry = layout.entryOf[at] as number;
    found[entry] = oid;
    job.nameOf[entry] = nameOf[text] as number;
  }
  return { job, ids: found };
}

/** Parts of entries in which something may be found. */
export type CutTexts = ReadonlyMap<number, CutText>;

/** Bytes of all parts that one thread holds at most. */
const MOST_CUT = 67_108_864;

const NOT_CLEAN: Sifted = { clean: false, reading: undefined, steps: 0, decoded: 0 };
const LARGE_AND_CLEAN: Sifted = { ...NOT_CLEAN, clean: true };

/** Trees that are taken at once: enough that taking them costs nothing. */
const BATCH = 8;

/**
 * Sifts trees of a pack until none is left; several threads may do so at once. Gives way after each text; gives
 * what it has cut out of texts that are not clean.
 * @throws PackFailure when the pack is not as it should be.
 */
export function* siftPack(job: PackJob, sieve: Sieve): Generator<undefined, CutTexts> {
  const { layout, trees, taken, states, lengths, names, nameOf } = job;
  const pack = openPack(job.pack, job.idBytes, job.whole);
  const reading = { layout, trees, texts: createTextStack(pack, layout) };
  const cut = new Map<number, CutText>();
  let left = MOST_CUT;

  /** Sifts a text piece by piece, as it is searched. */
  function siftPieces(entry: number, text: Buffer, version: Omit<Version, 'bytes'>): Sifted {
    const spans = pieceSpans(text.length);
    const held: SiftedPiece[] = [];
    let sifted: Sifted | undefined;
    for (const piece of spans) {
      sifted = sieve.sift({ ...version, bytes: text.subarray(piece.start, piece.end) });
      if (sifted.clean) continue;
      if (!sifted.within) return sifted;
      held.push({ piece, within: sifted.within });
    }
    if (held.length === 0) {
      states[entry] = STATE.clean;
      // Of more than one piece, nobody knows what follows from changes.
      return spans.length === 1 && sifted ? sifted : LARGE_AND_CLEAN;
    }
    const parts = cutText(text, version.path, held);
    left -= parts?.parts.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0;
    if (parts && left > 0) cut.set(entry, parts);
    return NOT_CLEAN;
  }

  function visit({ entry, bytes, from }: VisitedText<Sifted | undefined>): Sifted | undefined {
    const number = nameOf[entry] as number;
    const name = names[number];
    if (number === NAME.none || name === undefined) return undefined;
    const isMessage = number === NAME.message;
    const text = isMessage ? messageOf(bytes) : bytes;
    const isWhole = text.length <= PIECE_BYTES;
    if (isLfsPointer(text) || (!isWhole && containerKind(text))) return undefined;
    lengths[entry] = text.length;
    const known =
      from?.mark && !isMessage && isWhole ? { sifted: from.mark, changes: from.changes } : undefined;
    if (!isMessage) return siftPieces(entry, text, { path: name, from: known });
    const sifted = sieve.sift({ bytes: text, path: name });
    if (sifted.clean) states[entry] = STATE.clean;
    return sifted;
  }

  try {
    for (;;) {
      const first = Atomics.add(taken, 0, BATCH);
      if (first >= trees.roots.length) return cut;
      for (const root of trees.roots.subarray(first, first + BATCH)) {
        yield* walkTree(root, reading, visit, () => undefined);
      }
    }
  } finally {
    pack.close();
  }
}
