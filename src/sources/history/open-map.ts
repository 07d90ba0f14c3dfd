import { isOfThePack } from '../pack/pack-failure.ts';
import { mapByGit } from './git-map.ts';
import type { HistoryMap, HistoryTips } from './history-map.ts';
import { mapByWalk, type WalkedMap } from './walked-map.ts';

/**
 * How a history hangs together: walked in this process, or asked of git where something is missing or cannot be read
 * here. @param isWhole no parents of a commit were cut off
 */
export function openMap(history: HistoryTips, isWhole: boolean): HistoryMap {
  const byGit = mapByGit(history);
  if (!isWhole || history.tips.length === 0) return byGit;
  let walked: WalkedMap | 'impossible' | undefined;

  function map(): WalkedMap | undefined {
    walked ??= walkedOf(history);
    return walked === 'impossible' ? undefined : walked;
  }

  return {
    list: async () => {
      // What was lost may have come since.
      if (walked !== 'impossible' && walked?.listed.lost.length !== 0) walked = undefined;
      return map()?.listed ?? (await byGit.list());
    },
    standings: async (wanted) => map()?.standings(wanted) ?? (await byGit.standings(wanted)),
    times: async (commits) => map()?.times(commits) ?? (await byGit.times(commits)),
    packs: () => map()?.packs ?? byGit.packs(),
  };
}

function walkedOf(history: HistoryTips): WalkedMap | 'impossible' {
  try {
    return mapByWalk(history);
  } catch (failure) {
    if (isOfThePack(failure)) return 'impossible';
    throw failure;
  }
}
