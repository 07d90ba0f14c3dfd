import { type UnpackAllowance, unpack } from './unpacking.ts';

/** What a gzip file says. */
export interface Gunzipped {
  readonly bytes: Buffer;
  /** The name that it was packed under. */
  readonly name: string | undefined;
  /** What of it could not be read. */
  readonly failure: 'large' | 'broken' | 'cut' | undefined;
}

/**
 * Unpacks a gzip file, which may be several one after the other (RFC 1952, 2.2). Its checksums are not looked at: what
 * people read in spite of them is read here.
 */
export function gunzip(bytes: Uint8Array, allowance: UnpackAllowance): Gunzipped {
  const parts: Buffer[] = [];
  let name: string | undefined;
  let failure: Gunzipped['failure'];
  for (let at = 0; failure === undefined && isGzipHeader(bytes, at); ) {
    const header = readHeader(bytes, at);
    if (!header) {
      failure = 'cut';
      break;
    }
    name ??= header.name;
    const unpacked = unpack('deflate', bytes.subarray(header.end), allowance);
    if (typeof unpacked === 'string') {
      failure = unpacked;
      break;
    }
    parts.push(unpacked.bytes);
    if (unpacked.cut) failure = 'cut';
    // Checksum and length follow.
    at = header.end + unpacked.used + 8;
  }
  const [only = Buffer.alloc(0)] = parts;
  return { bytes: parts.length === 1 ? only : Buffer.concat(parts), name, failure };
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
