import { isPublishedKey } from '../judge/published-keys.ts';
import { readsAsWords } from '../judge/words.ts';
import { type Check, nothing, placeholder, type Rule, secret, type Verdict } from '../rule.ts';

const common = {
  severity: 'critical',
  left: 'none',
  opaque: true,
  links: [],
} as const;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function varied(value: string): Verdict {
  return new Set(value.replaceAll(/[\s:]/g, '')).size < 8
    ? placeholder('it has hardly any different characters')
    : secret('it has the form of its kind');
}

const filled: Check = (value) => (readsAsWords(value) ? nothing('it reads as words') : varied(value));

const ofChain: Check = (value) =>
  isPublishedKey(value) || isPublishedKey(`0x${value}`)
    ? placeholder('it is a key of a development chain or of a document, which everybody has')
    : varied(value);

/** Of twelve words that are drawn from 2,048, hardly two are the same. */
const ofPhrase: Check = (value) =>
  new Set(value.split(' ')).size < 11
    ? nothing('its words repeat')
    : secret('it is as many words as a phrase has');

/** Keys as tools write them down, in forms that no armour of PEM has. */
export const keyTexts: readonly Rule[] = [
  {
    ...common,
    id: 'openvpn-static-key',
    title: 'Static key of OpenVPN',
    anchors: ['openvpn static key v1'],
    // openvpn(8), "--secret", "--tls-auth": 2,048 bits in hexadecimal digits, sixteen bytes a line.
    match: /OpenVPN Static key V1-----\s{1,8}(?<secret>(?:[0-9a-f]{32}\s{1,6}){15}[0-9a-f]{32})/i,
    reach: 680,
    check: filled,
    remedy: ['Make a new key, and give it to both ends: with this one traffic can be read.'],
    links: ['https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/'],
    finds: (make) => {
      const value = Array.from({ length: 16 }, () => make.hex(32)).join('\n');
      return [
        {
          text: `-----BEGIN OpenVPN Static key V1-----\n${value}\n-----END OpenVPN Static key V1-----\n`,
          secret: value,
        },
      ];
    },
    ignores: (make) => [`-----BEGIN OpenVPN Static key V1-----\n${make.hex(32)}\n-----END`],
  },
  {
    ...common,
    id: 'rsa-key-value',
    kind: 'private-key',
    title: 'Private key of RSA in XML',
    anchors: ['aqab'],
    // learn.microsoft.com, "RSA.ToXmlString": the private exponent is the element D.
    match: /AQAB<\/Exponent>[^\r\n]{0,1600}?<D>(?<secret>[A-Za-z0-9+/]{80,720}={0,2})<\/D>/,
    reach: 2_400,
    check: filled,
    remedy: ['Replace the pair wherever its public key is trusted.'],
    finds: (make) => {
      const value = `${make.base64(171)}=`;
      return [
        {
          text: `<RSAKeyValue><Modulus>${make.base64(172)}</Modulus><Exponent>AQAB</Exponent><P>${make.base64(86)}==</P><D>${value}</D></RSAKeyValue>`,
          secret: value,
        },
      ];
    },
    ignores: (make) => [
      `<RSAKeyValue><Modulus>${make.base64(172)}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
    ],
  },
  {
    ...common,
    id: 'printed-private-key',
    kind: 'private-key',
    title: 'Private key that OpenSSL printed',
    anchors: ['privateexponent:'],
    match:
      /privateExponent:\s{1,12}(?<secret>(?:[0-9a-f]{2}:){15}(?:\s{1,12}(?:[0-9a-f]{2}:){1,15}){0,9}[0-9a-f]{0,2})/,
    reach: 680,
    check: filled,
    remedy: ['Replace the key and its certificate.'],
    finds: (make) => {
      const line = (): string => Array.from({ length: 15 }, () => make.hex(2)).join(':');
      const value = `${line()}:\n    ${line()}:\n    ${make.hex(2)}:${make.hex(2)}`;
      return [{ text: `privateExponent:\n    ${value}\nprime1:\n    00:f1\n`, secret: value }];
    },
    ignores: () => ['privateExponent: the private exponent'],
  },
  {
    ...common,
    id: 'signing-tool-key',
    kind: 'private-key',
    title: 'Secret key of minisign or signify',
    anchors: ['secret key'],
    // jedisct1.github.io/minisign, "Secret key format"; signify(1).
    match:
      /(?<=(?:minisign encrypted|signify|rsign encrypted) )secret key[^\r\n]{0,80}\r?\n(?<secret>RW[A-Za-z0-9+/]{100,300}={0,2})/,
    reach: 480,
    check: filled,
    remedy: ['Make a new key, and sign with it what the old one has signed.'],
    links: ['https://jedisct1.github.io/minisign/'],
    finds: (make) => {
      const value = `RW${make.base64(210)}==`;
      return [{ text: `untrusted comment: minisign encrypted secret key\n${value}\n`, secret: value }];
    },
    ignores: (make) => [`untrusted comment: minisign public key ABC\nRW${make.base64(54)}\n`],
  },
  {
    ...common,
    id: 'account-key-argument',
    kind: 'ethereum-private-key',
    title: 'Private key of an Ethereum account',
    severity: 'high',
    anchors: ['from_key(', 'fromkey(', 'privatekeytoaccount(', 'ethers.wallet(', 'accounts:'],
    match:
      /(?:from_?key\(|privateKeyToAccount\(|ethers\.Wallet\(|accounts: ?\[)\s{0,12}(?:\w{1,20}=)?["'`](?<secret>(?:0x)?[0-9a-f]{64})["'`]/i,
    check: ofChain,
    remedy: ['Move what the account holds: a key cannot be revoked.'],
    links: ['https://ethereum.org/developers/docs/accounts/'],
    finds: (make) =>
      ["w3.eth.account.from_key('§')", "accounts: ['§'],", 'new ethers.Wallet("§", provider)'].map((text) => {
        const value = `0x${make.hex(64)}`;
        return { text: text.replace('§', value), secret: value, path: 'a.js' };
      }),
    ignores: (make) => [`accounts: ['0x${make.hex(40)}']`, 'account.from_key(key)'],
  },
  {
    ...common,
    id: 'seed-argument',
    kind: 'totp-secret',
    title: 'Seed of one-time passwords',
    severity: 'high',
    anchors: ['oathtool '],
    match: /oathtool [^\r\n|;&]{0,60}?["']?(?<secret>[A-Z2-7]{16,64}={0,6})(?![A-Za-z0-9=])/,
    check: filled,
    remedy: ['Set up the second factor anew.'],
    links: ['https://oath-toolkit.codeberg.page/'],
    finds: (make) => {
      const value = make.of(BASE32, 32);
      return [{ text: `oathtool --totp -b ${value}`, secret: value, path: 'a.sh' }];
    },
    ignores: () => ['oathtool --totp -b "$SEED"', 'oathtool --totp=SHA256 00'],
  },
  {
    ...common,
    id: 'recovery-phrase-line',
    kind: 'wallet-recovery-phrase',
    title: 'Recovery phrase of a wallet',
    anchors: ['recovery phrase', 'seed phrase', 'mnemonic', 'recovery words', 'seed words', 'backup phrase'],
    // Twelve to twenty-four words, in steps of three (BIP-39).
    match:
      /(?:(?:recovery|seed|backup) (?:phrase|words)|mnemonic)(?: is)?\s?[:=]?\s{1,3}(?<secret>(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8})(?=[ \t]{0,4}(?:\r?\n|$))/i,
    reach: 280,
    check: ofPhrase,
    remedy: ['Move what its accounts hold to a new wallet: a phrase cannot be revoked.'],
    links: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
    finds: (make) => {
      const value = Array.from({ length: 12 }, () => make.lower(6)).join(' ');
      return [{ text: `Recovery phrase: ${value}\n`, secret: value, path: 'seed.txt' }];
    },
    ignores: () => [
      'Seed phrase: write it down and keep it in a safe place, never online\n',
      'mnemonic: a b c',
    ],
  },
  {
    ...common,
    id: 'gossip-key',
    kind: 'secret',
    title: 'Key with which members of a cluster encrypt',
    severity: 'high',
    anchors: ['encrypt'],
    // developer.hashicorp.com, Consul and Nomad, "encrypt": 16, 24 or 32 bytes in base64.
    match: {
      name: /^"?encrypt"?$/,
      value: /^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=)$/,
      longest: 64,
    },
    check: filled,
    remedy: ['Rotate it on all members (consul keyring, nomad operator gossip keyring).'],
    links: ['https://developer.hashicorp.com/nomad/docs/configuration/server#encrypt'],
    finds: (make) => {
      const value = `${make.base64(43)}=`;
      return [{ text: `server {\n  encrypt = "${value}"\n}\n`, secret: value, path: 'nomad.hcl' }];
    },
    ignores: () => ['encrypt = "true"', 'encrypt: yes', "'encrypt': 'ImageEncryptionOfSeveralFormats1'"],
  },
];
