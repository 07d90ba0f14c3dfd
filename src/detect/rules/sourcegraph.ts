import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Access tokens stand in build-services.ts; these are what licences and the gateway of Cody go by. */
export const sourcegraph: readonly Rule[] = (
  [
    [
      'sourcegraph_dotcom_user_gateway',
      'Sourcegraph gateway access token',
      'sgd_',
      'Sign out of Cody, and in again.',
    ],
    [
      'sourcegraph_license_key_token',
      'Sourcegraph license key token',
      'slk_',
      'Ask Sourcegraph for another license key.',
    ],
    [
      'sourcegraph_product_subscription_token',
      'Sourcegraph product subscription token',
      'sgs_',
      'Ask Sourcegraph to replace the subscription token.',
    ],
  ] as const
).map(([id, title, prefix, revoke]) =>
  tokenRule({
    id,
    title,
    severity: 'medium',
    anchors: [prefix],
    match: new RegExp(`${prefix}[0-9a-f]{64}(?![A-Za-z0-9])`),
    revoke,
    link: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    examples: (make) => [`${prefix}${make.hex(64)}`],
    ignores: (make) => [`${prefix}${make.hex(40)}`, `${prefix}${make.hex(70)}`],
  }),
);
