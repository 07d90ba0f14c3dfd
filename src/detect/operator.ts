import { entryOperator } from './entry.ts';
import { GAP_REACH, type Operator, skipBlank } from './literal.ts';
import { skipClosers, tagSignBefore } from './name-edges.ts';
import { neighbourOperator } from './operator-neighbours.ts';
import { signOperator } from './operator-signs.ts';

/**
 * What stands between the name `text[nameStart..nameEnd]` and its value, in any of the languages that people assign
 * in; `undefined` where nothing is assigned.
 */
export function readOperator(text: string, nameStart: number, nameEnd: number): Operator | undefined {
  const before = tagSignBefore(text, nameStart);
  if (before !== undefined) {
    const close = skipAttributes(text, nameEnd);
    // `<Password><Value>…`.
    const inner = /^\s{0,24}<(?:\w{1,16}:)?(?:value|string)>/i.exec(
      text.slice(close, (close ?? 0) + GAP_REACH),
    );
    const attribute = VALUE_ATTRIBUTE.exec(text.slice(nameEnd, close ?? nameEnd))?.[0];
    if (attribute !== undefined) return { kind: 'quoted-only', at: nameEnd + attribute.length };
    if (close !== undefined)
      return before === '<' ? { kind: 'tag', at: close + (inner?.[0].length ?? 0) } : undefined;
  }
  const closerEnd = skipClosers(text, nameEnd);
  const entry = entryOperator(text, nameStart, closerEnd);
  if (entry) return entry;
  const nameQuoted = closerEnd > nameEnd;
  const at = skipBlank(text, closerEnd, nameQuoted);
  return (
    signOperator(text, nameStart, at, nameQuoted) ??
    neighbourOperator(text, { nameStart, closerEnd, at, nameQuoted })
  );
}

/** `<jdbc:password value="…"/>`. */
const VALUE_ATTRIBUTE = /^(?: {1,4}(?!value)[\w:.-]{1,24}="[^"<>\n]{0,60}"){0,2} {1,4}value=(?=["'])/i;

/** WS-Security says with an address of a hundred characters what kind of password it is. */
const ATTRIBUTES_REACH = 140;

/** `>` of an XML start tag within reach of `at`, past attributes. */
function skipAttributes(text: string, from: number): number | undefined {
  for (let at = from; at < text.length && at - from < ATTRIBUTES_REACH; at += 1) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '<' || character === '\n') return undefined;
  }
  return undefined;
}
