/** A half-open range of a text, in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

/** Finds many literals in one pass, however many there are; none may be shorter than `shortest`. */
export interface LiteralSearch {
  readonly size: number;
  add(literal: string): void;
  /** Every place of every literal, in the order of their starts; they may overlap. */
  rangesIn(text: string): TextRange[];
}

/**
 * Literals by their first characters. A bitmap of the first three turns most places of a text away before
 * anything is cut out of it: a report of a megabyte is searched for thousands of literals in a fraction of a second.
 */
export function literalSearch(shortest: number): LiteralSearch {
  const all = new Set<string>();
  const byHead = new Map<string, string[]>();
  const firstThree = new Uint8Array(1 << 16);
  return {
    get size() {
      return all.size;
    },
    add(literal) {
      if (literal.length < shortest || all.has(literal)) return;
      all.add(literal);
      const head = literal.slice(0, shortest);
      byHead.set(head, [...(byHead.get(head) ?? []), literal]);
      firstThree[slotAt(literal, 0)] = 1;
    },
    rangesIn(text) {
      const ranges: TextRange[] = [];
      for (let start = 0; start + shortest <= text.length; start += 1) {
        if (firstThree[slotAt(text, start)] === 0) continue;
        for (const literal of byHead.get(text.slice(start, start + shortest)) ?? []) {
          if (text.startsWith(literal, start)) ranges.push([start, start + literal.length]);
        }
      }
      return ranges;
    },
  };
}

function slotAt(text: string, at: number): number {
  const code = text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
  return code & 0xffff;
}

/** The text with `replacement` for every range; ranges that overlap are replaced as one. */
export function replaceRanges(text: string, ranges: readonly TextRange[], replacement: string): string {
  if (ranges.length === 0) return text;
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  let result = '';
  let done = 0;
  for (const [start, end] of merged) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
