import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Segment, Tinybird, Xata, Samsara: they keep what others collect. */
export const databaseServices: readonly Rule[] = [
  tokenRule({
    id: 'segment_public_api_token',
    title: 'Segment public API token',
    severity: 'critical',
    anchors: ['sgp_'],
    match: /sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9])/,
    revoke: 'Delete it under Access management, Tokens.',
    link: 'https://segment.com/docs/api/public-api/',
    examples: (make) => [`sgp_${make.base62(64)}`],
    ignores: (make) => [`sgp_${make.hex(40)}`, `sgp_${make.base62(70)}`],
  }),
  tokenRule({
    id: 'tinybird-token',
    title: 'Tinybird token',
    anchors: ['p.eyJ'],
    match: /p\.eyJ[A-Za-z0-9_-]{60,250}\.[A-Za-z0-9_-]{27,43}(?!\.?[A-Za-z0-9_-])/,
    opaque: true,
    revoke: 'Refresh or delete it in the workspace, under Tokens.',
    link: 'https://www.tinybird.co/docs/forward/administration/tokens',
    examples: (make) => [
      `p.${Buffer.from(JSON.stringify({ u: make.uuid(), id: make.uuid() })).toString('base64url')}.${make.base62(27)}`,
    ],
    ignores: (make) => [`p.eyJ${make.base64url(100)}`, `p.eyJ${make.base64url(20)}.${make.base64url(30)}`],
  }),
  tokenRule({
    id: 'xata-api-key',
    title: 'Xata API key',
    severity: 'critical',
    anchors: ['xau_'],
    match: /xau_(?=[A-Za-z]{0,79}\d)[A-Za-z0-9]{32,80}(?![A-Za-z0-9_])/,
    revoke: 'Delete it under Account settings.',
    link: 'https://xata.io/docs',
    examples: (make) => [`xau_4X${make.base62(35)}`],
    ignores: (make) => [`xau_${make.base62(20)}`, `xau_${make.lower(40)}`],
  }),
  tokenRule({
    id: 'samsara_api_token',
    title: 'Samsara API token',
    anchors: ['samsara_api_'],
    match: /samsara_api_[A-Za-z0-9]{30}(?![A-Za-z0-9])/,
    revoke: 'Delete it under Settings, API tokens.',
    link: 'https://developers.samsara.com/docs/authentication',
    examples: (make) => [`samsara_api_${make.base62(30)}`],
    ignores: (make) => [`samsara_api_${make.base62(20)}`, `samsara_api_${make.base62(40)}`],
  }),
];
