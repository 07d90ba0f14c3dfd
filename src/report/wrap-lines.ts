/** Narrower than this, a terminal wraps as well as we do. */
const NARROWEST = 40;
/** What stands at the left and is repeated by no line that goes on: the first column, a number, a label. */
const FIRST_COLUMN = /^(?: +(?:\d+\. (?:[a-z][a-z-]* {2,})?|[a-z][a-z-]* {2,})?|\S+(?: \S+)* {2,})/;
const COLOUR = /\u001b\[[\d;]*m/g;

/**
 * A text for a terminal of so many columns: what is longer goes on in the next line, at a space and below where its
 * text began. A word that is longer than a line, such as an address or a path, stays whole, so that it can be copied.
 */
export function wrapLines(text: string, columns: number): string {
  if (columns < NARROWEST) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : wrapped(line, columns)))
    .join('\n');
}

function wrapped(line: string, columns: number): string {
  const head = FIRST_COLUMN.exec(line.replaceAll(COLOUR, ''))?.[0] ?? '';
  const indent = ' '.repeat(head.length <= columns / 2 ? head.length : 0);
  const lines: string[] = [];
  let current = '';
  let width = 0;
  // Spaces before a word belong to it: columns stay columns.
  for (const part of line.match(/ *[^ ]+/g) ?? []) {
    const size = widthOf(part);
    const isFirst = width <= (lines.length === 0 ? head.length : indent.length);
    if (!isFirst && width + size > columns) {
      lines.push(current);
      current = indent + part.trimStart();
      width = widthOf(current);
    } else {
      current += part;
      width += size;
    }
  }
  return [...lines, current].join('\n');
}

function widthOf(text: string): number {
  return text.replaceAll(COLOUR, '').length;
}
