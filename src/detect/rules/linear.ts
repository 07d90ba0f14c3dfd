import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** linear.app/developers. */
export const linear: readonly Rule[] = [
  tokenRule({
    id: 'linear_api_key',
    title: 'Linear API key',
    anchors: ['lin_api_'],
    match: /lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/,
    revoke: 'Revoke it under Settings, Security and access.',
    link: 'https://linear.app/developers/graphql',
    examples: (make) => [`lin_api_${make.base62(40)}`],
  }),
  tokenRule({
    id: 'linear_oauth_access_token',
    title: 'Linear OAuth access token',
    anchors: ['lin_oauth_'],
    match: /lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke the authorization of the application.',
    link: 'https://linear.app/developers/oauth-2-0-authentication',
    examples: (make) => [`lin_oauth_${make.hex(64)}`],
  }),
];
