import { counted, formatBytes } from './counts.ts';
import { type Comparison, isSubmodule, listChanges } from './git/changes.ts';
import { annotatedTags } from './git/commits.ts';
import { fetchInto } from './git/fetch.ts';
import { type ObjectId, shortId } from './git/object-id.ts';
import { readObjects } from './git/objects.ts';
import { openRepository } from './git/repository.ts';
import { GitFailure } from './git/run.ts';
import { listTree } from './git/tree-entries.ts';
import { type NamedText, namedPieces } from './named-text.ts';
import { blobPieces, objectPieces } from './object-pieces.ts';
import { baseName, oneOfEachName, pathText } from './paths.ts';
import type { Coverage, Origin, Piece, Source, SourceOptions, Standing } from './piece.ts';
import { type RangeOfCommits, type ResolvedRange, resolveRange } from './range-commits.ts';
import { Tally } from './tally.ts';

/** A pull request, a push, a merge group or `--range A..B`. */
export interface RangeRequest extends RangeOfCommits {
  readonly kind: 'range';
  /** A folder of the checkout. */
  readonly path: string;
  /** What people wrote around the commits. */
  readonly texts: readonly NamedText[];
}

interface FirstCommit {
  readonly commit: ObjectId;
  readonly order: number;
}

/** What the commits of a range did to the files. */
interface RangeChanges {
  /** Every blob that the range brought, with the paths where it stands and the first commit of each. */
  readonly blobs: ReadonlyMap<ObjectId, ReadonlyMap<string, FirstCommit>>;
  /** The version that the head has of each path that it changed. */
  readonly atHead: ReadonlyMap<string, ObjectId | undefined>;
  /** The versions of each changed path before the range: at the base, and where the branch left it. */
  readonly before: ReadonlyMap<string, ReadonlySet<ObjectId>>;
  readonly submodules: ReadonlySet<string>;
}

/**
 * Opens a range of commits: every blob reachable from the head and not from the base, the difference between the
 * trees of both, the merge result, the messages of commits and of annotated tags, and the texts around them.
 */
export async function openRange(request: RangeRequest, options: SourceOptions): Promise<Source> {
  const checkout = await openRepository(request.path, options.env, options.signal);
  const range = await resolveRange(checkout, request);
  try {
    return await sourceOf(request, range, options);
  } catch (failure) {
    range.borrowing?.remove();
    throw failure;
  }
}

async function sourceOf(
  request: RangeRequest,
  range: ResolvedRange,
  options: SourceOptions,
): Promise<Source> {
  const { repository } = range;
  const [changes, tags] = await Promise.all([changesOf(range), tagsOf(range)]);
  const tally = new Tally();
  tally.gaps.push(...range.gaps);
  tally.notes.push(...range.notes);
  for (const path of changes.submodules) tally.submodule(path);
  const blobs = new Map<ObjectId, readonly string[]>();
  const paths = new Set<string>();
  for (const [oid, places] of changes.blobs) {
    for (const path of places.keys()) {
      paths.add(path);
      if (options.ignores(path)) tally.ignored(path);
    }
    const scanned = oneOfEachName([...places.keys()].filter((path) => !options.ignores(path)));
    if (scanned.length > 0) blobs.set(oid, scanned);
  }
  tally.files = paths.size;

  async function* pieces(): AsyncGenerator<Piece> {
    for (const piece of namedPieces(request.texts)) yield tally.count(piece);
    const missing: ObjectId[] = [];
    const pathsOf = (oid: ObjectId): readonly string[] => blobs.get(oid) ?? [];
    const wanted = [...range.commits, ...tags, ...blobs.keys()];
    for await (const piece of objectPieces(repository, wanted, pathsOf, (oid) => missing.push(oid)))
      yield tally.count(piece);
    if (missing.length === 0) return;
    // A partial clone: what it left out is fetched in one go.
    const why = await fetchMissing(range, request, missing);
    for await (const piece of objectPieces(repository, missing, pathsOf, (oid) =>
      tally.unreadable(pathsOf(oid)[0] ?? '', why),
    )) {
      yield tally.count(piece);
    }
  }

  async function standings(origins: readonly Origin[]): Promise<ReadonlyMap<Origin, readonly Standing[]>> {
    const found = new Map<Origin, readonly Standing[]>();
    for (const origin of origins) {
      if (origin.kind !== 'blob') continue;
      const name = baseName(origin.path);
      const places = [...(changes.blobs.get(origin.oid) ?? [])].filter(
        ([path]) => baseName(path) === name && !options.ignores(path),
      );
      found.set(
        origin,
        places.map(([path, first]) => ({ path, ...first, current: changes.atHead.get(path) === origin.oid })),
      );
    }
    return await Promise.resolve(found);
  }

  async function* before(asked: ReadonlySet<string>): AsyncGenerator<Piece> {
    const wanted = new Map<ObjectId, string[]>();
    const want = (oid: ObjectId, path: string): void =>
      void wanted.set(oid, [...(wanted.get(oid) ?? []), path]);
    const added = new Set<string>();
    const asBefore = new Set<string>();
    for (const path of asked) {
      const versions = changes.before.get(path);
      if (versions === undefined) asBefore.add(path);
      else if (versions.size === 0) added.add(path);
      for (const oid of versions ?? []) want(oid, path);
    }
    for (const [path, oid] of await renamedFrom(range, added)) want(oid, path);
    for (const [path, oid] of await unchanged(range, asBefore)) want(oid, path);
    for await (const object of readObjects(repository, wanted.keys())) {
      if (object.type !== 'blob') continue;
      const { oid } = object;
      const standsAt = wanted.get(oid) ?? [];
      for await (const piece of blobPieces(object, { kind: 'blob', oid, path: '' })) {
        for (const path of standsAt) yield { ...piece, origin: { kind: 'blob', oid, path } };
      }
    }
  }

  return {
    pieces,
    standings,
    before,
    coverage: (): Coverage => tally.coverage([scopeSentence(range, tally, request)]),
    close: async () => await Promise.resolve(range.borrowing?.remove()),
  };
}

async function changesOf(range: ResolvedRange): Promise<RangeChanges> {
  const blobs = new Map<ObjectId, Map<string, FirstCommit>>();
  const before = new Map<string, Set<ObjectId>>();
  const atHead = new Map<string, ObjectId | undefined>();
  const submodules = new Set<string>();
  const { head, base } = range;
  if (head === undefined) return { blobs, before, atHead, submodules };

  const whole: Comparison[] = range.mergeBases.map((against) => ({ commit: head, against }));
  // The base may have moved since; what it says now counts as known too, but is not part of the range.
  const moved =
    base !== undefined && !range.mergeBases.includes(base) ? { commit: head, against: base } : undefined;
  const comparisons = [...range.commits.map((commit) => ({ commit })), ...whole, ...(moved ? [moved] : [])];
  let order = 0;
  for await (const { comparison, changes } of listChanges(range.repository, comparisons)) {
    order += 1;
    for (const change of changes) {
      const path = pathText(change.path);
      if (comparison.against !== undefined) {
        const versions = before.get(path) ?? new Set();
        for (const oid of change.before) versions.add(oid);
        before.set(path, versions);
        atHead.set(path, change.oid);
      }
      if (comparison === moved || change.oid === undefined) continue;
      if (isSubmodule(change.mode)) {
        submodules.add(path);
        continue;
      }
      const places = blobs.get(change.oid) ?? new Map<string, FirstCommit>();
      if (!places.has(path)) places.set(path, { commit: comparison.commit, order });
      blobs.set(change.oid, places);
    }
  }
  if (whole.length === 0) {
    for await (const entry of listTree(range.repository, head)) atHead.set(pathText(entry.path), entry.oid);
  }
  return { blobs, before, atHead, submodules };
}

/** Annotated tags on commits of the range carry a message of their own. */
async function tagsOf(range: ResolvedRange): Promise<ObjectId[]> {
  if (range.head === undefined) return [];
  const commits = new Set(range.commits);
  const tags = await annotatedTags(range.repository);
  const inRange = tags.filter(({ commit }) => commits.has(commit)).map(({ tag }) => tag);
  return [...new Set([...inRange, ...(range.tag === undefined ? [] : [range.tag])])];
}

/** For paths that are new at the head: the former version of the file that was renamed to it. */
async function renamedFrom(range: ResolvedRange, paths: ReadonlySet<string>): Promise<Map<string, ObjectId>> {
  const found = new Map<string, ObjectId>();
  const { head, mergeBases } = range;
  if (paths.size === 0 || head === undefined) return found;
  const comparisons = mergeBases.map((against) => ({ commit: head, against }));
  for await (const { changes } of listChanges(range.repository, comparisons, { renames: true })) {
    for (const change of changes) {
      const path = pathText(change.path);
      const [oid] = change.before;
      if (change.from !== undefined && oid !== undefined && paths.has(path)) found.set(path, oid);
    }
  }
  return found;
}

/** For paths that some commit changed and the head has again as they were: what they have at the base. */
async function unchanged(range: ResolvedRange, paths: ReadonlySet<string>): Promise<Map<string, ObjectId>> {
  const found = new Map<string, ObjectId>();
  const [before] = range.mergeBases;
  if (paths.size === 0 || before === undefined) return found;
  for await (const entry of listTree(range.repository, before)) {
    const path = pathText(entry.path);
    if (paths.has(path)) found.set(path, entry.oid);
  }
  return found;
}

async function fetchMissing(
  range: ResolvedRange,
  request: RangeRequest,
  missing: readonly ObjectId[],
): Promise<string> {
  if (!range.borrowing || !request.remote) return 'not in the checkout';
  try {
    await fetchInto(range.borrowing, request.remote, missing);
    return 'not given by the server';
  } catch (failure) {
    if (failure instanceof GitFailure) return failure.message;
    throw failure;
  }
}

function scopeSentence(range: ResolvedRange, tally: Tally, request: RangeRequest): string {
  const what = `${counted(range.commits.length, 'commit')}, ${counted(tally.blobs, 'blob')}, ${formatBytes(tally.bytes)}`;
  if (range.head === undefined) return `Only the texts around the commits: ${formatBytes(tally.bytes)}`;
  const to = shortId(range.head);
  const of = range.base === undefined ? `everything up to ${to}` : `${shortId(range.base)}..${to}`;
  const merged =
    request.mergeResult === undefined ? '' : `, with the merge result ${shortId(request.mergeResult)}`;
  return `${what} of ${of}${merged}`;
}
