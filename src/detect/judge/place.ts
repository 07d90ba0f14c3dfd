/**
 * Where in a program a bare value stands: `field` is `name=value` in a string, as connection strings have it; `prose`
 * any other text in a string or a comment.
 */
export type Place = 'field' | 'prose';

/** Most characters of a line that are looked at before a value. */
const REACH = 300;

/** The place of the value at `at`; `undefined` where it stands in the code itself. */
export function placeInCode(text: string, at: number): Place | undefined {
  const before = text.slice(Math.max(0, at - REACH), at);
  const lineStart = before.lastIndexOf('\n') + 1;
  // Without its beginning nobody can tell what is open.
  if (lineStart === 0 && before.length === REACH) return undefined;
  const line = before.slice(lineStart);
  if (isInString(line)) return line.endsWith('=') ? 'field' : 'prose';
  return COMMENT.test(line) || MARKED_UP.test(line) ? 'prose' : undefined;
}

const COMMENT =
  /^\s*(?:\/\/|\/?\*|#(?!define|undef|include|import|if|el|end|pragma|error|warn|line|region)|--|;|%|<!--)|\s(?:\/\/|#|\/\*)\s/;

/** Text between tags. */
const MARKED_UP = /<\/?[A-Za-z][^<>=]{0,20}(?:="[^"<>]{0,80}"[^<>=]{0,20}){0,4}>[^<>{}"'`=;()]{0,80}$/;

/** Whether a quote is open at the end of the line. */
function isInString(line: string): boolean {
  let open = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\') at += 1;
    else if (open !== '') open = character === open ? '' : open;
    else if (character === '"' || character === '`') open = character;
    // An apostrophe of a word opens nothing.
    else if (character === "'" && !/\w/.test(line.charAt(at - 1))) open = character;
  }
  return open !== '';
}
