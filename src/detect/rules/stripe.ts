import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes: docs.stripe.com, "API keys" and "Webhooks". */
export const stripe: readonly Rule[] = [
  tokenRule({
    id: 'stripe_api_key',
    title: 'Stripe secret key (live)',
    severity: 'critical',
    anchors: ['sk_live_'],
    match: /sk_live_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
    revoke: 'Roll it in the dashboard, under Developers, API keys.',
    link: 'https://docs.stripe.com/keys',
    examples: (make) => [`sk_live_${make.base62(24)}`, `sk_live_51${make.base62(97)}`],
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
    anchors: ['sk_test_'],
    match: /sk_test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
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
    id: 'stripe_webhook_signing_secret',
    title: 'Stripe webhook signing secret',
    anchors: ['whsec_'],
    match: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9])/,
    revoke: 'Roll the secret of the endpoint in the dashboard.',
    link: 'https://docs.stripe.com/webhooks',
    examples: (make) => [`whsec_${make.base62(32)}`],
  }),
];
