import type { Rule } from '../rule.ts';

/** The address of an endpoint holds what authenticates: 40 hex digits after the host. */
export const quicknode: readonly Rule[] = [
  {
    id: 'quicknode-endpoint-token',
    title: 'QuickNode endpoint token',
    severity: 'medium',
    anchors: ['.quiknode.pro/'],
    match: /\.quiknode\.pro\/(?<secret>[0-9a-f]{40})(?![A-Za-z0-9])/,
    left: 'none',
    remedy: ['Roll the token of the endpoint, under Security.'],
    links: ['https://www.quicknode.com/docs/platform/security/authentication'],
    finds: (make) => {
      const token = make.hex(40);
      return [{ text: `https://wild-sea.solana-mainnet.quiknode.pro/${token}/`, secret: token }];
    },
    ignores: (make) => [
      `https://wild-sea.solana-mainnet.quiknode.pro/${make.hex(20)}/`,
      'https://wild-sea.quiknode.pro/TOKEN/',
    ],
  },
];
