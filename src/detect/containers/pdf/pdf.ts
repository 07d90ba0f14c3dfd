import type { Span } from '../../decode/view.ts';
import type { UnpackAllowance } from '../unpacking.ts';
import { plainText } from './fonts.ts';
import { objectsIn, type PdfDictionary, type PdfObject, type PdfValue, readValue } from './objects.ts';
import { nameIn, type PdfStream, shownTexts } from './pages.ts';
import { decodeStream } from './streams.ts';
import { readTokens, Steps } from './tokens.ts';

/** A text of a PDF, or why it could not be read. */
export type PdfText =
  | { readonly name: string; readonly from: Span; readonly bytes: Buffer; readonly isRendering?: true }
  | { readonly name: string; readonly failure: 'encrypted' | 'large' | 'broken' | 'cut' | 'form' };

/** What a PDF says: its pages, the strings in its objects (forms, remarks, titles), and every other stream. */
export function* pdfTexts(bytes: Buffer, allowance: UnpackAllowance): Generator<PdfText> {
  const text = bytes.toString('latin1');
  // With a key from a password, which is often empty; what such a file says is not read.
  if (/\/Encrypt[\0\t\n\f\r ]{1,16}\d{1,10}[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}R/.test(text)) {
    yield { name: '', failure: 'encrypted' };
    return;
  }
  const steps = new Steps(text.length);
  const values = new Map<number, PdfValue>();
  const streams = new Map<number, PdfStream>();
  for (const object of objectsIn(text, steps)) {
    values.set(object.number, object.value);
    const { stream } = object;
    if (!stream || !(object.value instanceof Map)) continue;
    const found = readStream(object, bytes, allowance);
    if (!found) continue;
    if ('failure' in found) yield found;
    if (!('text' in found)) continue;
    if (nameIn(found.dictionary.get('Type')) === 'ObjStm') readObjectStream(found, values, steps);
    streams.set(object.number, found);
  }
  if (steps.areSpent) yield { name: '', failure: 'broken' };
  const strings = stringsOf(values);
  if (strings !== '')
    yield { name: 'strings', from: { start: 0, end: bytes.length }, bytes: Buffer.from(strings) };
  yield* shownTexts({ values, streams });
}

function readStream(
  { number, value, stream }: PdfObject,
  bytes: Buffer,
  allowance: UnpackAllowance,
): PdfStream | { readonly name: string; readonly failure: 'large' | 'broken' | 'form' } | undefined {
  if (!stream) return undefined;
  const dictionary = value as PdfDictionary;
  const decoded = decodeStream(dictionary, bytes.subarray(stream.start, stream.end), allowance);
  if (decoded === undefined) return undefined;
  const name = `object ${number}`;
  if (typeof decoded === 'string') return { name, failure: decoded };
  return { number, dictionary, text: decoded.bytes.toString('latin1'), from: stream };
}

/** Objects may lie in a stream: a list of their numbers and places, then they themselves (7.5.7). */
function readObjectStream(
  { dictionary, text }: PdfStream,
  values: Map<number, PdfValue>,
  steps: Steps,
): void {
  const first = dictionary.get('First');
  const count = dictionary.get('N');
  if (typeof first !== 'number' || typeof count !== 'number') return;
  const header = readTokens(text, 0, Math.min(first, text.length), steps);
  for (let index = 0; index < count; index += 1) {
    const number = header.next();
    const at = header.next();
    if (number?.kind !== 'number' || at?.kind !== 'number') return;
    if (first + at.value >= text.length || at.value < 0) continue;
    values.set(number.value, readValue(readTokens(text, first + at.value, text.length, steps)));
  }
}

/** Every string in objects, one a line; the fields of a form with their names. */
function stringsOf(values: ReadonlyMap<number, PdfValue>): string {
  const lines: string[] = [];
  const visit = (value: PdfValue): void => {
    if (Array.isArray(value)) for (const each of value as readonly PdfValue[]) visit(each);
    else if (value instanceof Map) {
      const [field, content] = [textOf(value.get('T') as PdfValue), textOf(value.get('V') as PdfValue)];
      if (field !== undefined && content !== undefined) lines.push(`${field} = "${content}"`);
      for (const [key, each] of value as PdfDictionary) if (key !== 'ID') visit(each);
    } else {
      const text = textOf(value);
      if (text !== undefined && text.length > 3) lines.push(text);
    }
  };
  for (const value of values.values()) visit(value);
  return lines.join('\n');
}

function textOf(value: PdfValue): string | undefined {
  return typeof value === 'object' && 'text' in value ? plainText(value.text) : undefined;
}
