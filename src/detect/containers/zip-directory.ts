import type { Span } from '../decode/view.ts';

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** How it is packed (APPNOTE.TXT 4.4.5). */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its packed bytes lie; to the end of the archive where it is not said how many they are. */
  readonly packed: Span;
  /** It is not known how long it is. */
  readonly open: boolean;
  /** Of the unpacked bytes; `undefined` where it is not known yet. */
  readonly checksum: number | undefined;
  /** Where its own header stands. */
  readonly local: number;
}

export const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = 0x0605_4b50;
const END_64 = 0x0606_4b50;
const LOCATOR_64 = 0x0706_4b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const UNKNOWN = 0xffff_ffff;

/** What an archive says that it holds, as far as that can be read; `complete`: all of it could. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly complete: boolean;
  /** Where the directory itself lies. */
  readonly span: Span;
}

/** Every entry that the directory at the end of an archive lists; `undefined` when there is no directory. */
export function directoryOf(bytes: Buffer): ZipDirectory | undefined {
  const end = endOf(bytes);
  if (!end) return undefined;
  // What stands before an archive moves everything in it, and often nobody tells the archive.
  const moved = Math.max(0, end.at - end.size - end.offset);
  const start = end.offset + moved;
  const entries: ZipEntry[] = [];
  let at = start;
  while (at + CENTRAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
    const name = at + CENTRAL_BYTES;
    const extra = name + bytes.readUInt16LE(at + 28);
    const extraEnd = extra + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) break;
    const sizes = {
      unpacked: bytes.readUInt32LE(at + 24),
      packed: bytes.readUInt32LE(at + 20),
      local: bytes.readUInt32LE(at + 42),
    };
    readExtra64(bytes, extra, extraEnd, sizes);
    const local = sizes.local + moved;
    if (isLocalHeader(bytes, local)) {
      const from = dataStart(bytes, local);
      entries.push({
        name: nameIn(bytes, name, extra),
        method: bytes.readUInt16LE(at + 10),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
        packed: { start: from, end: Math.min(bytes.length, from + sizes.packed) },
        open: false,
        checksum: bytes.readUInt32LE(at + 16),
        local,
      });
    } else if (sizes.packed > 0) return { entries, complete: false, span: { start, end: at } };
    at = next;
  }
  return {
    entries,
    complete: entries.length > 0 || end.count === 0,
    span: { start, end: Math.max(start, at) },
  };
}

/** The file whose header stands at `at`, as it says itself. */
export function localEntry(bytes: Buffer, at: number): ZipEntry | undefined {
  if (!isLocalHeader(bytes, at)) return undefined;
  const flags = bytes.readUInt16LE(at + 6);
  const sizes = { unpacked: bytes.readUInt32LE(at + 22), packed: bytes.readUInt32LE(at + 18), local: 0 };
  const name = at + LOCAL_BYTES;
  const extra = name + bytes.readUInt16LE(at + 26);
  const start = dataStart(bytes, at);
  if (start > bytes.length) return undefined;
  readExtra64(bytes, extra, start, sizes);
  // Its length may follow it, when it was not known before (4.4.4, bit 3).
  const open = (flags & 8) !== 0 && sizes.packed === 0;
  return {
    // Seldom asked for: the directory has said it.
    get name() {
      return nameIn(bytes, name, extra);
    },
    method: bytes.readUInt16LE(at + 8),
    encrypted: (flags & 1) !== 0,
    packed: { start, end: open ? bytes.length : Math.min(bytes.length, start + sizes.packed) },
    open,
    checksum: open ? undefined : bytes.readUInt32LE(at + 14),
    local: at,
  };
}

/** The last record that says where the directory is, behind which only a comment stands (4.3.16). */
function endOf(bytes: Buffer): { at: number; count: number; size: number; offset: number } | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== END) continue;
    const end = {
      at,
      count: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 12),
      offset: bytes.readUInt32LE(at + 16),
    };
    return end64(bytes, at) ?? end;
  }
  return undefined;
}

/** The same of an archive with more files or bytes than the short record can say (4.3.14, 4.3.15). */
function end64(bytes: Buffer, end: number): ReturnType<typeof endOf> {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return undefined;
  const said = Number(bytes.readBigUInt64LE(locator + 8));
  for (const at of [said, locator - 56]) {
    if (!(at >= 0 && at + 56 <= bytes.length) || bytes.readUInt32LE(at) !== END_64) continue;
    const [count, size, offset] = [32, 40, 48].map((field) => Number(bytes.readBigUInt64LE(at + field)));
    return { at, count: count as number, size: size as number, offset: offset as number };
  }
  return undefined;
}

/** Sizes that do not fit the short fields, in their order and only those (4.5.3). */
function readExtra64(
  bytes: Buffer,
  from: number,
  to: number,
  sizes: { unpacked: number; packed: number; local: number },
): void {
  for (let at = from; at + 4 <= to; ) {
    const length = bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === 1) {
      let field = at + 4;
      const end = Math.min(to, field + length);
      for (const key of ['unpacked', 'packed', 'local'] as const) {
        if (sizes[key] !== UNKNOWN || field + 8 > end) continue;
        sizes[key] = Number(bytes.readBigUInt64LE(field));
        field += 8;
      }
    }
    at += 4 + length;
  }
}

function isLocalHeader(bytes: Buffer, at: number): boolean {
  return at >= 0 && at + LOCAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === LOCAL;
}

function dataStart(bytes: Buffer, local: number): number {
  return local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
}

/** UTF-8, whatever the archive says of it: most that are not are ASCII. */
function nameIn(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, Math.min(end, start + 4_096));
}
