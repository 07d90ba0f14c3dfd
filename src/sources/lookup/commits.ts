import type { ObjectId } from '../git/object-id.ts';
import { parseCommit, parseTag } from '../history/commit-header.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import type { ObjectLookup } from './object-lookup.ts';

/** What a walk needs of a commit. */
export interface LookedUpCommit {
  readonly id: ObjectId;
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  /** By its committer's clock, in seconds. */
  readonly time: number;
}

/** Commits of a repository, each read once. */
export interface Commits {
  /** @throws PackFailure when there is none of this id, or too many were asked for. */
  get(id: ObjectId): LookedUpCommit;
  /** The commit that an id names: a tag names one too. `undefined` when it names something else. */
  named(id: ObjectId): ObjectId | undefined;
}

/** Git walks faster over more. */
const MOST_COMMITS = 500;

export function readCommits(lookup: ObjectLookup): Commits {
  const known = new Map<ObjectId, LookedUpCommit>();
  return {
    get(id) {
      const before = known.get(id);
      if (before) return before;
      if (known.size >= MOST_COMMITS) throw new PackFailure('too many commits are between the ends');
      const { type, bytes } = lookup.find(id);
      if (type !== ENTRY.commit) throw new PackFailure('an object is not what another says that it is');
      const { tree, parents, time } = parseCommit(textOf(bytes), id.length);
      const idAt = (at: number): ObjectId => bytes.toString('latin1', at, at + id.length);
      const commit = { id, tree: idAt(tree), parents: parents.map(idAt), time };
      known.set(id, commit);
      return commit;
    },
    named(id) {
      let named = id;
      for (let depth = 0; depth < 10; depth += 1) {
        const { type, bytes } = lookup.find(named);
        if (type === ENTRY.commit) return named;
        if (type !== ENTRY.tag) return undefined;
        const at = parseTag(textOf(bytes), id.length);
        named = bytes.toString('latin1', at, at + id.length);
      }
      throw new PackFailure('a tag is of too many others');
    },
  };
}

function textOf(bytes: Buffer): { bytes: Buffer; from: number; to: number } {
  return { bytes, from: 0, to: bytes.length };
}
