import type { Finding } from '../../findings/finding.ts';
import type { ObjectId } from '../../sources/git/object-id.ts';
import { GitFailure } from '../../sources/git/run.ts';
import type { Source } from '../../sources/piece.ts';

/**
 * The findings with the time of the oldest commit that brought them. Of one that already stood in the base that commit
 * is not among those that were looked at. It is worth knowing and no part of what was to be covered, so that a git that
 * cannot tell is no gap.
 */
export async function withCommitTimes<T extends { readonly finding: Finding }>(
  found: readonly T[],
  { commitTimes }: Pick<Source, 'commitTimes'>,
): Promise<readonly T[]> {
  const commits = new Set<ObjectId>(found.flatMap(({ finding }) => commitsOf(finding)));
  if (commits.size === 0 || !commitTimes) return found;
  const times = await commitTimes([...commits]).catch((failure: unknown) => {
    if (failure instanceof GitFailure) return new Map<ObjectId, Date>();
    throw failure;
  });
  return found.map((each) => {
    const known = commitsOf(each.finding).flatMap((commit) => times.get(commit)?.getTime() ?? []);
    if (known.length === 0) return each;
    const introducedAt = new Date(Math.min(...known)).toISOString();
    return { ...each, finding: { ...each.finding, introducedAt } };
  });
}

function commitsOf({ state, locations }: Finding): ObjectId[] {
  return state === 'known' ? [] : locations.flatMap(({ commit }) => commit ?? []);
}
