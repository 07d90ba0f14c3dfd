import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const LINK = 'https://posthog.com/docs/api';

/** PostHog's `models/utils.py`: a prefix and a random number of 32 or 35 bytes in base62. `phc_` is public. */
export const posthog: readonly Rule[] = [
  tokenRule({
    id: 'posthog_personal_api_key',
    title: 'PostHog personal API key',
    anchors: ['phx_'],
    match: /phx_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
    revoke: 'Roll it under Settings, Personal API keys.',
    link: LINK,
    examples: (make) => [`phx_${make.base62(43)}`, `phx_${make.base62(47)}`],
    ignores: (make) => [`phc_${make.base62(43)}`, `phx_${make.base62(30)}`, `phx_${make.base62(60)}`],
  }),
  tokenRule({
    id: 'posthog_feature_flags_secure_api_key',
    title: 'PostHog feature flags secure API key',
    anchors: ['phs_'],
    match: /phs_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the project, under Feature flags.',
    link: 'https://posthog.com/docs/feature-flags/local-evaluation',
    examples: (make) => [`phs_${make.base62(43)}`],
    ignores: (make) => [`phs_${make.base62(30)}`, `phs_${make.base62(60)}`],
  }),
  tokenRule({
    id: 'posthog_oauth_access_token',
    title: 'PostHog OAuth access token',
    severity: 'medium',
    anchors: ['pha_'],
    match: /pha_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
    revoke: 'Disconnect the application in the settings of the account.',
    link: LINK,
    examples: (make) => [`pha_${make.base62(43)}`],
    ignores: (make) => [`pha_${make.base62(30)}`, `pha_${make.base62(60)}`],
  }),
  tokenRule({
    id: 'posthog_oauth_refresh_token',
    title: 'PostHog OAuth refresh token',
    anchors: ['phr_'],
    match: /phr_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
    revoke: 'Disconnect the application in the settings of the account.',
    link: LINK,
    examples: (make) => [`phr_${make.base62(43)}`],
    ignores: (make) => [`phr_${make.base62(30)}`, `phr_${make.base62(60)}`],
  }),
];
