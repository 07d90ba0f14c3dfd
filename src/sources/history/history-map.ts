import type { ObjectId } from '../git/object-id.ts';
import type { Repository } from '../git/repository.ts';
import type { PackOutline } from '../pack/pack-outline.ts';
import type { Standing } from '../piece.ts';

/** A history as seen from some tips. */
export interface HistoryTips {
  readonly repository: Repository;
  readonly tips: readonly ObjectId[];
  readonly head: ObjectId | undefined;
}

/** What a history consists of. */
export interface ListedObjects {
  readonly commits: number;
  /** Commits and annotated tags. */
  readonly messages: readonly ObjectId[];
  /** One of the paths of each blob, its bytes as Latin-1. */
  readonly names: ReadonlyMap<ObjectId, string>;
  /** What the store does not have. */
  readonly lost: readonly ObjectId[];
}

/** How a history hangs together. */
export interface HistoryMap {
  /** Every object that is reached from the tips, each once. */
  list(): Promise<ListedObjects>;
  /** Where each of these blobs stood, with the commit that first brought it there. */
  standings(wanted: ReadonlySet<ObjectId>): Promise<ReadonlyMap<ObjectId, readonly Standing[]>>;
  /** When these commits were made, by their committers' clocks; of what is no commit here nothing. */
  times(commits: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Date>>;
  /** What is known of the packs; of those that cannot be read nothing. */
  packs(): readonly PackOutline[];
}
