import type { Span } from '../decode/view.ts';
import type { FileFacts } from '../file-facts.ts';
import type { Place } from './place.ts';
import { wordLikeness } from './words.ts';

/**
 * Strings of several lines, as Python, PowerShell and shells have them, hold documents: there a name and a bare value stand
 * alone on a line. Where the string begins is not seen from there, so the value must be one that no expression is.
 */
const NAME_ALONE = /^[ \t]*(?:[-*#$>] )?(?:export |set )?["']?[A-Za-z][\w .'"-]{1,60}(?:=|: |= )$/;
const END_OF_LINE = /^[ \t]*(?:\r?\n|$)/;

const LINE_REACH = 100;

/** The place of a password that has signs which no expression has. */
export function placeOfPassword(value: string, text: string, span: Span, file: FileFacts): Place | undefined {
  if (!/[!@#$%^&*?~+]/.test(value)) return undefined;
  if (/^[\w$.]+[!?]{1,2}$/.test(value) && !/\.(?:ps1|psm1|py|php|java|go|sql|pl|pm|lua|r)$/.test(file.name))
    return undefined;
  return isAlone(text, span) ? 'prose' : undefined;
}

/** The place of a key that a generator drew: no name in a program looks so. */
export function placeOfKey(value: string, text: string, span: Span): Place | undefined {
  return isUnlikeNames(value) && isAlone(text, span) ? 'prose' : undefined;
}

/** Whether nothing stands on its line behind a value. */
export function endsLine(text: string, { end }: Span): boolean {
  return END_OF_LINE.test(text.slice(end, end + 3));
}

function isAlone(text: string, { start, end }: Span): boolean {
  // Only within reach: a search for the beginning of a long line, for every value in it, has no end.
  const before = text.slice(Math.max(0, start - LINE_REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return NAME_ALONE.test(line) && endsLine(text, { start, end });
}

/** Letters and digits in turns, no words, and more kinds of them than names have; or many digits of a number or a UUID. */
function isUnlikeNames(value: string): boolean {
  if (value.length < 20) return false;
  const turns = value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  if (turns < 3) return false;
  if (/^[\da-f-]{32,}$/.test(value)) return true;
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && (wordLikeness(value) ?? 0) < 0.6;
}
