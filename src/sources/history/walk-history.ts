import type { ObjectId } from '../git/object-id.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import { idBytesOf } from '../pack/pack-listing.ts';
import { parseCommit, parseTag } from './commit-header.ts';
import { createNewestFirst } from './newest-first.ts';
import { MISSING } from './store/loose-objects.ts';
import type { ObjectStore } from './store/object-store.ts';
import { ENTRY_STEP, KIND, MARK } from './store/object-table.ts';

/** A commit with the numbers of what it names. */
export interface WalkedCommit {
  readonly object: number;
  readonly tree: number;
  readonly parents: readonly number[];
  readonly time: number;
}

/** Everything that some tips reach, by its number in the store. */
export interface Walk {
  /** By date, newest first, as git lists them. */
  readonly commits: ReadonlyMap<number, WalkedCommit>;
  readonly tags: readonly number[];
  /** Each with the first of its paths, its bytes as Latin-1; in the order of their first paths. */
  readonly blobs: ReadonlyMap<number, string>;
  /** Each behind all that are in it. */
  readonly trees: readonly number[];
  /** Files of trees that are nowhere: what a folder or a commit says must be there. */
  readonly lost: readonly number[];
}

/** Git reads no deeper tree either (git-config(1), `core.maxTreeDepth`). */
const DEEPEST = 2_048;

/**
 * Walks from the tips over all commits, tags and trees, in the order of `git rev-list --objects`.
 * @throws PackFailure when something but a file is missing, or something is not what it should be.
 */
export function walkHistory(store: ObjectStore, tips: readonly ObjectId[]): Walk {
  const commits = new Map<number, WalkedCommit>();
  const tags = new Set<number>();
  const blobs = new Map<number, string>();
  const trees: number[] = [];
  const lost: number[] = [];
  const { table } = store;
  /** Trees and blobs that tips name; git lists what is in them behind all commits. */
  const tipped: number[] = [];
  const queue = createNewestFirst<WalkedCommit>();

  const idBytes = idBytesOf(tips[0]);
  const digits = idBytes * 2;
  const id = Buffer.alloc(idBytes);

  /** Whether an object is met for the first time: most entries of a tree were met in another one. */
  function meet(object: number): boolean {
    if (table.isMarked(object, MARK.met)) return false;
    table.mark(object, MARK.met);
    return true;
  }

  function numberAt(bytes: Uint8Array, at: number): number {
    readHex(bytes, at, id);
    return store.find(id, 0);
  }

  function expectType(object: number, type: number): void {
    if (store.typeOf(object) !== type) throw new PackFailure('an object is not what another says that it is');
  }

  function enqueue(object: number): void {
    if (!meet(object)) return;
    expectType(object, ENTRY.commit);
    const content = store.contentOf(object);
    const { tree, parents, time } = parseCommit(content, digits);
    const commit = {
      object,
      tree: numberAt(content.bytes, tree),
      parents: parents.map((at) => numberAt(content.bytes, at)),
      time,
    };
    queue.add(commit, time);
  }

  function enterTip(tip: ObjectId): void {
    let object = store.find(Buffer.from(tip, 'hex'), 0);
    while (store.typeOf(object) === ENTRY.tag) {
      if (tags.has(object)) return;
      tags.add(object);
      const content = store.contentOf(object);
      object = numberAt(content.bytes, parseTag(content, digits));
    }
    if (store.typeOf(object) === ENTRY.commit) enqueue(object);
    else tipped.push(object);
  }

  function enterTree(object: number, path: string, depth: number): void {
    if (!meet(object)) return;
    if (depth > DEEPEST) throw new PackFailure('folders are nested too deep');
    store.openTree(object);
    const end = table.endOf(object);
    for (let entry = table.seek(table.firstOf(object), end, MARK.met, false); entry < end; ) {
      const named = table.objectOf(entry);
      const name = path + table.nameOf(entry);
      if (table.kindOf(entry) === KIND.tree) enterTree(named, `${name}/`, depth + 1);
      else enterBlob(named, name);
      entry = table.seek(entry + ENTRY_STEP, end, MARK.met, false);
    }
    trees.push(object);
  }

  function enterBlob(object: number, path: string): void {
    if (!meet(object)) return;
    if (store.typeOf(object) === MISSING) {
      lost.push(object);
      return;
    }
    expectType(object, ENTRY.blob);
    blobs.set(object, path);
  }

  for (const tip of tips) enterTip(tip);
  for (let commit = queue.take(); commit; commit = queue.take()) {
    commits.set(commit.object, commit);
    for (const parent of commit.parents) enqueue(parent);
  }
  for (const object of tipped) {
    if (store.typeOf(object) === ENTRY.tree) enterTree(object, '', 0);
    else {
      expectType(object, ENTRY.blob);
      enterBlob(object, '');
    }
  }
  for (const { tree } of commits.values()) enterTree(tree, '', 0);
  return { commits, tags: [...tags], blobs, trees, lost };
}

/** Reads an id. @throws PackFailure when a digit is none; git writes none in capitals. */
function readHex(bytes: Uint8Array, at: number, into: Uint8Array): void {
  for (let place = 0; place < into.length; place += 1) {
    const value =
      digitOf(bytes[at + place * 2] as number) * 16 + digitOf(bytes[at + place * 2 + 1] as number);
    into[place] = value;
  }
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  throw new PackFailure('an id is not hexadecimal');
}
