import type { ObjectStore } from '../pack/object-store.ts';
import { parentsFirst } from './parents-first.ts';
import { KIND, TreeEntries } from './tree-entries.ts';
import type { Walk } from './walk-history.ts';

/** A path at which a blob stands. */
export interface Place {
  readonly blob: number;
  /** Bytes as Latin-1. */
  readonly path: string;
}

/** A path at which a blob stood, with the commit that first brought it there. */
export interface FirstPlace extends Place {
  readonly commit: number;
  /** The place of the commit among all, parents before children; from 1. */
  readonly order: number;
}

/** Where some blobs stand in the trees of a walk. */
export interface Standings {
  /** In a commit. */
  at(commit: number): Place[];
  /** In all of history, in its order: a path once for each blob. */
  first(): FirstPlace[];
}

interface Holding {
  readonly name: string;
  readonly object: number;
  readonly isTree: boolean;
}

/** Looks through all trees once; after that only those that hold one of the blobs are looked at. */
export function standingsOf(store: ObjectStore, walk: Walk, blobs: Iterable<number>): Standings {
  const holdings = holdingsOf(store, walk, blobs);

  function* placesBelow(
    tree: number,
    path: string,
    skip: (tree: number, path: string) => boolean,
  ): Generator<Place> {
    const held = holdings.get(tree);
    if (!held || skip(tree, path)) return;
    for (const { name, object, isTree } of held) {
      if (isTree) yield* placesBelow(object, `${path}${name}/`, skip);
      else yield { blob: object, path: path + name };
    }
  }

  return {
    at(commit) {
      const tree = walk.commits.get(commit)?.tree;
      return tree === undefined ? [] : [...placesBelow(tree, '', () => false)];
    },
    first() {
      const known = new Set<string>();
      // A tree that stood at this path before has nothing new below it.
      function isKnown(object: number, path: string): boolean {
        const before = known.size;
        return known.add(`${object} ${path}`).size === before;
      }
      return parentsFirst(walk.commits).flatMap(({ object, tree }, index) =>
        [...placesBelow(tree, '', isKnown)]
          .filter(({ blob, path }) => !isKnown(blob, path))
          .map((place) => ({ ...place, commit: object, order: index + 1 })),
      );
    },
  };
}

/** Of each tree that holds one of the blobs, at whatever depth: the entries that do. */
function holdingsOf(store: ObjectStore, { trees }: Walk, blobs: Iterable<number>): Map<number, Holding[]> {
  const holdings = new Map<number, Holding[]>();
  const wanted = new Set<number>();
  /** Beginnings of wanted ids: looking up every entry would take much longer. */
  const beginnings = new Uint8Array(65_536);

  function want(object: number): void {
    wanted.add(object);
    beginnings[Number.parseInt(store.idOf(object).slice(0, 4), 16)] = 1;
  }

  for (const blob of blobs) want(blob);
  // What is in a tree comes before it.
  for (const tree of trees) {
    const entries = new TreeEntries(store.contentOf(tree), store.idBytes);
    const held: Holding[] = [];
    while (entries.next()) {
      const { bytes, idAt, kind } = entries;
      const beginning = ((bytes[idAt] as number) << 8) | (bytes[idAt + 1] as number);
      if (beginnings[beginning] === 0 || kind === KIND.submodule) continue;
      const object = store.find(bytes, idAt);
      if (wanted.has(object)) held.push({ name: entries.name, object, isTree: kind === KIND.tree });
    }
    if (held.length === 0) continue;
    holdings.set(tree, held);
    want(tree);
  }
  return holdings;
}
