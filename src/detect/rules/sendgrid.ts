import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Two base64url parts of 16 and 32 bytes behind `SG.`. */
export const sendgrid: readonly Rule[] = [
  tokenRule({
    id: 'sendgrid_api_key',
    title: 'SendGrid API key',
    severity: 'critical',
    anchors: ['SG.'],
    match:
      /SG\.(?:[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}|(?=[A-Za-z_=.-]{0,60}\d)[A-Za-z0-9_=.-]{66})(?![A-Za-z0-9_-])/,
    revoke: 'Delete it under Settings, API Keys.',
    link: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    examples: (make) => [`SG.${make.base64url(22)}.${make.base64url(42)}a`],
  }),
];
