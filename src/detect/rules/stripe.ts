import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes: docs.stripe.com, "API keys" and "Webhooks". */
export const stripe: readonly Rule[] = [
  tokenRule({
    id: 'stripe_api_key',
    title: 'Stripe secret key (live)',
    severity: 'critical',
    // `sk_org_` are keys of a whole organization.
    anchors: ['sk_live_', 'sk_org_', 'sk_prod_'],
    match:
      /sk_(?:(?:live|org(?:_live)?)_(?!test_)[A-Za-z0-9]{16,240}|prod_[A-Za-z0-9]{16,48})(?![A-Za-z0-9])/,
    revoke: 'Roll it in the dashboard, under Developers, API keys.',
    link: 'https://docs.stripe.com/keys',
    examples: (make) => [
      `sk_live_${make.base62(24)}`,
      `sk_live_51${make.base62(97)}`,
      `sk_org_live_${make.base62(96)}`,
    ],
  }),
  tokenRule({
    id: 'stripe_live_restricted_key',
    title: 'Stripe restricted key (live)',
    anchors: ['rk_live_'],
    match: /rk_live_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
    revoke: 'Roll it in the dashboard, under Developers, API keys.',
    link: 'https://docs.stripe.com/keys',
    examples: (make) => [`rk_live_${make.base62(24)}`],
  }),
  tokenRule({
    id: 'stripe_test_secret_key',
    title: 'Stripe secret key (test)',
    severity: 'low',
    anchors: ['sk_test_', 'sk_org_test_'],
    match: /sk_(?:org_)?test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
    revoke: 'Roll it in the dashboard, under Developers, API keys.',
    link: 'https://docs.stripe.com/keys',
    examples: (make) => [`sk_test_${make.base62(24)}`],
  }),
  tokenRule({
    id: 'stripe_test_restricted_key',
    title: 'Stripe restricted key (test)',
    severity: 'low',
    anchors: ['rk_test_'],
    match: /rk_test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
    revoke: 'Roll it in the dashboard, under Developers, API keys.',
    link: 'https://docs.stripe.com/keys',
    examples: (make) => [`rk_test_${make.base62(24)}`],
  }),
  tokenRule({
    id: 'stripe-ephemeral-key',
    title: 'Stripe ephemeral key (live)',
    severity: 'medium',
    anchors: ['ek_live_'],
    match: /ek_live_[A-Za-z0-9_]{24,200}(?![A-Za-z0-9_])/,
    revoke: 'Wait for its end, an hour after it was made, or delete it: DELETE /v1/ephemeral_keys.',
    link: 'https://docs.stripe.com/issuing/elements',
    examples: (make) => [`ek_live_${make.base62(60)}`],
  }),
  tokenRule({
    id: 'stripe_webhook_signing_secret',
    title: 'Stripe webhook signing secret',
    anchors: ['whsec_'],
    match: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9])/,
    revoke: 'Roll the secret of the endpoint in the dashboard.',
    link: 'https://docs.stripe.com/webhooks',
    examples: (make) => [`whsec_${make.base62(32)}`],
  }),
];
