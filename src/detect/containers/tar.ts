import { isTarHeader } from '../../base/container-kind.ts';
import type { Span } from '../decode/view.ts';

/** A file in a tar archive; its bytes lie in the archive as they are. */
export interface TarEntry {
  readonly name: string;
  readonly span: Span;
  /** The archive ends before it does. */
  readonly cut: boolean;
}

const BLOCK = 512;

/**
 * The files of a tar archive, in their order: ustar, pax and GNU forms (POSIX.1-2024, pax; GNU tar manual, "Basic Tar
 * Format"). `broken` hears where something stands that is no header; what follows is looked for further on.
 */
export function* tarEntries(bytes: Uint8Array, broken: () => void): Generator<TarEntry> {
  let longName: string | undefined;
  let longSize: number | undefined;
  let told = false;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    if (!isTarHeader(bytes, at)) {
      // Two blocks of zeros end an archive; another may follow it, as with tar --concatenate.
      if (!told && !isEmptyBlock(bytes, at)) {
        broken();
        told = true;
      }
      at += BLOCK;
      continue;
    }
    const kind = String.fromCharCode(bytes[at + 156] as number);
    const size = (kind === 'L' ? undefined : longSize) ?? numberIn(bytes, at + 124, 12);
    const start = at + BLOCK * (1 + (kind === SPARSE ? mapBlocks(bytes, at) : 0));
    if (!(size >= 0)) {
      if (!told) broken();
      told = true;
      at = start;
      continue;
    }
    const end = Math.min(bytes.length, start + size);
    if (kind === 'L') longName = textIn(bytes, start, Math.min(end, start + 8_192));
    else if (kind === 'x') {
      const records = paxRecords(bytes, start, Math.min(end, start + 65_536));
      longName = records.name ?? longName;
      longSize = records.size;
    } else {
      if (!NO_FILES.has(kind) && size > 0)
        yield { name: longName ?? nameAt(bytes, at), span: { start, end }, cut: start + size > bytes.length };
      longName = undefined;
      longSize = undefined;
    }
    at = start + (NO_BYTES.has(kind) ? 0 : Math.ceil(size / BLOCK) * BLOCK);
  }
}

/** A sparse file of GNU, whose bytes follow as they are. */
const SPARSE = 'S';
/** Links, devices, folders: no bytes follow, whatever their size says. */
const NO_BYTES = new Set(['1', '2', '3', '4', '5', '6']);
/** Those, and what says something of the archive. Whatever is not known is a file (pax, "typeflag"). */
const NO_FILES = new Set([...NO_BYTES, 'g', 'K', 'V', 'D']);

/** More of the map of a sparse file may follow its header, block after block. */
function mapBlocks(bytes: Uint8Array, at: number): number {
  let blocks = 0;
  for (let more = bytes[at + 482]; more === 1; more = bytes[at + blocks * BLOCK + 504]) blocks += 1;
  return blocks;
}

function isEmptyBlock(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + BLOCK; index += 1) if (bytes[index] !== 0) return false;
  return true;
}

/** Octal digits, or, with the highest bit set, a number to the base of 256 (GNU). NaN when it is neither. */
function numberIn(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] as number;
  if (first >= 0x80) {
    let value = first & 0x7f;
    for (let index = 1; index < length; index += 1) value = value * 256 + (bytes[at + index] as number);
    return value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN;
  }
  const digits = textIn(bytes, at, at + length).trim();
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

function nameAt(bytes: Uint8Array, at: number): string {
  const name = textIn(bytes, at, at + 100);
  const prefix = bytes[at + 262] === 0 ? textIn(bytes, at + 345, at + 500) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The name and size that records such as `30 path=folder/file\n` tell of the file that follows. */
function paxRecords(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly name: string | undefined; readonly size: number | undefined } {
  const records = Buffer.from(bytes.subarray(start, end)).toString('utf8');
  const size = /(?:^|\n)\d+ size=(\d{1,15})\n/.exec(records)?.[1];
  return {
    name: /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1],
    size: size === undefined ? undefined : Number(size),
  };
}

function textIn(bytes: Uint8Array, start: number, end: number): string {
  const field = Buffer.from(bytes.subarray(start, end));
  const nul = field.indexOf(0);
  return (nul === -1 ? field : field.subarray(0, nul)).toString('utf8');
}
