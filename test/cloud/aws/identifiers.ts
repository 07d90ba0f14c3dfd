import { randomBytes, randomInt, randomUUID } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `AKIA` long-term key, `ASIA` session key (IAM User Guide, "Understanding unique ID prefixes"). */
export type KeyPrefix = 'AKIA' | 'ASIA';

/**
 * A key id of the present generation: the highest bit set, then 40 bits of the account number, then
 * random bits, so that the account can be read from the id without asking anyone, as with real ids.
 */
export function newAccessKeyId(prefix: KeyPrefix, account: string): string {
  const random = BigInt(`0x${randomBytes(5).toString('hex')}`) & ((1n << 39n) - 1n);
  const bits = (1n << 79n) | (BigInt(account) << 39n) | random;
  let id = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) id += base32[Number((bits >> shift) & 31n)];
  return prefix + id;
}

/** 40 characters of the base64 alphabet, like every secret access key. */
export function newSecretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** An opaque session token, long and with the characters that real ones have. */
export function newSessionToken(): string {
  return `IQoJb3JpZ2lu${randomBytes(240).toString('base64')}`;
}

/** `AIDA` user, `AROA` role: 21 characters in all. */
export function newUniqueId(prefix: 'AIDA' | 'AROA'): string {
  return prefix + pick(base32, 17);
}

/** The six characters that Secrets Manager puts behind the name in an ARN. */
export function newArnSuffix(): string {
  return pick(letters, 6);
}

export function newVersionId(): string {
  return randomUUID();
}

/** `db-…` and `cluster-…`: the resource id under which RDS never reuses a name. */
export function newResourceId(prefix: 'db' | 'cluster'): string {
  return `${prefix}-${pick(base32, 26)}`;
}

function pick(alphabet: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[randomInt(alphabet.length)];
  return text;
}

/** The account that an id of the present generation carries; undefined for an older or malformed id. */
export function accountInKeyId(id: string): string | undefined {
  if (!/^A(?:KIA|SIA)[Q-Z2-7][A-Z2-7]{15}$/.test(id)) return undefined;
  let bits = 0n;
  for (const letter of id.slice(4)) bits = (bits << 5n) | BigInt(base32.indexOf(letter));
  return String((bits >> 39n) & ((1n << 40n) - 1n)).padStart(12, '0');
}
