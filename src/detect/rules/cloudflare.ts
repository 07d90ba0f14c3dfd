import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** developers.cloudflare.com, "Create API token", "Get Global API key", "Origin CA keys". */
export const cloudflare: readonly Rule[] = [
  assignedRule({
    id: 'cloudflare_api_token',
    title: 'Cloudflare API token',
    severity: 'critical',
    anchors: ['cloudflare', 'cf_api', 'cf_tok'],
    name: /(?:cloudflare|(?:^|[^a-z])cf)[\w.-]{0,24}(?:token|key)/i,
    value: /^[A-Za-z0-9_-]{40}$/,
    revoke: 'Roll it under My Profile, API Tokens.',
    link: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
    example: (make) => ['CLOUDFLARE_API_TOKEN', `a1${make.base62(38)}`],
  }),
  assignedRule({
    id: 'cloudflare_global_api_key',
    title: 'Cloudflare Global API key',
    severity: 'critical',
    anchors: ['cloudflare', 'cf_api', 'cf_key'],
    name: /(?:cloudflare|(?:^|[^a-z])cf)[\w.-]{0,24}key/i,
    value: /^[0-9a-f]{37}$/,
    revoke: 'Change it under My Profile, API Tokens.',
    link: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    example: (make) => ['CLOUDFLARE_API_KEY', make.hex(37)],
  }),
  tokenRule({
    id: 'cloudflare_origin_ca_key',
    title: 'Cloudflare Origin CA key',
    anchors: ['v1.0-'],
    match: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9])/,
    revoke: 'Change it under My Profile, API Tokens.',
    link: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    examples: (make) => [`v1.0-${make.hex(24)}-${make.hex(146)}`],
  }),
];
