import { isPublishedKey } from '../judge/published-keys.ts';
import {
  checkedBase58,
  endsInPublicKey,
  isCheckedBase58,
  isSolanaSecretKey,
  isStellarSeed,
  keyPair,
  solanaSecretKey,
  stellarSeed,
} from '../judge/wallet-keys.ts';
import { type Check, type ExampleSource, NOTHING, placeholder, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';

function seedOf(make: ExampleSource): Buffer {
  return Buffer.from(make.hex(64), 'hex');
}

const judgeKey: Check = (value) =>
  isPublishedKey(value)
    ? placeholder('it is a key of a development chain or of a document, which everybody has')
    : secret();

/** Of twelve words that are drawn from 2,048, hardly two are the same. */
const judgePhrase: Check = (value) => {
  const words = value.trim().split(/\s{1,3}/);
  if (new Set(words).size < words.length - 2)
    return placeholder('its words repeat, as those of development chains and of documents do');
  // Words of BIP-39 have three to eight letters; in a sentence there are shorter ones.
  return words.every((word) => word.length >= 3) ? secret(`it has ${words.length} words`) : NOTHING;
};

/** Keys that move money by themselves and that nobody can revoke; each proves itself. */
export const wallets: readonly Rule[] = [
  assignedRule({
    id: 'stellar-secret-seed',
    title: 'Stellar secret seed',
    severity: 'critical',
    anchors: ['secret', 'stellar', '_seed'],
    name: /secret|stellar|seed/i,
    value: /^S[A-D][A-Z2-7]{54}$/,
    check: (value) => (isStellarSeed(value) ? secret('its checksum is right') : NOTHING),
    revoke: 'Move what the account holds, and replace its signer: a seed cannot be revoked.',
    link: 'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md',
    example: (make) => ['STELLAR_SECRET_KEY', stellarSeed(seedOf(make))],
  }),
  assignedRule({
    id: 'solana-secret-key',
    title: 'Solana secret key',
    severity: 'critical',
    anchors: ['secret', 'private', 'solana', 'wallet'],
    name: /secret|private|solana|wallet|keypair/i,
    value: /^[1-9A-HJ-NP-Za-km-z]{86,88}$/,
    check: (value) => (isSolanaSecretKey(value) ? secret('it ends in its public key') : NOTHING),
    revoke: 'Move what the account holds: a key cannot be revoked.',
    link: 'https://solana.com/docs/core/accounts',
    example: (make) => ['SOLANA_PRIVATE_KEY', solanaSecretKey(seedOf(make))],
  }),
  {
    id: 'solana-key-file',
    kind: 'solana-secret-key',
    title: 'Secret key in a file of Solana',
    severity: 'critical',
    anchors: [],
    left: 'none',
    files: /^id\.json$|(?:keypair|wallet|payer|deployer)[\w.-]{0,20}\.json$/,
    match: /(?<![\s\S])\[(?<secret>\d{1,3}(?:,\s{0,4}\d{1,3}){63})\]/,
    reach: 400,
    check: (value) =>
      endsInPublicKey(Buffer.from(value.split(',').map(Number)))
        ? secret('it ends in its public key')
        : NOTHING,
    remedy: ['Move what the account holds: a key cannot be revoked.'],
    links: ['https://solana.com/docs/core/accounts'],
    finds: (make) => {
      const value = [...keyPair(seedOf(make))].join(',');
      return [{ text: `[${value}]\n`, secret: value, path: 'id.json' }];
    },
    ignores: () => [
      { text: `[${Array.from({ length: 64 }, (_, index) => index).join(',')}]`, path: 'id.json' },
    ],
  },
  {
    id: 'extended-private-key',
    title: 'Extended private key of a wallet',
    severity: 'high',
    anchors: ['xprv', 'yprv', 'zprv'],
    match: /[xyz]prv[1-9A-HJ-NP-Za-km-z]{107}(?![1-9A-Za-z])/,
    reach: 1_000,
    check: (value) => (isCheckedBase58(value, 82) ? secret('its checksum is right') : NOTHING),
    remedy: ['Move what its accounts hold to a new wallet: a key cannot be revoked.'],
    links: ['https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki'],
    finds: (make) => [
      {
        text: checkedBase58(Buffer.from(`0488ade4${'00'.repeat(9)}${make.hex(64)}00${make.hex(64)}`, 'hex')),
      },
    ],
    ignores: (make) => [`xprv${make.base62(107).replaceAll(/[0OIl]/g, '7')}`],
  },
  assignedRule({
    id: 'bitcoin-private-key',
    title: 'Private key of Bitcoin',
    severity: 'critical',
    anchors: ['wif', 'private', 'bitcoin', 'btc'],
    name: /wif|priv|bitcoin|btc/i,
    value: /^(?:[KL][1-9A-HJ-NP-Za-km-z]{51}|5[1-9A-HJ-NP-Za-km-z]{50})$/,
    check: (value) =>
      isCheckedBase58(value, value.length === 52 ? 38 : 37) ? secret('its checksum is right') : NOTHING,
    revoke: 'Move what the account holds: a key cannot be revoked.',
    link: 'https://developer.bitcoin.org/devguide/wallets.html',
    example: (make) => ['WALLET_WIF', checkedBase58(Buffer.from(`80${make.hex(64)}01`, 'hex'))],
  }),
  assignedRule({
    id: 'ethereum-private-key',
    title: 'Private key of an Ethereum account',
    severity: 'high',
    anchors: [
      'private_key',
      'privatekey',
      'priv_key',
      'wallet_key',
      'deployer_key',
      'signer_key',
      'account_key',
    ],
    name: /(?:private|priv|wallet|deployer|signer|account)[-_.]?key(?:[-_.]?\d{1,2})?$/i,
    value: /^0x[0-9a-fA-F]{64}$/,
    check: judgeKey,
    revoke: 'Move what the account holds: a key cannot be revoked.',
    link: 'https://ethereum.org/developers/docs/accounts/',
    example: (make) => ['DEPLOYER_PRIVATE_KEY', `0x${make.hex(64)}`],
  }),
  {
    id: 'wallet-recovery-phrase',
    title: 'Recovery phrase of a wallet',
    severity: 'critical',
    anchors: [
      'mnemonic',
      'seed_phrase',
      'seed-phrase',
      'seedphrase',
      'seed phrase',
      'recovery_phrase',
      'recovery phrase',
    ],
    // Twelve to twenty-four words, in steps of three (BIP-39).
    match: {
      name: /mnemonic|(?:seed|recovery)[-_. ]?(?:phrase|words)/i,
      value: /^(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}$/,
    },
    left: 'none',
    check: judgePhrase,
    remedy: ['Move what its accounts hold to a new wallet: a phrase cannot be revoked.'],
    links: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
    finds: (make) => {
      const phrase = Array.from({ length: 12 }, () => make.lower(6)).join(' ');
      return [
        { text: `MNEMONIC="${phrase}"`, secret: phrase, path: '.env' },
        { text: `const seedPhrase = '${phrase}';`, secret: phrase, path: 'a.js' },
      ];
    },
    ignores: () => [
      'MNEMONIC="test test test test test test test test test test test junk"',
      "mnemonic: 'the first of the words that you have to write down'",
    ],
  },
];
