import type { Found } from '../rule.ts';

/** Characters of a list of columns, and of a table's definition. */
const COLUMNS_REACH = 1_200;
const DEFINITION_REACH = 4_000;
/** Characters between a table's definition and the first of its rows. */
const STATEMENT_REACH = 32_768;
const MOST_ROWS = 2_000;
const LONGEST_ROW = 8_192;

const VALUES = /\)\s{0,8}(?:OVERRIDING \w{1,8} VALUE\s)?VALUES\s{0,8}(?=\()/iy;
const COPY = /\) FROM stdin[^\r\n]{0,80};?\r?\n/iy;
const DEFINITION =
  /CREATE TABLE\s{1,4}(?:IF NOT EXISTS\s{1,4})?(?:["`[]?\w{1,60}["`\]]?\.)?["`[]?(?<table>\w{1,60})["`\]]?\s{0,8}$/i;

/** The values of the column at `head` in a statement of SQL that inserts rows, or copies them; `undefined` where it is none. */
export function insertedRows(text: string, head: Found): readonly Found[] | undefined {
  const column = columnOf(text, head.start, COLUMNS_REACH);
  // Only within reach: a search for a bracket that never closes, at every head, has no end.
  const near = text.slice(head.end, head.end + COLUMNS_REACH + 1).indexOf(')');
  if (!column || near === -1) return undefined;
  const close = head.end + near;
  VALUES.lastIndex = close;
  if (VALUES.test(text)) return tuples(text, VALUES.lastIndex, column.index);
  COPY.lastIndex = close;
  return COPY.test(text) ? copied(text, COPY.lastIndex, column.index) : undefined;
}

/** The values of the column that is defined at `head`, in the statements behind that name no columns; `undefined` where no table is defined. */
export function definedRows(text: string, head: Found): readonly Found[] | undefined {
  const column = columnOf(text, head.start, DEFINITION_REACH);
  const table =
    column && DEFINITION.exec(text.slice(Math.max(0, column.open - 200), column.open))?.groups?.table;
  if (!column || table === undefined) return undefined;
  const insert = new RegExp(
    `INSERT INTO (?:["\`[]?\\w{1,60}["\`\\]]?\\.)?["\`[]?${table}["\`\\]]? VALUES\\s{0,8}(?=\\()`,
    'gi',
  );
  const found: Found[] = [];
  let near = text.slice(head.end, head.end + STATEMENT_REACH);
  let from = head.end;
  for (let count = 0; count < MOST_ROWS; count += 1) {
    insert.lastIndex = 0;
    const statement = insert.exec(near);
    if (!statement) break;
    const rows = tuples(text, from + statement.index + statement[0].length, column.index);
    found.push(...rows);
    from = rows.at(-1)?.end ?? from + statement.index + statement[0].length;
    near = text.slice(from, from + LONGEST_ROW);
  }
  return found;
}

/** Where the list of columns opens, and how many stand before. */
function columnOf(text: string, at: number, reach: number): { open: number; index: number } | undefined {
  let index = 0;
  let depth = 0;
  for (let open = at - 1; open >= 0 && at - open < reach; open -= 1) {
    const character = text[open];
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) return { open, index };
      depth -= 1;
    } else if (character === ',' && depth === 0) index += 1;
    else if (character === ';') return undefined;
  }
  return undefined;
}

/** The quoted values of one column in `(…), (…)`. */
function tuples(text: string, from: number, column: number): Found[] {
  const found: Found[] = [];
  let at = from;
  for (let rows = 0; rows < MOST_ROWS && text[at] === '('; rows += 1) {
    const row = tuple(text, at, column);
    if (row.value) found.push({ ...row.value, delimited: true, name: 'password' });
    BETWEEN.lastIndex = row.end;
    if (!BETWEEN.test(text)) break;
    at = BETWEEN.lastIndex;
  }
  return found;
}

const BETWEEN = /\)\s{0,4},\s{0,40}(?=\()/y;

/** Calls within calls in a value; what goes deeper is no row. */
const DEEPEST = 8;

/** A function that hashes the string that it is given. */
const HASHED = /\b(?:MD5|SHA1?|SHA2|PASSWORD|ENCRYPT|CRYPT|BCRYPT|HASHBYTES)\(\s{0,2}$/i;

/** Where the row ends, at its bracket, and the string in one of its columns. */
function tuple(
  text: string,
  open: number,
  column: number,
): { end: number; value?: { start: number; end: number } } {
  let index = 0;
  let depth = 0;
  let value: { start: number; end: number } | undefined;
  const limit = Math.min(text.length, open + LONGEST_ROW);
  let at = open + 1;
  for (; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === "'" || character === '"') {
      const end = endOfString(text, at, limit);
      if (index === column && (depth === 0 || (depth === 1 && HASHED.test(text.slice(at - 16, at)))))
        value = { start: at + 1, end };
      at = end;
    } else if (character === '(') {
      depth += 1;
      if (depth > DEEPEST) break;
    } else if (character === ')' && depth === 0) break;
    else if (character === ')') depth -= 1;
    else if (character === ',' && depth === 0) index += 1;
  }
  return value ? { end: at, value } : { end: at };
}

/** The closing quote: two are one character of the string, and so is one behind a backslash. */
function endOfString(text: string, open: number, limit: number): number {
  const quote = text.charAt(open);
  let at = open + 1;
  while (at < limit) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at;
      at += 1;
    }
    at += 1;
  }
  return limit;
}

/** The cells of one column in rows that tabs separate, up to `\.`. */
function copied(text: string, from: number, column: number): Found[] {
  const found: Found[] = [];
  let at = from;
  for (let rows = 0; rows < MOST_ROWS; rows += 1) {
    const near = text.indexOf('\n', at);
    const end = near === -1 ? text.length : near;
    if (end === at || end - at > LONGEST_ROW || text.startsWith('\\.', at)) break;
    const cells = text.slice(at, end).split('\t');
    const cell = cells[column]?.trimEnd();
    if (cell) {
      const start = at + cells.slice(0, column).reduce((sum, each) => sum + each.length + 1, 0);
      found.push({ start, end: start + cell.length, delimited: true, name: 'password' });
    }
    at = end + 1;
  }
  return found;
}
