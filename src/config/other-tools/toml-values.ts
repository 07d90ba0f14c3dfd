/** Where a reader stands; it is moved behind what was read. */
interface Position {
  offset: number;
}

type Fail = (what: string, offset?: number) => never;

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
};

/** A string in any of TOML's four forms (toml.io/en/v1.0.0#string). */
export function readString(
  text: string,
  at: Position,
  fail: Fail,
  { multiline }: { readonly multiline: boolean },
): string {
  const start = at.offset;
  const quote = text.charAt(start);
  const isLong = multiline && text.startsWith(quote.repeat(3), start);
  const content = start + (isLong ? 3 : 1);
  const end = isLong ? endOfLong(text, quote, content) : endOfShort(text, quote, content);
  if (end === undefined) fail('The string has no end.', start);
  at.offset = end + (isLong ? 3 : 1);
  const raw = text.slice(content, end).replace(isLong ? /^\r?\n/ : /^$/, '');
  return quote === "'" ? raw : unescaped(raw, start, fail);
}

function endOfShort(text: string, quote: string, from: number): number | undefined {
  for (let offset = from; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === quote) return offset;
    if (character === '\n') return undefined;
    if (character === '\\' && quote === '"') offset += 1;
  }
  return undefined;
}

/** Up to two quotes may stand right before the three that end it: the last three are its end. */
function endOfLong(text: string, quote: string, from: number): number | undefined {
  for (let offset = from; offset < text.length; offset += 1) {
    if (text[offset] === '\\' && quote === '"') {
      offset += 1;
      continue;
    }
    if (!text.startsWith(quote.repeat(3), offset)) continue;
    let end = offset;
    while (end < offset + 2 && text[end + 3] === quote) end += 1;
    return end;
  }
  return undefined;
}

function unescaped(raw: string, start: number, fail: Fail): string {
  // A backslash at the end of a line takes the line break and the blanks after it away.
  const joined = raw.replaceAll(/\\(?:[ \t]*\r?\n\s*|[\s\S])/g, (found) =>
    /^\\[ \t]*\r?\n/.test(found) ? '' : found,
  );
  return joined.replaceAll(
    /\\(?:u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|(?<one>[\s\S]?))/g,
    (found, ...parts) => {
      const groups = parts.at(-1) as Readonly<Record<'short' | 'long' | 'one', string | undefined>>;
      const code = Number.parseInt(groups.short ?? groups.long ?? 'x', 16);
      if (code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
      const known = ESCAPES[groups.one ?? ''];
      return known ?? fail(`The escape "${found.slice(0, 10)}" does not exist.`, start);
    },
  );
}

const DATE =
  /(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?![\w.:+-])/y;
const NUMBER =
  /(?:0x[\da-f]+(?:_[\da-f]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*|[+-]?(?:\d+(?:_\d+)*)(?:\.\d+(?:_\d+)*)?(?:e[+-]?\d+(?:_\d+)*)?)(?![\w.:+-])/iy;
const WORD = /(?:true|false|[+-]?(?:inf|nan))(?![\w-])/y;

/** A boolean, a number, or a date as it is written. */
export function readNumberOrDate(text: string, at: Position, fail: Fail): string | number | boolean {
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at.offset;
    const found = pattern.exec(text)?.[0];
    at.offset += found?.length ?? 0;
    return found;
  };
  const word = take(WORD);
  if (word === 'true' || word === 'false') return word === 'true';
  if (word !== undefined) return word.endsWith('nan') ? Number.NaN : Number(word.replace('inf', 'Infinity'));
  const date = take(DATE);
  if (date !== undefined) return date;
  const number = take(NUMBER);
  return number === undefined ? fail('Expected a value.') : Number(number.replaceAll('_', ''));
}
