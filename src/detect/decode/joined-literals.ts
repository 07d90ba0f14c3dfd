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

/** Where a literal breaks off, up to where it goes on: its closing quote, up to behind the opening quote of the next. */
interface Join extends Span {
  /** Where what goes on ends: its closing quote. */
  readonly close: number;
}

/**
 * What joins literals besides `+` in files of an ending: `''` where they need only stand beside each other. A backslash
 * at the end of a line goes on in the next. `undefined`: only `+` does.
 */
function signOf(ending: string): string | undefined {
  switch (ending) {
    case 'php':
    case 'phtml':
    case 'inc':
    case 'pl':
    case 'pm':
      return '\\.';
    case 'lua':
      return '\\.\\.';
    case 'vb':
    case 'vbs':
    case 'bas':
    case 'cls':
    case 'frm':
    case 'asp':
      return '&(?: _)?';
    case 'ex':
    case 'exs':
      return '<>';
    case 'hs':
    case 'erl':
    case 'elm':
      return '\\+\\+';
    case 'sql':
      return '\\|\\|';
    case 'ml':
      return '\\^';
    case 'jl':
      return '\\*';
    case 'py':
    case 'rb':
    case 'c':
    case 'h':
    case 'cc':
    case 'cpp':
    case 'cxx':
    case 'hpp':
    case 'm':
    case 'mm':
    case 'ino':
      return '';
    case 'sh':
    case 'bash':
    case 'zsh':
      // In a shell literals stand beside each other without a blank, or are two.
      return '(?!)';
    default:
      return undefined;
  }
}

/** By what they look for; each is set to where it begins before it is used. */
const SCANS = new Map<string, RegExp>();

/** Finds the places in a file of that name at which literals may be joined; `undefined` where `+` alone joins them. */
function scanOf(name: string): RegExp | undefined {
  const sign = signOf(name.slice(name.lastIndexOf('.') + 1));
  if (sign === undefined) return undefined;
  const known = SCANS.get(sign);
  if (known) return known;
  const scan = new RegExp(
    `["'](?:[ \\t\\r\\n]{0,${GAP}}(?:\\+${sign && `|${sign}`})[ \\t\\r\\n]{0,${GAP}}${sign ? '' : `|[ \\t\\r\\n\\\\]{1,${GAP}}`})[bruL]?["']|\\\\\\r?\\n(?=[^ \\t])`,
    'g',
  );
  SCANS.set(sign, scan);
  return scan;
}

/**
 * The lines in which a program puts a text together of literals, `"ab" + "cd"`, with one literal in their stead;
 * `undefined` when there are none. Only of literals without blanks, since sentences hold no credentials; and only of a few
 * hundred characters. `name` is that of the file, which says what joins them.
 */
export function decodeJoined(view: View, allowance: Allowance, name: string): View | undefined {
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

  /** Whether there is room for what follows. */
  function add(join: Join): boolean {
    if (join.start >= end) {
      if (!show()) return false;
      chain = [];
      before = end;
    }
    // Of one that is too long to be shown, no more is held.
    if (end - (chain[0]?.start ?? end) <= WIDEST) chain.push(join);
    if (join.close >= end) end = endOfLine(text, join.close);
    return true;
  }

  const scan = scanOf(name);
  if (scan) {
    scan.lastIndex = 0;
    for (let match = scan.exec(text); match; match = scan.exec(text)) {
      const [{ length }] = match;
      const last = match.index + length - 1;
      const join =
        text[last] === '\n' ? brokenAt(text, match.index, last + 1) : joinOf(text, match.index, last);
      if (join && !add(join)) return builder.build();
      scan.lastIndex = join ? join.end - 1 : match.index + 1;
    }
  } else
    for (let at = text.indexOf('+'); at !== -1; at = text.indexOf('+', at + 1)) {
      const join = joinAt(text, at);
      if (!join) continue;
      if (!add(join)) return builder.build();
      at = join.end - 1;
    }
  show();
  chain = [];
  const call = LISTING.find(([names]) => names.test(name))?.[1];
  if (call === undefined) return builder.build();
  for (let at = text.indexOf(call); at !== -1; at = text.indexOf(call, at + 1)) {
    chain = listAt(text, at);
    before = 0;
    end = endOfLine(text, chain[0]?.close ?? at);
    if (!show()) break;
  }
  return builder.build();
}

/** The calls that join lists of literals. */
const LISTING = [
  [/\.rs$/, 'concat!('],
  [/\.(?:[cm]?[jt]sx?|py|rb)$/, 'join('],
] as const;

const LITERAL = '["\'`][^\\s"\'`\\\\<>]{1,256}["\'`]';
const LIST = new RegExp(`^\\s{0,16}${LITERAL}(?:\\s{0,16},\\s{0,16}${LITERAL}){1,9}`);

/** The joins of a list of literals that the call at `at` joins, with what stands before it: `['ab', 'cd'].join('')`. */
function listAt(text: string, at: number): Join[] {
  if (text[at] === 'j' && text[at - 1] !== '.') return [];
  const head = text.slice(Math.max(0, at - 3), at + 9);
  let start = at;
  let from = at + 'concat!('.length;
  if (/^(?:""|'')\.join\(\[/.test(head)) {
    start = at - 3;
    from = at + 'join(['.length;
  } else if (/^.?\]\.join\((?:''|""|``)/.test(head)) {
    start = Math.max(0, at - WIDEST) + text.slice(Math.max(0, at - WIDEST), at).lastIndexOf('[');
    from = start + 1;
  } else if (text.startsWith('join(', at)) return [];
  const list = LIST.exec(text.slice(from, from + WIDEST))?.[0];
  if (list === undefined) return [];
  const close = from + list.length;
  const joins = [{ start, end: from + list.search(/["'`]/), close }];
  for (const { index, 0: gap } of list.matchAll(/["'`]\s*,\s*["'`]/g))
    joins.push({ start: from + index, end: from + index + gap.length, close });
  return joins;
}

/** The join whose sign stands at `at`. */
function joinAt(text: string, at: number): Join | undefined {
  const before = text.charCodeAt(at - 1);
  if (!isBlank(before) && !isQuote(before)) return undefined;
  let start = at - 1;
  while (at - start < GAP && isBlank(text.charCodeAt(start))) start -= 1;
  if (!isQuote(text.charCodeAt(start))) return undefined;
  let next = at + 1;
  while (next - at < GAP && isBlank(text.charCodeAt(next))) next += 1;
  return joinOf(text, start, next);
}

/** The join of the literals of which one ends at `start`, and the other begins at `next`. */
function joinOf(text: string, start: number, next: number): Join | undefined {
  const quote = text.charCodeAt(start);
  if (text.charCodeAt(next) !== quote) return undefined;
  const open = partStart(text, start);
  const close = partEnd(text, next + 1);
  const areLiterals =
    start - open > 1 &&
    close - next > 1 &&
    text.charCodeAt(open) === quote &&
    text.charCodeAt(close) === quote;
  return areLiterals ? { start, end: next + 1, close } : undefined;
}

/** A value that a backslash at `start` breaks, and that goes on at `end`. */
function brokenAt(text: string, start: number, end: number): Join | undefined {
  const before = partStart(text, start);
  if (before === start - 1) return undefined;
  const open = text.charCodeAt(before);
  const close = partEnd(text, end);
  const goesOn = isQuote(open)
    ? text.charCodeAt(close) === open
    : text.slice(before + 1, start).includes('=') && isBlank(text.charCodeAt(close) || 0x0a);
  return goesOn ? { start, end, close } : undefined;
}

/** Before the part of a literal that ends at `end`: its quote. */
function partStart(text: string, end: number): number {
  let open = end - 1;
  while (end - open < PIECE && isPart(text.charCodeAt(open))) open -= 1;
  return open;
}

/** Behind the part that begins at `start`. */
function partEnd(text: string, start: number): number {
  let close = start;
  while (close - start < PIECE && isPart(text.charCodeAt(close))) close += 1;
  return close;
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
