import { readTokens, type Steps } from './tokens.ts';

/** What the bytes of a string mean in a font. */
export interface FontMap {
  /** Bytes of one code. */
  readonly width: 1 | 2;
  readonly text: ReadonlyMap<number, string>;
}

/** Most characters of one range: a font has no more. */
const MOST_CODES = 65_536;

/** Reads a ToUnicode map (ISO 32000-2, 9.10.3): `<01> <0041>` and `<02> <05> <0042>` between their words. */
export function readFontMap(cmap: string, steps: Steps): FontMap {
  const text = new Map<number, string>();
  const reader = readTokens(cmap, 0, cmap.length, steps);
  let operands: string[] = [];
  let list: string[] | undefined;
  let mode: 'char' | 'range' | undefined;
  let width: 1 | 2 = 2;
  for (let token = reader.next(); token; token = reader.next()) {
    if (token.kind === 'word') {
      if (token.value === 'beginbfchar') mode = 'char';
      else if (token.value === 'beginbfrange') mode = 'range';
      else if (token.value.startsWith('end')) mode = undefined;
      operands = [];
      list = undefined;
    } else if (token.kind === '[') list = [];
    else if (token.kind === ']' && mode === 'range' && operands.length === 2 && list) {
      const first = codeOf(operands[0]);
      for (const [index, each] of list.entries()) text.set(first + index, fromUtf16(each));
      operands = [];
      list = undefined;
    } else if (token.kind === 'string' && mode) {
      if (list) {
        list.push(token.value);
        continue;
      }
      operands.push(token.value);
      if (operands.length === 1) width = token.value.length === 1 ? 1 : 2;
      if (mode === 'char' && operands.length === 2) {
        text.set(codeOf(operands[0]), fromUtf16(operands[1] ?? ''));
        operands = [];
      } else if (mode === 'range' && operands.length === 3) {
        setRange(text, codeOf(operands[0]), codeOf(operands[1]), fromUtf16(operands[2] ?? ''));
        operands = [];
      }
    }
  }
  return { width, text };
}

function setRange(text: Map<number, string>, first: number, last: number, to: string): void {
  const start = to.codePointAt(0);
  if (start === undefined) return;
  for (let code = first; code <= last && text.size < MOST_CODES; code += 1) {
    const point = start + code - first;
    if (point <= 0x10_ffff) text.set(code, String.fromCodePoint(point));
  }
}

function codeOf(bytes = ''): number {
  let code = 0;
  for (const byte of Buffer.from(bytes.slice(0, 2), 'latin1')) code = code * 256 + byte;
  return code;
}

/** Text strings are UTF-16, the big end first. */
function fromUtf16(bytes: string): string {
  const even = Buffer.from(bytes.length % 2 === 0 ? bytes : `\0${bytes}`, 'latin1');
  return even.swap16().toString('utf16le');
}

/** A string as it is read: by the map of its font, or each byte for itself. */
export function textIn(string: string, font: FontMap | undefined): string {
  if (!font || font.text.size === 0) return string;
  const { width, text } = font;
  let said = '';
  for (let at = 0; at + width <= string.length; at += width) {
    const code =
      width === 1 ? string.charCodeAt(at) : string.charCodeAt(at) * 256 + string.charCodeAt(at + 1);
    said += text.get(code) ?? (width === 1 ? string[at] : ' ');
  }
  return said;
}

/** What a string outside of a page says: UTF-16 or UTF-8 where it begins so (7.9.2.2), else as it is. */
export function plainText(string: string): string {
  if (string.startsWith('\xfe\xff')) return fromUtf16(string.slice(2));
  if (string.startsWith('\xef\xbb\xbf')) return Buffer.from(string.slice(3), 'latin1').toString('utf8');
  return string;
}
