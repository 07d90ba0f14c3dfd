import type { ObjectId } from '../git/object-id.ts';
import { isOfThePack, PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import { idBytesOf } from '../pack/pack-listing.ts';
import { readCommits } from './commits.ts';
import { type ObjectLookup, openLookup } from './object-lookup.ts';
import { isFile, isFolder, TreeCursor } from './tree-cursor.ts';

/**
 * A file as it stands in a commit, without `bytes` when the commit has none of this path. `undefined` when git has to
 * say it: the commit may be missing, or something of it cannot be read here.
 * @param path from the top, with slashes
 */
export function fileAtCommit(
  commonDir: string,
  commit: ObjectId,
  path: string,
): { readonly bytes?: Buffer } | undefined {
  const names = path.split('/');
  // Git makes something else of these.
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.includes('\\')))
    return undefined;
  let lookup: ObjectLookup | undefined;
  try {
    lookup = openLookup(commonDir, idBytesOf(commit));
    const commits = readCommits(lookup);
    const named = commits.named(commit);
    return named === undefined ? undefined : fileIn(lookup, commits.get(named).tree, names);
  } catch (failure) {
    if (isOfThePack(failure)) return undefined;
    throw failure;
  } finally {
    lookup?.close();
  }
}

function fileIn(lookup: ObjectLookup, tree: ObjectId, names: readonly string[]): { readonly bytes?: Buffer } {
  const [name = '', ...rest] = names;
  const { type, bytes } = lookup.find(tree);
  if (type !== ENTRY.tree) throw new PackFailure('an object is not what another says that it is');
  const wanted = Buffer.from(name);
  const entry = new TreeCursor(bytes, tree.length / 2);
  while (!entry.isAtEnd && !entry.name.equals(wanted)) entry.next();
  if (entry.isAtEnd) return {};
  if (rest.length > 0) return isFolder(entry.mode) ? fileIn(lookup, entry.oid, rest) : {};
  return isFile(entry.mode) ? { bytes: lookup.find(entry.oid).bytes } : {};
}
