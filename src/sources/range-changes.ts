import { type ChangeSet, type Comparison, isSubmodule, listChanges } from './git/changes.ts';
import { annotatedTags } from './git/commits.ts';
import type { ObjectId } from './git/object-id.ts';
import { listTree } from './git/tree-entries.ts';
import { pathText } from './paths.ts';
import { changesAtHand, tagsAtHand } from './range-at-hand.ts';
import type { ResolvedRange } from './range-commits.ts';

interface FirstCommit {
  readonly commit: ObjectId;
  readonly order: number;
}

/** What the commits of a range did to the files. */
export interface RangeChanges {
  /** Every blob that the range brought, with the paths where it stands and the first commit of each. */
  readonly blobs: ReadonlyMap<ObjectId, ReadonlyMap<string, FirstCommit>>;
  /** The version that the head has of each path that it changed. */
  readonly atHead: ReadonlyMap<string, ObjectId | undefined>;
  /** The versions of each changed path before the range: at the base, and where the branch left it. */
  readonly before: ReadonlyMap<string, ReadonlySet<ObjectId>>;
  readonly submodules: ReadonlySet<string>;
}

/** Reads what a range did, in one walk over its commits and the difference between its ends. */
export async function changesOf(range: ResolvedRange): Promise<RangeChanges> {
  const blobs = new Map<ObjectId, Map<string, FirstCommit>>();
  const before = new Map<string, Set<ObjectId>>();
  const atHead = new Map<string, ObjectId | undefined>();
  const submodules = new Set<string>();
  const { head, base, onto } = range;
  if (head === undefined) return { blobs, before, atHead, submodules };

  const whole: Comparison[] = range.mergeBases.map((against) => ({ commit: head, against }));
  // The base may have moved since; what it says now counts as known too, but is not part of the range.
  const moved: Comparison[] = [...new Set([base, onto])].flatMap((against) =>
    against === undefined || range.mergeBases.includes(against) ? [] : [{ commit: head, against }],
  );
  const comparisons = [...range.commits.map((commit) => ({ commit })), ...whole, ...moved];
  let order = 0;
  for await (const { comparison, changes } of setsOf(range, comparisons)) {
    order += 1;
    for (const change of changes) {
      const path = pathText(change.path);
      if (comparison.against !== undefined) {
        const versions = before.get(path) ?? new Set();
        for (const oid of change.before) versions.add(oid);
        before.set(path, versions);
        atHead.set(path, change.oid);
      }
      if (moved.includes(comparison) || change.oid === undefined) continue;
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

/** What the comparisons change, told by git where it cannot be read here. */
function setsOf(
  { atHand, repository }: ResolvedRange,
  comparisons: readonly Comparison[],
): Iterable<ChangeSet> | AsyncIterable<ChangeSet> {
  return (atHand && changesAtHand(atHand, comparisons)) ?? listChanges(repository, comparisons);
}

/** Annotated tags on commits of the range carry a message of their own. */
export async function tagsOf(range: ResolvedRange): Promise<ObjectId[]> {
  if (range.head === undefined) return [];
  const commits = new Set(range.commits);
  const { atHand, repository } = range;
  const tags = (atHand && tagsAtHand(atHand, repository)) ?? (await annotatedTags(repository));
  const inRange = tags.filter(({ commit }) => commits.has(commit)).map(({ tag }) => tag);
  return [...new Set([...inRange, ...(range.tag === undefined ? [] : [range.tag])])];
}

/** For paths that are new at the head: the former version of the file that was renamed to it. */
export async function renamedFrom(
  range: ResolvedRange,
  paths: ReadonlySet<string>,
): Promise<Map<string, ObjectId>> {
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
export async function unchanged(
  range: ResolvedRange,
  paths: ReadonlySet<string>,
): Promise<Map<string, ObjectId>> {
  const found = new Map<string, ObjectId>();
  const [before] = range.mergeBases;
  if (paths.size === 0 || before === undefined) return found;
  for await (const entry of listTree(range.repository, before)) {
    const path = pathText(entry.path);
    if (paths.has(path)) found.set(path, entry.oid);
  }
  return found;
}
