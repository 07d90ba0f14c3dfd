import { messageOf, RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { counted } from './counts.ts';
import { listCommits, mergeBases, presentCommits, resolveCommit } from './git/commits.ts';
import { type BorrowingRepository, borrowFrom, fetchInto, type Remote, WHOLE_HISTORY } from './git/fetch.ts';
import { isObjectId, type ObjectId, shortId } from './git/object-id.ts';
import { type Repository, shallowCommits } from './git/repository.ts';
import { GitFailure } from './git/run.ts';

/** Which commits to scan: those of `head` that `base` does not have. */
export interface RangeOfCommits {
  /** A commit id, or (from a terminal) any revision. */
  readonly head: string;
  /** A commit id or revision. */
  readonly base?: string;
  /**
   * What stands in for a base that is not given or can no longer be had: where the branch left this one, or, without
   * a branch, the whole history of the head. A given base that has no stand-in must be found.
   */
  readonly instead?: { readonly branch?: string };
  /** GitHub's test merge of a pull request: `refs/pull/N/merge`. */
  readonly mergeResult?: ObjectId;
  /** How many commits the event says there are: the depth that is asked for first. */
  readonly commits?: number;
  /** Where to fetch what the checkout lacks. Without it nothing is fetched. */
  readonly remote?: Remote;
}

/** The range as far as it can be read. */
export interface ResolvedRange {
  /** Where its objects are: the checkout, or a private repository that borrows from it. */
  readonly repository: Repository;
  readonly borrowing: BorrowingRepository | undefined;
  readonly head: ObjectId | undefined;
  /** The annotated tag that was asked for as the head, when it was one. */
  readonly tag: ObjectId | undefined;
  readonly base: ObjectId | undefined;
  readonly mergeBases: readonly ObjectId[];
  /** Parents before children. */
  readonly commits: readonly ObjectId[];
  readonly gaps: readonly string[];
  readonly notes: readonly string[];
}

const FETCH_ALL = 'Set "fetch-depth: 0" in actions/checkout; on a terminal run: git fetch --unshallow';

/** Depths that are tried one after the other when nobody says how many commits there are. */
const DEPTHS = [50, 500, 5_000, WHOLE_HISTORY];

/**
 * Finds the commits of a range, and fetches what the checkout does not have: it asks for a little history first and
 * for more until no commit of the range has its parents cut off.
 * @throws RekeyError `revision-not-found` when what a person typed names no commit.
 */
export async function resolveRange(checkout: Repository, wanted: RangeOfCommits): Promise<ResolvedRange> {
  const store = new RangeStore(checkout, wanted.remote);
  try {
    return await resolveIn(store, wanted);
  } catch (failure) {
    store.borrowing?.remove();
    throw failure;
  }
}

async function resolveIn(store: RangeStore, wanted: RangeOfCommits): Promise<ResolvedRange> {
  const head = await store.named(wanted.head);
  const given = wanted.base === undefined ? undefined : await store.named(wanted.base);
  const depths = wanted.commits === undefined ? DEPTHS : [wanted.commits + 2, ...DEPTHS.slice(1)];
  await store.require(present([head, given, wanted.mergeResult]), depths[0]);

  const tip = store.commit(head);
  if (tip === undefined) {
    store.lacks(head, 'commit', 'so its changes were not scanned');
    return unread(store, undefined);
  }
  const base = store.commit(given) ?? (await standIn(store, given, wanted.instead, depths[0]));
  if (base === undefined && given !== undefined && !wanted.instead) {
    store.lacks(given, 'base commit', 'so the range is not known');
    return unread(store, tip);
  }
  const merged = store.commit(wanted.mergeResult);
  if (wanted.mergeResult !== undefined && merged === undefined) {
    store.lacks(wanted.mergeResult, 'merge result', 'so it was not scanned');
  }

  let range = await store.list(tip, base, merged);
  for (const depth of base === undefined ? [WHOLE_HISTORY] : depths) {
    if (range.cut === 0 || !(await store.fetch(present([tip, base, merged]), depth))) break;
    range = await store.list(tip, base, merged);
  }
  if (range.cut > 0) {
    store.gaps.push(
      `The checkout is shallow: the parents of ${counted(range.cut, 'commit')} of the range are missing${store.why()}, so older commits of it were not scanned. ${FETCH_ALL}`,
    );
  }
  return {
    ...unread(store, tip),
    tag: tip === head ? undefined : head,
    base,
    mergeBases: base === undefined ? [] : await mergeBases(store.repository, tip, base),
    commits: range.commits,
  };
}

/** What takes the place of a base that cannot be had. */
async function standIn(
  store: RangeStore,
  given: ObjectId | undefined,
  instead: RangeOfCommits['instead'],
  depth: number | undefined,
): Promise<ObjectId | undefined> {
  if (!instead) return undefined;
  if (given !== undefined) store.notes.push(`The former commit ${shortId(given)} can no longer be had.`);
  if (instead.branch === undefined) return undefined;
  const base = await store.branch(instead.branch, depth);
  const branch = inertExcerpt(instead.branch, 100);
  store.notes.push(
    base === undefined
      ? `The branch "${branch}" could not be read, so the whole history of the head was scanned.`
      : `The range begins where the branch left "${branch}".`,
  );
  return base;
}

/** A range of which no commit is read. */
function unread(store: RangeStore, head: ObjectId | undefined): ResolvedRange {
  const { repository, borrowing, gaps, notes } = store;
  return {
    repository,
    borrowing,
    head,
    tag: undefined,
    base: undefined,
    mergeBases: [],
    commits: [],
    gaps,
    notes,
  };
}

function present(ids: readonly (ObjectId | undefined)[]): ObjectId[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The objects at hand while a range is being completed. */
class RangeStore {
  repository: Repository;
  borrowing: BorrowingRepository | undefined;
  readonly gaps: string[] = [];
  readonly notes: string[] = [];
  readonly #checkout: Repository;
  readonly #remote: Remote | undefined;
  #present: ReadonlyMap<ObjectId, ObjectId> = new Map();
  #refusal: string | undefined;

  constructor(checkout: Repository, remote: Remote | undefined) {
    this.repository = checkout;
    this.#checkout = checkout;
    this.#remote = remote;
  }

  /** An id as it is; anything else must name a commit in the checkout. */
  async named(revision: string): Promise<ObjectId> {
    if (isObjectId(revision)) return revision;
    const id = await resolveCommit(this.#checkout, revision);
    if (id !== undefined) return id;
    throw new RekeyError({
      code: 'revision-not-found',
      what: `"${inertExcerpt(revision, 100)}" names no commit in this repository.`,
      fix: 'Check the spelling, or fetch it first: git fetch --all.',
    });
  }

  async borrow(): Promise<BorrowingRepository> {
    this.borrowing ??= await borrowFrom(this.#checkout);
    this.repository = this.borrowing;
    return this.borrowing;
  }

  /** The commit that an id names, when it is there: an annotated tag names one too. */
  commit(id: ObjectId | undefined): ObjectId | undefined {
    return id === undefined ? undefined : this.#present.get(id);
  }

  /** Notes a gap: something that the range needs is not there. */
  lacks(id: ObjectId, what: string, consequence: string): void {
    this.gaps.push(
      `The ${what} ${shortId(id)} is not in the checkout${this.why()}, ${consequence}. ${FETCH_ALL}`,
    );
  }

  /** Why something could not be fetched, as an insertion for a sentence. */
  why(): string {
    if (!this.#remote) return '';
    return this.#refusal === undefined
      ? ' and could not be fetched'
      : ` and could not be fetched (${this.#refusal})`;
  }

  /** Fetches those of the commits that are missing. */
  async require(ids: readonly ObjectId[], depth: number | undefined): Promise<void> {
    // A partial clone would start a fetch of its own when something that it left out is read.
    if (this.repository.partial) await this.borrow();
    this.#present = await presentCommits(this.repository, ids);
    const missing = ids.filter((id) => !this.#present.has(id));
    if (missing.length === 0 || !this.#remote) return;
    const limit = this.#isShallow() ? depth : undefined;
    // All at once is quicker; when the server refuses one of them, the others are still had.
    if (!(await this.fetch(ids, limit))) for (const id of missing) await this.fetch([id], limit);
    this.#present = await presentCommits(this.repository, ids);
  }

  /** Where a branch of the server stands: fetched, or as the checkout last saw it. */
  async branch(name: string, depth: number | undefined): Promise<ObjectId | undefined> {
    const limit = this.#isShallow() ? depth : undefined;
    if (this.#remote && (await this.fetch([`+refs/heads/${name}:refs/rekey/base`], limit))) {
      return await resolveCommit(this.repository, 'refs/rekey/base');
    }
    return await resolveCommit(this.#checkout, `refs/remotes/origin/${name}`);
  }

  /** The commits of the range that are known, and how many of them have lost their parents. */
  async list(
    head: ObjectId,
    base: ObjectId | undefined,
    merged: ObjectId | undefined,
  ): Promise<{ commits: ObjectId[]; cut: number }> {
    const include = [head];
    const exclude = base === undefined ? [] : [base];
    if (merged !== undefined) {
      include.push(merged);
      const parents = await presentCommits(this.repository, [`${merged}^1`, `${merged}^2`]);
      // Its first parent is the base as it stood when GitHub merged, often newer than the event's.
      const onto = parents.get(`${merged}^1`);
      if (onto !== undefined && parents.get(`${merged}^2`) === head) exclude.push(onto);
    }
    const commits = await listCommits(this.repository, include, exclude);
    const shallow = shallowCommits(this.repository);
    return { commits, cut: commits.filter((id) => shallow.has(id)).length };
  }

  /** Fetches commits (those that are there get more history before them); whether the server gave all of it. */
  async fetch(wanted: readonly string[], depth: number | undefined): Promise<boolean> {
    if (!this.#remote) return false;
    const into = await this.borrow();
    try {
      await fetchInto(into, this.#remote, wanted, depth);
      return true;
    } catch (failure) {
      if (!(failure instanceof GitFailure)) throw failure;
      this.#refusal = inertExcerpt(messageOf(failure), 300);
      return false;
    }
  }

  #isShallow(): boolean {
    return shallowCommits(this.repository).size > 0;
  }
}
