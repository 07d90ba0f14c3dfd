/** What a PDF is written in (ISO 32000-2, 7.2 and 7.3). A `word` is an operator or a keyword. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: '[' | ']' | '<<' | '>>' };

/** Reads one token after another; what is not well-formed is read as well as can be. */
export interface TokenReader {
  /** Where the next token is looked for. */
  at: number;
  next(): Token | undefined;
}

/** Most steps that the tokens of a text may take, whatever it repeats. */
export class Steps {
  #left: number;

  constructor(characters: number) {
    this.#left = characters * 6 + 65_536;
  }

  take(steps: number): void {
    this.#left -= steps;
  }

  get areSpent(): boolean {
    return this.#left <= 0;
  }
}

const BLANK = /[\0\t\n\f\r ]*(?:%[^\r\n]{0,4096}[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]{1,4096}/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;

export function readTokens(text: string, from: number, to: number, steps: Steps): TokenReader {
  const reader: TokenReader = { at: from, next };

  function sticky(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = reader.at;
    const match = pattern.exec(text);
    if (match) reader.at = pattern.lastIndex;
    return match;
  }

  function next(): Token | undefined {
    const start = reader.at;
    const token = read();
    steps.take(reader.at - start + 1);
    return token;
  }

  function read(): Token | undefined {
    sticky(BLANK);
    if (reader.at >= to || steps.areSpent) return undefined;
    const first = text[reader.at] as string;
    switch (first) {
      case '/':
        reader.at += 1;
        return { kind: 'name', value: nameOf(sticky(REGULAR)?.[0] ?? '') };
      case '(':
        return { kind: 'string', value: literal() };
      case '<': {
        if (text[reader.at + 1] === '<') return mark('<<');
        const hex = sticky(HEX)?.[1];
        if (hex === undefined) reader.at += 1;
        return { kind: 'string', value: hex === undefined ? '' : fromHex(hex) };
      }
      case '>':
        if (text[reader.at + 1] === '>') return mark('>>');
        break;
      case '[':
      case ']':
        return mark(first);
      default: {
        const number = sticky(NUMBER);
        if (number) return { kind: 'number', value: Number(number[0]) };
        const word = sticky(REGULAR);
        if (word) return { kind: 'word', value: word[0] };
      }
    }
    reader.at += 1;
    return { kind: 'word', value: first };
  }

  function mark(kind: '[' | ']' | '<<' | '>>'): Token {
    reader.at += kind.length;
    return { kind };
  }

  /** A string in parentheses, which may stand in it in pairs (7.3.4.2). */
  function literal(): string {
    const parts: string[] = [];
    let depth = 1;
    let copied = reader.at + 1;
    let at = copied;
    for (; at < to && depth > 0; at += 1) {
      const character = text[at];
      if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      else if (character === '\\') {
        parts.push(text.slice(copied, at));
        ESCAPE.lastIndex = at;
        const escaped = ESCAPE.exec(text)?.[0] ?? '\\';
        parts.push(unescaped(escaped));
        at += escaped.length - 1;
        copied = at + 1;
      }
    }
    if (copied < at) parts.push(text.slice(copied, depth === 0 ? at - 1 : at));
    reader.at = at;
    return parts.join('');
  }

  return reader;
}

const ESCAPE = /\\(?:[0-7]{1,3}|\r\n|[\s\S])/y;
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};

function unescaped(escaped: string): string {
  const code = escaped.slice(1);
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
  return ESCAPED[code] ?? code;
}

function nameOf(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A last digit that is missing is zero (7.3.4.3). */
function fromHex(written: string): string {
  const digits = written.replaceAll(/[\0\t\n\f\r ]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}
