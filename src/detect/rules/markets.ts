import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { drawn, UUID_VALUE } from './value-forms.ts';

/** Chains, exchanges and their prices, A to G. */
export const markets: readonly Rule[] = [
  {
    id: 'alchemy-api-key',
    title: 'Alchemy API key in an address',
    severity: 'medium',
    anchors: ['.g.alchemy.com/v2/', '.alchemyapi.io/v2/'],
    match:
      /\.(?:g\.alchemy\.com|alchemyapi\.io)\/v2\/(?<secret>[A-Za-z0-9_-]{32}|[A-Za-z0-9_-]{21})(?![A-Za-z0-9_-])/,
    left: 'none',
    remedy: ['Rotate it in the dashboard, on the page of the app, and restrict it to your domains.'],
    links: ['https://www.alchemy.com/docs/how-to-create-access-tokens'],
    finds: (make) => {
      const secret = make.base64url(32);
      return [{ text: `https://eth-mainnet.g.alchemy.com/v2/${secret}`, secret }];
    },
    ignores: (make) => [
      'https://eth-mainnet.g.alchemy.com/v2/your-api-key',
      `https://eth-mainnet.g.alchemy.com/v2/${make.base62(12)}`,
    ],
  },
  assignedRule({
    id: 'coinbase-cdp-api-key-secret',
    title: 'Coinbase Developer Platform key secret',
    severity: 'critical',
    anchors: ['cdp_', 'coinbase', 'cdpapi'],
    name: /(?:coinbase|(?:^|[^a-z])cdp)[\w.-]{0,20}secret/i,
    value: /^[A-Za-z0-9+/]{86}==$/,
    revoke: 'Delete it in the portal, under API keys.',
    link: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
    example: (make) => ['CDP_API_KEY_SECRET', `${make.base64(86)}==`],
  }),
  tokenRule({
    id: 'coingecko-api-key',
    title: 'CoinGecko API key',
    severity: 'medium',
    anchors: ['CG-'],
    match: /CG-(?=[A-Za-z0-9]{0,23}[a-z])(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the developer dashboard.',
    link: 'https://docs.coingecko.com/reference/authentication',
    examples: (make) => [`CG-a7${make.base62(22)}`],
    ignores: (make) => [`CG-${make.base62(12)}`, `CG-${make.upper(24)}`, `ECG-a7${make.base62(22)}`],
  }),
  assignedRule({
    id: 'coinmarketcap-api-key',
    title: 'CoinMarketCap API key',
    severity: 'medium',
    anchors: ['coinmarketcap', 'cmc_', 'cmc-'],
    name: /(?:coin[-_.]?market[-_.]?cap|(?:^|[^a-z])cmc)[\w.-]{0,12}key/i,
    value: UUID_VALUE,
    revoke: 'Reset it in the developer portal.',
    link: 'https://coinmarketcap.com/api/documentation/v1/#section/Authentication',
    example: (make) => ['COINMARKETCAP_API_KEY', make.uuid()],
  }),
  assignedRule({
    id: 'etherscan-api-key',
    title: 'Etherscan API key',
    severity: 'low',
    anchors: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'basescan'],
    name: /(?:ether|bsc|polygon|arbi|base)scan[\w.-]{0,20}(?:key|token)/i,
    value: /^[A-Z0-9]{34}$/,
    check: drawn,
    revoke: 'Delete it in the account, under API Keys.',
    link: 'https://docs.etherscan.io/getting-started/viewing-api-usage-statistics',
    example: (make) => ['ETHERSCAN_API_KEY', `7${make.upper(33)}`],
  }),
];
