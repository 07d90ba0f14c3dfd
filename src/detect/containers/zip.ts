import type { Span } from '../decode/view.ts';
import { type UnpackAllowance, type Unpacked, unpack } from './unpacking.ts';
import { directoryOf, LOCAL, localEntry, type ZipEntry } from './zip-directory.ts';

/** A file of an archive, unpacked, or why it is not. */
export type ZipText =
  | { readonly name: string; readonly from: Span; readonly bytes: Uint8Array; readonly isPacked: boolean }
  | { readonly name: string; readonly failure: ZipFailure };

/** `form`: packed in a way that is not read. */
export type ZipFailure = 'encrypted' | 'large' | 'broken' | 'cut' | 'form';

/** Ways of packing (APPNOTE.TXT 4.4.5). */
const METHOD = { stored: 0, deflate: 8, zstd: 93 } as const;

/**
 * Every file in a zip archive: those that its directory lists, and those that only stand in it, which programs that
 * read from the front see. `broken` hears when the directory is not what it should be.
 */
export function* zipTexts(bytes: Buffer, allowance: UnpackAllowance, broken: () => void): Generator<ZipText> {
  const directory = directoryOf(bytes);
  if (directory?.complete !== true) broken();
  const covered: Span[] = directory ? [directory.span] : [];
  const seen = new Set<number>();
  for (const entry of directory?.entries ?? []) {
    // Archives that are made to be bombs list one file many times.
    if (seen.has(entry.packed.start)) continue;
    seen.add(entry.packed.start);
    covered.push(entry.packed);
    yield* textOf(bytes, entry, allowance, () => undefined);
  }
  for (const { start, end } of gapsBetween(covered, bytes.length)) {
    for (let at = start; at < end; ) {
      const found = bytes.indexOf(SIGNATURE, at);
      if (found === -1 || found >= end) break;
      const entry = localEntry(bytes, found);
      at = found + SIGNATURE.length;
      if (!entry || seen.has(entry.packed.start)) continue;
      seen.add(entry.packed.start);
      yield* textOf(bytes, entry, allowance, (to) => {
        at = Math.max(at, to);
      });
    }
  }
}

const SIGNATURE = Buffer.alloc(4);
SIGNATURE.writeUInt32LE(LOCAL);

function* textOf(
  bytes: Buffer,
  entry: ZipEntry,
  allowance: UnpackAllowance,
  ends: (at: number) => void,
): Generator<ZipText> {
  const { name, method, open } = entry;
  const { start } = entry.packed;
  if (!open) ends(entry.packed.end);
  if (entry.packed.end <= start) return;
  if (entry.encrypted) {
    yield { name, failure: 'encrypted' };
    return;
  }
  if (method === METHOD.stored) {
    // Of a stored file without a length only its descriptor, or what stands next, tells the end.
    const next = open ? bytes.indexOf('PK', start + 1, 'latin1') : -1;
    const end = next === -1 ? entry.packed.end : next;
    ends(end);
    if (allowance.room < end - start) yield { name, failure: 'large' };
    else {
      allowance.take(end - start);
      yield { name, from: { start, end }, bytes: bytes.subarray(start, end), isPacked: false };
    }
    return;
  }
  const unpacked = unpackEntry(entry, bytes, allowance);
  if (typeof unpacked === 'string') {
    yield { name, failure: unpacked };
    return;
  }
  ends(start + unpacked.used);
  if (unpacked.cut) yield { name, failure: 'cut' };
  yield { name, from: { start, end: start + unpacked.used }, bytes: unpacked.bytes, isPacked: true };
}

function unpackEntry(
  { method, packed }: ZipEntry,
  bytes: Buffer,
  allowance: UnpackAllowance,
): Unpacked | 'large' | 'broken' | 'form' {
  const part = bytes.subarray(packed.start, packed.end);
  if (method === METHOD.deflate) return unpack('deflate', part, allowance);
  return method === METHOD.zstd ? unpack('zstd', part, allowance) : 'form';
}

/** What no file of the directory covers, in order. */
function gapsBetween(covered: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of [...covered].sort((a, b) => a.start - b.start)) {
    if (start - at > 30) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (length - at > 30) gaps.push({ start: at, end: length });
  return gaps;
}
