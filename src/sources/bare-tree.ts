import { type Part, partOfName } from '../base/part.ts';
import { counted, formatBytes } from './counts.ts';
import { isSubmodule } from './git/changes.ts';
import { resolveCommit } from './git/commits.ts';
import { type ObjectId, shortId } from './git/object-id.ts';
import type { Repository } from './git/repository.ts';
import { listTree } from './git/tree-entries.ts';
import { objectPieces } from './object-pieces.ts';
import { baseName, oneOfEachName, pathText } from './paths.ts';
import type { Origin, Piece, Source, SourceOptions, Standing } from './piece.ts';
import { nothing } from './standing-texts.ts';
import { Tally } from './tally.ts';

/** Opens the tree of HEAD in a repository that has no working tree. */
export async function openBareTree(
  repository: Repository,
  options: SourceOptions,
  part?: Part,
): Promise<Source> {
  const tally = new Tally();
  const head = await resolveCommit(repository, 'HEAD');
  if (head === undefined) tally.notes.push('The repository has no commits yet, so there is nothing to scan.');
  const places = new Map<ObjectId, string[]>();
  if (head !== undefined) {
    for await (const { mode, oid, path: bytes } of listTree(repository, head)) {
      const path = pathText(bytes);
      if (part && partOfName(path, part.count) !== part.index) continue;
      if (isSubmodule(mode)) tally.submodule(path);
      else if (options.ignores(path)) tally.ignored(path);
      else places.set(oid, [...(places.get(oid) ?? []), path]);
    }
  }
  tally.files = [...places.values()].reduce((sum, paths) => sum + paths.length, 0);
  const pathsOf = (oid: ObjectId): readonly string[] => oneOfEachName(places.get(oid) ?? []);
  const missing = (oid: ObjectId): void => tally.unreadable(pathsOf(oid)[0] ?? '', 'not in the repository');

  async function* pieces(): AsyncGenerator<Piece> {
    for await (const piece of objectPieces(repository, places.keys(), pathsOf, missing))
      yield tally.count(piece);
  }

  function standingOf(origin: Origin): Standing[] {
    const paths = origin.kind === 'blob' ? (places.get(origin.oid) ?? []) : [];
    const sameName = paths.filter((path) => baseName(path) === baseName(origin.path));
    return sameName.map((path) => ({ path, current: true, order: 0 }));
  }

  return {
    pieces,
    standings: async (origins) =>
      await Promise.resolve(new Map(origins.map((origin) => [origin, standingOf(origin)]))),
    before: nothing,
    coverage: () => {
      const at = head === undefined ? 'an empty repository' : `the tree of ${shortId(head)}`;
      return tally.coverage([`${counted(tally.files, 'file')}, ${formatBytes(tally.bytes)} of ${at}`]);
    },
    close: async () => await Promise.resolve(),
  };
}
