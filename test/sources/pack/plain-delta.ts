/**
 * What a delta gives and where that differs from its base, taken apart byte by byte as gitformat-pack(5),
 * "Deltified representation", tells it; `undefined` when it does not fit the base.
 */
export function plainDelta(
  base: Uint8Array,
  delta: Uint8Array,
): { readonly result: Buffer; readonly ranges: number[] } | undefined {
  let at = 0;
  const next = (): number => delta[at++] ?? Number.NaN;
  const size = (): number => {
    const byte = next();
    return byte < 0x80 ? byte : (byte & 0x7f) + 128 * size();
  };
  if (size() !== base.length) return undefined;
  const length = size();
  const result: number[] = [];
  const ranges: number[] = [];
  const change = (start: number, end: number): void => {
    if ((ranges.at(-1) ?? -1) >= start) ranges[ranges.length - 1] = end;
    else ranges.push(start, end);
  };
  let copiedTo = 0;
  while (at < delta.length) {
    const op = next();
    const start = result.length;
    if (op === 0) return undefined;
    if (op < 0x80) {
      for (let left = op; left > 0; left -= 1) result.push(next());
      change(start, result.length);
      copiedTo = -1;
    } else {
      const operands = [0, 1, 2, 3, 4, 5, 6].map((bit) => (op & (1 << bit) ? next() : 0));
      const from = numbered(operands.slice(0, 4));
      const count = numbered(operands.slice(4)) || 0x1_0000;
      if (!(from + count <= base.length) || start + count > length) return undefined;
      result.push(...base.subarray(from, from + count));
      if (from !== copiedTo) change(start, start);
      copiedTo = from + count;
    }
    if (result.length > length || at > delta.length) return undefined;
  }
  if (result.length !== length) return undefined;
  if (copiedTo !== base.length) change(length, length);
  return { result: Buffer.from(result), ranges };
}

function numbered(bytes: readonly number[]): number {
  return bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);
}
