import { instantiate } from '../../../base/web-assembly.ts';
import { PackFailure } from '../pack-failure.ts';
import { INFLATE } from './wasm.ts';

/**
 * Unfolds what packs hold, within one memory: places are addresses in it. Behind each input and each result there
 * have to be {@link SLACK} bytes of the memory that nobody needs.
 */
export interface Unpacker {
  /** The whole memory, at least so many bytes of it; what it gave before is detached when it has to grow. */
  memory(least: number): Uint8Array<ArrayBuffer>;
  /**
   * Inflates the zlib stream that begins at `from` and ends before `end` into the `size` bytes at `to`.
   * @throws PackFailure unless it is one, of that length, and its checksum is right.
   */
  inflate(from: number, end: number, to: number, size: number): void;
  /**
   * Applies the instructions of a delta; where the result differs from the base is put at `ranges`, as pairs of start
   * and end. More than `most` are not told apart: the last one then reaches further. Gives how many there are.
   * @throws PackFailure when it does not fit its base.
   */
  apply(
    delta: { readonly from: number; readonly end: number },
    base: { readonly at: number; readonly size: number },
    result: { readonly at: number; readonly size: number },
    ranges: { readonly at: number; readonly most: number },
  ): number;
}

interface Exports {
  readonly prepare: () => void;
  /** from, end, to, size; gives one of the failures below, or 0. */
  readonly inflate: (...places: readonly number[]) => number;
  /** delta, end, base, baseSize, to, size, ranges, most; gives how many pairs, or a failure below 0. */
  readonly apply: (...places: readonly number[]) => number;
}

/** Bytes behind an input that may be read, and behind a result that may be written to. */
export const SLACK = 32;
/** The first page is the module's own. */
export const OWN_BYTES = 65_536;

const OF_INFLATE = ['', 'an object cannot be inflated', 'an object is not as long as it says'];
const OF_DELTAS = [
  '',
  'a delta has an unknown instruction',
  'a delta is cut off',
  'a delta copies from outside its base',
  'a delta gives less than it says',
];

/** Compiles the unpacker; about a millisecond. */
export function createUnpacker(bytes: number): Unpacker {
  const { exports, memory } = instantiate<Exports>(INFLATE, Math.max(bytes, OWN_BYTES));
  exports.prepare();
  return {
    memory(least) {
      try {
        return memory(least);
      } catch (cause) {
        throw new PackFailure('there is not enough memory for an object', { cause });
      }
    },
    inflate(from, end, to, size) {
      const failure = exports.inflate(from, end, to, size);
      if (failure !== 0) throw new PackFailure(OF_INFLATE[failure]);
    },
    apply({ from, end }, base, result, ranges) {
      const count = exports.apply(
        from,
        end,
        base.at,
        base.size,
        result.at,
        result.size,
        ranges.at,
        ranges.most,
      );
      if (count < 0) throw new PackFailure(OF_DELTAS[-count]);
      return count;
    },
  };
}
