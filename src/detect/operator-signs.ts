import { valueWithin } from './entry.ts';
import { GAP_REACH, type Operator, skipBlank } from './literal.ts';

/** Characters that a sign of assignment begins with. */
export const SIGNS = '=:|?+<-\u00e2\u00ef';

/** Signs of assignment and comparison at `at`, behind blanks; `nameQuoted` where something closes the name before them. */
export function signOperator(
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
  if (one !== '=' && one !== ':') return dashOperator(text, nameStart, at);
  return oneSign(text, nameStart, at, nameQuoted);
}

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
  const chosen = one === '=' ? chosenValue(text, at + 1) : undefined;
  if (chosen !== undefined) return { kind: 'quoted-only', at: chosen };
  if (one === '=') return { kind: 'assign', at: at + 1, sameLine: true, ...separatorOf(text, nameStart) };
  // `**Password:** …` of Markdown.
  if (text.startsWith('** ', at + 1)) return { kind: 'option', at: at + 3 };
  return { kind: 'assign', at: defaultInBlock(text, at + 1) ?? skipTypeAnnotation(text, at + 1) ?? at + 1 };
}

/** `project:name: value`, as configurations of Pulumi have it. */
function isNamespaced(text: string, nameStart: number): boolean {
  return (
    text[nameStart - 1] === ':' &&
    /(?:^|\n)[ \t]{0,24}[\w-]{1,30}:$/.test(text.slice(Math.max(0, nameStart - 60), nameStart))
  );
}

/** `name = condition ? … : "…"`: the literal of the two. */
function chosenValue(text: string, from: number): number | undefined {
  const near = text.slice(from, from + CHOICE_REACH);
  return near.includes(' ? ') ? from + (CHOICE.exec(near)?.[0].length ?? Number.NaN) || undefined : undefined;
}

const CHOICE_REACH = 140;

const CHOICE = /^[^"'`?;\n]{1,60} \? (?:[\w.$()[\]]{1,60} : )?(?=["'`])/;

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
