import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const LINK = 'https://wakatime.com/developers#authentication';

/** API keys are UUIDs of version 4 behind a prefix; what OAuth gives has prefixes of its own. */
export const wakatime: readonly Rule[] = [
  tokenRule({
    id: 'wakatime_api_key',
    title: 'WakaTime API key',
    severity: 'medium',
    anchors: ['waka_'],
    match: /waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
    revoke: 'Replace it under Settings, Account.',
    link: LINK,
    examples: (make) => [
      `waka_${make.hex(8)}-${make.hex(4)}-4${make.hex(3)}-${make.of('89ab', 1)}${make.hex(3)}-${make.hex(12)}`,
    ],
    ignores: (make) => [`waka_${make.hex(32)}`, `waka_${make.hex(8)}-${make.hex(4)}-1${make.hex(3)}`],
  }),
  ...(
    [
      ['wakatime_app_secret', 'WakaTime app secret', 'waka_sec_'],
      ['wakatime_oauth_access_token', 'WakaTime OAuth access token', 'waka_tok_'],
      ['wakatime_oauth_refresh_token', 'WakaTime OAuth refresh token', 'waka_ref_'],
    ] as const
  ).map(([id, title, prefix]) =>
    tokenRule({
      id,
      title,
      severity: 'medium',
      anchors: [prefix],
      match: new RegExp(`${prefix}[A-Za-z0-9]{40,120}(?![A-Za-z0-9])`),
      revoke: 'Revoke it: POST /oauth/revoke; the secret of an app is replaced on its page.',
      link: LINK,
      examples: (make) => [`${prefix}${make.base62(80)}`],
      ignores: (make) => [`${prefix}${make.base62(30)}`, `${prefix}name`],
    }),
  ),
];
