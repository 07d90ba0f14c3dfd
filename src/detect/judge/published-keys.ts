import { createHash } from 'node:crypto';

/**
 * Private keys of accounts that everybody has, by the first 16 digits of the SHA-256 of their 64 in lower case: they open
 * nothing that is worth a penny, and stand in thousands of copies of documents. The last are of Docker Swarm: keys, and what
 * tokens have before their last part.
 */
const KNOWN = new Set(
  `
  bc1a50966c9e6486 8335c55334821eef b26ab6529d20ebeb 64034b44c579b335 4d3e46eec8244d1d 0aedba9d586f34f9
  28e543d3753fc9d1 f070994a85994785 38e69fdd19aefeb4 967f21586cdf1248 0b33e0132123e78d 84bc109b3d59b017
  85bde548053aab4b f1513114f60e5e95 5330d388af894c9e a2e06155cb1a424f 4a67d7a0d8a16d6d b08bdfde9930d920
  cf1fc66f853151a4 100546a8b020a55a
  578592185588730b 30e55f5463e22af0 70b801afae94d2e6 0bc9fde2b028e3b0 f51c2c795f782308 6dea34b661141091
  faeb1dab5a326eef 196fbadca8b7eea6 ecd5e9d0b08a8a9f 3fd5610ee03a3503
  1e12ad585955940c 62b63bc4ca11f81c 96c60fedb8fc0d4b a012ab209802a0b6 190f4f2670583e0e f76f5eb6b3ec49a1
  95e82a7ebb036b3c
  0e4fcb50cfa71faa a4b3796f7b952981 96f87989be29d5cd a3ad5d712dada2f8 6bfbae34bcb62f2d d50b7ee841d26e83 1a0347f457b034d1
  db3addc29b482c1c
`.match(/[0-9a-f]{16}/g),
);

/**
 * Whether a private key of Ethereum, 64 hexadecimal digits, is one of the twenty that Hardhat and Anvil start with (hardhat.org,
 * "Hardhat Network reference"), of the ten of Ganache's deterministic accounts, or of the examples of web3.js (docs.web3js.org);
 * or a token one of those in the reference of Docker's API and commands (docs.docker.com).
 */
export function isPublishedKey(key: string): boolean {
  const digits = key.replace(/^0x/i, '').toLowerCase();
  return KNOWN.has(createHash('sha256').update(digits).digest('hex').slice(0, 16));
}
