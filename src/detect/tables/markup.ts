import type { Found } from '../rule.ts';
import { trimmedCell } from './cell.ts';

/** Characters of a head's row before the head. */
const HEAD_REACH = 2_000;
/** Characters of the rows that are read. */
const ROWS_REACH = 32_768;

const ROW_OR_CELL = /<(?:(?<row>tr)|td)\b[^<>]{0,200}>|<\/table>/gi;

/** The cells under `head` in a table of HTML; `undefined` where it stands in none. */
export function markupRows(text: string, head: Found): readonly Found[] | undefined {
  const before = text.slice(Math.max(0, head.start - HEAD_REACH), head.start);
  const row = before.toLowerCase().lastIndexOf('<tr');
  if (row === -1) return undefined;
  const column = (before.slice(row).match(/<th\b/gi)?.length ?? 0) - 1;
  if (column < 0) return undefined;
  const found: Found[] = [];
  const behind = text.slice(head.end, head.end + ROWS_REACH);
  let index = -1;
  for (const { 0: tag, index: at, groups } of behind.matchAll(ROW_OR_CELL)) {
    if (tag.startsWith('</')) break;
    index = groups?.row === undefined ? index + 1 : -1;
    if (index !== column || groups?.row !== undefined) continue;
    const content = /^(?:\s{0,40}<(?:code|b|strong|span|kbd|p)>)?(?<text>[^<>]{6,80})</i.exec(
      behind.slice(at + tag.length, at + tag.length + 160),
    );
    const said = content?.groups?.text;
    if (!content || said === undefined) continue;
    const end = head.end + at + tag.length + content[0].length - 1;
    found.push({ ...trimmedCell(text, end - said.length, end), delimited: true, name: 'password' });
  }
  return found;
}
