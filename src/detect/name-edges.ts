/** `<` or `/` of the tag that a name begins, with a prefix or without: `<wsse:Password>`. */
export function tagSignBefore(text: string, nameStart: number): string | undefined {
  const before = text.charAt(nameStart - 1);
  if (before === '<' || (before === '/' && text.charAt(nameStart - 2) === '<')) return before;
  if (before !== ':') return undefined;
  return /<(\/?)[A-Za-z][\w-]{0,15}:$/.exec(text.slice(Math.max(0, nameStart - 20), nameStart))?.[1] === ''
    ? '<'
    : undefined;
}

/** Words of languages that a name and a value follow. */
const TAKES_NAME =
  /(?:\b(?:ENV|ARG|setx|setenv|SetEnv|set[qf]|defvar(?:-local)?|def(?:parameter|const|custom)?(?: \^:\w{1,12})?|defonce|define|variable|let\*? [[(]{1,2}|string=|fastcgi_param|php(?:_admin)?_value|(?:config )?set(?: -{1,2}\w{1,8})?|CONFIG SET|dict set \w{1,20}|git config(?: --\w{1,8})?|(?:kv|etcdctl) put [\w./-]{0,40}|option|WITH|ENCRYPTED)|(?:_set_header|add_header|[Hh]eader (?:set|add))|#\s{0,2}define|#env|<!ENTITY|(?:^|[({\s]):) {0,4}\*?$/;

/** Whether such a word stands before the name. */
export function takesName(text: string, nameStart: number): boolean {
  return TAKES_NAME.test(text.slice(Math.max(0, nameStart - 56), nameStart));
}

/** Whether a string may be a name, to which the next is assigned: `(defvar *name* "…")`, `set "Group:Name" "…"`. */
export function takesString(text: string, nameStart: number): boolean {
  const before = text.charAt(nameStart - 1);
  if (before === '*') return takesName(text, nameStart);
  return /(?:\bset|\(System\/getenv|\(env) ["'][\w:./-]{0,40}$/.test(
    text.slice(Math.max(0, nameStart - 48), nameStart),
  );
}

/** Whether only blanks, at most so many, stand before on the line; a `+` or `-` of a patch may. */
export function startOfLine(text: string, from: number, most: number): boolean {
  let at = from - 1;
  while (at >= 0 && from - at <= most && isBlankCode(text.charCodeAt(at))) at -= 1;
  return at < 0 || text.charCodeAt(at) === 10;
}

/** The end of a line. */
export function isBreakCode(code: number): boolean {
  return code === 10 || code === 13;
}

/** A blank or a tab. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9;
}

/** `"`, `'`, `\"`, `]`, `)`, `%` that close the name, `**` of Markdown. */
export function skipClosers(text: string, from: number): number {
  let at = from;
  while (at - from < 6 && '"\'`])\\*%'.includes(text.charAt(at)) && at < text.length) at += 1;
  // The end of a colour, as terminals have it.
  if (text.charCodeAt(at) === 0x1b)
    at += /^\x1b\[[\d;]{0,12}m/.exec(text.slice(at, at + 16))?.[0].length ?? 0;
  return at;
}
