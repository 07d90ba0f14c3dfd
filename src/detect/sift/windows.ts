import { NO_SIXTET, SIXTETS } from '../decode/base64-alphabet.ts';
import { SHORTEST_LINE } from '../decode/base64-lines.ts';
import { WIDEST } from './reach.ts';
import { SpanList, type Spans } from './spans.ts';

/** Bytes on each side of a change that a match which touches it may stand in; one that is encoded stands in its line. */
export const MARGIN = WIDEST + 16;
/** A window begins and ends with a line, since lines are decoded whole; of longer ones nothing is cut out. */
const LONGEST_LINE = 262_144;
/** Longer runs of base64 over several lines are not cut out either. */
const LONGEST_RUN = 65_536;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ESCAPES = Buffer.from('#%&;\\');
/** With more of the text than this in windows, all of it is as soon looked at. */
const WORTH_IT = 0.9;
/** Windows are far apart in the text: nothing is read across the gap. */
const GAP = Buffer.from('\n\n');

/** What may touch one of the changes. */
export function around({ pairs, length }: Spans): Spans {
  const spans = new SpanList();
  for (let at = 0; at < length; at += 2) {
    spans.add(Math.max(0, (pairs[at] as number) - MARGIN), (pairs[at + 1] as number) + MARGIN);
  }
  return spans;
}

/**
 * The lines of a text in which some spans stand, one window after the other; `undefined` where they are hardly less than
 * all of it.
 */
export function windowsOf(bytes: Uint8Array, { pairs, length }: Spans): Buffer | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  let total = 0;
  for (let at = 0; at < length; at += 2) {
    const window = wholeLines(text, pairs[at] as number, pairs[at + 1] as number);
    if (!window) return undefined;
    parts.push(window, GAP);
    total += window.length;
    if (total > text.length * WORTH_IT) return undefined;
  }
  return Buffer.concat(parts);
}

function wholeLines(text: Buffer, start: number, end: number): Buffer | undefined {
  const from = lineStart(text, start, LONGEST_LINE);
  const to = lineEnd(text, Math.min(end, text.length) - 1, LONGEST_LINE);
  if (from === undefined || to === undefined) return undefined;
  const first = runStart(text, from);
  const last = runEnd(text, to);
  return first === undefined || last === undefined ? undefined : text.subarray(first, last);
}

/** Upward over the lines that base64 may go on from. */
function runStart(text: Buffer, from: number): number | undefined {
  let start = from;
  while (start > 0 && mayGoOn(text, start - 1)) {
    const before = lineStart(text, start - 1, LONGEST_LINE);
    if (before === undefined || from - before > LONGEST_RUN) return undefined;
    start = before;
  }
  return start;
}

function runEnd(text: Buffer, from: number): number | undefined {
  let end = from;
  while (end < text.length && mayGoOn(text, end)) {
    const next = lineEnd(text, end + 1, LONGEST_LINE);
    if (next === undefined || next - from > LONGEST_RUN) return undefined;
    end = next;
  }
  return end;
}

/**
 * Whether base64 may go on from the line that ends at `end` in the next one: it has room for a line of it, and ends with
 * nothing but its characters and those that escape them.
 */
function mayGoOn(text: Buffer, end: number): boolean {
  const last = text[end - 1] === CARRIAGE_RETURN ? end - 2 : end - 1;
  if (SIXTETS[text[last] as number] === NO_SIXTET) return false;
  for (let at = last - 1; at > last - SHORTEST_LINE; at -= 1) {
    const code = text[at];
    if (code === undefined || (SIXTETS[code] === NO_SIXTET && !ESCAPES.includes(code))) return false;
  }
  return true;
}

function lineStart(text: Buffer, at: number, within: number): number | undefined {
  if (at <= 0) return 0;
  const found = text.lastIndexOf(LINE_FEED, at - 1);
  if (at - found > within) return undefined;
  return found + 1;
}

/** The line feed that ends the line, or the end of the text. */
function lineEnd(text: Buffer, at: number, within: number): number | undefined {
  const found = text.indexOf(LINE_FEED, at);
  const end = found === -1 ? text.length : found;
  return end - at > within ? undefined : end;
}
