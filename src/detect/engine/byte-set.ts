/** A bit for each of the 256 bytes, eight words of 32. */
export type ByteSet = Uint32Array;

export const WORDS = 8;

/** Sets that were made, by how they are written and whether case is ignored; there are few. */
const KNOWN = new Map<string, ByteSet>();

/**
 * The bytes of one character of a pattern as it is written: a class, an escape, `.`, or the character itself;
 * `undefined` for what is not read here.
 */
export function byteSetOf(written: string, fold: boolean): ByteSet | undefined {
  const known = KNOWN.get(`${fold}${written}`);
  if (known) return known;
  const set = written.startsWith('[') ? setOfClass(written.slice(1, -1), fold) : setOfOne(written, fold);
  if (set) KNOWN.set(`${fold}${written}`, set);
  return set;
}

function setOfClass(written: string, fold: boolean): ByteSet | undefined {
  const negated = written.startsWith('^');
  const set = new Uint32Array(WORDS);
  const parts = (negated ? written.slice(1) : written).matchAll(CLASS_PART);
  for (const [part, first, last] of parts) {
    if (part === '\\b' || part === '\\B') return undefined;
    const low = setOfPart(first ?? part, fold);
    if (!low) return undefined;
    if (last === undefined) {
      for (let word = 0; word < WORDS; word += 1) add(set, word, low[word]);
      continue;
    }
    const [from, to] = [codeOf(first as string), codeOf(last)];
    if (from === undefined || to === undefined) return undefined;
    for (let code = from; code <= Math.min(to, 255); code += 1) put(set, code, fold);
  }
  return negated ? complement(set) : set;
}

/** Within a class a dot stands for itself. */
function setOfPart(written: string, fold: boolean): ByteSet | undefined {
  return setOfOne(written === '.' ? '\\.' : written, fold);
}

/** A range, or one character or class of characters. */
const CLASS_PART =
  /(\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\])-(\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\])|\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\]/gs;

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };

/** The code of a character as it is written in a pattern; `undefined` where it is a class of them, or not known. */
function codeOf(written: string): number | undefined {
  if (!written.startsWith('\\')) return written.charCodeAt(0);
  const kind = written.charAt(1);
  if (/[ux]/.test(kind) && written.length > 2) return Number.parseInt(written.slice(2), 16);
  if (/[A-Za-z\d]/.test(kind)) return CONTROLS[kind];
  return kind.charCodeAt(0);
}

function setOfOne(written: string, fold: boolean): ByteSet | undefined {
  const named = NAMED[written];
  if (named) return named;
  const code = codeOf(written);
  if (code === undefined) return undefined;
  const set = new Uint32Array(WORDS);
  put(set, code, fold);
  return set;
}

/** Texts are searched as latin1: no other character is met. */
function put(set: ByteSet, code: number, fold: boolean): void {
  const forms = fold ? casesOf(code) : [code];
  for (const form of forms) if (form < 256) add(set, form >> 5, 1 << (form & 31));
}

function casesOf(code: number): number[] {
  const character = String.fromCharCode(code);
  return [code, character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)];
}

function complement(set: ByteSet): ByteSet {
  return set.map((word) => ~word);
}

/** Whether a byte is in the set. */
export function has(set: ByteSet, code: number): boolean {
  return ((set[code >> 5] as number) & (1 << (code & 31))) !== 0;
}

function setOf(pattern: RegExp): ByteSet {
  const set = new Uint32Array(WORDS);
  for (let code = 0; code < 256; code += 1)
    if (pattern.test(String.fromCharCode(code))) put(set, code, false);
  return set;
}

const NAMED: Readonly<Record<string, ByteSet>> = {
  '.': setOf(/./),
  '\\w': setOf(/\w/),
  '\\W': setOf(/\W/),
  '\\d': setOf(/\d/),
  '\\D': setOf(/\D/),
  '\\s': setOf(/\s/),
  '\\S': setOf(/\S/),
};

/** Adds the bytes of 32 in a row. */
export function add(set: ByteSet, word: number, bits = 0): void {
  set[word] = (set[word] as number) | bits;
}
