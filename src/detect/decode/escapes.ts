import { SIGN } from '../kernel/kernel.ts';
import type { Allowance } from './allowance.ts';
import { hexDigit, hexNumber } from './hex.ts';
import type { Span, View } from './view.ts';
import { ViewBuilder } from './view-builder.ts';

/** Most characters of context on either side of an escape. */
const REGION = 1_024;

/** One way of writing a character as several. */
interface EscapeStyle {
  readonly encoding: string;
  /** What the kernel sees of it: a text without that sign is not decoded. */
  readonly sign: number;
  /** Its first character: found with one native search. */
  readonly lead: string;
  /** Sticky; only what it matches makes a text worth decoding. */
  readonly trigger: RegExp;
  /** Adds what the escape at `at` stands for, in a text that is; gives where it ends, or `at` where there is none. */
  add(bytes: Uint8Array, at: number, builder: ViewBuilder): number;
}

const PERCENT: EscapeStyle = {
  encoding: 'percent',
  sign: SIGN.percent,
  lead: '%',
  trigger: /%[2-7][0-9A-Fa-f]/y,
  add(bytes, at, builder) {
    const byte = hexNumber(bytes, at + 1, at + 3);
    if (byte < 0) return at;
    builder.addByte('percent', byte, at, at + 3);
    return at + 3;
  },
};

/** What `\n` and its like stand for; the others for themselves. */
const SIMPLE = Uint8Array.from({ length: 256 }, (_, code) => code);
for (const [name, stands] of ['n\n', 'r\r', 't\t', 'b\b', 'f\f', '0\0'])
  SIMPLE[codeOf(name)] = codeOf(stands);

const BACKSLASH: EscapeStyle = {
  encoding: 'escapes',
  sign: SIGN.backslash,
  lead: '\\',
  trigger: /\\(?:u00[2-7][0-9A-Fa-f]|u\{[2-7][0-9A-Fa-f]\}|x[2-7][0-9A-Fa-f]|\/)/y,
  add(bytes, at, builder) {
    const kind = bytes[at + 1];
    if (kind === undefined || kind === 0x0a || kind === 0x0d) return at;
    if (kind === 0x75) return addUnicode(bytes, at, builder);
    const end = kind === 0x78 ? at + 4 : at + 2;
    const byte = kind === 0x78 ? hexNumber(bytes, at + 2, end) : (SIMPLE[kind] as number);
    if (byte < 0) return at;
    builder.addByte(kind === 0x78 ? 'byte-escape' : 'escape', byte, at, end);
    return end;
  },
};

/** Longest number in braces. */
const LONGEST_CODE = 6;

/** `\u0041` or `\u{41}`. */
function addUnicode(bytes: Uint8Array, at: number, builder: ViewBuilder): number {
  const isBraced = bytes[at + 2] === 0x7b;
  const from = isBraced ? at + 3 : at + 2;
  const to = isBraced ? numberEnd(bytes, from, LONGEST_CODE, hexDigit) : from + 4;
  if (isBraced && (to === from || bytes[to] !== 0x7d)) return at;
  const code = hexNumber(bytes, from, to);
  const end = isBraced ? to + 1 : to;
  if (code < 0) return at;
  if (code < 0x80 && !isBraced) {
    builder.addByte('unicode-escape', code, at, end);
    return end;
  }
  return addCode(code, at, end, builder);
}

/** Adds a character, as UTF-8. */
function addCode(code: number, start: number, end: number, builder: ViewBuilder): number {
  if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return start;
  if (code < 0x80) builder.addByte('whole', code, start, end);
  else builder.add('whole', Buffer.from(String.fromCodePoint(code)).toString('latin1'), { start, end });
  return end;
}

/** Where digits end, or their most. */
function numberEnd(
  bytes: Uint8Array,
  from: number,
  most: number,
  digitOf: (byte: number | undefined) => number,
): number {
  let end = from;
  while (end - from < most && digitOf(bytes[end]) >= 0) end += 1;
  return end;
}

function decimalDigit(byte = 0): number {
  return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : -1;
}

function codeOf(character = ''): number {
  return character.charCodeAt(0);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  sol: '/',
  plus: '+',
  equals: '=',
  colon: ':',
  commat: '@',
  lowbar: '_',
  period: '.',
  dollar: '$',
  percnt: '%',
  num: '#',
  excl: '!',
  quest: '?',
  ast: '*',
  comma: ',',
  semi: ';',
  vert: '|',
  bsol: '\\',
  Hat: '^',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  lcub: '{',
  rcub: '}',
  nbsp: ' ',
  Tab: '\t',
  NewLine: '\n',
};

/** HTML Standard, "Named character references": those of ASCII that people write. */
const NAMES = Object.keys(NAMED).join('|');

/** Characters of the longest name. */
const LONGEST_NAME = Math.max(...Object.keys(NAMED).map((name) => name.length));

const ENTITIES: EscapeStyle = {
  encoding: 'entities',
  sign: SIGN.entity,
  lead: '&',
  trigger: new RegExp(`&(?:#0{0,4}\\d{2,3}|#[xX]0{0,4}[0-9A-Fa-f]{2}|${NAMES});`, 'y'),
  add(bytes, at, builder) {
    if (bytes[at + 1] === 0x23) return addNumbered(bytes, at, builder);
    let name = '';
    let end = at + 1;
    while (name.length <= LONGEST_NAME && isLetter(bytes[end]))
      name += String.fromCharCode(bytes[end++] as number);
    const stands = bytes[end] === SEMICOLON && Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (stands === undefined) return at;
    builder.addByte('whole', codeOf(stands), at, end + 1);
    return end + 1;
  },
};

const SEMICOLON = 0x3b;

/** `&#65;` or `&#x41;`. */
function addNumbered(bytes: Uint8Array, at: number, builder: ViewBuilder): number {
  const isHex = ((bytes[at + 2] ?? 0) | 0x20) === 0x78;
  const from = isHex ? at + 3 : at + 2;
  const to = isHex ? numberEnd(bytes, from, 6, hexDigit) : numberEnd(bytes, from, 7, decimalDigit);
  if (to === from || bytes[to] !== SEMICOLON) return at;
  let code = 0;
  for (let digit = from; digit < to; digit += 1) code = code * (isHex ? 16 : 10) + hexDigit(bytes[digit]);
  return addCode(code, at, to + 1, builder);
}

function isLetter(byte = 0): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** The ways of escaping that are undone, each on its own. */
export const ESCAPE_STYLES: readonly EscapeStyle[] = [PERCENT, BACKSLASH, ENTITIES];

/** The lines that hold such escapes, without them; `undefined` when there are none. */
export function decodeEscapes(view: View, style: EscapeStyle, allowance: Allowance): View | undefined {
  const { text } = view;
  const builder = new ViewBuilder(view, style.encoding);
  let covered = 0;
  let line = { start: 0, end: -1 };
  for (let at = text.indexOf(style.lead); at !== -1; ) {
    style.trigger.lastIndex = at;
    if (!style.trigger.test(text)) {
      at = text.indexOf(style.lead, at + 1);
      continue;
    }
    if (at > line.end) line = lineOf(text, at, line.end + 1);
    const { start, end } = partOf(text, line, at);
    const from = Math.max(start, covered);
    if (!allowance.take(end - from)) break;
    // What goes on where the last part ended is one text with it: a long line is decoded in parts.
    if (from > covered || covered === 0) builder.separate(from);
    covered = decodeRegion(view, from, end, style, builder);
    at = text.indexOf(style.lead, covered);
  }
  return builder.build();
}

/** Adds a part of a text without its escapes; gives where it ends, which may be that of its last escape. */
function decodeRegion(
  { text, bytes }: View,
  start: number,
  end: number,
  style: EscapeStyle,
  builder: ViewBuilder,
): number {
  const lead = codeOf(style.lead);
  let copied = start;
  for (let at = text.indexOf(style.lead, start); at !== -1 && at < end; ) {
    builder.copy(copied, at);
    copied = style.add(bytes, at, builder);
    const next = Math.max(copied, at + 1);
    at = bytes[next] === lead ? next : text.indexOf(style.lead, next);
  }
  builder.copy(copied, end);
  return Math.max(copied, end);
}

/** The line that holds `at`, and no part of the line before; of a long one not the beginning, where it is out of reach. */
function lineOf(text: string, at: number, least: number): Span {
  let start = at;
  while (start > least && at - start < REGION && text.charCodeAt(start - 1) !== 10) start -= 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end };
}

/** As much of the line as is within reach; on the right at most to where nothing is cut in two. */
function partOf(text: string, line: Span, at: number): Span {
  const limit = Math.min(line.end, at + REGION * 8);
  let end = Math.min(limit, at + REGION * 4);
  while (end < limit && !' \t"\',;'.includes(text.charAt(end))) end += 1;
  return { start: Math.max(line.start, at - REGION), end };
}
