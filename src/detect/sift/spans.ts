import type { Span } from '../decode/view.ts';

/** Pairs of start and end in a text, in order. */
export interface Spans {
  readonly pairs: Uint32Array;
  /** Numbers of `pairs` that count: two a span. */
  readonly length: number;
}

export const NO_SPANS: Spans = { pairs: new Uint32Array(0), length: 0 };

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

/** Spans in any order, as a list. */
export function inOrder(spans: readonly Span[]): Spans {
  const list = new SpanList();
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) list.add(start, end);
  return list;
}

/** What is in one of two lists. */
export function union(one: Spans, other: Spans): Spans {
  return inOrder([...each(one), ...each(other)]);
}

/** Whether each of `others` lies within one of `spans`. */
export function holds(spans: Spans, others: Spans): boolean {
  let at = 0;
  for (const { start, end } of each(others)) {
    while (at < spans.length && (spans.pairs[at + 1] as number) < end) at += 2;
    if (at >= spans.length || (spans.pairs[at] as number) > start) return false;
  }
  return true;
}

function* each({ pairs, length }: Spans): Generator<Span> {
  for (let at = 0; at < length; at += 2) yield { start: pairs[at] as number, end: pairs[at + 1] as number };
}
