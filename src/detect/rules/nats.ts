import { type ExampleSource, NOTHING, type Rule, secret } from '../rule.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** The fourth character holds one zero bit and four random ones. */
const FOURTH = BASE32.slice(0, 16);
const BYTES = 36;
const CHECKED = BYTES - 2;

/**
 * Seeds of operators, accounts and users: nats-io/nkeys, "Public-key signature system": the kind in the second
 * character, 32 bytes and their CRC-16 in base32, 58 characters in all.
 */
export const nats: readonly Rule[] = [
  {
    id: 'nats-nkey-seed',
    title: 'NATS NKey seed',
    severity: 'critical',
    anchors: ['O', 'A', 'U'].flatMap((kind) => Array.from(FOURTH, (fourth) => `S${kind}A${fourth}`)),
    match: /S[OAU]A[A-P][A-Z2-7]{54}(?![A-Za-z0-9])/,
    check: (value) => (hasRightChecksum(value) ? secret('its checksum is right') : NOTHING),
    remedy: ['Revoke the key: nsc revocations add-user, and make a new one.'],
    links: ['https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth'],
    finds: (make) => [0x00, 0x70, 0xa0].map((kind) => ({ text: seedOf(kind, make) })),
    ignores: (make) => [
      `SUAA${make.of(BASE32, 54)}`,
      `SUAA${make.of(BASE32, 40)}`,
      `U${seedOf(0xa0, make).slice(1)}`,
    ],
  },
];

function hasRightChecksum(seed: string): boolean {
  const bytes = fromBase32(seed);
  return crc16(bytes.subarray(0, CHECKED)) === bytes.readUInt16LE(CHECKED);
}

function seedOf(kind: number, make: ExampleSource): string {
  const bytes = Buffer.alloc(BYTES);
  // 0x90 writes the `S`; the kind is spread over the first two bytes.
  bytes[0] = 0x90 | (kind >>> 5);
  bytes[1] = (kind & 0x1f) << 3;
  bytes.set(Buffer.from(make.hex(64), 'hex'), 2);
  bytes.writeUInt16LE(crc16(bytes.subarray(0, CHECKED)), CHECKED);
  return toBase32(bytes);
}

/** CRC-16/XMODEM: polynomial 0x1021, begun at zero. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => BASE32.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('');
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (character) => BASE32.indexOf(character).toString(2).padStart(5, '0')).join(
    '',
  );
  return Buffer.from(
    Array.from({ length: BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)),
  );
}
