import type { Value } from './literal.ts';

/**
 * Strings that begin and end otherwise than with one quote: `[[…]]` of Lua, `q{…}` of Perl, `%q(…)` of Ruby, `~s(…)` of
 * Elixir, `#"…"#` of Swift, `R"x(…)x"` of C++ and `r"(…)"` of R, `q"(…)"` of D, `{|…|}` of OCaml, `$/…/$` of Groovy, `\texttt{…}` of TeX, `''…''`
 * of Nix; and those of one line between lines of signs: here-documents, `"""` and `@'` of PowerShell.
 */
export function readRawString(text: string, at: number, longest: number): Value | undefined {
  const first = text.charAt(at);
  if (first === '\\' ? !TEX_FIRST.includes(text.charAt(at + 1)) : !FIRST.includes(first)) return undefined;
  if (at >= text.length) return undefined;
  const head = text.slice(at, at + HEAD_REACH);
  return (
    readTypographic(text, at, head) ??
    readLine(text, at, head, longest) ??
    readInLine(text, at, head, longest)
  );
}

/** Quotation marks of texts, in UTF-8: `“…”`, `‘…’`, `„…“`, `«…»`, `「…」`, `『…』`. */
const TYPOGRAPHIC =
  /^(?<open>(?:\u00e2\u0080[\u009c\u0098\u009e\u009a]|\u00c2\u00ab|\u00e3\u0080[\u008c\u008e])(?: |\u00c2\u00a0|\u00e2\u0080\u00af)?)(?<value>[^\s"<>\u0080-\u00ff]{1,100})(?: |\u00c2\u00a0|\u00e2\u0080\u00af)?(?:\u00e2\u0080[\u009c-\u009e\u0098\u0099]|\u00c2\u00bb|\u00e3\u0080[\u008d\u008f])/;

function readTypographic(text: string, at: number, head: string): Value | undefined {
  if (head.charCodeAt(0) < 0x80) return undefined;
  const { open, value } = TYPOGRAPHIC.exec(text.slice(at, at + 128))?.groups ?? {};
  if (open === undefined || value === undefined) return undefined;
  const start = at + open.length;
  return { start, end: start + value.length, closed: true, delimited: true, expression: false };
}

/** Characters that such strings begin with. */
const FIRST = '[q%~#RruUL8{$@\'"<\u00e2\u00c2\u00e3';
/** Of the commands of TeX that show a text as it is. */
const TEX_FIRST = 'tevlp';
/** Most characters before the first of the string. */
const HEAD_REACH = 64;

/** What opens a string within a line; the sign that closes it follows from it. */
const OPENERS: readonly (readonly [opener: RegExp, closer: (groups: Record<string, string>) => string])[] = [
  [/^\[(?<level>={0,3})\[/, ({ level }) => `]${level}]`],
  [
    /^(?:qq?(?= ?[{([<|!/])|%[qQ]?(?=[{([<|])|~[sS](?=[{([<|/])) ?(?<open>[{([<|!/])/,
    ({ open }) => CLOSER[open ?? ''] ?? open ?? '',
  ],
  [/^(?<level>#{1,3})"(?!")/, ({ level }) => `"${level}`],
  [/^(?:u8|[uUL])?[Rr]"(?<name>[\w-]{0,16})\(/, ({ name }) => `)${name}"`],
  [/^q"(?<open>[([{<])/, ({ open }) => `${CLOSER[open ?? '']}"`],
  [/^\{(?<name>[a-z_]{0,12})\|/, ({ name }) => `|${name}}`],
  [
    /^\\(?:text(?:tt|bf|it)|emph|verb\*?|lstinline|path)(?<open>[{|!+])/,
    ({ open }) => CLOSER[open ?? ''] ?? open ?? '',
  ],
  [/^\$\//, () => '/$'],
  [/^''(?=[^'\s,;)\]}&|])/, () => "''"],
];

const CLOSER: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']', '<': '>' };

function readInLine(text: string, at: number, head: string, longest: number): Value | undefined {
  for (const [opener, closer] of OPENERS) {
    const match = opener.exec(head);
    if (!match) continue;
    const start = at + match[0].length;
    const near = text.slice(start, start + Math.min(longest, MOST));
    const length = near.indexOf(closer(match.groups ?? {}));
    if (length < 1 || /[\r\n\s]/.test(near.slice(0, length))) return undefined;
    // `q(name)` may be a call.
    if (head.startsWith('q(') && /^[A-Za-z_$][\w$]*$/.test(near.slice(0, length))) return undefined;
    return { start, end: start + length, closed: true, delimited: true, expression: false };
  }
  return undefined;
}

/** A string of one line between lines of its own; `end` is the sign that closes it, of here-documents a word. */
const BLOCK =
  /^(?:(?<sign>"""|''')|@(?<here>["'])|(?:\$\(cat )?<<<?[~-]?(?<quote>["']?)(?<word>[A-Za-z_]\w{0,15})\k<quote>(?:\.\w{1,12})?)[ \t]{0,4}\r?\n[ \t]{0,16}(?=\S)/;

/** Most characters of a password or a key in such a string. */
const MOST = 256;

function readLine(text: string, at: number, head: string, longest: number): Value | undefined {
  const match = BLOCK.exec(head);
  if (!match) return undefined;
  const start = at + match[0].length;
  const near = text.slice(start, start + Math.min(longest, MOST));
  const line = /^[^\s]+(?=[ \t]{0,4}\r?\n[ \t]{0,16}(?<end>\S{1,16}))/.exec(near);
  const { sign, here, word } = match.groups ?? {};
  const closer = sign ?? (here === undefined ? word : `${here}@`) ?? '';
  if (line?.groups?.end?.startsWith(closer) !== true) return undefined;
  return { start, end: start + line[0].length, closed: true, delimited: true, expression: false };
}
