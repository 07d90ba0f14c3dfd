import { hexNumber } from './hex.ts';
import type { View } from './view.ts';
import { ViewBuilder } from './view-builder.ts';

/** Groups of an RTF document that hold no text of it (Rich Text Format Specification 1.9.1, "Contents of an RTF File"). */
const NO_TEXT =
  /^\{\\(?:\*|(?:fonttbl|colortbl|stylesheet|info|pict|listtable|themedata|datastore)(?![a-z]))/;
const CONTROL = /\\(?:(?<word>[a-z]{1,32})(?<number>-?\d{1,10})? ?|'(?<hex>[\da-f]{2})|(?<sign>[^a-z\d]))/iy;
/** Words that end a line or a cell. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '-',
  endash: '-',
};
/** What looks at a group before it is skipped. */
const GROUP_REACH = 24;

/** As every RTF document begins. */
export function isRtf(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x7b && bytes[1] === 0x5c && bytes[2] === 0x72 && bytes[3] === 0x74 && bytes[4] === 0x66
  );
}

/** What people read of an RTF document, mapped to its bytes; `undefined` of any other text. */
export function rtfView(view: View): View | undefined {
  const { text } = view;
  if (!isRtf(view.bytes)) return undefined;
  const builder = new ViewBuilder(view, 'rtf');
  let depth = 0;
  /** The depth of the group that is passed over. */
  let skipped = Number.POSITIVE_INFINITY;
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    let end = at + 1;
    if (character === '{') {
      depth += 1;
      if (depth < skipped && NO_TEXT.test(text.slice(at, at + GROUP_REACH))) skipped = depth;
    } else if (character === '}') {
      if (depth === skipped) skipped = Number.POSITIVE_INFINITY;
      depth -= 1;
    } else if (character === '\\') {
      CONTROL.lastIndex = at;
      const control = CONTROL.exec(text);
      end = at + (control?.[0].length ?? 1);
      if (depth < skipped && control?.groups) end = addControl(view, control.groups, at, end, builder);
    } else if (character !== '\r' && character !== '\n') {
      while (end < text.length && !'{}\\\r\n'.includes(text.charAt(end))) end += 1;
      if (depth < skipped) builder.copy(at, end);
    }
    at = end;
  }
  return builder.build();
}

/** Adds what a control word or sign stands for; gives where it ends. */
function addControl(
  { text, bytes }: View,
  { word, number, hex, sign }: Record<string, string | undefined>,
  start: number,
  end: number,
  builder: ViewBuilder,
): number {
  const add = (said: string): void => builder.add('whole', said, { start, end });
  if (hex !== undefined) add(String.fromCharCode(hexNumber(bytes, start + 2, end)));
  else if (sign !== undefined) {
    if ('\\{}'.includes(sign)) add(sign);
    else if (sign === '~') add(' ');
  } else if (word === 'u' && number !== undefined) {
    const code = Number(number) & 0xffff;
    add(Buffer.from(String.fromCharCode(code)).toString('latin1'));
    // What a program shows that does not know the word.
    return text[end] === '?' ? end + 1 : end;
  } else add(STANDS_FOR[word ?? ''] ?? '');
  return end;
}
