import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { ObjectId } from '../git/object-id.ts';
import { createUnpacker } from '../pack/inflate/unpacker.ts';
import { looseContent, looseFolders } from '../pack/loose-object.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import type { IdBytes } from '../pack/pack-listing.ts';
import { objectFolders, packsOf } from '../pack/pack-set.ts';
import { type FoundObject, MOST_BYTES, openPackLookup, type PackLookup } from './pack-lookup.ts';

/** The objects of a repository, each looked up by its id: for the few that a pull request is about. */
export interface ObjectLookup {
  /** @throws PackFailure when there is none, it is not as it should be, or too large to be held. */
  find(id: ObjectId): FoundObject;
  close(): void;
}

/** More packs than this are not worth to be opened one by one. */
const MOST_PACKS = 64;

/** @throws PackFailure when the repository has too many packs, or one that is not understood. */
export function openLookup(commonDir: string, idBytes: IdBytes): ObjectLookup {
  const names = packsOf(commonDir);
  if (names.length > MOST_PACKS) throw new PackFailure('there are too many packs');
  const folders = objectFolders(commonDir);
  const present = new Set(folders.flatMap(looseFolders));
  const unpacker = createUnpacker(1_048_576);
  const packs: PackLookup[] = [];
  const close = (): void => {
    for (const pack of packs) pack.close();
    packs.length = 0;
  };
  try {
    for (const each of names) packs.push(openPackLookup(each, idBytes, unpacker));
  } catch (failure) {
    close();
    throw failure;
  }

  function find(id: ObjectId): FoundObject | undefined {
    const bytes = Buffer.from(id, 'hex');
    if (bytes.length !== idBytes) throw new PackFailure('an id is of another kind than the others');
    for (const pack of packs) {
      const found = pack.find(bytes);
      if (found) return found;
    }
    if (!present.has(id.slice(0, 2))) return undefined;
    for (const folder of folders) {
      const found = readLoose(join(folder, id.slice(0, 2), id.slice(2)), id);
      if (found) return found;
    }
    return undefined;
  }

  return {
    find(id) {
      const found = find(id);
      if (!found) throw new PackFailure('an object is missing');
      return found;
    },
    close,
  };
}

/** `<type> <bytes>\0<content>` behind zlib (gitformat-loose(5)); `undefined` when there is no such file. */
function readLoose(path: string, id: ObjectId): FoundObject | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.size > MOST_BYTES) throw new PackFailure('an object is too large to be held');
  return looseContent(inflated(readFileSync(path)), id);
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new PackFailure('an object cannot be unpacked', { cause });
  }
}
