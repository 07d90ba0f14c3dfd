import { isMap, isSeq, parseDocument } from 'yaml';
import type { SuppressConfig } from './schema.ts';

/**
 * The text of a configuration with one more entry under `suppress`, and every other character as it was; `undefined`
 * where the fingerprint stands there already, or where the file is not what could be added to.
 */
export function withSuppression(text: string, entry: SuppressConfig): string | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    return undefined;
  const line = `{ fingerprint: ${entry.fingerprint}, reason: ${JSON.stringify(entry.reason)}, until: ${entry.until} }`;
  const list: unknown = document.get('suppress', true);
  if (!isMap(document.contents)) return `${text}${ending(text)}version: 1\nsuppress:\n  - ${line}\n`;
  if (list === undefined || list === null) return `${text}${ending(text)}suppress:\n  - ${line}\n`;
  if (!isSeq(list)) return undefined;
  const known: unknown = list.toJSON();
  const isThere =
    Array.isArray(known) &&
    known.some((each: { fingerprint?: unknown } | null) => each?.fingerprint === entry.fingerprint);
  if (isThere) return undefined;
  const [begin, end] = list.range ?? [];
  if (begin === undefined || end === undefined) return undefined;
  if (list.flow) {
    const isEmpty = list.items.length === 0;
    const inside = text.slice(begin + 1, end - 1).trimEnd();
    return `${text.slice(0, begin + 1)}${isEmpty ? ` ${line} ` : `${inside.replace(/,$/, '')}, ${line}`}${text.slice(end - 1)}`;
  }
  // A sequence begins at its first dash: what stands before it in its line is the indentation.
  const indent = text.slice(text.lastIndexOf('\n', begin - 1) + 1, begin);
  const before = text.slice(0, end);
  if (before.endsWith('\n')) return `${before}${indent}- ${line}\n${text.slice(end)}`;
  return `${before}\n${indent}- ${line}\n${text.slice(end).replace(/^\n/, '')}`;
}

function ending(text: string): string {
  return text === '' || text.endsWith('\n') ? '' : '\n';
}
