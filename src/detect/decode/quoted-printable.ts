import type { Kernel } from '../kernel/kernel.ts';
import type { Allowance } from './allowance.ts';
import { hexNumber } from './hex.ts';
import type { Span, View } from './view.ts';
import { ViewBuilder } from './view-builder.ts';

/** As much as is read as one line. */
const REACH = 4_096;

/** An equals sign that ends a line which goes on. */
const SOFT_BREAK = /=[ \t]{0,8}\r?\n/y;

/**
 * Lines that are quoted-printable, as mails are, without that encoding; `undefined` when there are none. They tell
 * themselves by an encoded equals sign, since an equals sign is always encoded, or by a line that is broken in two.
 */
export function decodeQuotedPrintable(view: View, allowance: Allowance, kernel: Kernel): View | undefined {
  const { text } = view;
  const builder = new ViewBuilder(view, 'quoted-printable');
  kernel.load(view.bytes);
  let covered = 0;
  for (const at of kernel.mails()) {
    if (at < covered || isPadding(text, at)) continue;
    const line = lineAround(text, at);
    if (!allowance.take(line.end - line.start)) break;
    // Where such a line begins and ends, another one may decide.
    if (line.goesOn)
      allowance.reachFar(view.toOriginal(Math.max(0, at - REACH), Math.min(text.length, at + REACH)));
    decodeLine(view, line, builder);
    covered = Math.max(line.end, at + 1);
  }
  return builder.build();
}

/**
 * Whether the sign pads base64 that ends with its line, and breaks none in two: its digits are full, and the line is
 * not as long as encoders make those that they break (RFC 2045, 6.7: 76 characters at most), or nothing goes on below it:
 * no text, or one more name with its value.
 */
function isPadding(text: string, at: number): boolean {
  if (!/^=[ \t]{0,8}(?:\r?\n|$)/.test(text.slice(at, at + 12))) return false;
  const line = text.slice(Math.max(0, at - PADDED_REACH), at + 1);
  const lineStart = line.lastIndexOf('\n') + 1;
  const length = line.length - lineStart;
  const isLong = length >= 70 && length <= 76;
  if (isLong && !(ASSIGNMENT.test(line.slice(lineStart)) && ENDS.test(text.slice(at, at + ENDS_REACH))))
    return false;
  const run = /[A-Za-z0-9+/_-]{8,}={1,2}$/.exec(line)?.[0].length ?? 1;
  return run % 4 === 0;
}

const PADDED_REACH = 256;

/** A name and its value, in an environment or YAML; and what stands below the last of them, or the next one. */
const ASSIGNMENT = /^[ \t]{0,40}(?:- )?["']?[A-Za-z_][\w.-]{1,60}["']?(?:=| ?: )/;
const ENDS =
  /^=[ \t]{0,8}(?:\r?\n[ \t]{0,40}(?:(?:- )?["']?[A-Za-z_][\w.-]{1,60}["']?(?:=|:(?:[ \r\n]|$))|[{}\]]|\r?\n|$)|$)/;
const ENDS_REACH = 160;

interface Line extends Span {
  /** It is joined with others, or cut where the reach ends. */
  readonly goesOn: boolean;
}

/** The line at `at` with those that it goes on in, and those that go on in it, within reach. */
function lineAround(text: string, at: number): Line {
  const first = Math.max(0, at - REACH);
  // Cut out first: in a text of one line, a search for its ends has no end.
  const near = text.slice(first, at + REACH);
  const place = at - first;
  const lineStart = near.lastIndexOf('\n', place - 1) + 1;
  let start = lineStart;
  while (start > 0 && isSoft(near, start - 1)) start = start < 2 ? 0 : near.lastIndexOf('\n', start - 2) + 1;
  const lineEnd = endOfLine(near, place);
  let end = lineEnd;
  while (end < near.length && isSoft(near, end)) end = endOfLine(near, end + 1);
  const isCut = (start === 0 && first > 0) || (end === near.length && first + end < text.length);
  return {
    start: first + (place === 0 ? 0 : start),
    end: first + end,
    goesOn: isCut || start !== lineStart || end !== lineEnd,
  };
}

/** Whether the line that ends at `end` goes on in the next one. */
function isSoft(text: string, end: number): boolean {
  return text[end - 1] === '=' || (text[end - 1] === '\r' && text[end - 2] === '=');
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function decodeLine({ text, bytes }: View, { start, end }: Span, builder: ViewBuilder): void {
  builder.separate(start);
  let copied = start;
  for (let at = text.indexOf('=', start); at !== -1 && at < end; ) {
    builder.copy(copied, at);
    copied = at;
    const byte = hexNumber(bytes, at + 1, at + 3);
    SOFT_BREAK.lastIndex = at;
    if (byte >= 0) {
      copied = at + 3;
      builder.addByte('percent', byte, at, copied);
    } else if (SOFT_BREAK.test(text)) copied = SOFT_BREAK.lastIndex;
    at = text.indexOf('=', Math.max(copied, at + 1));
  }
  builder.copy(copied, end);
}
