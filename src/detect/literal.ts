import { isDrawnWithSigns } from './judge/drawn-signs.ts';
import { readRawString } from './raw-strings.ts';
import type { ValueEnds } from './value-ends.ts';

/** Most characters of blanks, and of what else may stand between a name and its value. */
export const GAP_REACH = 40;

/** What stands between a name and its value, and where the value begins. */
export interface Operator {
  readonly kind: 'assign' | 'tag' | 'quoted-only' | 'option';
  /** First character after the operator. */
  readonly at: number;
  /** What ends a bare value besides white space: `&` in a query, `;` in a connection string. */
  readonly separator?: string;
  /** A value without quotes stands on the line of the operator. */
  readonly sameLine?: boolean;
  /** Nothing else may stand on the line. */
  readonly wholeLine?: boolean;
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
export function readValue(
  text: string,
  operator: Operator,
  longest: number,
  ends: ValueEnds,
): Value | undefined {
  if (operator.kind === 'tag') return readTagContent(text, operator.at, longest, ends);
  const value = readPlainValue(text, operator, longest, ends);
  if (!value || operator.wholeLine !== true) return value;
  const rest = text.slice(value.end, value.end + GAP_REACH);
  return /^["'`]?[ \t]*(?:\r?\n|$)/.test(rest) ? value : undefined;
}

function readPlainValue(
  text: string,
  operator: Operator,
  longest: number,
  ends: ValueEnds,
): Value | undefined {
  let at = skipBlank(text, operator.at, operator.kind !== 'option');
  const first = text.charAt(at);
  if (first === '|' || first === '>') at += YAML_BLOCK.exec(text.slice(at, at + GAP_REACH))?.[0].length ?? 0;
  else if (first === '&' || first === '!')
    at += YAML_MARK.exec(text.slice(at, at + GAP_REACH))?.[0].length ?? 0;
  const raw = readRawString(text, at, longest);
  if (raw) return raw;
  const prefix = stringPrefix(text, at);
  at += prefix;
  let escapes = 0;
  while (escapes < MOST_ESCAPES && text[at + escapes] === '\\') escapes += 1;
  const quote = text.charAt(at + escapes);
  if (isQuote(quote))
    return readQuoted(text, innerQuote(text, at, escapes, operator.kind === 'assign'), longest, ends);
  if (prefix > 0 || operator.kind === 'quoted-only') return undefined;
  if (operator.sameLine === true && text.slice(operator.at, at).includes('\n')) return undefined;
  // `set name {value}` of Tcl.
  const braced = operator.kind === 'option' ? IN_BRACES.exec(text.slice(at, at + BRACED_REACH)) : null;
  if (braced)
    return {
      start: at + 1,
      end: at + braced[0].length - 1,
      closed: true,
      delimited: true,
      expression: false,
    };
  return readBare(text, at, longest, operator.separator, ends);
}

/** A block scalar of YAML, whose first line is taken. */
const YAML_BLOCK = /^[|>][+-]?\r?\n[ \t]{1,32}/;

/** The anchor of a node, and the tag that says that it is a string. */
const YAML_MARK = /^(?:&[\w-]{1,30}|!!?str) {1,4}/;

/** Whether a string literal, or something that may lead to one, stands behind blanks. */
export function mayBeQuoted(text: string, from: number): boolean {
  const at = skipBlank(text, from, true);
  if ('"\'`\\|>&!'.includes(text.charAt(at))) return true;
  MAY_BE_PREFIX.lastIndex = at;
  return MAY_BE_PREFIX.test(text);
}

/** Marks of strings, and calls that only wrap one. */
const STRING_PREFIX =
  /^(?:(?:(?:[bBrRuUfF]{1,2}|@|\$|\$@|N|L)(?=["'])|raw(?=")|return (?=["'])|\(\) ?=> ?(?=["'`])|(?:await )?(?:\w{1,12}\.)?hash(?:Sync|Password)?\((?=["'`])|<\w{1,20}>(?=["'`])|string\(\d{1,4}\) (?=")|(?:Buffer\.from|(?:std::)?string|String|String::from|String\.valueOf|str|new String|SecretString|SecretStr|SecretValue|Secret|Sensitive|Some|bytes|\[\]byte|aws\.String|pulumi\.String|Field|QStringLiteral|QLatin1String|QString|TEXT|_T|(?:System\.Text\.)?Encoding\.\w{1,8}\.GetBytes|Base64\.encode|b64encode|Object\.freeze|dict|(?:md5|sha1|sha2|sha256|sha512|bcrypt|crypt|encrypt|password|old_password|MD5|SHA1|SHA2|SHA256|BCRYPT|CRYPT|ENCRYPT|PASSWORD|OLD_PASSWORD))\(\s{0,12}(?:default\s?=\s?)?(?=["'`])|\(\s{0,12}(?=["'`])|\{\s?(?=["'`][^"'`]{1,256}["'`]\s?\})|\[\s?(?=["'](?=[^"'\n]{0,60}(?:\d[^"'\n]{0,60}\d|[!#$%&*+?@^]))[^"'\n]{1,256}["']\s?\]))|r#{1,3}(?=")|(?:T\.|BS\.)?pack (?="))/;

/** Length of what marks or wraps the string that begins there. */
function stringPrefix(text: string, at: number): number {
  // Most values begin with no such mark; that is seen at once, since this runs for every value.
  MAY_BE_PREFIX.lastIndex = at;
  if (!MAY_BE_PREFIX.test(text)) return 0;
  return (
    STRING_PREFIX.exec(
      text.slice(at, at + (text[at] === '{' || text[at] === '[' ? BRACED_REACH : GAP_REACH)),
    )?.[0].length ?? 0
  );
}

const MAY_BE_PREFIX = /[A-Za-z@$_[({<][\w.:[\] $@>]{0,34}[({"'`#]|[({[]/y;

const MOST_ESCAPES = 7;
/** A string alone in braces is looked at whole. */
export const BRACED_REACH = 280;

interface Quote {
  /** The first character within. */
  readonly start: number;
  readonly code: number;
  /** Backslashes before it. */
  readonly escapes: number;
}

/** The quote that the value itself stands in: of `"\"…\""` and `'"…"'` the inner one, of `"""` the last. */
function innerQuote(text: string, at: number, escapes: number, isAssigned: boolean): Quote {
  const outer = at + escapes;
  const quote = text.charAt(outer);
  const start = outer + 1;
  const code = quote.charCodeAt(0);
  if (text[start] === quote && text[start + 1] === quote) return { start: start + 2, code, escapes };
  // As reStructuredText marks what is typed.
  if (isAssigned && quote === '`' && text[start] === quote) return { start: start + 1, code, escapes };
  const next = text.charAt(start);
  if (isQuote(next) && next !== quote) return { start: start + 1, code: next.charCodeAt(0), escapes: 0 };
  let inner = 0;
  while (inner < MOST_ESCAPES && text[start + inner] === '\\') inner += 1;
  const nested = text.charAt(start + inner);
  if (inner > escapes && isQuote(nested))
    return { start: start + inner + 1, code: nested.charCodeAt(0), escapes: inner };
  return { start, code, escapes };
}

/** Up to the closing quote, which has as many backslashes as the opening one; other escapes are passed over. */
function readQuoted(text: string, { start, code, escapes }: Quote, longest: number, ends: ValueEnds): Value {
  const limit = Math.min(text.length, start + longest);
  const { end, closed } = ends.ofQuoted(start, limit, code, escapes);
  return { start, end, closed, delimited: true, expression: false };
}

function readTagContent(text: string, from: number, longest: number, ends: ValueEnds): Value {
  const isCharacterData = text.startsWith('<![CDATA[', from);
  const start = isCharacterData ? from + '<![CDATA['.length : from;
  const end = ends.ofTag(start, Math.min(text.length, start + longest), isCharacterData);
  const closed = end > start && (text[end] === '<' || isCharacterData);
  return { start, end, closed, delimited: true, expression: false };
}

/** A bare value ends at white space or a quote; punctuation at its end belongs to the sentence, not to it. */
function readBare(
  text: string,
  start: number,
  longest: number,
  separator: string | undefined,
  ends: ValueEnds,
): Value {
  if (separator === ';' && text.charCodeAt(start) === 0x7b) {
    // ODBC has braces around a value with special characters.
    const inner = IN_BRACES.exec(text.slice(start, start + BRACED_REACH))?.[0].length;
    if (inner !== undefined)
      return { start: start + 1, end: start + inner - 1, closed: true, delimited: true, expression: false };
  }
  const limit = Math.min(text.length, start + longest);
  const stop = ends.ofBare(start, limit, separator?.charCodeAt(0));
  const closed = stop < limit || stop === text.length;
  if (!closed || separator !== undefined) {
    const end = separator === '&' && closed ? endOfAddress(text, start, stop) : stop;
    return { start, end, closed: closed && end > start, delimited: true, expression: false };
  }
  let end = stop;
  while (end > start && ',;)]}\\'.includes(text.charAt(end - 1))) end -= 1;
  // So does one full stop where a line or a sentence may end.
  if (end === stop && end - start > 1 && text[end - 1] === '.' && text[end - 2] !== '.') end -= 1;
  const expression = isExpression(text.slice(start, end)) || (isQuote(text.charAt(stop)) && end === stop);
  return { start, end, closed: end > start, delimited: false, expression };
}

/** An address stands in texts: what closes a bracket before it, or ends a sentence, is none of its last parameter. */
function endOfAddress(text: string, start: number, stop: number): number {
  let end = stop;
  while (end - start > 1 && ',;.)]>|*'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end).includes('(') ? stop : end;
}

/** Brackets call, index and list; but what was drawn has them anywhere. */
function isExpression(value: string): boolean {
  return /[([{]/.test(value) && (/^(?:[([{]|\$\w{2})/.test(value) || !isDrawnWithSigns(value));
}

const IN_BRACES = /^\{[^{}\s"'`]{1,256}\}(?=[;"'`\s]|$)/;

/** A blank at which no line is broken, in UTF-8. */
const NO_BREAK_LEAD = 0xc2;
const NO_BREAK = 0xa0;
const ESCAPE = 0x1b;
/** How terminals set colours (ECMA-48, SGR). */
const COLOUR = /^\x1b\[[\d;]{0,12}m/;

/** Blanks, and one line break where `lines` allows it: JSON and YAML put values on the next line. */
export function skipBlank(text: string, from: number, lines: boolean): number {
  let at = from;
  let breaks = 0;
  while (at - from < GAP_REACH) {
    const code = text.charCodeAt(at);
    if (code === 10 && lines && breaks === 0) breaks += 1;
    else if (code === NO_BREAK_LEAD && text.charCodeAt(at + 1) === NO_BREAK) at += 1;
    else if (code === ESCAPE) at += (COLOUR.exec(text.slice(at, at + 16))?.[0].length ?? 1) - 1;
    else if (code !== 32 && code !== 9 && !(code === 13 && lines)) break;
    at += 1;
  }
  return at;
}

/** One of the three that strings are written in. */
export function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}
