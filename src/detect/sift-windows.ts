import { WIDEST } from './sift-reach.ts';

/** Bytes on each side of a change that a match which touches it may stand in; one that is encoded stands in its line. */
const MARGIN = WIDEST + 16;
/** A window begins and ends with a line, since lines are decoded whole; of longer ones nothing is cut out. */
const LONGEST_LINE = 262_144;
/** Lines that may be one run of base64, which is decoded as a whole. */
const RUN_LINE = 60;
const LONGEST_RUN = 65_536;

const LINE_FEED = 0x0a;
/** With more of the text than this in windows, all of it is as soon looked at. */
const WORTH_IT = 0.9;
/** Windows are far apart in the text: nothing is read across the gap. */
const GAP = Buffer.from('\n\n');

/**
 * The parts of a text that tell what its changes bring, one after the other; `undefined` where they are hardly less than
 * all of it. `ranges` are pairs of start and end, in order.
 */
export function windowsAround(
  bytes: Uint8Array,
  { ranges, length }: { readonly ranges: Uint32Array; readonly length: number },
): Buffer | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  let total = 0;
  let start = -1;
  let end = -1;
  for (let at = 0; at <= length; at += 2) {
    const isLast = at === length;
    const from = isLast ? Number.POSITIVE_INFINITY : (ranges[at] as number) - MARGIN;
    const to = isLast ? 0 : (ranges[at + 1] as number) + MARGIN;
    if (from <= end) {
      end = Math.max(end, to);
      continue;
    }
    if (end !== -1) {
      const window = wholeLines(text, start, end);
      if (!window) return undefined;
      parts.push(window, GAP);
      total += window.length;
      if (total > text.length * WORTH_IT) return undefined;
    }
    start = Math.max(0, from);
    end = to;
  }
  return Buffer.concat(parts);
}

function wholeLines(text: Buffer, start: number, end: number): Buffer | undefined {
  const from = lineStart(text, start, LONGEST_LINE);
  const to = lineEnd(text, Math.min(end, text.length), LONGEST_LINE);
  if (from === undefined || to === undefined) return undefined;
  const first = runStart(text, from);
  const last = runEnd(text, to);
  return first === undefined || last === undefined ? undefined : text.subarray(first, last);
}

/** Upward over the lines that may be one run of base64 with this one. */
function runStart(text: Buffer, from: number): number | undefined {
  let start = from;
  while (start > 0 && isRun(text, start - 2)) {
    const before = lineStart(text, start - 1, LONGEST_LINE);
    if (before === undefined || from - before > LONGEST_RUN) return undefined;
    start = before;
  }
  return start;
}

function runEnd(text: Buffer, from: number): number | undefined {
  let end = from;
  while (end < text.length && isRun(text, end + RUN_LINE)) {
    const next = lineEnd(text, end + 1, LONGEST_LINE);
    if (next === undefined || next - from > LONGEST_RUN) return undefined;
    end = next;
  }
  return end;
}

/** Whether the bytes before `last`, and it, look like the end of a line of base64. */
function isRun(text: Buffer, last: number): boolean {
  for (let at = last; at > last - 8; at -= 1) {
    const code = text[at];
    if (code === undefined) return false;
    const isBase64 =
      (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x2b && code <= 0x39);
    if (!isBase64 && code !== 0x5f && code !== 0x5c && code !== 0x0d && code !== 0x22 && code !== 0x3d)
      return false;
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
