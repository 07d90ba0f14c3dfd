import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes: shopify.dev, "Length and format of access tokens and shared secrets". */
export const shopify: readonly Rule[] = [
  tokenRule({
    id: 'shopify_access_token',
    title: 'Shopify access token',
    severity: 'critical',
    anchors: ['shpat_'],
    match: /shpat_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shpat_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_custom_app_access_token',
    title: 'Shopify custom app access token',
    severity: 'critical',
    anchors: ['shpca_'],
    match: /shpca_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shpca_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_private_app_password',
    title: 'Shopify private app password',
    severity: 'critical',
    anchors: ['shppa_'],
    match: /shppa_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shppa_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_app_shared_secret',
    title: 'Shopify app shared secret',
    severity: 'critical',
    anchors: ['shpss_'],
    match: /shpss_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shpss_${make.hex(32)}`],
  }),
];
