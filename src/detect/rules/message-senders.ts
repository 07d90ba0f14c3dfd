import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { drawn, HEX_40_VALUE } from './value-forms.ts';

/** Resend, Telnyx, Vonage, SparkPost: they send mail and messages. */
export const messageSenders: readonly Rule[] = [
  {
    id: 'resend-api-key',
    title: 'Resend API key',
    severity: 'high',
    anchors: ['re_'],
    match:
      /re_(?=[A-Za-z0-9_]{0,32}[A-Z])(?=[A-Za-z0-9_]{0,32}\d)[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_])/,
    remedy: ['Delete it on the page of API keys.'],
    links: ['https://resend.com/docs/dashboard/api-keys/introduction'],
    finds: (make) => {
      const key = `re_7X${make.base62(6)}_${make.base62(24)}`;
      return [
        { text: `RESEND_API_KEY=${key}`, secret: key, path: '.env' },
        { text: `const resend = new Resend('${key}');`, secret: key, path: 'mail.ts' },
        { text: `curl https://api.resend.com/emails \\\n  -H 'X-Key: ${key}'`, secret: key, path: 'a.sh' },
      ];
    },
    ignores: (make) => [
      `RESEND_API_KEY=re_${make.base62(8)}`,
      `new Resend('re_123456789')`,
      `re_${make.lower(8)}_${make.lower(24)}`,
      `core_${make.base62(8)}_${make.base62(24)}`,
    ],
  },
  tokenRule({
    id: 'telnyx_api_v2_key',
    title: 'Telnyx API V2 key',
    severity: 'critical',
    // After `KEY`, the hex digits of a time: milliseconds since 1970, which begin with 01 until 2039.
    anchors: ['KEY01'],
    match: /KEY01[0-9A-F]{30}_[A-Za-z0-9]{22}(?![A-Za-z0-9])/,
    revoke: 'Delete it in the portal, under API keys.',
    link: 'https://developers.telnyx.com/development/api-fundamentals/authentication',
    examples: (make) => [`KEY01${make.hex(30).toUpperCase()}_${make.base62(22)}`],
    ignores: (make) => [
      `KEY01${make.hex(30).toUpperCase()}`,
      `KEY02${make.hex(30).toUpperCase()}_${make.base62(22)}`,
    ],
  }),
  assignedRule({
    id: 'vonage-api-secret',
    title: 'Vonage API secret',
    anchors: ['vonage', 'nexmo'],
    name: /(?:vonage|nexmo)[\w.-]{0,15}secret/i,
    value: /^(?=[A-Za-z]{0,15}\d)[A-Za-z0-9]{16}$/,
    check: drawn,
    revoke: 'Replace it in the dashboard, under API settings.',
    link: 'https://developer.vonage.com/en/account/secret-management',
    example: (make) => ['VONAGE_API_SECRET', `${make.base62(9)}4x7T${make.base62(3)}`],
  }),
  assignedRule({
    id: 'sparkpost-api-key',
    title: 'SparkPost API key',
    anchors: ['sparkpost'],
    name: /sparkpost[\w.-]{0,15}key/i,
    value: HEX_40_VALUE,
    revoke: 'Delete it under Configuration, API keys.',
    link: 'https://developers.sparkpost.com/api/#header-authentication',
    example: (make) => ['SPARKPOST_API_KEY', make.hex(40)],
  }),
];
