/**
 * Commits by their ids, parents before children, in the order of `git rev-list --topo-order --reverse`: lines of
 * history are not mixed (commit.c, `sort_in_topological_order`).
 * @param commits newest first
 */
export function parentsFirst<Id, Commit extends { readonly parents: readonly Id[] }>(
  commits: ReadonlyMap<Id, Commit>,
): Commit[] {
  const children = new Map<Id, number>();
  for (const { parents } of commits.values())
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const ready = Array.from(commits)
    .filter(([id]) => !children.has(id))
    .map(([, commit]) => commit)
    .reverse();
  const sorted: Commit[] = [];
  for (let commit = ready.pop(); commit; commit = ready.pop()) {
    sorted.push(commit);
    for (const parent of commit.parents) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      const next = left === 0 ? commits.get(parent) : undefined;
      if (next) ready.push(next);
    }
  }
  return sorted.reverse();
}
