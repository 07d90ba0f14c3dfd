import { PackFailure } from './pack-failure.ts';

/** Where a result differs from its base: pairs of start and end, in order; an empty pair is a seam. */
export interface Changes {
  readonly ranges: Uint32Array;
  /** Numbers of `ranges` that count: two a range. */
  readonly length: number;
}

/** Takes deltas apart; its tables are used again, so what it gives is valid until the next call. */
export interface DeltaReader {
  /**
   * The result of applying a delta (gitformat-pack(5), "Deltified representation").
   * @throws PackFailure when it does not fit its base.
   */
  apply(base: Uint8Array, delta: Uint8Array): { readonly result: Buffer; readonly changes: Changes };
}

export function createDeltaReader(): DeltaReader {
  let ranges = new Uint32Array(1_024);
  let length = 0;

  function change(start: number, end: number): void {
    if (length > 0 && (ranges[length - 1] as number) >= start) {
      ranges[length - 1] = Math.max(end, ranges[length - 1] as number);
      return;
    }
    if (length + 2 > ranges.length) {
      const larger = new Uint32Array(ranges.length * 2);
      larger.set(ranges);
      ranges = larger;
    }
    ranges[length] = start;
    ranges[length + 1] = end;
    length += 2;
  }

  function apply(base: Uint8Array, delta: Uint8Array): { result: Buffer; changes: Changes } {
    length = 0;
    const sizes = { at: 0 };
    const baseSize = readSize(delta, sizes);
    const size = readSize(delta, sizes);
    if (baseSize !== base.length) throw new PackFailure('a delta is of another base');
    if (size > MOST_BYTES) throw new PackFailure('an object is too large');
    const result = Buffer.allocUnsafe(size);
    let { at } = sizes;
    let to = 0;
    let copiedTo = 0;
    while (at < delta.length) {
      const op = delta[at] as number;
      at += 1;
      if (op === 0) throw new PackFailure('a delta has an unknown instruction');
      if (op < 0x80) {
        if (at + op > delta.length || to + op > size) throw new PackFailure('a delta is cut off');
        change(to, to + op);
        for (const end = at + op; at < end; at += 1) result[to++] = delta[at] as number;
        copiedTo = -1;
        continue;
      }
      let from = 0;
      let count = 0;
      if (op & 0x01) from = delta[at++] as number;
      if (op & 0x02) from |= (delta[at++] as number) << 8;
      if (op & 0x04) from |= (delta[at++] as number) << 16;
      if (op & 0x08) from += (delta[at++] as number) * 0x100_0000;
      if (op & 0x10) count = delta[at++] as number;
      if (op & 0x20) count |= (delta[at++] as number) << 8;
      if (op & 0x40) count |= (delta[at++] as number) << 16;
      if (count === 0) count = 0x1_0000;
      // Past the end of the delta the operands are NaN or 0, which the next check refuses.
      if (at > delta.length || !(from + count <= base.length) || to + count > size)
        throw new PackFailure('a delta copies from outside its base');
      // A view costs more than a few bytes do.
      if (count < 48)
        for (let byte = 0; byte < count; byte += 1) result[to + byte] = base[from + byte] as number;
      else result.set(base.subarray(from, from + count), to);
      if (from !== copiedTo) change(to, to);
      to += count;
      copiedTo = from + count;
    }
    if (to !== size) throw new PackFailure('a delta gives less than it says');
    if (copiedTo !== base.length) change(size, size);
    return { result, changes: { ranges, length } };
  }

  return { apply };
}

/** Larger objects are not read here. */
export const MOST_BYTES = 0x2000_0000;

function readSize(delta: Uint8Array, cursor: { at: number }): number {
  let size = 0;
  for (let scale = 1; scale <= 2 ** 42; scale *= 128) {
    const byte = delta[cursor.at];
    if (byte === undefined) break;
    cursor.at += 1;
    size += (byte & 0x7f) * scale;
    if (byte < 0x80) return size;
  }
  throw new PackFailure('a size in a delta has no end');
}
