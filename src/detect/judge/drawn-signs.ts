import { characterClasses } from './entropy.ts';
import { wordLikeness } from './words.ts';

/** An address, what is filled in later, what was encrypted (Maven, Jenkins: base64 in braces), and letters as escapes. */
const TEMPLATE =
  /^[a-z][\w+.-]{1,12}:\/\/|\$\{[\w.]+[^{}]*\}|\$\{[a-z]\w*\.[a-z]\w*\([^{}]*$|\{\{[^{}]*\}\}|\$\([^()]*\)|<%|%>|%\(\w+\)|<\/?[A-Za-z][\w -]*>|#\{[\w.]+\}|\{[a-z_][\w.]*(?:[[(:!][^{}]*)?\}|\$[A-Z_]{3,}|^[({[].*[)}\]]$|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2})/;
/** Pieces of code, formats, addresses and regular expressions: one may be drawn, three or many of them were written. */
const SYNTAX =
  /\[[a-zA-Z0-9]-[a-zA-Z0-9]|\.\*|\.\+|\{\d+,\d*\}|\(\?|\[\^|\\[dwsDWSb]|\w\(\w*\)|=>|&&|\|\||===?|!=|::|->|:\/\/|&[a-z]+;|%[-\d.]*[sdvq]|\[\w{1,3}\]|\(\)/g;

/**
 * Whether a value is letters, digits and signs in so quick a turn that a generator drew it: what managers of passwords make,
 * with brackets, dollars and all. Then none of its signs says that it is code or a template.
 */
export function isDrawnWithSigns(value: string): boolean {
  if (value.length < 10 || value.length > 128 || /[\s"'`]/.test(value)) return false;
  if (!/[^A-Za-z\d]/.test(value) || characterClasses(value) < 3) return false;
  const turns = turnsOf(value) / (value.length - 1);
  if (turns < 0.45 || TEMPLATE.test(value) || hasSyntax(value)) return false;
  // In so quick a turn the few letters that stand together say nothing.
  return turns >= 0.6 || (wordLikeness(value) ?? 0) < 0.75;
}

function hasSyntax(value: string): boolean {
  const pieces = value.match(SYNTAX) ?? [];
  return pieces.length >= 3 || pieces.join('').length > value.length * 0.25;
}

/** How often the kind of character changes; from one sign to another it is half a change, since code has such pairs, too. */
function turnsOf(value: string): number {
  let turns = 0;
  for (let at = 1; at < value.length; at += 1) {
    const kind = kindOf(value.charCodeAt(at));
    if (kind !== kindOf(value.charCodeAt(at - 1))) turns += 1;
    else if (kind === 0 && value[at] !== value[at - 1]) turns += 0.5;
  }
  return turns;
}

function kindOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return 1;
  if (code >= 0x41 && code <= 0x5a) return 2;
  return code >= 0x30 && code <= 0x39 ? 3 : 0;
}
