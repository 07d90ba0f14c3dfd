/** Pairs of start and end in a text, in order. */
export interface Spans {
  readonly pairs: Uint32Array;
  /** Numbers of `pairs` that count: two a span. */
  readonly length: number;
}

/** Spans that are put down one after another, in the order of their starts; those that touch become one. */
export class SpanList implements Spans {
  pairs = new Uint32Array(16);
  length = 0;

  add(start: number, end: number): this {
    const last = this.length - 1;
    if (last > 0 && start <= (this.pairs[last] as number)) {
      this.pairs[last] = Math.max(end, this.pairs[last] as number);
      return this;
    }
    if (this.length === this.pairs.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.pairs);
      this.pairs = grown;
    }
    this.pairs[this.length] = start;
    this.pairs[this.length + 1] = end;
    this.length += 2;
    return this;
  }
}

/** Bytes in spans. */
export function lengthOf({ pairs, length }: Spans): number {
  let bytes = 0;
  for (let at = 0; at < length; at += 2) bytes += (pairs[at + 1] as number) - (pairs[at] as number);
  return bytes;
}
