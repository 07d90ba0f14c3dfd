import { type Check, type ExampleSource, nothing, type Rule, secret } from '../rule.ts';

/**
 * Private keys as one line of base64 without their armour, as variables of an environment hold them: how the DER begins says
 * what they are, and its length says where they end.
 */
const FORMS = [
  // RSAPrivateKey (RFC 8017, A.1.2): a sequence of a long length, version 0, a modulus of at least 1024 bits.
  'MII[A-Za-z0-9+/]{3}IBAAK[BC]',
  // PrivateKeyInfo (RFC 5208) of RSA.
  'MII[A-Za-z0-9+/]{3}IBADANBgkqhkiG9w0BAQEFAASC',
  // ECPrivateKey (RFC 5915) of P-256, and PrivateKeyInfo of one.
  'MHcCAQEEI',
  'MIGHAgEAMBMGByqGSM49AgEG',
].join('|');

/** Characters of the longest: an RSA key of 16 kilobits has fewer. */
const LONGEST = 12_500;
const KEY = new RegExp(`^(?:${FORMS})[A-Za-z0-9+/]{100,${LONGEST}}={0,2}(?![A-Za-z0-9+/=])`);

/** The length that a DER sequence says it has, its head with it. */
function lengthOf(der: Buffer): number | undefined {
  const first = der[1] ?? 0;
  if (first < 0x80) return first + 2;
  if (first === 0x81) return (der[2] ?? 0) + 3;
  return first === 0x82 && der.length > 4 ? der.readUInt16BE(2) + 4 : undefined;
}

const check: Check = (value) => {
  const der = Buffer.from(value, 'base64');
  if (lengthOf(der) !== der.length) return nothing('it is cut, or no key');
  return new Set(value).size > 32 ? secret('its DER is whole') : nothing('it was not drawn');
};

/** A sequence of that head and of drawn bytes. */
function example(make: ExampleSource, head: string, length: number): string {
  const drawn = Buffer.from(make.base64(Math.ceil((length * 4) / 3)), 'base64');
  return Buffer.concat([Buffer.from(head, 'hex'), drawn])
    .subarray(0, length)
    .toString('base64');
}

export const barePrivateKeys: readonly Rule[] = [
  {
    id: 'private-key-der',
    title: 'Private key without its armour',
    severity: 'critical',
    anchors: ['IBAAK', 'IBADANBgkqhkiG9w0', 'MHcCAQEEI', 'MIGHAgEAMBMGByqGSM49'],
    // What an anchor marks begins with it, or six characters before.
    match: (text, at) => {
      const start = text.startsWith('MII', at - 6) ? at - 6 : at;
      if (/[A-Za-z0-9+/]/.test(text.charAt(start - 1))) return undefined;
      const value = KEY.exec(text.slice(start, start + LONGEST + 8))?.[0];
      return value === undefined ? undefined : { start, end: start + value.length, delimited: true };
    },
    extent: 'line',
    left: 'none',
    reach: 12_600,
    opaque: true,
    check,
    remedy: ['Make a new key pair, replace the public key where it is trusted, and remove this one.'],
    links: ['https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2'],
    finds: (make) => {
      const rsa = example(make, '308204a302010002820101', 1191);
      const info = example(make, '308204bd020100300d06092a864886f70d0101010500048204a7', 1217);
      const curve = example(make, '30770201010420', 121);
      return [
        { text: `SAML_PRIVATE_KEY="${rsa}"\n`, secret: rsa, path: '.env' },
        { text: `SIGNING_KEY=${info}\n`, secret: info, path: '.env' },
        { text: `{"k": "${curve}"}`, secret: curve, path: 'a.json' },
      ];
    },
    ignores: (make) => [
      `KEY=${example(make, '308204a302010002820101', 600)}`,
      `KEY=${example(make, '3082012230', 294)}`,
      `KEY=${example(make, '308204a302010002820101', 1191).slice(0, 64)}...`,
    ],
  },
];
