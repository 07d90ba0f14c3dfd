/**
 * A regular expression as its source says it, for those who ask what it may look at. Back-references, and what else is
 * not read here, are `unknown`.
 */
export type Part =
  /** One character: written as a class, an escape or itself. */
  | { readonly is: 'character'; readonly written: string }
  | { readonly is: 'sequence'; readonly parts: readonly Part[] }
  | { readonly is: 'choice'; readonly of: readonly Part[] }
  | { readonly is: 'repeated'; readonly part: Part; readonly least: number; readonly most: number }
  /** Looks ahead or back, and takes nothing. */
  | { readonly is: 'look'; readonly part: Part }
  /** `^`, `$`, `\b`, `\B`. */
  | { readonly is: 'edge' }
  | { readonly is: 'unknown' };

/** The parts of a pattern. */
export function partsOf(pattern: RegExp): Part {
  const cursor = { source: pattern.source, at: 0 };
  const part = readAlternatives(cursor);
  return cursor.at < cursor.source.length ? UNKNOWN : part;
}

interface Cursor {
  readonly source: string;
  at: number;
}

const EDGE: Part = { is: 'edge' };
const UNKNOWN: Part = { is: 'unknown' };

/** Up to the bracket that closes the group, or the end. */
function readAlternatives(cursor: Cursor): Part {
  const { source } = cursor;
  const choices: Part[] = [];
  let parts: Part[] = [];
  while (cursor.at < source.length && source[cursor.at] !== ')') {
    if (source[cursor.at] === '|') {
      cursor.at += 1;
      choices.push({ is: 'sequence', parts });
      parts = [];
    } else parts.push(readRepeated(cursor));
  }
  const last: Part = { is: 'sequence', parts };
  return choices.length === 0 ? last : { is: 'choice', of: [...choices, last] };
}

function readRepeated(cursor: Cursor): Part {
  const part = readTerm(cursor);
  // Most terms are not repeated, which is seen at once: this runs for all rules before anything is scanned.
  if (!'*+?{'.includes(cursor.source.charAt(cursor.at) || ' ')) return part;
  const quantifier = QUANTIFIER.exec(cursor.source.slice(cursor.at, cursor.at + 16));
  if (!quantifier) return part;
  cursor.at += quantifier[0].length;
  return { is: 'repeated', part, ...repetitions(quantifier) };
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;

function repetitions([whole, least, comma, most]: RegExpExecArray): { least: number; most: number } {
  if (least !== undefined)
    return {
      least: Number(least),
      most: comma === '' ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY,
    };
  return {
    least: whole.startsWith('+') ? 1 : 0,
    most: whole.startsWith('?') ? 1 : Number.POSITIVE_INFINITY,
  };
}

function readTerm(cursor: Cursor): Part {
  const { source } = cursor;
  const start = cursor.at;
  const character = source.charAt(start);
  cursor.at += 1;
  switch (character) {
    case '(':
      return readGroup(cursor);
    case '^':
    case '$':
      return EDGE;
    case '[':
      while (cursor.at < source.length && source[cursor.at] !== ']')
        cursor.at += source[cursor.at] === '\\' ? 2 : 1;
      cursor.at += 1;
      return { is: 'character', written: source.slice(start, cursor.at) };
    case '\\':
      return readEscape(cursor);
    default:
      return { is: 'character', written: character };
  }
}

function readGroup(cursor: Cursor): Part {
  const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '';
  const isKnown = prefix !== '' || cursor.source[cursor.at] !== '?';
  cursor.at += prefix.length;
  const part = readAlternatives(cursor);
  cursor.at += 1;
  if (!isKnown) return UNKNOWN;
  return /[=!]$/.test(prefix) ? { is: 'look', part } : part;
}

function readEscape(cursor: Cursor): Part {
  const start = cursor.at - 1;
  const escaped = ESCAPE.exec(cursor.source.slice(start, start + 40))?.[0] ?? '\\';
  cursor.at = start + escaped.length;
  if (escaped === '\\b' || escaped === '\\B') return EDGE;
  return NO_CHARACTER.test(escaped) ? UNKNOWN : { is: 'character', written: escaped };
}

const ESCAPE = /^\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|[pP]\{\w+\}|.)/s;
/** References, properties and control characters. */
const NO_CHARACTER = /^\\(?:\d|k|[pP]|c|[ux]$|$)/;
