import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes: shopify.dev, "Length and format of access tokens and shared secrets". */
export const shopify: readonly Rule[] = [
  tokenRule({
    id: 'shopify_access_token',
    title: 'Shopify access token',
    severity: 'critical',
    // `shpua_` for apps whose distribution is not chosen yet.
    anchors: ['shpat_', 'shpua_'],
    match: /shp(?:at|ua)_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shpat_${make.hex(32)}`, `shpua_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_custom_app_access_token',
    title: 'Shopify custom app access token',
    severity: 'critical',
    anchors: ['shpca_'],
    match: /shpca_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shpca_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_private_app_password',
    title: 'Shopify private app password',
    severity: 'critical',
    anchors: ['shppa_'],
    match: /shppa_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shppa_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_app_shared_secret',
    title: 'Shopify app shared secret',
    severity: 'critical',
    anchors: ['shpss_'],
    match: /shpss_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the app, then uninstall and install it again.',
    link: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    examples: (make) => [`shpss_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify_partner_api_token',
    title: 'Shopify Partner API token',
    severity: 'critical',
    anchors: ['prtapi_'],
    match: /prtapi_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
    revoke: 'Delete the API client in the Partner dashboard, under Settings.',
    link: 'https://shopify.dev/docs/api/partner/latest',
    examples: (make) => [`prtapi_${make.hex(32)}`],
  }),
  tokenRule({
    id: 'shopify-theme-access-password',
    title: 'Shopify Theme Access password',
    anchors: ['shptka_'],
    match: /shptka_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
    revoke: 'Delete it in the Theme Access app of the shop.',
    link: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
    examples: (make) => [`shptka_${make.hex(32)}`],
  }),
];
