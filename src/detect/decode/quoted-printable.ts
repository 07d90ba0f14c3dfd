import type { Allowance } from './allowance.ts';
import { type Span, type View, ViewBuilder } from './view.ts';

/** Lines have at most 76 characters, with the equals sign that says that they go on (RFC 2045, 6.7). */
const LONGEST_LINE = 76;
/** An encoder breaks a line when it is full, or nearly; in other texts a line seldom ends so there. */
const SHORTEST_BROKEN = 60;
/** As much as is read as one line. */
const REACH = 4_096;

const TRIGGER = /=(?:3[Dd]|\r?\n)/g;
const ESCAPE = /=(?:[0-9A-Fa-f]{2}|[ \t]{0,8}\r?\n)/y;

/**
 * Lines that are quoted-printable, as mails are, without that encoding; `undefined` when there are none. They tell
 * themselves by an encoded equals sign, since an equals sign is always encoded, or by a line that is broken in two.
 */
export function decodeQuotedPrintable(view: View, allowance: Allowance): View | undefined {
  const { text } = view;
  const builder = new ViewBuilder(view, 'quoted-printable');
  TRIGGER.lastIndex = 0;
  for (let found = TRIGGER.exec(text); found; found = TRIGGER.exec(text)) {
    const at = found.index;
    if (found[0].length !== 3 || !/[dD]$/.test(found[0])) {
      if (!isBrokenLine(text, at)) continue;
    }
    const line = lineAround(text, at);
    if (!allowance.take(line.end - line.start)) break;
    // Where such a line ends, another one may decide.
    allowance.reachFar();
    decodeLine(text, line, builder);
    TRIGGER.lastIndex = Math.max(line.end, at + 1);
  }
  TRIGGER.lastIndex = 0;
  return builder.build();
}

/** Whether the equals sign at `at`, the last character of its line, says that the line goes on. */
function isBrokenLine(text: string, at: number): boolean {
  // Base64 ends so too.
  if (at === 0 || text[at - 1] === '=') return false;
  const before = text.slice(Math.max(0, at - LONGEST_LINE - 1), at);
  const length = before.length - before.lastIndexOf('\n');
  return length >= SHORTEST_BROKEN && length <= LONGEST_LINE;
}

/** The line at `at` with those that it goes on in, and those that go on in it, within reach. */
function lineAround(text: string, at: number): Span {
  const first = Math.max(0, at - REACH);
  // Cut out first: in a text of one line, a search for its ends has no end.
  const near = text.slice(first, at + REACH);
  const place = at - first;
  let start = near.lastIndexOf('\n', place - 1) + 1;
  while (start > 0 && /=\r?\n$/.test(near.slice(Math.max(0, start - 3), start)))
    start = start < 2 ? 0 : near.lastIndexOf('\n', start - 2) + 1;
  let end = endOfLine(near, place);
  while (end < near.length && /=\r?$/.test(near.slice(Math.max(0, end - 2), end)))
    end = endOfLine(near, end + 1);
  return { start: first + (place === 0 ? 0 : start), end: first + end };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function decodeLine(text: string, { start, end }: Span, builder: ViewBuilder): void {
  builder.separate(start);
  let copied = start;
  for (let at = text.indexOf('=', start); at !== -1 && at < end; ) {
    ESCAPE.lastIndex = at;
    const matched = ESCAPE.exec(text)?.[0];
    if (matched === undefined) {
      at = text.indexOf('=', at + 1);
      continue;
    }
    if (copied < at) builder.copy(copied, at);
    copied = at + matched.length;
    if (!matched.endsWith('\n'))
      builder.add('whole', String.fromCharCode(Number.parseInt(matched.slice(1), 16)), {
        start: at,
        end: copied,
      });
    at = text.indexOf('=', copied);
  }
  if (copied < end) builder.copy(copied, end);
}
