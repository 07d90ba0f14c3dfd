import { commitTime } from '../git/commits.ts';
import type { ObjectId } from '../git/object-id.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { idBytesOf } from '../pack/pack-listing.ts';
import { type PackOutlines, readOutlines } from '../pack/pack-outline.ts';
import { pathText } from '../paths.ts';
import type { Standing } from '../piece.ts';
import type { HistoryTips, ListedObjects } from './history-map.ts';
import { standingsOf } from './standings.ts';
import { openObjects } from './store/object-store.ts';
import type { ObjectTable } from './store/object-table.ts';
import { type Walk, walkHistory } from './walk-history.ts';

/** A history that was walked in this process. */
export interface WalkedMap {
  readonly listed: ListedObjects;
  standings(wanted: ReadonlySet<ObjectId>): ReadonlyMap<ObjectId, readonly Standing[]>;
  times(commits: readonly ObjectId[]): ReadonlyMap<ObjectId, Date>;
}

/**
 * Walks over a history whose commits and folders are all there: no git process, and each tree is read once.
 * @throws PackFailure when one is not, or there are more than can be held.
 */
export function mapByWalk(
  { repository, tips, head }: HistoryTips,
  outlines: PackOutlines = readOutlines(repository.commonDir, idBytesOf(tips[0])),
): WalkedMap {
  if (!outlines.areAll) throw new PackFailure('a pack cannot be read');
  const store = openObjects(repository.commonDir, outlines.packs, idBytesOf(tips[0]));
  const walk = walkHistory(store, tips);
  // Nothing else is held any longer.
  const { table } = store;
  const { commits, trees } = walk;
  return {
    listed: listedOf(table, walk),
    standings: (wanted) => standingsIn(table, { commits, trees }, head, wanted),
    times: (ids) => timesOf(table, commits, ids),
  };
}

function listedOf(table: ObjectTable, { commits, tags, blobs, lost }: Walk): ListedObjects {
  const messages = [...commits.keys(), ...tags].map((object) => table.idOf(object));
  const names = new Map<ObjectId, string>();
  for (const [object, path] of blobs) names.set(table.idOf(object), path);
  return { commits: commits.size, messages, names, lost: lost.map((object) => table.idOf(object)) };
}

/** Of commits that are not in this history nothing: several sources are asked about all of them. */
function timesOf(
  table: ObjectTable,
  commits: Walk['commits'],
  ids: readonly ObjectId[],
): Map<ObjectId, Date> {
  const wanted = new Set(ids);
  const times = new Map<ObjectId, Date>();
  for (const { object, time } of commits.values()) {
    const id = table.idOf(object);
    const date = wanted.has(id) ? commitTime(time) : undefined;
    if (date) times.set(id, date);
  }
  return times;
}

function standingsIn(
  table: ObjectTable,
  walk: Pick<Walk, 'commits' | 'trees'>,
  head: ObjectId | undefined,
  wanted: ReadonlySet<ObjectId>,
): Map<ObjectId, Standing[]> {
  const numberOf = (id: ObjectId): number => table.find(Buffer.from(id, 'hex'), 0);
  const blobs = new Map([...wanted].map((id) => [numberOf(id), id]));
  blobs.delete(-1);
  const found = standingsOf(table, walk, blobs.keys());
  const inHead = head === undefined ? [] : found.at(numberOf(head));
  const now = new Set(inHead.map(({ blob, path }) => `${blob} ${path}`));
  const standings = new Map<ObjectId, Standing[]>();
  for (const { blob, path, commit, order } of found.first()) {
    const id = blobs.get(blob) as ObjectId;
    const standing = {
      path: pathText(Buffer.from(path, 'latin1')),
      commit: table.idOf(commit),
      current: now.has(`${blob} ${path}`),
      order,
    };
    const known = standings.get(id);
    if (known) known.push(standing);
    else standings.set(id, [standing]);
  }
  return standings;
}
