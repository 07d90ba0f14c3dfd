import type { Walk, WalkedCommit } from './walk-history.ts';

/**
 * The commits of a walk, parents before children, in the order of `git rev-list --topo-order --reverse`: lines of
 * history are not mixed (commit.c, `sort_in_topological_order`).
 */
export function parentsFirst({ commits }: Walk): WalkedCommit[] {
  const children = new Map<number, number>();
  for (const { parents } of commits.values())
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const ready = [...commits.values()].filter(({ object }) => !children.has(object)).reverse();
  const sorted: WalkedCommit[] = [];
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
