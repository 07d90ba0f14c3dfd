import type { Found } from '../rule.ts';
import { type Cell, lineStart, trimmedCell } from './cell.ts';

const LONGEST_LINE = 1_024;
/** Columns of a table whose cells stand one under the other, and cells that are read. */
const MOST_COLUMNS = 12;
const MOST_CELLS = 4_000;

/** What the lines of a table begin with: its heads, where a row begins, its cells, and where it ends. */
interface Style {
  readonly head: RegExp;
  readonly row: RegExp;
  readonly cell: RegExp;
  readonly end: RegExp;
}

const STYLES: readonly Style[] = [
  // mediawiki.org, "Help:Tables".
  { head: /^! ?/, row: /^(?:\|-|\{\|)/, cell: /^\|(?![-}])/, end: /^\|\}/ },
  // docs.asciidoctor.org, "Build a Basic Table": an empty line stands behind the heads.
  { head: /^\|(?!=)/, row: /^(?:\|===|\s*$)/, cell: /^\|(?!=)/, end: /^\|===/ },
  // docutils.sourceforge.io, "List Table".
  { head: /^\s{2,12}(?:\* )?- /, row: /^\s{2,12}\* - /, cell: /^\s{2,12}(?:\* )?- /, end: /^\S/ },
];

/** The cells under `head` in a table whose cells stand on lines of their own, as wikis and documents have it; `undefined` where it is none. */
export function stackedRows(text: string, head: Found): readonly Found[] | undefined {
  const start = lineStart(text, head.start, LONGEST_LINE);
  if (start === undefined) return undefined;
  const line = lineAt(text, start);
  const style = STYLES.find((each) => each.head.test(line));
  const index = style && columnOf(text, start, head, style);
  if (!style || index === undefined) return undefined;
  const columns = cellsOf(text, start, style).length;
  return rowsOf(text, start, { index, columns: columns > 1 ? columns : MOST_COLUMNS }, style);
}

function lineAt(text: string, start: number): string {
  const end = text.slice(start, start + LONGEST_LINE).indexOf('\n');
  return text.slice(start, end === -1 ? start + LONGEST_LINE : start + end);
}

/** Cells of one line, which begins with the mark of one. */
function cellsOf(text: string, start: number, { cell, head }: Style): Cell[] {
  const line = lineAt(text, start);
  const mark = (cell.exec(line) ?? head.exec(line))?.[0].length ?? 0;
  const cells: Cell[] = [];
  let from = mark;
  for (const gap of `${line}|`.matchAll(/\|\||!!|\|/g)) {
    if (gap.index < mark) continue;
    cells.push(trimmedCell(text, start + from, start + Math.min(gap.index, line.length)));
    from = gap.index + gap[0].length;
  }
  return cells;
}

/** How many heads stand before one, on its line and above it; `undefined` where no table begins there. */
function columnOf(text: string, start: number, head: Found, style: Style): number | undefined {
  const cells = cellsOf(text, start, style);
  let index = cells.findIndex((cell) => cell.start <= head.start && head.end <= cell.end);
  if (index === -1) return undefined;
  let at = start;
  for (let above = 0; above < MOST_COLUMNS; above += 1) {
    // Of a list, the first head stands on the line where the row begins.
    if (style.row.test(lineAt(text, at))) return index;
    const before = at === 0 ? undefined : lineStart(text, at - 1, LONGEST_LINE);
    if (before === undefined) return undefined;
    const line = lineAt(text, before);
    if (style.row.test(line) && !style.cell.test(line)) return index;
    if (!style.head.test(line)) return undefined;
    index += cellsOf(text, before, style).length;
    at = before;
  }
  return undefined;
}

/** Which of how many columns: a row of AsciiDoc ends where it has as many cells as heads. */
interface Column {
  readonly index: number;
  readonly columns: number;
}

function rowsOf(text: string, start: number, { index, columns }: Column, style: Style): readonly Found[] {
  const found: Found[] = [];
  let count = -1;
  let isHead = true;
  let at = start + lineAt(text, start).length + 1;
  for (let read = 0; read < MOST_CELLS && at < text.length; read += 1) {
    const line = lineAt(text, at);
    if (line.length >= LONGEST_LINE || style.end.test(line)) break;
    // The heads of another table.
    if (!isHead && style.head.test(line) && !style.cell.test(line)) break;
    if (style.row.test(line)) {
      isHead = false;
      count = -1;
    }
    if (!isHead && style.cell.test(line)) {
      for (const cell of cellsOf(text, at, style)) {
        count += 1;
        if (count % columns === index && cell.end > cell.start)
          found.push({ ...cell, delimited: true, name: 'password' });
      }
    }
    at += line.length + 1;
  }
  return found;
}
