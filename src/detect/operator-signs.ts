import { valueWithin } from './entry.ts';
import { GAP_REACH, type Operator, skipBlank } from './literal.ts';
import { startOfLine } from './name-edges.ts';

/** Characters that a sign of assignment begins with. */
export const SIGNS = '=:|?+<!-\u00e2\u00ef';

/** Signs of assignment and comparison at `at`, behind blanks; `nameQuoted` where something closes the name before them. */
export function signOperator(
  text: string,
  nameStart: number,
  at: number,
  nameQuoted: boolean,
): Operator | undefined {
  // PHP and Perl add to a text.
  if (text.startsWith('.=', at)) return { kind: 'quoted-only', at: at + 2 };
  if (at >= text.length || !SIGNS.includes(text.charAt(at))) return undefined;
  if (text[at + 1] === '~' && MATCHING.test(text.slice(at, at + 8))) return undefined;
  if (isPlainSign(text, nameStart, at)) return oneSign(text, nameStart, at, nameQuoted);
  const two = text.slice(at, at + 2);
  const three = text.slice(at, at + 3);
  if (three === '===' || three === '!==') return { kind: 'quoted-only', at: at + 3 };
  if (three === '||=' || three === '??=' || three === '::=') return { kind: 'assign', at: at + 3 };
  const isSubstitution = text[nameStart - 1] === '{' && text[nameStart - 2] === '$';
  // `${NAME:=value}` and `${NAME:-value}` of a shell, `${name:value}` of Spring.
  if (isSubstitution && two === ':=') return { kind: 'assign', at: at + 2, separator: '}' };
  if (two === ':=' || two === '=>' || two === '+=' || two === '?=') return { kind: 'assign', at: at + 2 };
  // A list of AsciiDoc, and what LDIF says in base64.
  if (two === '::' && text[at + 2] === ' ' && startOfLine(text, nameStart, 40))
    return { kind: 'option', at: at + 3, wholeLine: true };
  if (COMPARISONS.has(two)) return { kind: 'quoted-only', at: at + 2 };
  if (two === '<<') return HERE.test(text.slice(at, at + GAP_REACH)) ? { kind: 'assign', at } : undefined;
  const arrow = two === '->' ? dashOperator(text, nameStart, at) : undefined;
  if (arrow) return arrow;
  // R, Scala.
  if (two === '<-' || two === '->') return { kind: 'quoted-only', at: at + 2 };
  if (two === ':-' && isSubstitution) return { kind: 'assign', at: at + 2, separator: '}' };
  const one = text.charAt(at);
  // `${NAME:?what is wrong}`.
  if (two === ':?' && isSubstitution) return undefined;
  if (one === ':' && isSubstitution) return { kind: 'assign', at: at + 1, separator: '}' };
  if (one !== '=' && one !== ':') return comparedBy(text, at) ?? dashOperator(text, nameStart, at);
  return oneSign(text, nameStart, at, nameQuoted);
}

/** What compares, or names what is taken where there is nothing. */
const COMPARISONS = new Set(['==', '!=', '<>', '||', '??', '::', '?:']);

/** `-eq` of PowerShell. */
function comparedBy(text: string, at: number): Operator | undefined {
  const sign = /^-[ci]?(?:eq|ne) (?=["'])/i.exec(text.slice(at, at + 7))?.[0];
  return sign === undefined ? undefined : { kind: 'quoted-only', at: at + sign.length };
}

/** Perl matches a variable with a pattern: `$name =~ s/a/b/`. */
const MATCHING = /^=~ ?(?:[smy]|tr|qr)?[/{(|!#]/;

/** A shell reads a variable from a here-document: `read -r NAME <<'END'`. */
const HERE = /^<<-?["']?[A-Za-z_]\w{0,15}["']?[ \t]{0,4}\r?\n/;

/** `=` or `:` that is no part of a longer sign: most are. */
function isPlainSign(text: string, nameStart: number, at: number): boolean {
  const next = text.charAt(at + 1);
  if (text[at] === '=') return next !== '=' && next !== '>';
  return text[at] === ':' && next !== '=' && next !== ':' && next !== '-' && text[nameStart - 1] !== '{';
}

function oneSign(text: string, nameStart: number, at: number, nameQuoted: boolean): Operator | undefined {
  const one = text.charAt(at);
  // `a:b:c` is an address, such as an ARN; `a::b: c` is a name of Puppet's.
  const isScoped =
    text[at + 1] === ' ' && !nameQuoted && (text[nameStart - 2] === ':' || isNamespaced(text, nameStart));
  if (one === ':' && text[nameStart - 1] === ':' && !isScoped) return undefined;
  const within = nameQuoted || one === '=' ? valueWithin(text, skipBlank(text, at + 1, false)) : undefined;
  if (within) return within;
  const chosen = one === '=' || text[at + 1] === ' ' ? chosenValue(text, at + 1) : undefined;
  const literal = chosen ?? secondOfTwo(text, nameStart, at);
  if (literal !== undefined) return { kind: 'quoted-only', at: literal };
  if (one === '=') return { kind: 'assign', at: at + 1, sameLine: true, ...separatorOf(text, nameStart) };
  const marked = MARKED_END.exec(text.slice(at + 1, at + 6))?.[0];
  if (marked !== undefined) return { kind: 'option', at: at + 1 + marked.length };
  return { kind: 'assign', at: defaultInBlock(text, at + 1) ?? skipTypeAnnotation(text, at + 1) ?? at + 1 };
}

/** `project:name: value`, as configurations of Pulumi have it, and `:name: value` of symbols in Ruby's YAML. */
function isNamespaced(text: string, nameStart: number): boolean {
  return (
    text[nameStart - 1] === ':' &&
    /(?:^|\n)[ \t]{0,24}[\w-]{0,30}:$/.test(text.slice(Math.max(0, nameStart - 60), nameStart))
  );
}

/** The end of what marks a name: `**Password:** …` of Markdown, `'''Password:''' …` of wikis, `\textbf{Password:} …`. */
const MARKED_END = /^(?:\*{1,2}|'{2,3}|__|\}) /;

/**
 * The literal of those that are chosen from: `name = condition ? … : "…"`, `name = other || "…"`, `name = x if y else "…"`,
 * `coalesce(other, "…")`.
 */
function chosenValue(text: string, from: number): number | undefined {
  const first = text.charAt(skipBlank(text, from, false));
  if (!CHOICE_BEGINS.test(first)) return undefined;
  const near = text.slice(from, from + CHOICE_REACH);
  // Hardly any line has two to choose from, and that is seen at once.
  const chosen = CHOICE_SIGN.test(near) && /["'`]/.test(near) ? CHOICE.exec(near)?.[0] : undefined;
  return chosen === undefined ? undefined : from + chosen.length;
}

const CHOICE_REACH = 140;

const CHOICE_BEGINS = /[\w$(!@]/;
const CHOICE_SIGN = / (?:\|\||\?[?:]?|or|else) |^ {0,2}\w{1,10}\(/;
const CHOICE =
  /^ {0,2}(?:[^"'`?;:,\n]{1,60}(?: (?:\|\||\?\?|\?:|or|else) | \? (?:[\w.$()[\]]{1,60} : )?)|(?:[^"'`?;:,\n]{1,60}["'][^"'\n]{0,40}["'] \? [\w.$()[\]]{1,60} : )|(?:coalesce|nvl|ifnull|isnull|first|default)\([\w.$]{1,40}, )(?=["'`])/i;

/** `credentials = ("ann", "…")`, and `user, password = "ann", "…"` in brackets: the second is the password. */
function secondOfTwo(text: string, nameStart: number, at: number): number | undefined {
  const open = skipBlank(text, at + 1, false);
  if (!'([{'.includes(text.charAt(open)) || open >= text.length) return undefined;
  if (!NAMES_TWO.test(text.slice(Math.max(nameStart - 30, 0), at))) return undefined;
  const first = FIRST_OF_TWO.exec(text.slice(open, open + CHOICE_REACH))?.[0];
  return first === undefined ? undefined : open + first.length;
}

const NAMES_TWO = /(?:cred(?:ential)?s?["']? ?(?:: ?)?|\bauth |[([][\w ]{1,24}, ?\w{1,24}[)\]] ?)$/i;
const FIRST_OF_TWO = /^[([{]\s?["'][^"'\n]{1,60}["'],\s{0,4}(?=["'][^"'\n]{6,64}["']\s?[)\]}])/;

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

/** A text has one character a byte: these are the dashes, the arrow and the fullwidth colon in UTF-8. */
const DASH = /^ (?:-{1,2}>?|\u00e2\u0080[\u0093\u0094]|\u00e2\u0086\u0092)(?= )/;

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

/** `?password=…&` and `;Password=…;`: the name follows the separator. */
function separatorOf(text: string, nameStart: number): { separator?: string } {
  let at = nameStart - 1;
  while (at > nameStart - 3 && text[at] === ' ') at -= 1;
  const before = text[at];
  if (before === '?' || before === '&') return { separator: '&' };
  return before === ';' ? { separator: ';' } : {};
}

/** `: string =` of TypeScript, Kotlin, Swift, Rust, Python. */
function skipTypeAnnotation(text: string, from: number): number | undefined {
  const match =
    /^\s{0,4}&?(?:'static |\[\]const )?[A-Za-z][\w.<>|[\]? ]{0,30}\s{0,4}(?::?=|by lazy \{)(?=\s{0,4}(?:[rb]?#{0,3}["'`]|(?:Field|Some|String::from|SecretStr|Secret)\())/.exec(
      text.slice(from, from + GAP_REACH),
    );
  return match ? from + match[0].length : undefined;
}
