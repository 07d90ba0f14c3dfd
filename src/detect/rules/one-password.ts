import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** developer.1password.com, "Service accounts"; support.1password.com, "About your Secret Key". */
export const onePassword: readonly Rule[] = [
  tokenRule({
    id: '1password_service_account_token',
    title: '1Password service account token',
    severity: 'critical',
    anchors: ['ops_eyJ'],
    match: /ops_eyJ(?:[A-Za-z0-9+_-]|\/(?=[A-Za-z0-9+/_-]{8})){200,1500}={0,2}/,
    opaque: true,
    reach: 400,
    revoke: 'Revoke it on the page of the service account, then change what it could read.',
    link: 'https://developer.1password.com/docs/service-accounts/security/',
    examples: (make) => [`ops_eyJ${make.base64url(600)}`],
  }),
  tokenRule({
    id: '1password_secret_key',
    title: '1Password Secret Key',
    anchors: ['A3-'],
    match:
      /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9])/,
    revoke: 'Regenerate the Secret Key, and change the account password.',
    link: 'https://support.1password.com/secret-key-security/',
    examples: (make) => [
      `A3-${make.upper(6)}-${make.upper(6)}-${make.upper(5)}-${make.upper(5)}-${make.upper(5)}-${make.upper(5)}`,
    ],
  }),
];
