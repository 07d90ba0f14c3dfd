import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

const LINK = 'https://www.volcengine.com/docs/6291/65568';

/** Ids are a prefix and 32 hex digits in base64; secrets are base64 of as much again, and so 60 characters. */
export const volcengine: readonly Rule[] = [
  tokenRule({
    id: 'volcengine_access_key_id',
    title: 'Volcengine access key id',
    severity: 'medium',
    anchors: ['AKLT'],
    match: /AKLT[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    revoke: 'Disable the key under API access keys: the id goes with a secret.',
    link: LINK,
    examples: (make) => [`AKLT${Buffer.from(make.hex(32)).toString('base64url')}`],
    ignores: (make) => [`AKLT${make.base62(20)}`, `AKLT${make.base62(60)}`],
  }),
  assignedRule({
    id: 'volcengine-secret-access-key',
    title: 'Volcengine secret access key',
    severity: 'critical',
    anchors: ['volcengine', 'volc_'],
    name: /volc(?:engine)?[\w.-]{0,20}(?:secret|sk)/i,
    value: /^[A-Za-z0-9]{58}==$/,
    revoke: 'Disable the key under API access keys.',
    link: LINK,
    example: (make) => [
      'VOLCENGINE_SECRET_ACCESS_KEY',
      Buffer.from(Buffer.from(make.hex(32)).toString('base64url')).toString('base64'),
    ],
  }),
  assignedRule({
    id: 'volcengine_ark_api_key',
    title: 'Volcengine Ark API key',
    anchors: ['ark_api', 'arkApi', 'volcengine', 'volc_'],
    name: /(?:^|[^a-z])ark_?api_?key|volc(?:engine)?[\w.-]{0,15}api_?key/i,
    value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    revoke: 'Delete it in the console of Ark, under API keys.',
    link: 'https://www.volcengine.com/docs/82379/1541594',
    example: (make) => ['ARK_API_KEY', make.uuid()],
  }),
];
