/**
 * What the first characters of every match of a pattern are: for each place the bytes that some match has there.
 * Look-arounds, word boundaries and back-references are not followed, so that a shape admits at least what its pattern
 * does. It ends where a match may end, and before a place where a match may go on in another line: texts are cut at
 * their lines (see the sieve). Empty where nothing is known, also for syntax that is not read here.
 */
export function patternShape(pattern: RegExp): readonly ByteSet[] {
  if (!/^i?$/.test(pattern.flags)) return [];
  const places = Array.from({ length: LONGEST }, () => new Uint32Array(WORDS));
  const reading: Reading = { source: pattern.source, at: 0, fold: pattern.flags === 'i', places };
  const ends = readAlternatives(reading, 1);
  if (ends === undefined || reading.at < reading.source.length) return [];
  const shape: ByteSet[] = [];
  for (const [place, set] of places.entries()) {
    if (ends & (1 << place) || has(set, LINE_FEED) || has(set, CARRIAGE_RETURN)) break;
    shape.push(set);
  }
  return shape;
}

/** Whether a match may begin at `at`, as far as the shape tells; what the end of the text cuts off may go on. */
export function admits(shape: readonly ByteSet[], bytes: Uint8Array, at: number): boolean {
  const end = Math.min(shape.length, bytes.length - at);
  for (let place = 0; place < end; place += 1)
    if (!has(shape[place] as ByteSet, bytes[at + place] as number)) return false;
  return true;
}

/** A bit for each of the 256 bytes, eight words of 32. */
export type ByteSet = Uint32Array;

/** Places that tell nearly all other texts: looking at more costs more than it saves. */
export const LONGEST = 16;
const WORDS = 8;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * A pattern while it is read. What a part of it may match is put into `places` for each place at which the part may
 * begin; those are bits of a number, and so are the places where it may end. Places beyond the shape fall off.
 */
interface Reading {
  readonly source: string;
  at: number;
  readonly fold: boolean;
  readonly places: ByteSet[];
}

const PLACES = 2 ** LONGEST - 1;

/** Up to the bracket that closes the group, or the end; `undefined` for syntax that is not known. */
function readAlternatives(reading: Reading, from: number): number | undefined {
  const { source } = reading;
  let ends = 0;
  let here = from;
  while (reading.at < source.length && source[reading.at] !== ')') {
    if (source[reading.at] === '|') {
      reading.at += 1;
      ends |= here;
      here = from;
      continue;
    }
    const next = readRepeated(reading, here);
    if (next === undefined) return undefined;
    here = next;
  }
  return ends | here;
}

function readRepeated(reading: Reading, from: number): number | undefined {
  const start = reading.at;
  const once = readTerm(reading, from);
  if (once === undefined) return undefined;
  const behind = reading.at;
  // Most terms have none, which is seen at once: this runs for all rules before anything is scanned.
  if (!'*+?{'.includes(reading.source.charAt(behind) || ' ')) return once;
  const quantifier = QUANTIFIER.exec(reading.source.slice(behind, behind + 16));
  if (!quantifier) return once;
  const { least, most } = repetitions(quantifier);
  let ends = least === 0 ? from : 0;
  let here = once;
  for (let times = 1; times <= most && here !== 0; times += 1) {
    if (times >= least) {
      // Nothing new: a part that may be empty would go on for ever.
      if ((ends | here) === ends) break;
      ends |= here;
    }
    reading.at = start;
    here = readTerm(reading, here) ?? 0;
  }
  reading.at = behind + quantifier[0].length;
  return ends;
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;

function repetitions([whole, least, comma, most]: RegExpExecArray): { least: number; most: number } {
  if (least !== undefined)
    return {
      least: Number(least),
      most: comma === '' ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY,
    };
  return {
    least: whole.startsWith('+') ? 1 : 0,
    most: whole.startsWith('?') ? 1 : Number.POSITIVE_INFINITY,
  };
}

function readTerm(reading: Reading, from: number): number | undefined {
  const { source } = reading;
  const character = source.charAt(reading.at);
  reading.at += 1;
  switch (character) {
    case '(':
      return readGroup(reading, from);
    case '^':
    case '$':
      return from;
    case '[':
      return take(reading, from, classAt(reading));
    case '.':
      return take(reading, from, ANY);
    case '\\':
      return readEscape(reading, from);
    default:
      return take(reading, from, literalSet(character.charCodeAt(0), reading.fold));
  }
}

function readGroup(reading: Reading, from: number): number | undefined {
  const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(reading.source.slice(reading.at, reading.at + 40))?.[0];
  if (prefix === undefined && reading.source[reading.at] === '?') return undefined;
  reading.at += prefix?.length ?? 0;
  const looksAround = prefix !== undefined && /[=!]$/.test(prefix);
  const ends = readAlternatives(reading, looksAround ? 0 : from);
  reading.at += 1;
  return looksAround && ends !== undefined ? from : ends;
}

function readEscape(reading: Reading, from: number): number | undefined {
  const start = reading.at - 1;
  const escaped = ESCAPE.exec(reading.source.slice(start, start + 8))?.[0];
  if (escaped === undefined) return undefined;
  reading.at = start + escaped.length;
  if (escaped === '\\b' || escaped === '\\B') return from;
  const set = escapedSet(escaped, reading.fold);
  return set && take(reading, from, set);
}

const ESCAPE = /^\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[^\dkpPcux])/s;

/** The set is what stands at each of the places; what follows begins one further. */
function take({ places }: Reading, from: number, set: ByteSet | undefined): number | undefined {
  if (!set) return undefined;
  for (let left = from; left !== 0; left &= left - 1) {
    const place = places[31 - Math.clz32(left & -left)] as ByteSet;
    for (let word = 0; word < WORDS; word += 1) add(place, word, set[word]);
  }
  return (from << 1) & PLACES;
}

function add(set: ByteSet, word: number, bits = 0): void {
  set[word] = (set[word] as number) | bits;
}

/** Classes that were read, by how they are written and whether case is ignored; there are few. */
const CLASSES = new Map<string, ByteSet>();

function classAt(reading: Reading): ByteSet | undefined {
  const { source, fold } = reading;
  let end = reading.at;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  const written = source.slice(reading.at, end);
  reading.at = end + 1;
  const known = CLASSES.get(`${fold}${written}`);
  if (known) return known;
  const set = setOfClass(written, fold);
  if (set) CLASSES.set(`${fold}${written}`, set);
  return set;
}

function setOfClass(written: string, fold: boolean): ByteSet | undefined {
  const negated = written.startsWith('^');
  const set = new Uint32Array(WORDS);
  const parts = (negated ? written.slice(1) : written).matchAll(CLASS_PART);
  for (const [part, first, last] of parts) {
    if (part === '\\b' || part === '\\B') return undefined;
    const low = escapedSet(first ?? part, fold);
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

function escapedSet(written: string, fold: boolean): ByteSet | undefined {
  const named = NAMED[written];
  if (named) return named;
  const code = codeOf(written);
  return code === undefined ? undefined : literalSet(code, fold);
}

function literalSet(code: number, fold: boolean): ByteSet {
  const key = fold ? -code - 1 : code;
  const known = LITERALS.get(key);
  if (known) return known;
  const set = new Uint32Array(WORDS);
  put(set, code, fold);
  LITERALS.set(key, set);
  return set;
}

const LITERALS = new Map<number, ByteSet>();

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

function has(set: ByteSet, code: number): boolean {
  return ((set[code >> 5] as number) & (1 << (code & 31))) !== 0;
}

function setOf(pattern: RegExp): ByteSet {
  const set = new Uint32Array(WORDS);
  for (let code = 0; code < 256; code += 1)
    if (pattern.test(String.fromCharCode(code))) put(set, code, false);
  return set;
}

const ANY = setOf(/./);
const NAMED: Readonly<Record<string, ByteSet>> = {
  '\\w': setOf(/\w/),
  '\\W': setOf(/\W/),
  '\\d': setOf(/\d/),
  '\\D': setOf(/\D/),
  '\\s': setOf(/\s/),
  '\\S': setOf(/\S/),
};
