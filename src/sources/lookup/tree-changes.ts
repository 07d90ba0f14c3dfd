import type { Change, ChangeSet, Comparison } from '../git/changes.ts';
import type { ObjectId } from '../git/object-id.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import type { Commits } from './commits.ts';
import type { ObjectLookup } from './object-lookup.ts';
import { isFolder, modeText, TreeCursor } from './tree-cursor.ts';

const GONE = '000000';
const SLASH = Buffer.from('/');
/** Git reads no deeper tree either (git-config(1), `core.maxTreeDepth`). */
const DEEPEST = 2_048;
/** Git tells more of them one by one. */
const MOST_CHANGES = 50_000;

/**
 * What comparisons change, as `git diff-tree --stdin -r -c --root --no-renames` tells it.
 * @throws PackFailure when something is missing, or there are too many changes.
 */
export function* treeChanges(
  lookup: ObjectLookup,
  commits: Commits,
  comparisons: readonly Comparison[],
): Generator<ChangeSet> {
  const read = treeReader(lookup);
  let count = 0;
  for (const comparison of comparisons) {
    const { commit, against } = comparison;
    const { id, tree, parents } = commits.get(commit);
    const before = against === undefined ? parents : [against];
    const changes: Change[] = [];
    const job = { read, idBytes: id.length / 2, changes };
    const sides = before.length === 0 ? [undefined] : before.map((each) => commits.get(each).tree);
    compare(job, tree, sides, Buffer.alloc(0), 0);
    count += changes.length;
    if (count > MOST_CHANGES) throw tooMany();
    yield { comparison, changes };
  }
}

type ReadTree = (id: ObjectId | undefined) => Buffer;

interface Comparing {
  readonly read: ReadTree;
  readonly idBytes: number;
  readonly changes: Change[];
}

/** Trees by their ids, each read once. */
function treeReader(lookup: ObjectLookup): ReadTree {
  const nothing = Buffer.alloc(0);
  const known = new Map<ObjectId, Buffer>();
  return (id) => {
    if (id === undefined) return nothing;
    const before = known.get(id);
    if (before) return before;
    const { type, bytes } = lookup.find(id);
    if (type !== ENTRY.tree) throw new PackFailure('an object is not what another says that it is');
    known.set(id, bytes);
    return bytes;
  };
}

/** Tells what differs from every one of the sides before, folder by folder (tree-diff.c, `diff_tree_paths`). */
function compare(
  job: Comparing,
  after: ObjectId | undefined,
  before: readonly (ObjectId | undefined)[],
  path: Buffer,
  depth: number,
): void {
  if (depth > DEEPEST) throw new PackFailure('folders are nested too deep');
  const now = new TreeCursor(job.read(after), job.idBytes);
  const sides = before.map((id) => new TreeCursor(job.read(id), job.idBytes));
  const [only] = sides;
  for (;;) {
    if (sides.length === 1 && only) while (now.isSameEntry(only)) now.nextOfBoth(only);
    const first = firstOf(sides);
    const order = now.compare(first);
    if (order === 0 && first.isAtEnd) return;
    const here = order <= 0 ? now : undefined;
    const there = sides.map((side) => (order >= 0 && side.compare(first) === 0 ? side : undefined));
    // As it was on one side: that side's history brought it.
    if (!there.some((side) => (here ? side?.isSameAs(here) === true : side === undefined)))
      tell(job, here, there, path, depth);
    here?.next();
    for (const side of there) side?.next();
  }
}

/** The side whose next entry comes first. */
function firstOf(sides: readonly TreeCursor[]): TreeCursor {
  return sides.reduce((first, side) => (side.compare(first) < 0 ? side : first));
}

/** Tells a path that differs, or what is in it. */
function tell(
  job: Comparing,
  here: TreeCursor | undefined,
  there: readonly (TreeCursor | undefined)[],
  path: Buffer,
  depth: number,
): void {
  const entry = here ?? there.find((side) => side !== undefined);
  if (!entry) return;
  const whole = Buffer.concat([path, entry.name]);
  if (isFolder(entry.mode)) {
    const folders = there.map((side) => side?.oid);
    compare(job, here?.oid, folders, Buffer.concat([whole, SLASH]), depth + 1);
    return;
  }
  job.changes.push({
    path: whole,
    from: undefined,
    mode: here ? modeText(here.mode) : GONE,
    oid: here?.oid,
    before: there.flatMap((side) => (side ? [side.oid] : [])),
  });
  if (job.changes.length > MOST_CHANGES) throw tooMany();
}

function tooMany(): PackFailure {
  return new PackFailure('there are too many changes to be held');
}
