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

const FETCH_ALL = 'Set "fetch-depth: 0" in actions/checkout, so that the whole history is there.';

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
  if (store.repository.partial) await store.borrow();
  const head = await namedCommit(store.repository, wanted.head);
  const given = wanted.base === undefined ? undefined : await namedCommit(store.repository, wanted.base);
  const gaps: string[] = [];
  const notes: string[] = [];
  const ends = present([head, given, wanted.mergeResult]);
  const depths = wanted.commits === undefined ? DEPTHS : [wanted.commits + 2, ...DEPTHS.slice(1)];
  await store.require(ends, depths[0]);

  const nothing = {
    repository: store.repository,
    borrowing: store.borrowing,
    tag: undefined,
    mergeBases: [],
    commits: [],
  };
  if (!store.has(head)) {
    gaps.push(
      `The commit ${shortId(head)} is not in the checkout${store.why()}, so its changes were not scanned. ${FETCH_ALL}`,
    );
    return { ...nothing, head: undefined, base: undefined, gaps, notes };
  }
  let base = store.commit(given);
  if (given !== undefined && base === undefined) {
    if (!wanted.instead) {
      gaps.push(
        `The base commit ${shortId(given)} is not in the checkout${store.why()}, so the range is not known. ${FETCH_ALL}`,
      );
      return { ...nothing, head: store.commit(head), base: undefined, gaps, notes };
    }
    notes.push(`The former commit ${shortId(given)} can no longer be had.`);
  }
  const branch = wanted.instead?.branch;
  if (base === undefined && branch !== undefined) {
    base = await store.branch(branch, depths[0]);
    const shown = inertExcerpt(branch, 100);
    notes.push(
      base === undefined
        ? `The branch "${shown}" could not be read, so the whole history of the head was scanned.`
        : `The range begins where the branch left "${shown}".`,
    );
  }
  if (wanted.mergeResult !== undefined && !store.has(wanted.mergeResult)) {
    gaps.push(
      `The merge result ${shortId(wanted.mergeResult)} is not in the checkout${store.why()} and was not scanned. ${FETCH_ALL}`,
    );
  }

  const tip = store.commit(head) ?? head;
  let range = await store.list(tip, base, wanted.mergeResult);
  for (const depth of base === undefined ? [WHOLE_HISTORY] : depths) {
    if (range.cut === 0) break;
    if (!(await store.deepen(present([tip, base, store.commit(wanted.mergeResult)]), depth))) break;
    range = await store.list(tip, base, wanted.mergeResult);
  }
  if (range.cut > 0) {
    gaps.push(
      `The checkout is shallow: the parents of ${counted(range.cut, 'commit')} of the range are missing${store.why()}, so older commits of it were not scanned. ${FETCH_ALL}`,
    );
  }
  const bases = base === undefined ? [] : await mergeBases(store.repository, tip, base);
  const { repository, borrowing } = store;
  const tag = tip === head ? undefined : head;
  return {
    repository,
    borrowing,
    head: tip,
    tag,
    base,
    mergeBases: bases,
    commits: range.commits,
    gaps,
    notes,
  };
}

function present(ids: readonly (ObjectId | undefined)[]): ObjectId[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** An id as it is; anything else must name a commit here. */
async function namedCommit(repository: Repository, revision: string): Promise<ObjectId> {
  if (isObjectId(revision)) return revision;
  const id = await resolveCommit(repository, revision);
  if (id !== undefined) return id;
  throw new RekeyError({
    code: 'revision-not-found',
    what: `"${inertExcerpt(revision, 100)}" names no commit in this repository.`,
    fix: 'Check the spelling, or fetch it first: git fetch --all.',
  });
}

/** The objects at hand while a range is being completed. */
class RangeStore {
  repository: Repository;
  borrowing: BorrowingRepository | undefined;
  readonly #checkout: Repository;
  readonly #remote: Remote | undefined;
  #present: ReadonlyMap<ObjectId, ObjectId> = new Map();
  #refusal: string | undefined;

  constructor(checkout: Repository, remote: Remote | undefined) {
    this.repository = checkout;
    this.#checkout = checkout;
    this.#remote = remote;
  }

  async borrow(): Promise<BorrowingRepository> {
    this.borrowing ??= await borrowFrom(this.#checkout);
    this.repository = this.borrowing;
    return this.borrowing;
  }

  has(id: ObjectId): boolean {
    return this.#present.has(id);
  }

  /** The commit that an id names, when it is there: an annotated tag names one too. */
  commit(id: ObjectId | undefined): ObjectId | undefined {
    return id === undefined ? undefined : this.#present.get(id);
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
    this.#present = await presentCommits(this.repository, ids);
    const missing = ids.filter((id) => !this.#present.has(id));
    if (missing.length === 0 || !this.#remote) return;
    const limit = this.#isShallow() ? depth : undefined;
    // All at once is quicker; when the server refuses one of them, the others are still had.
    if (!(await this.#fetch(ids, limit))) for (const id of missing) await this.#fetch([id], limit);
    this.#present = await presentCommits(this.repository, ids);
  }

  /** Where a branch of the server stands: fetched, or as the checkout last saw it. */
  async branch(name: string, depth: number | undefined): Promise<ObjectId | undefined> {
    const limit = this.#isShallow() ? depth : undefined;
    if (this.#remote && (await this.#fetch([`+refs/heads/${name}:refs/rekey/base`], limit))) {
      return await resolveCommit(this.repository, 'refs/rekey/base');
    }
    return await resolveCommit(this.#checkout, `refs/remotes/origin/${name}`);
  }

  /** Fetches more history before these commits, all of which are there; whether the server gave it. */
  async deepen(ids: readonly ObjectId[], depth: number): Promise<boolean> {
    return await this.#fetch(ids, depth);
  }

  /** The commits of the range that are known, and how many of them have lost their parents. */
  async list(
    head: ObjectId,
    base: ObjectId | undefined,
    mergeResult: ObjectId | undefined,
  ): Promise<{ commits: ObjectId[]; cut: number }> {
    const include = [head];
    const exclude = base === undefined ? [] : [base];
    const merged = this.commit(mergeResult);
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

  async #fetch(wanted: readonly string[], depth: number | undefined): Promise<boolean> {
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
