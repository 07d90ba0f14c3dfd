import { NOTHING, type Rule, secret } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes: developer.squareup.com, "Access tokens". */
export const square: readonly Rule[] = [
  tokenRule({
    id: 'square_access_token',
    title: 'Square access token',
    severity: 'critical',
    anchors: ['EAAA', 'sq0atp-'],
    match: /(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/,
    // Numbers in hexadecimal digits begin so, too.
    check: (value) => (/^[\dA-F]+$/.test(value) ? NOTHING : secret()),
    revoke: 'Replace it in the developer dashboard, under Credentials.',
    link: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    examples: (make) => [`EAAA${make.base64url(59)}a`, `sq0atp-${make.base64url(21)}a`],
  }),
  tokenRule({
    id: 'square_production_application_secret',
    title: 'Square application secret',
    severity: 'critical',
    anchors: ['sq0csp-'],
    match: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    revoke: 'Replace it in the developer dashboard, under OAuth.',
    link: 'https://developer.squareup.com/docs/oauth-api/overview',
    examples: (make) => [`sq0csp-${make.base64url(42)}a`],
  }),
  tokenRule({
    id: 'square_sandbox_application_secret',
    title: 'Square sandbox application secret',
    severity: 'low',
    anchors: ['sandbox-sq0csb-'],
    match: /sandbox-sq0csb-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    revoke: 'Replace it in the developer dashboard, under OAuth.',
    link: 'https://developer.squareup.com/docs/devtools/sandbox/overview',
    examples: (make) => [`sandbox-sq0csb-${make.base64url(42)}a`],
    ignores: (make) => [`sandbox-sq0csb-${make.base62(22)}`, `sandbox-sq0idb-${make.base62(43)}`],
  }),
];
