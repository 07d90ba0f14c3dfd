import { assignsNothing } from './assigns-nothing.ts';
import type { Span } from './decode/view.ts';
import { GAP_REACH, isQuote, type Operator, readValue } from './literal.ts';
import { readOperator } from './operator.ts';
import { ValueEnds } from './value-ends.ts';

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
  /** As in an environment: a constant, `=`, and the value at once. */
  readonly environment: boolean;
  /** The value is what a function or an expression gives, not a literal: a call or an index follows it. */
  readonly expression: boolean;
}

const NAME_REACH = 60;
const VALUE_REACH = 512;

/** What was read, how many characters were looked at to read it, and where the value ends that was read last. */
export interface Reading {
  readonly assignment: Assignment | undefined;
  readonly looked: number;
  readonly end: number;
}

/** Where a name stands. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Where it ends if the words behind it belong to it; the same where there are none. */
  readonly wordsEnd: number;
}

/** What stands between a name and its value: as its own, and of the longer name where words behind it belong to it. */
export interface Operators {
  readonly own: Operator | undefined;
  readonly ofWords: Operator | undefined;
}

/** A name as it stands in the text, to which something may be assigned: up to `end`, words joined by `_`. */
export interface Name extends NameSpan {
  readonly text: string;
  readonly operators: Operators;
}

/** The name that holds `text[at..end]`; `undefined` where surely nothing is assigned to it. */
export function readName(text: string, at: number, end: number): Name | undefined {
  const span = nameAround(text, at, end);
  if (assignsNothing(text, span)) return undefined;
  const operators = operatorsOf(text, span);
  if (!operators.own && !operators.ofWords) return undefined;
  return { ...span, operators, text: joinedWords(text, span.start, span.end) };
}

export function operatorsOf(text: string, { start, end, wordsEnd }: NameSpan): Operators {
  return {
    own: readOperator(text, start, end),
    ofWords: wordsEnd === end ? undefined : readOperator(text, start, wordsEnd),
  };
}

/** Where the name stands that holds `text[at..end]`. */
export function nameAround(text: string, at: number, end: number): NameSpan {
  // An anchor may begin within a letter.
  const start = startOfWords(text, spanLeft(text, text.charCodeAt(at) >> 6 === 2 ? at - 1 : at));
  const nameEnd = spanRight(text, end);
  const wordsEnd = text[nameEnd] === ' ' ? endOfWords(text, nameEnd) : nameEnd;
  return { start, end: nameEnd, wordsEnd };
}

/** The assignment to a name; values up to `longest` characters. `ends` are those of the same text. */
export function readAssignment(
  text: string,
  { start, end, wordsEnd, operators }: NameSpan & { readonly operators: Operators },
  longest = VALUE_REACH,
  ends = new ValueEnds(text),
): Reading {
  const reading = readNamed(text, { start, end }, operators.own, longest, ends);
  if (reading.assignment || wordsEnd === end) return reading;
  const longer = readNamed(text, { start, end: wordsEnd }, operators.ofWords, longest, ends);
  return {
    assignment: longer.assignment,
    looked: longer.looked + reading.looked + WORDS_COST,
    end: Math.max(reading.end, longer.end),
  };
}

function joinedWords(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  return words.includes(' ') ? words.replaceAll(' ', '_') : words;
}

/** Steps charged besides for a name of several words: ordinary texts have few, and each is read twice. */
const WORDS_COST = 200;

function readNamed(
  text: string,
  { start: nameStart, end: nameEnd }: Span,
  operator: Operator | undefined,
  longest: number,
  ends: ValueEnds,
): Reading {
  const looked = nameEnd - nameStart + GAP_REACH;
  const value = operator && readValue(text, operator, longest, ends);
  if (!value) return { assignment: undefined, looked, end: nameEnd };
  const { start, end } = value;
  const isInside = (quotes: string): boolean => isInString(text, nameStart, quotes);
  const inString =
    value.expression &&
    !delimitedName(text, nameEnd) &&
    isQuote(text.charAt(end)) &&
    isInside(text.charAt(end));
  // `NAME=value` is how environments are written, in whatever text it stands.
  const environment =
    !value.delimited &&
    start === nameEnd + 1 &&
    text.charCodeAt(nameEnd) === 0x3d &&
    ENVIRONMENT.test(text.slice(nameStart, nameEnd + 1));
  const assignment = {
    name: joinedWords(text, nameStart, nameEnd),
    start,
    end,
    delimited: value.delimited || inString || (environment && isInside('"\'`')),
    environment,
    expression: value.expression && !inString,
  };
  return {
    assignment: value.closed ? assignment : undefined,
    looked: looked + Math.abs(end - nameEnd),
    end: Math.max(end, nameEnd),
  };
}

const ENVIRONMENT = /^[A-Z][A-Z\d_]{2,59}=$/;

/** Most characters of a string literal that are looked at before a name in it. */
const STRING_REACH = 200;

/** Whether the name stands in a string literal that one of `quotes` opens on its line. */
function isInString(text: string, nameStart: number, quotes: string): boolean {
  const before = text.slice(Math.max(0, nameStart - STRING_REACH), nameStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return Array.from(quotes).some((quote) => line.split(quote).length % 2 === 0);
}

function delimitedName(text: string, nameEnd: number): boolean {
  return isQuote(text.charAt(nameEnd)) || text[nameEnd] === '\\';
}

function spanLeft(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < NAME_REACH) {
    if (isNameCode(text.charCodeAt(start - 1))) start -= 1;
    else if (isAccented(text, start - 2)) start -= 2;
    else break;
  }
  // `\nNAME=` inside a string literal: the `n` belongs to the escape.
  if (start > 0 && start < at && text[start - 1] === '\\' && 'nrt'.includes(text.charAt(start))) start += 1;
  return start;
}

/**
 * In texts, the word before that says what key it is belongs to its name: `public key: …` and `api key: …`, but not
 * `public $password`.
 */
function startOfWords(text: string, from: number): number {
  if (text[from - 1] !== ' ') return from;
  const word =
    /\b(?:public|primary|foreign|cache|host|partition|sort|product|registry|next|previous|api|access|secret|signing|encryption)$/i.exec(
      text.slice(Math.max(0, from - 11), from - 1),
    );
  if (
    /^(?:public|api|access|secret|signing|encryption)$/i.test(word?.[0] ?? '') &&
    !/^keys?\b/i.test(text.slice(from, from + 5))
  )
    return from;
  return from - (word ? word[0].length + 1 : 0);
}

/** Where a name of several words ends, as people write them in texts: `Acme API key: …`. */
function endOfWords(text: string, from: number): number {
  const words =
    /^(?:(?: [A-Za-z\u00c3-\u00c5][A-Za-z\d\u0080-\u00c5]{0,15}){1,4}| (?:is generated )?(?:for|of|FOR)(?: the| our| my)? ["'`]?[A-Za-z][\w.@-]{1,40}["'`]?| \([\w .@-]{1,24}\))(?= ?[:=]| (?:is|was|ist|\u00c3\u00a8|\u00c3\u00a9|ialah)(?: |$))/.exec(
      text.slice(from, from + 80),
    );
  const name = words?.[0];
  return from + (name?.length ?? 0);
}

function spanRight(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < NAME_REACH) {
    if (isNameCode(text.charCodeAt(end))) end += 1;
    else if (isAccented(text, end)) end += 2;
    else break;
  }
  return end;
}

/** Whether a Latin letter with an accent stands there, in UTF-8: `contraseña`. */
function isAccented(text: string, at: number): boolean {
  const lead = text.charCodeAt(at);
  return lead >= 0xc3 && lead <= 0xc5 && text.charCodeAt(at + 1) >> 6 === 2;
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
