import { createHmac, scrypt, scryptSync } from 'node:crypto';
import { promisify } from 'node:util';
import type { Secret } from '../credentials/secret.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 16;

/** Costs an attacker about 16 MB and tens of milliseconds a guess (RFC 7914; N=2^14, r=8, p=1). */
const HARDENING = { N: 16_384, r: 8, p: 1 } as const;

const BYTES = 20;

const hardenedInBackground = promisify<string, string, number, typeof HARDENING, Buffer>(scrypt);

export interface Fingerprints {
  /**
   * Identity of a leaked value: the same for the same value and kind wherever it stands.
   * `guessable` values (passwords that people chose) go through a slow hash, since fingerprints are public.
   */
  ofSecret(kind: string, secret: Secret, options: { readonly guessable: boolean }): string;
  /** Works out those of many guessable values on all processors, so that {@link Fingerprints.ofSecret} has them at once. */
  prepare(guessable: Iterable<{ readonly kind: string; readonly secret: Secret }>): Promise<void>;
  /** Identity of something that is no secret: a check and the resource that it failed on. */
  ofResource(check: string, resource: string): string;
}

/**
 * Fingerprints under one key. The key is the user's own when they have one (`REKEY_FINGERPRINT_KEY`), so that
 * nobody else can compute a fingerprint; without it the key is public, and only guessable values need more.
 */
export function fingerprintsWith(key: string): Fingerprints {
  const slow = new Map<string, string>();
  const keyed = (domain: string, text: string): string => {
    const digest = createHmac('sha256', `rekey/1/${key}`).update(`${domain}\0${text}`).digest();
    return printOf(digest);
  };
  const salt = (kind: string): string => `rekey/1/${key}/${kind}`;
  const identity = (kind: string, secret: Secret): string => keyed(`secret/${kind}`, secret.expose());

  return {
    async prepare(guessable) {
      const wanted = new Map<string, { readonly kind: string; readonly secret: Secret }>();
      for (const each of guessable) {
        const fast = identity(each.kind, each.secret);
        if (!slow.has(fast)) wanted.set(fast, each);
      }
      await Promise.all(
        Array.from(wanted, async ([fast, { kind, secret }]) => {
          const hardened = await hardenedInBackground(secret.expose(), salt(kind), BYTES, HARDENING);
          slow.set(fast, printOf(hardened));
        }),
      );
    },
    ofSecret(kind, secret, { guessable }) {
      const fast = identity(kind, secret);
      if (!guessable) return fast;
      const known = slow.get(fast);
      if (known !== undefined) return known;
      const print = printOf(scryptSync(secret.expose(), salt(kind), BYTES, HARDENING));
      slow.set(fast, print);
      return print;
    },
    ofResource: (check, resource) => keyed(`resource/${check}`, resource),
  };
}

function printOf(digest: Uint8Array): string {
  return base32(digest).slice(0, LENGTH);
}

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let count = 0;
  let text = '';
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += ALPHABET.charAt((bits >> count) & 31);
    }
  }
  return text;
}
