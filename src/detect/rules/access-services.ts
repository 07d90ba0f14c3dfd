import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** WorkOS: `key_` and a ULID in base64 stand at the beginning of each key. */
function workos(id: string, title: string, severity: Rule['severity'], prefixes: readonly string[]): Rule {
  return tokenRule({
    id,
    title,
    severity,
    anchors: prefixes.map((prefix) => `${prefix}a2V5Xz`),
    match: new RegExp(`(?:${prefixes.join('|')})a2V5Xz[A-Za-z0-9+/]{50,120}={0,2}(?![A-Za-z0-9+/=])`),
    revoke: 'Delete it in the dashboard, under API keys.',
    link: 'https://workos.com/docs/reference/api-authentication',
    examples: (make) =>
      prefixes.map(
        (prefix) =>
          prefix +
          Buffer.from(`key_01${make.of('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)},${make.base62(25)}`).toString(
            'base64',
          ),
      ),
    ignores: (make) => prefixes.map((prefix) => `${prefix}a2V5Xz${make.base62(30)}`),
  });
}

/** WorkOS, Stytch, Unkey, Zuplo, Svix, Seam: they let others in. */
export const accessServices: readonly Rule[] = [
  workos('workos_production_api_key', 'WorkOS API key', 'critical', ['sk_live_', 'sk_']),
  workos('workos_staging_api_key', 'WorkOS staging API key', 'medium', ['sk_test_']),
  tokenRule({
    id: 'stytch-secret',
    title: 'Stytch secret',
    severity: 'critical',
    anchors: ['secret-live-'],
    match:
      /secret-live-(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{35,46}={0,2}(?![A-Za-z0-9_=-])/,
    revoke: 'Rotate it in the dashboard, under API keys.',
    link: 'https://stytch.com/docs/resources/workspace-management/secret-rotation',
    examples: (make) => [`secret-live-${make.base62(33)}7a=`],
    ignores: (make) => [`secret-live-${make.base62(20)}`, `secret-live-${make.lower(40)}`],
  }),
  tokenRule({
    id: 'stytch-test-secret',
    title: 'Stytch test secret',
    severity: 'low',
    anchors: ['secret-test-'],
    match:
      /secret-test-(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{35,46}={0,2}(?![A-Za-z0-9_=-])/,
    revoke: 'Rotate it in the dashboard, under API keys.',
    link: 'https://stytch.com/docs/resources/workspace-management/secret-rotation',
    examples: (make) => [`secret-test-${make.base62(33)}7a=`],
    ignores: (make) => [
      `secret-test-${make.base62(20)}`,
      // As the documentation writes it.
      'secret-test-11111111-1111-1111-1111-111111111111',
    ],
  }),
  tokenRule({
    id: 'unkey_root_key',
    title: 'Unkey root key',
    severity: 'critical',
    anchors: ['unkey_'],
    match: /unkey_(?=[A-Za-z]{0,40}\d)[1-9A-HJ-NP-Za-km-z]{20,44}(?![A-Za-z0-9_])/,
    revoke: 'Delete it in the settings, under Root keys.',
    link: 'https://www.unkey.com/docs/security/root-keys',
    examples: (make) => [
      `unkey_3Z${make.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 22)}`,
    ],
    ignores: (make) => [`unkey_${make.base62(10)}`, 'unkey_root_key', `unkey_${make.of('abcdefghijk', 24)}`],
  }),
  tokenRule({
    id: 'zuplo_consumer_api_key',
    title: 'Zuplo consumer API key',
    anchors: ['zpka_'],
    match: /zpka_[0-9a-f]{32}_[0-9a-f]{8}(?![A-Za-z0-9])/,
    revoke: 'Roll the key of the consumer in the portal.',
    link: 'https://zuplo.com/docs/articles/api-key-leak-detection',
    examples: (make) => [`zpka_${make.hex(32)}_${make.hex(8)}`],
    ignores: (make) => [`zpka_${make.hex(32)}`, `zpka_${make.hex(20)}_${make.hex(8)}`],
  }),
  assignedRule({
    id: 'svix-api-key',
    title: 'Svix API key',
    anchors: ['svix'],
    name: /svix[\w.-]{0,15}(?:key|token)/i,
    value: /^(?:test)?sk_[A-Za-z0-9_-]{32}(?:\.[a-z]{2})?$/,
    revoke: 'Expire it in the dashboard, under API access.',
    link: 'https://docs.svix.com/quickstart',
    example: (make) => ['SVIX_API_KEY', `sk_${make.base62(32)}`],
  }),
  tokenRule({
    id: 'seam-api-key',
    title: 'Seam API key',
    anchors: ['seam_'],
    match:
      /seam_[A-Za-z0-9]{6,16}_(?=[A-Za-z]{0,31}\d)(?=[a-z0-9]{0,31}[A-Z])[A-Za-z0-9]{20,32}(?![A-Za-z0-9_])/,
    revoke: 'Delete it in the console, under Developer, API keys.',
    link: 'https://docs.seam.co/latest/core-concepts/authentication/api-keys',
    examples: (make) => [`seam_${make.base62(8)}_7X${make.base62(26)}`],
    ignores: (make) => [`seam_${make.base62(8)}_${make.base62(10)}`, `seam_carving_${make.lower(24)}`],
  }),
];
