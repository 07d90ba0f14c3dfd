import { valueWithin } from './entry.ts';
import { BRACED_REACH, GAP_REACH, isQuote, type Operator } from './literal.ts';
import { isBlankCode, isBreakCode, startOfLine, takesName, takesString } from './name-edges.ts';
import { commaOperator, declared, type Neighbourhood } from './operator-comma.ts';

/** Brackets, commas and blanks between the name and its value. */
export function neighbourOperator(text: string, place: Neighbourhood): Operator | undefined {
  const { nameStart, closerEnd, at, nameQuoted } = place;
  switch (text.charAt(at)) {
    case '(':
      return declared(text, at, GIVES, GIVES_REACH) ?? { kind: 'quoted-only', at: at + 1 };
    case '[':
      return declared(text, at, /^\[["']?\w{0,20}["']?\]\s{0,4}=(?!=)/);
    case '{':
      return bracedOperator(text, at, nameQuoted) ?? bracedWord(text, place);
    case '}':
      // `$ENV{NAME} = '…'` of Perl, `${NAME}    …` of Robot Framework.
      return (
        texOperator(text, nameStart, at) ??
        declared(text, at, /^\}\s{0,4}=>?(?=\s{0,4}(?:["']|qq?[{([/|]))/) ??
        robotVariable(text, nameStart, at)
      );
    case '?':
      // `password.eql?("…")` of Ruby.
      return text[at + 1] === '(' ? { kind: 'quoted-only', at: at + 2 } : undefined;
    case ',':
      return commaOperator(text, place);
    case '.':
      return nameQuoted
        ? declared(text, at, OR_ELSE)
        : declared(text, at, text[nameStart - 1] === ':' && at > closerEnd ? /^\.(?= ")/ : NEVER);
    case '|':
      if (startsRow(text, nameStart)) return { kind: 'option', at: at + 1, separator: '|' };
      // A record that psql writes down the page.
      return at > closerEnd && startOfLine(text, nameStart, 0)
        ? { kind: 'option', at: at + 1, wholeLine: true }
        : undefined;
    default:
      return at > closerEnd || (text[nameStart] === '-' && isBreakCode(text.charCodeAt(at)))
        ? blankOperator(text, place)
        : undefined;
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

/** `\textbf{Name}: …` and `\newcommand{\name}{…}` of TeX. */
function texOperator(text: string, nameStart: number, at: number): Operator | undefined {
  const before = text.slice(Math.max(0, nameStart - 10), nameStart);
  const isSet = before.endsWith('{\\');
  if (!isSet && !/\\(?:text\w\w|emph)\{$/.test(before)) return undefined;
  const gap = (isSet ? /^\}(?=\{[^{}\s]{6,64}\})/ : /^\}:? {1,2}(?=\S)/).exec(text.slice(at, at + 80))?.[0];
  return gap === undefined ? undefined : { kind: 'option', at: at + gap.length, wholeLine: !isSet };
}

/** `set name {value}` of Tcl, `\def\name{value}` of TeX. */
function bracedWord(text: string, { nameStart, at, nameQuoted }: Neighbourhood): Operator | undefined {
  return !nameQuoted && /\bset $|\\def\\$/.test(text.slice(Math.max(0, nameStart - 5), nameStart))
    ? { kind: 'option', at }
    : undefined;
}

/** What is taken where there is none: of Rust, Java, Kotlin. */
const OR_ELSE =
  /^\.(?:unwrap_or(?:_else)?|(?:get)?[oO]r(?:Else|_else|Default|_default)?|ifEmpty|default)\((?:\|_?\| ?|\(\) ?-> ?)?(?=["'])/;
const NEVER = /^(?!)/;

/** A function of that name that gives nothing but a string. */
const GIVES = /^\([^()"'\n]{0,40}\) {0,2}(?:(?:->|:) ?[\w<>]{1,20} {0,2})?[:{]?\s{0,24}return (?=["'`])/;
export const GIVES_REACH = 120;

/** `--name value`, `ENV NAME value`, `#define NAME "…"`, `string =`, `name "…"` at the start of a line, `name is …`. */
function blankOperator(text: string, { nameStart, at, nameQuoted }: Neighbourhood): Operator | undefined {
  // `(defvar *name* "…")` of Lisp, `dotnet user-secrets set "Group:Name" "…"`.
  if (nameQuoted && text.endsWith('\\item[', nameStart)) return { kind: 'option', at, wholeLine: true };
  if (nameQuoted)
    return isQuote(text.charAt(at)) && takesString(text, nameStart)
      ? { kind: 'quoted-only', at }
      : declared(text, at, /^(?:to|or|with)(?=\s{1,2}["'])/);
  // A field of Go whose tag has a default, and a value of the registry.
  const tagged = declared(text, at, /^\*?string {1,4}`[^`\n]{0,80}?default:(?=")/i, 120);
  if (tagged) return tagged;
  const registered = declared(text, at, /^\/t REG_SZ \/d {1,2}(?=\S)/i);
  if (registered) return { kind: 'option', at: registered.at };
  const compared = declared(text, at, COMPARED);
  if (compared) return compared;
  const typed = declared(
    text,
    at,
    /^(?:\*?string|\[\]byte|As String|N?VARCHAR2?(?:\(\w{1,4}\))?)\s{0,4}:?=(?=\s{0,4}N?["'`])/i,
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
  const stated = declared(text, at, STATED) ?? statedElsewhere(text, nameStart, at);
  if (stated) return { kind: 'option', at: stated.at };
  const isQuoted = isQuote(text.charAt(at));
  // An attribute of a module of Elixir begins with `@`.
  if (!startOfLine(text, text[nameStart - 1] === '@' ? nameStart - 1 : nameStart, 40)) {
    // `user "ann" password "…"`, `ALTER ROLE ann PASSWORD '…'`.
    const isPassword = isQuoted && PASSWORD_WORD.test(text.slice(Math.max(nameStart, at - 24), at));
    return isPassword && isBlankCode(text.charCodeAt(nameStart - 1))
      ? { kind: 'quoted-only', at }
      : undefined;
  }
  return isQuoted ? { kind: 'quoted-only', at } : { kind: 'option', at, wholeLine: true };
}

/** Perl, Tcl and ABAP; Objective-C. */
const COMPARED = /^(?:(?:eq|ne|EQ|NE)(?= {1,2}\\?["'])|isEqualToString:@(?="))/;

/** What says in a sentence what a password is; the last are `é`, `è` and `är` in UTF-8. */
const STATED =
  /^(?:is|was|will be|ist|lautet|est|es|er|jest|\u00c3[\u00a8\u00a9]|\u00c3\u00a4r)(?: now| jetzt)?:?(?= (?!generated ))/;

/** The same in languages where that word is another one in English: the name is theirs, too. */
const STATED_ELSEWHERE =
  /^(?:je|to|on|este|yra|ir|da|ni|yw|ay|estas|ialah|adalah|\u00c3\u00a9s|\u00c3\u00absht\u00c3\u00ab)(?: now)?:?(?= )/;
const ELSEWHERE =
  /^(?:lozinka|heslo|geslo|has\u00c5\u0082o|haslo|salas|parol|parool|slapta|pasahitza|nenosiri|cyfrinair|pasvorto|kata|contrase|contrasi|fjal|jelsz|sandi|laluan)/i;

function statedElsewhere(text: string, nameStart: number, at: number): Operator | undefined {
  return ELSEWHERE.test(text.slice(nameStart, nameStart + 12))
    ? declared(text, at, STATED_ELSEWHERE)
    : undefined;
}

/** `01 NAME PIC X(12) VALUE "…".` of COBOL, `DATA name TYPE string VALUE '…'.` of ABAP. */
const COBOL_VALUE =
  /^(?:PIC(?:TURE)? X(?:\(\d{1,4}\)|X{1,16}) {1,12}VALUE(?: IS)?|TYPE \w{1,12} (?:VALUE|DEFAULT))(?= {1,4}["'])/i;

const PASSWORD_WORD = /(?:pass(?:word|wd|phrase)(?:-receive|-send)?|\bpwd?)[ \t]{1,2}$/i;

function robotVariable(text: string, nameStart: number, at: number): Operator | undefined {
  const gap = ROBOT_GAP.exec(text.slice(at, at + 60));
  return gap && ROBOT_NAME.test(text.slice(Math.max(0, nameStart - 40), nameStart))
    ? { kind: 'option', at: at + gap[0].length, wholeLine: true }
    : undefined;
}

const ROBOT_NAME = /(?:^|\n)(?: {2,4})?\$\{(?:[A-Za-z]\w{0,15} ){0,2}$/;
const ROBOT_GAP = /^\}(?: ?=)?(?: {2,12}|\t{1,4})(?:Set (?:\w{1,6} )?Variable(?: {2,12}|\t{1,4}))?(?=[^\s=])/;

/** Whether the name is the first cell of a row of a table in Markdown, or its last word. */
function startsRow(text: string, nameStart: number): boolean {
  return /(?:^|\n)[ \t]{0,8}\| {0,4}[*`]{0,2}(?:[A-Za-z][\w.'-]{0,19} ){0,4}$/.test(
    text.slice(Math.max(0, nameStart - 80), nameStart),
  );
}
