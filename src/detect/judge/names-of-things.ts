import { isDrawn } from './chosen-words.ts';

/** SubjectPublicKeyInfo (RFC 5280 §4.1) of RSA and of the usual curves, and certificates, in base64. */
const PUBLIC_KEY =
  /^MI[\w+/]{2,5}(?:ANBgkqhkiG9w0BAQEFAAO|GfMA0GCSqGSIb3DQEBAQUAA4)|^M[\w+/]{3}EwYHKoZIzj0CAQYI[\w+/]{8,14}DQgAE|^MCowBQYDK2Vw|^MI[\w+/]{12,18}AMCAQI/;

/** Whether a value is a key that everybody may know, as it stands in files. */
export function isPublicKey(value: string): boolean {
  return PUBLIC_KEY.test(value);
}

/** An OpenPGP message (RFC 9580 §5.1) that is encrypted to a key of two or four kilobits, in base64. */
export function isEncryptedMessage(value: string): boolean {
  return /^(?:wcFMA|hQ[EIG]MA)[\w+/]{90}/.test(value);
}

/** A path to a file, with the number of a line perhaps. */
export const FILE = /^@?[\w%.-]*(?:\/[\w.-]+)+\.[a-z]{1,5}(?::\d+)?$/;

/** Addresses without a host, files with their lines, objects in a store, versions of packages, and rows of a table. */
export function isPlace(value: string): boolean {
  return (
    FILE.test(value) ||
    /^\/[\w./-]+\?|^@[\w-]+(?:\.[\w-]+)+[/:]|(?:\/|%2F)(?:aws|goog)4_request$|^Qm\w{44}$|^bafy[a-z\d]{50,60}$/.test(
      value,
    ) ||
    /^[\w.-]+:\d+(?:\.\d+)+(?:[-.]\w+)*$|(?:,[^,]*){5}/.test(value) ||
    /^[A-Za-z]+(?:-[A-Za-z\d.]+)*-(?:[\da-f]{40}|[\da-f]{64})$/.test(value)
  );
}

/** As `git config user.signingkey` takes it. */
export function isFingerprint(value: string, name: string): boolean {
  return (
    /^(?:0x)?[\dA-F]{16}(?:[\dA-F]{24})?$/.test(value) &&
    /(?:sign\w{0,3}|gpg|pgp|edit|recv|trusted|default)[-_ .]?key/i.test(name)
  );
}

/** As OpenSSL and GnuTLS take it: `!aNULL:!PSK:!SRP`. */
export function isCipherList(value: string): boolean {
  return /^[!+-][A-Z][\w+@.-]*(?::[!+-]?[A-Z][\w+@.-]*)+:?$/.test(value);
}

/** `const NEW_PASSWORD_FLAG = 'new-password-flag'`. */
export function repeatsName(value: string, name: string): boolean {
  if (value.length < 8 || !/^[A-Za-z][\w.-]*$/.test(value)) return false;
  return plain(name).includes(plain(value).replace(/\d{1,2}$/, ''));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

/** `cache:users:v2`, `switch.3500.cpu`: what something is stored or looked up by. */
export function isWeakKey(value: string): boolean {
  return (
    /^[A-Za-z_]\w*(?::[\w-]+){2,}$/.test(value) ||
    /^[a-z]+(?:[-_][a-z]+)*[-_][\da-f]{6,16}(?:-\d+)?$/.test(value) ||
    (/^[a-z][a-z\d_-]*(?:\.[a-z\d_-]+)+$/.test(value) && !value.split('.').some(isDrawn))
  );
}
