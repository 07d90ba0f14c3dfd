import { extentOfArmour, readArmour } from '../judge/armour.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import {
  type Check,
  type ExampleSource,
  type Matcher,
  NOTHING,
  placeholder,
  type Rule,
  secret,
} from '../rule.ts';

const REMEDY = [
  'Make a new pair, replace the public half wherever it is trusted, and revoke the certificate if there is one.',
] as const;

/** Fewer base64 characters than the smallest key has (Ed25519 in PKCS #8: 64). */
const SMALLEST = 60;
/** Between both ends, so much is the stand-in of a key at least. */
const STAND_IN = 12;
/** A line of a key, of which the rest is missing: drawn characters without a break. */
const ONE_LINE = /(?=[A-Za-z+/]{0,40}\d)(?=[A-Z\d+/]{0,40}[a-z])(?=[a-z\d+/]{0,40}[A-Z])[A-Za-z0-9+/]{44}/;

/** Only the armours that satisfy `label`. */
function armour(label: RegExp): Pick<Rule, 'match' | 'extent'> {
  const match: Matcher = (text, at) => {
    const found = readArmour(text, at);
    if (!found || !label.test(found.label)) return undefined;
    const enough = found.truncated
      ? isCutKey(text.slice(at, found.end), found.body)
      : found.body.length >= STAND_IN;
    if (!enough) return undefined;
    return { start: at, end: found.end, delimited: !found.truncated };
  };
  return { match, extent: (text, at) => extentOfArmour(text, at, label) };
}

/** Whether there is more than prose behind the beginning of an armour that does not end. */
function isCutKey(text: string, body: string): boolean {
  return body.length >= 2 * SMALLEST || ONE_LINE.test(text);
}

const judgeKey: Check = (value, { found }) => {
  const parsed = readArmour(value, 0);
  if (!parsed) return NOTHING;
  if (found.delimited === true && parsed.body.length < SMALLEST)
    return placeholder('it is shorter than any key');
  const stand = placeholderReason(parsed.body.slice(40, 100), 'structured');
  if (stand !== undefined && new Set(parsed.body).size < 16) return placeholder(stand);
  if (SHORTENED.test(value)) return placeholder('its middle is left out, or it says that it is an example');
  const cut = found.delimited === true ? [] : ['its end is missing'];
  if (isEncrypted(parsed.label, value, parsed.body)) {
    return {
      is: 'secret',
      severity: 'medium',
      why: ['it is encrypted: as strong as its passphrase', ...cut],
    };
  }
  if (found.delimited !== true && parsed.body.length < 2 * SMALLEST)
    return { is: 'secret', severity: 'medium', why: ['it is the beginning of a key', ...cut] };
  return secret('it is not encrypted', ...cut);
};

/** As documentation shows keys; base64 has no full stop. */
const SHORTENED = /\.{2}|…|EXAMPLE|\.(?:\s|\\+n)*-----END/;

/** PKCS #8 says so in its label, RFC 1421 in a header, OpenSSH in the cipher name inside (PROTOCOL.key). */
function isEncrypted(label: string, value: string, body: string): boolean {
  if (label.includes('ENCRYPTED') || value.includes('Proc-Type: 4,ENCRYPTED')) return true;
  if (!label.includes('OPENSSH')) return false;
  const inside = Buffer.from(body.slice(0, 64), 'base64').toString('latin1');
  return inside.startsWith('openssh-key-v1\0') && inside.slice(19, 23) !== 'none';
}

/** In two parts: the repository holds no text that a scanner takes for a key. */
const LABEL = ['PRIVATE', 'KEY'].join(' ');

function pem(make: ExampleSource, label: string, newline: string): string {
  const lines = Array.from({ length: 6 }, () => `MI${make.base64(62)}`);
  return [`-----BEGIN ${label}-----`, ...lines, `${make.base64(30)}==`, `-----END ${label}-----`].join(
    newline,
  );
}

/** Where the object begins and ends that holds `at`, as far as a key may reach. */
function objectAround(
  text: string,
  at: number,
): { readonly open: number | undefined; readonly close: number } {
  // Only within reach: a search to the end of the text, at every anchor, has no end in a hostile one.
  const before = text.slice(Math.max(0, at - BEFORE_TYPE), at);
  const brace = before.lastIndexOf('{');
  const open = brace === -1 ? undefined : at - before.length + brace;
  const behind = text.slice(at, (open ?? at) + LONGEST_JWK);
  const close = behind.indexOf('}');
  return { open, close: at + (close === -1 ? behind.length : close) };
}

/** Characters of a JSON Web Key before its type, and of all of it. */
const BEFORE_TYPE = 4_096;
const LONGEST_JWK = 8_192;
const JWK = /(?<![A-Za-z])d\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["'](?<secret>[A-Za-z0-9_-]{40,700})\\{0,7}["']/;
/** Of a symmetric key, whose type is `oct`, the value `k` (RFC 7518, 6.4). */
const OCTETS = /kty\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["']oct\b/;
const SYMMETRIC =
  /(?<![A-Za-z])k\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["'](?<secret>[A-Za-z0-9_-]{22,700})\\{0,7}["']/;

export const privateKeys: readonly Rule[] = [
  {
    id: 'private-key',
    title: 'Private key',
    severity: 'critical',
    anchors: ['-----BEGIN ', '---- BEGIN '],
    ...armour(/PRIVATE KEY$/),
    left: 'none',
    opaque: true,
    reach: 128,
    check: judgeKey,
    remedy: REMEDY,
    links: ['https://www.rfc-editor.org/rfc/rfc7468'],
    finds: (make) => [
      ...[
        'RSA PRIVATE KEY',
        'EC PRIVATE KEY',
        'DSA PRIVATE KEY',
        'OPENSSH PRIVATE KEY',
        'PRIVATE KEY',
        'ENCRYPTED PRIVATE KEY',
      ].map((label) => ({ text: pem(make, label, '\n') })),
      { text: pem(make, 'PRIVATE KEY', '\r\n') },
      { text: pem(make, 'PRIVATE KEY', '\\n') },
      { text: pem(make, 'RSA PRIVATE KEY', '\n    ') },
    ],
    ignores: (make) => [
      pem(make, 'CERTIFICATE', '\n'),
      pem(make, 'PUBLIC KEY', '\n'),
      `-----BEGIN ${LABEL}-----\n...\n-----END ${LABEL}-----`,
      `-----BEGIN ${LABEL}-----\nMIIE${make.base64(90)}...${make.base64(40)}\n-----END ${LABEL}-----`,
      `-----BEGIN ${LABEL}-----\nMIIE${make.base64(90)}.\n-----END ${LABEL}-----`,
      `if (text.startsWith('-----BEGIN ${LABEL}-----')) return 1;`,
    ],
  },
  {
    id: 'pgp-private-key',
    title: 'OpenPGP private key',
    severity: 'critical',
    anchors: ['-----BEGIN PGP'],
    ...armour(/^PGP PRIVATE KEY BLOCK$/),
    left: 'none',
    opaque: true,
    reach: 128,
    check: judgeKey,
    remedy: ['Publish a revocation certificate for it, and make a new key.'],
    links: ['https://www.rfc-editor.org/rfc/rfc9580'],
    finds: (make) => [
      { text: pem(make, 'PGP PRIVATE KEY BLOCK', '\n').replace('-----\n', '-----\nVersion: GnuPG v2\n\n') },
    ],
    ignores: (make) => [
      pem(make, 'PGP PUBLIC KEY BLOCK', '\n'),
      pem(make, 'PGP MESSAGE', '\n'),
      `put('-----BEGIN PGP ${LABEL} BLOCK-----\\n');\n  put(encodeBodyOfThePrivateKey(body));\n  if (hasChecksum) put('=', checksumOf(body));\n  put('-----END PGP ${LABEL} BLOCK-----\\n');`,
    ],
  },
  {
    id: 'putty-private-key',
    title: 'PuTTY private key',
    severity: 'critical',
    anchors: ['PuTTY-User-Key-File-'],
    match:
      /PuTTY-User-Key-File-[1-3]: [^\r\n\\]{1,60}(?:\r?\n[ \t]{0,24}|(?:\\{1,4}r)?\\{1,4}n)Encryption: [^\r\n\\]{1,40}(?:\r?\n[ \t]{0,24}|(?:\\{1,4}r)?\\{1,4}n)(?:(?:(?!PuTTY)[A-Z][\w-]{1,40}: [^\r\n\\]{0,200}|[A-Za-z0-9+/=]{1,80})(?:\r?\n[ \t]{0,24}|(?:\\{1,4}r)?\\{1,4}n)){1,400}Private-MAC: [0-9a-f]{40,64}/,
    opaque: true,
    reach: 4_096,
    check: (value) =>
      /Encryption: none\b/.test(value)
        ? secret('it is not encrypted')
        : { is: 'secret', severity: 'medium', why: ['it is encrypted: as strong as its passphrase'] },
    remedy: REMEDY,
    links: ['https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html'],
    finds: (make) => [
      {
        text: `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n${make.base64(64)}\n${make.base64(16)}\nPrivate-Lines: 1\n${make.base64(44)}\nPrivate-MAC: ${make.hex(64)}`,
      },
    ],
    ignores: () => ['PuTTY-User-Key-File-3: ssh-ed25519\nnothing more'],
  },
  {
    id: 'age-secret-key',
    title: 'age identity',
    severity: 'critical',
    anchors: ['AGE-SECRET-KEY-1'],
    match: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![A-Za-z0-9])/,
    remedy: ['Make a new identity with age-keygen and encrypt every file again to it.'],
    links: ['https://age-encryption.org/v1'],
    finds: (make) => [{ text: `AGE-SECRET-KEY-1${make.of('023456789ACDEFGHJKLMNPQRSTUVWXYZ', 58)}` }],
    ignores: (make) => [`AGE-SECRET-KEY-1${make.of('BIO1', 58)}`],
  },
  {
    id: 'jwk-private-key',
    title: 'Private key as a JSON Web Key',
    severity: 'critical',
    anchors: ['"kty', "'kty", 'kty:', 'kty :'],
    left: 'none',
    reach: LONGEST_JWK,
    extent: (text, at) => {
      const { open, close } = objectAround(text, at);
      return { start: open ?? at - BEFORE_TYPE, end: close + 1 };
    },
    opaque: true,
    // The private exponent or scalar `d` of the same object (RFC 7517), or its octets, on either side of the key type.
    match: (text, at) => {
      const { open, close } = objectAround(text, at);
      if (open === undefined) return undefined;
      const object = text.slice(open, close);
      const match = (OCTETS.test(object) ? SYMMETRIC : JWK).exec(object);
      const value = match?.groups?.secret;
      if (!match || value === undefined) return undefined;
      const start = open + match.index + match[0].indexOf(value);
      return { start, end: start + value.length, delimited: true };
    },
    remedy: REMEDY,
    links: ['https://www.rfc-editor.org/rfc/rfc7517'],
    finds: (make) => {
      const d = make.base64url(43);
      return [
        {
          text: `{"kty":"EC","crv":"P-256","x":"${make.base64url(43)}","y":"${make.base64url(43)}","d":"${d}"}`,
          secret: d,
        },
        { text: `{"d": "${d}", "kty": "OKP"}`, secret: d },
        { text: `parse("{\\"kty\\":\\"EC\\",\\"d\\":\\"${d}\\"}")`, secret: d },
        { text: `key = { kty: 'EC', crv: 'P-256', d: '${d}' }`, secret: d, path: 'a.js' },
        { text: `{"kty":"oct","alg":"HS256","k":"${d}"}`, secret: d },
      ];
    },
    ignores: (make) => [`{"kty":"EC","crv":"P-256","x":"${make.base64url(43)}","y":"${make.base64url(43)}"}`],
  },
];
