/**
 * Where values end. Hostile texts have many values that begin before the same end, as in `key=key=key=…`: what was passed
 * over for one is not looked at again for the next, so that all of them together take as long as the text is.
 */
export class ValueEnds {
  readonly #text: string;
  readonly #bare = new Map<number | undefined, Passed>();
  readonly #quoted = new Map<number, Passed>();
  readonly #tag = passedNothing();
  readonly #characterData = passedNothing();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a bare value ends: at white space, a quote, the next field, or its separator; `limit` where it does not before. */
  ofBare(start: number, limit: number, separator: number | undefined): number {
    const text = this.#text;
    const passed = remembered(this.#bare, separator);
    let at = resume(passed, start);
    for (; at < limit && !passed.ended; at += 1) {
      const code = text.charCodeAt(at);
      const isEnd =
        endsBare(code) ||
        code === separator ||
        (code === LESS && OPENS_TAG.test(text.charAt(at + 1))) ||
        (code === BACKSLASH && ESCAPED.test(text.charAt(at + 1))) ||
        (endsField(code) && NEXT_FIELD.test(text.slice(at + 1, at + 32)));
      if (isEnd) passed.ended = true;
      else passed.to = at + 1;
    }
    return Math.min(passed.to, limit);
  }

  /**
   * Where a quoted value ends that has as many backslashes before its quotes: at the quote, or its backslashes; at a line
   * break, or `limit`, where it is not closed. `start` is behind a quote, so that a backslash there escapes what follows it.
   */
  ofQuoted(start: number, limit: number, quote: number, escapes: number): { end: number; closed: boolean } {
    const text = this.#text;
    const passed = remembered(this.#quoted, escapes * 128 + quote);
    let at = resume(passed, start);
    while (at < limit && !passed.ended) {
      const code = text.charCodeAt(at);
      let slashes = 0;
      if (code === BACKSLASH)
        do slashes += 1;
        while (text.charCodeAt(at + slashes) === BACKSLASH);
      const isClosed = slashes === escapes && text.charCodeAt(at + slashes) === quote;
      if (isClosed || isBreak(code)) {
        passed.ended = true;
        passed.closed = isClosed;
      } else {
        at += slashes + 1;
        passed.to = at;
      }
    }
    const isWithin = passed.to < limit;
    return { end: isWithin ? passed.to : limit, closed: isWithin && passed.closed };
  }

  /** Where what stands between tags ends: at the next tag or line break, of character data at `]]>`; or `limit`. */
  ofTag(start: number, limit: number, isCharacterData: boolean): number {
    const text = this.#text;
    const passed = isCharacterData ? this.#characterData : this.#tag;
    for (let at = resume(passed, start); at < limit && !passed.ended; at += 1) {
      const code = text.charCodeAt(at);
      const isEnd =
        code === LESS || isBreak(code) || (isCharacterData && code === BRACKET && text.startsWith(']]>', at));
      if (isEnd) passed.ended = true;
      else passed.to = at + 1;
    }
    return Math.min(passed.to, limit);
  }
}

/** A part of the text in which no value of one kind ends. */
interface Passed {
  from: number;
  to: number;
  /** One ends at `to`; else nobody has looked there. */
  ended: boolean;
  /** Between quotes: it is closed there. */
  closed: boolean;
}

function passedNothing(): Passed {
  return { from: 0, to: -1, ended: false, closed: false };
}

function remembered<Key>(all: Map<Key, Passed>, key: Key): Passed {
  let passed = all.get(key);
  if (!passed) {
    passed = passedNothing();
    all.set(key, passed);
  }
  return passed;
}

/** Where to look on for the end of a value that begins at `start`. */
function resume(passed: Passed, start: number): number {
  if (start >= passed.from && start <= passed.to) return passed.to;
  passed.from = start;
  passed.to = start;
  passed.ended = false;
  passed.closed = false;
  return start;
}

const BACKSLASH = 0x5c;
const LESS = 0x3c;
const BRACKET = 0x5d;

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** What follows `<` in a tag, and in the sign of a here-document or of a comparison. */
const OPENS_TAG = /[A-Za-z/!?<=\s]|^$/;
/** What a backslash makes of a string that the value stands in. */
const ESCAPED = /[nrt"'`\\]/;
/** The next field of a form or of a connection string. */
const NEXT_FIELD = /^(?:amp;)? ?[A-Za-z][\w .-]{0,24}=/;

/** `&`, `;` and `,`, when a field follows. */
function endsField(code: number): boolean {
  return code === 0x26 || code === 0x3b || code === 0x2c;
}

function endsBare(code: number): boolean {
  return code <= 32 || code === 0x22 || code === 0x27 || code === 0x60;
}
