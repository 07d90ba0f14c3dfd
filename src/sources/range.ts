import { counted, formatBytes } from './counts.ts';
import { commitTimes } from './git/commits.ts';
import { fetchInto } from './git/fetch.ts';
import { type ObjectId, shortId } from './git/object-id.ts';
import { readObjects } from './git/objects.ts';
import { openRepository } from './git/repository.ts';
import { GitFailure } from './git/run.ts';
import { type NamedText, namedPieces } from './named-text.ts';
import { blobPieces, objectPieces } from './object-pieces.ts';
import { baseName, oneOfEachName } from './paths.ts';
import type { Coverage, Origin, Piece, Source, SourceOptions, Standing } from './piece.ts';
import { piecesAtHand } from './pieces-at-hand.ts';
import { changesOf, renamedFrom, tagsOf, unchanged } from './range-changes.ts';
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
    leave(range);
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
    const asked: ObjectId[] = range.atHand ? [] : wanted;
    if (range.atHand) {
      for (const piece of piecesAtHand(range.atHand.lookup, wanted, pathsOf, (oid) => asked.push(oid)))
        yield tally.count(piece);
    }
    if (asked.length === 0) return;
    for await (const piece of objectPieces(repository, asked, pathsOf, (oid) => missing.push(oid)))
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
    const missing: ObjectId[] = [];
    yield* piecesBefore(wanted, wanted.keys(), (oid) => missing.push(oid));
    if (missing.length === 0 || (await fetchMissing(range, request, missing)) !== NOT_GIVEN) return;
    // What still is missing makes a finding new, which is the safe side.
    yield* piecesBefore(wanted, missing, () => {});
  }

  async function* piecesBefore(
    wanted: ReadonlyMap<ObjectId, readonly string[]>,
    oids: Iterable<ObjectId>,
    missing: (oid: ObjectId) => void,
  ): AsyncGenerator<Piece> {
    for await (const object of readObjects(repository, oids)) {
      const { oid } = object;
      if (object.type === undefined) missing(oid);
      if (object.type !== 'blob') continue;
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
    commitTimes: async (commits) => await commitTimes(repository, commits),
    coverage: (): Coverage => tally.coverage([scopeSentence(range, tally, request)]),
    close: async () => await Promise.resolve(leave(range)),
  };
}

/** Ends what was opened to read a range. */
function leave({ atHand, borrowing }: ResolvedRange): void {
  atHand?.lookup.close();
  borrowing?.remove();
}

const NOT_GIVEN = 'not given by the server';

/** Fetches what a partial clone left out; why what still is missing is so. */
async function fetchMissing(
  range: ResolvedRange,
  request: RangeRequest,
  missing: readonly ObjectId[],
): Promise<string> {
  if (!range.borrowing || !request.remote) return 'not in the checkout';
  try {
    await fetchInto(range.borrowing, request.remote, missing);
    return NOT_GIVEN;
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
