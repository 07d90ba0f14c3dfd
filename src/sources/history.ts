import { type Part, partOfId } from '../base/part.ts';
import { counted, formatBytes } from './counts.ts';
import { type BorrowingRepository, borrowFrom, fetchInto, type Remote, WHOLE_HISTORY } from './git/fetch.ts';
import type { ObjectId } from './git/object-id.ts';
import { refTips } from './git/reachable.ts';
import { openRepository, type Repository, shallowCommits } from './git/repository.ts';
import { GitFailure } from './git/run.ts';
import type { ListedObjects } from './history/history-map.ts';
import { openMap } from './history/open-map.ts';
import { estimateObjects } from './pack/pack-set.ts';
import { pathText } from './paths.ts';
import type { Origin, Piece, Source, SourceOptions, Standing } from './piece.ts';
import { fewObjectPieces } from './pieces-at-hand.ts';
import { nothing } from './standing-texts.ts';
import { Tally } from './tally.ts';

/** Everything that any ref or HEAD reaches. */
export interface HistoryRequest {
  readonly kind: 'history';
  readonly path: string;
  /** What is at the path, where it is open already. */
  readonly repository?: Repository;
  readonly remote?: Remote;
  /** Of several jobs each reads a range of object ids. */
  readonly part?: Part;
}

/** Opens the whole history: each version of a file is read once, however many commits hold it. */
export async function openHistory(request: HistoryRequest, options: SourceOptions): Promise<Source> {
  const checkout = request.repository ?? (await openRepository(request.path, options.env, options.signal));
  const { tips, head } = await refTips(checkout);
  const tally = new Tally();
  const borrowing = await completed(checkout, tips, request.remote, tally);
  const repository = borrowing ?? checkout;
  const map = openMap({ repository, tips, head }, shallowCommits(checkout).size === 0);
  let commits = 0;

  async function listed(): Promise<ListedObjects> {
    let found = await map.list();
    // What comes with a missing folder is known only when it has come.
    for (let round = 0; found.lost.length > 0 && round < 3; round += 1) {
      if (!(await regain(borrowing, request.remote, found.lost))) break;
      found = await map.list();
    }
    return inPart(found, request.part);
  }

  async function* pieces(): AsyncGenerator<Piece> {
    let all: ListedObjects | undefined;
    const sifted = await options.sift?.({
      objects: estimateObjects(repository.commonDir),
      packs: () => map.packs(),
      list: async () => {
        all = await listed();
        return all;
      },
    });
    all ??= await listed();
    const { messages, names, lost } = all;
    commits = all.commits;
    for (const oid of lost) tally.unreadable(oid, 'not in the checkout');
    if (commits === 0) tally.notes.push('The repository has no commits yet, so there is no history to scan.');
    tally.files = new Set(names.values()).size;
    const pathsOf = (oid: ObjectId): string[] => [nameOf(names.get(oid) ?? '')];
    for (const [oid, bytes] of sifted?.clean ?? []) tally.sifted(names.has(oid), bytes);
    const wanted = [...messages, ...names.keys()].filter(
      (oid) => sifted?.clean.has(oid) !== true && sifted?.cut.has(oid) !== true,
    );
    const missing = (oid: ObjectId): void =>
      tally.unreadable(nameOf(names.get(oid) ?? ''), 'not in the checkout');
    for await (const piece of fewObjectPieces(repository, wanted, pathsOf, missing)) yield tally.count(piece);
    for (const [oid, { bytes, parts }] of sifted?.cut ?? []) {
      tally.sifted(true, bytes);
      const origin: Origin = { kind: 'blob', oid, path: nameOf(names.get(oid) ?? '') };
      for (const part of parts) yield { ...part, origin };
    }
  }

  async function standings(origins: readonly Origin[]): Promise<ReadonlyMap<Origin, readonly Standing[]>> {
    const wanted = new Set(origins.flatMap((origin) => (origin.kind === 'blob' ? [origin.oid] : [])));
    const places = wanted.size === 0 ? new Map<ObjectId, Standing[]>() : await map.standings(wanted);
    const found = new Map<Origin, readonly Standing[]>();
    for (const origin of origins) {
      if (origin.kind !== 'blob') continue;
      const all = places.get(origin.oid) ?? [{ path: origin.path, current: false, order: 0 }];
      const scanned = all.filter(({ path }) => !options.ignores(path));
      for (const { path } of all) if (options.ignores(path)) tally.ignored(path);
      found.set(origin, scanned);
    }
    return found;
  }

  return {
    pieces,
    standings,
    before: nothing,
    commitTimes: async (of) => await map.times(of),
    coverage: () => {
      const what = [counted(commits, 'commit'), counted(tally.blobs, 'blob'), formatBytes(tally.bytes)].join(
        ', ',
      );
      return tally.coverage([`${what} of the whole history`]);
    },
    close: async () => await Promise.resolve(borrowing?.remove()),
  };
}

/**
 * The repository to read from when the checkout does not hold everything: one that borrows its objects and fetches
 * the rest. What cannot be fetched is a gap.
 */
async function completed(
  checkout: Repository,
  tips: readonly ObjectId[],
  remote: Remote | undefined,
  tally: Tally,
): Promise<BorrowingRepository | undefined> {
  const shallow = shallowCommits(checkout).size > 0;
  if (!checkout.partial && !shallow) return undefined;
  const borrowing = await borrowFrom(checkout);
  if (!shallow) return borrowing;
  const why = remote ? await refusalOf(fetchInto(borrowing, remote, tips, WHOLE_HISTORY)) : '';
  if (why !== undefined) {
    tally.gaps.push(
      `The checkout is shallow, so the history before it was not scanned${why === '' ? '' : ` (${why})`}. Set "fetch-depth: 0" in actions/checkout, or run: git fetch --unshallow`,
    );
  }
  return borrowing;
}

/** What of it one job reads; what is lost is lost to the job that would have read it. */
function inPart(listed: ListedObjects, part: Part | undefined): ListedObjects {
  if (!part) return listed;
  const isMine = (oid: ObjectId): boolean => partOfId(oid, part.count) === part.index;
  return {
    commits: listed.commits,
    messages: listed.messages.filter(isMine),
    names: new Map([...listed.names].filter(([oid]) => isMine(oid))),
    lost: listed.lost.filter(isMine),
  };
}

/** Fetches what a partial clone left out; whether the server gave it. */
async function regain(
  borrowing: BorrowingRepository | undefined,
  remote: Remote | undefined,
  lost: readonly ObjectId[],
): Promise<boolean> {
  if (!borrowing || !remote) return false;
  return (await refusalOf(fetchInto(borrowing, remote, lost))) === undefined;
}

/** What git said when it failed; `undefined` when it did not. */
async function refusalOf(attempt: Promise<void>): Promise<string | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (failure) {
    if (failure instanceof GitFailure) return failure.message;
    throw failure;
  }
}

function nameOf(latin1: string): string {
  return latin1 === '' ? '(a file of a commit)' : pathText(Buffer.from(latin1, 'latin1'));
}
