import type { ObjectId } from '../git/object-id.ts';
import { createNewestFirst } from '../history/newest-first.ts';
import { parentsFirst } from '../history/parents-first.ts';
import type { Commits, LookedUpCommit } from './commits.ts';

/** Commits beyond the last one that is wanted, which are looked at: clocks may be wrong (revision.c, `SLOP`). */
const SLOP = 5;

/**
 * The commits reachable from any of `include` and from none of `exclude`, parents before children, as
 * `git rev-list --topo-order --reverse` lists them (revision.c, `limit_list`).
 * @throws PackFailure when something is missing, or there are too many.
 */
export function commitsBetween(
  commits: Commits,
  include: readonly ObjectId[],
  exclude: readonly ObjectId[],
): ObjectId[] {
  const queue = createNewestFirst<LookedUpCommit>();
  const seen = new Set<ObjectId>();
  const unwanted = new Set<ObjectId>();
  const listed = new Map<ObjectId, LookedUpCommit>();
  /** Wanted commits that wait in the queue. */
  const waiting = new Set<ObjectId>();

  function exclusive(id: ObjectId): void {
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (unwanted.has(next)) continue;
      unwanted.add(next);
      waiting.delete(next);
      // What is behind it may have been met before.
      if (seen.has(next)) pending.push(...commits.get(next).parents);
    }
  }

  function enqueue(id: ObjectId): void {
    if (seen.has(id)) return;
    seen.add(id);
    const commit = commits.get(id);
    if (!unwanted.has(id)) waiting.add(id);
    queue.add(commit, commit.time);
  }

  for (const id of exclude) exclusive(id);
  for (const id of [...include, ...exclude]) enqueue(id);
  let slop = SLOP;
  let oldest = Number.POSITIVE_INFINITY;
  let next = queue.take();
  while (next) {
    const commit: LookedUpCommit = next;
    waiting.delete(commit.id);
    const isUnwanted = unwanted.has(commit.id);
    for (const parent of commit.parents) {
      if (isUnwanted) exclusive(parent);
      enqueue(parent);
    }
    next = queue.take();
    if (!isUnwanted) {
      listed.set(commit.id, commit);
      oldest = commit.time;
      continue;
    }
    if (!next) break;
    slop = oldest <= next.time || waiting.size > 0 ? SLOP : slop - 1;
    if (slop === 0) break;
  }
  return parentsFirst(listed).flatMap(({ id }) => (unwanted.has(id) ? [] : [id]));
}

const OF_ONE = 1;
const OF_OTHER = 2;
const OF_BOTH = OF_ONE | OF_OTHER;
const BEHIND = 4;

/**
 * The best common ancestor of two commits; none when their histories are unrelated, `undefined` when there are
 * several, of which git says which are behind others (commit-reach.c, `paint_down_to_common`).
 * @throws PackFailure when something is missing, or there are too many commits.
 */
export function mergeBase(commits: Commits, one: ObjectId, other: ObjectId): ObjectId[] | undefined {
  if (one === other) return [one];
  const queue = createNewestFirst<LookedUpCommit>();
  const marks = new Map<ObjectId, number>();
  /** How often commits that are not behind a common one wait in the queue. */
  const waiting = new Map<ObjectId, number>();
  const common = new Set<ObjectId>();

  function mark(id: ObjectId, marked: number): void {
    const before = marks.get(id) ?? 0;
    if ((before & marked) === marked) return;
    marks.set(id, before | marked);
    const commit = commits.get(id);
    waiting.set(id, (waiting.get(id) ?? 0) + 1);
    queue.add(commit, commit.time);
  }

  const isOpen = (): boolean => {
    for (const id of waiting.keys()) if (((marks.get(id) ?? 0) & BEHIND) === 0) return true;
    return false;
  };

  mark(one, OF_ONE);
  mark(other, OF_OTHER);
  while (isOpen()) {
    const commit = queue.take();
    if (!commit) break;
    const { id } = commit;
    const left = (waiting.get(id) ?? 1) - 1;
    if (left === 0) waiting.delete(id);
    else waiting.set(id, left);
    let marked = (marks.get(id) ?? 0) & (OF_BOTH | BEHIND);
    if (marked === OF_BOTH) {
      common.add(id);
      marked |= BEHIND;
    }
    for (const parent of commit.parents) mark(parent, marked);
  }
  const best = [...common].filter((id) => ((marks.get(id) ?? 0) & BEHIND) === 0);
  return best.length > 1 ? undefined : best;
}
