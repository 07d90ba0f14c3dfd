import { GAP_REACH, isQuote, type Operator, readValue, skipBlank } from './literal.ts';

/**
 * Reads `name = value` in all the clothes it wears: ini, env, YAML, JSON, XML, TOML, code in a dozen
 * languages, shell options, `define('NAME', 'value')`, `.setName("value")`, defaults behind `||`.
 * A hand-written scanner: linear and bounded where a RegExp with as many optional parts would not be.
 */
export interface Assignment {
  readonly name: string;
  /** Span of the value, without its delimiters. */
  readonly start: number;
  readonly end: number;
  /** Between quotes or tags: its end is known. */
  readonly delimited: boolean;
  /** The value is what a function or an expression gives, not a literal: a call or an index follows it. */
  readonly expression: boolean;
}

const NAME_REACH = 60;
const VALUE_REACH = 512;

/** What was read, and how many characters were looked at to read it. */
export interface Reading {
  readonly assignment: Assignment | undefined;
  readonly looked: number;
}

/** The assignment to the name that holds `text[at..end]`; values up to `longest` characters. */
export function readAssignment(text: string, at: number, end: number, longest = VALUE_REACH): Reading {
  const nameStart = spanLeft(text, at);
  const nameEnd = spanRight(text, end);
  const looked = nameEnd - nameStart + GAP_REACH;
  const operator = readOperator(text, nameStart, nameEnd);
  const value = operator && readValue(text, operator, longest);
  if (!value) return { assignment: undefined, looked };
  const { start, end: valueEnd } = value;
  const inString =
    value.expression && !delimitedName(text, nameEnd) && isInString(text, nameStart, text.charAt(valueEnd));
  const assignment = {
    name: text.slice(nameStart, nameEnd),
    start,
    end: valueEnd,
    delimited: value.delimited || inString,
    expression: value.expression && !inString,
  };
  return { assignment: value.closed ? assignment : undefined, looked: looked + valueEnd - nameEnd };
}

/** Most characters of a string literal that are looked at before a name in it. */
const STRING_REACH = 200;

/** Whether the name stands in a string literal that `quote` ends, so that the quote ends the value too. */
function isInString(text: string, nameStart: number, quote: string): boolean {
  if (!isQuote(quote)) return false;
  let inside = false;
  for (let at = nameStart - 1; at >= 0 && nameStart - at < STRING_REACH; at -= 1) {
    if (text.charCodeAt(at) === 10) break;
    if (text[at] === quote) inside = !inside;
  }
  return inside;
}

function delimitedName(text: string, nameEnd: number): boolean {
  return isQuote(text.charAt(nameEnd)) || text[nameEnd] === '\\';
}

function spanLeft(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < NAME_REACH && isNameCode(text.charCodeAt(start - 1))) start -= 1;
  // `\nNAME=` inside a string literal: the `n` belongs to the escape.
  if (start > 0 && start < at && text[start - 1] === '\\' && 'nrt'.includes(text.charAt(start))) start += 1;
  return start;
}

function spanRight(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < NAME_REACH && isNameCode(text.charCodeAt(end))) end += 1;
  return end;
}

function readOperator(text: string, nameStart: number, nameEnd: number): Operator | undefined {
  let at = nameEnd;
  const before = text.charAt(nameStart - 1);
  if (before === '<' || (before === '/' && text.charAt(nameStart - 2) === '<')) {
    const close = skipAttributes(text, at);
    if (close !== undefined) return before === '<' ? { kind: 'tag', at: close } : undefined;
  }
  const closerEnd = skipClosers(text, at);
  const nameQuoted = closerEnd > at;
  const entry = nameQuoted || isEntryName(text, nameStart);
  at = skipBlank(text, closerEnd, entry);
  if (entry) {
    const viaValue = skipValueKeyword(text, at);
    if (viaValue !== undefined) return { kind: 'assign', at: viaValue };
  }
  const two = text.slice(at, at + 2);
  const three = text.slice(at, at + 3);
  if (three === '===') return { kind: 'quoted-only', at: at + 3 };
  if (three === '||=' || three === '??=') return { kind: 'assign', at: at + 3 };
  if (two === ':=' || two === '=>' || two === '+=' || two === '?=') return { kind: 'assign', at: at + 2 };
  if (two === '==' || two === '||' || two === '??' || two === '::')
    return { kind: 'quoted-only', at: at + 2 };
  if (two === '?:') return { kind: 'quoted-only', at: at + 2 };
  const one = text.charAt(at);
  if (one === '=') return { kind: 'assign', at: at + 1, ...separatorOf(text, nameStart) };
  // `a:b:c` is an address, such as an ARN.
  if (one === ':' && before === ':') return undefined;
  if (one === ':') return { kind: 'assign', at: skipTypeAnnotation(text, at + 1) ?? at + 1 };
  if (one === '(') return { kind: 'quoted-only', at: at + 1 };
  // Only the first argument of a call names the second: in a list of strings none names its neighbour.
  const firstArgument = isQuote(before) && text[nameStart - 2] === '(';
  if (one === ',' && firstArgument) return { kind: 'quoted-only', at: at + 1 };
  const type = at > nameEnd && !nameQuoted ? skipGoType(text, at) : undefined;
  if (type !== undefined) return { kind: 'assign', at: type };
  const isOption =
    text[nameStart] === '-' || /\b(?:ENV|ARG) {1,4}$/.test(text.slice(Math.max(0, nameStart - 9), nameStart));
  if (at > nameEnd && isOption && !nameQuoted) return { kind: 'option', at };
  return undefined;
}

/** `?password=…&` and `;Password=…;`: the name follows the separator. */
function separatorOf(text: string, nameStart: number): { separator?: string } {
  let at = nameStart - 1;
  while (at > nameStart - 3 && text[at] === ' ') at -= 1;
  const before = text[at];
  if (before === '?' || before === '&') return { separator: '&' };
  return before === ';' ? { separator: ';' } : {};
}

/** `"`, `'`, `\"`, `]`, `)` that close the name. */
function skipClosers(text: string, from: number): number {
  let at = from;
  while (at - from < 6 && '"\'`])\\'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

/** `>` of an XML start tag within reach of `at`, past attributes. */
function skipAttributes(text: string, from: number): number | undefined {
  for (let at = from; at < text.length && at - from < GAP_REACH; at += 1) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '<' || character === '\n') return undefined;
  }
  return undefined;
}

/** `<add key="NAME" value="…">`, `{ name: "NAME", value: "…" }`, `- name: NAME` over `value: …`. */
function skipValueKeyword(text: string, from: number): number | undefined {
  const match = /^,?\s{0,12}"?value"?\s{0,3}[:=]/i.exec(text.slice(from, from + GAP_REACH));
  return match ? from + match[0].length : undefined;
}

/** `name: ` or `key=` before the name: it is the name of an entry whose value stands in the next field. */
function isEntryName(text: string, nameStart: number): boolean {
  return /(?:name|key): {1,4}$/i.test(text.slice(Math.max(0, nameStart - 12), nameStart));
}

/** `: string =` of TypeScript, Kotlin, Swift, Rust, Python. */
function skipTypeAnnotation(text: string, from: number): number | undefined {
  const match = /^\s{0,4}&?(?:'static )?[A-Za-z][\w.<>|[\]?]{0,30}\s{0,4}=(?=\s{0,4}["'`])/.exec(
    text.slice(from, from + GAP_REACH),
  );
  return match ? from + match[0].length : undefined;
}

/** `string =` of Go. */
function skipGoType(text: string, from: number): number | undefined {
  const match = /^(?:\*?string|\[\]byte)\s{0,4}=(?=\s{0,4}["`])/.exec(text.slice(from, from + GAP_REACH));
  return match ? from + match[0].length : undefined;
}

/** Letters, digits, `_`, `-`, `.`, `$`. */
function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x24
  );
}
