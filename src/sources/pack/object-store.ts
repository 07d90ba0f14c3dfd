import { finish } from '../../base/steps.ts';
import type { ObjectId } from '../git/object-id.ts';
import { type Contents, createContents, type Text } from './contents.ts';
import { eachEntry, type VisitedText, walkTree } from './delta-trees.ts';
import { MOST_LOOSE, openLoose } from './loose-objects.ts';
import { PackFailure } from './pack-failure.ts';
import { ENTRY, openPack, type PackLayout } from './pack-file.ts';
import type { IdBytes, PackIndex } from './pack-listing.ts';
import type { PackOutline } from './pack-outline.ts';
import { objectFolders } from './pack-set.ts';
import { createTextStack } from './text-stack.ts';

/** Objects of a repository by numbers, which say nothing but who is who. */
export interface ObjectStore {
  readonly idBytes: IdBytes;
  /** Every number is below. */
  readonly most: number;
  /** The object of the id that begins at `at`, also when it is nowhere. */
  find(bytes: Uint8Array, at: number): number;
  idOf(object: number): ObjectId;
  /** `commit`, `tree`, `blob` or `tag` of {@link ENTRY}, or `MISSING` of loose objects. */
  typeOf(object: number): number;
  /** What a tree or tag says, and the header of a commit. @throws PackFailure for a blob. */
  contentOf(object: number): Text;
}

/** Bytes of trees, tags and headers of commits that are held at most: those of about three million files. */
const MOST_HELD = 134_217_728;

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
  const contents = createContents(MOST_HELD);
  const packs: PackStructure[] = [];
  let packed = 0;
  for (const outline of outlines) {
    const pack = readStructure(outline, packed, contents);
    packs.push(pack);
    packed += pack.types.length;
  }
  const loose = openLoose(objectFolders(commonDir));

  function packOf(object: number): PackStructure {
    for (const pack of packs) if (object < pack.from + pack.types.length) return pack;
    throw new PackFailure('an object is in no pack');
  }

  return {
    idBytes,
    most: packed + MOST_LOOSE,
    find(bytes, at) {
      for (const { index, entryOf, from } of packs) {
        const place = index.find(bytes, at);
        if (place !== -1) return from + (entryOf[place] as number);
      }
      const id = Buffer.from(bytes.subarray(at, at + idBytes)).toString('hex');
      return packed + loose.find(id);
    },
    idOf(object) {
      if (object >= packed) return loose.idOf(object - packed);
      const { index, placeOf, from } = packOf(object);
      return index.hexId(placeOf[object - from] as number);
    },
    typeOf(object) {
      if (object >= packed) return loose.typeOf(object - packed);
      const { types, from } = packOf(object);
      return types[object - from] as number;
    },
    contentOf: (object) => (object >= packed ? loose.contentOf(object - packed) : contents.get(object)),
  };
}

/** What is known of a pack when its commits, tags and trees have been read. */
interface PackStructure {
  readonly index: PackIndex;
  /** Its entries are numbered from here. */
  readonly from: number;
  /** Of each object in the order of the index its entry, and the other way round. */
  readonly entryOf: Uint32Array;
  readonly placeOf: Uint32Array;
  /** Of each entry what it is, also of those that are stored as changes. */
  readonly types: Uint8Array;
}

function readStructure(
  { pack: path, whole, idBytes, index, layout, trees }: PackOutline,
  from: number,
  contents: Contents,
): PackStructure {
  const pack = openPack(path, idBytes, whole);
  try {
    const types = Uint8Array.from(layout.types);
    const reading = { layout, trees, texts: createTextStack(pack, layout) };
    for (const root of [...trees.roots, ...trees.folders]) {
      const type = layout.types[root] as number;
      if (type === ENTRY.blob) {
        // What changes a blob is one, and nobody reads it here.
        eachEntry(root, trees, (entry) => {
          types[entry] = type;
        });
        continue;
      }
      const visit = ({ entry, bytes }: VisitedText<undefined>): undefined => {
        types[entry] = type;
        contents.put(from + entry, type === ENTRY.commit ? headerOf(bytes) : bytes);
      };
      finish(walkTree(root, reading, visit, tooLarge));
    }
    return { index, from, entryOf: layout.entryOf, placeOf: placesOf(layout), types };
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
