import { SIGN } from '../kernel/kernel.ts';
import type { Allowance } from './allowance.ts';
import { type View, ViewBuilder } from './view.ts';

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
  /** Sticky, at the lead: everything that is decoded in a text that is. */
  readonly escape: RegExp;
  /** The character, or `undefined` to leave it as it is. */
  decode(matched: string): string | undefined;
}

const PERCENT: EscapeStyle = {
  encoding: 'percent',
  sign: SIGN.percent,
  lead: '%',
  trigger: /%[2-7][0-9A-Fa-f]/y,
  escape: /%[0-9A-Fa-f]{2}/y,
  decode: (matched) => String.fromCharCode(Number.parseInt(matched.slice(1), 16)),
};

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' };

const BACKSLASH: EscapeStyle = {
  encoding: 'escapes',
  sign: SIGN.backslash,
  lead: '\\',
  trigger: /\\(?:u00[2-7][0-9A-Fa-f]|u\{[2-7][0-9A-Fa-f]\}|x[2-7][0-9A-Fa-f]|\/)/y,
  escape: /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[^ux\r\n])/y,
  decode: (matched) => {
    const kind = matched.charAt(1);
    if (kind !== 'u' && kind !== 'x') return SIMPLE[kind] ?? kind;
    const code = Number.parseInt(matched.replaceAll(/[^0-9A-Fa-f]/g, ''), 16);
    if (kind === 'x') return String.fromCharCode(code);
    return code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? Buffer.from(String.fromCodePoint(code)).toString('latin1')
      : undefined;
  },
};

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

const ENTITIES: EscapeStyle = {
  encoding: 'entities',
  sign: SIGN.entity,
  lead: '&',
  trigger: new RegExp(`&(?:#0{0,4}\\d{2,3}|#[xX]0{0,4}[0-9A-Fa-f]{2}|${NAMES});`, 'y'),
  escape: /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,7});/y,
  decode: (matched) => {
    const body = matched.slice(1, -1);
    if (!body.startsWith('#')) return NAMED[body];
    const hex = body[1] === 'x' || body[1] === 'X';
    const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? Buffer.from(String.fromCodePoint(code)).toString('latin1')
      : undefined;
  },
};

/** The ways of escaping that are undone, each on its own. */
export const ESCAPE_STYLES: readonly EscapeStyle[] = [PERCENT, BACKSLASH, ENTITIES];

/** The lines that hold such escapes, without them; `undefined` when there are none. */
export function decodeEscapes(view: View, style: EscapeStyle, allowance: Allowance): View | undefined {
  const { text } = view;
  const builder = new ViewBuilder(view, style.encoding);
  let covered = 0;
  for (let at = text.indexOf(style.lead); at !== -1; ) {
    style.trigger.lastIndex = at;
    if (!style.trigger.test(text)) {
      at = text.indexOf(style.lead, at + 1);
      continue;
    }
    const { start, end } = lineAround(text, at);
    const from = Math.max(start, covered);
    if (!allowance.take(end - from)) break;
    // What goes on where the last part ended is one text with it: a long line is decoded in parts.
    if (from > covered || covered === 0) builder.separate(from);
    covered = decodeRegion(text, from, end, style, builder);
    at = text.indexOf(style.lead, covered);
  }
  return builder.build();
}

/** Adds a part of a text without its escapes; gives where it ends, which may be that of its last escape. */
function decodeRegion(
  text: string,
  start: number,
  end: number,
  style: EscapeStyle,
  builder: ViewBuilder,
): number {
  let copied = start;
  for (let at = text.indexOf(style.lead, start); at !== -1 && at < end; ) {
    style.escape.lastIndex = at;
    const matched = style.escape.exec(text)?.[0];
    const decoded = matched === undefined ? undefined : style.decode(matched);
    if (matched === undefined || decoded === undefined) {
      at = text.indexOf(style.lead, at + 1);
      continue;
    }
    builder.copy(copied, at);
    copied = at + matched.length;
    builder.add('whole', decoded, { start: at, end: copied });
    at = text.indexOf(style.lead, copied);
  }
  if (copied < end) builder.copy(copied, end);
  return Math.max(copied, end);
}

/** The line, or as much of it as is within reach; on the right at most to where nothing is cut in two. */
function lineAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && at - start < REGION && text.charCodeAt(start - 1) !== 10) start -= 1;
  // Only within reach: in a text of one line, a search for its end has no end.
  const ahead = text.slice(at, at + REGION * 8);
  const lineEnd = ahead.indexOf('\n');
  const end = at + (lineEnd === -1 ? ahead.length : lineEnd);
  const limit = Math.min(end, at + REGION * 8);
  let stop = Math.min(end, at + REGION * 4);
  while (stop < limit && !' \t"\',;'.includes(text.charAt(stop))) stop += 1;
  return { start, end: stop };
}
