import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkedBase58,
  isCheckedBase58,
  isSolanaSecretKey,
  isStellarSeed,
  solanaSecretKey,
  stellarSeed,
} from '../../../src/detect/judge/wallet-keys.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

describe('a key in base58 with a checksum', () => {
  it('is told by its checksum and its length, and is none with one character changed', () => {
    const key = checkedBase58(Buffer.concat([Buffer.of(0x80), randomBytes(32), Buffer.of(1)]));
    expect(isCheckedBase58(key, 38)).toBe(true);
    expect(isCheckedBase58(key, 37)).toBe(false);
    for (let at = 0; at < key.length; at += 1)
      expect(
        isCheckedBase58(`${key.slice(0, at)}${key[at] === '7' ? '8' : '7'}${key.slice(at + 1)}`, 38),
      ).toBe(false);
  });

  it('is none with a character that base58 does not have', () => {
    expect(isCheckedBase58('0OIl', 3)).toBe(false);
  });
});

describe('a seed of Stellar', () => {
  it('has 56 characters, begins with S and carries its checksum', () => {
    for (let round = 0; round < 50; round += 1) {
      const seed = stellarSeed(randomBytes(32));
      expect(seed).toMatch(/^S[A-D][A-Z2-7]{54}$/);
      expect(isStellarSeed(seed)).toBe(true);
    }
  });

  it('leaves nothing when it is divided by the polynomial of the checksum', () => {
    const seed = stellarSeed(randomBytes(32));
    let bits = 0n;
    for (const character of seed) bits = (bits << 5n) | BigInt(BASE32.indexOf(character));
    const bytes = Buffer.from(bits.toString(16).padStart(70, '0'), 'hex');
    // The checksum stands little-endian in a seed; behind what it checks, big-endian, it makes a multiple.
    bytes.subarray(33).reverse();
    let rest = BigInt(`0x${bytes.toString('hex')}`);
    for (let bit = 279n; bit >= 16n; bit -= 1n) if ((rest >> bit) & 1n) rest ^= 0x11021n << (bit - 16n);
    expect(rest).toBe(0n);
  });

  it('is none with one character changed, wherever it stands', () => {
    const seed = stellarSeed(randomBytes(32));
    for (let at = 0; at < seed.length; at += 1) {
      const other = BASE32.charAt((BASE32.indexOf(seed.charAt(at)) + 1) % 32);
      expect(isStellarSeed(seed.slice(0, at) + other + seed.slice(at + 1))).toBe(false);
    }
  });

  it('is none when it is short, long or of other characters', () => {
    const seed = stellarSeed(randomBytes(32));
    expect(isStellarSeed(seed.slice(0, -1))).toBe(false);
    expect(isStellarSeed(`${seed}AA`)).toBe(false);
    expect(isStellarSeed(seed.toLowerCase())).toBe(false);
    expect(isStellarSeed('')).toBe(false);
  });
});

describe('a secret key of Solana', () => {
  it('ends in the public key of its beginning', () => {
    for (let round = 0; round < 20; round += 1) {
      const key = solanaSecretKey(randomBytes(32));
      expect(key).toMatch(/^[1-9A-HJ-NP-Za-km-z]{86,88}$/);
      expect(isSolanaSecretKey(key)).toBe(true);
    }
  });

  it('is none when any part is another', () => {
    const key = solanaSecretKey(randomBytes(32));
    for (const at of [0, 1, 20, 43, 44, 60, key.length - 1]) {
      const other = key.charAt(at) === '2' ? '3' : '2';
      expect(isSolanaSecretKey(key.slice(0, at) + other + key.slice(at + 1))).toBe(false);
    }
    expect(isSolanaSecretKey(`${key}2`)).toBe(false);
    expect(isSolanaSecretKey(key.replace(/.$/, '0'))).toBe(false);
    expect(isSolanaSecretKey('')).toBe(false);
  });
});
