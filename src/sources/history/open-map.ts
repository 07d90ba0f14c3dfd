import { orGit } from '../pack/pack-failure.ts';
import { idBytesOf } from '../pack/pack-listing.ts';
import { type PackOutlines, readOutlines } from '../pack/pack-outline.ts';
import { mapByGit } from './git-map.ts';
import type { HistoryMap, HistoryTips } from './history-map.ts';
import { mapByWalk, type WalkedMap } from './walked-map.ts';

/**
 * How a history hangs together: walked in this process, or asked of git where something is missing or cannot be read
 * here. @param isWhole no parents of a commit were cut off
 */
export function openMap(history: HistoryTips, isWhole: boolean): HistoryMap {
  const byGit = mapByGit(history);
  let outlines: PackOutlines | undefined;
  let walked: WalkedMap | 'impossible' | undefined;
  let lacksSome = false;

  function packs(): PackOutlines {
    outlines ??= readOutlines(history.repository.commonDir, idBytesOf(history.tips[0]));
    return outlines;
  }

  function map(): WalkedMap | undefined {
    if (!isWhole || history.tips.length === 0) return undefined;
    const all = packs();
    walked ??= orGit(() => mapByWalk(history, all)) ?? 'impossible';
    return walked === 'impossible' ? undefined : walked;
  }

  return {
    list: async () => {
      // What was lost may have come since.
      if (lacksSome) outlines = undefined;
      if (lacksSome && walked !== 'impossible') walked = undefined;
      const listed = map()?.listed ?? (await byGit.list());
      lacksSome = listed.lost.length > 0;
      return listed;
    },
    standings: async (wanted) => map()?.standings(wanted) ?? (await byGit.standings(wanted)),
    times: async (commits) => map()?.times(commits) ?? (await byGit.times(commits)),
    packs: () => packs().packs,
  };
}
