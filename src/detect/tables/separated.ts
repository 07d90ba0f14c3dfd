import type { Found } from '../rule.ts';
import { type Cell, lineFrom, lineStart, trimmedCell } from './cell.ts';

/** Rows of one table that are read, and characters of a line of it. */
const MOST_ROWS = 1_000;
const LONGEST_LINE = 4_096;

/** The lines of a table of Markdown, reStructuredText, a wiki or TeX that only draw it. */
const RULE = /^(?:[|: \t+=-]{2,}|\s*\\(?:hline|toprule|midrule|bottomrule)\s*|\{\|.*)$/;
/** Cells of a head are names, not sentences. */
const HEAD = /^[\p{L}\p{N}\u0080-\u00ff _.#/()*-]{0,40}$/u;

/**
 * The cells under `head`, in a table whose cells a comma, a semicolon, a tab, a bar or several blanks separate; `undefined` where
 * its line is no head of such a table.
 */
export function separatedRows(text: string, head: Found): readonly Found[] | undefined {
  const start = lineStart(text, head.start, LONGEST_LINE);
  const headLine = start === undefined ? undefined : lineFrom(text, start, LONGEST_LINE);
  if (!headLine) return undefined;
  // The heads of a table of reStructuredText that is written as CSV, over an empty line.
  const directive = /^\s{0,12}:header: /.exec(text.slice(headLine.start, headLine.start + 24))?.[0];
  const first = { start: headLine.start + (directive?.length ?? 0), end: headLine.end };
  const separator = separatorOf(text, head, first);
  const heads = separator && cellsOf(text, first, separator);
  if (!heads || !areNamed(heads, separator) || isRow(text, headLine, separator, heads.length))
    return undefined;
  const column = heads.findIndex((cell) => cell.start <= head.start && head.end <= cell.end);
  if (column === -1 || !heads.every((cell) => HEAD.test(text.slice(cell.start, cell.end)))) return undefined;
  const found: Found[] = [];
  let rows = 0;
  const from = nextLine(text, first);
  const rowsFrom = directive !== undefined && text[from] === '\n' ? from + 1 : from;
  for (let at = rowsFrom; rows < MOST_ROWS; rows += 1) {
    const line = lineFrom(text, at, LONGEST_LINE);
    if (!line) break;
    at = nextLine(text, line);
    if (RULE.test(text.slice(line.start, line.end))) continue;
    const cells = cellsOf(text, line, separator);
    const cell = cells.length === heads.length ? cells[column] : undefined;
    if (!cell) break;
    if (cell.end > cell.start)
      found.push({
        ...cell,
        delimited: true,
        name: separator === 'blanks' || head.end - head.start < 5 ? 'doubtful' : 'password',
      });
  }
  return rows === 0 ? undefined : found;
}

/** Whether the columns have names, two at least: a list of strings has a comma behind each line. Markdown has bars around them. */
function areNamed(heads: readonly Cell[], separator: Separator): boolean {
  const named = heads.filter(({ start, end }) => end > start).length;
  return named >= 2 && (separator === '|' || named === heads.length);
}

/** Whether the line before has as many cells: then the head is a row itself, of a list of names. */
function isRow(text: string, { start }: Cell, separator: Separator, count: number): boolean {
  const above = start === 0 ? undefined : lineStart(text, start - 1, LONGEST_LINE);
  const before = above === undefined ? undefined : lineFrom(text, above, LONGEST_LINE);
  return (
    before !== undefined &&
    before.start < start &&
    !RULE.test(text.slice(before.start, before.end)) &&
    cellsOf(text, before, separator).length === count
  );
}

function nextLine(text: string, { end }: Cell): number {
  return end + (text[end] === '\r' ? 2 : 1);
}

type Separator = ',' | ';' | '\t' | '|' | '&' | 'wiki' | 'blanks';

/** What stands behind the cell of the head, or before the last one. */
function separatorOf(text: string, head: Found, line: Cell): Separator | undefined {
  if (WIKI.test(text.slice(line.start, line.start + 2))) return 'wiki';
  const behind = /^["'`*]{0,3}(?<blank> {0,40})(?<sign>(?:[,;\t|]|&(?= ))?)/.exec(
    text.slice(head.end, line.end),
  )?.groups;
  if (behind?.sign) return behind.sign as Separator;
  const before = /(?<sign>[,;\t|&]?)(?<blank> {0,40})["'`*]{0,3}(?:[\w-]{1,20}[ _-])?$/.exec(
    text.slice(Math.max(line.start, head.start - 80), head.start),
  )?.groups;
  if (before?.sign) return before.sign as Separator;
  return (behind?.blank?.length ?? 0) > 1 || (before?.blank?.length ?? 0) > 1 ? 'blanks' : undefined;
}

/** How a line of heads begins in a wiki: DokuWiki, Jira and Confluence, MediaWiki on one line. */
const WIKI = /^(?:\^|\|\||! ?)/;
const WIKI_CELL = /\|\||!!|[|^]/g;

/** The cells of a line, without blanks and quotes around them. */
function cellsOf(text: string, { start, end }: Cell, separator: Separator): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  const separators = separator === 'blanks' ? / {2,}|\t/g : undefined;
  const push = (to: number): void => {
    cells.push(trimmedCell(text, from, to));
  };
  if (separators) {
    const line = text.slice(start, end).trimEnd();
    for (const gap of line.matchAll(separators)) {
      push(start + gap.index);
      from = start + gap.index + gap[0].length;
    }
    push(start + line.length);
    return cells;
  }
  if (separator === 'wiki') {
    const line = text.slice(start, end).trimEnd();
    from += /^(?:\^|\|\||[|!])/.exec(line)?.[0].length ?? 0;
    const closed = /[^|^](?:\|{1,2}|\^)$/.test(line);
    for (const gap of line.matchAll(WIKI_CELL)) {
      if (start + gap.index < from) continue;
      push(start + gap.index);
      from = start + gap.index + gap[0].length;
    }
    if (!closed) push(start + line.length);
    return cells;
  }
  // A row of TeX.
  let lineEnd = end;
  if (separator === '&') {
    const last = /\s*\\\\[^&]{0,40}$/.exec(text.slice(Math.max(start, end - 60), end));
    if (last) lineEnd = end - last[0].length;
  }
  let quote = '';
  for (let at = start; at < lineEnd; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === separator) {
      push(at);
      from = at + 1;
    } else if (character === '"' && text.slice(from, at).trim() === '') {
      quote = character;
    }
  }
  push(lineEnd);
  return cells;
}
