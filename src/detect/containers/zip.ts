import type { Span } from '../decode/view.ts';
import { checksumOf, type UnpackAllowance, type Unpacked, unpack } from './unpacking.ts';
import { directoryOf, LOCAL, localEntry, type ZipEntry } from './zip-directory.ts';

/** A file of an archive, unpacked, or why it is not. */
export type ZipText =
  | { readonly name: string; readonly from: Span; readonly bytes: Uint8Array; readonly isPacked: boolean }
  | { readonly name: string; readonly failure: ZipFailure };

/** `form`: packed in a way that is not read. `damaged`: read, but its checksum says that it was another text. */
export type ZipFailure = 'encrypted' | 'large' | 'broken' | 'cut' | 'form' | 'damaged';

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
  const known = new Set<number>();
  const seen = new Set<string>();
  const isNew = (entry: ZipEntry): boolean => {
    // Archives that are made to be bombs list one file many times.
    const key = readingOf(entry);
    return !seen.has(key) && seen.add(key) !== undefined;
  };

  for (const entry of directory?.entries ?? []) {
    const own = localEntry(bytes, entry.local);
    // What directory and file say differently, programs read differently.
    const agree = own !== undefined && (own.open || isSame(own, entry));
    if (isNew(entry)) {
      const end = yield* textOf(bytes, entry, allowance);
      if (agree) {
        covered.push({ start: entry.packed.start, end });
        known.add(entry.packed.start);
      }
    }
    if (own && !agree && isNew(own)) yield* textOf(bytes, own, allowance);
  }
  for (const { start, end } of gapsBetween(covered, bytes.length)) {
    for (let at = start; at < end; ) {
      const found = bytes.indexOf(SIGNATURE, at);
      if (found === -1 || found >= end) break;
      const entry = localEntry(bytes, found);
      at = found + SIGNATURE.length;
      if (entry && !known.has(entry.packed.start) && isNew(entry))
        at = Math.max(at, yield* textOf(bytes, entry, allowance));
    }
  }
}

const SIGNATURE = Buffer.alloc(4);
SIGNATURE.writeUInt32LE(LOCAL);

function isSame(a: ZipEntry, b: ZipEntry): boolean {
  return a.packed.start === b.packed.start && a.packed.end === b.packed.end && a.method === b.method;
}

function readingOf({ packed, method }: ZipEntry): string {
  return `${packed.start} ${packed.end} ${method}`;
}

/** The text of one file; returns where its packed bytes end. */
function* textOf(bytes: Buffer, entry: ZipEntry, allowance: UnpackAllowance): Generator<ZipText, number> {
  const { name, encrypted, packed, open, checksum } = entry;
  const { start } = packed;
  if (packed.end <= start) return start;
  const read =
    entry.method === METHOD.stored
      ? storedBytes(bytes, entry, allowance)
      : unpackEntry(entry, bytes, allowance);
  const sum = typeof read === 'string' ? undefined : checksumOf(read.bytes);
  const isRight = sum !== undefined && sum === checksum;
  if (typeof read === 'string' || (encrypted && !isRight)) {
    // Some only say that they are: then the checksum of what is read as it is comes out right.
    yield { name, failure: encrypted && read !== 'large' ? 'encrypted' : (read as ZipFailure) };
    return open ? start : packed.end;
  }
  if (read.cut) yield { name, failure: 'cut' };
  else if (!isRight && sum !== undefined && checksum !== undefined) yield { name, failure: 'damaged' };
  const end = start + read.used;
  yield { name, from: { start, end }, bytes: read.bytes, isPacked: entry.method !== METHOD.stored };
  return open ? end : packed.end;
}

function storedBytes(
  bytes: Buffer,
  { packed, open }: ZipEntry,
  allowance: UnpackAllowance,
): Unpacked | 'large' {
  const { start } = packed;
  // Of a stored file without a length only its descriptor, or what stands next, tells the end.
  const next = open ? bytes.indexOf('PK', start + 1, 'latin1') : -1;
  const end = next === -1 ? packed.end : next;
  if (allowance.room < end - start) return 'large';
  allowance.take(end - start);
  return { bytes: bytes.subarray(start, end), used: end - start, cut: false };
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
