import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

/**
 * Keys of wallets that prove themselves: a seed of Stellar ends in a checksum
 * (SEP-23, "Strkeys": CRC-16/XMODEM, little-endian, in base32), a secret key of Solana ends in its public key.
 */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The version byte of a seed: 18, shifted by three, so that base32 begins with `S`. */
const STELLAR_SEED = 18 << 3;

/** PKCS #8 of an Ed25519 key (RFC 8410), up to its 32 bytes. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Whether the text is a seed of Stellar with the right checksum. */
export function isStellarSeed(text: string): boolean {
  const bytes = base32Bytes(text);
  if (bytes.length !== 35 || bytes[0] !== STELLAR_SEED) return false;
  return bytes.readUInt16LE(33) === crc16(bytes.subarray(0, 33));
}

/** The strkey of a 32-byte seed, for examples. */
export function stellarSeed(seed: Buffer): string {
  const body = Buffer.concat([Buffer.of(STELLAR_SEED), seed]);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(crc16(body));
  const bits = [...body, ...checksum].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(Number.parseInt(five, 2))).join('');
}

/** The bytes that base58 stands for; `undefined` where there are more, or it is none. */
function base58Bytes(text: string, length: number): Buffer | undefined {
  let number = 0n;
  for (const character of text) {
    const digit = BASE58.indexOf(character);
    if (digit < 0) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16).padStart(length * 2, '0');
  return hex.length === length * 2 ? Buffer.from(hex, 'hex') : undefined;
}

function base58(bytes: Buffer): string {
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  while (number > 0n) {
    text = BASE58.charAt(Number(number % 58n)) + text;
    number /= 58n;
  }
  return text;
}

/** Whether the text is 64 bytes in base58, the last 32 of which are the public key of the first. */
export function isSolanaSecretKey(text: string): boolean {
  const bytes = base58Bytes(text, 64);
  return bytes !== undefined && endsInPublicKey(bytes);
}

/** Whether 64 bytes are a seed of Ed25519 and its public key. */
export function endsInPublicKey(bytes: Buffer): boolean {
  return bytes.length === 64 && publicKeyOf(bytes.subarray(0, 32)).equals(bytes.subarray(32));
}

/** Whether the text is `length` bytes in base58, the last four of which are the checksum of the others. */
export function isCheckedBase58(text: string, length: number): boolean {
  // What was drawn has many characters; to read what was not takes its time.
  const bytes = new Set(text).size < 16 ? undefined : base58Bytes(text, length);
  return bytes !== undefined && checksumOf(bytes.subarray(0, -4)).equals(bytes.subarray(-4));
}

/** In base58 with its checksum, for examples. */
export function checkedBase58(bytes: Buffer): string {
  return base58(Buffer.concat([bytes, checksumOf(bytes)]));
}

/** Bitcoin's: the first four bytes of SHA-256 of SHA-256. */
function checksumOf(bytes: Buffer): Buffer {
  const once = createHash('sha256').update(bytes).digest();
  return createHash('sha256').update(once).digest().subarray(0, 4);
}

/** The secret key of a 32-byte seed as wallets show it, for examples. */
export function solanaSecretKey(seed: Buffer): string {
  return base58(keyPair(seed));
}

/** The seed and its public key, for examples. */
export function keyPair(seed: Buffer): Buffer {
  return Buffer.concat([seed, publicKeyOf(seed)]);
}

function publicKeyOf(seed: Buffer): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

function base32Bytes(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const digit = BASE32.indexOf(character);
    if (digit < 0) return Buffer.alloc(0);
    bits = ((bits << 5) | digit) & 0xfff;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return Buffer.from(bytes);
}

/** CRC-16/XMODEM: polynomial 0x1021, begins with 0. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}
