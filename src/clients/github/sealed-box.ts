import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';

/** Bytes of a public key of X25519. */
export const PUBLIC_KEY_BYTES = 32;
const NONCE_BYTES = 24;

/**
 * Encrypts for whoever holds the key to `publicKey`, anonymously: libsodium's `crypto_box_seal`, an ephemeral public
 * key and a box under it (libsodium documentation, "Sealed boxes"; Bernstein, "Cryptography in NaCl", for the box).
 * @throws when the key is no point that keys can be agreed with
 */
export function sealedBox(message: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const ephemeral = generateKeyPairSync('x25519');
  const own = Buffer.from(ephemeral.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const x = Buffer.from(publicKey).toString('base64url');
  const theirs = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
  const agreed = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: theirs });
  const nonce = blake2b(Buffer.concat([own, publicKey]), { dkLen: NONCE_BYTES });
  return Buffer.concat([own, xsalsa20poly1305(boxKey(agreed), nonce).encrypt(message)]);
}

/** The key of a box: HSalsa20 of what both sides agreed on, and of nothing. */
function boxKey(agreed: Buffer): Uint8Array {
  const sigma = words(Buffer.from('expand 32-byte k'));
  const key = new Uint32Array(8);
  hsalsa(sigma, words(agreed), new Uint32Array(4), key);
  const bytes = Buffer.alloc(32);
  for (const [index, word] of key.entries()) bytes.writeUInt32LE(word, index * 4);
  return bytes;
}

function words(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}
