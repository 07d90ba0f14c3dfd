import { parentsFirst } from './parents-first.ts';
import type { ObjectStore } from './store/object-store.ts';
import { ENTRY_STEP, KIND, MARK, type ObjectTable } from './store/object-table.ts';
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

export function standingsOf(store: ObjectStore, walk: Walk, blobs: Iterable<number>): Standings {
  const { table } = store;
  const holders = holdersOf(store, blobs);

  function* placesBelow(
    tree: number,
    path: string,
    skip: (tree: number, path: string) => boolean,
  ): Generator<Place> {
    const held = holders.get(tree);
    if (!held || skip(tree, path)) return;
    for (const entry of held) {
      const object = table.objectOf(entry);
      const name = path + table.nameOf(entry);
      if (table.kindOf(entry) === KIND.tree) yield* placesBelow(object, `${name}/`, skip);
      else yield { blob: object, path: name };
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
function holdersOf({ table, most }: ObjectStore, blobs: Iterable<number>): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  table.clear(MARK.wanted);
  for (const blob of blobs) table.mark(blob, MARK.wanted);
  // Each turn finds the trees that are one level further up, and in the end there is none.
  for (let known = -1; known !== holders.size; ) {
    known = holders.size;
    for (let tree = 0; tree < most; tree += 1) {
      if (!table.isReadTree(tree)) continue;
      const held = wantedIn(table, tree);
      if (held.length === 0) continue;
      holders.set(tree, held);
      table.mark(tree, MARK.wanted);
    }
  }
  return holders;
}

function wantedIn(table: ObjectTable, tree: number): number[] {
  const held: number[] = [];
  const end = table.endOf(tree);
  for (let entry = table.firstOf(tree); ; entry += ENTRY_STEP) {
    entry = table.seek(entry, end, MARK.wanted, true);
    if (entry === end) return held;
    held.push(entry);
  }
}
