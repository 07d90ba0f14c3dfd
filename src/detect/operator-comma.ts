import { GAP_REACH, isQuote, type Operator } from './literal.ts';
import { isBlankCode, startOfLine } from './name-edges.ts';

/** Where a name stands, and what is next to it. */
export interface Neighbourhood {
  readonly nameStart: number;
  readonly closerEnd: number;
  /** Past blanks. */
  readonly at: number;
  readonly nameQuoted: boolean;
}

/** A literal behind what a pattern finds at `at`. */
export function declared(text: string, at: number, pattern: RegExp, reach = GAP_REACH): Operator | undefined {
  const match = pattern.exec(text.slice(at, at + reach));
  return match ? { kind: 'quoted-only', at: at + match[0].length } : undefined;
}

/** Only the first argument of a call names the second: in a list of strings none names its neighbour, but an option. */
export function commaOperator(
  text: string,
  { nameStart, closerEnd, at, nameQuoted }: Neighbourhood,
): Operator | undefined {
  const quoted = { kind: 'quoted-only', at: at + 1 } as const;
  if (nameQuoted) {
    if (text[nameStart] === '-') return declared(text, at + 1, OPTION_DEFAULT, OPTION_REACH) ?? quoted;
    const before = text.slice(Math.max(0, nameStart - 40), nameStart);
    if (FIRST_ARGUMENT.test(before)) return quoted;
    if (IN_LIST.test(text.slice(at + 1, at + LISTED_REACH))) return quoted;
  }
  const named = NAMED_DEFAULT.exec(text.slice(at + 1, at + GAP_REACH))?.[0];
  if (named !== undefined && (nameQuoted || text[nameStart - 1] === ':'))
    return { kind: 'quoted-only', at: at + 1 + named.length };
  if (!nameQuoted && isCompared(text, nameStart)) return quoted;
  // `set :name, '…'` of Ruby.
  if (/\bset :$/.test(text.slice(Math.max(0, nameStart - 6), nameStart))) return quoted;
  // Erlang and Elixir: `{name, "…"}`.
  if (text[nameStart - 1] === '{') {
    const literal = /^\s{0,2}(?:<<)?(?=["'])/.exec(text.slice(at + 1, at + 6))?.[0];
    if (literal !== undefined) return { kind: 'quoted-only', at: at + 1 + literal.length };
  }
  // `-define(NAME, "…")` of Erlang.
  if (text[nameStart - 1] === '(' && text.endsWith('define', nameStart - 1) && !nameQuoted) return quoted;
  // Two columns of a table: `NAME,value` is a line.
  const lineStart = startOfLine(text, nameQuoted ? nameStart - 1 : nameStart, 0);
  if (!lineStart || at !== closerEnd || isBlankCode(text.charCodeAt(at + 1))) return undefined;
  return { kind: isQuote(text.charAt(at + 1)) ? 'quoted-only' : 'option', at: at + 1, wholeLine: true };
}

/** The default of a field and the text of one that a test fills in: `:password, default: "…"`, `'Password', with: '…'`. */
const NAMED_DEFAULT = /^\s{0,2}(?:default(?:Value)?|with|value)\s?(?:=>|[:=])\s?(?=["'])/;

/** Whether the name stands in a call that compares it with a string, or copies one into it: alone, or behind its owner. */
function isCompared(text: string, nameStart: number): boolean {
  const before = text.slice(Math.max(0, nameStart - 40), nameStart);
  const call = before.lastIndexOf('(');
  return call !== -1 && OWNER.test(before.slice(call + 1)) && COMPARING.test(before.slice(0, call));
}

const OWNER = /^(?:[\w.]{1,20}(?:, |->))?$/;
const COMPARING =
  /(?:(?:\b|_)(?:str|mem|wcs|lstr)\w{0,6}|[cC]ompare\w{0,10}|[eE]quals?|equal_to|set_env|putenv)$/;

/** In a list of strings, one that nobody takes for a name behind one that is: with digits, and signs or upper case besides. */
const LISTED_REACH = 100;
const IN_LIST =
  /^ ?["'](?=[^"']{0,60}\d)(?![A-Za-z_.-]{1,40}\d{0,2}["'])(?=[^"']{0,60}[A-Za-z])(?=[^"']{0,60}(?:[A-Z!#$%&*+=?@^~]|\d[a-z]+\d))[^"'\s:/.]{8,64}["'](?=\s{0,2}[)\]}]|, ?["'])/;

/** The default of an option, as Python's argparse and click have it, behind other arguments. */
const OPTION_DEFAULT = /^[^()]{0,160}?\bdefault\s?=(?=\s?["'])/;

const OPTION_REACH = 176;

const FIRST_ARGUMENT =
  /(?:\(\s{0,12}(?:(?:\d{1,9}|NULL|DEFAULT|env\w{0,8}|conf(?:ig)?|cfg|settings|opt(?:ion)?s|props|prefs)\s{0,2},\s{0,3})?|(?:\b[hs]?set|put|StringVar)\((?:["'][\w.-]{1,24}["']|&?[\w.]{1,30}), ?|(?:buildConfigField|resValue)\s?\(?\s?["']\w{1,20}["'],\s{0,3})\\?["'`]$/i;
