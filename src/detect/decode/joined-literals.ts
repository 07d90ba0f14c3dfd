import type { Allowance } from './allowance.ts';
import type { Span, View } from './view.ts';
import { ViewBuilder } from './view-builder.ts';

/** Most characters of a literal that is a part of a longer one, and of what may stand between two of them. */
const PIECE = 256;
const GAP = 64;
/** Most characters of a line on either side. */
const LINE = 192;
/** Most characters of literals that are joined, with those of the line behind: what stands far away decides about no more. */
const WIDEST = 640;

/** The closing quote of a literal, up to behind the opening quote of the next. */
interface Join extends Span {
  /** Where the next literal ends: its closing quote. */
  readonly close: number;
}

/**
 * The lines in which a program puts a text together of literals, `"ab" + "cd"`, with one literal in their stead;
 * `undefined` when there are none. Only of literals without blanks, since sentences hold no credentials; and only of a few
 * hundred characters.
 */
export function decodeJoined(view: View, allowance: Allowance): View | undefined {
  const { text } = view;
  const builder = new ViewBuilder(view, 'joined');
  let chain: Join[] = [];
  /** Where the lines end of the chain before, and of this one. */
  let before = 0;
  let end = 0;

  function show(): boolean {
    const [first] = chain;
    if (!first || end - first.start > WIDEST) return true;
    let copied = startOfLine(text, first.start, before);
    if (!allowance.take(end - copied)) return false;
    builder.separate(copied);
    for (const { start, end: next } of chain) {
      builder.copy(copied, start);
      copied = next;
    }
    builder.copy(copied, end);
    return true;
  }

  for (let at = text.indexOf('+'); at !== -1; at = text.indexOf('+', at + 1)) {
    const join = joinAt(text, at);
    if (!join) continue;
    if (join.start >= end) {
      if (!show()) return builder.build();
      chain = [];
      before = end;
    }
    // Of one that is too long to be shown, no more is held.
    if (end - (chain[0]?.start ?? end) <= WIDEST) chain.push(join);
    if (join.close >= end) end = endOfLine(text, join.close);
    at = join.end - 1;
  }
  show();
  return builder.build();
}

/** The join whose sign stands at `at`. */
function joinAt(text: string, at: number): Join | undefined {
  const before = text.charCodeAt(at - 1);
  if (!isBlank(before) && !isQuote(before)) return undefined;
  let start = at - 1;
  while (at - start < GAP && isBlank(text.charCodeAt(start))) start -= 1;
  const quote = text.charCodeAt(start);
  if (!isQuote(quote)) return undefined;
  let next = at + 1;
  while (next - at < GAP && isBlank(text.charCodeAt(next))) next += 1;
  if (text.charCodeAt(next) !== quote) return undefined;
  let open = start - 1;
  while (start - open < PIECE && isPart(text.charCodeAt(open))) open -= 1;
  let close = next + 1;
  while (close - next < PIECE && isPart(text.charCodeAt(close))) close += 1;
  const areLiterals =
    start - open > 1 &&
    close - next > 1 &&
    text.charCodeAt(open) === quote &&
    text.charCodeAt(close) === quote;
  return areLiterals ? { start, end: next + 1, close } : undefined;
}

/** Where the line begins, or as much of it as is looked at. */
function startOfLine(text: string, at: number, least: number): number {
  const most = Math.max(least, at - LINE);
  let start = at;
  while (start > most && text.charCodeAt(start - 1) !== 0x0a) start -= 1;
  return start;
}

function endOfLine(text: string, at: number): number {
  const most = Math.min(text.length, at + LINE);
  let end = at;
  while (end < most && text.charCodeAt(end) !== 0x0a) end += 1;
  return end;
}

/** Blanks, tabs and ends of lines. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60;
}

/** What credentials are made of: no blanks, no quotes, nothing escaped, no brackets of tags. */
function isPart(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isQuote(code) && code !== 0x5c && code !== 0x3c && code !== 0x3e;
}
