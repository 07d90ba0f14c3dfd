import { inertExcerpt } from '../base/hostile-text.ts';
import { counted } from './counts.ts';
import { mergeBases } from './git/commits.ts';
import { type BorrowingRepository, type Remote, WHOLE_HISTORY } from './git/fetch.ts';
import { type ObjectId, shortId } from './git/object-id.ts';
import type { Repository } from './git/repository.ts';
import { type ObjectsAtHand, rangeAtHand } from './range-at-hand.ts';
import { FETCH_ALL, RangeStore } from './range-store.ts';

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
  /** What is read without git, where the checkout has all of it. */
  readonly atHand: ObjectsAtHand | undefined;
  readonly head: ObjectId | undefined;
  /** The annotated tag that was asked for as the head, when it was one. */
  readonly tag: ObjectId | undefined;
  readonly base: ObjectId | undefined;
  /** The base as it stood when GitHub made the merge result, when that is known. */
  readonly onto: ObjectId | undefined;
  readonly mergeBases: readonly ObjectId[];
  /** Parents before children. */
  readonly commits: readonly ObjectId[];
  readonly gaps: readonly string[];
  readonly notes: readonly string[];
}

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
  const [head, given] = await Promise.all([
    store.named(wanted.head),
    wanted.base === undefined ? undefined : store.named(wanted.base),
  ]);
  const whole =
    given === undefined
      ? undefined
      : rangeAtHand(store.repository, { head, base: given, mergeResult: wanted.mergeResult });
  if (whole) {
    const { objects, ...range } = whole;
    return {
      ...unread(store, whole.head),
      ...range,
      atHand: objects,
      tag: whole.head === head ? undefined : head,
    };
  }
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

  const look = async () =>
    await Promise.all([
      store.list(tip, base, merged),
      base === undefined ? [] : mergeBases(store.repository, tip, base),
    ]);
  let [range, bases] = await look();
  for (const depth of base === undefined ? [WHOLE_HISTORY] : depths) {
    if (range.cut === 0 && !range.mayBeOfBase) break;
    if (depth <= store.depth) continue;
    if (!(await store.fetch(present([tip, base, merged]), depth))) break;
    [range, bases] = await look();
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
    onto: range.onto,
    mergeBases: bases,
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
    atHand: undefined,
    head,
    tag: undefined,
    base: undefined,
    onto: undefined,
    mergeBases: [],
    commits: [],
    gaps,
    notes,
  };
}

function present(ids: readonly (ObjectId | undefined)[]): ObjectId[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
