import { NO_SIXTET, SIXTETS } from '../decode/base64-alphabet.ts';
import { SHORTEST_LINE } from '../decode/base64-lines.ts';
import type { Span, View } from '../decode/view.ts';
import { WIDEST } from './reach.ts';
import { lengthOf, SpanList, type Spans } from './spans.ts';

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

/** What may touch one of some spans of a text of `size` bytes. */
export function around({ pairs, length }: Spans, size: number): Spans {
  const spans = new SpanList();
  for (let at = 0; at < length; at += 2) {
    const start = Math.max(0, (pairs[at] as number) - MARGIN);
    spans.add(start, Math.min(size, (pairs[at + 1] as number) + MARGIN));
  }
  return spans;
}

/** Parts of a text, one after the other. */
export interface Windows {
  readonly view: View;
  /** Where they stand in the text. */
  readonly spans: Spans;
}

/** The lines of a text in which some spans stand; `undefined` where they are hardly less than all of it. */
export function windowsOf(bytes: Uint8Array, asked: Spans): Windows | undefined {
  const spans = linesOf(bytes, asked);
  return spans && { view: viewOf(bytes, spans), spans };
}

/**
 * The lines in which some spans stand, with those that base64 goes on in; `undefined` where they are too long, or hardly
 * less than all of the text.
 */
export function linesOf(bytes: Uint8Array, { pairs, length }: Spans): Spans | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const spans = new SpanList();
  for (let at = 0; at < length; at += 2) {
    const lines = wholeLines(text, pairs[at] as number, pairs[at + 1] as number);
    if (!lines) return undefined;
    spans.add(lines.start, lines.end);
  }
  return lengthOf(spans) > text.length * WORTH_IT ? undefined : spans;
}

/** The windows as one text to search, whose places are those of the whole text. */
function viewOf(text: Uint8Array, { pairs, length }: Spans): View {
  const parts: Uint8Array[] = [];
  /** Where each window begins in what is searched. */
  const begins: number[] = [];
  let size = 0;
  for (let at = 0; at < length; at += 2) {
    const window = text.subarray(pairs[at], pairs[at + 1]);
    begins.push(size);
    parts.push(window, GAP);
    size += window.length + GAP.length;
  }
  const bytes = Buffer.concat(parts);

  /** A place in the text; of one in a gap, where the window before it ends. */
  function placeOf(offset: number): number {
    let first = 0;
    let behind = begins.length;
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if ((begins[middle] as number) <= offset) first = middle;
      else behind = middle;
    }
    const from = pairs[first * 2] as number;
    return Math.min(pairs[first * 2 + 1] as number, from + offset - (begins[first] as number));
  }

  return {
    bytes,
    text: bytes.toString('latin1'),
    encodings: [],
    toOriginal: (start, end) => ({ start: placeOf(start), end: placeOf(end) }),
  };
}

function wholeLines(text: Buffer, start: number, end: number): Span | undefined {
  const from = lineStart(text, start, LONGEST_LINE);
  const to = lineEnd(text, Math.min(end, text.length) - 1, LONGEST_LINE);
  if (from === undefined || to === undefined) return undefined;
  const first = runStart(text, from);
  const last = runEnd(text, to);
  return first === undefined || last === undefined ? undefined : { start: first, end: last };
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
