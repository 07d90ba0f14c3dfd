import { type Check, type ExampleSource, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn } from './placed-password.ts';

const common = {
  generic: true,
  left: 'none',
  remedy: ['Change what it stands for, and remove it from the repository and its history.'],
  links: [],
} as const;

/** The NT hash of no password. */
const EMPTY = '31d6cfe0d16ae931b73c59d7e0c089c0';

const drawn =
  (why: string): Check =>
  (value) =>
    new Set(value).size < 8 || value === EMPTY ? nothing('it is filled') : secret(why);

const HEX = '0123456789abcdef';

/** How a PKCS #12 (RFC 7292, version 3) and a key store of Java begin. */
function store(make: ExampleSource): string {
  return `/u3+7QAAAAIAAAAB${make.base64(600)}`;
}

/** Passwords and keys that something sealed or hashed, and that open with what stands beside them or at once. */
export const sealedValues: readonly Rule[] = [
  {
    ...common,
    id: 'nt-password-hash',
    title: 'Hash of a password of Windows',
    severity: 'high',
    anchors: [':aad3b435b51404eeaad3b435b51404ee:'],
    // Such a hash is taken in the place of the password itself (learn.microsoft.com, "Pass-the-Hash").
    match: /:aad3b435b51404eeaad3b435b51404ee:(?<secret>[0-9a-f]{32})(?![0-9a-f])/i,
    check: drawn('Windows takes it in the place of the password'),
    finds: examplesIn(
      ['Administrator:500:aad3b435b51404eeaad3b435b51404ee:§:::\n'],
      'dump.txt',
      (make) => `${HEX.slice(0, 8)}${make.hex(24)}`,
    ),
    ignores: () => [`Guest:501:aad3b435b51404eeaad3b435b51404ee:${EMPTY}:::`],
  },
  {
    ...common,
    id: 'sealed-password',
    title: 'Password that a tool sealed',
    severity: 'low',
    anchors: ['master>', 'AQAAAB', 'password 51:b:'],
    // maven.apache.org, "Password Encryption"; jenkins.io, "Using credentials"; files of Remote Desktop.
    match:
      /(?:(?<=<)master>\{(?<secret>[A-Za-z0-9+/]{20,120}={0,2})\}|(?<=>\{)(?<secret>AQAAAB[A-Za-z0-9+/]{30,800}={0,2})\}<|password 51:b:(?<secret>[0-9A-Fa-f]{100,2000}))/,
    reach: 2_100,
    check: drawn('it opens with a key that stands beside it'),
    finds: (make) => [
      ...examplesIn(['<master>{§}</master>'], 'settings-security.xml', (each) => each.base64(44))(make),
      ...examplesIn(
        ['<password>{§}</password>'],
        'credentials.xml',
        (each) => `AQAAABAAAAAQ${each.base64(44)}`,
      )(make),
    ],
    ignores: () => ['<password>{AQAAABAAAAAQ}</password>', '<master>{master}</master>'],
  },
  {
    ...common,
    id: 'key-store-base64',
    title: 'Key store in base64',
    severity: 'medium',
    anchors: ['/u3+7QAAAA', 'IBAzCC'],
    match: /(?<secret>(?:\/u3\+7QAAAA|(?<=MII[A-Za-z0-9+/]{3})IBAzCC)[A-Za-z0-9+/]{300,12000}={0,2})/,
    reach: 12_100,
    opaque: true,
    check: () => secret('it begins as key stores do'),
    finds: (make) => {
      const value = store(make);
      return [{ text: `KEYSTORE_BASE64=${value}\n`, secret: value, path: '.env' }];
    },
    ignores: (make) => [`A=/u3+7QAAAA${make.base64(40)}`],
  },
  {
    ...common,
    id: 'recovery-code',
    title: 'Recovery codes of an account',
    severity: 'medium',
    anchors: ['recovery codes', 'backup codes'],
    match:
      /(?:recovery|backup) codes?[^\r\n]{0,60}\r?\n(?:[-=]{3,40}\r?\n)?(?:\r?\n)?[ \t]{0,8}(?:[-*] |\d{1,2}\. )?(?<secret>[a-z0-9]{4,6}-[a-z0-9]{4,6})[ \t]{0,4}\r?\n[ \t]{0,8}(?:[-*] |\d{1,2}\. )?[a-z0-9]{4,6}-[a-z0-9]{4,6}\s/i,
    check: (value) =>
      /\d/.test(value) && /[A-Za-z]/.test(value)
        ? secret('a list of such codes begins with it')
        : nothing('it may be a number or a word'),
    finds: (make) => {
      const value = `4a${make.hex(3)}-7b${make.hex(3)}`;
      return [{ text: `GitHub recovery codes:\n${value}\n1d${make.hex(3)}-${make.hex(5)}\n`, secret: value }];
    },
    ignores: () => ['recovery codes:\n12345-67890\n23456-78901\n', 'backup codes:\nare-here\nand-there\n'],
  },
];
