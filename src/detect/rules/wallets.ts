import { isSolanaSecretKey, isStellarSeed, solanaSecretKey, stellarSeed } from '../judge/wallet-keys.ts';
import { type ExampleSource, NOTHING, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';

function seedOf(make: ExampleSource): Buffer {
  return Buffer.from(make.hex(64), 'hex');
}

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
];
