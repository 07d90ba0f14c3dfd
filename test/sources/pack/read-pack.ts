import { readFileSync } from 'node:fs';
import { finish } from '../../../src/base/steps.ts';
import { deltaTrees, walkTree } from '../../../src/sources/pack/delta-trees.ts';
import { ENTRY, openPack } from '../../../src/sources/pack/pack-file.ts';
import { type IdBytes, readPackIndex } from '../../../src/sources/pack/pack-listing.ts';
import type { PackNames } from '../../../src/sources/pack/pack-set.ts';
import { createTextStack } from '../../../src/sources/pack/text-stack.ts';

/** A text of a pack; of one that is stored as a change also where it differs from its base. */
export interface ReadText {
  readonly bytes: Buffer;
  readonly ranges?: readonly number[];
}

export interface ReadPack {
  /** By id. */
  readonly texts: ReadonlyMap<string, ReadText>;
  /** Ids of what was left to git. */
  readonly left: readonly string[];
  readonly deltas: number;
}

/** Every text that the reader gives of a pack. @throws PackFailure */
export function readPack(names: PackNames, idBytes: IdBytes = 20, mostWhole?: number): ReadPack {
  const index = readPackIndex(readFileSync(names.index), idBytes);
  const pack = openPack(names.pack, idBytes, undefined, mostWhole);
  try {
    const layout = pack.readLayout(index);
    const ids = new Map(Array.from(layout.entryOf, (entry, at) => [entry, index.hexId(at)]));
    const trees = deltaTrees(layout);
    const texts = new Map<string, ReadText>();
    const left: string[] = [];
    const reading = { layout, trees, texts: createTextStack(pack, layout) };
    for (const root of [...trees.blobs, ...trees.messages])
      finish(
        walkTree(
          root,
          reading,
          ({ entry, bytes, from }) => {
            const { pairs, length } = from?.changes ?? {};
            const changed = pairs && { ranges: [...pairs.subarray(0, length)] };
            texts.set(ids.get(entry) ?? '', { bytes: Buffer.from(bytes), ...changed });
          },
          (entry) => left.push(ids.get(entry) ?? ''),
        ),
      );
    return { texts, left, deltas: layout.types.filter((type) => type >= ENTRY.offsetDelta).length };
  } finally {
    pack.close();
  }
}
