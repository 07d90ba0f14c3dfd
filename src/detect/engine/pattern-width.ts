/**
 * Most characters that a pattern can look at, look-arounds included; Infinity where a repetition has no bound.
 * Rough upward: alternatives and look-arounds count with the widest, a back-reference as without bound.
 */
export function patternWidth(pattern: RegExp): number {
  const cursor = { source: pattern.source, at: 0 };
  return alternatives(cursor);
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** Up to the end of the group, whose bracket is passed over. */
function alternatives(cursor: Cursor): number {
  let widest = 0;
  let width = 0;
  while (cursor.at < cursor.source.length) {
    const character = cursor.source.charAt(cursor.at);
    if (character === ')') break;
    if (character === '|') {
      cursor.at += 1;
      widest = Math.max(widest, width);
      width = 0;
      continue;
    }
    const one = term(cursor);
    const most = repetitions(cursor);
    width += one === 0 ? 0 : one * most;
  }
  cursor.at += 1;
  return Math.max(widest, width);
}

function term(cursor: Cursor): number {
  const { source } = cursor;
  const character = source.charAt(cursor.at);
  cursor.at += 1;
  switch (character) {
    case '(': {
      const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(source.slice(cursor.at))?.[0] ?? '';
      cursor.at += prefix.length;
      return alternatives(cursor);
    }
    case '[':
      while (source.charAt(cursor.at) !== ']') cursor.at += source.charAt(cursor.at) === '\\' ? 2 : 1;
      cursor.at += 1;
      return 1;
    case '\\':
      return escapeWidth(cursor);
    case '^':
    case '$':
      return 0;
    default:
      return 1;
  }
}

function escapeWidth(cursor: Cursor): number {
  const escaped =
    /^(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|.)/s.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += escaped.length;
  if (/^[bB]$/.test(escaped)) return 0;
  return /^(?:[1-9]|k<)/.test(escaped) ? Number.POSITIVE_INFINITY : 1;
}

function repetitions(cursor: Cursor): number {
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at))?.[0];
  if (quantifier === undefined) return 1;
  cursor.at += quantifier.length;
  if (quantifier.startsWith('?')) return 1;
  const [, least = '', most] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
  if (least === '' || most === '') return Number.POSITIVE_INFINITY;
  return Number(most ?? least);
}
