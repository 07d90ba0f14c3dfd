import { checksumOf, type UnpackAllowance, unpack } from './unpacking.ts';

/** What a packed file says. */
export interface PackedFile {
  readonly bytes: Buffer;
  /** The name that it was packed under. */
  readonly name: string | undefined;
  /** What of it could not be read; `damaged`: it was, but its checksum says that it was another text. */
  readonly failure: 'large' | 'broken' | 'cut' | 'damaged' | undefined;
}

/** Unpacks a gzip file, which may be several one after the other (RFC 1952, 2.2). What is damaged is read as it is. */
export function gunzip(bytes: Buffer, allowance: UnpackAllowance): PackedFile {
  const parts: Buffer[] = [];
  let name: string | undefined;
  let failure: PackedFile['failure'];
  let at = 0;
  while (failure === undefined && isGzipHeader(bytes, at)) {
    const header = readHeader(bytes, at);
    const unpacked = header ? unpack('deflate', bytes.subarray(header.end), allowance) : 'broken';
    if (!header || typeof unpacked === 'string') {
      failure = unpacked === 'large' ? 'large' : 'broken';
      break;
    }
    name ??= header.name;
    parts.push(unpacked.bytes);
    const end = header.end + unpacked.used;
    if (unpacked.cut || end + 4 > bytes.length) failure = 'cut';
    else if (!isChecksum(bytes.readUInt32LE(end), unpacked.bytes)) failure = 'damaged';
    // Checksum and length follow.
    at = end + 8;
  }
  return { bytes: joined(parts), name, failure: failure ?? restOf(bytes, at) };
}

/** Unpacks a file of Zstandard, which may be several one after the other (RFC 8878, 3.1). */
export function unzstd(bytes: Buffer, allowance: UnpackAllowance): PackedFile {
  const parts: Buffer[] = [];
  let failure: PackedFile['failure'];
  let at = 0;
  while (failure === undefined && bytes.length - at >= 8) {
    const magic = bytes.readUInt32LE(at);
    if (magic >>> 4 === SKIPPED) {
      at += 8 + bytes.readUInt32LE(at + 4);
      continue;
    }
    if (magic !== ZSTD) break;
    const unpacked = unpack('zstd', bytes.subarray(at), allowance);
    if (typeof unpacked === 'string') {
      failure = unpacked;
      break;
    }
    parts.push(unpacked.bytes);
    if (unpacked.cut) failure = 'cut';
    at += Math.max(8, unpacked.used);
  }
  return { bytes: joined(parts), name: undefined, failure: failure ?? restOf(bytes, at) };
}

const ZSTD = 0xfd2f_b528;
/** Frames of other data have the numbers from 0x184D2A50 to 0x184D2A5F. */
const SKIPPED = 0x184_d2a5;

function joined(parts: readonly Buffer[]): Buffer {
  const [only = Buffer.alloc(0)] = parts;
  return parts.length === 1 ? only : Buffer.concat(parts);
}

/** Zeros fill blocks of tapes; anything else behind the end may be what is damaged. */
function restOf(bytes: Buffer, at: number): 'damaged' | undefined {
  return bytes.subarray(at).some((byte) => byte !== 0) ? 'damaged' : undefined;
}

function isChecksum(told: number, bytes: Buffer): boolean {
  const checksum = checksumOf(bytes);
  return checksum === undefined || checksum === told;
}

function isGzipHeader(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
}

const FLAG = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;

function readHeader(
  bytes: Uint8Array,
  start: number,
): { readonly end: number; readonly name: string | undefined } | undefined {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  let name: string | undefined;
  if (flags & FLAG.extra) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  if (flags & FLAG.name) {
    const end = bytes.indexOf(0, at);
    if (end === -1) return undefined;
    name = Buffer.from(bytes.subarray(at, Math.min(end, at + 1_024))).toString('latin1');
    at = end + 1;
  }
  if (flags & FLAG.comment) {
    const end = bytes.indexOf(0, at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  if (flags & FLAG.headerChecksum) at += 2;
  return at < bytes.length ? { end: at, name } : undefined;
}
