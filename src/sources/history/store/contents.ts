import { PackFailure } from '../../pack/pack-failure.ts';

/** Many small texts, each under a number, in a few large blocks of memory. */
export interface Contents {
  /** Keeps a copy. @throws PackFailure when all of it becomes too much. */
  put(object: number, bytes: Uint8Array): void;
  /** @throws PackFailure when there is none. */
  get(object: number): Text;
}

/** A text that stands among others. */
export interface Text {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const BLOCK_BYTES = 4_194_304;

/** @param most bytes that are held at most */
export function createContents(most: number): Contents {
  const texts: Text[] = [];
  let block = new Uint8Array(0);
  let used = 0;
  let held = 0;
  return {
    put(object, bytes) {
      held += bytes.length;
      if (held > most) throw new PackFailure('the commits are too many to be held');
      if (used + bytes.length > block.length) {
        block = new Uint8Array(Math.max(BLOCK_BYTES, bytes.length));
        used = 0;
      }
      block.set(bytes, used);
      texts[object] = { bytes: block, from: used, to: used + bytes.length };
      used += bytes.length;
    },
    get(object) {
      const text = texts[object];
      if (!text) throw new PackFailure('an object is not what it should be');
      return text;
    },
  };
}
