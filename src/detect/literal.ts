/** Most characters of blanks, and of what else may stand between a name and its value. */
export const GAP_REACH = 40;

/** What stands between a name and its value, and where the value begins. */
export interface Operator {
  readonly kind: 'assign' | 'tag' | 'quoted-only' | 'option';
  /** First character after the operator. */
  readonly at: number;
  /** What ends a bare value besides white space: `&` in a query, `;` in a connection string. */
  readonly separator?: string;
}

/** A literal as it stands in the text. */
export interface Value {
  readonly start: number;
  /** Where it ends, or where it was given up. */
  readonly end: number;
  /** It has an end within reach. */
  readonly closed: boolean;
  readonly delimited: boolean;
  readonly expression: boolean;
}

/** The literal after an operator, or `undefined` when none is there; `longest` bounds its length. */
export function readValue(text: string, operator: Operator, longest: number): Value | undefined {
  let at = skipBlank(text, operator.at, operator.kind !== 'option');
  if (operator.kind === 'tag') return readTagContent(text, operator.at, longest);
  if (text[at] === '|' || text[at] === '>')
    at += YAML_BLOCK.exec(text.slice(at, at + GAP_REACH))?.[0].length ?? 0;
  const prefix = STRING_PREFIX.exec(text.slice(at, at + 24))?.[0].length ?? 0;
  at += prefix;
  const escaped = text[at] === '\\' && isQuote(text.charAt(at + 1));
  const quote = text.charAt(escaped ? at + 1 : at);
  if (isQuote(quote)) return readQuoted(text, at + (escaped ? 2 : 1), quote.charCodeAt(0), escaped, longest);
  if (prefix > 0 || operator.kind === 'quoted-only') return undefined;
  return readBare(text, at, longest, operator.separator);
}

/** A block scalar of YAML, whose first line is taken. */
const YAML_BLOCK = /^[|>][+-]?\r?\n[ \t]{1,32}/;

const STRING_PREFIX =
  /^(?:(?:[bBrRuUfF]{1,2}|@|\$|N|L)(?=["'])|(?:Buffer\.from|String|str|new String|SecretString|Secret|bytes)\((?=["'`]))/;

/** Up to the closing quote, which is `\\"` where the opening one was; other escapes are passed over. */
function readQuoted(text: string, start: number, quote: number, escaped: boolean, longest: number): Value {
  const limit = Math.min(text.length, start + longest);
  let at = start;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    const closing = escaped ? code === BACKSLASH && text.charCodeAt(at + 1) === quote : code === quote;
    if (closing) return { start, end: at, closed: true, delimited: true, expression: false };
    if (code === BACKSLASH) at += 1;
  }
  return { start, end: Math.min(at, limit), closed: false, delimited: true, expression: false };
}

const BACKSLASH = 0x5c;

function readTagContent(text: string, start: number, longest: number): Value {
  const limit = Math.min(text.length, start + longest);
  let end = start;
  let code = text.charCodeAt(end);
  while (end < limit && code !== 0x3c && code !== 10 && code !== 13) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return { start, end, closed: end > start && code === 0x3c, delimited: true, expression: false };
}

/** A bare value ends at white space or a quote; punctuation at its end belongs to the sentence, not to it. */
function readBare(text: string, start: number, longest: number, separator: string | undefined): Value {
  const limit = Math.min(text.length, start + longest);
  const separatorCode = separator?.charCodeAt(0);
  let stop = start;
  for (; stop < limit; stop += 1) {
    const code = text.charCodeAt(stop);
    if (endsBare(code) || code === separatorCode) break;
  }
  const closed = stop < limit || stop === text.length;
  if (!closed || separator !== undefined) {
    return { start, end: stop, closed: closed && stop > start, delimited: true, expression: false };
  }
  let end = stop;
  while (end > start && ',;)]}\\'.includes(text.charAt(end - 1))) end -= 1;
  const expression = /[([{]/.test(text.slice(start, end)) || (isQuote(text.charAt(stop)) && end === stop);
  return { start, end, closed: end > start, delimited: false, expression };
}

function endsBare(code: number): boolean {
  return code <= 32 || code === 0x22 || code === 0x27 || code === 0x60 || code === 0x3c;
}

/** Blanks, and one line break where `lines` allows it: JSON and YAML put values on the next line. */
export function skipBlank(text: string, from: number, lines: boolean): number {
  let at = from;
  let breaks = 0;
  while (at - from < GAP_REACH) {
    const code = text.charCodeAt(at);
    if (code === 10 && lines && breaks === 0) breaks += 1;
    else if (code !== 32 && code !== 9 && !(code === 13 && lines)) break;
    at += 1;
  }
  return at;
}

/** One of the three that strings are written in. */
export function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}
