import { finish } from '../../../base/steps.ts';
import { eachEntry, type VisitedText, walkTree } from '../../pack/delta-trees.ts';
import { PackFailure } from '../../pack/pack-failure.ts';
import { ENTRY, openPack, type PackLayout } from '../../pack/pack-file.ts';
import type { IdBytes } from '../../pack/pack-listing.ts';
import type { PackOutline } from '../../pack/pack-outline.ts';
import { objectFolders } from '../../pack/pack-set.ts';
import { createTextStack } from '../../pack/text-stack.ts';
import { createContents, type Text } from './contents.ts';
import { MOST_LOOSE, openLoose } from './loose-objects.ts';
import { createObjectTable, type ObjectTable } from './object-table.ts';

/** Objects of a repository by numbers, which say nothing but who is who. */
export interface ObjectStore {
  /** Their ids, and what trees say that are in packs, or were asked for. */
  readonly table: ObjectTable;
  /** The object of the id that begins at `at`, also when it is nowhere. */
  find(bytes: Uint8Array, at: number): number;
  /** `commit`, `tree`, `blob` or `tag` of {@link ENTRY}, or `MISSING` of loose objects. */
  typeOf(object: number): number;
  /** What a tag says, and the header of a commit. @throws PackFailure for a blob or a tree. */
  contentOf(object: number): Text;
  /** Makes sure that the table has what a tree says. @throws PackFailure when it is none. */
  openTree(tree: number): void;
}

/** Bytes of tags and headers of commits that are held at most: those of about half a million. */
const MOST_TOLD = 134_217_728;
/** Bytes of ids and entries of trees that are held at most: those of twelve million entries. */
const MOST_LISTED = 134_217_728;

/**
 * Reads what the history of a repository hangs together by: every commit, tag and tree of its packs; what is in no
 * pack only when it is asked for.
 * @throws PackFailure when a pack is not as it should be, or there is too much to hold.
 */
export function openObjects(
  commonDir: string,
  outlines: readonly PackOutline[],
  idBytes: IdBytes,
): ObjectStore {
  const packed = outlines.reduce((sum, { index }) => sum + index.count, 0);
  const table = createObjectTable(packed + MOST_LOOSE, idBytes, MOST_LISTED);
  const types = new Uint8Array(packed);
  const contents = createContents(MOST_TOLD);
  const loose = openLoose(objectFolders(commonDir));
  let from = 0;
  for (const { index } of outlines) {
    const { bytes, at, step } = index.ids;
    table.know(from, index.count, bytes, at, step);
    from += index.count;
  }

  function meet(id: Uint8Array): number {
    const object = packed + loose.find(Buffer.from(id).toString('hex'));
    table.know(object, 1, id, 0, id.length);
    return object;
  }

  from = 0;
  for (const outline of outlines) {
    const first = from;
    from += outline.index.count;
    readStructure(outline, types.subarray(first, from), (place, type, bytes) => {
      if (type === ENTRY.tree) table.readTree(first + place, bytes, meet);
      else contents.put(first + place, type === ENTRY.commit ? headerOf(bytes) : bytes);
    });
  }

  function typeOf(object: number): number {
    return object < packed ? (types[object] as number) : loose.typeOf(object - packed);
  }

  return {
    table,
    find(bytes, at) {
      const object = table.find(bytes, at);
      return object === -1 ? meet(bytes.subarray(at, at + idBytes)) : object;
    },
    typeOf,
    contentOf: (object) => (object < packed ? contents.get(object) : loose.contentOf(object - packed)),
    openTree(tree) {
      if (typeOf(tree) !== ENTRY.tree) throw new PackFailure('an object is not what another says that it is');
      if (table.isReadTree(tree)) return;
      const { bytes, from: start, to } = loose.contentOf(tree - packed);
      table.readTree(tree, bytes.subarray(start, to), meet);
    },
  };
}

/**
 * Tells of each commit, tree and tag of a pack, by its place in the index, and puts down what each object is, also of
 * those that are stored as changes.
 */
function readStructure(
  { pack: path, idBytes, whole, layout, trees }: PackOutline,
  types: Uint8Array,
  tell: (place: number, type: number, bytes: Buffer) => void,
): void {
  const pack = openPack(path, idBytes, whole);
  try {
    const reading = { layout, trees, texts: createTextStack(pack, layout) };
    const placeOf = placesOf(layout);
    // What changes a blob is one, and nobody reads it here.
    for (const root of trees.blobs) {
      eachEntry(root, trees, (entry) => {
        types[placeOf[entry] as number] = ENTRY.blob;
      });
    }
    for (const root of [...trees.messages, ...trees.folders]) {
      const type = layout.types[root] as number;
      const visit = ({ entry, bytes }: VisitedText<undefined>): undefined => {
        const place = placeOf[entry] as number;
        types[place] = type;
        tell(place, type, bytes);
      };
      finish(walkTree(root, reading, visit, tooLarge));
    }
  } finally {
    pack.close();
  }
}

function tooLarge(): never {
  throw new PackFailure('a folder is too large to be held');
}

/** Everything before the first empty line; a signature in it is cut off with the rest that nobody asks for. */
function headerOf(commit: Buffer): Buffer {
  const end = commit.indexOf('\n\n');
  return end === -1 ? commit : commit.subarray(0, end + 1);
}

function placesOf({ entryOf }: PackLayout): Uint32Array {
  const places = new Uint32Array(entryOf.length);
  for (const [place, entry] of entryOf.entries()) places[entry] = place;
  return places;
}
