/**
 * What an AWS access key id says by itself, offline. Prefixes: IAM User Guide, "IAM identifiers";
 * account encoding: A. Steele 2020 and T. Be'ery 2023, checked on published samples.
 */
const SECRET_BEARING = new Set(['AKIA', 'ASIA', 'ABIA', 'ACCA']);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Whether the text has the form of an id that comes with a secret (not a user, role or policy id). */
export function isAwsKeyId(text: string): boolean {
  return text.length === 20 && SECRET_BEARING.has(text.slice(0, 4)) && /^[A-Z2-7]{16}$/.test(text.slice(4));
}

/**
 * The 12-digit account that owns the key, or `undefined` for ids of the old generation, which do not
 * hold it: their fifth character is below `Q` (the top bit of the body is clear).
 */
export function awsAccountOf(keyId: string): string | undefined {
  if (!isAwsKeyId(keyId) || ALPHABET.indexOf(keyId.charAt(4)) < ALPHABET.indexOf('Q')) return undefined;
  let bits = 0n;
  for (const character of keyId.slice(4)) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character));
  return (((bits >> 32n) & 0x7fff_ffff_ff80n) >> 7n).toString().padStart(12, '0');
}

/** An id as it may be shown: kind and last four characters, `AKIA…7A4Q`. */
export function maskKeyId(keyId: string): string {
  return keyId.length <= 8 ? keyId : `${keyId.slice(0, 4)}…${keyId.slice(-4)}`;
}
