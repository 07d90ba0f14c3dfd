import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { BASELINE_PATH, type BaselineEntry } from './baseline.ts';

const FORMS: Readonly<Record<string, RegExp>> = {
  fingerprint: /^[a-z2-7]{16}$/,
  until: /^\d{4}-\d{2}-\d{2}$/,
  reason: /\S/,
};

/**
 * Reads a baseline. Where a line was merged twice the one that ends first holds.
 * @throws RekeyError `baseline-invalid` with file:line:column
 */
export function parseBaseline(text: string): BaselineEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const invalid = (what: string, offset: number): RekeyError => {
    const { line, col } = lines.linePos(offset);
    return new RekeyError({
      code: 'baseline-invalid',
      what,
      fix: 'Correct the line, or remove it: what it accepted is then open again.',
      where: { file: BASELINE_PATH, line: Math.max(1, line), column: Math.max(1, col) },
    });
  };
  const [error] = document.errors;
  if (error) throw invalid(inertExcerpt(error.message, 200), error.pos[0]);
  const { contents } = document;
  if (contents === null) return [];
  if (!isSeq(contents)) throw invalid('It must be a list.', 0);
  const entries = new Map<string, BaselineEntry>();
  for (const item of contents.items) {
    const offset = isMap(item) ? (item.range?.[0] ?? 0) : 0;
    if (!isMap(item)) throw invalid('Each entry must be a mapping in braces.', contents.range?.[0] ?? 0);
    const written = item.toJSON() as Readonly<Record<string, unknown>>;
    for (const [key, form] of Object.entries(FORMS)) {
      const value = written[key];
      if (typeof value !== 'string' || !form.test(value))
        throw invalid(`"${key}" is missing or not as it should be.`, offset);
    }
    const entry = written as unknown as BaselineEntry;
    const present = entries.get(entry.fingerprint);
    if (!present || entry.until < present.until) entries.set(entry.fingerprint, entry);
  }
  return [...entries.values()];
}
