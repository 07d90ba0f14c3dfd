/** Base62 in the order 0-9 A-Z a-z, which GitHub and npm use for the checksums of their tokens. */
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

let table: Uint32Array | undefined;

/** CRC-32 as in ISO-HDLC (reflected polynomial 0xEDB88320) of an ASCII text. */
export function crc32(text: string): number {
  table ??= crcTable();
  let crc = 0xffff_ffff;
  for (let at = 0; at < text.length; at += 1) {
    crc = (table[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}

/**
 * The six characters that end a token of GitHub's format: the CRC-32 of its random part in base62.
 * Source: GitHub blog, "Behind GitHub's new authentication token formats", 2021-04-05; npm followed
 * (GitHub changelog, 2021-09-23). Checked on a published, revoked token.
 */
export function tokenChecksum(randomPart: string): string {
  let rest = crc32(randomPart);
  let text = '';
  while (rest > 0) {
    text = BASE62.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(6, '0');
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
    return value;
  });
}
