import { messageOf, RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { listCommits, listRoots, presentCommits, resolveCommit } from './git/commits.ts';
import { type BorrowingRepository, borrowFrom, fetchInto, type Remote } from './git/fetch.ts';
import { isObjectId, type ObjectId, shortId } from './git/object-id.ts';
import { type Repository, shallowCommits } from './git/repository.ts';
import { GitFailure } from './git/run.ts';

/** What the reader of a gap can do about it. */
export const FETCH_ALL = 'Set "fetch-depth: 0" in actions/checkout; on a terminal run: git fetch --unshallow';

/** The objects at hand while a range is being completed. */
export class RangeStore {
  repository: Repository;
  borrowing: BorrowingRepository | undefined;
  /** The deepest history that was fetched, in commits. */
  depth = 0;
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

  /**
   * The commits of the range that are known, and how many of them have lost their parents. `mayBeOfBase`: the base has
   * lost some of its own, and the range goes back to a beginning that may be one of those.
   */
  async list(
    head: ObjectId,
    base: ObjectId | undefined,
    merged: ObjectId | undefined,
  ): Promise<{
    commits: ObjectId[];
    cut: number;
    mayBeOfBase: boolean;
    onto: ObjectId | undefined;
  }> {
    const include = [head];
    const exclude = base === undefined ? [] : [base];
    let onto: ObjectId | undefined;
    if (merged !== undefined) {
      include.push(merged);
      const parents = await presentCommits(this.repository, [`${merged}^1`, `${merged}^2`]);
      // Its first parent is the base as it stood when GitHub merged, often newer than the event's.
      if (parents.get(`${merged}^2`) === head) onto = parents.get(`${merged}^1`);
      if (onto !== undefined) exclude.push(onto);
    }
    const commits = await listCommits(this.repository, include, exclude);
    const shallow = shallowCommits(this.repository);
    const cut = commits.filter((id) => shallow.has(id)).length;
    let mayBeOfBase = false;
    if (shallow.size > 0 && exclude.length > 0) {
      const roots = await listRoots(this.repository, include, exclude);
      mayBeOfBase =
        roots.some((id) => !shallow.has(id)) &&
        (await listRoots(this.repository, exclude)).some((id) => shallow.has(id));
    }
    return { commits, cut, mayBeOfBase, onto };
  }

  /** Fetches commits (those that are there get more history before them); whether the server gave all of it. */
  async fetch(wanted: readonly string[], depth: number | undefined): Promise<boolean> {
    if (!this.#remote) return false;
    const into = await this.borrow();
    try {
      await fetchInto(into, this.#remote, wanted, depth);
      this.depth = Math.max(this.depth, depth ?? 0);
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
