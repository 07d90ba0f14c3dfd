import { readFileSync } from 'node:fs';
import { type DeltaTrees, deltaTrees } from './delta-trees.ts';
import { orGit } from './pack-failure.ts';
import { openPack, type PackLayout } from './pack-file.ts';
import { type IdBytes, type PackIndex, readPackIndex } from './pack-listing.ts';
import { type PackNames, packsOf } from './pack-set.ts';

/** Everything that is known of a pack before a text of it is read. */
export interface PackOutline {
  /** The path of the pack. */
  readonly pack: string;
  /** All of its bytes, when they are held. */
  readonly whole: Uint8Array | undefined;
  readonly idBytes: IdBytes;
  readonly index: PackIndex;
  readonly layout: PackLayout;
  readonly trees: DeltaTrees;
}

/** What is known of the packs of a repository. */
export interface PackOutlines {
  /** Of those that can be read. */
  readonly packs: readonly PackOutline[];
  readonly areAll: boolean;
}

export function readOutlines(commonDir: string, idBytes: IdBytes): PackOutlines {
  const all = packsOf(commonDir);
  const packs = all.flatMap((names) => orGit(() => readOutline(names, idBytes)) ?? []);
  return { packs, areAll: packs.length === all.length };
}

/** @throws PackFailure when the pack or its index is not as it should be. */
export function readOutline(names: PackNames, idBytes: IdBytes): PackOutline {
  const index = readPackIndex(readFileSync(names.index), idBytes);
  const pack = openPack(names.pack, idBytes);
  try {
    const layout = pack.readLayout(index);
    return { pack: names.pack, whole: pack.whole, idBytes, index, layout, trees: deltaTrees(layout) };
  } finally {
    pack.close();
  }
}
