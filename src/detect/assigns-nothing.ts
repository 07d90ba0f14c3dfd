import type { NameSpan } from './assignment.ts';
import { isQuote, mayBeQuoted, skipBlank } from './literal.ts';
import {
  isBlankCode,
  isBreakCode,
  skipClosers,
  startOfLine,
  tagSignBefore,
  takesName,
  takesString,
} from './name-edges.ts';
import { GIVES_REACH } from './operator-neighbours.ts';
import { SIGNS } from './operator-signs.ts';

/**
 * Whether it is certain that nothing is assigned to a name, told by the characters next to it: true of most names in
 * programs and texts, and many times as fast as reading what an assignment would need. It errs on one side: where it is
 * false, something may be assigned.
 */
export function assignsNothing(text: string, { start, end, wordsEnd }: NameSpan): boolean {
  if (wordsEnd !== end) return false;
  const before = text.charCodeAt(start - 1);
  if (
    before === 0x3c ||
    (before === 0x2f && text[start - 2] === '<') ||
    (before === 0x3a && tagSignBefore(text, start) !== undefined)
  )
    return false;
  const closerEnd = skipClosers(text, end);
  if (mayBeEntry(text, start, closerEnd)) return false;
  const isClosed = closerEnd > end;
  const at = skipBlank(text, closerEnd, isClosed);
  const character = text.charAt(at);
  if (SIGNS.includes(character)) return at >= text.length;
  switch (character) {
    case '{':
    case '}':
      return false;
    case '[':
      return !text.slice(at, at + 24).includes(']');
    case '(':
      return !mayBeQuoted(text, at + 1) && !text.slice(at, at + GIVES_REACH).includes('return ');
    case ',':
      // An option, whose default may stand behind other arguments.
      if (text[start] === '-') return false;
      return (
        !mayBeColumn(text, start, at, isClosed) &&
        !(mayBeArgument(text, start, isClosed) && mayBeQuoted(text, at + 1))
      );
    case '.':
      // `getenv("NAME").orElse("…")`, and a pair of Lisp.
      return !isClosed && at === closerEnd;
    default:
      if (text[start] === '-' && isBreakCode(text.charCodeAt(at))) return false;
      return at === closerEnd || !mayFollowBlank(text, start, at, isClosed);
  }
}

/** A name that is a value itself, of a field such as `name` or `key`. */
function mayBeEntry(text: string, start: number, closerEnd: number): boolean {
  let at = start - 1;
  while (start - at <= 4 && '"\'`\\'.includes(text.charAt(at))) at -= 1;
  while (start - at <= 12 && text[at] === ' ') at -= 1;
  const code = text.charCodeAt(at);
  if (code === 0x3e) return text[closerEnd] === '<';
  if (code !== 0x3d && code !== 0x3a) return false;
  at -= 1;
  const field = at;
  while (field - at < 12 && isSpace(text.charCodeAt(at))) at -= 1;
  const name = at;
  while (name - at < 3 && '"\'\\'.includes(text.charAt(at))) at -= 1;
  // Of `name`, `key`, `id`, `header`, `setting`, `label`, `designation` and their like.
  return at >= 0 && 'eydrglnEYDRGLN'.includes(text.charAt(at));
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}

/** A cell of a line of two, a pair of Erlang, a symbol of Ruby. */
function mayBeColumn(text: string, start: number, comma: number, isClosed: boolean): boolean {
  const before = text.charAt(start - 1);
  if (before === ':' || before === '{') return true;
  if (before === '(') return text.endsWith('define', start - 1);
  const from = isClosed ? start - 1 : start;
  return !isBlankCode(text.charCodeAt(comma + 1)) && startOfLine(text, from, 0);
}

/** Of a call that compares or copies, too. */
function mayBeArgument(text: string, start: number, isClosed: boolean): boolean {
  return isClosed || text[start - 1] === '(' || text[start - 1] === '>' || text[start - 1] === ' ';
}

/** A value behind a blank: of an option, a declaration, a sentence, or on a line that begins with the name. */
function mayFollowBlank(text: string, start: number, at: number, isClosed: boolean): boolean {
  const first = text.charAt(at);
  if (isClosed)
    return 'tow'.includes(first) || text[start - 1] === '[' || (isQuote(first) && takesString(text, start));
  if (isQuote(first) || text[start] === '-') return true;
  const two = (first + text.charAt(at + 1)).toLowerCase();
  if (TYPED_OR_STATED.has(two)) return true;
  return startOfLine(text, start, 40) || takesName(text, start);
}

/**
 * How `eq`, `ne`, `*string`, `string`, `As String`, `NVARCHAR`, `VARCHAR`, `PIC`, `TYPE`, `to`, `is`, `was`, `lautet`, `es`, `est`, `er` and `jest`
 * begin, what `is` is in other languages, and `é`, `è`, `är` and `ë` in lower case, byte by byte.
 */
const TYPED_OR_STATED = new Set(
  'wi eq ne /t *s st as nv va pi ty to is wa la es er je on yr ir da ni yw ay ia ad \u00e3\u00ab \u00e3\u00a8 \u00e3\u00a9 \u00e3\u00a4'.split(
    ' ',
  ),
);
