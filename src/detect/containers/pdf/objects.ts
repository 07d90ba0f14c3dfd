import { readTokens, type Steps, type Token, type TokenReader } from './tokens.ts';

/** A value in a PDF; `undefined` for null, booleans and what is not well-formed. */
export type PdfValue =
  | number
  | { readonly name: string }
  | { readonly text: string }
  | { readonly ref: number }
  | readonly PdfValue[]
  | PdfDictionary
  | undefined;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** An object with the bytes of its stream, if it has one. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  readonly stream?: { readonly start: number; readonly end: number };
}

const DEEPEST = 24;

/** Reads the value that begins with the reader's next token. */
export function readValue(reader: TokenReader, depth = 0): PdfValue {
  const token = reader.next();
  return token && valueAt(token, reader, depth);
}

function valueAt(token: Token, reader: TokenReader, depth: number): PdfValue {
  if (depth > DEEPEST) return undefined;
  switch (token.kind) {
    case 'number':
      return referenceAt(token.value, reader) ?? token.value;
    case 'name':
      return { name: token.value };
    case 'string':
      return { text: token.value };
    case '[': {
      const values: PdfValue[] = [];
      for (let each = reader.next(); each && each.kind !== ']' && !isEnd(each); each = reader.next())
        values.push(valueAt(each, reader, depth + 1));
      return values;
    }
    case '<<': {
      const values = new Map<string, PdfValue>();
      for (let key = reader.next(); key && key.kind !== '>>' && !isEnd(key); key = reader.next())
        if (key.kind === 'name') values.set(key.value, readValue(reader, depth + 1));
      return values;
    }
    default:
      return undefined;
  }
}

function isEnd(token: Token): boolean {
  return token.kind === 'word' && (token.value === 'endobj' || token.value === 'stream');
}

/** `12 0 R`: another object. */
function referenceAt(number: number, reader: TokenReader): { readonly ref: number } | undefined {
  const { at } = reader;
  const generation = reader.next();
  if (generation?.kind === 'number') {
    const word = reader.next();
    if (word?.kind === 'word' && word.value === 'R') return { ref: number };
  }
  reader.at = at;
  return undefined;
}

const HEADER = /(\d{1,10})[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}$/;
const STREAM_START = /[\0\t\n\f\r ]{0,16}stream(?:\r\n|\n|\r)/y;

/**
 * Every object of a file, found by its own words and not by the tables at its end, which may be wrong or tell of
 * several versions (ISO 32000-2, 7.3.10).
 */
export function* objectsIn(text: string, steps: Steps): Generator<PdfObject> {
  for (let at = text.indexOf('obj'); at !== -1 && !steps.areSpent; ) {
    const header = HEADER.exec(text.slice(Math.max(0, at - 48), at));
    if (!header) {
      at = text.indexOf('obj', at + 3);
      continue;
    }
    const reader = readTokens(text, at + 3, text.length, steps);
    const value = readValue(reader);
    let end = Math.max(at + 3, reader.at);
    const number = Number(header[1]);
    STREAM_START.lastIndex = reader.at;
    if (value instanceof Map && STREAM_START.test(text)) {
      const start = STREAM_START.lastIndex;
      const stream = { start, end: streamEnd(text, start, value.get('Length')) };
      end = stream.end;
      yield { number, value, stream };
    } else yield { number, value };
    at = text.indexOf('obj', end);
  }
}

/** Where a stream ends: where it says, if it does end there. */
function streamEnd(text: string, start: number, length: PdfValue): number {
  if (typeof length === 'number' && length >= 0) {
    const said = start + length;
    if (/^[\0\t\n\f\r ]{0,4}endstream/.test(text.slice(said, said + 16))) return said;
  }
  const found = text.indexOf('endstream', start);
  return found === -1 ? text.length : found;
}
