import { tokenChecksum } from '../judge/checksum.ts';
import type { ExampleSource, Rule } from '../rule.ts';
import { checksummed } from './checksummed.ts';

const LINK = 'https://spec.matrix.org/latest/client-server-api/#client-authentication';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Tokens of Synapse (matrix-org/synapse, pull request 5588): the user's name in base64, twenty random letters and
 * the CRC-32 of everything before it in base62.
 */
export const matrix: readonly Rule[] = [
  synapseRule('matrix-access-token', 'Matrix access token', 'syt_'),
  synapseRule('matrix-refresh-token', 'Matrix refresh token', 'syr_'),
];

function synapseRule(id: string, title: string, prefix: string): Rule {
  return {
    id,
    title,
    severity: 'high',
    anchors: [prefix],
    match: new RegExp(`${prefix}[A-Za-z0-9+/]{1,200}={0,2}_[A-Za-z]{20}_[0-9A-Za-z]{6}(?![A-Za-z0-9_])`),
    check: checksummed('high', (value) => tokenChecksum(value.slice(0, -7)) === value.slice(-6)),
    remedy: ['Log the session out, in the settings of the account or with /logout.'],
    links: [LINK],
    finds: (make) => {
      const base = synapseBase(make, prefix);
      return [{ text: `${base}_${tokenChecksum(base)}` }];
    },
    ignores: (make) => [synapseBase(make, prefix), `${prefix}${make.lower(12)}`],
  };
}

function synapseBase(make: ExampleSource, prefix: string): string {
  const user = Buffer.from(make.lower(7)).toString('base64').replaceAll('=', '');
  return `${prefix}${user}_${make.of(LETTERS, 20)}`;
}
