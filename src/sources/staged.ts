import { resolve } from 'node:path';
import { counted, formatBytes } from './counts.ts';
import { isSubmodule, listStaged } from './git/changes.ts';
import { resolveCommit } from './git/commits.ts';
import type { ObjectId } from './git/object-id.ts';
import { readObjects } from './git/objects.ts';
import { openRepository } from './git/repository.ts';
import { emptyTree } from './git/tree-entries.ts';
import { blobPieces, objectPieces } from './object-pieces.ts';
import { baseName, oneOfEachName, pathText } from './paths.ts';
import type { Origin, Piece, Source, SourceOptions, Standing } from './piece.ts';
import { Tally } from './tally.ts';

/** What the next commit would change. */
export interface StagedRequest {
  readonly kind: 'staged';
  readonly path: string;
}

/** Opens the index: the staged version of every file that differs from HEAD. */
export async function openStaged(request: StagedRequest, options: SourceOptions): Promise<Source> {
  const opened = await openRepository(request.path, options.env, options.signal);
  // `git commit -a` and `git commit FILE` show a hook the index of that commit under this name (githooks(5)).
  const { GIT_INDEX_FILE: index } = options.env;
  const repository = index ? { ...opened, env: { ...opened.env, GIT_INDEX_FILE: resolve(index) } } : opened;
  const against = (await resolveCommit(repository, 'HEAD')) ?? (await emptyTree(repository));
  const tally = new Tally();
  const places = new Map<ObjectId, string[]>();
  const former = new Map<string, readonly ObjectId[]>();
  for await (const change of listStaged(repository, against)) {
    const path = pathText(change.path);
    if (change.oid === undefined) continue;
    if (isSubmodule(change.mode)) tally.submodule(path);
    else if (options.ignores(path)) tally.ignored(path);
    else places.set(change.oid, [...(places.get(change.oid) ?? []), path]);
    former.set(path, change.before);
  }
  tally.files = [...places.values()].reduce((sum, paths) => sum + paths.length, 0);
  const pathsOf = (oid: ObjectId): readonly string[] => oneOfEachName(places.get(oid) ?? []);

  const missing = (oid: ObjectId): void => tally.unreadable(pathsOf(oid)[0] ?? '', 'not in the repository');

  async function* pieces(): AsyncGenerator<Piece> {
    for await (const piece of objectPieces(repository, places.keys(), pathsOf, missing))
      yield tally.count(piece);
  }

  async function* before(asked: ReadonlySet<string>): AsyncGenerator<Piece> {
    for (const path of asked) {
      for await (const object of readObjects(repository, former.get(path) ?? [])) {
        if (object.type === 'blob') yield* blobPieces(object, { kind: 'blob', oid: object.oid, path });
      }
    }
  }

  async function standings(origins: readonly Origin[]): Promise<ReadonlyMap<Origin, readonly Standing[]>> {
    const found = new Map<Origin, readonly Standing[]>();
    for (const origin of origins) {
      if (origin.kind !== 'blob') continue;
      const sameName = (places.get(origin.oid) ?? []).filter(
        (path) => baseName(path) === baseName(origin.path),
      );
      found.set(
        origin,
        sameName.map((path) => ({ path, current: true, order: 0 })),
      );
    }
    return await Promise.resolve(found);
  }

  return {
    pieces,
    standings,
    before,
    coverage: () => tally.coverage([`${counted(tally.files, 'staged file')}, ${formatBytes(tally.bytes)}`]),
    close: async () => await Promise.resolve(),
  };
}
