import type { ChangeSet, Comparison } from './git/changes.ts';
import type { ObjectId } from './git/object-id.ts';
import { type Repository, shallowCommits } from './git/repository.ts';
import { type Commits, readCommits } from './lookup/commits.ts';
import { type ObjectLookup, openLookup } from './lookup/object-lookup.ts';
import { tagsIn } from './lookup/tags.ts';
import { treeChanges } from './lookup/tree-changes.ts';
import { commitsBetween, mergeBase } from './lookup/walk-range.ts';
import { orGit } from './pack/pack-failure.ts';
import { idBytesOf } from './pack/pack-listing.ts';

/** The ends of a range, as ids of commits or tags. */
export interface RangeEnds {
  readonly head: ObjectId;
  readonly base: ObjectId;
  readonly mergeResult: ObjectId | undefined;
}

/** The objects of a range that is whole in the checkout. What cannot be read here is left to git. */
export interface ObjectsAtHand {
  readonly lookup: ObjectLookup;
  readonly commits: Commits;
}

/** A range that was found without asking git. */
export interface RangeAtHand {
  readonly objects: ObjectsAtHand;
  readonly head: ObjectId;
  readonly base: ObjectId;
  readonly onto: ObjectId | undefined;
  readonly mergeBases: readonly ObjectId[];
  readonly commits: readonly ObjectId[];
}

/**
 * Finds a range in this process, which is quicker than to start git for each question; `undefined` when something of
 * it may be missing, or cannot be told here.
 */
export function rangeAtHand(checkout: Repository, ends: RangeEnds): RangeAtHand | undefined {
  if (checkout.partial || shallowCommits(checkout).size > 0) return undefined;
  return orGit(() => {
    const lookup = openLookup(checkout.commonDir, idBytesOf(ends.head));
    try {
      const found = findRange(lookup, ends);
      if (!found) lookup.close();
      return found;
    } catch (failure) {
      lookup.close();
      throw failure;
    }
  });
}

function findRange(lookup: ObjectLookup, ends: RangeEnds): RangeAtHand | undefined {
  const all = readCommits(lookup);
  const [head, base] = [all.named(ends.head), all.named(ends.base)];
  const merged = ends.mergeResult === undefined ? undefined : all.named(ends.mergeResult);
  if (head === undefined || base === undefined || (ends.mergeResult !== undefined && merged === undefined))
    return undefined;
  const mergeBases = mergeBase(all, head, base);
  if (!mergeBases) return undefined;
  const [first, second] = merged === undefined ? [] : all.get(merged).parents;
  // Its first parent is the base as it stood when GitHub merged, often newer than the event's.
  const onto = second === head ? first : undefined;
  const commits = commitsBetween(
    all,
    [head, ...(merged === undefined ? [] : [merged])],
    [base, ...(onto === undefined ? [] : [onto])],
  );
  return { objects: { lookup, commits: all }, head, base, onto, mergeBases, commits };
}

/** What comparisons change; `undefined` when git has to say it. */
export function changesAtHand(
  { lookup, commits }: ObjectsAtHand,
  comparisons: readonly Comparison[],
): readonly ChangeSet[] | undefined {
  return orGit(() => [...treeChanges(lookup, commits, comparisons)]);
}

/** Annotated tags and the commits that they name; `undefined` when git has to say it. */
export function tagsAtHand(
  { lookup, commits }: ObjectsAtHand,
  { commonDir }: Repository,
): ReturnType<typeof tagsIn> | undefined {
  return orGit(() => tagsIn(commonDir, lookup, commits));
}
