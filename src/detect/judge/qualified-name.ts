import { wordLikeness } from './words.ts';

/** The word for a secret within a name. */
const KIND =
  /(?:secret|token|credential|jwt|(?:api|access|private|signing|encryption|auth|service|account|secret|client)[-_. ]?key)(?:s(?![a-z]))?/i;

const KINDS = new RegExp(KIND, 'gi');

/**
 * Names that begin with the word for a secret and go on with whose it is, or which: `apiKeyForStripe`, `TOKEN_GITHUB_OLD`.
 * Judged by {@link qualifiedName}, whether what follows makes it something else.
 */
export const QUALIFIED_NAME = `${KIND.source}(?:[-_.](?=[A-Za-z\\d])|(?-i:(?=[A-Z\\d])))[\\w.-]{1,40}`;

/** Words that say that the value is not the secret itself, but something of it or about it. */
const ABOUT = new Set(
  `
  id ids identifier name names type types hash hashes hashed digest address addr url uri urls path paths file
  filename dir folder version versions count class field header headers prefix suffix arn ref reference size
  length len ttl expiry expires expire expiration expired at date time timestamp status state scope scopes
  issuer endpoint host provider manager service factory store storage handler regex re pattern format alg
  algorithm kind mode index idx hint error err msg message title label description desc placeholder list map set
  uuid guid fingerprint thumbprint sha sha1 sha256 sha512 md5 checksum sig signature iv nonce symbol decimals
  contract mint pair owner balance amount price program account wallet in out commit revision etag cache trace
  request user users username author email subject audience str bytes public pub cert certificate kid jku x5t
  metadata config schema info details source target location region zone bucket group role policy domain
  namespace selector template param params parameter arg args property env var variable column table row test
  regexp parts length example examples docs help link html css button form input
`
    .trim()
    .split(/\s+/),
);

/** Words that only say which of several it is. */
const WHICH =
  /^(?:for|of|to|on|prod|production|dev|development|staging|stage|live|test|main|primary|secondary|backup|old|new|current|next|previous|prev|last|default|eu|us|v?\d{1,3}|no\d{0,3})$/i;

/** What kind of name it is: `undefined` for one that says by itself what the value is, or says it at its end. */
export type NameSays = 'something else' | 'which one' | 'whose';

/** What the words behind the word for a secret say. */
export function qualifiedName(name: string): NameSays {
  const kind = [...name.matchAll(KINDS)].at(-1);
  if (!kind) return 'something else';
  const words = name
    .slice(kind.index + kind[0].length)
    .split(/[^A-Za-z\d]+|(?<=[a-z\d])(?=[A-Z])/)
    .filter((word) => word !== '');
  if (words.length > 1 && /^(?:for|of|on|at|in)$/i.test(words[0] ?? '')) return 'whose';
  if (words.some((word) => ABOUT.has(word.toLowerCase()))) return 'something else';
  return words.every((word) => WHICH.test(word)) ? 'which one' : 'whose';
}

/** Whether a value is so mixed that a generator must have drawn it: no hash, no word, no name. */
export function isPlainlyDrawn(value: string): boolean {
  if (value.length < 16 || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
  const turns = value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  return turns >= 2 && (wordLikeness(value) ?? 0) < 0.6;
}
