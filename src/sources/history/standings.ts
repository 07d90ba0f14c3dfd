import { parentsFirst } from './parents-first.ts';
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

/** A path, with what stood there and those below it. */
interface Path {
  readonly path: string;
  readonly known: Set<number>;
  /** By the keys of their names. */
  readonly below: Map<number, Path>;
}

/** Looks through all trees once; after that only those that hold one of the blobs are looked at. */
export function standingsOf(
  table: ObjectTable,
  { commits, trees }: Pick<Walk, 'commits' | 'trees'>,
  blobs: Iterable<number>,
): Standings {
  markHolders(table, trees, blobs);

  /** Tells of each blob at a path below that did not stand there before. */
  function visit(tree: number, at: Path, tell: (place: Place) => void): void {
    // A tree that stood here before has nothing new below it.
    if (!table.isMarked(tree, MARK.wanted) || !addedTo(at.known, tree)) return;
    const end = table.endOf(tree);
    for (let entry = table.seek(table.firstOf(tree), end, MARK.wanted, true); entry < end; ) {
      const object = table.objectOf(entry);
      const path = pathBelow(at, entry);
      if (table.kindOf(entry) === KIND.tree) visit(object, path, tell);
      else if (addedTo(path.known, object)) tell({ blob: object, path: path.path });
      entry = table.seek(entry + ENTRY_STEP, end, MARK.wanted, true);
    }
  }

  function pathBelow(at: Path, entry: number): Path {
    const key = table.labelOf(entry);
    const known = at.below.get(key);
    if (known) return known;
    const name = at.path + table.nameOf(entry);
    const path = pathAt(table.kindOf(entry) === KIND.tree ? `${name}/` : name);
    at.below.set(key, path);
    return path;
  }

  return {
    at(commit) {
      const places: Place[] = [];
      const tree = commits.get(commit)?.tree;
      if (tree !== undefined) visit(tree, pathAt(''), (place) => places.push(place));
      return places;
    },
    first() {
      const places: FirstPlace[] = [];
      const root = pathAt('');
      for (const [index, { object, tree }] of parentsFirst(commits).entries())
        visit(tree, root, (place) => places.push({ ...place, commit: object, order: index + 1 }));
      return places;
    },
  };
}

function pathAt(path: string): Path {
  return { path, known: new Set(), below: new Map() };
}

/** Whether it is new to a set, to which it belongs now. */
function addedTo(known: Set<number>, object: number): boolean {
  const before = known.size;
  return known.add(object).size > before;
}

/** Marks each of the blobs, and each tree that holds one, at whatever depth. */
function markHolders(table: ObjectTable, trees: Walk['trees'], blobs: Iterable<number>): void {
  table.clear(MARK.wanted);
  for (const blob of blobs) table.mark(blob, MARK.wanted);
  for (const tree of trees) {
    const end = table.endOf(tree);
    if (table.seek(table.firstOf(tree), end, MARK.wanted, true) < end) table.mark(tree, MARK.wanted);
  }
}
