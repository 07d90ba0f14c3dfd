import { entryOperator, valueWithin } from './entry.ts';
import { BRACED_REACH, GAP_REACH, isQuote, type Operator, skipBlank } from './literal.ts';

/**
 * What stands between the name `text[nameStart..nameEnd]` and its value, in any of the languages that people assign
 * in; `undefined` where nothing is assigned.
 */
export function readOperator(text: string, nameStart: number, nameEnd: number): Operator | undefined {
  const before = tagSignBefore(text, nameStart);
  if (before !== undefined) {
    const close = skipAttributes(text, nameEnd);
    // `<Password><Value>…`.
    const inner = /^\s{0,24}<(?:\w{1,16}:)?(?:value|string)>/i.exec(
      text.slice(close, (close ?? 0) + GAP_REACH),
    );
    if (close !== undefined)
      return before === '<' ? { kind: 'tag', at: close + (inner?.[0].length ?? 0) } : undefined;
  }
  const closerEnd = skipClosers(text, nameEnd);
  const entry = entryOperator(text, nameStart, closerEnd);
  if (entry) return entry;
  const nameQuoted = closerEnd > nameEnd;
  const at = skipBlank(text, closerEnd, nameQuoted);
  return (
    signOperator(text, nameStart, at, nameQuoted) ??
    neighbourOperator(text, { nameStart, closerEnd, at, nameQuoted })
  );
}

/** `<` or `/` of the tag that a name begins, with a prefix or without: `<wsse:Password>`. */
export function tagSignBefore(text: string, nameStart: number): string | undefined {
  const before = text.charAt(nameStart - 1);
  if (before === '<' || (before === '/' && text.charAt(nameStart - 2) === '<')) return before;
  if (before !== ':') return undefined;
  return /<(\/?)[A-Za-z][\w-]{0,15}:$/.exec(text.slice(Math.max(0, nameStart - 20), nameStart))?.[1] === ''
    ? '<'
    : undefined;
}

/** Signs of assignment and comparison. */
function signOperator(
  text: string,
  nameStart: number,
  at: number,
  nameQuoted: boolean,
): Operator | undefined {
  if (at >= text.length || !SIGNS.includes(text.charAt(at))) return undefined;
  if (isPlainSign(text, nameStart, at)) return oneSign(text, nameStart, at, nameQuoted);
  const two = text.slice(at, at + 2);
  const three = text.slice(at, at + 3);
  if (three === '===') return { kind: 'quoted-only', at: at + 3 };
  if (three === '||=' || three === '??=') return { kind: 'assign', at: at + 3 };
  const isSubstitution = text[nameStart - 1] === '{' && text[nameStart - 2] === '$';
  // `${NAME:=value}` and `${NAME:-value}` of a shell, `${name:value}` of Spring.
  if (isSubstitution && two === ':=') return { kind: 'assign', at: at + 2, separator: '}' };
  if (two === ':=' || two === '=>' || two === '+=' || two === '?=') return { kind: 'assign', at: at + 2 };
  if (two === '==' || two === '||' || two === '??' || two === '::' || two === '?:')
    return { kind: 'quoted-only', at: at + 2 };
  const arrow = two === '->' ? dashOperator(text, nameStart, at) : undefined;
  if (arrow) return arrow;
  // R, Scala.
  if (two === '<-' || two === '->') return { kind: 'quoted-only', at: at + 2 };
  if (two === ':-' && isSubstitution) return { kind: 'assign', at: at + 2, separator: '}' };
  const one = text.charAt(at);
  if (one === ':' && isSubstitution) return { kind: 'assign', at: at + 1, separator: '}' };
  if (one !== '=' && one !== ':') return dashOperator(text, nameStart, at);
  return oneSign(text, nameStart, at, nameQuoted);
}

/** `=` or `:` that is no part of a longer sign: most are. */
function isPlainSign(text: string, nameStart: number, at: number): boolean {
  const next = text.charAt(at + 1);
  if (text[at] === '=') return next !== '=' && next !== '>';
  return text[at] === ':' && next !== '=' && next !== ':' && next !== '-' && text[nameStart - 1] !== '{';
}

function oneSign(text: string, nameStart: number, at: number, nameQuoted: boolean): Operator | undefined {
  const one = text.charAt(at);
  // `a:b:c` is an address, such as an ARN; `a::b: c` is a name of Puppet's.
  const isScoped = text[nameStart - 2] === ':' && text[at + 1] === ' ' && !nameQuoted;
  if (one === ':' && text[nameStart - 1] === ':' && !isScoped) return undefined;
  const within = nameQuoted || one === '=' ? valueWithin(text, skipBlank(text, at + 1, false)) : undefined;
  if (within) return within;
  if (one === '=') return { kind: 'assign', at: at + 1, sameLine: true, ...separatorOf(text, nameStart) };
  // `**Password:** …` of Markdown.
  if (text.startsWith('** ', at + 1)) return { kind: 'option', at: at + 3 };
  return { kind: 'assign', at: defaultInBlock(text, at + 1) ?? skipTypeAnnotation(text, at + 1) ?? at + 1 };
}

/** Characters that a sign of assignment begins with. */
export const SIGNS = '=:|?+<-\u00e2\u00ef';

/** In texts: `password - …`, `password – …` and `password -> …` on a line of their own, and the colon of East Asian texts. */
function dashOperator(text: string, nameStart: number, at: number): Operator | undefined {
  const dash = DASH.exec(text.slice(at - 1, at + 6))?.[0];
  if (dash !== undefined)
    return startOfText(text, nameStart)
      ? { kind: 'option', at: at - 1 + dash.length, wholeLine: true }
      : undefined;
  return text.startsWith(WIDE_COLON, at) ? { kind: 'option', at: at + WIDE_COLON.length } : undefined;
}

/** Whether only words of a text stand before on the line. */
function startOfText(text: string, nameStart: number): boolean {
  return /(?:^|\n)[ \t]{0,40}(?:[-*>] )?(?:[A-Za-z][\w'-]{0,15} ){0,3}$/.test(
    text.slice(Math.max(0, nameStart - 100), nameStart),
  );
}

/** A text has one character a byte: these are the en dash and the fullwidth colon in UTF-8. */
const DASH = /^ (?:-{1,2}>?|\u00e2\u0080\u0093)(?= )/;
const WIDE_COLON = '\u00ef\u00bc\u009a';

/** Where the default stands among the fields of a block of YAML: a parameter of CloudFormation. */
function defaultInBlock(text: string, from: number): number | undefined {
  const code = text.charCodeAt(from);
  if (code !== 10 && code !== 13) return undefined;
  const field = BLOCK_DEFAULT.exec(text.slice(from, from + BLOCK_REACH));
  return field ? from + field[0].length : undefined;
}

const BLOCK_REACH = 240;
const BLOCK_DEFAULT =
  /^\r?\n(?<indent>[ \t]{1,32})(?:(?!default:|value:)\w{1,40}:[^\n]{0,120}\n\k<indent>){0,6}(?:default|value):(?=[ \t])/i;

interface Neighbourhood {
  readonly nameStart: number;
  readonly closerEnd: number;
  /** Past blanks. */
  readonly at: number;
  readonly nameQuoted: boolean;
}

/** Brackets, commas and blanks between the name and its value. */
function neighbourOperator(text: string, place: Neighbourhood): Operator | undefined {
  const { nameStart, closerEnd, at, nameQuoted } = place;
  switch (text.charAt(at)) {
    case '(':
      return { kind: 'quoted-only', at: at + 1 };
    case '[':
      return declared(text, at, /^\[\w{0,8}\]\s{0,4}=(?!=)/);
    case '{':
      return bracedOperator(text, at, nameQuoted);
    case '}':
      // `$ENV{NAME} = '…'` of Perl, `${NAME}    …` of Robot Framework.
      return declared(text, at, /^\}\s{0,4}=>?(?=\s{0,4}["'])/) ?? robotVariable(text, nameStart, at);
    case ',':
      return commaOperator(text, place);
    case '|':
      return startsRow(text, nameStart) ? { kind: 'option', at: at + 1, separator: '|' } : undefined;
    default:
      return at > closerEnd ? blankOperator(text, place) : undefined;
  }
}

/** `{ get; set; } = "…"` of C#, `name{"…"}` of C++, `fetch('NAME') { '…' }` of Ruby, `variable "name" { default = … }`. */
function bracedOperator(text: string, at: number, nameQuoted: boolean): Operator | undefined {
  const property = declared(
    text,
    at,
    /^\{ ?get;(?: ?(?:private |protected |internal )?(?:set|init);)? ?\} ?=/,
  );
  if (property) return property;
  if (nameQuoted) {
    const block = /^\{\s{0,2}["']/.test(text.slice(at, at + 4));
    return block ? { kind: 'quoted-only', at: at + 1 } : valueWithin(text, at);
  }
  const initialised = /^\{ ?"[^"\n]{1,256}"s? ?\} ?;/.test(text.slice(at, at + BRACED_REACH));
  return initialised ? { kind: 'quoted-only', at: at + 1 } : undefined;
}

/** Only the first argument of a call names the second: in a list of strings none names its neighbour, but an option. */
function commaOperator(
  text: string,
  { nameStart, closerEnd, at, nameQuoted }: Neighbourhood,
): Operator | undefined {
  const quoted = { kind: 'quoted-only', at: at + 1 } as const;
  if (nameQuoted) {
    if (text[nameStart] === '-') return declared(text, at + 1, OPTION_DEFAULT, OPTION_REACH) ?? quoted;
    const before = text.slice(Math.max(0, nameStart - 40), nameStart);
    if (FIRST_ARGUMENT.test(before)) return quoted;
  }
  // `set :name, '…'` of Ruby.
  if (/\bset :$/.test(text.slice(Math.max(0, nameStart - 6), nameStart))) return quoted;
  // Erlang and Elixir: `{name, "…"}`.
  if (text[nameStart - 1] === '{') {
    const literal = /^\s{0,2}(?:<<)?(?=["'])/.exec(text.slice(at + 1, at + 6))?.[0];
    if (literal !== undefined) return { kind: 'quoted-only', at: at + 1 + literal.length };
  }
  // Two columns of a table: `NAME,value` is a line.
  const lineStart = startOfLine(text, nameQuoted ? nameStart - 1 : nameStart, 0);
  if (!lineStart || at !== closerEnd || isBlankCode(text.charCodeAt(at + 1))) return undefined;
  return { kind: isQuote(text.charAt(at + 1)) ? 'quoted-only' : 'option', at: at + 1, wholeLine: true };
}

/** The default of an option, as Python's argparse and click have it, behind other arguments. */
const OPTION_DEFAULT = /^[^()]{0,160}?\bdefault\s?=(?=\s?["'])/;
const OPTION_REACH = 176;

const FIRST_ARGUMENT =
  /(?:\(\s{0,12}(?:(?:\d{1,9}|NULL|DEFAULT)\s{0,2},\s{0,3})?|(?:buildConfigField|resValue)\s?\(?\s?["']\w{1,20}["'],\s{0,3})\\?["'`]$/i;

/** `--name value`, `ENV NAME value`, `#define NAME "…"`, `string =`, `name "…"` at the start of a line, `name is …`. */
function blankOperator(text: string, { nameStart, at, nameQuoted }: Neighbourhood): Operator | undefined {
  if (nameQuoted) return declared(text, at, /^to(?=\s{1,2}["'])/);
  const typed = declared(
    text,
    at,
    /^(?:\*?string|\[\]byte|As String|N?VARCHAR2?(?:\(\w{1,4}\))?)\s{0,4}:?=(?=\s{0,4}["'`])/i,
  );
  if (typed) return typed;
  const picture = declared(text, at, COBOL_VALUE);
  if (picture) return picture;
  if (text[nameStart] === '-') {
    // Arguments that are a list of YAML.
    const next = /^\r?\n[ \t]{0,24}- {1,3}/.exec(text.slice(at, at + GAP_REACH));
    return { kind: 'option', at: at + (next?.[0].length ?? 0) };
  }
  // AppleScript.
  const told = declared(text, at, /^to(?= {1,2}")/);
  if (told) return told;
  if (takesName(text, nameStart)) return { kind: 'option', at };
  const stated = declared(text, at, STATED);
  if (stated) return { kind: 'option', at: stated.at };
  const isQuoted = isQuote(text.charAt(at));
  // An attribute of a module of Elixir begins with `@`.
  if (!startOfLine(text, text[nameStart - 1] === '@' ? nameStart - 1 : nameStart, 40)) {
    // `user "ann" password "…"`, `ALTER ROLE ann PASSWORD '…'`.
    const isPassword = isQuoted && PASSWORD_WORD.test(text.slice(Math.max(nameStart, at - 14), at));
    return isPassword && isBlankCode(text.charCodeAt(nameStart - 1))
      ? { kind: 'quoted-only', at }
      : undefined;
  }
  return isQuoted ? { kind: 'quoted-only', at } : { kind: 'option', at, wholeLine: true };
}

/** What says in a sentence what a password is; the last are `é`, `è` and `är` in UTF-8. */
const STATED =
  /^(?:is|was|ist|lautet|est|es|er|jest|\u00c3[\u00a8\u00a9]|\u00c3\u00a4r)(?: now| jetzt)?:?(?= )/;

/** `01 NAME PIC X(12) VALUE "…".` of COBOL, `DATA name TYPE string VALUE '…'.` of ABAP. */
const COBOL_VALUE =
  /^(?:PIC(?:TURE)? X(?:\(\d{1,4}\)|X{1,16}) {1,12}VALUE(?: IS)?|TYPE \w{1,12} VALUE)(?= {1,4}["'])/i;

const PASSWORD_WORD = /pass(?:word|wd|phrase)[ \t]{1,2}$/i;

function robotVariable(text: string, nameStart: number, at: number): Operator | undefined {
  if (text[nameStart - 1] !== '{' || text[nameStart - 2] !== '$' || !startOfLine(text, nameStart - 2, 0))
    return undefined;
  const gap = /^\}(?: =)?(?: {2,12}|\t{1,4})(?=[^\s=])/.exec(text.slice(at, at + 20));
  return gap ? { kind: 'option', at: at + gap[0].length, wholeLine: true } : undefined;
}

/** Words of languages that a name and a value follow. */
const TAKES_NAME =
  /(?:\b(?:ENV|ARG|setx|setenv|SetEnv|setq|defvar|def|defonce|define|set|set -\w{1,3}|WITH|ENCRYPTED)|(?:_set_header|add_header|[Hh]eader (?:set|add))|#\s{0,2}define|[({ ]:) {0,4}$/;

/** Whether such a word stands before the name. */
export function takesName(text: string, nameStart: number): boolean {
  return TAKES_NAME.test(text.slice(Math.max(0, nameStart - 16), nameStart));
}

function declared(text: string, at: number, pattern: RegExp, reach = GAP_REACH): Operator | undefined {
  const match = pattern.exec(text.slice(at, at + reach));
  return match ? { kind: 'quoted-only', at: at + match[0].length } : undefined;
}

/** Whether only blanks, at most so many, stand before on the line; a `+` or `-` of a patch may. */
export function startOfLine(text: string, from: number, most: number): boolean {
  let at = from - 1;
  while (at >= 0 && from - at <= most && isBlankCode(text.charCodeAt(at))) at -= 1;
  return at < 0 || text.charCodeAt(at) === 10;
}

/** Whether the name is the first cell of a row of a table in Markdown. */
function startsRow(text: string, nameStart: number): boolean {
  return /(?:^|\n)[ \t]{0,8}\| {0,4}[*`]{0,2}$/.test(text.slice(Math.max(0, nameStart - 16), nameStart));
}

/** A blank or a tab. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9;
}

/** `?password=…&` and `;Password=…;`: the name follows the separator. */
function separatorOf(text: string, nameStart: number): { separator?: string } {
  let at = nameStart - 1;
  while (at > nameStart - 3 && text[at] === ' ') at -= 1;
  const before = text[at];
  if (before === '?' || before === '&') return { separator: '&' };
  return before === ';' ? { separator: ';' } : {};
}

/** `"`, `'`, `\"`, `]`, `)` that close the name, `**` of Markdown. */
export function skipClosers(text: string, from: number): number {
  let at = from;
  while (at - from < 6 && '"\'`])\\*'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

/** WS-Security says with an address of a hundred characters what kind of password it is. */
const ATTRIBUTES_REACH = 140;

/** `>` of an XML start tag within reach of `at`, past attributes. */
function skipAttributes(text: string, from: number): number | undefined {
  for (let at = from; at < text.length && at - from < ATTRIBUTES_REACH; at += 1) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '<' || character === '\n') return undefined;
  }
  return undefined;
}

/** `: string =` of TypeScript, Kotlin, Swift, Rust, Python. */
function skipTypeAnnotation(text: string, from: number): number | undefined {
  const match =
    /^\s{0,4}&?(?:'static |\[\]const )?[A-Za-z][\w.<>|[\]? ]{0,30}\s{0,4}=(?=\s{0,4}(?:[rb]?["'`]|(?:Field|Some|String::from|SecretStr|Secret)\())/.exec(
      text.slice(from, from + GAP_REACH),
    );
  return match ? from + match[0].length : undefined;
}
