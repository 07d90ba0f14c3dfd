/** A file whose text lies in other texts inside of it, or is packed, in a form that is opened. */
export type ContainerKind = 'gzip' | 'zstd' | 'zip' | 'tar' | 'pdf';

/** A file of at most so many bytes is opened: the most that GitHub takes (GitHub Docs, "About large files"). */
export const LARGEST_CONTAINER = 104_857_600;

/** Bytes of a file's beginning from which its kind is told. */
export const KIND_BYTES = 512;

/**
 * What the first bytes of a file say that it is; never its name. A zip archive may also be told by its end, since
 * programs stand before some (PKWARE APPNOTE.TXT 4.1.9); only for a whole file.
 */
export function containerKind(bytes: Uint8Array): ContainerKind | undefined {
  if (startsWith(bytes, 0x1f, 0x8b, 0x08)) {
    // The highest bits of the flags are reserved (RFC 1952, 2.3.1.2).
    return bytes.length >= 18 && (bytes[3] as number) < 0x20 ? 'gzip' : undefined;
  }
  if (startsWith(bytes, 0x50, 0x4b)) return isZip(bytes, 0) ? 'zip' : undefined;
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd)) return 'zstd';
  if (bytes[257] === 0x75 && isTarHeader(bytes, 0)) return 'tar';
  const end = bytes.length - 22;
  return end > 0 && bytes[end] === 0x50 && isZip(bytes, end) ? 'zip' : undefined;
}

/** A local header, an empty archive's end, or the mark of one that was written in parts (APPNOTE.TXT 4.3.7, 4.3.16, 8.5.3). */
function isZip(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== 0x4b) return false;
  const [third, fourth] = [bytes[at + 2], bytes[at + 3]];
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) || (third === 7 && fourth === 8);
}

/**
 * Whether a header of a tar archive stands at `at`: its checksum is right (POSIX.1-2024, pax, "ustar Interchange Format").
 * Old programs took bytes for signed.
 */
export function isTarHeader(bytes: Uint8Array, at: number): boolean {
  if (at + 512 > bytes.length) return false;
  let told = 0;
  for (let index = 148; index < 156; index += 1) {
    const digit = (bytes[at + index] as number) - 0x30;
    if (digit >= 0 && digit < 8) told = told * 8 + digit;
  }
  if (told === 0) return false;
  let sum = 0;
  let high = 0;
  for (let index = 0; index < 512; index += 1) {
    const byte = index >= 148 && index < 156 ? 0x20 : (bytes[at + index] as number);
    sum += byte;
    if (byte >= 0x80) high += 1;
  }
  return told === sum || told === sum - high * 256;
}

/** What a file is, in words, of the kinds that hold text and are not opened. */
export function sealedKind(bytes: Uint8Array): string | undefined {
  const words = SEALED[bytes[0] ?? -1];
  if (!words || bytes.length < 32) return undefined;
  return words.find(([magic]) => startsWith(bytes, ...magic))?.[1];
}

const SEALED: Readonly<Record<number, readonly (readonly [readonly number[], string])[]>> = {
  55: [[[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z']],
  82: [[[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'rar']],
  253: [[[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz']],
  66: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (level) => [[0x42, 0x5a, 0x68, 0x30 + level, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], 'bzip2'] as const,
  ),
  4: [[[0x04, 0x22, 0x4d, 0x18], 'lz4']],
  76: [[[0x4c, 0x5a, 0x49, 0x50, 0x01], 'lzip']],
  237: [[[0xed, 0xab, 0xee, 0xdb], 'rpm']],
};

function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
