import type { Kernel } from '../kernel/kernel.ts';
import type { Allowance } from './allowance.ts';
import { SIXTETS } from './base64-alphabet.ts';
import { CONTEXT, contextStart, LINE_BREAK, looksLikeText, runEnd, SHORTEST_LINE } from './base64-lines.ts';
import { addPacked, isPacked } from './packed-text.ts';
import type { Span, View } from './view.ts';
import { ViewBuilder } from './view-builder.ts';

/** Shortest run that is tried: twelve bytes of base64. */
const SHORTEST = 16;
/** In a Kubernetes Secret every value is base64, however short. */
const SHORTEST_IN_SECRET = 8;

/**
 * What base64 and hex runs say, each with the start of its line before it. A run is decoded only when its
 * first bytes come out as text: hashes, images and identifiers do not, and cost almost nothing.
 * `skip` are the spans that a rule has recognised (a JWT is not decoded again), in order.
 */
export function decodeRuns(
  view: View,
  skip: readonly Span[],
  allowance: Allowance,
  kernel: Kernel,
): readonly View[] {
  const { text } = view;
  const builder = new ViewBuilder(view, 'base64');
  const unpacked = new ViewBuilder(view, 'base64 of a packed file');
  kernel.load(view.bytes);
  const isSecret = isKubernetesSecret(text);
  // The line that says so may stand far from the values.
  if (isSecret) allowance.reachFar();
  const { pairs, length } = kernel.runs(isSecret ? SHORTEST_IN_SECRET : SHORTEST);
  let covered = 0;
  let skipIndex = 0;
  for (let pair = 0; pair < length; pair += 2) {
    const start = pairs[pair] as number;
    const end = pairs[pair + 1] as number;
    // It was decoded as a further line of the run before.
    if (start < covered) continue;
    while (skipIndex < skip.length && (skip[skipIndex] as Span).end <= start) skipIndex += 1;
    const recognised = skip[skipIndex];
    if (recognised && recognised.start < end) continue;
    if (isPacked(text, start)) {
      covered = addPacked(view, start, end, unpacked, allowance);
      allowance.reachFar(view.toOriginal(start, covered));
      continue;
    }
    const decoded = decodeRun(view, start, end);
    if (!decoded) continue;
    if (!allowance.take(decoded.text.length + CONTEXT)) break;
    builder.separate(start);
    builder.copy(contextStart(text, start, covered), decoded.from.start);
    // In a text that was encoded already, units of the two do not line up: the run is shown whole.
    builder.add(view.encodings.length > 0 ? 'whole' : decoded.kind, decoded.text, decoded.from);
    covered = decoded.kind === 'base64' ? addLines(view, decoded.from, builder, allowance) : decoded.from.end;
    covered = addQuote(text, covered, builder);
  }
  return [builder.build(), unpacked.build()].filter((each) => each !== undefined);
}

/** Whether a text is a manifest of Kubernetes Secrets. */
function isKubernetesSecret(text: string): boolean {
  for (let at = text.indexOf('Secret'); at !== -1; at = text.indexOf('Secret', at + 6)) {
    if (!BEFORE_KIND.includes(text.charAt(at - 1))) continue;
    if (KIND.test(text.slice(Math.max(0, at - 20), at + 7))) return true;
  }
  return false;
}

const BEFORE_KIND = ': \t\r\n"\'\\';
const KIND = /kind\\{0,3}["']?:\s{0,4}\\{0,3}["']?Secret(?!\w)/;

/** Adds the lines that go on from a line of base64, whose units end with it; gives where the last one ends. */
function addLines(view: View, first: Span, builder: ViewBuilder, allowance: Allowance): number {
  const width = first.end - first.start;
  if (width < SHORTEST_LINE || width % 4 !== 0) return first.end;
  let covered = first.end;
  for (let length = width; length === width; ) {
    LINE_BREAK.lastIndex = covered;
    if (view.text[covered - 1] === '=' || !LINE_BREAK.test(view.text)) break;
    const start = LINE_BREAK.lastIndex;
    const line = readBase64(view, start, runEnd(view.bytes, start));
    length = line.from.end - start;
    if (length > width || !looksLikeText(line.text) || !allowance.take(line.text.length)) break;
    builder.add(view.encodings.length > 0 ? 'whole' : 'base64', line.text, line.from);
    covered = line.from.end;
  }
  return covered;
}

/** Adds the quote that closes the string, which tells that what was decoded is all of it; gives where it ends. */
function addQuote(text: string, at: number, builder: ViewBuilder): number {
  let end = at;
  while (text[end] === '\\' && end - at < 3) end += 1;
  if (!QUOTES.includes(text.charAt(end)) || end >= text.length) return at;
  builder.copy(at, end + 1);
  return end + 1;
}

const QUOTES = '"\'`';

function readBase64({ text, bytes }: View, start: number, end: number): { text: string; from: Span } {
  let padded = end;
  while (padded < bytes.length && padded - end < 2 && bytes[padded] === 0x3d) padded += 1;
  return {
    text: Buffer.from(text.slice(start, end), 'base64').toString('latin1'),
    from: { start, end: padded },
  };
}

interface Decoded {
  readonly kind: 'base64' | 'hex' | 'whole';
  readonly text: string;
  readonly from: Span;
}

function decodeRun(view: View, from: number, end: number): Decoded | undefined {
  return decodeHex(view, from, end) ?? decodeBase64(view, from, end);
}

function decodeHex(view: View, from: number, end: number): Decoded | undefined {
  const { bytes, text } = view;
  const start = text[from] === '0' && (text[from + 1] === 'x' || text[from + 1] === 'X') ? from + 2 : from;
  if ((end - start) % 2 !== 0 || end - start < SHORTEST) return undefined;
  for (let at = start; at < start + 12; at += 2) {
    const byte = (hexDigit(bytes[at] as number) << 4) | hexDigit(bytes[at + 1] as number);
    if (byte < 0 || !isText(byte)) return undefined;
  }
  const run = text.slice(start, end);
  if (!/^[0-9A-Fa-f]+$/.test(run)) return undefined;
  const decoded = Buffer.from(run, 'hex').toString('latin1');
  return looksLikeText(decoded) ? { kind: 'hex', text: decoded, from: { start, end } } : undefined;
}

function decodeBase64(view: View, start: number, end: number): Decoded | undefined {
  const { bytes, text } = view;
  const wide = firstBytesAreText(bytes, start);
  if (wide === undefined) return undefined;
  const run = text.slice(start, end);
  if (/[-_]/.test(run) && /[+/]/.test(run)) return undefined;
  if (run.length % 4 === 1) return undefined;
  const { text: decoded, from } = readBase64(view, start, end);
  if (!wide) return looksLikeText(decoded) ? { kind: 'base64', text: decoded, from } : undefined;
  // UTF-16 inside base64 is what PowerShell's -EncodedCommand takes.
  const narrow = decoded.replaceAll('\0', '');
  return looksLikeText(narrow) ? { kind: 'whole', text: narrow, from } : undefined;
}

/** Whether the first six bytes are text: `false` as it is, `true` as UTF-16, `undefined` not at all. */
function firstBytesAreText(bytes: Uint8Array, start: number): boolean | undefined {
  let narrow = true;
  let wide = true;
  for (let group = 0; group < 2; group += 1) {
    const at = start + group * 4;
    let bits = 0;
    for (let offset = 0; offset < 4; offset += 1)
      bits = (bits << 6) | (SIXTETS[bytes[at + offset] as number] as number);
    for (let index = 0; index < 3; index += 1) {
      const byte = (bits >> (16 - 8 * index)) & 0xff;
      narrow &&= isText(byte);
      wide &&= (group * 3 + index) % 2 === 0 ? isText(byte) : byte === 0;
    }
  }
  if (narrow) return false;
  return wide ? true : undefined;
}

function isText(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -0x100;
}
