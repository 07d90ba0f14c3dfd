import { listChanges } from '../git/changes.ts';
import { commitTimes, listCommits } from '../git/commits.ts';
import type { ObjectId } from '../git/object-id.ts';
import { listReachable } from '../git/reachable.ts';
import { listTree } from '../git/tree-entries.ts';
import { pathText } from '../paths.ts';
import type { Standing } from '../piece.ts';
import type { HistoryMap, HistoryTips, ListedObjects } from './history-map.ts';

/** A history as git's own commands tell it: of any repository, also of one that lacks objects. */
export function mapByGit(history: HistoryTips): Omit<HistoryMap, 'packs'> {
  return {
    list: async () => await listObjects(history),
    standings: async (wanted) => await placesIn(history, wanted),
    times: async (commits) => await commitTimes(history.repository, commits),
  };
}

async function listObjects({ repository, tips }: HistoryTips): Promise<ListedObjects> {
  let commits = 0;
  const messages: ObjectId[] = [];
  const names = new Map<ObjectId, string>();
  const lost: ObjectId[] = [];
  for await (const { oid, type, name } of listReachable(repository, tips)) {
    if (type === 'commit') commits += 1;
    if (type === 'commit' || type === 'tag') messages.push(oid);
    else if (type === 'blob') names.set(oid, name);
    else if (type === undefined) lost.push(oid);
  }
  return { commits, messages, names, lost };
}

/** One walk over the history. */
async function placesIn(
  { repository, tips, head }: HistoryTips,
  wanted: ReadonlySet<ObjectId>,
): Promise<Map<ObjectId, Standing[]>> {
  const now = new Set<string>();
  if (head !== undefined) {
    for await (const { oid, path } of listTree(repository, head)) {
      if (wanted.has(oid)) now.add(`${oid} ${pathText(path)}`);
    }
  }
  const places = new Map<ObjectId, Standing[]>();
  const commits = await listCommits(repository, tips, []);
  const comparisons = commits.map((commit) => ({ commit }));
  let order = 0;
  for await (const { comparison, changes } of listChanges(repository, comparisons)) {
    order += 1;
    for (const change of changes) {
      if (change.oid === undefined || !wanted.has(change.oid)) continue;
      const path = pathText(change.path);
      const known = places.get(change.oid) ?? [];
      if (known.some((standing) => standing.path === path)) continue;
      known.push({ path, commit: comparison.commit, current: now.has(`${change.oid} ${path}`), order });
      places.set(change.oid, known);
    }
  }
  return places;
}
